import type { MythDraft } from './mythDraft.ts';

/** Beliefs about single assignments. */

/** Pain 2 of our survey; self-made course labs and a published script work this way. */
const removeFirst: MythDraft = ({ people: { mikko }, sku }) => ({
  id: 'remove-first-then-add',
  claim: {
    en: 'The safe way to another license plan is to remove the old one, wait a few minutes, and add the new one.',
    sv: 'Det säkra sättet att byta licensplan är att ta bort den gamla, vänta några minuter och lägga till den nya.',
    nl: 'De veilige weg naar een ander licentieplan is: het oude verwijderen, een paar minuten wachten en het nieuwe toevoegen.',
  },
  heard: {
    en: 'Administrators get opposite advice and ask for one official way: https://github.com/MicrosoftDocs/OfficeDocs-O365ITPro/issues/743',
    sv: 'Administratörer får motsatta råd och ber om ett officiellt sätt: https://github.com/MicrosoftDocs/OfficeDocs-O365ITPro/issues/743',
    nl: 'Beheerders krijgen tegengestelde adviezen en vragen om één officiële weg: https://github.com/MicrosoftDocs/OfficeDocs-O365ITPro/issues/743',
  },
  experiment: {
    en: 'Office 365 E1 is removed from Mikko Salo. Five minutes later he gets Office 365 E3.',
    sv: 'Office 365 E1 tas bort från Mikko Salo. Fem minuter senare får han Office 365 E3.',
    nl: 'Office 365 E1 wordt verwijderd bij Mikko Salo. Vijf minuten later krijgt hij Office 365 E3.',
  },
  steps: [
    { kind: 'assignLicense', target: { users: { ids: [mikko.id] } }, removeLicenses: [sku('STANDARDPACK')] },
    { kind: 'wait', seconds: 300 },
    { kind: 'assignLicense', target: { users: { ids: [mikko.id] } }, addLicenses: [{ skuId: sku('ENTERPRISEPACK') }] },
  ],
  observations: [
    { id: 'holds', end: { kind: 'holds', users: { ids: [mikko.id] }, skuId: sku('ENTERPRISEPACK') }, claimed: true },
    { id: 'no-gap', never: { kind: 'gap', users: { ids: [mikko.id] } }, claimed: true },
  ],
  verdict: 'false',
  truth: {
    en: 'For those minutes the user has nothing, and if the second save fails it stays so. Removing and adding in one save happens at the same moment: no gap, and no conflict in passing.',
    sv: 'Under de minuterna har användaren inget, och misslyckas den andra sparningen förblir det så. Tas den gamla bort och läggs den nya till i samma sparning sker det samtidigt: inget avbrott och ingen tillfällig konflikt.',
    nl: 'Die minuten heeft de gebruiker niets, en mislukt de tweede keer opslaan, dan blijft dat zo. Verwijderen en toevoegen in één keer opslaan gebeurt op hetzelfde moment: geen onderbreking en geen tijdelijk conflict.',
  },
  facts: ['F118', 'F119'],
});

const locationForAll: MythDraft = ({ people: { tomas }, groups: { sales }, sku }) => ({
  id: 'nothing-without-location',
  claim: {
    en: 'Without a usage location a user can get no license at all.',
    sv: 'Utan användningsplats kan en användare inte få någon licens alls.',
    nl: 'Zonder gebruikslocatie kan een gebruiker helemaal geen licentie krijgen.',
  },
  experiment: {
    en: 'Tomas Frisk has no usage location. He is assigned Visio Plan 2 directly, and joins Sales, which gives Office 365 E1.',
    sv: 'Tomas Frisk saknar användningsplats. Han tilldelas Visio Plan 2 direkt och läggs till i Sales, som ger Office 365 E1.',
    nl: 'Tomas Frisk heeft geen gebruikslocatie. Visio Plan 2 wordt direct aan hem toegewezen en hij wordt lid van Sales, dat Office 365 E1 geeft.',
  },
  steps: [
    { kind: 'assignLicense', target: { users: { ids: [tomas.id] } }, addLicenses: [{ skuId: sku('VISIOCLIENT') }] },
    { kind: 'addMembers', group: sales.id, users: { ids: [tomas.id] } },
  ],
  observations: [
    { id: 'direct', end: { kind: 'holds', users: { ids: [tomas.id] }, skuId: sku('VISIOCLIENT'), from: 'direct' }, claimed: false },
    {
      id: 'from-group',
      end: { kind: 'holds', users: { ids: [tomas.id] }, skuId: sku('STANDARDPACK'), from: { group: sales.id } },
      claimed: false,
    },
  ],
  verdict: 'partly',
  truth: {
    en: 'A direct assignment is refused. In group licensing the user takes the location of the tenant, which may be the wrong country: set the right one when the account is made.',
    sv: 'En direkt tilldelning avvisas. Vid grupplicenser tar användaren klientorganisationens plats, som kan vara fel land: ange rätt plats när kontot skapas.',
    nl: 'Een directe toewijzing wordt geweigerd. Bij groepslicenties krijgt de gebruiker de locatie van de tenant, en dat kan het verkeerde land zijn: vul de juiste in als het account wordt gemaakt.',
  },
  facts: ['F42', 'F73', 'F74'],
});

export const CALL_MYTHS: readonly MythDraft[] = [removeFirst, locationForAll];
