import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { these } from '../steps.ts';

const SEATS = { STANDARDPACK: 15 };
const RULE = 'user.department -eq "Customer Care"';
/** The group by rule of the model path. */
const BY_RULE = 'customer-care-by-rule';

/** Eight in a group by hand, one of whom the rule would miss, and one whom only the rule would find. */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku } = openCompany(catalog, {
    companyName: 'Harrow & Finch',
    domain: 'harrowfinch.example',
    country: 'GB',
    cultures: ['english', 'indian', 'dutch'],
    seats: SEATS,
  });
  const e1 = sketch.license('STANDARDPACK');
  const care = sketch.group('Customer Care', { licenses: [e1] });
  const agent = { jobTitle: 'Service Agent', city: 'Leeds' } as const;
  for (let i = 0; i < 7; i++) sketch.user({ ...agent, department: 'Customer Care', in: [care] });
  const odd = sketch.user({ ...agent, name: 'Priya Nair', department: 'Customer Service', in: [care] });
  const joiner = sketch.user({ ...agent, name: 'Oliver Marsh', department: 'Customer Care' });
  for (let i = 0; i < 3; i++) sketch.user({ department: 'Sales', jobTitle: 'Account Manager', city: 'Leeds', direct: [e1] });
  const tenant = toTrainingTenant('static-to-dynamic', sketch, SEATS, 'A licensed group kept by hand is to be kept by a rule.');
  return { tenant, care, eight: { memberOf: care.id }, odd: these(odd), joiner: these(joiner), e1: sku('STANDARDPACK') };
}

export const staticToDynamic: Draw<Lesson> = (catalog) => {
  const { tenant, care, eight, odd, joiner, e1 } = drawTenant(catalog);
  const correct = { kind: 'updateUsers' as const, users: odd, set: { department: 'Customer Care' } };
  const create = {
    kind: 'createGroup' as const,
    group: {
      id: BY_RULE,
      displayName: 'Customer Care by rule',
      groupTypes: ['DynamicMembership'],
      securityEnabled: true,
      membershipRule: RULE,
    },
  };
  const evaluated = { kind: 'waitForProcessing' as const, groups: [BY_RULE] };
  const license = {
    kind: 'assignLicense' as const,
    target: { group: BY_RULE },
    addLicenses: [{ skuId: e1, disabledPlans: [] }],
  };
  const retire = { kind: 'assignLicense' as const, target: { group: care.id }, removeLicenses: [e1] };
  return toLesson(tenant, {
    id: 'static-to-dynamic',
    level: 2,
    order: 60,
    minutes: 15,
    title: {
      en: 'From members by hand to members by rule',
      sv: 'Från medlemmar för hand till medlemmar efter regel',
      nl: 'Van leden met de hand naar leden volgens een regel',
    },
    role: {
      en: 'You are the license administrator of Harrow & Finch.',
      sv: 'Du är licensadministratör på Harrow & Finch.',
      nl: 'U bent licentiebeheerder bij Harrow & Finch.',
    },
    situation: {
      en: 'The group Customer Care gives Office 365 E1 to eight people. Somebody keeps its members by hand, and forgets people: Oliver Marsh began last week and has no license. The department of each person is well kept, nearly always.',
      sv: 'Gruppen Customer Care ger Office 365 E1 till åtta personer. Någon sköter medlemmarna för hand och glömmer folk: Oliver Marsh började förra veckan och har ingen licens. Uppgiften om avdelning är välskött, nästan alltid.',
      nl: 'De groep Customer Care geeft Office 365 E1 aan acht mensen. Iemand houdt de leden met de hand bij en vergeet mensen: Oliver Marsh is vorige week begonnen en heeft geen licentie. De afdeling van iedereen is goed ingevuld, bijna altijd.',
    },
    task: {
      en: 'From now on the rule user.department -eq "Customer Care" decides who has E1. At the end the old group gives nothing any more, and nobody of the eight has been without, not even for a moment.',
      sv: 'Från och med nu avgör regeln user.department -eq "Customer Care" vem som har E1. I slutet ger den gamla gruppen inget längre, och ingen av de åtta har varit utan, inte ens ett ögonblick.',
      nl: 'Vanaf nu beslist de regel user.department -eq "Customer Care" wie E1 heeft. Aan het einde geeft de oude groep niets meer, en niemand van de acht heeft zonder gezeten, ook niet even.',
    },
    facts: ['F100', 'F101'],
    goals: [
      { id: 'eight', goal: { kind: 'holds', users: eight, skuId: e1, from: 'group' } },
      { id: 'oliver', goal: { kind: 'holds', users: joiner, skuId: e1, from: 'group' } },
      { id: 'old-group', goal: { kind: 'groupAssigns', group: care.id, skuId: e1, not: true } },
    ],
    never: [
      { id: 'gap', facts: ['F100'], event: { kind: 'gap', users: eight } },
      { id: 'loss', event: { kind: 'loss', users: eight } },
    ],
    questions: [
      {
        id: 'convert',
        text: {
          en: 'What happens first when a group with members by hand is given a membership rule?',
          sv: 'Vad händer först när en grupp med medlemmar för hand får en medlemskapsregel?',
          nl: 'Wat gebeurt er het eerst als een groep met handmatig toegevoegde leden een lidmaatschapsregel krijgt?',
        },
        choices: [
          {
            id: 'compares',
            text: {
              en: 'Those who do not match the rule leave, the others stay.',
              sv: 'De som inte matchar regeln lämnar gruppen, de andra blir kvar.',
              nl: 'Wie niet aan de regel voldoet, vertrekt; de anderen blijven.',
            },
            why: {
              en: 'That is so when the rule of a dynamic group changes, not when a group is converted.',
              sv: 'Så är det när regeln för en dynamisk grupp ändras, inte när en grupp konverteras.',
              nl: 'Zo gaat het als de regel van een dynamische groep verandert, niet als een groep wordt omgezet.',
            },
          },
          {
            id: 'keeps',
            text: {
              en: 'All members stay, and those who match come in addition.',
              sv: 'Alla medlemmar blir kvar, och de som matchar kommer till.',
              nl: 'Alle leden blijven, en wie voldoet, komt erbij.',
            },
            why: {
              en: 'A group has members by hand or by rule, never both.',
              sv: 'En grupp har medlemmar för hand eller efter regel, aldrig båda delarna.',
              nl: 'Een groep heeft leden met de hand of volgens een regel, nooit allebei.',
            },
          },
          {
            id: 'empties',
            right: true,
            text: {
              en: 'All members leave; the rule is evaluated afterwards.',
              sv: 'Alla medlemmar försvinner; regeln utvärderas efteråt.',
              nl: 'Alle leden verdwijnen; daarna wordt de regel geëvalueerd.',
            },
            why: {
              en: 'In between everybody is without what the group gives.',
              sv: 'Däremellan står alla utan det som gruppen ger.',
              nl: 'Daartussen zit iedereen zonder wat de groep geeft.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Before you change anything: whom would the rule find, and whom not? Sort the list of users by department.',
          sv: 'Innan du ändrar något: vilka skulle regeln hitta och vilka inte? Sortera listan över användare efter avdelning.',
          nl: 'Voordat u iets wijzigt: wie zou de regel vinden, en wie niet? Sorteer de lijst met gebruikers op afdeling.',
        },
        facts: ['F100', 'F101'],
      },
      {
        id: 'who-is-missed',
        for: 'eight',
        text: {
          en: 'Whom of the eight does the rule miss? Compare the departments in the list of users. An attribute can be changed under “More”, and it must be right before the rule is evaluated.',
          sv: 'Vem av de åtta missar regeln? Jämför avdelningarna i listan över användare. Ett attribut kan ändras under ”Mer”, och det måste stämma innan regeln utvärderas.',
          nl: 'Wie van de acht mist de regel? Vergelijk de afdelingen in de lijst met gebruikers. Een kenmerk wijzigt u onder “Meer”, en het moet kloppen voordat de regel wordt geëvalueerd.',
        },
        facts: ['F101'],
      },
      {
        id: 'rule-finds-him',
        for: 'oliver',
        text: {
          en: 'The rule finds Oliver by itself, once a group has it and gives E1.',
          sv: 'Regeln hittar Oliver av sig själv, så snart en grupp har den och ger E1.',
          nl: 'De regel vindt Oliver vanzelf, zodra een groep die regel heeft en E1 geeft.',
        },
        facts: ['F78'],
      },
      {
        id: 'beside',
        for: 'old-group',
        text: {
          en: 'Leave the old group as it is and let a new one take over: the wizard “Change a membership rule or convert a group” makes it, in a scenario of its own. What you have changed before, for example an attribute, belongs in that scenario too, as its first step.',
          sv: 'Låt den gamla gruppen vara och låt en ny ta över: guiden ”Ändra en medlemskapsregel eller konvertera en grupp” skapar den, i ett eget scenario. Det du har ändrat tidigare, till exempel ett attribut, hör också hemma i det scenariot, som första steg.',
          nl: 'Laat de oude groep zoals ze is en laat een nieuwe het overnemen: de wizard “Een lidmaatschapsregel wijzigen of een groep omzetten” maakt die, in een eigen scenario. Wat u eerder hebt gewijzigd, bijvoorbeeld een kenmerk, hoort ook in dat scenario, als eerste stap.',
        },
        facts: ['F100', 'F66'],
      },
      {
        id: 'five-minutes',
        for: 'gap',
        text: {
          en: 'A rule takes minutes to be evaluated. Wait until the new group has been processed before the old one gives anything up.',
          sv: 'Det tar minuter att utvärdera en regel. Vänta tills den nya gruppen har bearbetats innan den gamla lämnar ifrån sig något.',
          nl: 'Het duurt minuten voordat een regel is geëvalueerd. Wacht tot de nieuwe groep is verwerkt voordat de oude iets opgeeft.',
        },
        facts: ['F100', 'F89'],
      },
      {
        id: 'priya',
        for: 'loss',
        text: {
          en: 'Priya Nair works in Customer Service, says her profile. Correct it to Customer Care before the old group gives up its license.',
          sv: 'Priya Nair arbetar på Customer Service, enligt sin profil. Rätta det till Customer Care innan den gamla gruppen lämnar ifrån sig licensen.',
          nl: 'Priya Nair werkt volgens haar profiel bij Customer Service. Maak er Customer Care van voordat de oude groep haar licentie opgeeft.',
        },
        facts: ['F103'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Let the wizard Change a membership rule or convert a group write the steps, with a new group that takes over. In the scenario it writes, correct Priya’s department and move that step to the top.',
          sv: 'Låt guiden Ändra en medlemskapsregel eller konvertera en grupp skriva stegen, med en ny grupp som tar över. Rätta Priyas avdelning i scenariot som den skriver och flytta det steget överst.',
          nl: 'Laat de wizard Een lidmaatschapsregel wijzigen of een groep omzetten de stappen schrijven, met een nieuwe groep die het overneemt. Corrigeer Priya’s afdeling in het scenario dat ontstaat, en zet die stap bovenaan.',
        },
        facts: ['F66', 'F100'],
      },
    ],
    model: {
      steps: [correct, create, evaluated, license, evaluated, retire],
      answers: { convert: 'empties' },
      reasons: [
        {
          en: 'Otherwise the rule would miss her.',
          sv: 'Annars skulle regeln missa henne.',
          nl: 'Anders zou de regel haar missen.',
        },
        {
          en: 'A new group, so that the old one keeps its members meanwhile.',
          sv: 'En ny grupp, så att den gamla behåller sina medlemmar under tiden.',
          nl: 'Een nieuwe groep, zodat de oude intussen haar leden houdt.',
        },
        {
          en: 'Look at who has come in before anything is given.',
          sv: 'Se efter vilka som har kommit in innan något delas ut.',
          nl: 'Kijk wie er lid is geworden voordat er iets wordt gegeven.',
        },
        {
          en: 'The same license plan with the same services; it takes no unit from those who have it already.',
          sv: 'Samma licensplan med samma tjänster; den tar ingen licens för dem som redan har den.',
          nl: 'Hetzelfde licentieplan met dezelfde services; het kost geen licentie voor wie het al heeft.',
        },
        { en: 'Everybody has it twice now.', sv: 'Nu har alla den två gånger.', nl: 'Nu heeft iedereen het tweemaal.' },
        {
          en: 'The old way goes last, and nobody notices.',
          sv: 'Den gamla vägen försvinner sist, och ingen märker något.',
          nl: 'De oude weg gaat als laatste, en niemand merkt er iets van.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'converted',
        title: {
          en: 'Give the group Customer Care the rule',
          sv: 'Ge gruppen Customer Care regeln',
          nl: 'De groep Customer Care de regel geven',
        },
        steps: [correct, { kind: 'setMembershipRule', group: care.id, rule: RULE }],
        answers: { convert: 'compares' },
        expected: { points: 41, failed: ['old-group', 'gap', 'convert'], hint: 'beside' },
      },
      {
        id: 'one-missed',
        title: {
          en: 'A new group, and nobody looked whom the rule misses',
          sv: 'En ny grupp, och ingen såg efter vem regeln missar',
          nl: 'Een nieuwe groep, en niemand keek wie de regel mist',
        },
        steps: [create, evaluated, license, evaluated, retire],
        answers: { convert: 'empties' },
        expected: { points: 60, failed: ['eight', 'loss'], hint: 'who-is-missed' },
      },
      {
        id: 'no-wait',
        title: {
          en: 'A new group, and the old one retired in the same breath',
          sv: 'En ny grupp, och den gamla avvecklad i samma andetag',
          nl: 'Een nieuwe groep, en de oude in één adem uitgefaseerd',
        },
        steps: [correct, create, license, retire],
        answers: { convert: 'empties' },
        expected: { points: 81, failed: ['gap'], hint: 'five-minutes' },
      },
    ],
    debrief: {
      en: 'A group that is converted is emptied first and evaluated afterwards. With licenses on it that is a gap for everybody, however right the rule is.\n\nMake a new group with the rule beside the old one, look whom it misses, license it, wait, and only then take the license off the old one. Two ways to the same plan take one unit.',
      sv: 'En grupp som konverteras töms först och utvärderas efteråt. Om den har licenser blir det ett avbrott för alla, hur rätt regeln än är.\n\nSkapa en ny grupp med regeln bredvid den gamla, se efter vem den missar, ge den licensen, vänta och ta först då bort licensen från den gamla. Två vägar till samma plan tar en licens.',
      nl: 'Een groep die wordt omgezet, wordt eerst leeggemaakt en daarna geëvalueerd. Heeft ze licenties, dan is dat een onderbreking voor iedereen, hoe juist de regel ook is.\n\nMaak een nieuwe groep met de regel naast de oude, kijk wie die mist, geef haar de licentie, wacht, en haal die dan pas van de oude groep. Twee wegen naar hetzelfde plan kosten één licentie.',
    },
  });
};
