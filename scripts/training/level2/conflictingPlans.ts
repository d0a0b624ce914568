import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';

const SEATS = { STANDARDPACK: 12, ENTERPRISEPACK: 12 };

/** Three people are in the groups of two suites whose SharePoint services exclude each other. */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku, license } = openCompany(catalog, {
    companyName: 'Ekhammar Bygg',
    domain: 'ekhammar.example',
    country: 'SE',
    cultures: ['swedish', 'finnish', 'english'],
    seats: SEATS,
  });
  const sites = sketch.group('Building sites', { licenses: [sketch.license('STANDARDPACK')] });
  const office = sketch.group('Office', { licenses: [sketch.license('ENTERPRISEPACK')] });
  for (let i = 0; i < 5; i++) sketch.user({ department: 'Building sites', jobTitle: 'Site Manager', in: [sites] });
  for (let i = 0; i < 6; i++) sketch.user({ department: 'Office', jobTitle: 'Estimator', in: [office] });
  const movers = ['Elin Sjöstrand', 'Kalle Norén', 'Aino Laaksonen'].map((name) => {
    const user = sketch.user({ name, department: 'Office', jobTitle: 'Estimator', in: [sites, office] });
    sketch.fail(user, office, ['ENTERPRISEPACK'], 'MutuallyExclusiveViolation');
    return user;
  });
  const tenant = toTrainingTenant('conflicting-plans', sketch, SEATS, 'Three people are in the groups of two suites at once.');
  return { tenant, license, sites, office, movers: these(...movers), e3: sku('ENTERPRISEPACK') };
}

export const conflictingPlans: Draw<Lesson> = (catalog) => {
  const { tenant, license, sites, office, movers, e3 } = drawTenant(catalog);
  return toLesson(tenant, {
    id: 'conflicting-plans',
    level: 2,
    order: 10,
    minutes: 10,
    title: {
      en: 'Two license plans that exclude each other',
      sv: 'Två licensplaner som utesluter varandra',
      nl: 'Twee licentieplannen die elkaar uitsluiten',
    },
    role: {
      en: 'You look after the licenses of Ekhammar Bygg, a building company.',
      sv: 'Du sköter licenserna på byggföretaget Ekhammar Bygg.',
      nl: 'U beheert de licenties van het bouwbedrijf Ekhammar Bygg.',
    },
    situation: {
      en: 'The group Building sites gives Office 365 E1, the group Office gives Office 365 E3. Last week three people moved from the sites to the office. A colleague added them to Office, and they still work with E1 only: their E3 is in error.',
      sv: 'Gruppen Building sites ger Office 365 E1 och gruppen Office ger Office 365 E3. Förra veckan flyttade tre personer från byggena till kontoret. En kollega lade till dem i Office, men de arbetar fortfarande bara med E1: deras E3 har ett fel.',
      nl: 'De groep Building sites geeft Office 365 E1, de groep Office geeft Office 365 E3. Vorige week zijn drie mensen van de bouwplaatsen naar kantoor gegaan. Een collega heeft ze aan Office toegevoegd, maar ze werken nog steeds alleen met E1: hun E3 heeft een fout.',
    },
    task: {
      en: 'Find out what keeps E3 back, and give the three what their new place gives. Nobody may lose a service, not even for a moment.',
      sv: 'Ta reda på vad som håller tillbaka E3 och ge de tre det som deras nya plats ger. Ingen får förlora en tjänst, inte ens ett ögonblick.',
      nl: 'Zoek uit wat E3 tegenhoudt, en geef de drie wat bij hun nieuwe plek hoort. Niemand mag een service kwijtraken, ook niet even.',
    },
    facts: ['F108', 'F132'],
    goals: [
      { id: 'e3', facts: ['F99'], goal: { kind: 'holds', users: movers, skuId: e3, from: { group: office.id } } },
      { id: 'left-sites', goal: { kind: 'member', users: movers, group: sites.id, not: true } },
      { id: 'no-errors', goal: { kind: 'noErrors', users: EVERYBODY } },
    ],
    never: [
      { id: 'gap', event: { kind: 'gap', users: EVERYBODY } },
      { id: 'loss', event: { kind: 'loss', users: EVERYBODY } },
    ],
    questions: [
      {
        id: 'reprocess',
        text: {
          en: 'Why does it not help to reprocess the three?',
          sv: 'Varför hjälper det inte att bearbeta om de tre?',
          nl: 'Waarom helpt het niet om de drie opnieuw te verwerken?',
        },
        choices: [
          {
            id: 'no-units',
            text: {
              en: 'There is no free unit of Office 365 E3.',
              sv: 'Det finns ingen ledig licens för Office 365 E3.',
              nl: 'Er is geen licentie voor Office 365 E3 vrij.',
            },
            why: {
              en: 'There are free units. Too few would show as another error.',
              sv: 'Det finns lediga licenser. För få skulle visa sig som ett annat fel.',
              nl: 'Er zijn licenties vrij. Te weinig licenties zou een andere fout geven.',
            },
          },
          {
            id: 'still-both',
            right: true,
            text: {
              en: 'They are still in both groups, so the result still holds both SharePoint services.',
              sv: 'De är kvar i båda grupperna, så resultatet har fortfarande båda SharePoint-tjänsterna.',
              nl: 'Ze zitten nog in beide groepen, dus het resultaat heeft nog steeds beide SharePoint-services.',
            },
            why: {
              en: 'Reprocessing asks the same question again. The service never chooses between two that exclude each other.',
              sv: 'Att bearbeta om ställer samma fråga igen. Tjänsten väljer aldrig mellan två som utesluter varandra.',
              nl: 'Opnieuw verwerken stelt dezelfde vraag nog eens. De service kiest nooit tussen twee die elkaar uitsluiten.',
            },
          },
          {
            id: 'a-day',
            text: {
              en: 'A license error can be retried only after a day.',
              sv: 'Ett licensfel kan prövas igen först efter ett dygn.',
              nl: 'Een licentiefout kan pas na een dag opnieuw worden geprobeerd.',
            },
            why: { en: 'There is no such delay.', sv: 'Någon sådan väntetid finns inte.', nl: 'Zo’n wachttijd bestaat niet.' },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Users in error are easy to find: in the list of users, filter by License error.',
          sv: 'Användare med fel är lätta att hitta: filtrera listan över användare på Licensfel.',
          nl: 'Gebruikers met een fout zijn snel te vinden: filter de lijst met gebruikers op Licentiefout.',
        },
        facts: ['F116'],
      },
      {
        id: 'where',
        for: 'e3',
        text: {
          en: 'Open one of the three, or the group Office, and read the license error: it names the two services that cannot stand together.',
          sv: 'Öppna en av de tre, eller gruppen Office, och läs licensfelet: det nämner de två tjänsterna som inte går ihop.',
          nl: 'Open een van de drie, of de groep Office, en lees de licentiefout: die noemt de twee services die niet samengaan.',
        },
        facts: ['F108', 'F132'],
      },
      {
        id: 'which-way',
        for: 'left-sites',
        text: {
          en: 'One of the two sources has to go. Which group do the three not belong to any more?',
          sv: 'En av de två källorna måste bort. Vilken grupp hör de tre inte längre till?',
          nl: 'Een van de twee bronnen moet weg. Bij welke groep horen de drie niet meer?',
        },
        facts: ['F108'],
      },
      {
        id: 'same-moment',
        for: 'gap',
        text: {
          en: 'E3 is already waiting. When E1 leaves through its group, E3 is given in the same moment: leave the three in Office and take them out of Building sites.',
          sv: 'E3 väntar redan. När E1 försvinner genom sin grupp kommer E3 i samma ögonblick: låt de tre vara kvar i Office och ta bort dem ur Building sites.',
          nl: 'E3 staat al te wachten. Zodra E1 via zijn groep vertrekt, komt E3 op hetzelfde moment: laat de drie in Office en haal ze uit Building sites.',
        },
        facts: ['F99'],
      },
      {
        id: 'others',
        for: 'loss',
        text: {
          en: 'Whatever you change in a group reaches all its members. Change the membership of the three, not the licenses of the group.',
          sv: 'Det du ändrar i en grupp når alla dess medlemmar. Ändra de tres medlemskap, inte gruppens licenser.',
          nl: 'Wat u in een groep wijzigt, bereikt al haar leden. Wijzig het lidmaatschap van de drie, niet de licenties van de groep.',
        },
        facts: ['F119'],
      },
      {
        id: 'ask-again',
        for: 'reprocess',
        text: {
          en: 'Reprocessing changes nothing by itself. It asks once more whether everything the groups want fits together.',
          sv: 'Att bearbeta om ändrar ingenting i sig. Det prövar en gång till om allt som grupperna vill ge går ihop.',
          nl: 'Opnieuw verwerken verandert op zich niets. Het gaat nog eens na of alles wat de groepen willen geven, samengaat.',
        },
        facts: ['F37', 'F108'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Open the group Building sites, mark Elin, Kalle and Aino among its members, and choose Remove from group under More. Nothing else is needed.',
          sv: 'Öppna gruppen Building sites, markera Elin, Kalle och Aino bland medlemmarna och välj Ta bort från grupp under Mer. Mer behövs inte.',
          nl: 'Open de groep Building sites, selecteer Elin, Kalle en Aino bij de leden en kies onder Meer Verwijderen uit groep. Meer is niet nodig.',
        },
        facts: ['F99'],
      },
    ],
    model: {
      steps: [{ kind: 'removeMembers', group: sites.id, users: movers }],
      answers: { reprocess: 'still-both' },
      reasons: [
        {
          en: 'E1 leaves, and E3, which waited in the conflict, comes in the same operation.',
          sv: 'E1 försvinner, och E3 som väntade i konflikten kommer i samma åtgärd.',
          nl: 'E1 vertrekt, en E3, dat in het conflict wachtte, komt in dezelfde bewerking.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'reprocess-only',
        title: { en: 'Reprocess the three and wait', sv: 'Bearbeta om de tre och vänta', nl: 'De drie opnieuw verwerken en wachten' },
        steps: [{ kind: 'reprocess', users: movers }],
        answers: { reprocess: 'no-units' },
        expected: { points: 0, failed: ['e3', 'left-sites', 'no-errors', 'reprocess'], hint: 'where' },
      },
      {
        id: 'out-of-both-first',
        title: {
          en: 'Take them out of both groups, then add them to Office again',
          sv: 'Ta bort dem ur båda grupperna och lägg sedan till dem i Office igen',
          nl: 'Ze uit beide groepen halen en daarna weer aan Office toevoegen',
        },
        steps: [
          { kind: 'removeMembers', group: sites.id, users: movers },
          { kind: 'removeMembers', group: office.id, users: movers },
          { kind: 'waitForProcessing' },
          { kind: 'addMembers', group: office.id, users: movers },
        ],
        answers: { reprocess: 'still-both' },
        expected: { points: 77, failed: ['gap'], hint: 'same-moment' },
      },
      {
        id: 'sharepoint-off',
        title: {
          en: 'Switch SharePoint off in the E3 of the group Office',
          sv: 'Stäng av SharePoint i gruppen Offices E3',
          nl: 'SharePoint uitschakelen in de E3 van de groep Office',
        },
        steps: [
          {
            kind: 'assignLicense',
            target: { group: office.id },
            addLicenses: [license('ENTERPRISEPACK', 'SHAREPOINTENTERPRISE', 'SHAREPOINTWAC')],
          },
        ],
        answers: { reprocess: 'still-both' },
        expected: { points: 61, failed: ['left-sites', 'loss'], hint: 'which-way' },
      },
    ],
    debrief: {
      en: 'A conflict is about the result: all sources together. E1 and E3 each bring a SharePoint service, and texts disagree whether those may stand together today; the rehearsal takes the careful side.\n\nThe service never chooses for you. Take away the source that is no longer right, through its group, and the license that waits comes in the same moment, without a gap.',
      sv: 'En konflikt gäller resultatet: alla källor tillsammans. E1 och E3 har var sin SharePoint-tjänst, och texterna är oense om ifall de får finnas sida vid sida i dag; repetitionen väljer den försiktiga tolkningen.\n\nTjänsten väljer aldrig åt dig. Ta bort källan som inte längre är rätt, genom dess grupp, så kommer licensen som väntar i samma ögonblick, utan avbrott.',
      nl: 'Een conflict gaat over het resultaat: alle bronnen samen. E1 en E3 brengen elk een SharePoint-service mee, en de teksten zijn het oneens of die nu naast elkaar mogen staan; de repetitie kiest de voorzichtige kant.\n\nDe service kiest nooit zelf. Haal de bron weg die niet meer klopt, via haar groep, en de wachtende licentie komt op hetzelfde moment, zonder onderbreking.',
    },
  });
};
