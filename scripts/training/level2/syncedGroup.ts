import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';

const SEATS = { SPE_E3: 20, SPE_E5: 12 };

/** Licensed groups that are kept on-premises; five people move from one to the other (F103). */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku } = openCompany(catalog, {
    companyName: 'Kvarnby Verkstad',
    domain: 'kvarnby.example',
    country: 'SE',
    cultures: ['swedish', 'finnish', 'german'],
    seats: SEATS,
  });
  const old = sketch.group('SG-License-E3-Design', { kind: 'synced', licenses: [sketch.license('SPE_E3')] });
  const others = sketch.group('SG-License-E3-Plant', { kind: 'synced', licenses: [sketch.license('SPE_E3')] });
  const next = sketch.group('SG-License-E5', { kind: 'synced', licenses: [sketch.license('SPE_E5')] });
  for (let i = 0; i < 6; i++) sketch.user({ department: 'Plant', jobTitle: 'Production Engineer', synced: true, in: [others] });
  for (let i = 0; i < 4; i++) sketch.user({ department: 'Management', jobTitle: 'Manager', synced: true, in: [next] });
  const five = [0, 1, 2, 3, 4].map(() => sketch.user({ department: 'Design', jobTitle: 'Designer', synced: true, in: [old] }));
  const tenant = toTrainingTenant('synced-group', sketch, SEATS, 'Its groups are kept on-premises and arrive by synchronization.');
  return { tenant, sku, old, next, five: these(...five) };
}

export const syncedGroup: Draw<Lesson> = (catalog) => {
  const { tenant, sku, old, next, five } = drawTenant(catalog);
  const join = { kind: 'addMembers' as const, group: next.id, users: five };
  const leave = { kind: 'removeMembers' as const, group: old.id, users: five };
  /** For the conditions: read against the tenant as it was, so the five, wherever they are later. */
  const designers = { memberOf: old.id };
  const onPremises = { onPremises: true } as const;
  const arrived = { kind: 'waitForProcessing' as const, groups: [next.id] };
  const left = { kind: 'waitForProcessing' as const, groups: [old.id] };
  return toLesson(tenant, {
    id: 'synced-group',
    level: 2,
    order: 50,
    minutes: 10,
    title: { en: 'The synchronized group', sv: 'Den synkroniserade gruppen', nl: 'De gesynchroniseerde groep' },
    role: {
      en: 'You are the license administrator of Kvarnby Verkstad. You may change groups on-premises too.',
      sv: 'Du är licensadministratör på Kvarnby Verkstad. Du får även ändra grupper lokalt.',
      nl: 'U bent licentiebeheerder bij Kvarnby Verkstad. U mag ook groepen on-premises wijzigen.',
    },
    situation: {
      en: 'All licensed groups are kept on-premises and synchronized every half hour. SG-License-E3-Design gives Microsoft 365 E3 to the five designers, SG-License-E5 gives Microsoft 365 E5 to the management. There are units of E5 for everybody.',
      sv: 'Alla grupper med licenser sköts lokalt och synkroniseras varje halvtimme. SG-License-E3-Design ger Microsoft 365 E3 till de fem formgivarna, SG-License-E5 ger Microsoft 365 E5 till ledningen. Det finns licenser för E5 till alla.',
      nl: 'Alle groepen met licenties worden on-premises beheerd en elk half uur gesynchroniseerd. SG-License-E3-Design geeft Microsoft 365 E3 aan de vijf ontwerpers, SG-License-E5 geeft Microsoft 365 E5 aan de directie. Er zijn licenties voor E5 voor iedereen.',
    },
    task: {
      en: 'Move the five designers to SG-License-E5. At the end they have E5 and no E3. They work all day and must not notice.',
      sv: 'Flytta de fem formgivarna till SG-License-E5. I slutet har de E5 och inte E3. De arbetar hela dagen och får inte märka något.',
      nl: 'Verplaats de vijf ontwerpers naar SG-License-E5. Aan het einde hebben ze E5 en geen E3. Ze werken de hele dag en mogen er niets van merken.',
    },
    facts: ['F98', 'F103'],
    goals: [
      { id: 'e5', goal: { kind: 'holds', users: designers, skuId: sku('SPE_E5'), from: { group: next.id } } },
      { id: 'e3-gone', goal: { kind: 'holds', users: designers, skuId: sku('SPE_E3'), not: true } },
    ],
    never: [
      { id: 'refusal', facts: ['F103'], event: { kind: 'refusal' } },
      { id: 'gap', facts: ['F98'], event: { kind: 'gap', users: EVERYBODY } },
      { id: 'loss', event: { kind: 'loss', users: EVERYBODY } },
    ],
    questions: [
      {
        id: 'when',
        text: {
          en: 'You put the five into SG-License-E5 on-premises at 08:05. When does the cloud begin to give them E5?',
          sv: 'Du lägger de fem i SG-License-E5 lokalt klockan 08.05. När börjar molnet ge dem E5?',
          nl: 'U zet de vijf om 08.05 uur on-premises in SG-License-E5. Wanneer begint de cloud hun E5 te geven?',
        },
        choices: [
          {
            id: 'at-once',
            text: { en: 'At once', sv: 'Genast', nl: 'Meteen' },
            why: {
              en: 'The cloud does not know of it yet.',
              sv: 'Molnet känner inte till det än.',
              nl: 'De cloud weet er nog niets van.',
            },
          },
          {
            id: 'next-cycle',
            right: true,
            text: {
              en: 'Shortly after the next synchronization, at half past eight',
              sv: 'Strax efter nästa synkronisering, klockan halv nio',
              nl: 'Kort na de volgende synchronisatie, om half negen',
            },
            why: {
              en: 'The change arrives with the cycle; group licensing then works as for any group.',
              sv: 'Ändringen kommer med cykeln; sedan fungerar grupplicensen som för vilken grupp som helst.',
              nl: 'De wijziging komt met de cyclus mee; daarna werkt de groepslicentie als bij elke groep.',
            },
          },
          {
            id: 'a-day',
            text: { en: 'After a day', sv: 'Efter ett dygn', nl: 'Na een dag' },
            why: {
              en: 'A day is what very large groups may take, not five people.',
              sv: 'Ett dygn kan det ta för mycket stora grupper, inte för fem personer.',
              nl: 'Een dag kan het duren bij heel grote groepen, niet bij vijf mensen.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Look at the kind of the groups: it decides where their members are changed.',
          sv: 'Se på vilken sorts grupper det är: det avgör var deras medlemmar ändras.',
          nl: 'Kijk wat voor groepen het zijn: dat bepaalt waar hun leden worden gewijzigd.',
        },
        facts: ['F23', 'F103'],
      },
      {
        id: 'on-premises',
        for: 'e5',
        text: {
          en: 'Members of a synchronized group are changed on-premises. Add members on the page of the group, and Add to group in a list of users, make such a step for you.',
          sv: 'Medlemmar i en synkroniserad grupp ändras lokalt. Lägg till medlemmar på gruppens sida, och Lägg till i grupp i en lista över användare, skapar ett sådant steg åt dig.',
          nl: 'Leden van een gesynchroniseerde groep worden on-premises gewijzigd. Leden toevoegen op de pagina van de groep, en Toevoegen aan groep in een lijst met gebruikers, maken zo’n stap voor u.',
        },
        facts: ['F103'],
      },
      {
        id: 'leave-too',
        for: 'e3-gone',
        text: {
          en: 'E3 goes when the five leave SG-License-E3-Design. They cannot have it taken off them one by one.',
          sv: 'E3 försvinner när de fem lämnar SG-License-E3-Design. Den kan inte tas bort från dem en och en.',
          nl: 'E3 verdwijnt zodra de vijf SG-License-E3-Design verlaten. Het kan niet per persoon worden weggehaald.',
        },
        facts: ['F68', 'F94'],
      },
      {
        id: 'two-cycles',
        for: 'gap',
        text: {
          en: 'Into the new group first. Wait until E5 has arrived, and only then out of the old one: two cycles, and nobody is without.',
          sv: 'Först in i den nya gruppen. Vänta tills E5 har kommit och ta först då bort dem ur den gamla: två cykler, och ingen står utan.',
          nl: 'Eerst in de nieuwe groep. Wacht tot E5 er is, en haal ze dan pas uit de oude: twee cycli, en niemand zit zonder.',
        },
        facts: ['F98', 'F103'],
      },
      {
        id: 'not-in-the-cloud',
        for: 'refusal',
        text: {
          en: 'A change made in the cloud to a synchronized group is refused. Undo it and take the step on-premises.',
          sv: 'En ändring i molnet av en synkroniserad grupp avvisas. Ångra den och gör steget lokalt.',
          nl: 'Een wijziging in de cloud van een gesynchroniseerde groep wordt geweigerd. Maak die ongedaan en zet de stap on-premises.',
        },
        facts: ['F103'],
      },
      {
        id: 'watch-the-clock',
        for: 'when',
        text: {
          en: 'Open the playback of your scenario and look when the first license arrives.',
          sv: 'Öppna uppspelningen av ditt scenario och se när den första licensen kommer.',
          nl: 'Open het afspelen van uw scenario en kijk wanneer de eerste licentie komt.',
        },
        facts: ['F103'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Four steps: add the five to SG-License-E5, wait for processing, take them out of SG-License-E3-Design, wait again.',
          sv: 'Fyra steg: lägg till de fem i SG-License-E5, vänta på bearbetningen, ta bort dem ur SG-License-E3-Design, vänta igen.',
          nl: 'Vier stappen: voeg de vijf toe aan SG-License-E5, wacht op de verwerking, haal ze uit SG-License-E3-Design, wacht nog eens.',
        },
        facts: ['F98', 'F103'],
      },
    ],
    model: {
      steps: [{ ...join, ...onPremises }, arrived, { ...leave, ...onPremises }, left],
      answers: { when: 'next-cycle' },
      reasons: [
        {
          en: 'The new group first. E3 and E5 go together, so both stand side by side for a while.',
          sv: 'Den nya gruppen först. E3 och E5 går ihop, så båda finns sida vid sida en stund.',
          nl: 'Eerst de nieuwe groep. E3 en E5 gaan samen, dus beide staan een tijdje naast elkaar.',
        },
        {
          en: 'One cycle until the cloud knows, a minute until it has processed.',
          sv: 'En cykel tills molnet vet om det, en minut tills det har bearbetats.',
          nl: 'Eén cyclus tot de cloud het weet, een minuut tot het verwerkt is.',
        },
        {
          en: 'Everything that E3 gave now comes from E5.',
          sv: 'Allt som E3 gav kommer nu från E5.',
          nl: 'Alles wat E3 gaf, komt nu uit E5.',
        },
        { en: 'A second cycle.', sv: 'En andra cykel.', nl: 'Een tweede cyclus.' },
      ],
    },
    wrongPaths: [
      {
        id: 'in-the-cloud',
        title: {
          en: 'Change the members in the cloud',
          sv: 'Ändra medlemmarna i molnet',
          nl: 'De leden in de cloud wijzigen',
        },
        steps: [join, arrived, leave],
        answers: { when: 'at-once' },
        expected: { points: 0, failed: ['e5', 'e3-gone', 'refusal', 'when'], hint: 'on-premises' },
      },
      {
        id: 'out-first',
        title: {
          en: 'Out of the old group first, then into the new one',
          sv: 'Först ut ur den gamla gruppen, sedan in i den nya',
          nl: 'Eerst uit de oude groep, daarna in de nieuwe',
        },
        steps: [{ ...leave, ...onPremises }, left, { ...join, ...onPremises }, arrived],
        answers: { when: 'next-cycle' },
        expected: { points: 85, failed: ['gap'], hint: 'two-cycles' },
      },
    ],
    debrief: {
      en: 'The members of a synchronized group belong to the directory on-premises: the cloud refuses to change them. Change them there, wait for the cycle, and licensing follows.\n\nThe order is the same as always, only slower: in first, wait, then out. The wrong way round costs half an hour without any license.',
      sv: 'Medlemmarna i en synkroniserad grupp hör till den lokala katalogen: molnet avvisar ändringar av dem. Ändra dem där och vänta på cykeln, så följer licenserna med.\n\nOrdningen är den vanliga, bara långsammare: först in, vänta, sedan ut. Åt fel håll kostar det en halvtimme utan någon licens alls.',
      nl: 'De leden van een gesynchroniseerde groep horen bij de directory on-premises: de cloud weigert ze te wijzigen. Wijzig ze daar, wacht op de cyclus, en de licenties volgen.\n\nDe volgorde is dezelfde als altijd, alleen trager: eerst erin, wachten, dan eruit. Andersom kost het een half uur zonder enige licentie.',
    },
  });
};
