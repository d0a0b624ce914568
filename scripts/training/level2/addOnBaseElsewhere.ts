import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { these } from '../steps.ts';

const SEATS = { ENTERPRISEPACK: 10, MCOEV: 6 };

/** Five are to have a telephone. The suite of four comes from another group than the one that is to give it (F79); the fifth has none. */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku, service, license, only } = openCompany(catalog, {
    companyName: 'Waterland Zorg',
    domain: 'waterland.example',
    country: 'NL',
    cultures: ['dutch', 'english', 'polish'],
    seats: SEATS,
  });
  const staff = sketch.group('Care staff', { licenses: [sketch.license('ENTERPRISEPACK')] });
  const telephony = sketch.group('Telephony');
  for (let i = 0; i < 4; i++) sketch.user({ department: 'Care', jobTitle: 'Nurse', in: [staff] });
  for (let i = 0; i < 4; i++) sketch.user({ department: 'Reception', jobTitle: 'Receptionist', in: [staff, telephony] });
  const sem = sketch.user({ name: 'Sem de Groot', department: 'Reception', jobTitle: 'Volunteer', in: [telephony] });
  const tenant = toTrainingTenant('add-on-base-elsewhere', sketch, SEATS, 'Five are to have a telephone from a group of its own.');
  return { tenant, sku, service, license, only, telephony, callers: { memberOf: telephony.id }, sem: these(sem) };
}

export const addOnBaseElsewhere: Draw<Lesson> = (catalog) => {
  const { tenant, sku, service, license, only, telephony, callers, sem } = drawTenant(catalog);
  const e3 = sku('ENTERPRISEPACK');
  const give = (...addLicenses: ReturnType<typeof license>[]) =>
    ({ kind: 'assignLicense', target: { group: telephony.id }, addLicenses }) as const;
  return toLesson(tenant, {
    id: 'add-on-base-elsewhere',
    level: 2,
    order: 40,
    minutes: 10,
    title: {
      en: 'The add-on whose base sits in another group',
      sv: 'Tillägget vars grund finns i en annan grupp',
      nl: 'De invoegtoepassing waarvan de basis in een andere groep zit',
    },
    role: {
      en: 'You are the license administrator of Waterland Zorg, which cares for old people at home.',
      sv: 'Du är licensadministratör på Waterland Zorg, som vårdar äldre i hemmet.',
      nl: 'U bent licentiebeheerder bij Waterland Zorg, een organisatie voor thuiszorg.',
    },
    situation: {
      en: 'The employees have Office 365 E3 from the group Care staff. The four receptionists are also in the group Telephony, which gives nothing yet, together with Sem de Groot, a volunteer who helps at the reception and has no license at all.',
      sv: 'De anställda har Office 365 E3 från gruppen Care staff. De fyra i receptionen är också med i gruppen Telephony, som ännu inte ger något, tillsammans med Sem de Groot, en volontär som hjälper till i receptionen och inte har någon licens alls.',
      nl: 'De werknemers hebben Office 365 E3 uit de groep Care staff. De vier receptionisten zitten ook in de groep Telephony, die nog niets geeft, samen met Sem de Groot, een vrijwilliger die bij de receptie helpt en helemaal geen licentie heeft.',
    },
    task: {
      en: 'Let the group Telephony give all five Microsoft Teams Phone Standard, so that whoever joins it later gets it too. A volunteer gets no mailbox, and nothing is bought.',
      sv: 'Låt gruppen Telephony ge alla fem Microsoft Teams Phone Standard, så att även den som kommer med senare får det. En volontär får ingen postlåda, och inget köps.',
      nl: 'Laat de groep Telephony alle vijf Microsoft Teams Phone Standard geven, zodat ook wie later lid wordt het krijgt. Een vrijwilliger krijgt geen postvak, en er wordt niets gekocht.',
    },
    facts: ['F79', 'F80', 'F113'],
    goals: [
      { id: 'phone', facts: ['F79'], goal: { kind: 'holds', users: callers, skuId: sku('MCOEV'), from: { group: telephony.id } } },
      {
        id: 'no-mail',
        goal: { kind: 'serviceOn', users: sem, servicePlanId: service('ENTERPRISEPACK', 'EXCHANGE_S_ENTERPRISE'), not: true },
      },
    ],
    never: [
      { id: 'refusal', facts: ['F80'], event: { kind: 'refusal' } },
      { id: 'no-more-e3', facts: ['F66'], event: { kind: 'seatsAbove', skuId: e3, units: 10 } },
    ],
    questions: [
      {
        id: 'cost',
        text: {
          en: 'Telephony then gives E3 to five people. How many more units of E3 are taken?',
          sv: 'Telephony ger då E3 till fem personer. Hur många fler licenser för E3 går åt?',
          nl: 'Telephony geeft dan E3 aan vijf mensen. Hoeveel licenties voor E3 zijn er meer nodig?',
        },
        choices: [
          {
            id: 'none',
            text: { en: 'None', sv: 'Ingen', nl: 'Geen' },
            why: {
              en: 'Sem had none: for somebody without E3, one service of it takes a whole unit.',
              sv: 'Sem hade ingen: för någon utan E3 tar en enda tjänst en hel licens.',
              nl: 'Sem had er geen: voor iemand zonder E3 kost één service een hele licentie.',
            },
          },
          {
            id: 'one',
            right: true,
            text: { en: 'One', sv: 'En', nl: 'Eén' },
            why: {
              en: 'Units are counted per person and license plan: the four take theirs already, Sem did not.',
              sv: 'Licenser räknas per person och licensplan: de fyra tar redan sin, det gjorde inte Sem.',
              nl: 'Licenties tellen per persoon en licentieplan: de vier kosten er al een, Sem nog niet.',
            },
          },
          {
            id: 'five',
            text: { en: 'Five', sv: 'Fem', nl: 'Vijf' },
            why: {
              en: 'Two ways to the same license plan take one unit.',
              sv: 'Två vägar till samma licensplan tar en licens.',
              nl: 'Twee wegen naar hetzelfde licentieplan kosten één licentie.',
            },
          },
        ],
      },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Open the group Telephony, choose Assignments, tick Teams Phone, and read the effect before you save.',
          sv: 'Öppna gruppen Telephony, välj Tilldelningar, markera Teams Phone och läs effekten innan du sparar.',
          nl: 'Open de groep Telephony, kies Toewijzingen, vink Teams Phone aan en lees het effect voordat u opslaat.',
        },
        facts: ['F80'],
      },
      {
        id: 'same-group',
        for: 'phone',
        text: {
          en: 'Teams Phone needs Microsoft Teams, and a group that gives an add-on must give what it needs as well. That the members have it from elsewhere does not count.',
          sv: 'Teams Phone behöver Microsoft Teams, och en grupp som ger ett tillägg måste också ge det som tillägget behöver. Att medlemmarna har det någon annanstans ifrån räknas inte.',
          nl: 'Teams Phone heeft Microsoft Teams nodig, en een groep die een invoegtoepassing geeft, moet ook geven wat die nodig heeft. Dat de leden het van elders hebben, telt niet.',
        },
        facts: ['F79'],
      },
      {
        id: 'cut-down-e3',
        for: 'no-mail',
        text: {
          en: 'Choose Assignments in the group, tick E3 together with Teams Phone, and under Review license options leave only Microsoft Teams on in E3.',
          sv: 'Välj Tilldelningar i gruppen, markera E3 tillsammans med Teams Phone och låt bara Microsoft Teams vara på i E3 under Granska licensalternativ.',
          nl: 'Kies Toewijzingen in de groep, vink E3 samen met Teams Phone aan en laat onder Licentieopties controleren in E3 alleen Microsoft Teams aan staan.',
        },
        facts: ['F79'],
      },
      {
        id: 'read-refusal',
        for: 'refusal',
        text: {
          en: 'The call was refused before any member was touched. Undo it, and save the base and the add-on in one go.',
          sv: 'Anropet avvisades innan någon medlem berördes. Ångra det och spara grund och tillägg på en gång.',
          nl: 'De aanroep is geweigerd voordat er een lid werd aangeraakt. Maak hem ongedaan en sla basis en invoegtoepassing in één keer op.',
        },
        facts: ['F80'],
      },
      {
        id: 'one-unit',
        for: 'cost',
        text: {
          en: 'Look at the figures beside the boxes before you save: how many units are needed, how many are free?',
          sv: 'Se på siffrorna bredvid rutorna innan du sparar: hur många licenser behövs, hur många är lediga?',
          nl: 'Kijk voor het opslaan naar de cijfers naast de vakjes: hoeveel licenties zijn nodig, hoeveel zijn er vrij?',
        },
        facts: ['F66'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'In Telephony, in one save: Teams Phone, and E3 with every service off but Microsoft Teams.',
          sv: 'I Telephony, i en sparning: Teams Phone, och E3 med alla tjänster av utom Microsoft Teams.',
          nl: 'In Telephony, in één keer opslaan: Teams Phone, en E3 met alle services uit behalve Microsoft Teams.',
        },
        facts: ['F79'],
      },
    ],
    model: {
      steps: [give(only('ENTERPRISEPACK', 'TEAMS1'), license('MCOEV'))],
      answers: { cost: 'one' },
      reasons: [
        {
          en: 'One group carries the add-on and a cut-down license plan with only the service that the add-on needs.',
          sv: 'En och samma grupp har tillägget och en nedskuren licensplan med bara den tjänst som tillägget behöver.',
          nl: 'Eén groep heeft de invoegtoepassing en een uitgekleed licentieplan met alleen de service die daarvoor nodig is.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'add-on-alone',
        title: {
          en: 'Assign only Teams Phone to the group',
          sv: 'Tilldela gruppen bara Teams Phone',
          nl: 'Alleen Teams Phone aan de groep toewijzen',
        },
        steps: [give(license('MCOEV'))],
        answers: { cost: 'none' },
        expected: { points: 30, failed: ['phone', 'refusal', 'cost'], hint: 'same-group' },
      },
      {
        id: 'directly',
        title: {
          en: 'Give Teams Phone to all five directly, because the group refuses it',
          sv: 'Ge alla fem Teams Phone direkt, eftersom gruppen avvisar det',
          nl: 'Teams Phone direct aan alle vijf geven, omdat de groep het weigert',
        },
        steps: [{ kind: 'assignLicense', target: { users: callers }, addLicenses: [license('MCOEV')] }],
        answers: { cost: 'one' },
        expected: { points: 56, failed: ['phone', 'refusal'], hint: 'same-group' },
      },
      {
        id: 'whole-suite',
        title: {
          en: 'Let the group give all of E3',
          sv: 'Låt gruppen ge hela E3',
          nl: 'De groep heel E3 laten geven',
        },
        steps: [give(license('ENTERPRISEPACK'), license('MCOEV'))],
        answers: { cost: 'one' },
        expected: { points: 67, failed: ['no-mail'], hint: 'cut-down-e3' },
      },
    ],
    debrief: {
      en: 'A group that gives an add-on must give the service it needs as well; otherwise the call is refused before anybody is touched. The usual pattern is one group with the add-on and a cut-down license plan in which only that service is on.\n\nIt costs no second unit for people who hold that plan already. Keep people with another plan in a helper group of their own, or they would take a unit of this one too.',
      sv: 'En grupp som ger ett tillägg måste också ge tjänsten som tillägget behöver; annars avvisas anropet innan någon berörs. Det vanliga mönstret är en grupp med tillägget och en nedskuren licensplan där bara den tjänsten är på.\n\nDet kostar ingen andra licens för dem som redan har planen. Lägg personer med en annan plan i en egen hjälpgrupp, annars tar de en licens även av den här.',
      nl: 'Een groep die een invoegtoepassing geeft, moet ook de service geven die daarvoor nodig is; anders wordt de aanroep geweigerd voordat er iemand wordt aangeraakt. Het gebruikelijke patroon is één groep met de invoegtoepassing en een uitgekleed licentieplan waarin alleen die service aan staat.\n\nDat kost geen tweede licentie voor wie dat plan al heeft. Zet mensen met een ander plan in een eigen hulpgroep, anders kosten zij ook van deze een licentie.',
    },
  });
};
