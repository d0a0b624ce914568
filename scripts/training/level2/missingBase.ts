import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';

const SEATS = { ENTERPRISEPACK: 15, MCOEV: 5, PROJECTPROFESSIONAL: 4 };

/** Two want an add-on whose base is off; one has left a group, and its license stays for the sake of another one (F95, F114). */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku, service, license } = openCompany(catalog, {
    companyName: 'Brunskog Logistik',
    domain: 'brunskog.example',
    country: 'SE',
    cultures: ['swedish', 'english', 'polish'],
    seats: SEATS,
  });
  const office = sketch.group('Office', { licenses: [sketch.license('ENTERPRISEPACK')] });
  for (let i = 0; i < 6; i++) sketch.user({ department: 'Office', jobTitle: 'Dispatcher', in: [office] });
  const quiet = sketch.license('ENTERPRISEPACK', 'TEAMS1', 'MCOSTANDARD', 'SWAY');
  const drivers = ['Maja Blom', 'Tomasz Nowicki'].map((name) =>
    sketch.user({ name, department: 'Terminal', jobTitle: 'Terminal Manager', direct: [quiet] }),
  );
  const direct = [sketch.license('PROJECTPROFESSIONAL', 'SHAREPOINTENTERPRISE', 'SHAREPOINTWAC')];
  const ingrid = sketch.user({ name: 'Ingrid Åkerlund', department: 'Projects', jobTitle: 'Project Manager', direct });
  sketch.leaveBehind(ingrid, office, sketch.license('ENTERPRISEPACK'), 'DependencyViolation');
  const tenant = toTrainingTenant('missing-base', sketch, SEATS, 'Services that other services need are off, or ought to go.');
  return { tenant, sku, service, license, drivers: these(...drivers), ingrid: these(ingrid) };
}

export const missingBase: Draw<Lesson> = (catalog) => {
  const { tenant, sku, service, license, drivers, ingrid } = drawTenant(catalog);
  const e3 = sku('ENTERPRISEPACK');
  const phone = license('MCOEV');
  const repair = { kind: 'assignLicense' as const, target: { users: ingrid }, addLicenses: [license('PROJECTPROFESSIONAL')] };
  const again = { kind: 'reprocess' as const, users: ingrid };
  const phoneWithTeams = {
    kind: 'assignLicense' as const,
    target: { users: drivers },
    addLicenses: [license('ENTERPRISEPACK', 'MCOSTANDARD', 'SWAY'), phone],
  };
  return toLesson(tenant, {
    id: 'missing-base',
    level: 2,
    order: 30,
    minutes: 15,
    title: { en: 'The missing base', sv: 'Grunden som saknas', nl: 'De ontbrekende basis' },
    role: {
      en: 'You are the license administrator of Brunskog Logistik.',
      sv: 'Du är licensadministratör på Brunskog Logistik.',
      nl: 'U bent licentiebeheerder bij Brunskog Logistik.',
    },
    situation: {
      en: 'Maja Blom and Tomasz Nowicki manage the terminals. They have Office 365 E3 directly, with Microsoft Teams, Skype for Business and Sway off.\n\nIngrid Åkerlund has moved to a sister company and was taken out of the group Office last week. She keeps Planner and Project Plan 3, which she has directly. Her E3 should be gone, but it is still there, with an error.',
      sv: 'Maja Blom och Tomasz Nowicki leder terminalerna. De har Office 365 E3 direkt, med Microsoft Teams, Skype for Business och Sway avstängda.\n\nIngrid Åkerlund har gått till ett systerbolag och togs bort ur gruppen Office förra veckan. Hon behåller Planner and Project Plan 3, som hon har direkt. Hennes E3 borde vara borta, men den finns kvar, med ett fel.',
      nl: 'Maja Blom en Tomasz Nowicki leiden de terminals. Ze hebben Office 365 E3 direct, met Microsoft Teams, Skype for Business en Sway uitgeschakeld.\n\nIngrid Åkerlund is naar een zusterbedrijf gegaan en vorige week uit de groep Office gehaald. Ze houdt Planner and Project Plan 3, dat ze direct heeft. Haar E3 had weg moeten zijn, maar is er nog, met een fout.',
    },
    task: {
      en: 'Give the two Microsoft Teams Phone Standard directly, with Microsoft Teams on; Sway stays off. And see to it that Ingrid’s E3 goes, while her project work goes on.',
      sv: 'Ge de två Microsoft Teams Phone Standard direkt, med Microsoft Teams på; Sway ska förbli av. Se också till att Ingrids E3 försvinner, medan hennes projektarbete kan fortsätta.',
      nl: 'Geef de twee Microsoft Teams Phone Standard direct, met Microsoft Teams ingeschakeld; Sway blijft uit. En zorg dat Ingrids E3 verdwijnt, terwijl haar projectwerk doorgaat.',
    },
    facts: ['F44', 'F95', 'F109'],
    goals: [
      { id: 'phone', facts: ['F44'], goal: { kind: 'holds', users: drivers, skuId: sku('MCOEV'), from: 'direct' } },
      { id: 'teams', goal: { kind: 'serviceOn', users: drivers, servicePlanId: service('ENTERPRISEPACK', 'TEAMS1') } },
      {
        id: 'sway-off',
        facts: ['F121'],
        goal: { kind: 'serviceOn', users: drivers, servicePlanId: service('ENTERPRISEPACK', 'SWAY'), not: true },
      },
      { id: 'e3-gone', facts: ['F95'], goal: { kind: 'holds', users: ingrid, skuId: e3, not: true } },
      {
        id: 'project',
        goal: { kind: 'serviceOn', users: ingrid, servicePlanId: service('PROJECTPROFESSIONAL', 'SHAREPOINT_PROJECT') },
      },
      { id: 'no-errors', goal: { kind: 'noErrors', users: EVERYBODY } },
    ],
    never: [
      { id: 'refusal', facts: ['F44'], event: { kind: 'refusal' } },
      { id: 'gap', event: { kind: 'gap', users: EVERYBODY } },
      { id: 'loss', event: { kind: 'loss', users: { not: ingrid } } },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'A service that needs another says which one: change a box under Assignments and read the effect before you save.',
          sv: 'En tjänst som behöver en annan säger vilken: ändra en ruta under Tilldelningar och läs effekten innan du sparar.',
          nl: 'Een service die een andere nodig heeft, zegt welke: wijzig een vakje onder Toewijzingen en lees het effect voordat u opslaat.',
        },
        facts: ['F44'],
      },
      {
        id: 'what-phone-needs',
        for: 'phone',
        text: {
          en: 'Teams Phone is an add-on: the user must have Microsoft Teams as well, from whatever license. Look at the services of their E3.',
          sv: 'Teams Phone är ett tillägg: användaren måste också ha Microsoft Teams, från vilken licens som helst. Se på tjänsterna i deras E3.',
          nl: 'Teams Phone is een invoegtoepassing: de gebruiker moet ook Microsoft Teams hebben, uit welke licentie dan ook. Bekijk de services van hun E3.',
        },
        facts: ['F44'],
      },
      {
        id: 'only-teams',
        for: 'sway-off',
        text: {
          en: 'Switch on Microsoft Teams only. What was off stays off.',
          sv: 'Slå bara på Microsoft Teams. Det som var av ska förbli av.',
          nl: 'Schakel alleen Microsoft Teams in. Wat uit was, blijft uit.',
        },
        facts: ['F35'],
      },
      {
        id: 'why-it-stays',
        for: 'e3-gone',
        text: {
          en: 'E3 stays because another license of Ingrid’s needs one of its services. Look at the services of her Planner and Project Plan 3: which are off there?',
          sv: 'E3 blir kvar för att en annan av Ingrids licenser behöver en av dess tjänster. Se på tjänsterna i hennes Planner and Project Plan 3: vilka är av där?',
          nl: 'E3 blijft omdat een andere licentie van Ingrid een service ervan nodig heeft. Bekijk de services van haar Planner and Project Plan 3: welke staan daar uit?',
        },
        facts: ['F95', 'F114'],
      },
      {
        id: 'own-base',
        for: 'project',
        text: {
          en: 'Project Online needs SharePoint (Plan 2). Planner and Project Plan 3 brings it along: switch it on there, rather than removing the plan.',
          sv: 'Project Online behöver SharePoint (Plan 2). Planner and Project Plan 3 har den med sig: slå på den där i stället för att ta bort planen.',
          nl: 'Project Online heeft SharePoint (Plan 2) nodig. Planner and Project Plan 3 brengt die service mee: schakel die daar in, in plaats van het plan te verwijderen.',
        },
        facts: ['F114'],
      },
      {
        id: 'then-reprocess',
        for: 'no-errors',
        text: {
          en: 'Nobody retries a dependency error by itself. Repair what is missing, then reprocess Ingrid.',
          sv: 'Ett beroendefel prövas inte om av sig självt. Rätta det som saknas och bearbeta om Ingrid sedan.',
          nl: 'Een afhankelijkheidsfout wordt niet vanzelf opnieuw geprobeerd. Herstel wat ontbreekt en verwerk Ingrid daarna opnieuw.',
        },
        facts: ['F37', 'F109'],
      },
      {
        id: 'one-save',
        for: 'refusal',
        text: {
          en: 'Tick Teams Phone and switch on Microsoft Teams in the same save: a call is judged on its result.',
          sv: 'Markera Teams Phone och slå på Microsoft Teams i samma sparning: ett anrop bedöms efter sitt resultat.',
          nl: 'Vink Teams Phone aan en schakel Microsoft Teams in bij dezelfde keer opslaan: een aanroep wordt op het resultaat beoordeeld.',
        },
        facts: ['F40', 'F128'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'For Maja and Tomasz in one save: Microsoft Teams on in E3, and Teams Phone. For Ingrid: SharePoint (Plan 2) and Office for the Web on in Planner and Project Plan 3, then Reprocess.',
          sv: 'För Maja och Tomasz i en sparning: Microsoft Teams på i E3, och Teams Phone. För Ingrid: SharePoint (Plan 2) och Office for the Web på i Planner and Project Plan 3, sedan Bearbeta om.',
          nl: 'Voor Maja en Tomasz in één keer opslaan: Microsoft Teams aan in E3, en Teams Phone. Voor Ingrid: SharePoint (Plan 2) en Office for the Web aan in Planner and Project Plan 3, daarna Opnieuw verwerken.',
        },
        facts: ['F40', 'F109'],
      },
    ],
    model: {
      steps: [phoneWithTeams, repair, again],
      reasons: [
        {
          en: 'Base and add-on arrive in one call, and the other switches stay as they were.',
          sv: 'Grund och tillägg kommer i ett anrop, och de andra tjänsterna är som förut.',
          nl: 'Basis en invoegtoepassing komen in één aanroep, en de andere services blijven zoals ze waren.',
        },
        {
          en: 'Her own plan now gives the service that Project Online needs.',
          sv: 'Hennes egen plan ger nu tjänsten som Project Online behöver.',
          nl: 'Haar eigen plan geeft nu de service die Project Online nodig heeft.',
        },
        {
          en: 'The removal is tried again, and nothing depends on E3 any more.',
          sv: 'Borttagningen prövas igen, och inget är längre beroende av E3.',
          nl: 'Het verwijderen wordt opnieuw geprobeerd, en niets hangt meer van E3 af.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'add-on-alone',
        title: {
          en: 'Assign Teams Phone alone, and reprocess Ingrid at once',
          sv: 'Tilldela bara Teams Phone och bearbeta om Ingrid direkt',
          nl: 'Alleen Teams Phone toewijzen en Ingrid meteen opnieuw verwerken',
        },
        steps: [{ kind: 'assignLicense', target: { users: drivers }, addLicenses: [phone] }, again],
        expected: { points: 31, failed: ['phone', 'teams', 'e3-gone', 'no-errors', 'refusal'], hint: 'what-phone-needs' },
      },
      {
        id: 'project-removed',
        title: {
          en: 'Remove the plan that stands in the way',
          sv: 'Ta bort planen som står i vägen',
          nl: 'Het plan verwijderen dat in de weg staat',
        },
        steps: [phoneWithTeams, { kind: 'assignLicense', target: { users: ingrid }, removeLicenses: [sku('PROJECTPROFESSIONAL')] }, again],
        expected: { points: 78, failed: ['project'], hint: 'own-base' },
      },
      {
        id: 'everything-on',
        title: {
          en: 'Switch on all services of E3 to be on the safe side',
          sv: 'Slå på alla tjänster i E3 för säkerhets skull',
          nl: 'Voor de zekerheid alle services van E3 inschakelen',
        },
        steps: [{ kind: 'assignLicense', target: { users: drivers }, addLicenses: [license('ENTERPRISEPACK'), phone] }, repair, again],
        expected: { points: 83, failed: ['sway-off'], hint: 'only-teams' },
      },
    ],
    debrief: {
      en: 'Some services need another one. Adding one without its base is refused; removing a base that is still needed fails, and the license stays with an error.\n\nThe base may come from any license, and the one at fault need not be the one that shows the error. Put base and add-on into one save; after a repair, reprocess.',
      sv: 'Vissa tjänster behöver en annan. Att lägga till en utan dess grund avvisas; att ta bort en grund som fortfarande behövs misslyckas, och licensen blir kvar med ett fel.\n\nGrunden får komma från vilken licens som helst, och den som orsakar felet behöver inte vara den som visar det. Lägg grund och tillägg i samma sparning, och bearbeta om efter en rättelse.',
      nl: 'Sommige services hebben een andere nodig. Een toevoegen zonder de basis wordt geweigerd; een basis weghalen die nog nodig is, mislukt, en de licentie blijft staan met een fout.\n\nDe basis mag uit elke licentie komen, en de licentie die de oorzaak is, hoeft niet die te zijn die de fout toont. Sla basis en invoegtoepassing samen op, en verwerk na een herstel opnieuw.',
    },
  });
};
