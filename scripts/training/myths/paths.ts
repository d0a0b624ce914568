import type { MythDraft } from './mythDraft.ts';

/** Beliefs about a license that reaches a user by two ways. */

/** Pain 34 of our survey: an exam site teaches it. */
const directSkipsGroup: MythDraft = ({ people: { anna }, groups: { sales }, sku }) => ({
  id: 'direct-skips-group',
  claim: {
    en: 'Group licensing skips a user who already has the license plan directly.',
    sv: 'Grupplicenser hoppar över en användare som redan har licensplanen direkt.',
    nl: 'Groepslicenties slaan een gebruiker over die het licentieplan al direct heeft.',
  },
  heard: {
    en: 'Taught by an exam site, which adds that nothing is logged: https://courseiva.com/questions/microsoft/ms-102/group-based-licensing-silent-failure-ms-102',
    sv: 'Lärs ut av en provsajt, som tillägger att inget loggas: https://courseiva.com/questions/microsoft/ms-102/group-based-licensing-silent-failure-ms-102',
    nl: 'Zo staat het op een examensite, die erbij zegt dat er niets wordt gelogd: https://courseiva.com/questions/microsoft/ms-102/group-based-licensing-silent-failure-ms-102',
  },
  experiment: {
    en: 'Anna Berg has Office 365 E1 directly. She joins Sales, a group that gives Office 365 E1.',
    sv: 'Anna Berg har Office 365 E1 direkt. Hon läggs till i Sales, en grupp som ger Office 365 E1.',
    nl: 'Anna Berg heeft Office 365 E1 direct. Ze wordt lid van Sales, een groep die Office 365 E1 geeft.',
  },
  steps: [{ kind: 'addMembers', group: sales.id, users: { ids: [anna.id] } }],
  observations: [
    {
      id: 'from-group',
      end: { kind: 'holds', users: { ids: [anna.id] }, skuId: sku('STANDARDPACK'), from: { group: sales.id } },
      claimed: false,
    },
    { id: 'still-direct', end: { kind: 'holds', users: { ids: [anna.id] }, skuId: sku('STANDARDPACK'), from: 'direct' }, claimed: true },
    { id: 'no-error', end: { kind: 'noErrors', users: { ids: [anna.id] } }, claimed: true },
  ],
  verdict: 'false',
  truth: {
    en: 'The license comes from both, and both are listed on the user. The direct one can be taken away later, and the license stays.',
    sv: 'Licensen kommer från båda hållen, och båda visas på användaren. Den direkta kan tas bort senare, och licensen finns kvar.',
    nl: 'De licentie komt van beide kanten en beide staan bij de gebruiker. De directe kan later weg; de licentie blijft.',
  },
  facts: ['F64', 'F66', 'F69'],
});

const twoPathsTwoUnits: MythDraft = ({ people: { erik }, groups: { sales, office }, sku, unitsOf }) => ({
  id: 'two-paths-two-seats',
  claim: {
    en: 'Somebody who gets the same license plan twice uses two seats.',
    sv: 'Den som får samma licensplan två gånger förbrukar två licenser.',
    nl: 'Wie hetzelfde licentieplan twee keer krijgt, verbruikt twee licenties.',
  },
  experiment: {
    en: 'Everybody in Sales gets Office 365 E1 directly as well, and Erik Sund joins a second group that gives it.',
    sv: 'Alla i Sales får Office 365 E1 även direkt, och Erik Sund läggs till i en andra grupp som ger den.',
    nl: 'Iedereen in Sales krijgt Office 365 E1 ook direct, en Erik Sund wordt lid van een tweede groep die het geeft.',
  },
  steps: [
    {
      kind: 'assignLicense',
      target: { users: { inherits: sku('STANDARDPACK'), from: sales.id } },
      addLicenses: [{ skuId: sku('STANDARDPACK') }],
    },
    { kind: 'addMembers', group: office.id, users: { ids: [erik.id] } },
  ],
  observations: [
    {
      id: 'both-ways',
      end: { kind: 'holds', users: { ids: [erik.id] }, skuId: sku('STANDARDPACK'), from: 'direct' },
      claimed: true,
    },
    { id: 'no-more-seats', end: { kind: 'unitsUsed', skuId: sku('STANDARDPACK'), atMost: unitsOf('STANDARDPACK') }, claimed: false },
  ],
  verdict: 'false',
  truth: {
    en: 'A user needs one seat of a license plan, however many groups give it and whether it is assigned directly too.',
    sv: 'En användare förbrukar en licens av en licensplan, hur många grupper som än ger den och även om den också är tilldelad direkt.',
    nl: 'Een gebruiker verbruikt één licentie van een licentieplan, hoeveel groepen het ook geven en ook als het daarnaast direct is toegewezen.',
  },
  facts: ['F66', 'F65'],
});

const removingDirectTakesAway: MythDraft = ({ people: { sara }, groups: { sales }, sku }) => ({
  id: 'removing-direct-takes-away',
  claim: {
    en: 'Removing the direct license of somebody who also inherits it takes the license away.',
    sv: 'Tar man bort den direkta licensen från någon som också ärver den, försvinner licensen.',
    nl: 'Wie de directe licentie verwijdert bij iemand die haar ook overneemt, neemt die persoon de licentie af.',
  },
  experiment: {
    en: 'Sara Holm has Office 365 E1 from Sales and directly, with the same services on. The direct license is removed.',
    sv: 'Sara Holm har Office 365 E1 från Sales och direkt, med samma tjänster på. Den direkta licensen tas bort.',
    nl: 'Sara Holm heeft Office 365 E1 van Sales en direct, met dezelfde services aan. De directe licentie wordt verwijderd.',
  },
  steps: [{ kind: 'assignLicense', target: { users: { ids: [sara.id] } }, removeLicenses: [sku('STANDARDPACK')] }],
  observations: [
    {
      id: 'still-holds',
      end: { kind: 'holds', users: { ids: [sara.id] }, skuId: sku('STANDARDPACK'), from: { group: sales.id } },
      claimed: false,
    },
    {
      id: 'direct-gone',
      end: { kind: 'holds', users: { ids: [sara.id] }, skuId: sku('STANDARDPACK'), from: 'direct', not: true },
      claimed: true,
    },
    { id: 'no-gap', never: { kind: 'gap', users: { ids: [sara.id] } }, claimed: false },
    { id: 'no-loss', never: { kind: 'loss', users: { ids: [sara.id] } }, claimed: false },
  ],
  verdict: 'false',
  truth: {
    en: 'Only the direct license goes; what the group gives is not touched, and nothing stops in between. Some admin pages refuse this removal and call the license inherited; the service itself does not.',
    sv: 'Bara den direkta licensen försvinner; det gruppen ger rörs inte, och inget avbryts under tiden. Vissa adminsidor vägrar borttagningen och kallar licensen ärvd; själva tjänsten gör det inte.',
    nl: 'Alleen de directe licentie verdwijnt; wat de groep geeft blijft onaangeroerd en er valt niets uit. Sommige beheerpagina’s weigeren dit en noemen de licentie overgenomen; de service zelf doet dat niet.',
  },
  facts: ['F69', 'F70'],
});

/** What a published clean-up script relies on: it compares license plans and no services. */
const removingDirectIsSafe: MythDraft = ({ people: { sara, linus }, sku, service }) => ({
  id: 'removing-direct-is-safe',
  claim: {
    en: 'A direct license can always be removed without harm from somebody who inherits the same license plan.',
    sv: 'En direkt licens kan alltid tas bort utan skada från den som ärver samma licensplan.',
    nl: 'Een directe licentie kan altijd zonder schade weg bij iemand die hetzelfde licentieplan overneemt.',
  },
  heard: {
    en: 'A published clean-up script works this way: https://github.com/admindroid-community/powershell-scripts',
    sv: 'Ett publicerat skript för uppstädning arbetar så: https://github.com/admindroid-community/powershell-scripts',
    nl: 'Zo werkt een gepubliceerd opruimscript: https://github.com/admindroid-community/powershell-scripts',
  },
  experiment: {
    en: 'Sara Holm and Linus Dahl have Office 365 E1 from a group and directly. The group of Linus has Microsoft Teams switched off. Both direct licenses are removed.',
    sv: 'Sara Holm och Linus Dahl har Office 365 E1 från en grupp och direkt. Linus grupp har Microsoft Teams avstängt. Båda de direkta licenserna tas bort.',
    nl: 'Sara Holm en Linus Dahl hebben Office 365 E1 van een groep en direct. In de groep van Linus staat Microsoft Teams uit. Beide directe licenties worden verwijderd.',
  },
  steps: [{ kind: 'assignLicense', target: { users: { ids: [sara.id, linus.id] } }, removeLicenses: [sku('STANDARDPACK')] }],
  observations: [
    { id: 'same-services', never: { kind: 'loss', users: { ids: [sara.id] } }, claimed: true },
    { id: 'fewer-services', never: { kind: 'loss', users: { ids: [linus.id] } }, claimed: true },
    {
      id: 'teams',
      end: { kind: 'serviceOn', users: { ids: [linus.id] }, servicePlanId: service('STANDARDPACK', 'TEAMS1') },
      claimed: true,
    },
  ],
  verdict: 'partly',
  truth: {
    en: 'It is safe when the group gives every service that the direct license gave, and its own assignment is active. A service that only the direct license had on is lost.',
    sv: 'Det är ofarligt när gruppen ger varje tjänst som den direkta licensen gav och dess egen tilldelning är aktiv. En tjänst som bara den direkta licensen hade på går förlorad.',
    nl: 'Het kan zonder gevaar als de groep elke service geeft die de directe licentie gaf en haar eigen toewijzing actief is. Een service die alleen via de directe licentie aan stond, gaat verloren.',
  },
  facts: ['F155', 'F160', 'F65'],
});

const leavingTakesAway: MythDraft = ({ people: { erik, sara }, groups: { sales }, sku }) => ({
  id: 'leaving-takes-away',
  claim: {
    en: 'Whoever is taken out of a licensed group loses its license.',
    sv: 'Den som tas bort ur en grupp med licenser förlorar dess licens.',
    nl: 'Wie uit een groep met licenties wordt gehaald, verliest haar licentie.',
  },
  experiment: {
    en: 'Erik Sund and Sara Holm are taken out of Sales, which gives Office 365 E1. Sara also has it directly, left over from before.',
    sv: 'Erik Sund och Sara Holm tas bort ur Sales, som ger Office 365 E1. Sara har den även direkt, kvar sedan tidigare.',
    nl: 'Erik Sund en Sara Holm worden uit Sales gehaald, dat Office 365 E1 geeft. Sara heeft het ook nog direct, van vroeger.',
  },
  steps: [{ kind: 'removeMembers', group: sales.id, users: { ids: [erik.id, sara.id] } }],
  observations: [
    { id: 'erik', end: { kind: 'holds', users: { ids: [erik.id] }, skuId: sku('STANDARDPACK'), not: true }, claimed: true },
    { id: 'sara', end: { kind: 'holds', users: { ids: [sara.id] }, skuId: sku('STANDARDPACK'), not: true }, claimed: true },
  ],
  verdict: 'partly',
  truth: {
    en: 'Only what the group gave goes. A direct license that was left in place outlives the membership and goes on using a seat, which is why migrations to groups end with removing it.',
    sv: 'Bara det gruppen gav försvinner. En direkt licens som lämnats kvar överlever medlemskapet och fortsätter förbruka en licens; därför slutar en övergång till grupper med att den tas bort.',
    nl: 'Alleen wat de groep gaf, verdwijnt. Een directe licentie die is blijven staan, overleeft het lidmaatschap en blijft een licentie kosten; daarom eindigt een overstap naar groepen met het verwijderen ervan.',
  },
  facts: ['F156', 'F64'],
});

export const PATH_MYTHS: readonly MythDraft[] = [
  directSkipsGroup,
  twoPathsTwoUnits,
  removingDirectTakesAway,
  removingDirectIsSafe,
  leavingTakesAway,
];
