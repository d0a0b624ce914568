import type { Shape } from '../../shape.ts';
import { changePlans } from './changePlans/nl.ts';
import type { wizards as english } from './en.ts';
import { moveBetweenGroups } from './moveBetweenGroups/nl.ts';
import { reason } from './reasons/nl.ts';
import { retirePlan } from './retirePlan/nl.ts';
import { succession } from './succession/nl.ts';

export const wizards: Shape<typeof english> = {
  title: 'Wizards',
  about:
    'Een wizard vraagt één ding tegelijk, zegt waarom en laat een gewoon scenario achter. De stappen ervan kunnen met de hand worden bewerkt.',
  begin: 'Beginnen',
  begun: 'Begonnen',
  goOn: 'Verdergaan',
  remove: 'Verwijderen',
  removeTitle: 'Deze wizard verwijderen?',
  removeQuestion: 'Uw antwoorden worden verwijderd. Een scenario dat de wizard heeft geschreven, blijft.',
  noScenarioYet: 'Nog geen scenario geschreven',
  hasScenario: 'Scenario: {{name}}',
  hasEditedScenario: 'Scenario: {{name}}, sindsdien met de hand bewerkt',
  leftAt: 'Gebleven bij: {{page}}',
  pages: 'Pagina’s van de wizard',
  page: 'Pagina {{number, number}} van {{total, number}}',
  done: 'beantwoord',
  why: 'Waarom nu',
  back: 'Terug',
  next: 'Volgende',
  saveFailed: 'Uw laatste antwoord kon niet worden opgeslagen: {{reason}}',
  unanswered: 'Beantwoord wat hier wordt gevraagd om verder te gaan.',
  kind: {
    changePlans: {
      title: 'Licentieplannen wijzigen',
      about:
        'Van Office 365 E1 naar E3 of elk ander paar, voor gebruikers of voor een groep. Wat uit staat, blijft uit, en niets wat wordt gebruikt verdwijnt ongemerkt.',
    },
    moveBetweenGroups: {
      title: 'Gebruikers van de ene groep met licenties naar de andere verplaatsen',
      about:
        'Eerst een pilot, dan in golven. Als de licentieplannen van de twee groepen elkaar uitsluiten, wacht het nieuwe en zit niemand zonder.',
    },
    directToGroups: {
      title: 'Van directe licenties naar groepslicenties',
      about:
        'Vindt zo weinig mogelijk groepen die iedereen geven wat hij vandaag heeft, en haalt dan de directe licenties weg, eerst bij een pilot.',
    },
    newAccounts: {
      title: 'Nieuwe accounts een licentie geven',
      about: 'Eerst de gebruikslocatie, dan de licentie: één voor één of via een groep, ook voor gesynchroniseerde accounts.',
    },
    changeMembership: {
      title: 'Een lidmaatschapsregel wijzigen of een groep omzetten',
      about: 'Wie een licentie krijgt en wie er een verliest, voordat er iets wordt opgeslagen.',
    },
    retirePlan: {
      title: 'Een licentieplan uitfaseren',
      about: 'Wie het heeft en via welke weg, wat ieder zou verliezen en hoe het wordt weggehaald.',
    },
  },
  parts: {
    whom: 'Om wie het gaat',
    by: {
      hasDirect: 'Iedereen die een licentieplan direct heeft',
      memberOf: 'Leden van een groep',
      department: 'Een afdeling',
      ids: 'Gebruikers die ik kies',
    },
    department: 'Afdeling',
    noDepartment: 'Geen gebruiker van deze tenant heeft een afdeling.',
    group: 'Groep',
    users: 'Gebruikers',
    licensePlan: 'Licentieplan',
    meant_one: '{{count, number}} gebruiker',
    meant_other: '{{count, number}} gebruikers',
    meantNobody: 'Hier valt niemand onder.',
    forExample: 'Bijvoorbeeld {{names}}.',
    free_one: '{{count, number}} vrije licentie van {{owned, number}} gekochte',
    free_other: '{{count, number}} vrije licenties van {{owned, number}} gekochte',
    freeShort: '{{free, number}} van {{owned, number}} vrij',
  },
  affected: {
    title: 'Wie wint, wie verliest',
    service: 'Service en wat ermee gebeurt',
    option_one: '{{name}}: {{result}} ({{count, number}} gebruiker)',
    option_other: '{{name}}: {{result}} ({{count, number}} gebruikers)',
    more: 'Meer tonen',
  },
  reason,
  succession,
  changePlans,
  moveBetweenGroups,
  retirePlan,
  steps: {
    title: 'Stappen',
    why: 'Ze volgen uit uw antwoorden, en elk zegt waarom hij er is. Er wordt niets geschreven voordat u dat zegt.',
    none: 'Er is niets te doen: uw antwoorden leiden tot geen enkele stap.',
    missing: 'Sommige vragen hebben nog geen antwoord.',
    name: 'Naam van het scenario',
    write: 'Het scenario schrijven',
    writeAgain: 'Het scenario opnieuw schrijven',
    writeNew: 'Een nieuw scenario schrijven',
    written: 'Geschreven naar het scenario “{{name}}”.',
    changed: 'Uw antwoorden zijn gewijzigd sinds “{{name}}” is geschreven. Schrijf het opnieuw om het bij te werken.',
    edited: '“{{name}}” is sindsdien met de hand bewerkt. Het blijft zoals het is: bij schrijven komt er een nieuw scenario.',
  },
  preflight: {
    title: 'Controle vooraf',
    why: 'Wat wordt gevonden voordat er iets wordt uitgevoerd. Oplossingen worden stappen van het scenario, dat u ook met de hand kunt bewerken.',
    first: 'Schrijf eerst het scenario: dat is wat wordt gecontroleerd.',
  },
  outcome: {
    title: 'Uitkomst',
    why: 'Het hele scenario, tot het einde gerepeteerd. Deze cijfers zijn die van het geëxporteerde plan op de opdrachtregel.',
    first: 'Schrijf eerst het scenario: dat is wat wordt gerepeteerd.',
    where:
      'Het resultaat is het scenario “{{name}}”. Het is een gewoon scenario: bewerk de stappen, exporteer het of ga verder in de onderdelen ervan.',
    openSteps: 'Stappen',
    openRoutes: 'Routes vergelijken',
    stop: {
      title: 'Wanneer u stopt',
      about: 'Als u dit in het echt doet, ga dan alleen verder zolang dit alles klopt:',
      assumptions: 'Vóór de eerste wijziging heeft de controle vooraf geen blokkerende bevinding meer.',
      added: 'Nadat gebruikers of licenties zijn toegevoegd, is elke gebruiker in de verwachte toestand en heeft niemand een fout.',
      removed: 'Nadat iets is verwijderd, is de verwachte toestand er weer voordat de volgende golf begint.',
      units: 'Er zijn minstens zoveel vrije licenties als de volgende golf gebruikers heeft.',
      otherwise: 'Klopt een van deze niet, stop dan daar. Wat is toegevoegd kan blijven; haal niets weg voordat het is opgelost.',
    },
  },
};
