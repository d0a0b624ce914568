import type { Shape } from '../../shape.ts';
import type { assignments as english } from './en.ts';

export const assignments: Shape<typeof english> = {
  heading: 'Licentietoewijzingen bijwerken',
  ofUser: 'Gebruiker: {{name}}',
  ofGroup_one: 'Groep: {{name}}, {{count, number}} gebruiker',
  ofGroup_other: 'Groep: {{name}}, {{count, number}} gebruikers',
  ofSelection_one: 'Selectie: {{count, number}} gebruiker',
  ofSelection_other: 'Selectie: {{count, number}} gebruikers',
  users: 'Gebruikers',
  groups: 'Groepen',
  nobody: 'Er zijn geen gebruikers geselecteerd. Selecteer gebruikers in de lijst en kies dan Licentietoewijzingen bijwerken.',
  chooseUsers: 'Gebruikers selecteren',

  note: {
    directAndInherited:
      'Sommige licentieplannen zijn zowel direct als via een groep toegewezen. Als u een vakje uitschakelt, vervalt alleen de directe toewijzing; wat is overgenomen blijft.',
    someDirectAndInherited:
      'Sommige van deze gebruikers hebben een licentieplan zowel direct als via een groep. Als u een vakje uitschakelt, vervalt alleen de directe toewijzing; wat is overgenomen blijft.',
    noLocation: 'Deze gebruiker heeft geen gebruikslocatie. Zonder gebruikslocatie kan een directe licentie niet worden toegewezen.',
    someWithoutLocation_one:
      '{{count, number}} van deze gebruikers heeft geen gebruikslocatie. Zonder gebruikslocatie kan een directe licentie niet worden toegewezen.',
    someWithoutLocation_other:
      '{{count, number}} van deze gebruikers hebben geen gebruikslocatie. Zonder gebruikslocatie kan een directe licentie niet worden toegewezen.',
    asImported_one:
      'Deze vakjes tonen de tenant zoals die is geïmporteerd. Er staat al {{count, number}} stap in het scenario; Opslaan voegt daarna nog een stap toe.',
    asImported_other:
      'Deze vakjes tonen de tenant zoals die is geïmporteerd. Er staan al {{count, number}} stappen in het scenario; Opslaan voegt daarna nog een stap toe.',
    showPlanned: 'Tonen zoals het wordt',
  },

  select: {
    heading: 'Licenties selecteren',
    search: 'Licentieplannen zoeken',
    none: 'Geen licentieplan komt overeen met de zoekopdracht.',
    units: '{{free, number}} van {{owned, number}} vrij',
    review: 'De services van {{plan}} controleren',
    inheritedFrom: 'Overgenomen van {{groups}}',
    alsoFrom: 'Direct, en overgenomen van {{groups}}',
    someFrom: 'Sommige gebruikers nemen dit over van {{groups}}',
    differs: 'Verschilt per gebruiker',
    company: 'Voor het hele bedrijf',
  },

  change: { added: 'Wordt toegevoegd', removed: 'Wordt verwijderd', options: 'Services gewijzigd' },

  lock: {
    inherited: 'Overgenomen van {{groups}}. Wijzig de licenties van de groep, of haal de gebruiker uit de groep.',
    company: 'Dit licentieplan is voor het hele bedrijf en kan niet aan een gebruiker worden toegewezen.',
  },

  serviceLock: {
    inherited: 'Ingeschakeld door {{groups}}. Wijzig de licenties van de groep om dit te veranderen.',
    inheritedOff: 'Uitgeschakeld in de licentie van {{groups}}. Wijzig de licenties van de groep om dit te veranderen.',
    company: 'Een service voor het hele bedrijf: die kan niet voor één gebruiker worden uitgeschakeld.',
    notChosen: 'Selecteer eerst {{plan}}.',
  },

  review: {
    heading: 'Licentieopties controleren',
    product: 'Licentieplan',
    select: 'Selecteren',
    nothing: 'Kies een licentieplan om de services te zien.',
    all: 'Alle services',
    count: '{{on, number}} van {{all, number}} services ingeschakeld',
    removed: 'Dit licentieplan wordt verwijderd.',
    removedDirect: 'De directe toewijzing wordt verwijderd; wat van {{groups}} komt, blijft.',
    notChosen: 'Dit licentieplan is niet geselecteerd. Selecteer het om de services te kiezen; eerst zijn ze allemaal ingeschakeld.',
    sameForAll_one: 'Deze opties verschillen per gebruiker. Een wijziging maakt ze gelijk voor {{count, number}} gebruiker.',
    sameForAll_other:
      'Niet alle {{count, number}} gebruikers hebben hier hetzelfde. Als u een vakje wijzigt, wordt dit licentieplan voor iedereen gelijk; services die verschillen, zijn dan ingeschakeld.',
    offInGroup: 'Uitgeschakeld door {{groups}}',
    company: 'Voor het hele bedrijf',
    goesOff: 'Nu ingeschakeld, wordt uitgeschakeld',
    goesOffHere: 'Nu ingeschakeld, wordt uitgeschakeld voor wie geen andere bron heeft',
  },

  effect: {
    heading: 'Effect',
    nothing: 'Wijzig een vakje om te zien wat het doet.',
    working: 'Wordt berekend',
    blocked: 'Dit zou niet lukken',
    blockedForSome: 'Dit zou bij sommige gebruikers mislukken',
    warned: 'Controleren voordat u opslaat',
    prohibited: '{{plan}} is niet toegestaan op de gebruikslocatie',
    refusedOnly: 'Geweigerd: {{reason}}.',
    refused_one: '{{count, number}} gebruiker: {{reason}}.',
    refused_other: '{{count, number}} gebruikers: {{reason}}.',
    narrow:
      'Een licentie kan alleen worden verwijderd bij gebruikers die deze direct hebben. Selecteer alleen die gebruikers en sla de wijziging voor hen op.',
    conflictOnly: '{{a}} en {{b}} sluiten elkaar uit.',
    conflict_one: '{{a}} en {{b}} sluiten elkaar uit, bij {{count, number}} gebruiker.',
    conflict_other: '{{a}} en {{b}} sluiten elkaar uit, bij {{count, number}} gebruikers.',
    missingOnly: '{{service}} heeft {{bases}} nodig.',
    missing_one: '{{service}} heeft {{bases}} nodig; {{count, number}} gebruiker zou die niet hebben.',
    missing_other: '{{service}} heeft {{bases}} nodig; {{count, number}} gebruikers zouden die niet hebben.',
    services: 'Services',
    noService: 'Geen enkele service verandert.',
    count_one: '{{count, number}} service',
    count_other: '{{count, number}} services',
    users_one: '{{count, number}} gebruiker',
    users_other: '{{count, number}} gebruikers',
    move: '{{before}} → {{after}}',
    foundation_one: '{{count, number}} achtergrondservice verandert',
    foundation_other: '{{count, number}} achtergrondservices veranderen',
    foundationHint: 'Niemand werkt hier rechtstreeks mee; ze tellen nergens mee.',
    unchanged_one: 'Voor {{count, number}} van {{users, number}} gebruikers verandert niets.',
    unchanged_other: 'Voor {{count, number}} van {{users, number}} gebruikers verandert niets.',
  },

  units: {
    heading: 'Licenties',
    needed: 'Nodig',
    released: 'Komt vrij',
    free: 'Vrij',
    lacking_one: '{{count, number}} te weinig',
    lacking_other: '{{count, number}} te weinig',
  },

  footer: {
    save: 'Opslaan',
    saveCommand: 'Licentietoewijzingen opslaan',
    cancel: 'Annuleren',
    nothing: 'Er is nog niets gewijzigd.',
    added_one: '{{count, number}} licentieplan toegevoegd',
    added_other: '{{count, number}} licentieplannen toegevoegd',
    removed_one: '{{count, number}} verwijderd',
    removed_other: '{{count, number}} verwijderd',
    removedFirst_one: '{{count, number}} licentieplan verwijderd',
    removedFirst_other: '{{count, number}} licentieplannen verwijderd',
    changed_one: '{{count, number}} met andere services',
    changed_other: '{{count, number}} met andere services',
    changedFirst_one: '{{count, number}} licentieplan met andere services',
    changedFirst_other: '{{count, number}} licentieplannen met andere services',
    kept_one: '{{count, number}} service behouden',
    kept_other: '{{count, number}} services behouden',
    gained_one: '{{count, number}} erbij',
    gained_other: '{{count, number}} erbij',
    downgraded_one: '{{count, number}} minder',
    downgraded_other: '{{count, number}} minder',
    lost_one: '{{count, number}} verloren',
    lost_other: '{{count, number}} verloren',
    summary: '{{plans}}. {{services}}.',
  },

  leave: {
    title: 'Pagina verlaten zonder op te slaan?',
    explain: 'De vakjes die u hier hebt gewijzigd, staan nog niet in het scenario.',
    leave: 'Verlaten zonder op te slaan',
    stay: 'Hier blijven',
  },
};
