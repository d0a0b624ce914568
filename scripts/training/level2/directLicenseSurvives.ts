import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { these } from '../steps.ts';

const SEATS = { ENTERPRISEPACK: 17 };

/** Direct licenses of before the group: with people who left, with members, and with one who needs hers (F156). */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku } = openCompany(catalog, {
    companyName: 'Ljungvik kommun',
    domain: 'ljungvik.example',
    country: 'SE',
    cultures: ['swedish', 'finnish'],
    seats: SEATS,
  });
  const e3 = sketch.license('ENTERPRISEPACK');
  const employees = sketch.group('Employees', { licenses: [e3] });
  const clerk = { department: 'Town Hall', jobTitle: 'Case Officer' } as const;
  for (let i = 0; i < 4; i++) sketch.user({ ...clerk, in: [employees] });
  const both = [0, 1, 2, 3].map(() => sketch.user({ ...clerk, in: [employees], direct: [e3] }));
  const left = [0, 1, 2].map(() => sketch.user({ department: 'Left', jobTitle: 'Case Officer', disabled: true, direct: [e3] }));
  const auditor = sketch.user({ name: 'Greta Nyman', department: 'Audit', jobTitle: 'Elected Auditor', direct: [e3] });
  const tenant = toTrainingTenant('direct-license-survives', sketch, SEATS, 'Direct licenses were never taken away when the group came.');
  return {
    tenant,
    e3: sku('ENTERPRISEPACK'),
    employees,
    members: { memberOf: employees.id },
    both: these(...both),
    left: these(...left),
    auditor: these(auditor),
  };
}

export const directLicenseSurvives: Draw<Lesson> = (catalog) => {
  const { tenant, e3, employees, members, both, left, auditor } = drawTenant(catalog);
  const remove = (users: { ids: string[] } | { hasDirect: string }) => ({
    kind: 'assignLicense' as const,
    target: { users },
    removeLicenses: [e3],
  });
  return toLesson(tenant, {
    id: 'direct-license-survives',
    level: 2,
    order: 70,
    minutes: 10,
    title: {
      en: 'The direct license that survives',
      sv: 'Den direkta licensen som blir kvar',
      nl: 'De directe licentie die blijft',
    },
    role: {
      en: 'You have just become license administrator of the municipality of Ljungvik.',
      sv: 'Du har just blivit licensadministratör på Ljungvik kommun.',
      nl: 'U bent net licentiebeheerder geworden van de gemeente Ljungvik.',
    },
    situation: {
      en: 'Two years ago Office 365 E3 was moved to the group Employees. The direct licenses of before were left in place. Since then people have left: they were taken out of the group, their accounts are blocked, and their department says Left. Greta Nyman, the elected auditor, is no employee and has E3 directly on purpose.',
      sv: 'För två år sedan flyttades Office 365 E3 till gruppen Employees. De direkta licenserna från tiden innan lämnades kvar. Sedan dess har folk slutat: de togs bort ur gruppen, deras konton är spärrade och som avdelning står Left. Greta Nyman, den förtroendevalda revisorn, är inte anställd och har E3 direkt med avsikt.',
      nl: 'Twee jaar geleden is Office 365 E3 naar de groep Employees gegaan. De directe licenties van daarvoor bleven staan. Sindsdien zijn er mensen vertrokken: ze zijn uit de groep gehaald, hun accounts zijn geblokkeerd en als afdeling staat er Left. Greta Nyman, de gekozen controleur, is geen werknemer en heeft E3 met opzet direct.',
    },
    task: {
      en: 'Take away every direct E3 that is not needed: from those who left, and from those who have E3 from the group as well, so that next time it does not survive. Nobody who works here may lose anything.',
      sv: 'Ta bort varje direkt E3 som inte behövs: från dem som har slutat, och från dem som även har E3 från gruppen, så att den inte blir kvar nästa gång. Ingen som arbetar här får förlora något.',
      nl: 'Haal elke directe E3 weg die niet nodig is: bij wie vertrokken is, en bij wie E3 ook uit de groep heeft, zodat die de volgende keer niet blijft staan. Niemand die hier werkt mag iets kwijtraken.',
    },
    facts: ['F156', 'F160'],
    goals: [
      { id: 'left', facts: ['F156'], goal: { kind: 'holds', users: left, skuId: e3, not: true } },
      {
        id: 'not-direct',
        facts: ['F160'],
        goal: { kind: 'holds', users: members, skuId: e3, from: 'direct', not: true },
      },
      { id: 'members', facts: ['F69'], goal: { kind: 'holds', users: members, skuId: e3, from: { group: employees.id } } },
      { id: 'auditor', goal: { kind: 'unchanged', users: auditor } },
    ],
    never: [
      { id: 'loss', event: { kind: 'loss', users: members } },
      { id: 'gap', event: { kind: 'gap', users: members } },
      { id: 'deleted', event: { kind: 'stepUsed', steps: ['deleteUsers'] } },
    ],
    questions: [
      {
        id: 'units',
        text: {
          en: 'Four members had E3 both directly and from the group. How many units come free when their direct licenses go?',
          sv: 'Fyra medlemmar hade E3 både direkt och från gruppen. Hur många licenser blir lediga när deras direkta licenser tas bort?',
          nl: 'Vier leden hadden E3 zowel direct als uit de groep. Hoeveel licenties komen er vrij als hun directe licenties verdwijnen?',
        },
        choices: [
          {
            id: 'none',
            right: true,
            text: { en: 'None', sv: 'Ingen', nl: 'Geen' },
            why: {
              en: 'Two ways to the same plan take one unit, and one way is left.',
              sv: 'Två vägar till samma plan tar en licens, och en väg finns kvar.',
              nl: 'Twee wegen naar hetzelfde plan kosten één licentie, en één weg blijft over.',
            },
          },
          {
            id: 'two',
            text: { en: 'Two', sv: 'Två', nl: 'Twee' },
            why: {
              en: 'Units are never halved: a person takes one, or none.',
              sv: 'Licenser halveras aldrig: en person tar en eller ingen.',
              nl: 'Licenties worden nooit gehalveerd: een persoon kost er één, of geen.',
            },
          },
          {
            id: 'four',
            text: { en: 'Four', sv: 'Fyra', nl: 'Vier' },
            why: {
              en: 'They go on taking their unit through the group.',
              sv: 'De tar fortfarande sin licens genom gruppen.',
              nl: 'Ze blijven hun licentie kosten via de groep.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Open the page of Office 365 E3: it shows who holds it directly, who inherits it, and who does both.',
          sv: 'Öppna sidan för Office 365 E3: den visar vem som har den direkt, vem som ärver den och vem som gör båda delarna.',
          nl: 'Open de pagina van Office 365 E3: die laat zien wie het direct heeft, wie het overneemt uit een groep, en wie allebei.',
        },
        facts: ['F2'],
      },
      {
        id: 'find-left',
        for: 'left',
        text: {
          en: 'A direct license does not care for groups: whoever left kept it. In the list of users, filter by Assignment path: Direct.',
          sv: 'En direkt licens bryr sig inte om grupper: den som slutat har den kvar. Filtrera listan över användare på Tilldelningsväg: Direkt.',
          nl: 'Een directe licentie trekt zich niets aan van groepen: wie vertrok, hield hem. Filter de lijst met gebruikers op Toewijzingspad: Direct.',
        },
        facts: ['F156'],
      },
      {
        id: 'both-ways',
        for: 'not-direct',
        text: {
          en: 'Filter by Assignment path: Direct and inherited. Select them, choose Update license assignments and clear the box of E3: only the direct license goes.',
          sv: 'Filtrera på Tilldelningsväg: Direkt och ärvd. Markera dem, välj Uppdatera licenstilldelningar och avmarkera E3: bara den direkta licensen tas bort.',
          nl: 'Filter op Toewijzingspad: Direct en overgenomen. Selecteer ze, kies Licentietoewijzingen bijwerken en wis het vakje van E3: alleen de directe licentie verdwijnt.',
        },
        facts: ['F69', 'F160'],
      },
      {
        id: 'leave-members',
        for: 'members',
        text: {
          en: 'Leave the group alone: neither its members nor its licenses are the trouble.',
          sv: 'Låt gruppen vara: varken dess medlemmar eller dess licenser är problemet.',
          nl: 'Laat de groep met rust: noch haar leden, noch haar licenties zijn het probleem.',
        },
        facts: ['F69'],
      },
      {
        id: 'who-needs-it',
        for: 'auditor',
        text: {
          en: 'One person has nothing but the direct license, and needs it. Safe to remove is only what somebody gets from a group as well.',
          sv: 'En person har bara den direkta licensen och behöver den. Tryggt att ta bort är bara det som någon även får från en grupp.',
          nl: 'Eén persoon heeft alleen de directe licentie, en heeft die nodig. Veilig te verwijderen is alleen wat iemand ook uit een groep krijgt.',
        },
        facts: ['F160'],
      },
      {
        id: 'count-people',
        for: 'units',
        text: {
          en: 'Units are counted per person and license plan. Look at the page of E3 before and after.',
          sv: 'Licenser räknas per person och licensplan. Se på sidan för E3 före och efter.',
          nl: 'Licenties tellen per persoon en licentieplan. Bekijk de pagina van E3 ervoor en erna.',
        },
        facts: ['F66'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Select the seven, that is the three of the department Left and the four with both ways, choose Update license assignments, clear the box of E3, and save.',
          sv: 'Markera de sju, alltså de tre på avdelningen Left och de fyra med båda vägarna, välj Uppdatera licenstilldelningar, avmarkera E3 och spara.',
          nl: 'Selecteer de zeven, dus de drie van de afdeling Left en de vier met beide wegen, kies Licentietoewijzingen bijwerken, wis het vakje van E3 en sla op.',
        },
        facts: ['F156', 'F160'],
      },
    ],
    model: {
      steps: [remove({ ids: [...left.ids, ...both.ids] })],
      answers: { units: 'none' },
      reasons: [
        {
          en: 'Three units come free, four people keep theirs through the group, and nobody else is touched.',
          sv: 'Tre licenser blir lediga, fyra personer behåller sin genom gruppen, och ingen annan berörs.',
          nl: 'Er komen drie licenties vrij, vier mensen houden die van hen via de groep, en niemand anders wordt aangeraakt.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'all-direct',
        title: {
          en: 'Remove every direct E3 there is',
          sv: 'Ta bort varje direkt E3 som finns',
          nl: 'Elke directe E3 weghalen die er is',
        },
        steps: [remove({ hasDirect: e3 })],
        answers: { units: 'none' },
        expected: { points: 73, failed: ['auditor'], hint: 'who-needs-it' },
      },
      {
        id: 'only-left',
        title: {
          en: 'Clean up only after those who left',
          sv: 'Städa bara efter dem som har slutat',
          nl: 'Alleen opruimen bij wie vertrokken is',
        },
        steps: [remove(left)],
        answers: { units: 'four' },
        expected: { points: 60, failed: ['not-direct', 'units'], hint: 'both-ways' },
      },
    ],
    debrief: {
      en: 'A direct license outlives every membership. After a move to groups it must be taken away as the last step, or it will still be there when the person is gone.\n\nFor somebody who has the plan from a group too, removing the direct license frees no unit and takes nothing away. For somebody who has only the direct one, it takes everything: look at the ways before you remove.',
      sv: 'En direkt licens överlever varje medlemskap. Efter en flytt till grupper måste den tas bort som sista steg, annars finns den kvar när personen är borta.\n\nFör den som även har planen från en grupp frigör det ingen licens och tar inget bort. För den som bara har den direkta tar det bort allt: se efter vilka vägar som finns innan du tar bort något.',
      nl: 'Een directe licentie overleeft elk lidmaatschap. Na een overgang naar groepen moet die als laatste stap weg, anders staat die er nog als de persoon vertrokken is.\n\nBij wie het plan ook uit een groep heeft, maakt het niets vrij en neemt het niets weg. Bij wie alleen de directe heeft, neemt het alles weg: bekijk de wegen voordat u iets verwijdert.',
    },
  });
};
