import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';

const SEATS = { ENTERPRISEPACK: 12 };
const WANTED = 'sofia.lind@tallmo.example';
const NEW_ADDRESS = 'sofia.ekstrand@tallmo.example';

/** A new teacher is to have the address that a colleague kept when she married (F111). */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku } = openCompany(catalog, {
    companyName: 'Tallmo skola',
    domain: 'tallmo.example',
    country: 'SE',
    cultures: ['swedish', 'finnish', 'english'],
    seats: SEATS,
  });
  const teachers = sketch.group('Teachers', { licenses: [sketch.license('ENTERPRISEPACK')] });
  const teacher = { department: 'School', jobTitle: 'Teacher', in: [teachers] } as const;
  for (let i = 0; i < 5; i++) sketch.user(teacher);
  const holder = sketch.user({ ...teacher, name: 'Sofia Ekstrand' });
  sketch.user({ ...teacher, name: 'Sofia Lindberg' });
  sketch.user({ ...teacher, name: 'Sofi Lindgren' });
  holder.attributes['mail'] = WANTED;
  holder.proxyAddresses.splice(0, 1, `SMTP:${WANTED}`);
  const sofia = sketch.user({ ...teacher, name: 'Sofia Lind' });
  sofia.attributes['mail'] = null;
  sofia.proxyAddresses.length = 0;
  sketch.fail(sofia, teachers, ['ENTERPRISEPACK'], 'UniquenessViolation');
  const tenant = toTrainingTenant('address-in-use', sketch, SEATS, 'The address that a license would bring belongs to somebody else.');
  return { tenant, e3: sku('ENTERPRISEPACK'), teachers, holder: these(holder), sofia: these(sofia) };
}

export const addressInUse: Draw<Lesson> = (catalog) => {
  const { tenant, e3, teachers, holder, sofia } = drawTenant(catalog);
  const readdress = { kind: 'updateUsers' as const, users: holder, set: { mail: NEW_ADDRESS } };
  const again = { kind: 'reprocess' as const, users: sofia };
  return toLesson(tenant, {
    id: 'address-in-use',
    level: 2,
    order: 110,
    minutes: 10,
    title: { en: 'The address that is taken', sv: 'Adressen som är upptagen', nl: 'Het adres dat bezet is' },
    role: {
      en: 'You are the license administrator of the school Tallmo skola.',
      sv: 'Du är licensadministratör på Tallmo skola.',
      nl: 'U bent licentiebeheerder van de school Tallmo skola.',
    },
    situation: {
      en: `Sofia Lind, a new teacher, is in the group Teachers, which gives Office 365 E3. Her license is in error: the mail address it would give her, ${WANTED}, belongs to somebody else. A colleague changed her surname when she married, and kept her old address.`,
      sv: `Sofia Lind, en ny lärare, är med i gruppen Teachers, som ger Office 365 E3. Hennes licens har ett fel: e-postadressen som den skulle ge henne, ${WANTED}, tillhör någon annan. En kollega bytte efternamn när hon gifte sig och behöll sin gamla adress.`,
      nl: `Sofia Lind, een nieuwe leraar, zit in de groep Teachers, die Office 365 E3 geeft. Haar licentie heeft een fout: het e-mailadres dat ze ermee zou krijgen, ${WANTED}, is van iemand anders. Een collega veranderde van achternaam toen ze trouwde en hield haar oude adres.`,
    },
    task: {
      en: `Find the colleague and change her attribute mail to ${NEW_ADDRESS}; she has agreed. Then let the group give Sofia Lind her license.`,
      sv: `Hitta kollegan och ändra hennes attribut mail till ${NEW_ADDRESS}; hon har gått med på det. Låt sedan gruppen ge Sofia Lind hennes licens.`,
      nl: `Zoek de collega en wijzig haar kenmerk mail in ${NEW_ADDRESS}; ze is akkoord. Laat daarna de groep Sofia Lind haar licentie geven.`,
    },
    facts: ['F93', 'F111'],
    goals: [
      { id: 'address', facts: ['F111'], goal: { kind: 'attribute', users: holder, attribute: 'mail', value: NEW_ADDRESS } },
      { id: 'license', goal: { kind: 'holds', users: sofia, skuId: e3, from: { group: teachers.id } } },
      { id: 'no-errors', goal: { kind: 'noErrors', users: EVERYBODY } },
    ],
    never: [
      { id: 'loss', event: { kind: 'loss', users: EVERYBODY } },
      { id: 'deleted', event: { kind: 'stepUsed', steps: ['deleteUsers'] } },
    ],
    questions: [
      {
        id: 'holder',
        text: {
          en: `Whose is ${WANTED} today?`,
          sv: `Vems är ${WANTED} i dag?`,
          nl: `Van wie is ${WANTED} nu?`,
        },
        choices: [
          {
            id: 'ekstrand',
            right: true,
            text: { en: 'Sofia Ekstrand', sv: 'Sofia Ekstrand', nl: 'Sofia Ekstrand' },
            why: {
              en: 'Her profile shows it as her mail address.',
              sv: 'Hennes profil visar den som hennes e-postadress.',
              nl: 'Haar profiel toont het als haar e-mailadres.',
            },
          },
          {
            id: 'lindberg',
            text: { en: 'Sofia Lindberg', sv: 'Sofia Lindberg', nl: 'Sofia Lindberg' },
            why: {
              en: 'Her address has her whole name.',
              sv: 'I hennes adress står hela hennes namn.',
              nl: 'In haar adres staat haar volledige naam.',
            },
          },
          {
            id: 'lindgren',
            text: { en: 'Sofi Lindgren', sv: 'Sofi Lindgren', nl: 'Sofi Lindgren' },
            why: {
              en: 'A similar name is not the same address.',
              sv: 'Ett liknande namn är inte samma adress.',
              nl: 'Een gelijkende naam is niet hetzelfde adres.',
            },
          },
        ],
      },
      {
        id: 'not-twice',
        text: {
          en: 'What does the error not mean?',
          sv: 'Vad betyder felet inte?',
          nl: 'Wat betekent de fout niet?',
        },
        choices: [
          {
            id: 'address',
            text: {
              en: 'That an address would exist twice in the tenant',
              sv: 'Att en adress skulle finnas två gånger i organisationen',
              nl: 'Dat een adres tweemaal in de tenant zou bestaan',
            },
            why: {
              en: 'That is just what it means.',
              sv: 'Det är just vad det betyder.',
              nl: 'Dat is precies wat het betekent.',
            },
          },
          {
            id: 'license',
            right: true,
            text: {
              en: 'That the license was assigned twice',
              sv: 'Att licensen tilldelades två gånger',
              nl: 'Dat de licentie tweemaal is toegewezen',
            },
            why: {
              en: 'Some tools say so. The same license plan from two sources is no error at all.',
              sv: 'Vissa verktyg påstår det. Samma licensplan från två källor är inget fel alls.',
              nl: 'Sommige hulpmiddelen beweren dat. Hetzelfde licentieplan uit twee bronnen is helemaal geen fout.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Open Sofia Lind and read the license error. Then look for people whose name is, or was, like hers.',
          sv: 'Öppna Sofia Lind och läs licensfelet. Leta sedan efter personer som heter, eller hette, ungefär som hon.',
          nl: 'Open Sofia Lind en lees de licentiefout. Zoek daarna mensen die ongeveer zo heten, of heetten, als zij.',
        },
        facts: ['F111'],
      },
      {
        id: 'find-holder',
        for: 'address',
        text: {
          en: 'In the real service you search recipients for the address. Here, open those who might have it, and look at mail and proxyAddresses under Profile.',
          sv: 'I den riktiga tjänsten söker du bland mottagarna efter adressen. Öppna här dem som kan ha den och se på mail och proxyAddresses under Profil.',
          nl: 'In de echte service zoekt u bij de ontvangers naar het adres. Open hier wie het zou kunnen hebben, en kijk naar mail en proxyAddresses onder Profiel.',
        },
        facts: ['F111'],
      },
      {
        id: 'change-attribute',
        for: 'license',
        text: {
          en: 'Change mail of Sofia Ekstrand with Change an attribute under More, then reprocess Sofia Lind: nobody retries this error by itself.',
          sv: 'Ändra mail för Sofia Ekstrand med Ändra ett attribut under Mer och bearbeta om Sofia Lind sedan: det här felet prövas inte om av sig självt.',
          nl: 'Wijzig mail van Sofia Ekstrand met Kenmerk wijzigen onder Meer en verwerk Sofia Lind daarna opnieuw: deze fout wordt niet vanzelf opnieuw geprobeerd.',
        },
        facts: ['F37', 'F111'],
      },
      {
        id: 'error-stays',
        for: 'no-errors',
        text: {
          en: 'A direct license does not take the error away: what the group wants for her still fails.',
          sv: 'En direkt licens tar inte bort felet: det som gruppen vill ge henne misslyckas fortfarande.',
          nl: 'Een directe licentie haalt de fout niet weg: wat de groep haar wil geven, mislukt nog steeds.',
        },
        facts: ['F111'],
      },
      {
        id: 'same-address',
        for: 'holder',
        text: {
          en: 'Who changed her surname has a user name that does not go with her mail address.',
          sv: 'Den som har bytt efternamn har ett inloggningsnamn som inte stämmer med e-postadressen.',
          nl: 'Wie van achternaam veranderde, heeft een aanmeldingsnaam die niet bij haar e-mailadres past.',
        },
        facts: ['F111'],
      },
      {
        id: 'two-sources',
        for: 'not-twice',
        text: {
          en: 'In earlier exercises people held the same license plan from two sources. Was that an error?',
          sv: 'I tidigare övningar hade personer samma licensplan från två källor. Var det ett fel?',
          nl: 'In eerdere oefeningen hadden mensen hetzelfde licentieplan uit twee bronnen. Was dat een fout?',
        },
        facts: ['F66'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Change mail of Sofia Ekstrand to sofia.ekstrand@tallmo.example, then reprocess Sofia Lind.',
          sv: 'Ändra mail för Sofia Ekstrand till sofia.ekstrand@tallmo.example och bearbeta om Sofia Lind efter det.',
          nl: 'Wijzig mail van Sofia Ekstrand in sofia.ekstrand@tallmo.example en verwerk Sofia Lind daarna opnieuw.',
        },
        facts: ['F111'],
      },
    ],
    model: {
      steps: [readdress, again],
      answers: { holder: 'ekstrand', 'not-twice': 'license' },
      reasons: [
        {
          en: 'The address comes free: one of the two has to change.',
          sv: 'Adressen blir ledig: en av de två måste ändras.',
          nl: 'Het adres komt vrij: een van de twee moet veranderen.',
        },
        {
          en: 'Only now is there a reason to try again.',
          sv: 'Först nu finns det skäl att försöka igen.',
          nl: 'Pas nu is er reden om het opnieuw te proberen.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'reprocess-only',
        title: {
          en: 'Reprocess and hope',
          sv: 'Bearbeta om och hoppas',
          nl: 'Opnieuw verwerken en hopen',
        },
        steps: [again],
        answers: { holder: 'lindberg', 'not-twice': 'license' },
        expected: { points: 60, failed: ['address', 'holder'], hint: 'find-holder' },
      },
      {
        id: 'directly',
        title: {
          en: 'Free the address, and give E3 directly',
          sv: 'Frigör adressen och ge E3 direkt',
          nl: 'Het adres vrijmaken en E3 direct geven',
        },
        steps: [readdress, { kind: 'assignLicense', target: { users: sofia }, addLicenses: [{ skuId: e3, disabledPlans: [] }] }],
        answers: { holder: 'ekstrand', 'not-twice': 'license' },
        expected: { points: 60, failed: ['license', 'no-errors'], hint: 'change-attribute' },
      },
    ],
    debrief: {
      en: 'A license can bring a mail address with it, and an address exists only once in a tenant. Find the other holder, change one of the two, then reprocess.\n\nWhat this program does not know: which address a license would bring. In a rehearsal, reprocessing alone clears the error; the service would fail again as long as the address is taken. That is why the exercise asks for the address as well.',
      sv: 'En licens kan föra med sig en e-postadress, och en adress finns bara en gång i en organisation. Hitta den andra innehavaren, ändra en av de två och bearbeta sedan om.\n\nVad det här programmet inte vet är vilken adress en licens skulle föra med sig. I en repetition försvinner felet redan när du bearbetar om; den riktiga tjänsten skulle misslyckas igen så länge adressen är upptagen. Därför frågar övningen även efter adressen.',
      nl: 'Een licentie kan een e-mailadres meebrengen, en een adres bestaat maar één keer in een tenant. Zoek de andere eigenaar, wijzig een van de twee en verwerk daarna opnieuw.\n\nWat dit programma niet weet, is welk adres een licentie zou meebrengen. In een repetitie verdwijnt de fout al door opnieuw te verwerken; de echte service zou weer mislukken zolang het adres bezet is. Daarom vraagt de oefening ook naar het adres.',
    },
  });
};
