import { type Draw, type Lesson, toLesson } from '../lesson.ts';
import { paragraphs } from '../paragraphs.ts';
import { changeUsers, these, type WrittenStep } from '../steps.ts';
import { drawHavsvik } from '../tenants/havsvik.ts';

/** F42, F13: nobody gets a direct license without a usage location. */
export const drawFirstDirectLicense: Draw<Lesson> = (catalog) => {
  const { tenant, sketch, people, skus } = drawHavsvik(catalog);
  const ella = these(people.ella);
  const setLocation: WrittenStep = { kind: 'updateUsers', users: ella, set: { usageLocation: 'SE' } };
  const assign = (partNumber: string) => changeUsers(ella, { add: sketch.license(partNumber) });

  return toLesson(tenant, {
    id: 'first-direct-license',
    level: 1,
    order: 10,
    minutes: 5,
    title: {
      en: 'A license for a new colleague',
      sv: 'En licens till en ny kollega',
      nl: 'Een licentie voor een nieuwe collega',
    },
    role: {
      en: 'You are the new license administrator of Havsvik Books, a small publisher in Sweden.',
      sv: 'Du är ny licensadministratör på Havsvik Books, ett litet förlag i Sverige.',
      nl: 'U bent de nieuwe licentiebeheerder van Havsvik Books, een kleine uitgeverij in Zweden.',
    },
    situation: {
      en: 'Ella Nyström starts in Sales today. Her account was made this morning and is still bare: no license, and no usage location. Most of her colleagues have Office 365 E1, and seats of it are free.',
      sv: 'Ella Nyström börjar på försäljningsavdelningen i dag. Hennes konto skapades i morse och är ännu tomt: ingen licens och ingen användningsplats. De flesta av hennes kolleger har Office 365 E1, och det finns lediga licenser.',
      nl: 'Ella Nyström begint vandaag bij Verkoop. Haar account is vanochtend gemaakt en nog leeg: geen licentie en geen gebruikslocatie. De meeste collega’s hebben Office 365 E1, en daarvan zijn licenties vrij.',
    },
    task: {
      en: paragraphs(
        'Give Ella Office 365 E1 directly. She works in Sweden.',
        '1. Choose “Users” in the menu on the left and open Ella Nyström.',
        '2. Choose “Set usage location”, choose Sweden, then “Add to scenario”. Microsoft must know where a license will be used before anybody gets it.',
        '3. Look at the two buttons above the page, at its right end. “As it will be” shows Ella with your change, “As imported” shows her as she was. Stay with “As it will be”.',
        '4. Choose “Assignments”. Under “Select licenses”, tick Office 365 E1, then choose “Save”.',
        'Nothing is changed for real: each change becomes a step of your scenario, and the arrows above let you undo it. When you are done, choose “Check”.',
      ),
      sv: paragraphs(
        'Ge Ella Office 365 E1 direkt. Hon arbetar i Sverige.',
        '1. Välj ”Användare” i menyn till vänster och öppna Ella Nyström.',
        '2. Välj ”Ange användningsplats”, välj Sverige och sedan ”Lägg till i scenariot”. Microsoft måste veta var en licens ska användas innan någon får den.',
        '3. Titta på de två knapparna till höger ovanför sidan. ”Som den blir” visar Ella med din ändring, ”Som importerad” visar henne som hon var. Stanna kvar i ”Som den blir”.',
        '4. Välj ”Tilldelningar”. Markera Office 365 E1 under ”Välj licenser” och välj ”Spara”.',
        'Ingenting ändras på riktigt: varje ändring blir ett steg i ditt scenario, och med pilarna ovanför kan du ångra det. Välj ”Kontrollera” när du är klar.',
      ),
      nl: paragraphs(
        'Geef Ella Office 365 E1 rechtstreeks. Ze werkt in Zweden.',
        '1. Kies “Gebruikers” in het menu links en open Ella Nyström.',
        '2. Kies “Gebruikslocatie instellen”, kies Zweden en daarna “Toevoegen aan scenario”. Microsoft moet weten waar een licentie wordt gebruikt voordat iemand die krijgt.',
        '3. Kijk naar de twee knoppen rechts boven de pagina. “Zoals het wordt” toont Ella met uw wijziging, “Zoals geïmporteerd” toont haar zoals ze was. Blijf bij “Zoals het wordt”.',
        '4. Kies “Toewijzingen”. Vink onder “Licenties selecteren” Office 365 E1 aan en kies “Opslaan”.',
        'Er verandert niets echt: elke wijziging wordt een stap van uw scenario, en met de pijlen bovenaan maakt u die ongedaan. Kies “Controleren” als u klaar bent.',
      ),
    },
    facts: ['F13', 'F42'],
    goals: [
      { id: 'location', facts: ['F13'], goal: { kind: 'attribute', users: ella, attribute: 'usageLocation', value: 'SE' } },
      { id: 'license', facts: [], goal: { kind: 'holds', users: ella, skuId: skus.e1, from: 'direct' } },
      { id: 'nothing-else', facts: [], goal: { kind: 'holds', users: ella, skuId: skus.e3, not: true } },
    ],
    never: [
      { id: 'no-refusal', facts: ['F42'], event: { kind: 'refusal' } },
      { id: 'no-purchase', facts: [], event: { kind: 'stepUsed', steps: ['setSeats'] } },
    ],
    hints: [
      {
        id: 'why-location',
        for: 'location',
        text: {
          en: 'A new account has no usage location. It is not filled in by itself, and a direct license needs it.',
          sv: 'Ett nytt konto har ingen användningsplats. Den fylls inte i av sig själv, och en direkt licens kräver den.',
          nl: 'Een nieuw account heeft geen gebruikslocatie. Die wordt niet vanzelf ingevuld, en een directe licentie heeft die nodig.',
        },
        facts: ['F13'],
      },
      {
        id: 'where-license',
        for: 'license',
        text: {
          en: 'If a call was refused, Ella still had no usage location when the license was to be assigned. If nothing was assigned, tick Office 365 E1 under Assignments and choose Save.',
          sv: 'Om ett anrop avvisades saknade Ella fortfarande användningsplats när licensen skulle tilldelas. Om ingenting tilldelades: markera Office 365 E1 under Tilldelningar och välj Spara.',
          nl: 'Is een aanroep geweigerd, dan had Ella nog geen gebruikslocatie toen de licentie werd toegewezen. Is er niets toegewezen, vink dan onder Toewijzingen Office 365 E1 aan en kies Opslaan.',
        },
        facts: ['F42'],
      },
      {
        id: 'other-plan',
        for: 'nothing-else',
        text: {
          en: 'Ella needs Office 365 E1 only. Undo the step that gives her Office 365 E3.',
          sv: 'Ella behöver bara Office 365 E1. Ångra det steg som ger henne Office 365 E3.',
          nl: 'Ella heeft alleen Office 365 E1 nodig. Maak de stap ongedaan die haar Office 365 E3 geeft.',
        },
        facts: [],
      },
      {
        id: 'order',
        for: 'no-refusal',
        text: {
          en: 'The order counts. Open Scenario: the step that sets the usage location must stand above the step that assigns the license. Drag it there, and delete what was refused.',
          sv: 'Ordningen har betydelse. Öppna Scenario: steget som anger användningsplatsen måste stå ovanför steget som tilldelar licensen. Dra det dit och ta bort det som avvisades.',
          nl: 'De volgorde telt. Open Scenario: de stap die de gebruikslocatie instelt, moet boven de stap staan die de licentie toewijst. Sleep die omhoog en verwijder wat is geweigerd.',
        },
        facts: ['F42'],
      },
      {
        id: 'whole-way',
        text: {
          en: 'Two steps are enough, in this order: Set usage location with Sweden, then Assignments with Office 365 E1 ticked.',
          sv: 'Två steg räcker, i den här ordningen: Ange användningsplats med Sverige, sedan Tilldelningar med Office 365 E1 markerad.',
          nl: 'Twee stappen zijn genoeg, in deze volgorde: Gebruikslocatie instellen met Zweden, dan Toewijzingen met Office 365 E1 aangevinkt.',
        },
        facts: ['F13', 'F42'],
      },
    ],
    model: {
      steps: [setLocation, assign('STANDARDPACK')],
      reasons: [
        {
          en: 'The usage location first: without it the license is refused.',
          sv: 'Användningsplatsen först: utan den avvisas licensen.',
          nl: 'Eerst de gebruikslocatie: zonder wordt de licentie geweigerd.',
        },
        {
          en: 'Now the license is accepted at once, with all its services on.',
          sv: 'Nu godtas licensen genast, med alla tjänster på.',
          nl: 'Nu wordt de licentie meteen geaccepteerd, met alle services ingeschakeld.',
        },
      ],
    },
    wrongPaths: [
      {
        id: 'no-location',
        title: {
          en: 'The license without a usage location',
          sv: 'Licensen utan användningsplats',
          nl: 'De licentie zonder gebruikslocatie',
        },
        steps: [assign('STANDARDPACK')],
        expected: { points: 30, failed: ['location', 'license', 'no-refusal'], hint: 'why-location' },
      },
      {
        id: 'location-too-late',
        title: {
          en: 'The license first, the usage location after it',
          sv: 'Licensen först, användningsplatsen efteråt',
          nl: 'Eerst de licentie, daarna de gebruikslocatie',
        },
        steps: [assign('STANDARDPACK'), setLocation, assign('STANDARDPACK')],
        expected: { points: 88, failed: ['no-refusal'], hint: 'order' },
      },
      {
        id: 'wrong-plan',
        title: { en: 'Office 365 E3 instead of E1', sv: 'Office 365 E3 i stället för E1', nl: 'Office 365 E3 in plaats van E1' },
        steps: [setLocation, assign('ENTERPRISEPACK')],
        expected: { points: 33, failed: ['license', 'nothing-else'], hint: 'where-license' },
      },
    ],
    debrief: {
      en: 'A direct license is given to one user, and takes effect at once. It needs a usage location on the account; a new account has none, and nothing fills it in for you. Set the location first, then assign.',
      sv: 'En direkt licens ges till en användare och gäller genast. Den kräver att kontot har en användningsplats; ett nytt konto saknar den, och ingenting fyller i den åt dig. Ange platsen först och tilldela sedan.',
      nl: 'Een directe licentie geeft u aan één gebruiker, en die geldt meteen. Het account moet een gebruikslocatie hebben; een nieuw account heeft die niet, en niets vult die voor u in. Stel eerst de locatie in en wijs daarna toe.',
    },
  });
};
