import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { paragraphs } from '../paragraphs.ts';
import { changeGroup, changeUsers, these } from '../steps.ts';
import { drawNoordkade } from '../tenants/noordkade.ts';
import { drawSeatQuestions } from './seatQuestions.ts';

/** F83, F107, F86: everything is done as in exercise five, and three are left out, as the seats have run out. */
export const drawTooFewSeats: Draw<Lesson> = (catalog) => {
  const { tenant, sketch, groups, people, skus } = drawNoordkade(catalog);
  const group = groups.customerService.id;
  const members = { memberOf: group };
  const leavers = these(...people.leavers);
  const stay = these(people.onLeave, people.director, people.twice);
  const { questions, right } = drawSeatQuestions(people.agents);
  const swap = changeGroup(groups.customerService, { add: sketch.license('ENTERPRISEPACK'), remove: skus.e1 });
  const free = (users: { ids: string[] }) => changeUsers(users, { remove: skus.e3 });

  return toLesson(tenant, {
    id: 'too-few-seats',
    level: 1,
    order: 60,
    minutes: 12,
    title: {
      en: 'The same change, and it goes wrong',
      sv: 'Samma ändring, och det går fel',
      nl: 'Dezelfde wijziging, en het gaat mis',
    },
    role: {
      en: 'You are the license administrator of Noordkade Shipping. You know how to move a group; this time Customer service goes first.',
      sv: 'Du är licensadministratör på Noordkade Shipping. Du vet hur man flyttar en grupp; den här gången är det Customer service som börjar.',
      nl: 'U bent licentiebeheerder van Noordkade Shipping. U weet hoe u een groep overzet; deze keer gaat Customer service eerst.',
    },
    situation: {
      en: paragraphs(
        'The fifteen people of Customer service inherit Office 365 E1 from the group Customer service, with every service on. Sales has Office 365 E1 too, and stays as it is for now.',
        'Human Resources says: Bram Hofstede, Femke Kuipers and Joris Postma have left for good. Margriet Scholten is on leave until March, and her team reads her mailbox. All four accounts are disabled. Hanneke Brouwer, the director, and Sander Hoekstra work as usual.',
      ),
      sv: paragraphs(
        'De femton personerna på kundtjänst ärver Office 365 E1 från gruppen Customer service, med alla tjänster på. Sales har också Office 365 E1 och får vara som den är tills vidare.',
        'Personalavdelningen meddelar: Bram Hofstede, Femke Kuipers och Joris Postma har slutat för gott. Margriet Scholten är ledig till mars, och hennes grupp läser hennes postlåda. Alla fyra kontona är inaktiverade. Hanneke Brouwer, direktören, och Sander Hoekstra arbetar som vanligt.',
      ),
      nl: paragraphs(
        'De vijftien mensen van de klantenservice nemen Office 365 E1 over van de groep Customer service, met alle services ingeschakeld. Sales heeft ook Office 365 E1 en blijft voorlopig zo.',
        'Personeelszaken meldt: Bram Hofstede, Femke Kuipers en Joris Postma zijn voorgoed vertrokken. Margriet Scholten is met verlof tot maart, en haar groep leest haar postvak. Alle vier de accounts zijn uitgeschakeld. Hanneke Brouwer, de directeur, en Sander Hoekstra werken gewoon.',
      ),
    },
    task: {
      en: paragraphs(
        'Move the group Customer service from Office 365 E1 to Office 365 E3, just as you did with Sales in the exercise before. Then choose “Check”: it goes wrong.',
        'Find out who was left out, and why: the group’s page and the tab “Playback” of the scenario show it. Answer the questions in “Brief”.',
        'Then put it right. There is no money for more seats, and nobody who still needs a license may lose it.',
      ),
      sv: paragraphs(
        'Flytta gruppen Customer service från Office 365 E1 till Office 365 E3, precis som du gjorde med Sales i förra övningen. Välj sedan ”Kontrollera”: det går fel.',
        'Ta reda på vilka som blev utan och varför: gruppens sida och fliken ”Uppspelning” i scenariot visar det. Besvara frågorna under ”Uppdrag”.',
        'Rätta sedan till det. Det finns inga pengar till fler licenser, och ingen som fortfarande behöver en licens får förlora den.',
      ),
      nl: paragraphs(
        'Zet de groep Customer service over van Office 365 E1 naar Office 365 E3, net zoals u in de vorige oefening met Sales deed. Kies dan “Controleren”: het gaat mis.',
        'Zoek uit wie er is overgeslagen en waarom: de pagina van de groep en het tabblad “Afspelen” van het scenario laten het zien. Beantwoord de vragen onder “Opgave”.',
        'Zet het daarna recht. Er is geen geld voor meer licenties, en niemand die nog een licentie nodig heeft, mag die verliezen.',
      ),
    },
    facts: ['F66', 'F83', 'F84', 'F86', 'F107'],
    goals: [
      { id: 'all-have-e3', facts: [], goal: { kind: 'holds', users: members, skuId: skus.e3, from: { group } } },
      { id: 'none-has-e1', facts: [], goal: { kind: 'holds', users: members, skuId: skus.e1, not: true } },
      { id: 'no-errors', facts: [], goal: { kind: 'noErrors', users: members } },
      { id: 'others-keep', facts: [], goal: { kind: 'holds', users: stay, skuId: skus.e3 } },
    ],
    never: [
      { id: 'no-purchase', facts: [], event: { kind: 'stepUsed', steps: ['setSeats'] } },
      { id: 'no-gap', facts: ['F118'], event: { kind: 'gap', users: members } },
      { id: 'nobody-without', facts: [], event: { kind: 'without', users: stay, skuId: skus.e3 } },
    ],
    questions,
    hints: [
      {
        id: 'count',
        for: 'all-have-e3',
        text: {
          en: 'Count. License plans, Office 365 E3 shows how many seats are owned, used and free; Groups shows how many users are in Customer service.',
          sv: 'Räkna. Licensplaner, Office 365 E3 visar hur många licenser som ägs, används och är lediga; Grupper visar hur många användare som finns i Customer service.',
          nl: 'Tel. Licentieplannen, Office 365 E3 laat zien hoeveel licenties in bezit, gebruikt en vrij zijn; Groepen laat zien hoeveel gebruikers in Customer service zitten.',
        },
        facts: ['F83', 'F107'],
      },
      {
        id: 'who-holds',
        for: 'all-have-e3',
        text: {
          en: 'Three seats are lacking. Look through Licensed users of Office 365 E3 for those who have it directly, and compare them with what Human Resources says.',
          sv: 'Det saknas tre licenser. Gå igenom Användare med licens för Office 365 E3, leta efter dem som har den direkt och jämför med vad personalavdelningen meddelar.',
          nl: 'Er ontbreken drie licenties. Zoek bij Gebruikers met licentie van Office 365 E3 wie het rechtstreeks heeft, en vergelijk dat met wat Personeelszaken meldt.',
        },
        facts: ['F84'],
      },
      {
        id: 'swap-missing',
        for: 'none-has-e1',
        text: {
          en: 'Those who are waiting still have Office 365 E1: the service swaps both license plans together, as soon as a seat of Office 365 E3 is free.',
          sv: 'De som väntar har fortfarande Office 365 E1: tjänsten byter båda licensplanerna på en gång, så snart en licens av Office 365 E3 är ledig.',
          nl: 'Wie wacht, heeft nog Office 365 E1: de service wisselt beide licentieplannen samen, zodra er een licentie van Office 365 E3 vrij is.',
        },
        facts: ['F83'],
      },
      {
        id: 'who-needs-it',
        for: 'others-keep',
        text: {
          en: 'Somebody who still needs Office 365 E3 lost it. And a user who has it from a group too frees no seat by losing it directly: two paths use one seat.',
          sv: 'Någon som fortfarande behöver Office 365 E3 förlorade den. Och en användare som också har den från en grupp frigör ingen licens genom att förlora den direkta: två vägar förbrukar en licens.',
          nl: 'Iemand die Office 365 E3 nog nodig heeft, is het kwijt. En een gebruiker die het ook van een groep heeft, maakt niets vrij door de directe licentie te verliezen: twee paden gebruiken één licentie.',
        },
        facts: ['F66'],
      },
      {
        id: 'not-buying',
        for: 'no-purchase',
        text: {
          en: 'Delete the step that buys seats. Enough of them are held by people who no longer work here.',
          sv: 'Ta bort steget som köper licenser. Tillräckligt många innehas av personer som inte längre arbetar här.',
          nl: 'Verwijder de stap die licenties koopt. Mensen die hier niet meer werken, houden er genoeg bezet.',
        },
        facts: ['F107'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Users: tick Bram Hofstede, Femke Kuipers and Joris Postma, Update license assignments, clear Office 365 E3, Save. By today’s rules those who wait are then served in their order; still better, drag this step above the swap in Scenario, and nobody waits at all.',
          sv: 'Användare: markera Bram Hofstede, Femke Kuipers och Joris Postma, Uppdatera licenstilldelningar, avmarkera Office 365 E3, Spara. Enligt dagens regler får de som väntar då licenser i turordning; ännu bättre är att dra steget ovanför bytet i Scenario, då behöver ingen vänta alls.',
          nl: 'Gebruikers: vink Bram Hofstede, Femke Kuipers en Joris Postma aan, Licentietoewijzingen bijwerken, vink Office 365 E3 uit, Opslaan. Volgens de huidige regels krijgt wie wacht dan op volgorde een licentie; nog beter: sleep deze stap in Scenario boven de wisseling, dan hoeft niemand te wachten.',
        },
        facts: ['F86'],
      },
    ],
    model: {
      steps: [free(leavers), swap],
      answers: right,
      reasons: [
        {
          en: 'First the seats: three people who have left hold Office 365 E3 directly and need it no more. With the twelve that are free that makes fifteen.',
          sv: 'Först licenserna: tre personer som har slutat har Office 365 E3 direkt och behöver den inte mer. Med de tolv lediga blir det femton.',
          nl: 'Eerst de licenties: drie mensen die zijn vertrokken, hebben Office 365 E3 rechtstreeks en hebben het niet meer nodig. Met de twaalf vrije maakt dat vijftien.',
        },
        {
          en: 'Then the swap in one save. There is a seat for everybody, so nobody is in error for even a moment.',
          sv: 'Sedan bytet i en enda sparning. Det finns en licens till alla, så ingen får fel ens ett ögonblick.',
          nl: 'Daarna de wisseling in één keer opslaan. Er is voor iedereen een licentie, dus niemand krijgt ook maar even een fout.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'as-before',
        title: { en: 'As in the exercise before', sv: 'Som i övningen före', nl: 'Zoals in de vorige oefening' },
        steps: [swap],
        answers: right,
        expected: { points: 57, failed: ['all-have-e3', 'none-has-e1', 'no-errors'], hint: 'count' },
      },
      {
        id: 'buy-seats',
        title: { en: 'Buy three more seats', sv: 'Köpa tre licenser till', nl: 'Drie licenties bijkopen' },
        steps: [{ kind: 'setSeats', skuId: skus.e3, enabled: 32 }, swap],
        answers: right,
        expected: { points: 91, failed: ['no-purchase'], hint: 'not-buying' },
      },
      {
        id: 'every-disabled-account',
        title: {
          en: 'Take the license from every disabled account',
          sv: 'Ta licensen från alla inaktiverade konton',
          nl: 'De licentie weghalen bij elk uitgeschakeld account',
        },
        steps: [free(these(...people.leavers, people.onLeave)), swap],
        answers: right,
        expected: { points: 72, failed: ['others-keep', 'nobody-without'], hint: 'who-needs-it' },
      },
      {
        id: 'one-who-has-both',
        title: {
          en: 'Take the direct license of somebody who has both',
          sv: 'Ta den direkta licensen från någon som har båda',
          nl: 'De directe licentie weghalen bij iemand die beide heeft',
        },
        steps: [swap, free(these(people.leavers[0]!, people.leavers[1]!, people.twice))],
        answers: right,
        expected: { points: 54, failed: ['all-have-e3', 'none-has-e1', 'no-errors'], hint: 'count' },
      },
      {
        id: 'reprocess',
        title: {
          en: 'Reprocess the group and hope',
          sv: 'Bearbeta om gruppen och hoppas',
          nl: 'De groep opnieuw verwerken en hopen',
        },
        steps: [swap, { kind: 'waitForProcessing' }, { kind: 'reprocess', users: members }],
        answers: { ...right, why: 'conflict' },
        expected: { points: 40, failed: ['all-have-e3', 'none-has-e1', 'no-errors', 'why'], hint: 'count' },
      },
    ],
    debrief: {
      en: 'A swap of a group needs a free seat of the new license plan for every member; the seats of the old one do not count. Members without a seat get an error and keep what they had, nobody else loses anything, and by today’s rules they are served in order when a seat becomes free; by the older rules somebody had to reprocess them. So count before you save, and look first for seats held by people who have left.',
      sv: 'Ett byte för en grupp kräver en ledig licens av den nya licensplanen för varje medlem; licenserna av den gamla räknas inte. Medlemmar utan licens får fel och behåller det de hade, ingen annan förlorar något, och enligt dagens regler får de licenser i turordning när någon blir ledig; enligt de äldre reglerna måste någon bearbeta om dem. Räkna alltså innan du sparar, och leta först efter licenser hos personer som har slutat.',
      nl: 'Voor een wisseling van een groep is voor elk lid een vrije licentie van het nieuwe licentieplan nodig; de licenties van het oude tellen niet mee. Leden zonder licentie krijgen een fout en houden wat ze hadden, niemand anders verliest iets, en volgens de huidige regels komen ze op volgorde aan de beurt zodra er een vrijkomt; volgens de oudere regels moest iemand ze opnieuw verwerken. Tel dus voordat u opslaat, en zoek eerst naar licenties van mensen die zijn vertrokken.',
    },
  });
};
