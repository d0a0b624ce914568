import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these, type WrittenStep } from '../steps.ts';
import { times } from './times.ts';

/** Free: 6 of E3 and 2 of E5, while ten want the one and eight the other. */
const SEATS = { ENTERPRISEPACK: 26, ENTERPRISEPREMIUM: 16 };

export const drawTightSeats: Draw<Lesson> = (catalog) => {
  const { sketch, sku, license } = openCompany(catalog, {
    seats: SEATS,
    companyName: 'Vaarwijk Insurance',
    domain: 'vaarwijk.example',
    country: 'NL',
    cultures: ['dutch', 'dutch', 'english'],
  });
  const e3 = sku('ENTERPRISEPACK');
  const e5 = sku('ENTERPRISEPREMIUM');
  const everyday = sketch.group('Everyday work', { licenses: [license('ENTERPRISEPACK')] });
  const investigation = sketch.group('Investigation', { licenses: [license('ENTERPRISEPREMIUM')] });
  const fraudTeam = sketch.group('Fraud');
  const archiveTeam = sketch.group('Archive');
  const fraud = times(8, () => sketch.user({ department: 'Fraud', jobTitle: 'Fraud Examiner', in: [everyday, fraudTeam] }));
  const archive = times(10, () => sketch.user({ department: 'Archive', jobTitle: 'Archivist', in: [investigation, archiveTeam] }));
  times(12, () => sketch.user({ department: 'Claims', jobTitle: 'Claims Handler', in: [everyday] }));
  times(4, () => sketch.user({ department: 'Legal', jobTitle: 'Counsel', in: [investigation] }));

  const add = (group: typeof everyday, users: typeof fraud): WrittenStep => ({
    kind: 'addMembers',
    group: group.id,
    users: these(...users),
  });
  const remove = (group: typeof everyday, users: typeof fraud): WrittenStep => ({
    kind: 'removeMembers',
    group: group.id,
    users: these(...users),
  });
  const wait: WrittenStep = { kind: 'waitForProcessing' };
  /** Into the new group, wait, out of the old one, wait. */
  const move = (users: typeof fraud, from: typeof everyday, to: typeof everyday): WrittenStep[] => [
    add(to, users),
    wait,
    remove(from, users),
    wait,
  ];
  const down = (users: typeof fraud) => move(users, investigation, everyday);
  const up = (users: typeof fraud) => move(users, everyday, investigation);
  const inFraud = { memberOf: fraudTeam.id };
  const inArchive = { memberOf: archiveTeam.id };
  const others = { where: 'user.department -in ["Claims", "Legal"]' };
  const tenant = toTrainingTenant(
    'vaarwijk',
    sketch,
    SEATS,
    'An insurer: eight people go from Office 365 E3 to E5 and ten the other way, with few free seats.',
  );
  return toLesson(tenant, {
    id: 'tight-seats',
    level: 3,
    order: 40,
    minutes: 25,
    title: { en: 'Waves with tight seats', sv: 'Omgångar när licenserna är knappa', nl: 'In golven met weinig licenties' },
    role: {
      en: 'You look after licenses at Vaarwijk Insurance. The budget for this year is spent.',
      sv: 'Du ansvarar för licenserna på Vaarwijk Insurance. Årets budget är slut.',
      nl: 'U beheert de licenties bij Vaarwijk Insurance. Het budget van dit jaar is op.',
    },
    situation: {
      en: 'The group Everyday work gives Office 365 E3, the group Investigation gives Office 365 E5. The eight people of Fraud need E5 from now on; the ten of Archive no longer do. Six seats of E3 and two seats of E5 are free. The two plans do not conflict: whoever is in both groups holds both, and uses a seat of each.',
      sv: 'Gruppen Everyday work ger Office 365 E3, gruppen Investigation ger Office 365 E5. De åtta personerna på Fraud behöver E5 från och med nu; de tio på Archive behöver den inte längre. Sex licenser för E3 och två licenser för E5 är lediga. Planerna står inte i konflikt med varandra: den som är med i båda grupperna har båda och förbrukar en licens av varje.',
      nl: 'De groep Everyday work geeft Office 365 E3, de groep Investigation geeft Office 365 E5. De acht mensen van Fraud hebben voortaan E5 nodig; de tien van Archive niet meer. Zes licenties van E3 en twee licenties van E5 zijn vrij. De plannen conflicteren niet: wie lid is van beide groepen, heeft beide en gebruikt van elk een licentie.',
    },
    task: {
      en: 'Move Fraud to Investigation and Archive to Everyday work with the seats you have. Nobody is without a service for a while, and no assignment fails, not even for a minute.',
      sv: 'Flytta Fraud till Investigation och Archive till Everyday work med de licenser ni har. Ingen är utan en tjänst någon stund, och ingen tilldelning misslyckas, inte ens för en minut.',
      nl: 'Verplaats Fraud naar Investigation en Archive naar Everyday work met de licenties die er zijn. Niemand zit een tijdje zonder service, en geen toewijzing mislukt, nog geen minuut.',
    },
    facts: ['F98', 'F124', 'F125'],
    goals: [
      { id: 'fraud-e5', facts: [], goal: { kind: 'holds', users: inFraud, skuId: e5, from: { group: investigation.id } } },
      { id: 'fraud-no-e3', facts: [], goal: { kind: 'holds', users: inFraud, skuId: e3, not: true } },
      { id: 'archive-e3', facts: [], goal: { kind: 'holds', users: inArchive, skuId: e3, from: { group: everyday.id } } },
      { id: 'archive-no-e5', facts: [], goal: { kind: 'holds', users: inArchive, skuId: e5, not: true } },
      { id: 'others-unchanged', facts: [], goal: { kind: 'unchanged', users: others } },
    ],
    never: [
      { id: 'no-error', facts: ['F83', 'F107'], event: { kind: 'assignmentError', users: EVERYBODY } },
      { id: 'no-gap', facts: ['F98'], event: { kind: 'gap', users: EVERYBODY } },
      { id: 'nothing-bought', facts: ['F124'], event: { kind: 'stepUsed', steps: ['setSeats'] } },
    ],
    hints: [
      {
        id: 'own-seats',
        for: 'no-error',
        text: {
          en: 'Each plan has its own seats. A seat of E3 that comes free is no help to somebody who needs E5. Compare the size of a wave with the free seats of the plan it is going to.',
          sv: 'Varje plan har sina egna licenser. En licens för E3 som blir ledig hjälper inte den som behöver E5. Jämför omgångens storlek med de lediga licenserna för planen den ska till.',
          nl: 'Elk plan heeft zijn eigen licenties. Een licentie van E3 die vrijkomt, helpt niet wie E5 nodig heeft. Vergelijk de grootte van een golf met de vrije licenties van het plan waar ze heen gaat.',
        },
        facts: ['F124', 'F83'],
      },
      {
        id: 'keep-the-old',
        for: 'no-gap',
        text: {
          en: 'Taking people out first does free seats, but they sit without a license until the new group has been processed.',
          sv: 'Att ta ut personer först frigör visserligen licenser, men de är utan licens tills den nya gruppen har bearbetats.',
          nl: 'Mensen er eerst uithalen maakt weliswaar licenties vrij, maar ze zitten zonder licentie tot de nieuwe groep is verwerkt.',
        },
        facts: ['F98'],
      },
      {
        id: 'no-purchase',
        for: 'nothing-bought',
        text: {
          en: 'Nothing has to be bought: the ten of Archive give back what the eight of Fraud need.',
          sv: 'Inget behöver köpas: de tio på Archive lämnar tillbaka det som de åtta på Fraud behöver.',
          nl: 'Er hoeft niets te worden gekocht: de tien van Archive geven terug wat de acht van Fraud nodig hebben.',
        },
        facts: ['F124'],
      },
      {
        id: 'alternate',
        text: {
          en: 'Work in turns. Each wave that goes one way frees the seats for a wave that goes the other way.',
          sv: 'Arbeta växelvis. Varje omgång åt ena hållet frigör licenser för en omgång åt andra hållet.',
          nl: 'Werk om en om. Elke golf de ene kant op maakt de licenties vrij voor een golf de andere kant op.',
        },
        facts: ['F125'],
      },
      {
        id: 'six-eight-four',
        text: {
          en: 'Six of Archive fit first; then eight seats of E5 are free, enough for all of Fraud; then the last four of Archive fit.',
          sv: 'Sex från Archive får plats först; då är åtta licenser för E5 lediga, tillräckligt för hela Fraud; sedan får de sista fyra från Archive plats.',
          nl: 'Eerst passen er zes van Archive; dan zijn acht licenties van E5 vrij, genoeg voor heel Fraud; daarna passen de laatste vier van Archive.',
        },
        facts: [],
      },
    ],
    model: {
      steps: [...down(archive.slice(0, 6)), ...up(fraud), ...down(archive.slice(6))],
      reasons: [
        {
          en: 'Six seats of E3 are free, so six people of Archive fit.',
          sv: 'Sex licenser för E3 är lediga, så sex personer från Archive får plats.',
          nl: 'Zes licenties van E3 zijn vrij, dus zes mensen van Archive passen erin.',
        },
        {
          en: 'Until all six hold both plans.',
          sv: 'Tills alla sex har båda planerna.',
          nl: 'Tot alle zes beide plannen hebben.',
        },
        {
          en: 'Now their E5 can go: it leaves nobody without a service that E3 gives.',
          sv: 'Nu kan deras E5 försvinna: ingen blir utan en tjänst som E3 ger.',
          nl: 'Nu kan hun E5 weg: niemand raakt een service kwijt die E3 geeft.',
        },
        {
          en: 'Until the six seats of E5 are free. With the two there were, that makes eight.',
          sv: 'Tills de sex licenserna för E5 är lediga. Med de två som fanns blir det åtta.',
          nl: 'Tot de zes licenties van E5 vrij zijn. Met de twee die er waren, zijn dat er acht.',
        },
        {
          en: 'All of Fraud in one wave: eight people, eight seats.',
          sv: 'Hela Fraud i en omgång: åtta personer, åtta licenser.',
          nl: 'Heel Fraud in één golf: acht mensen, acht licenties.',
        },
        {
          en: 'Until all eight hold E5.',
          sv: 'Tills alla åtta har E5.',
          nl: 'Tot alle acht E5 hebben.',
        },
        {
          en: 'Mail, Teams and the Office apps come from E5 now.',
          sv: 'E-post, Teams och Office-apparna kommer från E5 nu.',
          nl: 'E-mail, Teams en de Office-apps komen nu van E5.',
        },
        {
          en: 'Until eight seats of E3 are free again.',
          sv: 'Tills åtta licenser för E3 är lediga igen.',
          nl: 'Tot er weer acht licenties van E3 vrij zijn.',
        },
        {
          en: 'The last four of Archive.',
          sv: 'De sista fyra från Archive.',
          nl: 'De laatste vier van Archive.',
        },
        {
          en: 'Until all four hold E3.',
          sv: 'Tills alla fyra har E3.',
          nl: 'Tot alle vier E3 hebben.',
        },
        {
          en: 'The old membership last, as before.',
          sv: 'Det gamla medlemskapet sist, som tidigare.',
          nl: 'Het oude lidmaatschap als laatste, zoals eerder.',
        },
        {
          en: 'Until everything has been processed.',
          sv: 'Tills allt har bearbetats.',
          nl: 'Tot alles is verwerkt.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'all-at-once',
        title: {
          en: 'Everybody into the new groups at once, then out of the old ones',
          sv: 'Alla in i de nya grupperna på en gång, sedan ut ur de gamla',
          nl: 'Iedereen tegelijk in de nieuwe groepen, dan uit de oude',
        },
        steps: [add(investigation, fraud), add(everyday, archive), wait, remove(everyday, fraud), remove(investigation, archive)],
        expected: { points: 93, failed: ['no-error'], hint: 'own-seats' },
      },
      {
        id: 'out-first',
        title: {
          en: 'Everybody out of the old groups, so that the seats are free',
          sv: 'Alla ut ur de gamla grupperna, så att licenserna blir lediga',
          nl: 'Iedereen uit de oude groepen, zodat de licenties vrij zijn',
        },
        steps: [remove(everyday, fraud), remove(investigation, archive), wait, add(investigation, fraud), add(everyday, archive)],
        expected: { points: 84, failed: ['no-gap'], hint: 'keep-the-old' },
      },
      {
        id: 'buy-seats',
        title: {
          en: 'Buy the missing seats and move everybody at once',
          sv: 'Köpa de licenser som saknas och flytta alla på en gång',
          nl: 'De ontbrekende licenties kopen en iedereen tegelijk verplaatsen',
        },
        steps: [
          { kind: 'setSeats', skuId: e5, enabled: 22 },
          { kind: 'setSeats', skuId: e3, enabled: 30 },
          add(investigation, fraud),
          add(everyday, archive),
          wait,
          remove(everyday, fraud),
          remove(investigation, archive),
        ],
        expected: { points: 88, failed: ['nothing-bought'], hint: 'no-purchase' },
      },
      {
        id: 'fraud-first',
        title: {
          en: 'All of Fraud first, although only two seats of E5 are free',
          sv: 'Hela Fraud först, fast bara två licenser för E5 är lediga',
          nl: 'Eerst heel Fraud, hoewel maar twee licenties van E5 vrij zijn',
        },
        steps: [...up(fraud), ...down(archive)],
        expected: { points: 78, failed: ['no-error', 'no-gap'], hint: 'own-seats' },
      },
    ],
    debrief: {
      en: 'Free seats of the plan people go to decide how large a wave may be; the seats of the plan they leave are free only once the wave is through.\n\nWith people going both ways, begin in the direction with more room and let each wave make room for the next. Three waves were enough here, without buying one seat and without an error on anybody.',
      sv: 'De lediga licenserna för planen som personerna ska till avgör hur stor en omgång får vara; licenserna för planen de lämnar blir lediga först när omgången är klar.\n\nNär personer går åt båda hållen börjar man åt det håll där det finns mest plats och låter varje omgång ge plats åt nästa. Här räckte tre omgångar, utan att köpa en enda licens och utan fel för någon.',
      nl: 'De vrije licenties van het plan waar mensen heen gaan, bepalen hoe groot een golf mag zijn; de licenties van het plan dat ze verlaten, komen pas vrij als de golf klaar is.\n\nGaan er mensen beide kanten op, begin dan in de richting met de meeste ruimte en laat elke golf ruimte maken voor de volgende. Hier waren drie golven genoeg, zonder één licentie te kopen en zonder fout bij wie dan ook.',
    },
  });
};
