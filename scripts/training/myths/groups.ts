import type { MythDraft } from './mythDraft.ts';

/** Beliefs about groups and who is in them. */

/** Pain 25 of our survey: asked again and again, with contradictory answers. */
const nestedInherit: MythDraft = ({ groups: { field, subcontractors }, sku }) => ({
  id: 'nested-groups-inherit',
  claim: {
    en: 'Members of a group inside a licensed group inherit its licenses.',
    sv: 'Medlemmar i en grupp som ligger i en grupp med licenser ärver licenserna.',
    nl: 'Leden van een groep die in een groep met licenties zit, nemen die licenties over.',
  },
  heard: {
    en: 'Asked again and again, with contradictory answers: https://github.com/MicrosoftDocs/azure-docs/issues/18016',
    sv: 'Frågas om och om igen, med motstridiga svar: https://github.com/MicrosoftDocs/azure-docs/issues/18016',
    nl: 'Steeds opnieuw gevraagd, met tegenstrijdige antwoorden: https://github.com/MicrosoftDocs/azure-docs/issues/18016',
  },
  experiment: {
    en: 'Subcontractors is a member of Field service. Field service gets Office 365 E1.',
    sv: 'Subcontractors är medlem i Field service. Field service får Office 365 E1.',
    nl: 'Subcontractors is lid van Field service. Field service krijgt Office 365 E1.',
  },
  steps: [{ kind: 'assignLicense', target: { group: field.id }, addLicenses: [{ skuId: sku('STANDARDPACK') }] }],
  observations: [
    { id: 'direct-members', end: { kind: 'holds', users: { memberOf: field.id }, skuId: sku('STANDARDPACK') }, claimed: true },
    { id: 'nested-members', end: { kind: 'holds', users: { memberOf: subcontractors.id }, skuId: sku('STANDARDPACK') }, claimed: true },
  ],
  verdict: 'false',
  truth: {
    en: 'Only users who are members of the group themselves inherit. A group among the members gives its own members nothing, and no error says so.',
    sv: 'Bara användare som själva är medlemmar ärver. En grupp bland medlemmarna ger sina egna medlemmar inget, och inget fel talar om det.',
    nl: 'Alleen gebruikers die zelf lid zijn, nemen licenties over. Een groep onder de leden geeft haar eigen leden niets, en geen fout die dat meldt.',
  },
  facts: ['F60', 'F193'],
});

const ruleOnlyNew: MythDraft = ({ people: { moved, stays }, groups: { operations }, sku }) => ({
  id: 'rule-touches-new-members-only',
  claim: {
    en: 'A changed membership rule counts for new members only; those who are in stay in.',
    sv: 'En ändrad medlemskapsregel gäller bara nya medlemmar; de som är med är kvar.',
    nl: 'Een gewijzigde lidmaatschapsregel geldt alleen voor nieuwe leden; wie erin zit, blijft erin.',
  },
  heard: {
    en: 'Left open for years: https://github.com/MicrosoftDocs/azure-docs/issues/94312',
    sv: 'Lämnades obesvarat i flera år: https://github.com/MicrosoftDocs/azure-docs/issues/94312',
    nl: 'Jarenlang onbeantwoord: https://github.com/MicrosoftDocs/azure-docs/issues/94312',
  },
  experiment: {
    en: 'Operations gives Office 365 E1 to everybody of that department. Its membership rule now also asks for the city Visby. Pieter Bakker works there, Helen Shaw does not.',
    sv: 'Operations ger Office 365 E1 till alla på avdelningen. Medlemskapsregeln kräver nu även orten Visby. Pieter Bakker arbetar där, Helen Shaw gör det inte.',
    nl: 'Operations geeft Office 365 E1 aan iedereen van die afdeling. De lidmaatschapsregel vraagt nu ook om de plaats Visby. Pieter Bakker werkt daar, Helen Shaw niet.',
  },
  steps: [{ kind: 'setMembershipRule', group: operations.id, rule: '(user.department -eq "Operations") -and (user.city -eq "Visby")' }],
  observations: [
    { id: 'matches', end: { kind: 'holds', users: { ids: [moved.id] }, skuId: sku('STANDARDPACK') }, claimed: true },
    { id: 'no-longer-matches', end: { kind: 'holds', users: { ids: [stays.id] }, skuId: sku('STANDARDPACK') }, claimed: true },
    { id: 'nothing-lost', never: { kind: 'loss', users: { memberOf: operations.id } }, claimed: true },
  ],
  verdict: 'false',
  truth: {
    en: 'The rule is asked about everybody again. Who still matches keeps the license all the time; who no longer does is taken out and loses it. One word in a rule can drop hundreds of people.',
    sv: 'Regeln prövas på nytt för alla. Den som fortfarande matchar har licensen kvar hela tiden; övriga tas bort och förlorar den. Ett ord i en regel kan fälla hundratals personer.',
    nl: 'De regel wordt opnieuw op iedereen toegepast. Wie nog voldoet, houdt de licentie al die tijd; wie niet meer voldoet, gaat eruit en verliest haar. Eén woord in een regel kan honderden mensen treffen.',
  },
  facts: ['F101', 'F103'],
});

const staticToDynamicKeeps: MythDraft = ({ groups: { warehouse }, sku }) => ({
  id: 'static-to-dynamic-keeps',
  claim: {
    en: 'Members notice nothing when their group becomes dynamic, as long as they all match the rule.',
    sv: 'Medlemmarna märker inget när gruppen blir dynamisk, så länge alla matchar regeln.',
    nl: 'Leden merken er niets van als hun groep dynamisch wordt, zolang ze allemaal aan de regel voldoen.',
  },
  experiment: {
    en: 'Warehouse gives Office 365 E1 to five people, all of that department. The group gets a membership rule that asks for the department.',
    sv: 'Warehouse ger Office 365 E1 till fem personer, alla på den avdelningen. Gruppen får en medlemskapsregel som frågar efter avdelningen.',
    nl: 'Warehouse geeft Office 365 E1 aan vijf mensen, allen van die afdeling. De groep krijgt een lidmaatschapsregel die naar de afdeling vraagt.',
  },
  steps: [{ kind: 'setMembershipRule', group: warehouse.id, rule: 'user.department -eq "Warehouse"' }],
  observations: [
    { id: 'end', end: { kind: 'holds', users: { memberOf: warehouse.id }, skuId: sku('STANDARDPACK') }, claimed: true },
    { id: 'gap', never: { kind: 'gap', users: { memberOf: warehouse.id } }, claimed: true },
  ],
  verdict: 'false',
  truth: {
    en: 'All members are taken out first, and only then is the rule evaluated. In between everybody is without what the group gives. A second group with the rule, licensed first, avoids it.',
    sv: 'Först tas alla medlemmar bort, sedan utvärderas regeln. Däremellan står alla utan det gruppen ger. En andra grupp med regeln, som får licensen först, undviker det.',
    nl: 'Eerst gaan alle leden eruit, daarna pas wordt de regel geëvalueerd. Intussen heeft niemand wat de groep geeft. Een tweede groep met de regel, die de licentie eerst krijgt, voorkomt dat.',
  },
  facts: ['F100'],
});

const deletingFrees: MythDraft = ({ groups: { sales }, sku }) => ({
  id: 'deleting-the-group-frees',
  claim: {
    en: 'Deleting a group frees all the licenses it gave.',
    sv: 'Tar man bort en grupp frigörs alla licenser som den gav.',
    nl: 'Wie een groep verwijdert, maakt alle licenties vrij die ze gaf.',
  },
  experiment: {
    en: 'Sales gives Office 365 E1 to its members. Somebody deletes the group.',
    sv: 'Sales ger Office 365 E1 till sina medlemmar. Någon tar bort gruppen.',
    nl: 'Sales geeft Office 365 E1 aan haar leden. Iemand verwijdert de groep.',
  },
  steps: [{ kind: 'deleteGroup', group: sales.id }],
  observations: [
    { id: 'gone', end: { kind: 'groupGone', group: sales.id }, claimed: true },
    { id: 'nobody-holds', end: { kind: 'groupAssigns', group: sales.id, skuId: sku('STANDARDPACK'), not: true }, claimed: true },
    { id: 'accepted', never: { kind: 'refusal' }, claimed: true },
  ],
  verdict: 'false',
  truth: {
    en: 'The service refuses to delete a group that has licenses, and nothing happens. Remove the licenses from the group, wait until every member has been processed, then delete it.',
    sv: 'Tjänsten vägrar ta bort en grupp som har licenser, och inget händer. Ta bort licenserna från gruppen, vänta tills alla medlemmar har bearbetats och ta sedan bort den.',
    nl: 'De service weigert een groep met licenties te verwijderen en er gebeurt niets. Haal de licenties van de groep, wacht tot alle leden zijn verwerkt en verwijder haar dan.',
  },
  facts: ['F96'],
});

const guestsAreFree: MythDraft = ({ groups: { partners }, people: { colleagues }, sku }) => ({
  id: 'guests-do-not-count',
  claim: {
    en: 'Guests in a licensed group use no seats.',
    sv: 'Gäster i en grupp med licenser förbrukar inga.',
    nl: 'Gasten in een groep met licenties verbruiken er geen.',
  },
  experiment: {
    en: 'Boat show partners has four colleagues and five guests. The group gets Visio Plan 2, which nobody has yet.',
    sv: 'Boat show partners har fyra kollegor och fem gäster. Gruppen får Visio Plan 2, som ingen har än.',
    nl: 'Boat show partners telt vier collega’s en vijf gasten. De groep krijgt Visio Plan 2, dat nog niemand heeft.',
  },
  steps: [{ kind: 'assignLicense', target: { group: partners.id }, addLicenses: [{ skuId: sku('VISIOCLIENT') }] }],
  observations: [
    {
      id: 'guests',
      end: {
        kind: 'holds',
        users: { and: [{ memberOf: partners.id }, { where: 'user.userType -eq "Guest"' }] },
        skuId: sku('VISIOCLIENT'),
        not: true,
      },
      claimed: true,
    },
    {
      id: 'units',
      end: {
        kind: 'unitsUsed',
        skuId: sku('VISIOCLIENT'),
        atMost: colleagues.length,
      },
      claimed: true,
    },
  ],
  verdict: 'false',
  truth: {
    en: 'To group licensing a guest is a user like any other, with a license and a seat. Microsoft advises against licensing groups that hold guests; a rule for all users takes them in too.',
    sv: 'För grupplicenser är en gäst en användare som andra, med licens och allt. Microsoft avråder från licenser på grupper med gäster; en regel för alla användare tar med dem också.',
    nl: 'Voor groepslicenties is een gast een gebruiker als elke andere, met een licentie. Microsoft raadt licenties op groepen met gasten af; een regel voor alle gebruikers neemt hen ook mee.',
  },
  facts: ['F62', 'F67'],
});

const addOnFromElsewhere: MythDraft = ({ groups: { meetings }, sku }) => ({
  id: 'add-on-base-elsewhere',
  claim: {
    en: 'A group may give an add-on when its members have the base license from another group.',
    sv: 'En grupp kan ge ett tillägg när medlemmarna har grundlicensen från en annan grupp.',
    nl: 'Een groep kan een invoegtoepassing geven als haar leden de basislicentie van een andere groep hebben.',
  },
  experiment: {
    en: 'The two members of Meeting organizers have Office 365 E1 from Sales. Meeting organizers gets Microsoft 365 Audio Conferencing.',
    sv: 'De två medlemmarna i Meeting organizers har Office 365 E1 från Sales. Meeting organizers får Microsoft 365 Audio Conferencing.',
    nl: 'De twee leden van Meeting organizers hebben Office 365 E1 van Sales. Meeting organizers krijgt Microsoft 365 Audio Conferencing.',
  },
  steps: [{ kind: 'assignLicense', target: { group: meetings.id }, addLicenses: [{ skuId: sku('MCOMEETADV') }] }],
  observations: [
    { id: 'group-assigns', end: { kind: 'groupAssigns', group: meetings.id, skuId: sku('MCOMEETADV') }, claimed: true },
    { id: 'members-hold', end: { kind: 'holds', users: { memberOf: meetings.id }, skuId: sku('MCOMEETADV') }, claimed: true },
  ],
  verdict: 'false',
  truth: {
    en: 'The same group has to give what the add-on needs, else the call is refused. A cut-down base with only that service on is enough, and costs nobody a second seat.',
    sv: 'Samma grupp måste ge det tillägget behöver, annars avvisas anropet. Det räcker med en nedskuren grundlicens med bara den tjänsten på, och den kostar ingen en andra licens.',
    nl: 'Dezelfde groep moet geven wat de invoegtoepassing nodig heeft, anders wordt de aanroep geweigerd. Een uitgeklede basis met alleen die service aan volstaat en kost niemand een tweede licentie.',
  },
  facts: ['F79', 'F66'],
});

export const GROUP_MYTHS: readonly MythDraft[] = [
  nestedInherit,
  ruleOnlyNew,
  staticToDynamicKeeps,
  deletingFrees,
  guestsAreFree,
  addOnFromElsewhere,
];
