import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these, type WrittenStep } from '../steps.ts';
import { NEW_SERVICE_QUESTIONS } from './newServiceQuestions.ts';
import { times } from './times.ts';

const SEATS = { ENTERPRISEPACK: 50 };
/** The newcomer. Once it was not in the product, so nobody could have switched it off. */
const NEW = 'MESH_IMMERSIVE_FOR_TEAMS';
const OFF_IN_PRODUCTION = ['SWAY', 'FLOW_O365_P2'];
const OFF_FOR_TRAINEES = ['SWAY', 'YAMMER_ENTERPRISE', 'VIVAENGAGE_CORE'];

export const drawNewService: Draw<Lesson> = (catalog) => {
  const { sketch, sku, service, license } = openCompany(catalog, {
    seats: SEATS,
    companyName: 'Isberg Pumps',
    domain: 'isbergpumps.example',
    country: 'SE',
    cultures: ['swedish', 'swedish', 'finnish', 'polish'],
  });
  const e3 = sku('ENTERPRISEPACK');
  const e3With = (...off: readonly string[]) => license('ENTERPRISEPACK', ...off);
  const office = sketch.group('Office', { licenses: [e3With()] });
  const production = sketch.group('Production', { licenses: [e3With(...OFF_IN_PRODUCTION)] });
  const trainees = sketch.group('Trainees', { licenses: [e3With(...OFF_FOR_TRAINEES)] });
  const safety = sketch.group('Safety committee', { licenses: [e3With()] });
  const worker = { department: 'Production', jobTitle: 'Assembler' } as const;
  times(12, () => sketch.user({ ...worker, in: [production] }));
  const delegates = times(2, () => sketch.user({ ...worker, jobTitle: 'Safety Delegate', in: [production, safety] }));
  const foreman = sketch.user({ ...worker, name: 'Viktor Sandell', jobTitle: 'Foreman', in: [production], direct: [e3With()] });
  times(6, () => sketch.user({ department: 'Production', jobTitle: 'Trainee', in: [trainees] }));
  times(3, () => sketch.user({ department: 'Office', jobTitle: 'Safety Officer', in: [office, safety] }));
  times(9, () => sketch.user({ department: 'Office', jobTitle: 'Planner', in: [office] }));

  const newcomer = service('ENTERPRISEPACK', NEW);
  const services = (names: readonly string[]): string[] => names.map((name) => service('ENTERPRISEPACK', name));
  const kept = services(['EXCHANGE_S_ENTERPRISE', 'TEAMS1', 'SHAREPOINTENTERPRISE', 'OFFICESUBSCRIPTION']);
  const withSway = these(...delegates, foreman);
  const set = (group: typeof office, ...off: readonly string[]): WrittenStep => ({
    kind: 'assignLicense',
    target: { group: group.id },
    addLicenses: [e3With(...off)],
  });
  const setForeman: WrittenStep = {
    kind: 'assignLicense',
    target: { users: these(foreman) },
    addLicenses: [e3With(NEW)],
  };
  const wait: WrittenStep = { kind: 'waitForProcessing' };
  const inProduction = { memberOf: production.id };
  const inOffice = { memberOf: office.id };
  const tenant = toTrainingTenant(
    'isbergpumps',
    sketch,
    SEATS,
    'A pump maker on the day after Microsoft added a service to Office 365 E3.',
  );
  return toLesson(tenant, {
    id: 'new-service',
    level: 3,
    order: 60,
    minutes: 20,
    title: {
      en: 'The new service that switched itself on',
      sv: 'Den nya tjänsten som slog på sig själv',
      nl: 'De nieuwe service die zichzelf aanzette',
    },
    role: {
      en: 'You look after licenses at Isberg Pumps.',
      sv: 'Du ansvarar för licenserna på Isberg Pumps.',
      nl: 'U beheert de licenties bij Isberg Pumps.',
    },
    situation: {
      en: 'Microsoft has added a service to Office 365 E3: Immersive spaces for Teams. Since last night it is on for everybody. The union has not agreed to it for Production and for the trainees. Office wants it.\n\nFour groups give Office 365 E3: Office, Production, Trainees and Safety committee. In Production and Trainees some services have been off for years.',
      sv: 'Microsoft har lagt till en tjänst i Office 365 E3: Immersive spaces for Teams. Sedan i natt är den på för alla. Facket har inte gått med på den för Production och för praktikanterna. Office vill ha den.\n\nFyra grupper ger Office 365 E3: Office, Production, Trainees och Safety committee. I Production och Trainees har några tjänster varit avslagna i flera år.',
      nl: 'Microsoft heeft een service toegevoegd aan Office 365 E3: Immersive spaces for Teams. Sinds vannacht staat die bij iedereen aan. De vakbond is er niet mee akkoord voor Production en voor de stagiairs. Office wil de service wel.\n\nVier groepen geven Office 365 E3: Office, Production, Trainees en Safety committee. In Production en Trainees staan al jaren enkele services uit.',
    },
    task: {
      en: 'Switch the new service off for everybody in Production and Trainees, whichever source turns it on for them. Office keeps it. Every other service stays as it is for everybody, on or off.',
      sv: 'Slå av den nya tjänsten för alla i Production och Trainees, oavsett vilken källa som slår på den för dem. Office behåller den. Alla andra tjänster förblir som de är för alla, på eller av.',
      nl: 'Schakel de nieuwe service uit voor iedereen in Production en Trainees, welke bron die ook aanzet. Office houdt de service. Elke andere service blijft voor iedereen zoals die is, aan of uit.',
    },
    facts: ['F71', 'F36', 'F65'],
    goals: [
      { id: 'off-in-production', facts: ['F65'], goal: { kind: 'serviceOn', users: inProduction, servicePlanId: newcomer, not: true } },
      {
        id: 'off-for-trainees',
        facts: [],
        goal: { kind: 'serviceOn', users: { memberOf: trainees.id }, servicePlanId: newcomer, not: true },
      },
      { id: 'on-in-office', facts: [], goal: { kind: 'serviceOn', users: inOffice, servicePlanId: newcomer } },
      {
        id: 'production-list',
        facts: ['F35'],
        goal: { kind: 'groupAssigns', group: production.id, skuId: e3, on: kept, off: services([...OFF_IN_PRODUCTION, NEW]) },
      },
      {
        id: 'trainees-list',
        facts: ['F35'],
        goal: { kind: 'groupAssigns', group: trainees.id, skuId: e3, on: kept, off: services([...OFF_FOR_TRAINEES, NEW]) },
      },
      { id: 'sway-stays', facts: ['F65'], goal: { kind: 'serviceOn', users: withSway, servicePlanId: service('ENTERPRISEPACK', 'SWAY') } },
    ],
    never: [
      { id: 'no-gap', facts: [], event: { kind: 'gap', users: EVERYBODY } },
      { id: 'office-no-loss', facts: [], event: { kind: 'loss', users: inOffice } },
      { id: 'no-refusal', facts: [], event: { kind: 'refusal' } },
    ],
    questions: NEW_SERVICE_QUESTIONS,
    hints: [
      {
        id: 'other-sources',
        for: 'off-in-production',
        text: {
          en: 'A service is on if any source turns it on. Open somebody in Production who still has it, tab "Effective services": what turns it on?',
          sv: 'En tjänst är på om någon källa slår på den. Öppna någon i Production som fortfarande har den, fliken ”Gällande tjänster”: vad slår på den?',
          nl: 'Een service staat aan als één bron die aanzet. Open iemand in Production die de service nog heeft, tabblad "Effectieve services": wat zet die aan?',
        },
        facts: ['F65'],
      },
      {
        id: 'whole-list',
        for: 'production-list',
        text: {
          en: 'Saving the license of a group replaces the whole list of services that are off. The old ones have to be in it again, beside the new one.',
          sv: 'När du sparar en grupps licens ersätts hela listan över avslagna tjänster. De gamla måste finnas med igen, tillsammans med den nya.',
          nl: 'Het opslaan van de licentie van een groep vervangt de hele lijst van services die uit staan. De oude moeten er weer in staan, naast de nieuwe.',
        },
        facts: ['F35'],
      },
      {
        id: 'nothing-else',
        for: 'sway-stays',
        text: {
          en: 'Three people in Production have Sway through another source. Keep that source and switch off one service in it.',
          sv: 'Tre personer i Production har Sway genom en annan källa. Behåll den källan och slå av en tjänst i den.',
          nl: 'Drie mensen in Production hebben Sway via een andere bron. Houd die bron en schakel er één service in uit.',
        },
        facts: ['F65'],
      },
      {
        id: 'never-remove',
        for: 'no-gap',
        text: {
          en: 'Nothing has to be removed. Assigning the same plan with other services changes the options in place, without a gap and without a seat.',
          sv: 'Inget behöver tas bort. Att tilldela samma plan med andra tjänster ändrar alternativen på plats, utan avbrott och utan någon licens.',
          nl: 'Er hoeft niets te worden verwijderd. Hetzelfde plan met andere services toewijzen wijzigt de opties ter plekke, zonder onderbreking en zonder licentie.',
        },
        facts: ['F35', 'F124'],
      },
      {
        id: 'four-changes',
        text: {
          en: 'Four changes: the groups Production, Trainees and Safety committee, and the direct license of Viktor Sandell. The committee members from the office keep the service through Office.',
          sv: 'Fyra ändringar: grupperna Production, Trainees och Safety committee, och Viktor Sandells direkta licens. Kommittémedlemmarna från kontoret behåller tjänsten genom Office.',
          nl: 'Vier wijzigingen: de groepen Production, Trainees en Safety committee, en de directe licentie van Viktor Sandell. De commissieleden van kantoor houden de service via Office.',
        },
        facts: ['F65'],
      },
    ],
    model: {
      steps: [set(production, ...OFF_IN_PRODUCTION, NEW), set(trainees, ...OFF_FOR_TRAINEES, NEW), set(safety, NEW), setForeman],
      answers: { 'why-on': 'list-of-off' },
      reasons: [
        {
          en: 'The whole list: Sway and Power Automate as before, and the new service.',
          sv: 'Hela listan: Sway och Power Automate som tidigare, och den nya tjänsten.',
          nl: 'De hele lijst: Sway en Power Automate als voorheen, en de nieuwe service.',
        },
        {
          en: 'The same for the trainees, with their own list.',
          sv: 'Detsamma för praktikanterna, med deras egen lista.',
          nl: 'Hetzelfde voor de stagiairs, met hun eigen lijst.',
        },
        {
          en: 'Two people of Production are in the committee too, and one source is enough to turn a service on. Those of the office keep it through Office.',
          sv: 'Två personer i Production är också med i kommittén, och en källa räcker för att slå på en tjänst. De från kontoret behåller den genom Office.',
          nl: 'Twee mensen van Production zitten ook in de commissie, en één bron is genoeg om een service aan te zetten. Die van kantoor houden de service via Office.',
        },
        {
          en: 'One service off in the direct license; it stays, because Sway comes from it.',
          sv: 'En tjänst av i den direkta licensen; licensen blir kvar, eftersom Sway kommer från den.',
          nl: 'Eén service uit in de directe licentie; de licentie blijft, want Sway komt ervan.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'two-groups-only',
        title: {
          en: 'Change the two groups and look no further',
          sv: 'Ändra de två grupperna och inte titta vidare',
          nl: 'De twee groepen wijzigen en niet verder kijken',
        },
        steps: [set(production, ...OFF_IN_PRODUCTION, NEW), set(trainees, ...OFF_FOR_TRAINEES, NEW)],
        answers: { 'why-on': 'somebody-did' },
        expected: { points: 71, failed: ['off-in-production', 'why-on'], hint: 'other-sources' },
      },
      {
        id: 'only-the-new-one',
        title: {
          en: 'Send a list with only the new service in it',
          sv: 'Skicka en lista med bara den nya tjänsten',
          nl: 'Een lijst sturen met alleen de nieuwe service erin',
        },
        steps: [set(production, NEW), set(trainees, NEW), set(safety, NEW), setForeman],
        answers: { 'why-on': 'list-of-off' },
        expected: { points: 71, failed: ['production-list', 'trainees-list'], hint: 'whole-list' },
      },
      {
        id: 'remove-and-assign',
        title: {
          en: 'Take the license off the groups and assign it again',
          sv: 'Ta bort licensen från grupperna och tilldela den på nytt',
          nl: 'De licentie van de groepen halen en opnieuw toewijzen',
        },
        steps: [
          { kind: 'assignLicense', target: { group: production.id }, removeLicenses: [e3] },
          { kind: 'assignLicense', target: { group: trainees.id }, removeLicenses: [e3] },
          wait,
          set(production, ...OFF_IN_PRODUCTION, NEW),
          set(trainees, ...OFF_FOR_TRAINEES, NEW),
          set(safety, NEW),
          setForeman,
        ],
        answers: { 'why-on': 'list-of-off' },
        expected: { points: 71, failed: ['no-gap'], hint: 'never-remove' },
      },
      {
        id: 'drop-the-sources',
        title: {
          en: 'Take away the other sources altogether',
          sv: 'Ta bort de andra källorna helt',
          nl: 'De andere bronnen helemaal weghalen',
        },
        steps: [
          set(production, ...OFF_IN_PRODUCTION, NEW),
          set(trainees, ...OFF_FOR_TRAINEES, NEW),
          { kind: 'removeMembers', group: safety.id, users: these(...delegates) },
          { kind: 'assignLicense', target: { users: these(foreman) }, removeLicenses: [e3] },
        ],
        answers: { 'why-on': 'direct-only' },
        expected: { points: 63, failed: ['sway-stays', 'why-on'], hint: 'nothing-else' },
      },
    ],
    debrief: {
      en: 'A license lists what is off, so whatever Microsoft adds is on, in every group and for everybody. Somebody has to look after each addition.\n\nTo switch a service off for good, find every source that turns it on: the group you think of, the group you do not, and the direct license. And send the whole list each time; a list with one service in it switches all the others on.',
      sv: 'En licens anger vad som är av, så allt som Microsoft lägger till är på, i varje grupp och för alla. Någon måste titta efter vid varje tillägg.\n\nFör att verkligen slå av en tjänst måste du hitta varje källa som slår på den: gruppen du tänker på, gruppen du inte tänker på, och den direkta licensen. Och skicka hela listan varje gång; en lista med en enda tjänst slår på alla de andra.',
      nl: 'Een licentie noteert wat uit staat, dus alles wat Microsoft toevoegt staat aan, in elke groep en voor iedereen. Iemand moet bij elke toevoeging kijken.\n\nOm een service echt uit te schakelen, zoekt u elke bron die de service aanzet: de groep waaraan u denkt, de groep waaraan u niet denkt, en de directe licentie. En stuur elke keer de hele lijst; een lijst met één service erin zet alle andere aan.',
    },
  });
};
