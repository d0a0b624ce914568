import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';

const SEATS = { STANDARDPACK: 20, ENTERPRISEPACK: 12, POWER_BI_PRO: 20 };

/** Three people hold E3 directly and sit in a group that gives E1: in the classic era nothing of the group reaches them (F76, F129). */
function drawTenant(catalog: ProductCatalog) {
  const company = openCompany(catalog, {
    companyName: 'Van Dalen Accountants',
    domain: 'vandalen.example',
    country: 'NL',
    cultures: ['dutch', 'english', 'german'],
    seats: SEATS,
  });
  const { sketch, sku, service, license } = company;
  const powerBi = sketch.license('POWER_BI_PRO');
  const staff = sketch.group('All employees', { licenses: [sketch.license('STANDARDPACK'), powerBi] });
  const specialists = sketch.group('Specialists', { licenses: [sketch.license('ENTERPRISEPACK'), powerBi] });
  for (let i = 0; i < 8; i++) sketch.user({ department: 'Audit', jobTitle: 'Accountant', in: [staff] });
  for (let i = 0; i < 4; i++) sketch.user({ department: 'Tax', jobTitle: 'Tax Specialist', in: [specialists] });
  const three = ['Femke Oosterhuis', 'Ruben Kuiper', 'Olivia Grant'].map((name) => {
    const direct = [sketch.license('ENTERPRISEPACK')];
    const user = sketch.user({ name, department: 'Tax', jobTitle: 'Tax Specialist', in: [staff], direct });
    sketch.fail(user, staff, ['STANDARDPACK'], 'MutuallyExclusiveViolation');
    return user;
  });
  const about = 'The rules of before 2023: three people have one suite directly and another one waiting.';
  const tenant = toTrainingTenant('conflicting-plans-classic', sketch, SEATS, about);
  return {
    tenant,
    license,
    staff,
    specialists,
    three: these(...three),
    e3: sku('ENTERPRISEPACK'),
    bi: service('POWER_BI_PRO', 'BI_AZURE_P2'),
  };
}

export const conflictingPlansClassic: Draw<Lesson> = (catalog) => {
  const { tenant, license, staff, specialists, three, e3, bi } = drawTenant(catalog);
  const removeDirect = { kind: 'assignLicense' as const, target: { users: three }, removeLicenses: [e3] };
  const join = { kind: 'addMembers' as const, group: specialists.id, users: three };
  const leave = { kind: 'removeMembers' as const, group: staff.id, users: three };
  return toLesson(tenant, {
    id: 'conflicting-plans-classic',
    level: 2,
    order: 20,
    minutes: 15,
    settings: { era: 'classic' },
    title: {
      en: 'Two license plans that exclude each other, in the year 2021',
      sv: 'Två licensplaner som utesluter varandra, år 2021',
      nl: 'Twee licentieplannen die elkaar uitsluiten, in het jaar 2021',
    },
    role: {
      en: 'It is 2021. You are the license administrator of Van Dalen Accountants.',
      sv: 'Året är 2021. Du är licensadministratör på Van Dalen Accountants.',
      nl: 'Het is 2021. U bent licentiebeheerder bij Van Dalen Accountants.',
    },
    situation: {
      en: 'The group All employees gives Office 365 E1 and Power BI Pro, the group Specialists gives Office 365 E3 and Power BI Pro. Three tax specialists got E3 directly years ago and were put into All employees. They have no Power BI Pro, and nobody knows why.',
      sv: 'Gruppen All employees ger Office 365 E1 och Power BI Pro, gruppen Specialists ger Office 365 E3 och Power BI Pro. Tre skattespecialister fick E3 direkt för flera år sedan och lades i All employees. De har inte Power BI Pro, och ingen vet varför.',
      nl: 'De groep All employees geeft Office 365 E1 en Power BI Pro, de groep Specialists geeft Office 365 E3 en Power BI Pro. Drie belastingspecialisten kregen jaren geleden E3 direct en zijn in All employees gezet. Ze hebben geen Power BI Pro, en niemand weet waarom.',
    },
    task: {
      en: 'Give the three their E3 and Power BI Pro from the group Specialists, and from nowhere else. They keep working all the time, and so does everybody else.',
      sv: 'Ge de tre E3 och Power BI Pro från gruppen Specialists, och inte från någon annan källa. De ska kunna arbeta hela tiden, och alla andra också.',
      nl: 'Geef de drie hun E3 en Power BI Pro uit de groep Specialists, en van nergens anders. Zij blijven al die tijd werken, en de anderen ook.',
    },
    facts: ['F108', 'F129', 'F131'],
    goals: [
      { id: 'e3', goal: { kind: 'holds', users: three, skuId: e3, from: { group: specialists.id } } },
      { id: 'power-bi', facts: ['F76'], goal: { kind: 'serviceOn', users: three, servicePlanId: bi } },
      { id: 'not-direct', facts: ['F156'], goal: { kind: 'holds', users: three, skuId: e3, from: 'direct', not: true } },
      { id: 'no-errors', goal: { kind: 'noErrors', users: EVERYBODY } },
    ],
    never: [
      { id: 'gap', event: { kind: 'gap', users: EVERYBODY } },
      { id: 'loss', event: { kind: 'loss', users: EVERYBODY } },
    ],
    questions: [
      {
        id: 'today',
        text: {
          en: 'Which services of Office 365 E1 and Office 365 E3 would still stand in each other’s way under today’s rules?',
          sv: 'Vilka tjänster i Office 365 E1 och Office 365 E3 skulle fortfarande utesluta varandra med dagens regler?',
          nl: 'Welke services van Office 365 E1 en Office 365 E3 zouden elkaar onder de regels van nu nog in de weg zitten?',
        },
        choices: [
          {
            id: 'both',
            text: {
              en: 'Exchange Online and SharePoint, as in 2021',
              sv: 'Exchange Online och SharePoint, som 2021',
              nl: 'Exchange Online en SharePoint, zoals in 2021',
            },
            why: {
              en: 'Since January 2023 the Exchange Online services of several plans may stand side by side.',
              sv: 'Sedan januari 2023 får Exchange Online-tjänster från flera planer finnas sida vid sida.',
              nl: 'Sinds januari 2023 mogen Exchange Online-services uit meer plannen naast elkaar staan.',
            },
          },
          {
            id: 'exchange',
            text: { en: 'Only Exchange Online', sv: 'Bara Exchange Online', nl: 'Alleen Exchange Online' },
            why: {
              en: 'It is the other way round: Exchange Online is allowed since January 2023.',
              sv: 'Det är tvärtom: Exchange Online är tillåtet sedan januari 2023.',
              nl: 'Het is andersom: Exchange Online mag sinds januari 2023.',
            },
          },
          {
            id: 'sharepoint',
            right: true,
            text: {
              en: 'Only SharePoint, and texts disagree about it',
              sv: 'Bara SharePoint, och om det är texterna oense',
              nl: 'Alleen SharePoint, en daarover zijn de teksten het oneens',
            },
            why: {
              en: 'Microsoft’s table still lists the pair, an announcement of 2023 allows it. A setting of the rehearsal decides.',
              sv: 'Microsofts tabell tar fortfarande upp paret, ett meddelande från 2023 tillåter det. En inställning i repetitionen avgör.',
              nl: 'Microsofts tabel noemt het paar nog, een aankondiging uit 2023 staat het toe. Een instelling van de repetitie beslist.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Open one of the three and compare: what comes from the group, what is direct, and what is in error?',
          sv: 'Öppna en av de tre och jämför: vad kommer från gruppen, vad är direkt och vad har ett fel?',
          nl: 'Open een van de drie en vergelijk: wat komt uit de groep, wat is direct, en wat heeft een fout?',
        },
        facts: ['F108', 'F129'],
      },
      {
        id: 'siblings',
        for: 'power-bi',
        text: {
          en: 'What a group gives a user comes together or not at all: Power BI Pro is held back by another license plan of the same group. Repair that one.',
          sv: 'Det en grupp ger en användare kommer tillsammans eller inte alls: Power BI Pro hålls tillbaka av en annan licensplan i samma grupp. Rätta den.',
          nl: 'Wat een groep een gebruiker geeft, komt samen of helemaal niet: Power BI Pro wordt tegengehouden door een ander licentieplan van dezelfde groep. Herstel dat.',
        },
        facts: ['F76', 'F112'],
      },
      {
        id: 'another-group',
        for: 'e3',
        text: {
          en: 'The three belong in Specialists: what it gives does not conflict with what they have directly, and the same plan twice takes one unit.',
          sv: 'De tre hör hemma i Specialists: det gruppen ger krockar inte med det de har direkt, och samma plan två gånger tar en licens.',
          nl: 'De drie horen in Specialists: wat die groep geeft, botst niet met wat ze direct hebben, en hetzelfde plan tweemaal kost één licentie.',
        },
        facts: ['F66'],
      },
      {
        id: 'then-direct',
        for: 'not-direct',
        text: {
          en: 'Once E3 comes from the group, the direct license has done its work. Take it away as the last step.',
          sv: 'När E3 kommer från gruppen har den direkta licensen gjort sitt. Ta bort den som sista steg.',
          nl: 'Zodra E3 uit de groep komt, is de directe licentie niet meer nodig. Haal die als laatste stap weg.',
        },
        facts: ['F160'],
      },
      {
        id: 'leave-group',
        for: 'no-errors',
        text: {
          en: 'E1 goes on failing as long as the three are in All employees. Take them out of it.',
          sv: 'E1 fortsätter att misslyckas så länge de tre är med i All employees. Ta bort dem därifrån.',
          nl: 'E1 blijft mislukken zolang de drie in All employees zitten. Haal ze daaruit.',
        },
        facts: ['F108'],
      },
      {
        id: 'wait-first',
        for: 'gap',
        text: {
          en: 'Add to Specialists, wait until the group has been processed, and only then remove the direct license.',
          sv: 'Lägg till i Specialists, vänta tills gruppen har bearbetats och ta först då bort den direkta licensen.',
          nl: 'Voeg toe aan Specialists, wacht tot de groep is verwerkt, en verwijder pas dan de directe licentie.',
        },
        facts: ['F153'],
      },
      {
        id: 'others-too',
        for: 'loss',
        text: {
          en: 'Services that you switch off in All employees are gone for all its members. Leave its licenses alone.',
          sv: 'Tjänster som du stänger av i All employees försvinner för alla dess medlemmar. Låt gruppens licenser vara.',
          nl: 'Services die u in All employees uitschakelt, verdwijnen voor al haar leden. Laat de licenties van die groep staan.',
        },
        facts: ['F119'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Add the three to Specialists, take them out of All employees, wait until both groups have been processed, and remove the direct E3.',
          sv: 'Lägg till de tre i Specialists, ta bort dem ur All employees, vänta tills båda grupperna har bearbetats och ta bort den direkta E3.',
          nl: 'Voeg de drie toe aan Specialists, haal ze uit All employees, wacht tot beide groepen zijn verwerkt, en verwijder de directe E3.',
        },
        facts: ['F66', 'F153'],
      },
    ],
    model: {
      steps: [join, leave, { kind: 'waitForProcessing' }, removeDirect],
      answers: { today: 'sharepoint' },
      reasons: [
        {
          en: 'E3 is now held twice, for one unit, and Power BI Pro arrives.',
          sv: 'E3 kommer nu från två håll, för en licens, och Power BI Pro kommer på plats.',
          nl: 'E3 komt nu van twee kanten, voor één licentie, en Power BI Pro is er.',
        },
        {
          en: 'E1 could never be given to them here: the error leaves with it.',
          sv: 'E1 kunde aldrig delas ut till dem här: felet försvinner med den.',
          nl: 'E1 kon hun hier nooit worden gegeven: met E1 verdwijnt de fout.',
        },
        {
          en: 'Nothing is removed before what replaces it is there.',
          sv: 'Ingenting tas bort förrän ersättningen är på plats.',
          nl: 'Er wordt niets verwijderd voordat de vervanging er is.',
        },
        {
          en: 'The direct license gives nothing more that the group does not give.',
          sv: 'Den direkta licensen ger inget som gruppen inte ger.',
          nl: 'De directe licentie geeft niets meer dat de groep niet geeft.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'direct-first',
        title: {
          en: 'Remove the direct E3 first, to clear the conflict',
          sv: 'Ta först bort den direkta E3 för att lösa konflikten',
          nl: 'Eerst de directe E3 weghalen om het conflict op te lossen',
        },
        steps: [removeDirect, join, leave],
        answers: { today: 'sharepoint' },
        expected: { points: 83, failed: ['gap'], hint: 'wait-first' },
      },
      {
        id: 'services-off',
        title: {
          en: 'Switch Exchange Online and SharePoint off in the E1 of All employees',
          sv: 'Stäng av Exchange Online och SharePoint i E1 för All employees',
          nl: 'Exchange Online en SharePoint uitschakelen in de E1 van All employees',
        },
        steps: [
          {
            kind: 'assignLicense',
            target: { group: staff.id },
            addLicenses: [license('STANDARDPACK', 'EXCHANGE_S_STANDARD', 'SHAREPOINTSTANDARD', 'SHAREPOINTWAC')],
          },
        ],
        answers: { today: 'both' },
        expected: { points: 30, failed: ['e3', 'not-direct', 'loss', 'today'], hint: 'another-group' },
      },
    ],
    debrief: {
      en: 'Under the original rules E1 and E3 excluded each other twice: Exchange Online and SharePoint. A direct license counts as much as one from a group, so E1 failed, and Power BI Pro of the same group with it.\n\nDo not bend the group for a few of its members. Put them where they belong, wait, and take the old source away last. Today only the SharePoint pair is left, and even that is disputed.',
      sv: 'Med de ursprungliga reglerna uteslöt E1 och E3 varandra på två punkter: Exchange Online och SharePoint. En direkt licens räknas lika mycket som en från en grupp, så E1 misslyckades, och Power BI Pro från samma grupp med den.\n\nÄndra inte gruppen för några få medlemmars skull. Lägg dem där de hör hemma, vänta och ta bort den gamla källan sist. I dag återstår bara SharePoint-paret, och även det är omtvistat.',
      nl: 'Onder de oorspronkelijke regels sloten E1 en E3 elkaar dubbel uit: Exchange Online en SharePoint. Een directe licentie telt even zwaar als een uit een groep, dus E1 mislukte, en Power BI Pro uit dezelfde groep ook.\n\nPas de groep niet aan voor een paar leden. Zet hen waar ze horen, wacht, en haal de oude bron als laatste weg. Nu blijft alleen het SharePoint-paar over, en zelfs dat is omstreden.',
    },
  });
};
