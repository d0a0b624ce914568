import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { paragraphs } from '../paragraphs.ts';
import { changeUsers, these } from '../steps.ts';
import { drawHavsvik } from '../tenants/havsvik.ts';

/** F118, F121: one save swaps the license plans, and what was off stays off. */
export const drawUserToE3: Draw<Lesson> = (catalog) => {
  const { tenant, sketch, people, skus } = drawHavsvik(catalog);
  const ingrid = these(people.ingrid);
  const sway = sketch.options.shelf.plan('ENTERPRISEPACK', 'SWAY');
  const office = sketch.options.shelf.plan('ENTERPRISEPACK', 'OFFICESUBSCRIPTION');
  const e3 = sketch.license('ENTERPRISEPACK', 'SWAY');
  const removeE1 = changeUsers(ingrid, { remove: skus.e1 });
  const addE3 = changeUsers(ingrid, { add: e3 });

  return toLesson(tenant, {
    id: 'user-e1-to-e3',
    level: 1,
    order: 40,
    minutes: 7,
    title: { en: 'From Office 365 E1 to E3', sv: 'Från Office 365 E1 till E3', nl: 'Van Office 365 E1 naar E3' },
    role: {
      en: 'You are the license administrator of Havsvik Books. Every change you make takes you a minute.',
      sv: 'Du är licensadministratör på Havsvik Books. Varje ändring du gör tar en minut.',
      nl: 'U bent licentiebeheerder van Havsvik Books. Elke wijziging kost u een minuut.',
    },
    situation: {
      en: 'Ingrid Sandell, the publisher, has Office 365 E1 directly, with Sway off. She needs Office on her computer, which comes with Office 365 E3. She meets in Teams and reads her mail all day.',
      sv: 'Ingrid Sandell, förläggaren, har Office 365 E1 direkt, med Sway av. Hon behöver Office på sin dator, vilket ingår i Office 365 E3. Hon sitter i möten på Teams och läser e-post hela dagen.',
      nl: 'Ingrid Sandell, de uitgever, heeft Office 365 E1 rechtstreeks, met Sway uitgeschakeld. Ze heeft Office op haar computer nodig, en dat zit in Office 365 E3. Ze vergadert in Teams en leest de hele dag haar e-mail.',
    },
    task: {
      en: paragraphs(
        'Move Ingrid from Office 365 E1 to Office 365 E3, without a moment in which a service is gone. What is off today stays off.',
        'Open her page, choose “Assignments”, tick Office 365 E3 and clear Office 365 E1, and do not save yet. Under “Review license options” choose Office 365 E3: all its services are on at first. Clear Sway.',
        '“Effect” shows what the save would do. Save it all at once, then choose “Check”.',
      ),
      sv: paragraphs(
        'Flytta Ingrid från Office 365 E1 till Office 365 E3 utan att någon tjänst är borta ens ett ögonblick. Det som är av i dag ska förbli av.',
        'Öppna hennes sida, välj ”Tilldelningar”, markera Office 365 E3 och avmarkera Office 365 E1, men spara inte än. Välj Office 365 E3 under ”Granska licensalternativ”: till en början är alla tjänster på. Avmarkera Sway.',
        'Under ”Effekt” ser du vad som händer om du sparar. Spara allt på en gång och välj sedan ”Kontrollera”.',
      ),
      nl: paragraphs(
        'Zet Ingrid over van Office 365 E1 naar Office 365 E3, zonder dat er ook maar even een service weg is. Wat nu uit is, blijft uit.',
        'Open haar pagina, kies “Toewijzingen”, vink Office 365 E3 aan en Office 365 E1 uit, maar sla nog niet op. Kies onder “Licentieopties controleren” Office 365 E3: eerst zijn alle services ingeschakeld. Schakel Sway uit.',
        'Onder “Effect” ziet u wat er bij het opslaan gebeurt. Sla alles in één keer op en kies dan “Controleren”.',
      ),
    },
    facts: ['F118', 'F121'],
    settings: { adminStepSeconds: 60 },
    goals: [
      { id: 'has-e3', facts: [], goal: { kind: 'holds', users: ingrid, skuId: skus.e3, from: 'direct' } },
      { id: 'without-e1', facts: [], goal: { kind: 'holds', users: ingrid, skuId: skus.e1, not: true } },
      { id: 'office-on', facts: ['F121'], goal: { kind: 'serviceOn', users: ingrid, servicePlanId: office } },
      { id: 'sway-off', facts: ['F36'], goal: { kind: 'serviceOn', users: ingrid, servicePlanId: sway, not: true } },
    ],
    never: [
      { id: 'no-gap', facts: ['F118'], event: { kind: 'gap', users: ingrid } },
      { id: 'no-loss', facts: ['F121'], event: { kind: 'loss', users: ingrid } },
      { id: 'no-refusal', facts: ['F43'], event: { kind: 'refusal' } },
    ],
    hints: [
      {
        id: 'both-in-one',
        for: 'has-e3',
        text: {
          en: 'Office 365 E3 is not added beside Office 365 E1: some of their services exclude each other, and the call is refused. Add the one and remove the other in the same save.',
          sv: 'Office 365 E3 går inte att lägga till vid sidan av Office 365 E1: några av deras tjänster utesluter varandra, och anropet avvisas. Lägg till den ena och ta bort den andra i samma sparning.',
          nl: 'Office 365 E3 kan niet naast Office 365 E1 worden toegevoegd: sommige services sluiten elkaar uit, en de aanroep wordt geweigerd. Voeg het ene toe en verwijder het andere in dezelfde keer opslaan.',
        },
        facts: ['F43', 'F118'],
      },
      {
        id: 'off-again',
        for: 'sway-off',
        text: {
          en: 'A license plan that is newly ticked has every service on, whatever the old one had. Look at Review license options before you save.',
          sv: 'I en nyligen markerad licensplan är alla tjänster på, oavsett vad som gällde i den gamla. Titta under Granska licensalternativ innan du sparar.',
          nl: 'In een nieuw aangevinkt licentieplan zijn alle services ingeschakeld, wat er ook in het oude stond. Kijk bij Licentieopties controleren voordat u opslaat.',
        },
        facts: ['F36', 'F121'],
      },
      {
        id: 'one-save',
        for: 'no-gap',
        text: {
          en: 'Between two saves Ingrid has neither license. The service adds and removes at the same time when both are in one save.',
          sv: 'Mellan två sparningar har Ingrid ingen av licenserna. Tjänsten lägger till och tar bort samtidigt när båda finns i samma sparning.',
          nl: 'Tussen twee keer opslaan heeft Ingrid geen van beide licenties. De service voegt toe en verwijdert tegelijk als beide in één keer worden opgeslagen.',
        },
        facts: ['F118'],
      },
      {
        id: 'too-much-off',
        for: 'no-loss',
        text: {
          en: 'A service that was on is now off. Of the services of Office 365 E3 only Sway is to be off.',
          sv: 'En tjänst som var på är nu av. Av tjänsterna i Office 365 E3 ska bara Sway vara av.',
          nl: 'Een service die aan was, is nu uit. Van de services van Office 365 E3 moet alleen Sway uit zijn.',
        },
        facts: ['F121'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'One step: Assignments, tick Office 365 E3, clear Office 365 E1, clear Sway under Review license options, Save.',
          sv: 'Ett steg: Tilldelningar, markera Office 365 E3, avmarkera Office 365 E1, avmarkera Sway under Granska licensalternativ, Spara.',
          nl: 'Eén stap: Toewijzingen, vink Office 365 E3 aan, vink Office 365 E1 uit, schakel Sway uit onder Licentieopties controleren, Opslaan.',
        },
        facts: ['F118', 'F121'],
      },
    ],
    model: {
      steps: [changeUsers(ingrid, { add: e3, remove: skus.e1 })],
      reasons: [
        {
          en: 'Add and remove in one call: the service judges only the final state, so nothing collides and nothing is gone for a while. Sway is named as off, because what is not named is on.',
          sv: 'Lägg till och ta bort i ett anrop: tjänsten bedömer bara slutläget, så ingenting krockar och ingenting är borta under tiden. Sway anges som av, eftersom det som inte anges är på.',
          nl: 'Toevoegen en verwijderen in één aanroep: de service beoordeelt alleen de eindtoestand, dus er botst niets en er is niets even weg. Sway wordt als uit opgegeven, want wat niet wordt opgegeven, is aan.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'remove-first',
        title: { en: 'Remove E1, then add E3', sv: 'Ta bort E1, lägg sedan till E3', nl: 'E1 verwijderen, daarna E3 toevoegen' },
        steps: [removeE1, addE3],
        expected: { points: 85, failed: ['no-gap'], hint: 'one-save' },
      },
      {
        id: 'add-first',
        title: { en: 'Add E3, then remove E1', sv: 'Lägg till E3, ta sedan bort E1', nl: 'E3 toevoegen, daarna E1 verwijderen' },
        steps: [addE3, removeE1],
        expected: { points: 37, failed: ['has-e3', 'office-on', 'no-loss', 'no-refusal'], hint: 'both-in-one' },
      },
      {
        id: 'everything-on',
        title: {
          en: 'One save, with every service on',
          sv: 'En sparning, med alla tjänster på',
          nl: 'Eén keer opslaan, met alle services ingeschakeld',
        },
        steps: [changeUsers(ingrid, { add: sketch.license('ENTERPRISEPACK'), remove: skus.e1 })],
        expected: { points: 75, failed: ['sway-off'], hint: 'off-again' },
      },
    ],
    debrief: {
      en: 'A swap is one save: the new license plan ticked, the old one cleared. Two saves either leave the user without services in between, or are refused because the two plans exclude each other. And look through the services of the new plan every time: all of them are on unless you switch them off.',
      sv: 'Ett byte är en enda sparning: den nya licensplanen markerad, den gamla avmarkerad. Två sparningar lämnar antingen användaren utan tjänster under tiden, eller avvisas för att licensplanerna utesluter varandra. Och gå alltid igenom tjänsterna i den nya licensplanen: alla är på om du inte stänger av dem.',
      nl: 'Wisselen is één keer opslaan: het nieuwe licentieplan aangevinkt, het oude uitgevinkt. Twee keer opslaan laat de gebruiker er tussenin zonder services, of wordt geweigerd omdat de licentieplannen elkaar uitsluiten. En loop altijd de services van het nieuwe licentieplan na: ze zijn allemaal aan, tenzij u ze uitschakelt.',
    },
  });
};
