import type { MythDraft } from './mythDraft.ts';

/** Beliefs about seats that are missing, and about users in error. */

/** Pain 16 of our survey: one license plan without seats holds back all the others. */
const groupGivesWhatFits: MythDraft = ({ people: { nora }, groups: { design }, sku }) => ({
  id: 'group-gives-what-fits',
  claim: {
    en: 'A group that gives several license plans still gives those that have free seats.',
    sv: 'En grupp som ger flera licensplaner ger i alla fall dem som har lediga licenser.',
    nl: 'Een groep die meer licentieplannen geeft, geeft in elk geval die waarvoor licenties vrij zijn.',
  },
  heard: {
    en: 'An administrator asked for the contrary to be documented: https://github.com/MicrosoftDocs/azure-docs/issues/109703',
    sv: 'En administratör bad om att motsatsen skulle dokumenteras: https://github.com/MicrosoftDocs/azure-docs/issues/109703',
    nl: 'Een beheerder vroeg om het tegendeel te documenteren: https://github.com/MicrosoftDocs/azure-docs/issues/109703',
  },
  experiment: {
    en: 'Design gives Visio Plan 2, of which there is plenty, and Power BI Pro, of which none is free. Nora Visser joins.',
    sv: 'Design ger Visio Plan 2, som det finns gott om, och Power BI Pro, som ingen licens är ledig av. Nora Visser läggs till.',
    nl: 'Design geeft Visio Plan 2, waarvan er genoeg is, en Power BI Pro, waarvan niets vrij is. Nora Visser wordt lid.',
  },
  steps: [{ kind: 'addMembers', group: design.id, users: { ids: [nora.id] } }],
  observations: [
    { id: 'visio', end: { kind: 'holds', users: { ids: [nora.id] }, skuId: sku('VISIOCLIENT') }, claimed: true },
    { id: 'power-bi', end: { kind: 'holds', users: { ids: [nora.id] }, skuId: sku('POWER_BI_PRO') }, claimed: false },
  ],
  verdict: 'false',
  truth: {
    en: 'What a group gives reaches a user together or not at all. The license plan without seats shows the real error, the others show “Other”. Whoever must have one of them for certain needs a group of its own.',
    sv: 'Det en grupp ger når en användare tillsammans eller inte alls. Licensplanen utan lediga licenser visar det verkliga felet, de andra visar ”Other”. Den som säkert måste ha en av dem behöver en egen grupp.',
    nl: 'Wat een groep geeft, komt samen bij een gebruiker aan of helemaal niet. Het licentieplan zonder vrije licenties toont de echte fout, de andere tonen ‘Other’. Wie er zeker één van moet hebben, heeft een eigen groep nodig.',
  },
  facts: ['F76', 'F112', 'F83'],
});

const waitersNeedReprocess: MythDraft = ({ people: { waiting }, groups: { analysts }, sku }) => ({
  id: 'waiting-needs-reprocessing',
  claim: {
    en: 'Members for whom there was no seat stay without one until somebody reprocesses them.',
    sv: 'Medlemmar som det inte fanns någon licens till blir utan tills någon bearbetar om dem.',
    nl: 'Leden voor wie er geen licentie was, blijven zonder tot iemand hen opnieuw verwerkt.',
  },
  experiment: {
    en: 'Today’s rules: two analysts wait for Power BI Pro. Two more seats are bought, and nothing else is done.',
    sv: 'Dagens regler: två analytiker väntar på Power BI Pro. Ytterligare två licenser köps, och inget annat görs.',
    nl: 'De regels van nu: twee analisten wachten op Power BI Pro. Er worden twee licenties bijgekocht, en verder gebeurt er niets.',
  },
  steps: [{ kind: 'setSeats', skuId: sku('POWER_BI_PRO'), enabled: 10 }],
  observations: [
    {
      id: 'served',
      end: { kind: 'holds', users: { ids: waiting.map(({ id }) => id) }, skuId: sku('POWER_BI_PRO'), from: { group: analysts.id } },
      claimed: false,
    },
    { id: 'no-errors', end: { kind: 'noErrors', users: { memberOf: analysts.id } }, claimed: false },
  ],
  verdict: 'false',
  truth: {
    en: 'On today’s platform members without a seat wait in line, and are served first come, first served, as seats come free. It was so in the years of the classic portal, and texts of both times are still about.',
    sv: 'På dagens plattform väntar medlemmar utan licens i kö, och den som kom först får först när licenser blir lediga. Så var det under den klassiska portalens år, och texter från båda tiderna finns kvar.',
    nl: 'Op het platform van nu wachten leden zonder licentie in de rij; komen er licenties vrij, dan krijgt wie het eerst kwam het eerst. In de jaren van het klassieke portal klopte het wel, en teksten uit beide tijden zijn nog in omloop.',
  },
  facts: ['F86', 'F87'],
});

const freedSeatsFindTheirWay: MythDraft = ({ people: { waiting, leavers }, groups: { analysts }, sku }) => ({
  id: 'freed-seats-find-their-way',
  settings: { era: 'classic' },
  claim: {
    en: 'A seat that becomes free has always gone by itself to somebody who waits for it.',
    sv: 'En licens som blir ledig har alltid gått av sig själv till någon som väntar på den.',
    nl: 'Een licentie die vrijkomt, ging altijd al vanzelf naar iemand die erop wacht.',
  },
  experiment: {
    en: 'The rules of the classic portal: two analysts wait for Power BI Pro. It is removed from two people who have left, and nothing else is done.',
    sv: 'Den klassiska portalens regler: två analytiker väntar på Power BI Pro. Den tas bort från två personer som har slutat, och inget annat görs.',
    nl: 'De regels van het klassieke portal: twee analisten wachten op Power BI Pro. Het wordt verwijderd bij twee mensen die weg zijn, en verder gebeurt er niets.',
  },
  steps: [
    {
      kind: 'assignLicense',
      target: { users: { ids: leavers.map(({ id }) => id) } },
      removeLicenses: [sku('POWER_BI_PRO')],
    },
    { kind: 'wait', seconds: 3600 },
  ],
  observations: [
    {
      id: 'served',
      end: { kind: 'holds', users: { ids: waiting.map(({ id }) => id) }, skuId: sku('POWER_BI_PRO'), from: { group: analysts.id } },
      claimed: true,
    },
    { id: 'no-errors', end: { kind: 'noErrors', users: { memberOf: analysts.id } }, claimed: true },
  ],
  verdict: 'false',
  truth: {
    en: 'By those rules nobody watches for seats that come free elsewhere: the users stay in error until they are reprocessed. Today’s platform has a waiting line; where you are not sure which rules your tenant follows, reprocess and look.',
    sv: 'Enligt de reglerna bevakar ingen licenser som frigörs på annat håll: användarna har kvar felet tills de bearbetas om. Dagens plattform har en kö; är du osäker på vilka regler din klientorganisation följer, bearbeta om och titta efter.',
    nl: 'Volgens die regels let niemand op licenties die elders vrijkomen: de fout blijft staan tot de gebruikers opnieuw worden verwerkt. Het platform van nu heeft een wachtrij; weet u niet welke regels uw tenant volgt, verwerk ze dan opnieuw en kijk.',
  },
  facts: ['F84', 'F83', 'F87'],
});

export const SEAT_MYTHS: readonly MythDraft[] = [groupGivesWhatFits, waitersNeedReprocess, freedSeatsFindTheirWay];
