import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';
import { STAGED_MOVE_QUESTIONS } from './stagedMoveQuestions.ts';
import { times } from './times.ts';

const SEATS = { STANDARDPACK: 32, ENTERPRISEPACK: 20 };

export const drawStagedMove: Draw<Lesson> = (catalog) => {
  const { sketch, sku, license } = openCompany(catalog, {
    seats: SEATS,
    companyName: 'Strandholm Bank',
    domain: 'strandholm.example',
    country: 'SE',
    cultures: ['swedish', 'swedish', 'finnish', 'english'],
  });
  const e1 = sku('STANDARDPACK');
  const e3 = sku('ENTERPRISEPACK');
  const standard = license('STANDARDPACK');
  const branches = sketch.group('Branches', { licenses: [standard] });
  const headOffice = sketch.group('Head office', { licenses: [license('ENTERPRISEPACK')] });
  const reception = sketch.group('Reception', { licenses: [standard] });
  const lending = sketch.group('Lending');
  const mover = { department: 'Lending', jobTitle: 'Credit Adviser', in: [branches, lending] } as const;
  times(6, () => sketch.user(mover));
  const direct = sketch.user({ ...mover, name: 'Saga Norell', direct: [standard] });
  const twice = sketch.user({ ...mover, name: 'Olle Hedvall', in: [branches, lending, reception] });
  times(10, () => sketch.user({ department: 'Branch', jobTitle: 'Bank Teller', in: [branches] }));
  times(3, () => sketch.user({ department: 'Reception', jobTitle: 'Receptionist', in: [reception] }));
  times(9, () => sketch.user({ department: 'Head Office', jobTitle: 'Analyst', in: [headOffice] }));

  const movers = { memberOf: lending.id };
  const everybodyElse = { not: movers };
  const add = { kind: 'addMembers' as const, group: headOffice.id, users: movers };
  const wait = { kind: 'waitForProcessing' as const };
  const leave = (group: { readonly id: string }, users: typeof movers | { readonly ids: string[] }) => ({
    kind: 'removeMembers' as const,
    group: group.id,
    users,
  });
  const dropDirect = { kind: 'assignLicense' as const, target: { users: these(direct) }, removeLicenses: [e1] };
  const tenant = toTrainingTenant('strandholm', sketch, SEATS, 'A bank: eight people move from a group with Office 365 E1 to one with E3.');
  return toLesson(tenant, {
    id: 'staged-move',
    level: 3,
    order: 30,
    minutes: 20,
    title: {
      en: 'From one group to another, through a conflict',
      sv: 'Från en grupp till en annan, genom en konflikt',
      nl: 'Van de ene groep naar de andere, door een conflict heen',
    },
    role: {
      en: 'You look after licenses at Strandholm Bank.',
      sv: 'Du ansvarar för licenserna på Strandholm Bank.',
      nl: 'U beheert de licenties bij Strandholm Bank.',
    },
    situation: {
      en: 'The group Branches gives Office 365 E1, the group Head office gives Office 365 E3. The eight people of the department Lending are moving to the head office. The two license plans conflict, so nobody can hold both. Two of the eight also have E1 from somewhere else.',
      sv: 'Gruppen Branches ger Office 365 E1, gruppen Head office ger Office 365 E3. De åtta personerna på avdelningen Lending flyttar till huvudkontoret. De två licensplanerna står i konflikt med varandra, så ingen kan ha båda. Två av de åtta har dessutom E1 från något annat håll.',
      nl: 'De groep Branches geeft Office 365 E1, de groep Head office geeft Office 365 E3. De acht mensen van de afdeling Lending verhuizen naar het hoofdkantoor. De twee licentieplannen conflicteren, dus niemand kan beide hebben. Twee van de acht hebben E1 ook nog ergens anders vandaan.',
    },
    task: {
      en: 'Move the eight from Branches to Head office. At the end they hold Office 365 E3 from Head office and no E1 from anywhere. On the way nobody is without mail, Teams or any other service, not even for a minute.',
      sv: 'Flytta de åtta från Branches till Head office. I slutet har de Office 365 E3 från Head office och ingen E1 från något håll. På vägen är ingen utan e-post, Teams eller någon annan tjänst, inte ens en minut.',
      nl: 'Verplaats de acht van Branches naar Head office. Aan het eind hebben ze Office 365 E3 van Head office en nergens meer E1. Onderweg zit niemand zonder e-mail, Teams of een andere service, nog geen minuut.',
    },
    facts: ['F98', 'F99', 'F125', 'F126'],
    goals: [
      { id: 'have-e3', facts: ['F99'], goal: { kind: 'holds', users: movers, skuId: e3, from: { group: headOffice.id } } },
      { id: 'no-e1', facts: ['F126'], goal: { kind: 'holds', users: movers, skuId: e1, not: true } },
      { id: 'left-branches', facts: [], goal: { kind: 'member', users: movers, group: branches.id, not: true } },
      { id: 'no-errors', facts: [], goal: { kind: 'noErrors', users: movers } },
      { id: 'others-unchanged', facts: [], goal: { kind: 'unchanged', users: everybodyElse } },
    ],
    never: [
      { id: 'no-gap', facts: ['F98'], event: { kind: 'gap', users: EVERYBODY } },
      { id: 'no-loss', facts: [], event: { kind: 'loss', users: EVERYBODY } },
      { id: 'no-refusal', facts: ['F43', 'F45'], event: { kind: 'refusal' } },
    ],
    questions: STAGED_MOVE_QUESTIONS,
    hints: [
      {
        id: 'target-first',
        for: 'no-gap',
        text: {
          en: 'Who leaves the old group first is without a license until the new group has been processed. Add to the new group first.',
          sv: 'Den som lämnar den gamla gruppen först är utan licens tills den nya gruppen har bearbetats. Lägg till i den nya gruppen först.',
          nl: 'Wie eerst de oude groep verlaat, zit zonder licentie tot de nieuwe groep is verwerkt. Voeg eerst toe aan de nieuwe groep.',
        },
        facts: ['F98'],
      },
      {
        id: 'still-e1',
        for: 'have-e3',
        text: {
          en: 'Some people still have E1 after leaving Branches, so the conflict is still there. Open their licenses: which other paths give E1?',
          sv: 'Några har fortfarande E1 efter att ha lämnat Branches, så konflikten finns kvar. Öppna deras licenser: vilka andra vägar ger E1?',
          nl: 'Sommige mensen hebben na het verlaten van Branches nog steeds E1, dus het conflict is er nog. Open hun licenties: welke andere paden geven E1?',
        },
        facts: ['F126', 'F108'],
      },
      {
        id: 'the-two',
        for: 'no-e1',
        text: {
          en: 'Saga Norell also has E1 directly; Olle Hedvall also has it from the group Reception.',
          sv: 'Saga Norell har också E1 direkt; Olle Hedvall har den också från gruppen Reception.',
          nl: 'Saga Norell heeft E1 ook rechtstreeks; Olle Hedvall heeft het ook van de groep Reception.',
        },
        facts: ['F126'],
      },
      {
        id: 'not-by-hand',
        for: 'no-refusal',
        text: {
          en: 'What comes from a group cannot be taken off a person, and a conflicting plan cannot be added directly. Change memberships.',
          sv: 'Det som kommer från en grupp kan inte tas bort från en person, och en plan i konflikt kan inte läggas till direkt. Ändra medlemskapen.',
          nl: 'Wat van een groep komt, kan niet bij een persoon worden weggehaald, en een conflicterend plan kan niet rechtstreeks worden toegevoegd. Wijzig de lidmaatschappen.',
        },
        facts: ['F45', 'F43'],
      },
      {
        id: 'direct-before',
        text: {
          en: 'A direct license that the group gives too can go beforehand: nothing changes for that person.',
          sv: 'En direkt licens som gruppen också ger kan tas bort i förväg: inget ändras för den personen.',
          nl: 'Een directe licentie die ook van de groep komt, kan vooraf weg: voor die persoon verandert er niets.',
        },
        facts: ['F69'],
      },
      {
        id: 'in-order',
        text: {
          en: 'Remove the direct E1 of one, add all eight to Head office, wait, take one out of Reception, then take all eight out of Branches.',
          sv: 'Ta bort den direkta E1 för en person, lägg till alla åtta i Head office, vänta, ta ut en ur Reception och sedan alla åtta ur Branches.',
          nl: 'Verwijder de directe E1 van één persoon, voeg alle acht toe aan Head office, wacht, haal één uit Reception en dan alle acht uit Branches.',
        },
        facts: ['F98', 'F99'],
      },
    ],
    model: {
      steps: [dropDirect, add, wait, leave(reception, these(twice)), wait, leave(branches, movers)],
      answers: { meanwhile: 'conflict' },
      reasons: [
        {
          en: 'Branches gives Saga Norell the same plan, so her direct license can go now. Left there, it would block E3 for good.',
          sv: 'Branches ger Saga Norell samma plan, så hennes direkta licens kan tas bort nu. Om den fick ligga kvar skulle den blockera E3 för gott.',
          nl: 'Branches geeft Saga Norell hetzelfde plan, dus haar directe licentie kan nu weg. Bleef die staan, dan zou die E3 blijvend blokkeren.',
        },
        {
          en: 'The target first: E3 is wanted from now on, and waits because E1 is still there.',
          sv: 'Målet först: från och med nu är E3 önskad, och den väntar eftersom E1 fortfarande finns.',
          nl: 'Eerst het doel: vanaf nu is E3 gewenst, en het wacht omdat E1 er nog is.',
        },
        {
          en: 'Until the conflict is noted on all eight.',
          sv: 'Tills konflikten är noterad på alla åtta.',
          nl: 'Tot het conflict bij alle acht is vastgelegd.',
        },
        {
          en: 'Olle Hedvall keeps E1 through Branches for the moment, so nothing stops.',
          sv: 'Olle Hedvall behåller E1 genom Branches så länge, så inget slutar fungera.',
          nl: 'Olle Hedvall houdt E1 voorlopig via Branches, dus er valt niets weg.',
        },
        { en: 'Until Reception has let go of him.', sv: 'Tills Reception har släppt honom.', nl: 'Tot Reception hem heeft losgelaten.' },
        {
          en: 'E1 goes and the waiting E3 comes in one operation.',
          sv: 'E1 försvinner och den väntande E3 kommer i en och samma operation.',
          nl: 'E1 gaat en het wachtende E3 komt, in één bewerking.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'source-first',
        title: {
          en: 'Out of the old group first, then into the new one',
          sv: 'Först ut ur den gamla gruppen, sedan in i den nya',
          nl: 'Eerst uit de oude groep, dan in de nieuwe',
        },
        steps: [dropDirect, leave(reception, these(twice)), leave(branches, movers), wait, add],
        answers: { meanwhile: 'nothing' },
        expected: { points: 70, failed: ['no-gap', 'meanwhile'], hint: 'target-first' },
      },
      {
        id: 'two-forgotten',
        title: {
          en: 'The right order, without looking for other paths to E1',
          sv: 'Rätt ordning, utan att leta efter andra vägar till E1',
          nl: 'De juiste volgorde, zonder naar andere paden naar E1 te kijken',
        },
        steps: [add, wait, leave(branches, movers)],
        answers: { meanwhile: 'conflict' },
        expected: { points: 50, failed: ['have-e3', 'no-e1', 'no-errors'], hint: 'still-e1' },
      },
      {
        id: 'never-left',
        title: {
          en: 'Add to the new group and expect the conflict to settle itself',
          sv: 'Lägga till i den nya gruppen och vänta på att konflikten löser sig själv',
          nl: 'Aan de nieuwe groep toevoegen en verwachten dat het conflict zichzelf oplost',
        },
        steps: [add, wait],
        answers: { meanwhile: 'active' },
        expected: { points: 17, failed: ['have-e3', 'no-e1', 'left-branches', 'no-errors', 'meanwhile'], hint: 'still-e1' },
      },
      {
        id: 'swap-the-people',
        title: {
          en: 'Swap E1 for E3 directly on the eight people',
          sv: 'Byta E1 mot E3 direkt på de åtta personerna',
          nl: 'E1 rechtstreeks bij de acht mensen door E3 vervangen',
        },
        steps: [{ kind: 'assignLicense', target: { users: movers }, addLicenses: [license('ENTERPRISEPACK')], removeLicenses: [e1] }],
        answers: { meanwhile: 'active' },
        expected: { points: 31, failed: ['have-e3', 'no-e1', 'left-branches', 'no-refusal', 'meanwhile'], hint: 'still-e1' },
      },
    ],
    debrief: {
      en: 'An error on the way can be the plan: into the target group, wait for the conflict to be noted, out of the source group. Removal and assignment are then one operation, and nobody notices.\n\nIt works only for people whose old plan comes from that one group. Look for direct licenses and second groups before you begin; they keep the conflict alive.',
      sv: 'Ett fel på vägen kan vara själva planen: in i målgruppen, vänta tills konflikten är noterad, ut ur källgruppen. Borttagning och tilldelning blir då en enda operation, och ingen märker något.\n\nDet fungerar bara för personer vars gamla plan kommer från just den gruppen. Leta efter direkta licenser och andra grupper innan du börjar; de håller konflikten vid liv.',
      nl: 'Een fout onderweg kan het plan zelf zijn: in de doelgroep, wachten tot het conflict is vastgelegd, uit de brongroep. Verwijdering en toewijzing zijn dan één bewerking, en niemand merkt iets.\n\nDat werkt alleen voor mensen van wie het oude plan uit die ene groep komt. Zoek vóór u begint naar directe licenties en tweede groepen; die houden het conflict in leven.',
    },
  });
};
