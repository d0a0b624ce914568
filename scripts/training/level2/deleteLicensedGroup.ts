import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';

const SEATS = { ENTERPRISEPACK: 12 };

/** A group that is no longer needed, and two who have their suite only from it. */
function drawTenant(catalog: ProductCatalog) {
  const { sketch } = openCompany(catalog, {
    companyName: 'Ashdown Studios',
    domain: 'ashdown.example',
    country: 'GB',
    cultures: ['english', 'swedish', 'dutch'],
    seats: SEATS,
  });
  const e3 = sketch.license('ENTERPRISEPACK');
  const staff = sketch.group('Staff', { licenses: [e3] });
  const nova = sketch.group('Project Nova', { licenses: [e3] });
  for (let i = 0; i < 3; i++) sketch.user({ department: 'Production', jobTitle: 'Producer', in: [staff] });
  for (let i = 0; i < 4; i++) sketch.user({ department: 'Art', jobTitle: 'Animator', in: [staff, nova] });
  const freelancers = ['Nina Brandt', 'Callum Reid'].map((name) =>
    sketch.user({ name, department: 'Art', jobTitle: 'Freelance Animator', in: [nova] }),
  );
  const tenant = toTrainingTenant('delete-licensed-group', sketch, SEATS, 'A project has ended, and its licensed group is to go.');
  return { tenant, e3: e3.skuId, staff, nova, two: these(...freelancers), six: { memberOf: nova.id } };
}

export const deleteLicensedGroup: Draw<Lesson> = (catalog) => {
  const { tenant, e3, staff, nova, two, six } = drawTenant(catalog);
  const join = { kind: 'addMembers' as const, group: staff.id, users: two };
  const joined = { kind: 'waitForProcessing' as const, groups: [staff.id] };
  const unlicense = { kind: 'assignLicense' as const, target: { group: nova.id }, removeLicenses: [e3] };
  const processed = { kind: 'waitForProcessing' as const, groups: [nova.id] };
  const remove = { kind: 'deleteGroup' as const, group: nova.id };
  return toLesson(tenant, {
    id: 'delete-licensed-group',
    level: 2,
    order: 90,
    minutes: 10,
    title: {
      en: 'Deleting a group that gives licenses',
      sv: 'Att ta bort en grupp som ger licenser',
      nl: 'Een groep verwijderen die licenties geeft',
    },
    role: {
      en: 'You are the license administrator of Ashdown Studios, which makes animated films.',
      sv: 'Du är licensadministratör på Ashdown Studios, som gör animerad film.',
      nl: 'U bent licentiebeheerder bij Ashdown Studios, dat animatiefilms maakt.',
    },
    situation: {
      en: 'Project Nova has ended. Its group gives Office 365 E3 to six people. Most of them have E3 from the group Staff as well, but not all. All six stay with the studio.',
      sv: 'Projektet Nova är avslutat. Dess grupp ger Office 365 E3 till sex personer. De flesta har även E3 från gruppen Staff, men inte alla. Alla sex stannar i studion.',
      nl: 'Het project Nova is afgelopen. De groep ervan geeft Office 365 E3 aan zes mensen. De meesten hebben E3 ook uit de groep Staff, maar niet allemaal. Alle zes blijven bij de studio.',
    },
    task: {
      en: 'Delete the group Project Nova. All six keep E3, at the end from Staff, and nobody is without it at any moment.',
      sv: 'Ta bort gruppen Project Nova. Alla sex behåller E3, i slutet från Staff, och ingen står utan i något ögonblick.',
      nl: 'Verwijder de groep Project Nova. Alle zes houden E3, aan het einde uit Staff, en niemand zit op enig moment zonder.',
    },
    facts: ['F96'],
    goals: [
      { id: 'gone', facts: ['F96'], goal: { kind: 'groupGone', group: nova.id } },
      { id: 'six-from-staff', goal: { kind: 'holds', users: six, skuId: e3, from: { group: staff.id } } },
      { id: 'no-errors', goal: { kind: 'noErrors', users: EVERYBODY } },
    ],
    never: [
      { id: 'refusal', facts: ['F96'], event: { kind: 'refusal' } },
      { id: 'without', facts: ['F94'], event: { kind: 'without', users: six, skuId: e3 } },
    ],
    questions: [
      {
        id: 'who',
        text: {
          en: 'How many of the six have E3 from Project Nova alone?',
          sv: 'Hur många av de sex har E3 bara från Project Nova?',
          nl: 'Hoeveel van de zes hebben E3 alleen uit Project Nova?',
        },
        choices: [
          {
            id: 'none',
            text: { en: 'None', sv: 'Ingen', nl: 'Geen' },
            why: {
              en: 'Look at the members of both groups: two are missing in Staff.',
              sv: 'Se på medlemmarna i båda grupperna: två saknas i Staff.',
              nl: 'Bekijk de leden van beide groepen: twee ontbreken in Staff.',
            },
          },
          {
            id: 'two',
            right: true,
            text: { en: 'Two', sv: 'Två', nl: 'Twee' },
            why: {
              en: 'The two freelancers. They need another way before this one goes.',
              sv: 'De två frilansarna. De behöver en annan väg innan den här försvinner.',
              nl: 'De twee freelancers. Zij hebben een andere weg nodig voordat deze verdwijnt.',
            },
          },
          {
            id: 'six',
            text: { en: 'All six', sv: 'Alla sex', nl: 'Alle zes' },
            why: {
              en: 'Four of them are in Staff too.',
              sv: 'Fyra av dem är även med i Staff.',
              nl: 'Vier van hen zitten ook in Staff.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Before a group goes, ask who would miss it: open its members, and look who has E3 from Staff as well.',
          sv: 'Innan en grupp försvinner, fråga vem som skulle sakna den: öppna dess medlemmar och se vem som även har E3 från Staff.',
          nl: 'Vraag, voordat een groep verdwijnt, wie haar zou missen: open de leden en kijk wie E3 ook uit Staff heeft.',
        },
        facts: ['F94', 'F96'],
      },
      {
        id: 'unlicense-first',
        for: 'gone',
        text: {
          en: 'A group that gives licenses cannot be deleted. First take its licenses away under Assignments, wait until that has been processed, then choose Delete group.',
          sv: 'En grupp som ger licenser kan inte tas bort. Ta först bort dess licenser under Tilldelningar, vänta tills det har bearbetats och välj sedan Ta bort grupp.',
          nl: 'Een groep die licenties geeft, kan niet worden verwijderd. Haal eerst onder Toewijzingen haar licenties weg, wacht tot dat is verwerkt en kies dan Groep verwijderen.',
        },
        facts: ['F96'],
      },
      {
        id: 'into-staff',
        for: 'six-from-staff',
        text: {
          en: 'Compare the members of both groups. Whoever is missing in Staff has to be added there.',
          sv: 'Jämför medlemmarna i båda grupperna. Den som saknas i Staff måste läggas till där.',
          nl: 'Vergelijk de leden van beide groepen. Wie in Staff ontbreekt, moet daar worden toegevoegd.',
        },
        facts: ['F94'],
      },
      {
        id: 'another-way-first',
        for: 'without',
        text: {
          en: 'Add the freelancers to Staff and wait until Staff has been processed, before Project Nova gives anything up.',
          sv: 'Lägg till frilansarna i Staff och vänta tills Staff har bearbetats, innan Project Nova lämnar ifrån sig något.',
          nl: 'Voeg de freelancers toe aan Staff en wacht tot Staff is verwerkt, voordat Project Nova iets opgeeft.',
        },
        facts: ['F94', 'F98'],
      },
      {
        id: 'order',
        for: 'refusal',
        text: {
          en: 'Deleting was refused because licenses were still on the group. Move that step to the end of the scenario.',
          sv: 'Borttagningen avvisades eftersom gruppen fortfarande hade licenser. Flytta det steget till slutet av scenariot.',
          nl: 'Het verwijderen is geweigerd omdat de groep nog licenties had. Zet die stap aan het einde van het scenario.',
        },
        facts: ['F96'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Add Nina and Callum to Staff, wait, remove E3 from Project Nova, wait, and choose Delete group.',
          sv: 'Lägg till Nina och Callum i Staff, vänta, ta bort E3 från Project Nova, vänta och välj Ta bort grupp.',
          nl: 'Voeg Nina en Callum toe aan Staff, wacht, haal E3 van Project Nova, wacht, en kies Groep verwijderen.',
        },
        facts: ['F96'],
      },
    ],
    model: {
      steps: [join, joined, unlicense, processed, remove],
      answers: { who: 'two' },
      reasons: [
        {
          en: 'Those who depend on the group get another way first.',
          sv: 'De som är beroende av gruppen får först en annan väg.',
          nl: 'Wie van de groep afhangt, krijgt eerst een andere weg.',
        },
        {
          en: 'All six have E3 from Staff now, and still one unit each.',
          sv: 'Alla sex har nu E3 från Staff, och fortfarande en licens var.',
          nl: 'Alle zes hebben nu E3 uit Staff, en nog steeds elk één licentie.',
        },
        {
          en: 'A group can be deleted only without licenses.',
          sv: 'En grupp kan bara tas bort utan licenser.',
          nl: 'Een groep kan alleen zonder licenties worden verwijderd.',
        },
        {
          en: 'Until the last member has been processed.',
          sv: 'Tills den sista medlemmen har bearbetats.',
          nl: 'Tot het laatste lid is verwerkt.',
        },
        {
          en: 'Nothing hangs on the group any more.',
          sv: 'Ingenting hänger längre på gruppen.',
          nl: 'Er hangt niets meer aan de groep.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'deleted-at-once',
        title: {
          en: 'Just delete the group',
          sv: 'Ta bort gruppen direkt',
          nl: 'De groep gewoon verwijderen',
        },
        steps: [remove],
        answers: { who: 'none' },
        expected: { points: 23, failed: ['gone', 'six-from-staff', 'refusal', 'who'], hint: 'unlicense-first' },
      },
      {
        id: 'freelancers-afterwards',
        title: {
          en: 'Remove the licenses, delete the group, then see who complains',
          sv: 'Ta bort licenserna och gruppen och se sedan vem som klagar',
          nl: 'De licenties en de groep weghalen en dan zien wie er klaagt',
        },
        steps: [unlicense, processed, remove, join],
        answers: { who: 'two' },
        expected: { points: 83, failed: ['without'], hint: 'another-way-first' },
      },
    ],
    debrief: {
      en: 'No tool deletes a group that gives licenses. The order is: look who depends on it, give them another way and wait, remove the licenses and wait, delete.\n\nThe refusal is a safeguard. What it does not show is who would have lost something; that you must find out yourself, before.',
      sv: 'Inget verktyg tar bort en grupp som ger licenser. Ordningen är: se efter vem som är beroende av den, ge dem en annan väg och vänta, ta bort licenserna och vänta, ta bort gruppen.\n\nAtt det avvisas är ett skydd. Vad det inte visar är vem som skulle ha förlorat något; det måste du själv ta reda på, innan.',
      nl: 'Geen enkel hulpmiddel verwijdert een groep die licenties geeft. De volgorde is: kijk wie ervan afhangt, geef hun een andere weg en wacht, haal de licenties weg en wacht, verwijder de groep.\n\nDat het wordt geweigerd, is een bescherming. Wat u er niet aan ziet, is wie iets zou zijn kwijtgeraakt; dat moet u zelf uitzoeken, vooraf.',
    },
  });
};
