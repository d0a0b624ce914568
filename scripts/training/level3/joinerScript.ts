import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these, type WrittenStep } from '../steps.ts';
import { JOINER_SCRIPT_QUESTIONS } from './joinerScriptQuestions.ts';
import { times } from './times.ts';

const SEATS = { ENTERPRISEPACK: 24 };
const OFF = ['SWAY', 'FORMS_PLAN_E3'];
/** As the wizard names a script that a scenario has beside its steps, so that its step finds this one. */
const SCRIPT = 'license-script';

export const drawJoinerScript: Draw<Lesson> = (catalog) => {
  const { sketch, sku, service, license } = openCompany(catalog, {
    seats: SEATS,
    companyName: 'Kvarnby Support',
    domain: 'kvarnbysupport.example',
    country: 'SE',
    cultures: ['swedish', 'dutch', 'english'],
  });
  const e3 = sku('ENTERPRISEPACK');
  const given = license('ENTERPRISEPACK', ...OFF);
  const helpdesk = sketch.group('Helpdesk');
  const agent = { department: 'Helpdesk', jobTitle: 'Support Agent' } as const;
  const joiner = { ...agent, jobTitle: 'New Support Agent' } as const;
  const abroad = sketch.user({ ...joiner, name: 'Sander Kuipers', city: 'Utrecht', usageLocation: null });
  const joiners = [abroad, ...times(4, () => sketch.user({ ...joiner, city: 'Kalmar' }))];
  times(15, () => sketch.user({ ...agent, city: 'Kalmar', direct: [given] }));

  const inHelpdesk = { where: 'user.department -eq "Helpdesk"' };
  const setLocation: WrittenStep = { kind: 'updateUsers', users: these(abroad), set: { usageLocation: 'NL' } };
  const join: WrittenStep = { kind: 'addMembers', group: helpdesk.id, users: EVERYBODY };
  const assign: WrittenStep = { kind: 'assignLicense', target: { group: helpdesk.id }, addLicenses: [given] };
  const wait: WrittenStep = { kind: 'waitForProcessing', groups: [helpdesk.id] };
  const retire: WrittenStep = { kind: 'retireAutomation', automation: SCRIPT };
  const dropDirect: WrittenStep = { kind: 'assignLicense', target: { users: { hasDirect: e3 } }, removeLicenses: [e3] };
  const tenant = toTrainingTenant('kvarnbysupport', sketch, SEATS, 'A helpdesk whose licenses come from a script that runs every hour.');
  return toLesson(tenant, {
    id: 'joiner-script',
    level: 3,
    order: 80,
    minutes: 20,
    title: {
      en: 'New accounts, and a script that still runs',
      sv: 'Nya konton, och ett skript som fortfarande körs',
      nl: 'Nieuwe accounts, en een script dat nog draait',
    },
    role: {
      en: 'You look after licenses at Kvarnby Support.',
      sv: 'Du ansvarar för licenserna på Kvarnby Support.',
      nl: 'U beheert de licenties bij Kvarnby Support.',
    },
    situation: {
      en: 'The fifteen agents of the department Helpdesk hold Office 365 E3 directly, with Sway and Forms off. A script gives it: every hour it licenses whoever in Helpdesk has no direct license. This morning five new accounts have been created; they have nothing yet. Sander Kuipers, one of them, works in Utrecht, and his account has no usage location. The group Helpdesk is empty and has no license.',
      sv: 'De femton medarbetarna på avdelningen Helpdesk har Office 365 E3 direkt, med Sway och Forms avslagna. Ett skript ger den: varje timme ger det en licens till den i Helpdesk som saknar en direkt licens. I morse skapades fem nya konton; de har ingenting än. Sander Kuipers, en av dem, arbetar i Utrecht, och hans konto saknar användningsplats. Gruppen Helpdesk är tom och har ingen licens.',
      nl: 'De vijftien medewerkers van de afdeling Helpdesk hebben Office 365 E3 rechtstreeks, met Sway en Forms uit. Een script geeft het: elk uur krijgt wie bij Helpdesk geen directe licentie heeft er een. Vanochtend zijn vijf nieuwe accounts gemaakt; die hebben nog niets. Sander Kuipers, een van hen, werkt in Utrecht, en zijn account heeft geen gebruikslocatie. De groep Helpdesk is leeg en heeft geen licentie.',
    },
    task: {
      en: 'From today the group Helpdesk gives Office 365 E3, to the old accounts and the new, with the same services off. At the end nobody there has a direct license, and it stays that way. Nobody is without a license for a while, and everybody is licensed for the country they work in.',
      sv: 'Från och med i dag ger gruppen Helpdesk Office 365 E3, till både gamla och nya konton, med samma tjänster avslagna. I slutet har ingen där en direkt licens, och det förblir så. Ingen är utan licens någon stund, och alla har licens för det land de arbetar i.',
      nl: 'Vanaf vandaag geeft de groep Helpdesk Office 365 E3, aan de oude en de nieuwe accounts, met dezelfde services uit. Aan het eind heeft niemand daar een directe licentie, en dat blijft zo. Niemand zit een tijdje zonder licentie, en iedereen heeft een licentie voor het land waar hij of zij werkt.',
    },
    facts: ['F153', 'F73', 'F74'],
    automations: [
      { id: SCRIPT, name: 'Joiner script', users: inHelpdesk, addLicenses: [given], everySeconds: 3600, firstAfterSeconds: 1800 },
    ],
    goals: [
      {
        id: 'group-gives',
        facts: ['F155'],
        goal: { kind: 'groupAssigns', group: helpdesk.id, skuId: e3, off: OFF.map((name) => service('ENTERPRISEPACK', name)) },
      },
      { id: 'all-inherit', facts: ['F153'], goal: { kind: 'holds', users: EVERYBODY, skuId: e3, from: { group: helpdesk.id } } },
      { id: 'nobody-direct', facts: ['F153', 'F156'], goal: { kind: 'holds', users: EVERYBODY, skuId: e3, from: 'direct', not: true } },
      { id: 'location-set', facts: ['F74'], goal: { kind: 'attribute', users: these(abroad), attribute: 'usageLocation', value: 'NL' } },
    ],
    never: [
      { id: 'no-gap', facts: ['F153'], event: { kind: 'gap', users: EVERYBODY } },
      { id: 'no-loss', facts: [], event: { kind: 'loss', users: EVERYBODY } },
      { id: 'no-refusal', facts: [], event: { kind: 'refusal' } },
    ],
    questions: JOINER_SCRIPT_QUESTIONS,
    hints: [
      {
        id: 'members-and-license',
        for: 'all-inherit',
        text: {
          en: 'The group needs both: everybody of Helpdesk as a member, and the license.',
          sv: 'Gruppen behöver båda: alla på Helpdesk som medlemmar, och licensen.',
          nl: 'De groep heeft beide nodig: iedereen van Helpdesk als lid, en de licentie.',
        },
        facts: ['F78'],
      },
      {
        id: 'retire-first',
        for: 'nobody-direct',
        text: {
          en: 'The script gives a direct license to whoever has none. Retire it in the scenario before you remove the direct licenses, or it gives them back.',
          sv: 'Skriptet ger en direkt licens till den som saknar en. Avveckla det i scenariot innan du tar bort de direkta licenserna, annars ger det tillbaka dem.',
          nl: 'Het script geeft een directe licentie aan wie er geen heeft. Stop het in het scenario voordat u de directe licenties verwijdert, anders geeft het ze terug.',
        },
        facts: ['F153'],
      },
      {
        id: 'location-first',
        for: 'location-set',
        text: {
          en: 'Without a usage location the group takes the country of the tenant. Set the location of Sander Kuipers before the group gives him a license.',
          sv: 'Utan användningsplats tar gruppen organisationens land. Ange platsen för Sander Kuipers innan gruppen ger honom en licens.',
          nl: 'Zonder gebruikslocatie neemt de groep het land van de tenant. Stel de locatie van Sander Kuipers in voordat de groep hem een licentie geeft.',
        },
        facts: ['F73', 'F74'],
      },
      {
        id: 'same-as-script',
        for: 'group-gives',
        text: {
          en: 'Look at the license of an old account: which two services are off?',
          sv: 'Se på licensen för ett gammalt konto: vilka två tjänster är avslagna?',
          nl: 'Kijk naar de licentie van een oud account: welke twee services staan uit?',
        },
        facts: ['F155'],
      },
      {
        id: 'wait-before-removal',
        for: 'no-gap',
        text: {
          en: 'Removing the direct licenses does not wait for the group. Add a wait before it.',
          sv: 'Borttagningen av de direkta licenserna väntar inte på gruppen. Lägg till en väntan före den.',
          nl: 'Het verwijderen van de directe licenties wacht niet op de groep. Voeg er een wachttijd voor toe.',
        },
        facts: ['F33', 'F153'],
      },
      {
        id: 'the-order',
        text: {
          en: 'Location, members, license, wait, retire the script, remove the direct licenses.',
          sv: 'Plats, medlemmar, licens, vänta, avveckla skriptet, ta bort de direkta licenserna.',
          nl: 'Locatie, leden, licentie, wachten, het script stoppen, de directe licenties verwijderen.',
        },
        facts: ['F153'],
      },
    ],
    model: {
      steps: [setLocation, join, assign, wait, retire, dropDirect],
      answers: { 'never-licensed': 'no-location' },
      reasons: [
        {
          en: 'Before any license comes: otherwise the group would take Sweden, the country of the tenant.',
          sv: 'Innan någon licens kommer: annars skulle gruppen ta Sverige, organisationens land.',
          nl: 'Voordat er een licentie komt: anders zou de groep Zweden nemen, het land van de tenant.',
        },
        { en: 'Old accounts and new ones.', sv: 'Gamla konton och nya.', nl: 'Oude accounts en nieuwe.' },
        {
          en: 'What the script gives, with the same services off. The fifteen need no second seat.',
          sv: 'Det som skriptet ger, med samma tjänster avslagna. De femton behöver ingen andra licens.',
          nl: 'Wat het script geeft, met dezelfde services uit. De vijftien hebben geen tweede licentie nodig.',
        },
        {
          en: 'Until the group has given everybody their license.',
          sv: 'Tills gruppen har gett alla sin licens.',
          nl: 'Tot de groep iedereen een licentie heeft gegeven.',
        },
        {
          en: 'Now that the group has taken over, and before the direct licenses go.',
          sv: 'Nu när gruppen har tagit över, och innan de direkta licenserna försvinner.',
          nl: 'Nu de groep het heeft overgenomen, en voordat de directe licenties verdwijnen.',
        },
        {
          en: 'Everybody keeps the same from the group.',
          sv: 'Alla behåller detsamma från gruppen.',
          nl: 'Iedereen houdt hetzelfde van de groep.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'script-runs-on',
        title: {
          en: 'Remove the direct licenses while the script still runs',
          sv: 'Ta bort de direkta licenserna medan skriptet fortfarande körs',
          nl: 'De directe licenties verwijderen terwijl het script nog draait',
        },
        steps: [setLocation, join, assign, wait, dropDirect],
        answers: { 'never-licensed': 'no-location' },
        expected: { points: 80, failed: ['nobody-direct'], hint: 'retire-first' },
      },
      {
        id: 'no-wait',
        title: {
          en: 'Retire the script and remove the direct licenses before the group is ready',
          sv: 'Avveckla skriptet och ta bort de direkta licenserna innan gruppen är klar',
          nl: 'Het script stoppen en de directe licenties verwijderen voordat de groep klaar is',
        },
        steps: [retire, setLocation, join, assign, dropDirect],
        answers: { 'never-licensed': 'no-location' },
        expected: { points: 84, failed: ['no-gap'], hint: 'wait-before-removal' },
      },
      {
        id: 'tenant-country',
        title: {
          en: 'Let the group decide on the country',
          sv: 'Låta gruppen bestämma landet',
          nl: 'De groep het land laten bepalen',
        },
        steps: [join, assign, wait, retire, dropDirect],
        answers: { 'never-licensed': 'not-a-member' },
        expected: { points: 60, failed: ['location-set', 'never-licensed'], hint: 'location-first' },
      },
      {
        id: 'new-ones-only',
        title: {
          en: 'Put only the new accounts in the group',
          sv: 'Lägga bara de nya kontona i gruppen',
          nl: 'Alleen de nieuwe accounts in de groep zetten',
        },
        steps: [setLocation, { kind: 'addMembers', group: helpdesk.id, users: these(...joiners) }, assign, wait, retire],
        answers: { 'never-licensed': 'no-location' },
        expected: { points: 60, failed: ['all-inherit', 'nobody-direct'], hint: 'members-and-license' },
      },
    ],
    debrief: {
      en: 'A script and a group can give the same license side by side; that costs no seat and does no harm. The order matters at the end: first the group, then a look at everybody, then the script, and the direct licenses last.\n\nA group is kinder than a script: it licenses people without a usage location, in the country of the tenant. That is convenient and now and then wrong, so set the location when the account is made.',
      sv: 'Ett skript och en grupp kan ge samma licens sida vid sida; det kostar ingen licens och skadar inte. Det är i slutet som ordningen är viktig: först gruppen, sedan en titt på alla, sedan skriptet och sist de direkta licenserna.\n\nEn grupp är snällare än ett skript: den ger licens även till den som saknar användningsplats, i organisationens land. Det är bekvämt och ibland fel, så ange platsen när kontot skapas.',
      nl: 'Een script en een groep kunnen dezelfde licentie naast elkaar geven; dat kost geen licentie en kan geen kwaad. De volgorde telt aan het eind: eerst de groep, dan een blik op iedereen, dan het script, en de directe licenties als laatste.\n\nEen groep is soepeler dan een script: wie geen gebruikslocatie heeft, krijgt een licentie in het land van de tenant. Dat is handig en soms verkeerd, dus stel de locatie in als het account wordt gemaakt.',
    },
  });
};
