import type { ProductCatalog } from '../../../shared/model/catalog.ts';
import { openCompany } from '../company.ts';
import { type Draw, type Lesson, toLesson, toTrainingTenant } from '../lesson.ts';
import { EVERYBODY, these } from '../steps.ts';

const SEATS = { ENTERPRISEPACK: 14 };

/** The group has Microsoft Forms off; two of the direct licenses have it on (F159). */
function drawTenant(catalog: ProductCatalog) {
  const { sketch, sku, service, only } = openCompany(catalog, {
    companyName: 'Molenaar Groep',
    domain: 'molenaar.example',
    country: 'NL',
    cultures: ['dutch', 'english', 'french'],
    seats: SEATS,
  });
  const withoutForms = sketch.license('ENTERPRISEPACK', 'FORMS_PLAN_E3', 'SWAY');
  const withForms = sketch.license('ENTERPRISEPACK', 'SWAY');
  const staff = sketch.group('Staff', { licenses: [withoutForms] });
  const forms = sketch.group('Survey authors');
  const person = { department: 'Marketing', jobTitle: 'Marketing Specialist', in: [staff] } as const;
  for (let i = 0; i < 5; i++) sketch.user(person);
  const same = [0, 1, 2].map(() => sketch.user({ ...person, direct: [withoutForms] }));
  const authors = ['Sanne Verbeek', 'Luc Renard'].map((name) =>
    sketch.user({ ...person, name, jobTitle: 'Researcher', direct: [withForms] }),
  );
  const tenant = toTrainingTenant('direct-only-service', sketch, SEATS, 'Some direct licenses give more than the group does.');
  return {
    tenant,
    only,
    staff,
    forms,
    e3: sku('ENTERPRISEPACK'),
    formsService: service('ENTERPRISEPACK', 'FORMS_PLAN_E3'),
    sway: service('ENTERPRISEPACK', 'SWAY'),
    authors: these(...authors),
    five: these(...same, ...authors),
    others: { not: these(...authors) },
  };
}

export const directOnlyService: Draw<Lesson> = (catalog) => {
  const { tenant, only, staff, forms, e3, formsService, sway, authors, five, others } = drawTenant(catalog);
  const removeDirect = { kind: 'assignLicense' as const, target: { users: five }, removeLicenses: [e3] };
  const licenseAuthors = {
    kind: 'assignLicense' as const,
    target: { group: forms.id },
    addLicenses: [only('ENTERPRISEPACK', 'FORMS_PLAN_E3')],
  };
  const join = { kind: 'addMembers' as const, group: forms.id, users: authors };
  return toLesson(tenant, {
    id: 'direct-only-service',
    level: 2,
    order: 80,
    minutes: 15,
    title: {
      en: 'The service that only the direct license gave',
      sv: 'Tjänsten som bara den direkta licensen gav',
      nl: 'De service die alleen de directe licentie gaf',
    },
    role: {
      en: 'You are the license administrator of Molenaar Groep.',
      sv: 'Du är licensadministratör på Molenaar Groep.',
      nl: 'U bent licentiebeheerder bij Molenaar Groep.',
    },
    situation: {
      en: 'Ten people have Office 365 E3 from the group Staff, with Microsoft Forms and Sway off: that is the policy for everybody. Five of them still have E3 directly as well. Two of the five make surveys, and use Microsoft Forms every day. The group Survey authors was made for them; it has no member and no license yet.',
      sv: 'Tio personer har Office 365 E3 från gruppen Staff, med Microsoft Forms och Sway avstängda: det är policyn för alla. Fem av dem har fortfarande E3 direkt också. Två av de fem gör undersökningar och använder Microsoft Forms varje dag. Gruppen Survey authors skapades för dem; den har ännu ingen medlem och ingen licens.',
      nl: 'Tien mensen hebben Office 365 E3 uit de groep Staff, met Microsoft Forms en Sway uitgeschakeld: dat is het beleid voor iedereen. Vijf van hen hebben E3 ook nog direct. Twee van die vijf maken enquêtes en gebruiken elke dag Microsoft Forms. De groep Survey authors is voor hen gemaakt; die heeft nog geen leden en geen licentie.',
    },
    task: {
      en: 'Take away the five direct licenses. The two go on using Microsoft Forms, and nobody else gets it.',
      sv: 'Ta bort de fem direkta licenserna. De två ska kunna fortsätta använda Microsoft Forms, och ingen annan ska få det.',
      nl: 'Haal de vijf directe licenties weg. De twee blijven Microsoft Forms gebruiken, en niemand anders krijgt het.',
    },
    facts: ['F65', 'F159', 'F160'],
    goals: [
      { id: 'not-direct', goal: { kind: 'holds', users: { memberOf: staff.id }, skuId: e3, from: 'direct', not: true } },
      { id: 'forms', facts: ['F159'], goal: { kind: 'serviceOn', users: authors, servicePlanId: formsService } },
      { id: 'policy', facts: ['F65'], goal: { kind: 'serviceOn', users: others, servicePlanId: formsService, not: true } },
      { id: 'sway-off', goal: { kind: 'serviceOn', users: EVERYBODY, servicePlanId: sway, not: true } },
    ],
    never: [
      { id: 'gap', event: { kind: 'gap', users: EVERYBODY } },
      { id: 'loss', event: { kind: 'loss', users: EVERYBODY } },
      { id: 'units', facts: ['F66'], event: { kind: 'peakAbove', skuId: e3, units: 10 } },
    ],
    hints: [
      {
        id: 'start',
        text: {
          en: 'Compare the services of the group Staff with those of the five direct licenses: are they the same for all five?',
          sv: 'Jämför tjänsterna i gruppen Staff med dem i de fem direkta licenserna: är de desamma för alla fem?',
          nl: 'Vergelijk de services van de groep Staff met die van de vijf directe licenties: zijn ze voor alle vijf hetzelfde?',
        },
        facts: ['F155', 'F159'],
      },
      {
        id: 'compare',
        for: 'loss',
        text: {
          en: 'Open somebody with both, and look at Effective services with Show services: One source only. What would be lost without the direct license?',
          sv: 'Öppna någon som har båda och se på Gällande tjänster med Visa tjänster: Bara en källa. Vad skulle förloras utan den direkta licensen?',
          nl: 'Open iemand met allebei en bekijk Effectieve services met alleen de services uit één bron. Wat zou er zonder de directe licentie verloren gaan?',
        },
        facts: ['F160'],
      },
      {
        id: 'another-source',
        for: 'forms',
        text: {
          en: 'A service is on if any source has it on. Give the two a second source with Microsoft Forms on before the direct license goes.',
          sv: 'En tjänst är på om någon källa har den på. Ge de två en andra källa med Microsoft Forms på innan den direkta licensen tas bort.',
          nl: 'Een service staat aan als een van de bronnen die aan heeft. Geef de twee een tweede bron met Microsoft Forms aan voordat de directe licentie verdwijnt.',
        },
        facts: ['F65'],
      },
      {
        id: 'few-not-all',
        for: 'policy',
        text: {
          en: 'What you switch on in Staff, all ten get. Let Survey authors give E3 with only Microsoft Forms on: it takes no second unit.',
          sv: 'Det du slår på i Staff får alla tio. Låt Survey authors ge E3 med bara Microsoft Forms på: det tar ingen andra licens.',
          nl: 'Wat u in Staff inschakelt, krijgen alle tien. Laat Survey authors E3 geven met alleen Microsoft Forms aan: dat kost geen tweede licentie.',
        },
        facts: ['F65', 'F66'],
      },
      {
        id: 'only-forms',
        for: 'sway-off',
        text: {
          en: 'Sway is off for everybody. Leave it off in what you add.',
          sv: 'Sway är avstängt för alla. Låt det vara av i det du lägger till.',
          nl: 'Sway staat voor iedereen uit. Laat het uit in wat u toevoegt.',
        },
        facts: ['F36'],
      },
      {
        id: 'remove-too',
        for: 'not-direct',
        text: {
          en: 'Once the two have Microsoft Forms from a group, all five direct licenses are safe to remove, in one step.',
          sv: 'När de två har Microsoft Forms från en grupp är det tryggt att ta bort alla fem direkta licenser, i ett steg.',
          nl: 'Zodra de twee Microsoft Forms uit een groep hebben, zijn alle vijf directe licenties veilig te verwijderen, in één stap.',
        },
        facts: ['F160'],
      },
      {
        id: 'wait-for-group',
        for: 'gap',
        text: {
          en: 'A direct license goes at once, a group needs a minute. Add a wait between them.',
          sv: 'En direkt licens försvinner genast, en grupp behöver en minut. Lägg till en väntan emellan.',
          nl: 'Een directe licentie verdwijnt meteen, een groep heeft een minuut nodig. Voeg er een wachtstap tussen.',
        },
        facts: ['F153'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Let Survey authors give E3 with only Microsoft Forms on, add Sanne and Luc, wait until the group has been processed, and remove the five direct licenses.',
          sv: 'Låt Survey authors ge E3 med bara Microsoft Forms på, lägg till Sanne och Luc, vänta tills gruppen har bearbetats och ta bort de fem direkta licenserna.',
          nl: 'Laat Survey authors E3 geven met alleen Microsoft Forms aan, voeg Sanne en Luc toe, wacht tot de groep is verwerkt, en verwijder de vijf directe licenties.',
        },
        facts: ['F65', 'F160'],
      },
    ],
    model: {
      steps: [licenseAuthors, join, { kind: 'waitForProcessing', groups: [forms.id] }, removeDirect],
      reasons: [
        {
          en: 'E3 with a single service on: a small addition to what Staff gives.',
          sv: 'E3 med en enda tjänst på: ett litet tillägg till det som Staff ger.',
          nl: 'E3 met één service aan: een kleine aanvulling op wat Staff geeft.',
        },
        { en: 'Only those who need it.', sv: 'Bara de som behöver den.', nl: 'Alleen wie die nodig heeft.' },
        {
          en: 'A minute, until the group’s license has arrived.',
          sv: 'En minut, tills gruppens licens har kommit.',
          nl: 'Een minuut, tot de licentie van de groep er is.',
        },
        {
          en: 'Every service of the five now comes from groups as well.',
          sv: 'Alla tjänster för de fem kommer nu även från grupper.',
          nl: 'Elke service van de vijf komt nu ook uit groepen.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'all-at-once',
        title: {
          en: 'Remove all five: they have E3 from the group anyway',
          sv: 'Ta bort alla fem: de har ju E3 från gruppen',
          nl: 'Alle vijf weghalen: ze hebben E3 immers uit de groep',
        },
        steps: [removeDirect],
        expected: { points: 65, failed: ['forms', 'loss'], hint: 'another-source' },
      },
      {
        id: 'forms-for-all',
        title: {
          en: 'Switch Microsoft Forms on in the group Staff',
          sv: 'Slå på Microsoft Forms i gruppen Staff',
          nl: 'Microsoft Forms inschakelen in de groep Staff',
        },
        steps: [
          {
            kind: 'assignLicense',
            target: { group: staff.id },
            addLicenses: [{ skuId: e3, disabledPlans: [sway] }],
          },
          { kind: 'waitForProcessing' },
          removeDirect,
        ],
        expected: { points: 75, failed: ['policy'], hint: 'few-not-all' },
      },
      {
        id: 'no-wait',
        title: {
          en: 'The right steps without the wait',
          sv: 'De rätta stegen utan väntan',
          nl: 'De juiste stappen zonder wachten',
        },
        steps: [licenseAuthors, join, removeDirect],
        expected: { points: 87, failed: ['gap'], hint: 'wait-for-group' },
      },
    ],
    debrief: {
      en: 'That a group gives the same license plan does not mean that it gives the same services. What a person has is the sum of all sources, so a direct license can be the only one with a service on.\n\nCompare services, not license plans, before you remove. If only a few need more than the rest, give them a small group of their own: the same plan with just that service takes no second unit.',
      sv: 'Att en grupp ger samma licensplan betyder inte att den ger samma tjänster. Det en person har är summan av alla källor, så en direkt licens kan vara den enda som har en tjänst på.\n\nJämför tjänster, inte licensplaner, innan du tar bort något. Om bara några få behöver mer än de andra, ge dem en egen liten grupp: samma plan med bara den tjänsten tar ingen andra licens.',
      nl: 'Dat een groep hetzelfde licentieplan geeft, wil niet zeggen dat ze dezelfde services geeft. Wat iemand heeft, is de som van alle bronnen, dus een directe licentie kan de enige zijn met een service aan.\n\nVergelijk services, geen licentieplannen, voordat u iets verwijdert. Hebben maar enkelen meer nodig dan de rest, geef hun dan een eigen kleine groep: hetzelfde plan met alleen die service kost geen tweede licentie.',
    },
  });
};
