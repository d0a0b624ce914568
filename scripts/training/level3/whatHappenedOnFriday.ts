import type { UserSelector } from '../../../shared/model/migrationPlan.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these, type WrittenStep } from '../steps.ts';
import { FRIDAY_QUESTIONS } from './fridayQuestions.ts';
import { times } from './times.ts';

const SEATS = { STANDARDPACK: 10, ENTERPRISEPACK: 17 };
/** The morning of the Friday it is about. */
const START_AT = '2026-11-27T08:00:00Z';
/** As the wizard names a script that a scenario has beside its steps, so that its step finds this one. */
const SCRIPT = 'license-script';

export const drawWhatHappenedOnFriday: Draw<Lesson> = (catalog) => {
  const { sketch, sku, service, license } = openCompany(catalog, {
    seats: SEATS,
    companyName: 'Lindmoor Council',
    domain: 'lindmoor.example',
    country: 'GB',
    cultures: ['english', 'english', 'indian'],
  });
  const e1 = sku('STANDARDPACK');
  const e3 = sku('ENTERPRISEPACK');
  const everything = license('ENTERPRISEPACK');
  const reception = sketch.group('Reception', { licenses: [license('STANDARDPACK')] });
  const planning = sketch.group('Planning', { licenses: [everything] });
  const permits = sketch.group('Permits');
  const receptionist = { department: 'Reception', jobTitle: 'Receptionist', in: [reception] } as const;
  const megan = sketch.user({ ...receptionist, name: 'Megan Price' });
  const owen = sketch.user({ ...receptionist, name: 'Owen Clarke' });
  times(5, () => sketch.user(receptionist));
  times(5, () => sketch.user({ department: 'Planning', jobTitle: 'Planner', in: [planning] }));
  times(10, () => sketch.user({ department: 'Permits', jobTitle: 'Permits Officer', in: [permits], direct: [everything] }));

  const inPermits = { memberOf: permits.id };
  const others: UserSelector = { and: [{ not: inPermits }, { not: these(megan) }] };
  const withDirect: UserSelector = { and: [inPermits, { hasDirect: e3 }] };
  const assign = (...off: readonly string[]): WrittenStep => ({
    kind: 'assignLicense',
    target: { group: permits.id },
    addLicenses: [license('ENTERPRISEPACK', ...off)],
  });
  const dropDirect: WrittenStep = { kind: 'assignLicense', target: { users: withDirect }, removeLicenses: [e3] };
  const join: WrittenStep = { kind: 'addMembers', group: planning.id, users: these(megan) };
  const leave = (...users: (typeof megan)[]): WrittenStep => ({ kind: 'removeMembers', group: reception.id, users: these(...users) });
  const wait: WrittenStep = { kind: 'waitForProcessing' };
  const pause = (seconds: number): WrittenStep => ({ kind: 'wait', seconds });
  const retire: WrittenStep = { kind: 'retireAutomation', automation: SCRIPT };
  const friday: WrittenStep[] = [
    assign('SWAY'),
    dropDirect,
    wait,
    pause(600),
    leave(megan, owen),
    wait,
    pause(300),
    join,
    wait,
    pause(300),
    { kind: 'deleteGroup', group: reception.id },
    pause(3600),
  ];
  const tenant = toTrainingTenant('lindmoor', sketch, SEATS, 'A council on the morning of a Friday on which a lot went wrong.');
  const lesson = toLesson(tenant, {
    id: 'what-happened-on-friday',
    level: 3,
    order: 70,
    minutes: 30,
    title: { en: 'What happened on Friday', sv: 'Vad som hände i fredags', nl: 'Wat er vrijdag gebeurde' },
    role: {
      en: 'You are back from leave at Lindmoor Council. A colleague did some license work on Friday, and the phone does not stop ringing.',
      sv: 'Du är tillbaka från ledigheten på Lindmoor Council. En kollega gjorde ett licensarbete i fredags, och telefonen ringer oavbrutet.',
      nl: 'U bent terug van verlof bij Lindmoor Council. Een collega heeft vrijdag aan de licenties gewerkt, en de telefoon staat niet stil.',
    },
    situation: {
      en: 'This copy of the tenant is from Friday morning, before anything was done. The scenario “Friday” holds what was done that day. A script runs beside it every hour.\n\nWhat was meant: the ten people of Permits were to get Office 365 E3 from the group Permits instead of directly, and Megan Price was to move from Reception to Planning.',
      sv: 'Den här kopian av organisationen är från fredag morgon, innan något gjordes. Scenariot ”Fredag” innehåller det som gjordes den dagen. Vid sidan av körs ett skript varje timme.\n\nSå här var det tänkt: de tio personerna i Permits skulle få Office 365 E3 från gruppen Permits i stället för direkt, och Megan Price skulle flytta från Reception till Planning.',
      nl: 'Deze kopie van de tenant is van vrijdagochtend, voordat er iets was gedaan. Het scenario “Vrijdag” bevat wat er die dag is gedaan. Daarnaast draait elk uur een script.\n\nDe bedoeling was: de tien mensen van Permits zouden Office 365 E3 van de groep Permits krijgen in plaats van rechtstreeks, en Megan Price zou van Reception naar Planning gaan.',
    },
    task: {
      en: 'First choose the scenario “Friday” in the list above the page, open Scenario and its tab Playback, and read the audit log: who did what, and what led to it? Answer the three questions. Then go to your own scenario and do the work of that Friday as it should have been done.',
      sv: 'Välj först scenariot ”Fredag” i listan ovanför sidan, öppna Scenario och fliken Uppspelning, och läs granskningsloggen: vem gjorde vad, och vad ledde till det? Besvara de tre frågorna. Gå sedan till ditt eget scenario och gör fredagens arbete så som det borde ha gjorts.',
      nl: 'Kies eerst het scenario “Vrijdag” in de lijst boven de pagina, open Scenario en het tabblad Afspelen, en lees het auditlogboek: wie deed wat, en wat leidde ertoe? Beantwoord de drie vragen. Ga daarna naar uw eigen scenario en doe het werk van die vrijdag zoals het had moeten gebeuren.',
    },
    facts: ['F98', 'F153'],
    automations: [
      {
        id: SCRIPT,
        name: 'Permits script',
        users: { where: 'user.department -eq "Permits"' },
        addLicenses: [{ skuId: e3, disabledPlans: [] }],
        everySeconds: 3600,
      },
    ],
    prepared: [
      {
        name: { en: 'Friday', sv: 'Fredag', nl: 'Vrijdag' },
        note: {
          en: 'What was done that day. Play it back; do not repeat it.',
          sv: 'Det som gjordes den dagen. Spela upp det; upprepa det inte.',
          nl: 'Wat er die dag is gedaan. Speel het af; doe het niet na.',
        },
        steps: friday,
      },
    ],
    goals: [
      { id: 'permits-inherit', facts: ['F153'], goal: { kind: 'holds', users: inPermits, skuId: e3, from: { group: permits.id } } },
      { id: 'permits-not-direct', facts: ['F156'], goal: { kind: 'holds', users: inPermits, skuId: e3, from: 'direct', not: true } },
      {
        id: 'permits-sway',
        facts: ['F155'],
        goal: { kind: 'serviceOn', users: inPermits, servicePlanId: service('ENTERPRISEPACK', 'SWAY') },
      },
      { id: 'megan-e3', facts: [], goal: { kind: 'holds', users: these(megan), skuId: e3, from: { group: planning.id } } },
      { id: 'megan-left', facts: [], goal: { kind: 'holds', users: these(megan), skuId: e1, not: true } },
      { id: 'others-unchanged', facts: [], goal: { kind: 'unchanged', users: others } },
    ],
    never: [
      { id: 'no-gap', facts: ['F98', 'F153'], event: { kind: 'gap', users: EVERYBODY } },
      { id: 'no-loss', facts: ['F155'], event: { kind: 'loss', users: EVERYBODY } },
      { id: 'no-refusal', facts: ['F96'], event: { kind: 'refusal' } },
    ],
    questions: FRIDAY_QUESTIONS,
    hints: [
      {
        id: 'initiated-by',
        for: 'direct-again',
        text: {
          en: 'Go to the end of “Friday” and open an entry of the audit log that adds Office 365 E3 to somebody in Permits. Look at “Initiated by”.',
          sv: 'Gå till slutet av ”Fredag” och öppna en post i granskningsloggen som lägger till Office 365 E3 för någon i Permits. Se på ”Initierat av”.',
          nl: 'Ga naar het einde van “Vrijdag” en open een vermelding in het auditlogboek die Office 365 E3 toevoegt bij iemand van Permits. Kijk bij “Geïnitieerd door”.',
        },
        facts: [],
      },
      {
        id: 'ask-why',
        for: 'owen-without',
        text: {
          en: 'Follow Owen Clarke in the playback, go to the moment he loses E1, and choose “Why?”.',
          sv: 'Följ Owen Clarke i uppspelningen, gå till ögonblicket då han förlorar E1 och välj ”Varför?”.',
          nl: 'Volg Owen Clarke bij het afspelen, ga naar het moment waarop hij E1 verliest en kies “Waarom?”.',
        },
        facts: ['F94'],
      },
      {
        id: 'find-failure',
        for: 'refused',
        text: {
          en: 'Look for the entry with the result “Failure”.',
          sv: 'Leta efter posten med resultatet ”Misslyckades”.',
          nl: 'Zoek de vermelding met het resultaat “Mislukt”.',
        },
        facts: ['F96'],
      },
      {
        id: 'script-again',
        for: 'permits-not-direct',
        text: {
          en: 'As long as the script runs, every direct license you remove comes back within the hour. Retire it before you remove them.',
          sv: 'Så länge skriptet körs kommer varje direkt licens som du tar bort tillbaka inom en timme. Avveckla det innan du tar bort dem.',
          nl: 'Zolang het script draait, komt elke directe licentie die u verwijdert binnen een uur terug. Stop het voordat u ze verwijdert.',
        },
        facts: ['F153'],
      },
      {
        id: 'sway-too',
        for: 'permits-sway',
        text: {
          en: 'The people of Permits have Sway today. The group has to give the same services.',
          sv: 'Personerna i Permits har Sway i dag. Gruppen måste ge samma tjänster.',
          nl: 'De mensen van Permits hebben vandaag Sway. De groep moet dezelfde services geven.',
        },
        facts: ['F155'],
      },
      {
        id: 'in-the-group-first',
        for: 'no-gap',
        text: {
          en: 'What gives the license next has to be ready before what gives it now goes: for Permits and for Megan Price. Wait in between.',
          sv: 'Det som ska ge licensen härnäst måste vara klart innan det som ger den nu försvinner: för Permits och för Megan Price. Vänta däremellan.',
          nl: 'Wat de licentie straks geeft, moet klaar zijn voordat wat haar nu geeft verdwijnt: voor Permits en voor Megan Price. Wacht daartussen.',
        },
        facts: ['F98', 'F153'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Assign to Permits with all services, add Megan Price to Planning, wait, retire the script, remove the direct licenses, take Megan Price out of Reception.',
          sv: 'Tilldela Permits med alla tjänster, lägg till Megan Price i Planning, vänta, avveckla skriptet, ta bort de direkta licenserna, ta ut Megan Price ur Reception.',
          nl: 'Wijs toe aan Permits met alle services, voeg Megan Price toe aan Planning, wacht, stop het script, verwijder de directe licenties, haal Megan Price uit Reception.',
        },
        facts: ['F153', 'F98'],
      },
    ],
    model: {
      steps: [assign(), join, wait, retire, dropDirect, leave(megan)],
      answers: { 'direct-again': 'script', 'owen-without': 'left-group', refused: 'delete-reception' },
      reasons: [
        {
          en: 'The same license plan with the same services as the people have directly.',
          sv: 'Samma licensplan med samma tjänster som personerna har direkt.',
          nl: 'Hetzelfde licentieplan met dezelfde services die de mensen rechtstreeks hebben.',
        },
        {
          en: 'The new group first. E3 waits for her until E1 goes.',
          sv: 'Den nya gruppen först. E3 väntar på henne tills E1 försvinner.',
          nl: 'Eerst de nieuwe groep. E3 wacht bij haar tot E1 verdwijnt.',
        },
        {
          en: 'Until both groups have been processed.',
          sv: 'Tills båda grupperna har bearbetats.',
          nl: 'Tot beide groepen zijn verwerkt.',
        },
        {
          en: 'Otherwise it would give back what the next step removes.',
          sv: 'Annars skulle det ge tillbaka det som nästa steg tar bort.',
          nl: 'Anders zou het teruggeven wat de volgende stap verwijdert.',
        },
        { en: 'The group gives everything now.', sv: 'Gruppen ger allt nu.', nl: 'De groep geeft nu alles.' },
        {
          en: 'Megan Price, and nobody else: E1 goes and E3 comes in one operation.',
          sv: 'Megan Price, och ingen annan: E1 försvinner och E3 kommer i en och samma operation.',
          nl: 'Megan Price, en niemand anders: E1 gaat en E3 komt in één bewerking.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'friday-again',
        title: { en: 'The same as on Friday', sv: 'Detsamma som i fredags', nl: 'Hetzelfde als vrijdag' },
        steps: friday,
        answers: { 'direct-again': 'group-licensing', 'owen-without': 'no-seat', refused: 'add-megan' },
        expected: {
          points: 24,
          failed: ['permits-not-direct', 'others-unchanged', 'no-gap', 'no-loss', 'no-refusal', 'direct-again', 'owen-without', 'refused'],
          hint: 'script-again',
        },
      },
      {
        id: 'script-runs-on',
        title: {
          en: 'The right order, with the script still running',
          sv: 'Rätt ordning, men med skriptet fortfarande i gång',
          nl: 'De juiste volgorde, terwijl het script blijft draaien',
        },
        steps: [assign(), join, wait, dropDirect, leave(megan)],
        answers: { 'direct-again': 'script', 'owen-without': 'left-group', refused: 'delete-reception' },
        expected: { points: 89, failed: ['permits-not-direct'], hint: 'script-again' },
      },
      {
        id: 'megan-out-first',
        title: {
          en: 'Megan Price out of Reception first',
          sv: 'Megan Price ut ur Reception först',
          nl: 'Megan Price eerst uit Reception',
        },
        steps: [leave(megan), assign(), wait, join, retire, dropDirect],
        answers: { 'direct-again': 'administrator', 'owen-without': 'left-group', refused: 'delete-reception' },
        expected: { points: 79, failed: ['no-gap', 'direct-again'], hint: 'in-the-group-first' },
      },
    ],
    debrief: {
      en: 'The audit log names who carried a change out, and that is often the service and not a person. “Group-based licensing” is never the beginning: behind it is a membership or a license that somebody changed. Ask what led to it until you reach a step, a script or a synchronization.\n\nAnd look for scripts before you migrate. One that still runs undoes the work quietly, an hour later.',
      sv: 'Granskningsloggen säger vem som utförde en ändring, och det är ofta tjänsten och inte en person. ”Gruppbaserad licensiering” är aldrig början: bakom den finns ett medlemskap eller en licens som någon har ändrat. Fråga vad som ledde till det tills du kommer till ett steg, ett skript eller en synkronisering.\n\nOch leta efter skript innan du migrerar. Ett som fortfarande körs gör arbetet ogjort i det tysta, en timme senare.',
      nl: 'Het auditlogboek noemt wie een wijziging heeft uitgevoerd, en dat is vaak de service en niet een mens. “Groepslicenties” is nooit het begin: daarachter zit een lidmaatschap of een licentie die iemand heeft gewijzigd. Vraag wat ertoe leidde tot u bij een stap, een script of een synchronisatie komt.\n\nEn zoek naar scripts voordat u migreert. Een script dat nog draait, maakt het werk een uur later ongemerkt ongedaan.',
    },
  });
  return { ...lesson, exercise: { ...lesson.exercise, startAt: START_AT } };
};
