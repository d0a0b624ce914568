import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { paragraphs } from '../paragraphs.ts';
import { changeGroup, changeUsers, these, type WrittenStep } from '../steps.ts';
import { drawBrackenfield } from '../tenants/brackenfield.ts';
import { WHY_OTHER } from './whyOther.ts';

/** F76, F112: what a group gives is given together, and the license plan that is not at fault says *Other*. */
export const drawSiblingsWithOther: Draw<Lesson> = (catalog) => {
  const { tenant, sketch, groups, people, skus } = drawBrackenfield(catalog);
  const { designTools, reports } = groups;
  const hazel = these(people.hazel);
  const rhys = these(people.rhys);
  const both = these(people.hazel, people.rhys);
  const answers = { 'why-other': 'together' };
  const retire = changeUsers(these(people.leaver), { remove: skus.visio });
  const leave: WrittenStep = { kind: 'removeMembers', group: designTools.id, users: rhys };
  const join: WrittenStep = { kind: 'addMembers', group: reports.id, users: rhys };

  return toLesson(tenant, {
    id: 'siblings-with-other',
    level: 1,
    order: 80,
    minutes: 10,
    title: { en: 'The error called Other', sv: 'Felet som heter Other', nl: 'De fout die Other heet' },
    role: {
      en: 'You look after the licenses of Brackenfield Engineering in Leeds.',
      sv: 'Du sköter licenserna på Brackenfield Engineering i Leeds.',
      nl: 'U beheert de licenties van Brackenfield Engineering in Leeds.',
    },
    situation: {
      en: paragraphs(
        'The group Design tools gives Visio Plan 2 and Power BI Pro. Hazel Pryce and Rhys Kendrick joined it last week, and neither has the one or the other, although many seats of Power BI Pro are free. For Power BI Pro, Microsoft’s pages only say Other.',
        'Hazel draws, so she needs both. Rhys controls costs and only needs Power BI Pro; his colleagues get that from the group Reports. Graham Nettle, a draughtsman, has left.',
      ),
      sv: paragraphs(
        'Gruppen Design tools ger Visio Plan 2 och Power BI Pro. Hazel Pryce och Rhys Kendrick gick med i förra veckan, och ingen av dem har vare sig det ena eller det andra, trots att många licenser av Power BI Pro är lediga. För Power BI Pro står det bara Other på Microsofts sidor.',
        'Hazel ritar och behöver båda. Rhys följer upp kostnader och behöver bara Power BI Pro; hans kolleger får den från gruppen Reports. Graham Nettle, som var ritare, har slutat.',
      ),
      nl: paragraphs(
        'De groep Design tools geeft Visio Plan 2 en Power BI Pro. Hazel Pryce en Rhys Kendrick zijn vorige week lid geworden en hebben geen van beide, hoewel er veel licenties van Power BI Pro vrij zijn. Bij Power BI Pro staat er op de pagina’s van Microsoft alleen Other.',
        'Hazel tekent en heeft beide nodig. Rhys bewaakt de kosten en heeft alleen Power BI Pro nodig; zijn collega’s krijgen dat van de groep Reports. Graham Nettle, die tekenaar was, is vertrokken.',
      ),
    },
    task: {
      en: paragraphs(
        'Get both of them what they need, from groups and without an error. Nothing is to be bought, and the other designers keep what they have.',
        'Begin with the tab Licenses of Hazel’s page, which says more than Other, and with the question in Brief. How you go about it is yours to decide.',
      ),
      sv: paragraphs(
        'Se till att båda får det de behöver, från grupper och utan fel. Inget ska köpas, och de andra formgivarna ska behålla det de har.',
        'Börja med fliken Licenser på Hazels sida, som säger mer än Other, och med frågan under Uppdrag. Hur du går till väga bestämmer du själv.',
      ),
      nl: paragraphs(
        'Zorg dat beiden krijgen wat ze nodig hebben, van groepen en zonder fout. Er wordt niets gekocht, en de andere ontwerpers houden wat ze hebben.',
        'Begin met het tabblad Licenties op de pagina van Hazel, dat meer zegt dan Other, en met de vraag onder Opgave. Hoe u het aanpakt, bepaalt u zelf.',
      ),
    },
    facts: ['F76', 'F107', 'F112'],
    goals: [
      { id: 'hazel-draws', facts: [], goal: { kind: 'holds', users: hazel, skuId: skus.visio, from: { group: designTools.id } } },
      { id: 'both-report', facts: ['F112'], goal: { kind: 'holds', users: both, skuId: skus.powerBi, from: 'group' } },
      { id: 'no-errors', facts: ['F76'], goal: { kind: 'noErrors', users: both } },
    ],
    never: [
      { id: 'no-purchase', facts: [], event: { kind: 'stepUsed', steps: ['setSeats'] } },
      {
        id: 'designers-keep',
        facts: [],
        event: { kind: 'loss', users: { memberOf: designTools.id } },
      },
    ],
    questions: [WHY_OTHER],
    hints: [
      {
        id: 'real-error',
        for: 'why-other',
        text: {
          en: 'Other is never the reason. Look at the second license plan that the same group gives to the same user.',
          sv: 'Other är aldrig orsaken. Titta på den andra licensplanen som samma grupp ger samma användare.',
          nl: 'Other is nooit de oorzaak. Kijk naar het andere licentieplan dat dezelfde groep aan dezelfde gebruiker geeft.',
        },
        facts: ['F112'],
      },
      {
        id: 'free-seat',
        for: 'hazel-draws',
        text: {
          en: 'License plans, Visio Plan 2: all five seats are used. Under Licensed users, who does not need one any more?',
          sv: 'Licensplaner, Visio Plan 2: alla fem licenser används. Vem bland Användare med licens behöver den inte längre?',
          nl: 'Licentieplannen, Visio Plan 2: alle vijf de licenties zijn in gebruik. Wie onder Gebruikers met licentie heeft er geen meer nodig?',
        },
        facts: ['F107'],
      },
      {
        id: 'other-group',
        for: 'both-report',
        text: {
          en: 'As long as Rhys is in Design tools, he waits for a seat of Visio Plan 2 that he does not need. Another group gives Power BI Pro alone.',
          sv: 'Så länge Rhys är med i Design tools väntar han på en licens av Visio Plan 2 som han inte behöver. En annan grupp ger bara Power BI Pro.',
          nl: 'Zolang Rhys in Design tools zit, wacht hij op een licentie van Visio Plan 2 die hij niet nodig heeft. Een andere groep geeft alleen Power BI Pro.',
        },
        facts: ['F76'],
      },
      {
        id: 'still-in-group',
        for: 'no-errors',
        text: {
          en: 'Somebody is still a member of a group that cannot give everything it carries. Free a seat for who needs it, and take out who does not.',
          sv: 'Någon är fortfarande medlem i en grupp som inte kan ge allt den bär. Frigör en licens till den som behöver den, och ta bort den som inte gör det.',
          nl: 'Iemand is nog lid van een groep die niet alles kan geven wat ze draagt. Maak een licentie vrij voor wie die nodig heeft, en haal eruit wie dat niet heeft.',
        },
        facts: ['F76', 'F112'],
      },
      {
        id: 'not-buying',
        for: 'no-purchase',
        text: {
          en: 'Delete the step that buys seats. One of the five is held by somebody who has left, and one of the two who wait does not need any.',
          sv: 'Ta bort steget som köper licenser. En av de fem innehas av någon som har slutat, och en av de två som väntar behöver ingen.',
          nl: 'Verwijder de stap die licenties koopt. Een van de vijf is nog van iemand die is vertrokken, en een van de twee wachtenden heeft er geen nodig.',
        },
        facts: ['F107'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Three steps: take Rhys Kendrick out of Design tools, add him to Reports, and clear Visio Plan 2 under Assignments of Graham Nettle. Hazel Pryce is then served by herself.',
          sv: 'Tre steg: ta bort Rhys Kendrick från Design tools, lägg till honom i Reports och avmarkera Visio Plan 2 under Tilldelningar för Graham Nettle. Hazel Pryce får då sina licenser av sig själv.',
          nl: 'Drie stappen: haal Rhys Kendrick uit Design tools, voeg hem toe aan Reports en vink Visio Plan 2 uit onder Toewijzingen van Graham Nettle. Hazel Pryce komt dan vanzelf aan de beurt.',
        },
        facts: ['F86', 'F112'],
      },
    ],
    model: {
      steps: [leave, join, retire],
      answers,
      reasons: [
        {
          en: 'Rhys does not draw: out of the group that would bind him to Visio Plan 2.',
          sv: 'Rhys ritar inte: ut ur gruppen som binder honom till Visio Plan 2.',
          nl: 'Rhys tekent niet: uit de groep die hem aan Visio Plan 2 bindt.',
        },
        {
          en: 'Reports gives Power BI Pro alone, of which seats are free.',
          sv: 'Reports ger bara Power BI Pro, och där finns lediga licenser.',
          nl: 'Reports geeft alleen Power BI Pro, en daarvan zijn licenties vrij.',
        },
        {
          en: 'Graham’s direct license goes, and its seat goes to Hazel, who has been waiting. With Visio Plan 2 comes Power BI Pro: the error called Other vanishes with the real one.',
          sv: 'Grahams direkta licens tas bort, och den går till Hazel, som har väntat. Med Visio Plan 2 kommer Power BI Pro: felet Other försvinner med det verkliga felet.',
          nl: 'De directe licentie van Graham verdwijnt, en ze gaat naar Hazel, die heeft gewacht. Met Visio Plan 2 komt Power BI Pro: de fout Other verdwijnt met de echte.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'reprocess',
        title: {
          en: 'Reprocess both users',
          sv: 'Bearbeta om båda användarna',
          nl: 'Beide gebruikers opnieuw verwerken',
        },
        steps: [{ kind: 'reprocess', users: both }],
        answers: { 'why-other': 'waiting' },
        expected: { points: 0, failed: ['hazel-draws', 'both-report', 'no-errors', 'why-other'], hint: 'free-seat' },
      },
      {
        id: 'without-visio',
        title: {
          en: 'Remove Visio Plan 2 from the group',
          sv: 'Ta bort Visio Plan 2 från gruppen',
          nl: 'Visio Plan 2 uit de groep verwijderen',
        },
        steps: [changeGroup(designTools, { remove: skus.visio })],
        answers,
        expected: { points: 57, failed: ['hazel-draws', 'designers-keep'], hint: 'free-seat' },
      },
      {
        id: 'directly',
        title: {
          en: 'Power BI Pro directly for both',
          sv: 'Power BI Pro direkt till båda',
          nl: 'Power BI Pro rechtstreeks voor beiden',
        },
        steps: [changeUsers(both, { add: sketch.license('POWER_BI_PRO') })],
        answers,
        expected: { points: 25, failed: ['hazel-draws', 'both-report', 'no-errors'], hint: 'free-seat' },
      },
      {
        id: 'buy-two',
        title: { en: 'Buy two seats of Visio', sv: 'Köpa två Visio-licenser', nl: 'Twee licenties van Visio kopen' },
        steps: [{ kind: 'setSeats', skuId: skus.visio, enabled: 7 }],
        answers,
        expected: { points: 86, failed: ['no-purchase'], hint: 'not-buying' },
      },
    ],
    debrief: {
      en: 'For each user the licenses of one group come together or not at all. Other only says that another license plan failed: find the license plan with a real error, mend that, and Other goes away with it. And ask whether everybody in the group needs all it gives; if not, a second group with less suits better.',
      sv: 'För varje användare kommer en grupps licenser tillsammans eller inte alls. Other säger bara att en annan licensplan misslyckades: leta upp licensplanen med ett verkligt fel och rätta till det, så försvinner Other med det. Och fråga dig om alla i gruppen behöver allt den ger; om inte passar en andra grupp med mindre bättre.',
      nl: 'Per gebruiker komen de licenties van één groep samen of helemaal niet. Other zegt alleen dat een ander licentieplan is mislukt: zoek het licentieplan met een echte fout, herstel dat, en Other verdwijnt mee. En vraag u af of iedereen in de groep alles nodig heeft wat ze geeft; zo niet, dan past een tweede groep met minder beter.',
    },
  });
};
