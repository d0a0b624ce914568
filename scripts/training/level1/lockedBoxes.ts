import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { paragraphs } from '../paragraphs.ts';
import { changeGroup, changeUsers, these } from '../steps.ts';
import { drawHavsvik } from '../tenants/havsvik.ts';

/** F45, F68, F122: what a user inherits is changed at the group or by the membership, never at the user. */
export const drawLockedBoxes: Draw<Lesson> = (catalog) => {
  const { tenant, groups, people, skus } = drawHavsvik(catalog);
  const petra = these(people.petra);
  const designers = these(...people.designers);
  const { designTools, publishing } = groups;

  return toLesson(tenant, {
    id: 'locked-boxes',
    level: 1,
    order: 30,
    minutes: 6,
    title: { en: 'The box that cannot be cleared', sv: 'Rutan som inte går att avmarkera', nl: 'Het vakje dat niet uit kan' },
    role: {
      en: 'You are the license administrator of Havsvik Books.',
      sv: 'Du är licensadministratör på Havsvik Books.',
      nl: 'U bent licentiebeheerder van Havsvik Books.',
    },
    situation: {
      en: 'Petra Wikström has gone from Design to Sales. She no longer draws, but she still has Visio Plan 2, and all three seats of it are taken. Her two former colleagues, Olle Bergström and Tove Lindqvist, go on using it.',
      sv: 'Petra Wikström har gått från formgivningen till försäljningen. Hon ritar inte längre men har fortfarande Visio Plan 2, och alla tre licenser är upptagna. Hennes två tidigare kolleger, Olle Bergström och Tove Lindqvist, fortsätter att använda den.',
      nl: 'Petra Wikström is van Vormgeving naar Verkoop gegaan. Ze tekent niet meer, maar heeft nog Visio Plan 2, en alle drie de licenties daarvan zijn bezet. Haar twee vroegere collega’s, Olle Bergström en Tove Lindqvist, blijven het gebruiken.',
    },
    task: {
      en: paragraphs(
        'Take Visio Plan 2 away from Petra, and nothing else from anybody.',
        'Open Petra Wikström under “Users” and choose “Assignments”: the box of Visio Plan 2 is locked, and its note names the group it comes from. That group is where to go.',
        'Choose “Groups” in the menu, open that group, and choose its tab “Members”. Tick Petra, choose “More” and “Remove from group”, then “Add to scenario”. Look at Petra’s licenses once more, then choose “Check”.',
      ),
      sv: paragraphs(
        'Ta ifrån Petra Visio Plan 2, och ingenting annat från någon.',
        'Öppna Petra Wikström under ”Användare” och välj ”Tilldelningar”: rutan för Visio Plan 2 är låst, och texten vid den anger vilken grupp den kommer från. Det är dit du ska.',
        'Välj ”Grupper” i menyn, öppna den gruppen och välj fliken ”Medlemmar”. Markera Petra, välj ”Mer” och ”Ta bort från grupp”, och sedan ”Lägg till i scenariot”. Titta på Petras licenser en gång till och välj sedan ”Kontrollera”.',
      ),
      nl: paragraphs(
        'Haal Visio Plan 2 bij Petra weg, en verder niets bij niemand.',
        'Open Petra Wikström onder “Gebruikers” en kies “Toewijzingen”: het vakje van Visio Plan 2 is vergrendeld, en de toelichting noemt de groep waar het vandaan komt. Daar moet u zijn.',
        'Kies “Groepen” in het menu, open die groep en kies het tabblad “Leden”. Vink Petra aan, kies “Meer” en “Verwijderen uit groep”, en dan “Toevoegen aan scenario”. Bekijk de licenties van Petra nog eens en kies dan “Controleren”.',
      ),
    },
    facts: ['F45', 'F68', 'F122'],
    goals: [
      { id: 'no-visio', facts: ['F68'], goal: { kind: 'holds', users: petra, skuId: skus.visio, not: true } },
      { id: 'keeps-e1', facts: [], goal: { kind: 'holds', users: petra, skuId: skus.e1, from: { group: publishing.id } } },
      { id: 'others-unchanged', facts: [], goal: { kind: 'unchanged', users: designers } },
      { id: 'group-still-gives', facts: [], goal: { kind: 'groupAssigns', group: designTools.id, skuId: skus.visio } },
    ],
    never: [
      { id: 'designers-lose-nothing', facts: [], event: { kind: 'loss', users: designers } },
      { id: 'no-refusal', facts: ['F45'], event: { kind: 'refusal' } },
    ],
    hints: [
      {
        id: 'where-from',
        for: 'no-visio',
        text: {
          en: 'The license is inherited. Petra’s page, tab Licenses, shows under Assignment paths where it comes from.',
          sv: 'Licensen är ärvd. På Petras sida, fliken Licenser, visar Tilldelningsvägar varifrån den kommer.',
          nl: 'De licentie is overgenomen. Op de pagina van Petra, tabblad Licenties, staat onder Toewijzingspaden waar die vandaan komt.',
        },
        facts: ['F68', 'F122'],
      },
      {
        id: 'wrong-group',
        for: 'keeps-e1',
        text: {
          en: 'Petra needs her Office 365 E1, which comes from Publishing. Leave her in that group.',
          sv: 'Petra behöver sin Office 365 E1, som kommer från Publishing. Låt henne vara kvar i den gruppen.',
          nl: 'Petra heeft Office 365 E1 nodig, en die komt van Publishing. Laat haar in die groep.',
        },
        facts: [],
      },
      {
        id: 'not-the-group',
        for: 'others-unchanged',
        text: {
          en: 'A change to the group’s licenses reaches every member. Only one membership has to change.',
          sv: 'En ändring av gruppens licenser når alla medlemmar. Bara ett medlemskap behöver ändras.',
          nl: 'Een wijziging van de licenties van de groep raakt elk lid. Er hoeft maar één lidmaatschap te veranderen.',
        },
        facts: ['F68'],
      },
      {
        id: 'refused',
        for: 'no-refusal',
        text: {
          en: 'The service refuses to remove an inherited license from the user, whoever asks and with whatever tool.',
          sv: 'Tjänsten vägrar att ta bort en ärvd licens från användaren, vem som än ber om det och med vilket verktyg som helst.',
          nl: 'De service weigert een overgenomen licentie bij de gebruiker weg te halen, wie het ook vraagt en met welk hulpmiddel ook.',
        },
        facts: ['F45'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'One step: Groups, Design tools, Members, tick Petra Wikström, More, Remove from group.',
          sv: 'Ett steg: Grupper, Design tools, Medlemmar, markera Petra Wikström, Mer, Ta bort från grupp.',
          nl: 'Eén stap: Groepen, Design tools, Leden, vink Petra Wikström aan, Meer, Verwijderen uit groep.',
        },
        facts: ['F68'],
      },
    ],
    model: {
      steps: [{ kind: 'removeMembers', group: designTools.id, users: petra }],
      reasons: [
        {
          en: 'The license follows the membership: Petra leaves Design tools, and a minute later the service takes Visio Plan 2 back. The group and its other members stay as they are.',
          sv: 'Licensen följer medlemskapet: Petra lämnar Design tools, och en minut senare tar tjänsten tillbaka Visio Plan 2. Gruppen och dess andra medlemmar är som förut.',
          nl: 'De licentie volgt het lidmaatschap: Petra verlaat Design tools, en een minuut later neemt de service Visio Plan 2 terug. De groep en de andere leden blijven zoals ze zijn.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'from-the-user',
        title: {
          en: 'Remove the license from the user, by script',
          sv: 'Ta bort licensen från användaren med ett skript',
          nl: 'De licentie met een script bij de gebruiker verwijderen',
        },
        steps: [changeUsers(petra, { remove: skus.visio })],
        expected: { points: 68, failed: ['no-visio', 'no-refusal'], hint: 'where-from' },
      },
      {
        id: 'from-the-group',
        title: {
          en: 'Remove the license plan from the group',
          sv: 'Ta bort licensplanen från gruppen',
          nl: 'Het licentieplan uit de groep verwijderen',
        },
        steps: [changeGroup(designTools, { remove: skus.visio })],
        expected: { points: 39, failed: ['others-unchanged', 'group-still-gives', 'designers-lose-nothing'], hint: 'not-the-group' },
      },
      {
        id: 'every-group',
        title: {
          en: 'Take Petra out of all her groups',
          sv: 'Ta bort Petra ur alla hennes grupper',
          nl: 'Petra uit al haar groepen halen',
        },
        steps: [
          { kind: 'removeMembers', group: designTools.id, users: petra },
          { kind: 'removeMembers', group: publishing.id, users: petra },
        ],
        expected: { points: 62, failed: ['keeps-e1'], hint: 'wrong-group' },
      },
    ],
    debrief: {
      en: 'A locked box is no fault: it says that the license is inherited. The service refuses to take it from the user, so you change the group or the membership. Change the membership when it is about one person; change the group only when everybody in it is meant.',
      sv: 'En låst ruta är inget fel: den säger att licensen är ärvd. Tjänsten vägrar att ta den från användaren, så du ändrar gruppen eller medlemskapet. Ändra medlemskapet när det gäller en person; ändra gruppen bara när alla i den avses.',
      nl: 'Een vergrendeld vakje is geen fout: het zegt dat de licentie is overgenomen. De service weigert die bij de gebruiker weg te halen, dus wijzigt u de groep of het lidmaatschap. Wijzig het lidmaatschap als het om één persoon gaat; wijzig de groep alleen als iedereen erin bedoeld is.',
    },
  });
};
