import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { paragraphs } from '../paragraphs.ts';
import { changeGroup, changeUsers, these, type WrittenStep } from '../steps.ts';
import { drawHavsvik } from '../tenants/havsvik.ts';

/** F33, F64: the group is given the license plan, and its members inherit it. */
export const drawFirstLicensedGroup: Draw<Lesson> = (catalog) => {
  const { tenant, sketch, groups, people, skus } = drawHavsvik(catalog);
  const editors = groups.editors.id;
  const nils = these(people.nils);
  const three = these(...people.editorsNow, people.nils);
  const e1 = sketch.license('STANDARDPACK');
  const join: WrittenStep = { kind: 'addMembers', group: editors, users: nils };
  const license = changeGroup(groups.editors, { add: e1 });

  return toLesson(tenant, {
    id: 'first-licensed-group',
    level: 1,
    order: 20,
    minutes: 6,
    title: { en: 'A license for a whole group', sv: 'En licens till en hel grupp', nl: 'Een licentie voor een hele groep' },
    role: {
      en: 'You are the license administrator of Havsvik Books. Giving licenses one user at a time takes too long.',
      sv: 'Du är licensadministratör på Havsvik Books. Att ge licenser till en användare i taget tar för lång tid.',
      nl: 'U bent licentiebeheerder van Havsvik Books. Licenties gebruiker voor gebruiker geven kost te veel tijd.',
    },
    situation: {
      en: 'The group Editors has two members and gives no licenses yet. Nils Forslund, the new assistant editor, is not in it.',
      sv: 'Gruppen Editors har två medlemmar och ger ännu inga licenser. Nils Forslund, den nye biträdande redaktören, är inte med i den.',
      nl: 'De groep Editors heeft twee leden en geeft nog geen licenties. Nils Forslund, de nieuwe assistent-redacteur, zit er niet in.',
    },
    task: {
      en: paragraphs(
        'All three editors get Office 365 E1 from the group Editors, Nils too. Nobody gets it directly.',
        '1. Choose “Groups” in the menu and open Editors. Choose “Add members”, find Nils Forslund, then “Add to scenario”.',
        '2. On the same page choose “Assignments”, tick Office 365 E1, and choose “Save”.',
        'A group is not as quick as a direct license: the service needs a minute or so to reach the members. Open one of the three to see where the license comes from, then choose “Check”.',
      ),
      sv: paragraphs(
        'Alla tre redaktörer ska få Office 365 E1 från gruppen Editors, även Nils. Ingen ska få den direkt.',
        '1. Välj ”Grupper” i menyn och öppna Editors. Välj ”Lägg till medlemmar”, sök upp Nils Forslund och välj ”Lägg till i scenariot”.',
        '2. Välj ”Tilldelningar” på samma sida, markera Office 365 E1 och välj ”Spara”.',
        'En grupp är inte lika snabb som en direkt licens: tjänsten behöver någon minut för att nå medlemmarna. Öppna en av de tre för att se varifrån licensen kommer, och välj sedan ”Kontrollera”.',
      ),
      nl: paragraphs(
        'Alle drie de redacteuren krijgen Office 365 E1 van de groep Editors, Nils ook. Niemand krijgt het rechtstreeks.',
        '1. Kies “Groepen” in het menu en open Editors. Kies “Leden toevoegen”, zoek Nils Forslund op en kies “Toevoegen aan scenario”.',
        '2. Kies op dezelfde pagina “Toewijzingen”, vink Office 365 E1 aan en kies “Opslaan”.',
        'Een groep is minder snel dan een directe licentie: de service heeft ongeveer een minuut nodig om de leden te bereiken. Open een van de drie om te zien waar de licentie vandaan komt, en kies dan “Controleren”.',
      ),
    },
    facts: ['F33', 'F64'],
    goals: [
      { id: 'group-gives', facts: ['F33'], goal: { kind: 'groupAssigns', group: editors, skuId: skus.e1 } },
      { id: 'inherited', facts: ['F33'], goal: { kind: 'holds', users: three, skuId: skus.e1, from: { group: editors } } },
      { id: 'not-direct', facts: ['F64'], goal: { kind: 'holds', users: three, skuId: skus.e1, from: 'direct', not: true } },
    ],
    never: [
      { id: 'no-error', facts: [], event: { kind: 'assignmentError', users: three } },
      { id: 'no-refusal', facts: [], event: { kind: 'refusal' } },
    ],
    hints: [
      {
        id: 'nils-outside',
        for: 'inherited',
        text: {
          en: 'A group gives licenses to its members only. Is Nils Forslund a member of Editors in the state As it will be?',
          sv: 'En grupp ger bara licenser till sina medlemmar. Är Nils Forslund medlem i Editors, i läget Som den blir?',
          nl: 'Een groep geeft alleen licenties aan de leden. Is Nils Forslund lid van Editors, in de toestand Zoals het wordt?',
        },
        facts: ['F33'],
      },
      {
        id: 'license-the-group',
        for: 'group-gives',
        text: {
          en: 'Open the group, not the users: Groups, Editors, Assignments. What you tick there belongs to the group.',
          sv: 'Öppna gruppen, inte användarna: Grupper, Editors, Tilldelningar. Det du markerar där tillhör gruppen.',
          nl: 'Open de groep, niet de gebruikers: Groepen, Editors, Toewijzingen. Wat u daar aanvinkt, hoort bij de groep.',
        },
        facts: ['F33'],
      },
      {
        id: 'no-direct',
        for: 'not-direct',
        text: {
          en: 'Somebody got Office 365 E1 directly. A direct license stays when the user leaves the group, so delete that step.',
          sv: 'Någon fick Office 365 E1 direkt. En direkt licens finns kvar när användaren lämnar gruppen, så ta bort det steget.',
          nl: 'Iemand kreeg Office 365 E1 rechtstreeks. Een directe licentie blijft als de gebruiker de groep verlaat; verwijder die stap dus.',
        },
        facts: ['F64'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Two steps on the page of the group Editors: Add members with Nils Forslund, and Assignments with Office 365 E1 ticked. Their order does not matter.',
          sv: 'Två steg på sidan för gruppen Editors: Lägg till medlemmar med Nils Forslund, och Tilldelningar med Office 365 E1 markerad. Ordningen spelar ingen roll.',
          nl: 'Twee stappen op de pagina van de groep Editors: Leden toevoegen met Nils Forslund, en Toewijzingen met Office 365 E1 aangevinkt. De volgorde maakt niet uit.',
        },
        facts: ['F33'],
      },
    ],
    model: {
      steps: [join, license],
      reasons: [
        {
          en: 'Nils joins while the group still gives nothing, so all three are handled together in the next step.',
          sv: 'Nils går med medan gruppen ännu inte ger något, så alla tre hanteras tillsammans i nästa steg.',
          nl: 'Nils wordt lid terwijl de groep nog niets geeft, zodat alle drie in de volgende stap samen aan de beurt komen.',
        },
        {
          en: 'One change on the group instead of three on users; the service gives the license to every member, and to everybody who joins later.',
          sv: 'En ändring på gruppen i stället för tre på användare; tjänsten ger licensen till varje medlem och till alla som går med senare.',
          nl: 'Eén wijziging op de groep in plaats van drie op gebruikers; de service geeft de licentie aan elk lid en aan iedereen die later lid wordt.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'one-by-one',
        title: { en: 'Everybody directly, one by one', sv: 'Alla direkt, en i taget', nl: 'Iedereen rechtstreeks, een voor een' },
        steps: [changeUsers(three, { add: e1 })],
        expected: { points: 0, failed: ['group-gives', 'inherited', 'not-direct'], hint: 'license-the-group' },
      },
      {
        id: 'nils-forgotten',
        title: { en: 'The group without the new colleague', sv: 'Gruppen utan den nya kollegan', nl: 'De groep zonder de nieuwe collega' },
        steps: [license],
        expected: { points: 67, failed: ['inherited'], hint: 'nils-outside' },
      },
      {
        id: 'nils-directly',
        title: {
          en: 'The group for two, a direct license for the third',
          sv: 'Gruppen till två, en direkt licens till den tredje',
          nl: 'De groep voor twee, een directe licentie voor de derde',
        },
        steps: [license, changeUsers(nils, { add: e1 })],
        expected: { points: 33, failed: ['inherited', 'not-direct'], hint: 'nils-outside' },
      },
    ],
    debrief: {
      en: 'A group can carry license plans; every user who is a member inherits them, a minute or so later. Who joins gets the license, who leaves loses it, and nobody has to remember. Direct and inherited licenses can stand side by side, but one path for each user is easier to keep in order.',
      sv: 'En grupp kan bära licensplaner; varje användare som är medlem ärver dem, någon minut senare. Den som går med får licensen, den som lämnar förlorar den, och ingen behöver komma ihåg det. Direkta och ärvda licenser kan finnas sida vid sida, men en väg per användare är lättare att hålla ordning på.',
      nl: 'Een groep kan licentieplannen dragen; elke gebruiker die lid is, neemt ze ongeveer een minuut later over. Wie lid wordt, krijgt de licentie, wie vertrekt, verliest die, en niemand hoeft eraan te denken. Directe en overgenomen licenties kunnen naast elkaar bestaan, maar één pad per gebruiker is overzichtelijker.',
    },
  });
};
