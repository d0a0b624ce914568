import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { paragraphs } from '../paragraphs.ts';
import { changeGroup, changeUsers, type WrittenStep } from '../steps.ts';
import { drawNoordkade } from '../tenants/noordkade.ts';

/** F119: the swap of exercise four, for a whole group; services that are off under another id stay off too. */
export const drawGroupToE3: Draw<Lesson> = (catalog) => {
  const { tenant, sketch, groups, skus } = drawNoordkade(catalog);
  const sales = groups.sales.id;
  const members = { memberOf: sales };
  const e3 = sketch.license('ENTERPRISEPACK', 'YAMMER_ENTERPRISE', 'FLOW_O365_P2');
  const off = [...e3.disabledPlans];
  const removeE1 = changeGroup(groups.sales, { remove: skus.e1 });
  const addE3 = changeGroup(groups.sales, { add: e3 });
  const wait: WrittenStep = { kind: 'waitForProcessing', groups: [sales] };

  return toLesson(tenant, {
    id: 'group-e1-to-e3',
    level: 1,
    order: 50,
    minutes: 8,
    title: {
      en: 'From Office 365 E1 to E3, the whole group',
      sv: 'Från Office 365 E1 till E3, hela gruppen',
      nl: 'Van Office 365 E1 naar E3, de hele groep',
    },
    role: {
      en: 'You are the license administrator of Noordkade Shipping in the Netherlands.',
      sv: 'Du är licensadministratör på Noordkade Shipping i Nederländerna.',
      nl: 'U bent licentiebeheerder van Noordkade Shipping.',
    },
    situation: {
      en: 'The ten people of Sales inherit Office 365 E1 from the group Sales. Two services are off in it: Yammer Enterprise and Power Automate for Office 365. Twelve seats of Office 365 E3 are free.',
      sv: 'De tio personerna på försäljningen ärver Office 365 E1 från gruppen Sales. Två tjänster är av i den: Yammer Enterprise och Power Automate for Office 365. Tolv licenser av Office 365 E3 är lediga.',
      nl: 'De tien mensen van Verkoop nemen Office 365 E1 over van de groep Sales. Twee services zijn daarin uitgeschakeld: Yammer Enterprise en Power Automate for Office 365. Er zijn twaalf licenties van Office 365 E3 vrij.',
    },
    task: {
      en: paragraphs(
        'Move the group Sales from Office 365 E1 to Office 365 E3. Nobody is without a service for even a moment, and the two services that are off stay off.',
        'It is the swap you know, at the group: choose “Groups”, open Sales, and choose “Assignments”. Office 365 E3 has a Power Automate of its own; find it under “Review license options”.',
        'After “Save”, choose “Scenario” in the menu and its tab “Playback”. Press “Play” to see the service go through the members. Then choose “Check”.',
      ),
      sv: paragraphs(
        'Flytta gruppen Sales från Office 365 E1 till Office 365 E3. Ingen är utan en tjänst ens ett ögonblick, och de två tjänster som är av ska förbli av.',
        'Det är bytet du redan kan, fast på gruppen: välj ”Grupper”, öppna Sales och välj ”Tilldelningar”. Office 365 E3 har sin egen Power Automate; leta upp den under ”Granska licensalternativ”.',
        'Välj ”Scenario” i menyn och fliken ”Uppspelning” när du har sparat. Tryck på ”Spela upp”, så ser du tjänsten gå igenom medlemmarna. Välj sedan ”Kontrollera”.',
      ),
      nl: paragraphs(
        'Zet de groep Sales over van Office 365 E1 naar Office 365 E3. Niemand zit ook maar even zonder een service, en de twee services die uit zijn, blijven uit.',
        'Het is de wisseling die u al kent, nu op de groep: kies “Groepen”, open Sales en kies “Toewijzingen”. Office 365 E3 heeft een eigen Power Automate; zoek die op onder “Licentieopties controleren”.',
        'Kies na het opslaan “Scenario” in het menu en het tabblad “Afspelen”. Druk op “Afspelen” om te zien hoe de service de leden langsgaat. Kies dan “Controleren”.',
      ),
    },
    facts: ['F118', 'F119', 'F121'],
    settings: { adminStepSeconds: 60 },
    goals: [
      { id: 'group-gives-e3', facts: ['F119'], goal: { kind: 'groupAssigns', group: sales, skuId: skus.e3, off } },
      { id: 'group-without-e1', facts: [], goal: { kind: 'groupAssigns', group: sales, skuId: skus.e1, not: true } },
      { id: 'all-have-e3', facts: ['F119'], goal: { kind: 'holds', users: members, skuId: skus.e3, from: { group: sales } } },
      { id: 'no-errors', facts: [], goal: { kind: 'noErrors', users: members } },
    ],
    never: [
      { id: 'no-gap', facts: ['F118', 'F119'], event: { kind: 'gap', users: members } },
      { id: 'no-loss', facts: ['F121'], event: { kind: 'loss', users: members } },
    ],
    hints: [
      {
        id: 'stay-off',
        for: 'group-gives-e3',
        text: {
          en: 'The group gives Office 365 E3 with exactly two services off: Yammer Enterprise, and the Power Automate for Office 365 of E3. Both have to be cleared by hand.',
          sv: 'Gruppen ska ge Office 365 E3 med just två tjänster av: Yammer Enterprise och den Power Automate for Office 365 som hör till E3. Båda måste avmarkeras för hand.',
          nl: 'De groep moet Office 365 E3 geven met precies twee services uit: Yammer Enterprise, en de Power Automate for Office 365 van E3. Beide moet u zelf uitschakelen.',
        },
        facts: ['F36', 'F121'],
      },
      {
        id: 'e1-still-there',
        for: 'group-without-e1',
        text: {
          en: 'The group still gives Office 365 E1. Clear it in the same save in which you tick Office 365 E3: side by side they exclude each other, and every member is in error.',
          sv: 'Gruppen ger fortfarande Office 365 E1. Avmarkera den i samma sparning som du markerar Office 365 E3: sida vid sida utesluter de varandra, och alla medlemmar får fel.',
          nl: 'De groep geeft nog Office 365 E1. Vink dat uit in dezelfde keer opslaan als waarin u Office 365 E3 aanvinkt: naast elkaar sluiten ze elkaar uit, en krijgt elk lid een fout.',
        },
        facts: ['F108', 'F118'],
      },
      {
        id: 'at-the-group',
        for: 'all-have-e3',
        text: {
          en: 'The members are to inherit Office 365 E3. Change the licenses of the group Sales, not those of its users.',
          sv: 'Medlemmarna ska ärva Office 365 E3. Ändra licenserna för gruppen Sales, inte för dess användare.',
          nl: 'De leden moeten Office 365 E3 overnemen. Wijzig de licenties van de groep Sales, niet die van de gebruikers.',
        },
        facts: ['F119'],
      },
      {
        id: 'one-save',
        for: 'no-gap',
        text: {
          en: 'Office 365 E1 was gone before Office 365 E3 came. In one save the service does both at the same time, for every member.',
          sv: 'Office 365 E1 var borta innan Office 365 E3 kom. I en enda sparning gör tjänsten båda samtidigt, för varje medlem.',
          nl: 'Office 365 E1 was weg voordat Office 365 E3 kwam. In één keer opslaan doet de service beide tegelijk, voor elk lid.',
        },
        facts: ['F118', 'F119'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'One step: Groups, Sales, Assignments; tick Office 365 E3, clear Office 365 E1, clear Yammer Enterprise and Power Automate for Office 365 under Review license options, Save.',
          sv: 'Ett steg: Grupper, Sales, Tilldelningar; markera Office 365 E3, avmarkera Office 365 E1, avmarkera Yammer Enterprise och Power Automate for Office 365 under Granska licensalternativ, Spara.',
          nl: 'Eén stap: Groepen, Sales, Toewijzingen; vink Office 365 E3 aan, vink Office 365 E1 uit, schakel Yammer Enterprise en Power Automate for Office 365 uit onder Licentieopties controleren, Opslaan.',
        },
        facts: ['F119', 'F121'],
      },
    ],
    model: {
      steps: [changeGroup(groups.sales, { add: e3, remove: skus.e1 })],
      reasons: [
        {
          en: 'One save on the group: for each member the service takes Office 365 E1 and gives Office 365 E3 in the same instant. What was off is named again, by the ids that Office 365 E3 has for it.',
          sv: 'En sparning på gruppen: för varje medlem tar tjänsten Office 365 E1 och ger Office 365 E3 i samma ögonblick. Det som var av anges på nytt, med de id:n som Office 365 E3 har för det.',
          nl: 'Eén keer opslaan op de groep: voor elk lid neemt de service Office 365 E1 weg en geeft Office 365 E3 op hetzelfde moment. Wat uit was, wordt opnieuw opgegeven, met de id’s die Office 365 E3 daarvoor heeft.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'remove-first',
        title: {
          en: 'Remove E1, wait, then add E3',
          sv: 'Ta bort E1, vänta, lägg sedan till E3',
          nl: 'E1 verwijderen, wachten, daarna E3 toevoegen',
        },
        steps: [removeE1, wait, addE3],
        expected: { points: 78, failed: ['no-gap'], hint: 'one-save' },
      },
      {
        id: 'add-beside',
        title: { en: 'Add E3 and leave E1', sv: 'Lägg till E3 och låt E1 vara kvar', nl: 'E3 toevoegen en E1 laten staan' },
        steps: [addE3],
        expected: { points: 25, failed: ['group-without-e1', 'all-have-e3', 'no-errors'], hint: 'e1-still-there' },
      },
      {
        id: 'everything-on',
        title: {
          en: 'One save, with every service on',
          sv: 'En sparning, med alla tjänster på',
          nl: 'Eén keer opslaan, met alle services ingeschakeld',
        },
        steps: [changeGroup(groups.sales, { add: sketch.license('ENTERPRISEPACK'), remove: skus.e1 })],
        expected: { points: 75, failed: ['group-gives-e3'], hint: 'stay-off' },
      },
      {
        id: 'user-by-user',
        title: {
          en: 'E3 directly for every member',
          sv: 'E3 direkt till varje medlem',
          nl: 'E3 rechtstreeks voor elk lid',
        },
        steps: [removeE1, wait, changeUsers(members, { add: e3 })],
        expected: { points: 36, failed: ['group-gives-e3', 'all-have-e3', 'no-gap'], hint: 'stay-off' },
      },
    ],
    debrief: {
      en: 'One save on a group swaps the license plans for each of its members in one instant. Before you save, look at three things: whether seats are free for everybody, which services are off today, and under which names the new license plan has them.',
      sv: 'En sparning på en grupp byter licensplan för var och en av medlemmarna i ett enda ögonblick. Kontrollera tre saker innan du sparar: att det finns lediga licenser till alla, vilka tjänster som är av i dag och vad de heter i den nya licensplanen.',
      nl: 'Eén keer opslaan op een groep wisselt de licentieplannen voor elk lid op één moment. Controleer voordat u opslaat drie dingen: of er voor iedereen licenties vrij zijn, welke services nu uit zijn, en hoe die in het nieuwe licentieplan heten.',
    },
  });
};
