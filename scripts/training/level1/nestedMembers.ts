import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { paragraphs } from '../paragraphs.ts';
import { changeGroup, changeUsers } from '../steps.ts';
import { drawBrackenfield } from '../tenants/brackenfield.ts';

/** F60: only users directly in the group inherit, so the group inside it needs the license plan itself. */
export const drawNestedMembers: Draw<Lesson> = (catalog) => {
  const { tenant, sketch, groups, skus } = drawBrackenfield(catalog);
  const { projectTeams, bridgeCrew } = groups;
  const crew = { memberOf: bridgeCrew.id };
  const yammer = sketch.options.shelf.plan('STANDARDPACK', 'YAMMER_ENTERPRISE');
  const e1 = sketch.license('STANDARDPACK', 'YAMMER_ENTERPRISE');

  return toLesson(tenant, {
    id: 'nested-members',
    level: 1,
    order: 70,
    minutes: 7,
    title: { en: 'The group inside the group', sv: 'Gruppen i gruppen', nl: 'De groep in de groep' },
    role: {
      en: 'You look after the licenses of Brackenfield Engineering in Leeds.',
      sv: 'Du sköter licenserna på Brackenfield Engineering i Leeds.',
      nl: 'U beheert de licenties van Brackenfield Engineering in Leeds.',
    },
    situation: {
      en: 'Last week a colleague put the group Bridge crew into the group Project teams, which gives Office 365 E1 with Yammer Enterprise off. Since then the five of the crew have been waiting: none of them has a license, and no error shows anywhere.',
      sv: 'Förra veckan lade en kollega gruppen Bridge crew i gruppen Project teams, som ger Office 365 E1 med Yammer Enterprise av. Sedan dess väntar de fem i gruppen: ingen av dem har en licens, och inget fel syns någonstans.',
      nl: 'Vorige week heeft een collega de groep Bridge crew in de groep Project teams gezet, die Office 365 E1 geeft met Yammer Enterprise uitgeschakeld. Sindsdien wachten de vijf leden: niemand van hen heeft een licentie, en nergens is een fout te zien.',
    },
    task: {
      en: paragraphs(
        'See to it that the five inherit Office 365 E1 from a group, with Yammer Enterprise off as for everybody else. Nobody gets it directly.',
        'Look at Members of Project teams first; it says why the five have nothing. Then choose the way that needs the fewest changes, and that also works for whoever joins the crew later. One question is waiting in Brief.',
      ),
      sv: paragraphs(
        'Se till att de fem ärver Office 365 E1 från en grupp, med Yammer Enterprise av som för alla andra. Ingen ska få den direkt.',
        'Titta först på Medlemmar i Project teams; där står varför de fem inte har något. Välj sedan det sätt som kräver minst ändringar och som även fungerar för den som går med i gruppen senare. Det finns en fråga under Uppdrag.',
      ),
      nl: paragraphs(
        'Zorg dat de vijf Office 365 E1 van een groep overnemen, met Yammer Enterprise uitgeschakeld zoals bij iedereen. Niemand krijgt het rechtstreeks.',
        'Bekijk eerst Leden van Project teams; daar staat waarom de vijf niets hebben. Kies dan de weg met de minste wijzigingen, die ook werkt voor wie later lid wordt. Er staat één vraag onder Opgave.',
      ),
    },
    facts: ['F60'],
    goals: [
      { id: 'crew-inherits', facts: ['F60'], goal: { kind: 'holds', users: crew, skuId: skus.e1, from: 'group' } },
      { id: 'not-direct', facts: [], goal: { kind: 'holds', users: crew, skuId: skus.e1, from: 'direct', not: true } },
      { id: 'yammer-off', facts: ['F36'], goal: { kind: 'serviceOn', users: crew, servicePlanId: yammer, not: true } },
    ],
    never: [
      { id: 'no-loss', facts: [], event: { kind: 'loss', users: { memberOf: projectTeams.id } } },
      { id: 'no-refusal', facts: [], event: { kind: 'refusal' } },
    ],
    questions: [
      {
        id: 'reprocess-helps',
        text: {
          en: 'A colleague suggests to reprocess Project teams. Would that help?',
          sv: 'En kollega föreslår att bearbeta om Project teams. Skulle det hjälpa?',
          nl: 'Een collega stelt voor Project teams opnieuw te verwerken. Zou dat helpen?',
        },
        choices: [
          {
            id: 'yes',
            text: {
              en: 'Yes, the service then finds the members it missed.',
              sv: 'Ja, då hittar tjänsten de medlemmar som den missade.',
              nl: 'Ja, de service vindt dan de leden die ze heeft gemist.',
            },
            why: {
              en: 'It missed nobody: users of a group inside the group are not its members.',
              sv: 'Den missade ingen: användare i en grupp i gruppen är inte medlemmar i den.',
              nl: 'Ze heeft niemand gemist: gebruikers van een groep in de groep zijn er geen lid van.',
            },
          },
          {
            id: 'later',
            text: {
              en: 'Yes, but nested groups take up to a day.',
              sv: 'Ja, men kapslade grupper tar upp till ett dygn.',
              nl: 'Ja, maar geneste groepen duren tot een dag.',
            },
            why: {
              en: 'However long you wait, nothing comes.',
              sv: 'Hur länge du än väntar kommer ingenting.',
              nl: 'Hoe lang u ook wacht, er komt niets.',
            },
          },
          {
            id: 'no',
            text: {
              en: 'No, only users directly in the group inherit.',
              sv: 'Nej, bara användare direkt i gruppen ärver.',
              nl: 'Nee, alleen gebruikers die direct in de groep zitten, nemen over.',
            },
            right: true,
            why: {
              en: 'Group licensing looks one level deep and no further, and it reports no error for those below.',
              sv: 'Grupplicenser går en nivå ner och inte längre, och inget fel rapporteras för dem därunder.',
              nl: 'Groepslicenties gaan één niveau diep en niet verder, en voor wie daaronder zit, wordt geen fout gemeld.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'one-level',
        for: 'crew-inherits',
        text: {
          en: 'A group that is a member inherits nothing, and passes nothing on to its users.',
          sv: 'En grupp som är medlem ärver ingenting och för inget vidare till sina användare.',
          nl: 'Een groep die lid is, neemt niets over en geeft niets door aan haar gebruikers.',
        },
        facts: ['F60'],
      },
      {
        id: 'path-through-group',
        for: 'not-direct',
        text: {
          en: 'A direct license helps these five today and the next colleague not at all. Give the license plan to a group they are in.',
          sv: 'En direkt licens hjälper de här fem i dag men inte nästa kollega. Ge licensplanen till en grupp som de är med i.',
          nl: 'Een directe licentie helpt deze vijf vandaag, en de volgende collega niet. Geef het licentieplan aan een groep waar ze in zitten.',
        },
        facts: ['F60'],
      },
      {
        id: 'yammer',
        for: 'yammer-off',
        text: {
          en: 'A license plan that you tick has every service on. Clear Yammer Enterprise under Review license options.',
          sv: 'I en licensplan som du markerar är alla tjänster på. Avmarkera Yammer Enterprise under Granska licensalternativ.',
          nl: 'In een licentieplan dat u aanvinkt, zijn alle services ingeschakeld. Schakel Yammer Enterprise uit onder Licentieopties controleren.',
        },
        facts: ['F36'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'One step: Groups, Bridge crew, Assignments, tick Office 365 E1, clear Yammer Enterprise, Save.',
          sv: 'Ett steg: Grupper, Bridge crew, Tilldelningar, markera Office 365 E1, avmarkera Yammer Enterprise, Spara.',
          nl: 'Eén stap: Groepen, Bridge crew, Toewijzingen, vink Office 365 E1 aan, schakel Yammer Enterprise uit, Opslaan.',
        },
        facts: ['F60'],
      },
    ],
    model: {
      steps: [changeGroup(bridgeCrew, { add: e1 })],
      answers: { 'reprocess-helps': 'no' },
      reasons: [
        {
          en: 'The five are users directly in Bridge crew, so that group can carry the license plan itself. One change, and whoever joins the crew later has it too.',
          sv: 'De fem är användare direkt i Bridge crew, så den gruppen kan själv bära licensplanen. En ändring, och den som går med i gruppen senare får den också.',
          nl: 'De vijf zitten direct in Bridge crew, dus die groep kan het licentieplan zelf dragen. Eén wijziging, en wie later lid wordt, heeft het ook.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'reprocess',
        title: {
          en: 'Reprocess the outer group',
          sv: 'Bearbeta om den yttre gruppen',
          nl: 'De buitenste groep opnieuw verwerken',
        },
        steps: [{ kind: 'reprocess', users: { memberOf: projectTeams.id } }],
        answers: { 'reprocess-helps': 'yes' },
        expected: { points: 46, failed: ['crew-inherits', 'reprocess-helps'], hint: 'one-level' },
      },
      {
        id: 'directly',
        title: { en: 'Direct licenses for the five', sv: 'Direkta licenser till de fem', nl: 'Directe licenties voor de vijf' },
        steps: [changeUsers(crew, { add: e1 })],
        answers: { 'reprocess-helps': 'no' },
        expected: { points: 47, failed: ['crew-inherits', 'not-direct'], hint: 'one-level' },
      },
      {
        id: 'everything-on',
        title: {
          en: 'The inner group, with every service on',
          sv: 'Den inre gruppen, med alla tjänster på',
          nl: 'De binnenste groep, met alle services ingeschakeld',
        },
        steps: [changeGroup(bridgeCrew, { add: sketch.license('STANDARDPACK') })],
        answers: { 'reprocess-helps': 'no' },
        expected: { points: 75, failed: ['yammer-off'], hint: 'yammer' },
      },
    ],
    debrief: {
      en: 'Only users directly in a group inherit its licenses; a group inside it contributes nobody, and no error says so. Give the license plan to the inner group, or make its users members of the outer one. When somebody who should have a license has nothing and no error, look at the members first.',
      sv: 'Bara användare direkt i en grupp ärver dess licenser; en grupp i gruppen bidrar inte med någon, och inget fel talar om det. Ge licensplanen till den inre gruppen, eller gör dess användare till medlemmar i den yttre. Om någon som borde ha en licens varken har den eller något fel: titta på medlemmarna först.',
      nl: 'Alleen gebruikers die direct in een groep zitten, nemen de licenties over; een groep in die groep telt niet mee, en geen fout meldt dat. Geef het licentieplan aan de binnenste groep, of maak haar gebruikers lid van de buitenste. Heeft iemand die een licentie zou moeten hebben niets en ook geen fout, kijk dan eerst naar de leden.',
    },
  });
};
