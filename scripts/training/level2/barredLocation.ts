import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';

const SEATS = { ENTERPRISEPACK: 12, MCOEV: 12, MCOPSTN1: 12 };

/** Two new people whose usage location is wrong, or missing: nothing of their group reaches them (F76, F110). */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku } = openCompany(catalog, {
    companyName: 'De Ruiter Advies',
    domain: 'deruiter.example',
    country: 'NL',
    cultures: ['dutch', 'english', 'german'],
    seats: SEATS,
  });
  const advisers = sketch.group('Advisers', {
    licenses: [sketch.license('ENTERPRISEPACK'), sketch.license('MCOEV'), sketch.license('MCOPSTN1')],
  });
  const adviser = { department: 'Advice', jobTitle: 'Adviser', city: 'Utrecht', in: [advisers] } as const;
  for (let i = 0; i < 6; i++) sketch.user(adviser);
  const daan = sketch.user({ ...adviser, name: 'Daan Hofman', usageLocation: 'BN' });
  const emma = sketch.user({ ...adviser, name: 'Emma Wright', usageLocation: null });
  sketch.fail(daan, advisers, ['MCOPSTN1'], 'ProhibitedInUsageLocationViolation');
  sketch.fail(emma, advisers, ['ENTERPRISEPACK', 'MCOEV', 'MCOPSTN1'], 'ProhibitedInUsageLocationViolation');
  const tenant = toTrainingTenant('barred-location', sketch, SEATS, 'Two new people have a wrong usage location, or none.');
  return { tenant, sku, advisers, daan: these(daan), two: these(daan, emma) };
}

export const barredLocation: Draw<Lesson> = (catalog) => {
  const { tenant, sku, advisers, daan, two } = drawTenant(catalog);
  const locate = { kind: 'updateUsers' as const, users: two, set: { usageLocation: 'NL' } };
  const again = { kind: 'reprocess' as const, users: two };
  return toLesson(tenant, {
    id: 'barred-location',
    level: 2,
    order: 100,
    minutes: 10,
    settings: { missingUsageLocationInGroups: 'error' },
    title: { en: 'The barred location', sv: 'Den spärrade platsen', nl: 'De niet toegestane locatie' },
    role: {
      en: 'You are the license administrator of De Ruiter Advies in Utrecht.',
      sv: 'Du är licensadministratör på De Ruiter Advies i Utrecht.',
      nl: 'U bent licentiebeheerder bij De Ruiter Advies in Utrecht.',
    },
    situation: {
      en: 'The group Advisers gives Office 365 E3, Teams Phone and a calling plan, Skype for Business PSTN Domestic Calling. Everybody in it works in the Netherlands. Daan Hofman and Emma Wright began on Monday: they are in the group and have nothing. In this tenant a missing usage location is not filled in from the country of the organization.',
      sv: 'Gruppen Advisers ger Office 365 E3, Teams Phone och en samtalsplan, Skype for Business PSTN Domestic Calling. Alla i den arbetar i Nederländerna. Daan Hofman och Emma Wright började i måndags: de är med i gruppen och har ingenting. I den här organisationen fylls en användningsplats som saknas inte i med organisationens land.',
      nl: 'De groep Advisers geeft Office 365 E3, Teams Phone en een belplan, Skype for Business PSTN Domestic Calling. Iedereen erin werkt in Nederland. Daan Hofman en Emma Wright zijn maandag begonnen: ze zitten in de groep en hebben niets. In deze tenant wordt een ontbrekende gebruikslocatie niet aangevuld met het land van de organisatie.',
    },
    task: {
      en: 'Find out why, put it right, and let the group give the two what the others have. Nothing is assigned directly.',
      sv: 'Ta reda på varför, rätta det och låt gruppen ge de två det som de andra har. Inget tilldelas direkt.',
      nl: 'Zoek uit waarom, herstel het, en laat de groep de twee geven wat de anderen hebben. Er wordt niets direct toegewezen.',
    },
    facts: ['F13', 'F75', 'F110'],
    goals: [
      { id: 'location', facts: ['F13'], goal: { kind: 'attribute', users: two, attribute: 'usageLocation', value: 'NL' } },
      { id: 'calling', facts: ['F76'], goal: { kind: 'holds', users: two, skuId: sku('MCOPSTN1'), from: { group: advisers.id } } },
      { id: 'suite', goal: { kind: 'holds', users: two, skuId: sku('ENTERPRISEPACK'), from: { group: advisers.id } } },
      { id: 'not-direct', goal: { kind: 'holds', users: two, skuId: sku('ENTERPRISEPACK'), from: 'direct', not: true } },
      { id: 'no-errors', goal: { kind: 'noErrors', users: EVERYBODY } },
    ],
    never: [
      { id: 'refusal', facts: ['F42'], event: { kind: 'refusal' } },
      { id: 'loss', event: { kind: 'loss', users: EVERYBODY } },
    ],
    questions: [
      {
        id: 'all-three',
        text: {
          en: 'For Daan, only the calling plan is barred at his usage location. Why has he no Office 365 E3 either?',
          sv: 'För Daan är bara samtalsplanen spärrad på hans användningsplats. Varför har han inte heller Office 365 E3?',
          nl: 'Voor Daan is alleen het belplan niet toegestaan op zijn gebruikslocatie. Waarom heeft hij ook geen Office 365 E3?',
        },
        choices: [
          {
            id: 'no-units',
            text: {
              en: 'There is no free unit of E3.',
              sv: 'Det finns ingen ledig licens för E3.',
              nl: 'Er is geen licentie voor E3 vrij.',
            },
            why: { en: 'There are free units.', sv: 'Det finns lediga licenser.', nl: 'Er zijn licenties vrij.' },
          },
          {
            id: 'together',
            right: true,
            text: {
              en: 'What a group gives arrives together or not at all.',
              sv: 'Det en grupp ger kommer tillsammans eller inte alls.',
              nl: 'Wat een groep geeft, komt samen aan of helemaal niet.',
            },
            why: {
              en: 'One license plan that fails holds back the others of its group.',
              sv: 'En licensplan som misslyckas håller tillbaka de andra i gruppen.',
              nl: 'Eén licentieplan dat mislukt, houdt de andere van de groep tegen.',
            },
          },
          {
            id: 'e3-barred',
            text: {
              en: 'E3 is barred there too.',
              sv: 'Även E3 är spärrad där.',
              nl: 'E3 is daar ook niet toegestaan.',
            },
            why: {
              en: 'His E3 shows another error than the calling plan: it only follows it.',
              sv: 'Hans E3 visar ett annat fel än samtalsplanen: den följer bara med.',
              nl: 'Zijn E3 toont een andere fout dan het belplan: die volgt alleen.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Open Daan and Emma and compare their license errors. What do they have in common?',
          sv: 'Öppna Daan och Emma och jämför deras licensfel. Vad har de gemensamt?',
          nl: 'Open Daan en Emma en vergelijk hun licentiefouten. Wat hebben ze gemeen?',
        },
        facts: ['F110'],
      },
      {
        id: 'read-profile',
        for: 'location',
        text: {
          en: 'Read the license errors of the two, then their usage location under Profile. BN is Brunei; NL was meant.',
          sv: 'Läs licensfelen för de två och sedan deras användningsplats under Profil. BN är Brunei; det skulle vara NL.',
          nl: 'Lees de licentiefouten van de twee, en daarna hun gebruikslocatie onder Profiel. BN is Brunei; bedoeld was NL.',
        },
        facts: ['F13', 'F110'],
      },
      {
        id: 'reprocess',
        for: 'calling',
        text: {
          en: 'A corrected location starts nothing by itself. Select the two and choose Reprocess under More.',
          sv: 'En rättad plats startar ingenting av sig själv. Markera de två och välj Bearbeta om under Mer.',
          nl: 'Een gecorrigeerde locatie start niets vanzelf. Selecteer de twee en kies onder Meer Opnieuw verwerken.',
        },
        facts: ['F37', 'F110'],
      },
      {
        id: 'through-the-group',
        for: 'not-direct',
        text: {
          en: 'A direct license would hide the error and outlive the membership. Take it out of the scenario.',
          sv: 'En direkt licens skulle dölja felet och överleva medlemskapet. Ta bort den ur scenariot.',
          nl: 'Een directe licentie zou de fout verbergen en het lidmaatschap overleven. Haal die uit het scenario.',
        },
        facts: ['F156'],
      },
      {
        id: 'order',
        for: 'refusal',
        text: {
          en: 'A direct license is refused for somebody without a usage location.',
          sv: 'En direkt licens avvisas för den som saknar användningsplats.',
          nl: 'Een directe licentie wordt geweigerd voor wie geen gebruikslocatie heeft.',
        },
        facts: ['F42'],
      },
      {
        id: 'siblings',
        for: 'all-three',
        text: {
          en: 'Compare the three errors of Daan: only one names the location.',
          sv: 'Jämför Daans tre fel: bara ett nämner platsen.',
          nl: 'Vergelijk de drie fouten van Daan: maar één noemt de locatie.',
        },
        facts: ['F76', 'F112'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Select both, choose Set usage location, Netherlands; then, still with both selected, Reprocess under More.',
          sv: 'Markera båda och välj Ange användningsplats, Nederländerna; välj sedan, fortfarande med båda markerade, Bearbeta om under Mer.',
          nl: 'Selecteer beiden en kies Gebruikslocatie instellen, Nederland; kies daarna, nog steeds met beiden geselecteerd, onder Meer Opnieuw verwerken.',
        },
        facts: ['F110'],
      },
    ],
    model: {
      steps: [locate, again],
      answers: { 'all-three': 'together' },
      reasons: [
        {
          en: 'The cause, for both at once: one location was wrong, the other missing.',
          sv: 'Orsaken, för båda på en gång: den ena platsen var fel, den andra saknades.',
          nl: 'De oorzaak, voor beiden tegelijk: de ene locatie was fout, de andere ontbrak.',
        },
        {
          en: 'Nobody retries this error by itself; now all three license plans arrive together.',
          sv: 'Det här felet prövas inte om av sig självt; nu kommer alla tre licensplaner tillsammans.',
          nl: 'Deze fout wordt niet vanzelf opnieuw geprobeerd; nu komen alle drie licentieplannen samen.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'location-only',
        title: {
          en: 'Correct the usage location and wait',
          sv: 'Rätta användningsplatsen och vänta',
          nl: 'De gebruikslocatie corrigeren en wachten',
        },
        steps: [locate, { kind: 'wait', seconds: 86_400 }],
        answers: { 'all-three': 'together' },
        expected: { points: 50, failed: ['calling', 'suite', 'no-errors'], hint: 'reprocess' },
      },
      {
        id: 'directly',
        title: {
          en: 'Give the two E3 directly, so that they can work',
          sv: 'Ge de två E3 direkt, så att de kan arbeta',
          nl: 'De twee E3 direct geven, zodat ze kunnen werken',
        },
        steps: [{ kind: 'assignLicense', target: { users: two }, addLicenses: [{ skuId: sku('ENTERPRISEPACK'), disabledPlans: [] }] }],
        answers: { 'all-three': 'e3-barred' },
        expected: {
          points: 0,
          failed: ['location', 'calling', 'suite', 'not-direct', 'no-errors', 'refusal', 'all-three'],
          hint: 'read-profile',
        },
      },
      {
        id: 'only-daan',
        title: {
          en: 'Correct only the location that is visibly wrong',
          sv: 'Rätta bara platsen som syns vara fel',
          nl: 'Alleen de zichtbaar foute locatie corrigeren',
        },
        steps: [{ ...locate, users: daan }, again],
        answers: { 'all-three': 'together' },
        expected: { points: 33, failed: ['location', 'calling', 'suite', 'no-errors'], hint: 'read-profile' },
      },
    ],
    debrief: {
      en: 'Some services may not be used everywhere; calling plans are the usual case. If the usage location is wrong, correct it; if it is right, leave the person out or switch the service off. Then reprocess: nobody retries this error by itself.\n\nMost tenants fill in a missing location from the organization, for group licenses only. Do not rely on it: set the location when the account is made. Which service is barred where, Microsoft does not publish as one list, so this program takes the barred location from the export and cannot foresee it.',
      sv: 'Vissa tjänster får inte användas överallt; samtalsplaner är det vanliga fallet. Är användningsplatsen fel, rätta den; är den rätt, lämna personen utanför eller stäng av tjänsten. Bearbeta om användarna sedan: det här felet prövas inte om av sig självt.\n\nDe flesta organisationer fyller i en plats som saknas, men bara för grupplicenser. Lita inte på det: ange platsen när kontot skapas. Microsoft publicerar ingen samlad lista över vilken tjänst som är spärrad var, så det här programmet tar felet från exporten och kan inte förutse det.',
      nl: 'Sommige services mogen niet overal worden gebruikt; belplannen zijn het gewone geval. Is de gebruikslocatie fout, corrigeer die; is ze juist, laat de persoon erbuiten of schakel de service uit. Verwerk daarna opnieuw: deze fout wordt niet vanzelf opnieuw geprobeerd.\n\nDe meeste tenants vullen een ontbrekende locatie aan, maar alleen voor groepslicenties. Vertrouw daar niet op: stel de locatie in als het account wordt gemaakt. Microsoft publiceert geen volledige lijst van welke service waar niet is toegestaan, dus dit programma neemt de fout over uit de export en kan die niet voorzien.',
    },
  });
};
