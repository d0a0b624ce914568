import type { Shape } from '../../shape.ts';
import type { assignments as english } from './en.ts';

export const assignments: Shape<typeof english> = {
  heading: 'Uppdatera licenstilldelningar',
  ofUser: 'Användare: {{name}}',
  ofGroup_one: 'Grupp: {{name}}, {{count, number}} användare',
  ofGroup_other: 'Grupp: {{name}}, {{count, number}} användare',
  ofSelection_one: 'Urval: {{count, number}} användare',
  ofSelection_other: 'Urval: {{count, number}} användare',
  users: 'Användare',
  groups: 'Grupper',
  nobody: 'Inga användare är markerade. Markera användare i listan och välj sedan Uppdatera licenstilldelningar.',
  chooseUsers: 'Markera användare',

  note: {
    directAndInherited:
      'Några licensplaner är tilldelade både direkt och genom en grupp. Om du avmarkerar en ruta tas bara den direkta tilldelningen bort; det som ärvs finns kvar.',
    someDirectAndInherited:
      'Några av användarna har en licensplan både direkt och genom en grupp. Om du avmarkerar en ruta tas bara den direkta tilldelningen bort; det som ärvs finns kvar.',
    noLocation: 'Användaren har ingen användningsplats. Den direkta licensen kan inte tilldelas utan en sådan.',
    someWithoutLocation_one:
      '{{count, number}} av användarna har ingen användningsplats. Den direkta licensen kan inte tilldelas utan en sådan.',
    someWithoutLocation_other:
      '{{count, number}} av användarna har ingen användningsplats. Den direkta licensen kan inte tilldelas utan en sådan.',
    asImported_one:
      'Rutorna visar klientorganisationen som den importerades. {{count, number}} steg finns redan i scenariot; Spara lägger till ett steg efter det.',
    asImported_other:
      'Rutorna visar klientorganisationen som den importerades. {{count, number}} steg finns redan i scenariot; Spara lägger till ett steg efter dem.',
    showPlanned: 'Visa hur det blir',
  },

  select: {
    heading: 'Välj licenser',
    search: 'Sök bland licensplaner',
    none: 'Ingen licensplan matchar sökningen.',
    units: '{{free, number}} lediga av {{owned, number}}',
    review: 'Granska tjänsterna i {{plan}}',
    inheritedFrom: 'Ärvd från {{groups}}',
    alsoFrom: 'Direkt, och ärvd från {{groups}}',
    someFrom: 'Några användare ärver den från {{groups}}',
    differs: 'Olika för användarna',
    company: 'För hela företaget',
  },

  change: { added: 'Läggs till', removed: 'Tas bort', options: 'Ändrade tjänster' },

  lock: {
    inherited: 'Ärvd från {{groups}}. Ändra gruppens licenser eller ta bort användaren ur gruppen för att ändra detta.',
    company: 'Licensplanen gäller hela företaget och kan inte tilldelas en användare.',
  },

  serviceLock: {
    inherited: 'Aktiveras av {{groups}}. Ändra gruppens licenser för att ändra detta.',
    inheritedOff: 'Avstängd i licensen som kommer från {{groups}}. Ändra gruppens licenser för att ändra detta.',
    company: 'En tjänst för hela företaget: den kan inte stängas av för en enskild användare.',
    notChosen: 'Markera {{plan}} först.',
  },

  review: {
    heading: 'Granska licensalternativ',
    product: 'Licensplan',
    select: 'Välj',
    nothing: 'Välj en licensplan för att se dess tjänster.',
    all: 'Alla tjänster',
    count: '{{on, number}} av {{all, number}} tjänster på',
    removed: 'Licensplanen tas bort.',
    removedDirect: 'Den direkta tilldelningen tas bort; det som kommer från {{groups}} finns kvar.',
    notChosen: 'Licensplanen är inte markerad. Markera den för att välja dess tjänster; till en början är alla på.',
    sameForAll_one: 'Alternativen skiljer sig mellan användarna. Ändrar du ett blir de desamma för {{count, number}} användare.',
    sameForAll_other:
      'De {{count, number}} användarna har inte samma inställningar här. Ändrar du en ruta blir licensplanen densamma för alla, och tjänster som skiljer sig åt blir på.',
    offInGroup: 'Avstängd av {{groups}}',
    company: 'För hela företaget',
    goesOff: 'På i dag, stängs av',
    goesOffHere: 'På i dag, stängs av för dem som saknar en annan källa',
  },

  effect: {
    heading: 'Effekt',
    nothing: 'Ändra en ruta för att se vad det skulle innebära.',
    working: 'Räknar ut',
    blocked: 'Det här skulle inte gå',
    blockedForSome: 'Det här skulle misslyckas för några användare',
    warned: 'Kontrollera innan du sparar',
    prohibited: '{{plan}} får inte användas på användningsplatsen',
    refusedOnly: 'Avvisas: {{reason}}.',
    refused_one: '{{count, number}} användare: {{reason}}.',
    refused_other: '{{count, number}} användare: {{reason}}.',
    narrow: 'En licens tas bara bort från användare som har den direkt. Markera bara dem och spara ändringen för dem.',
    conflictOnly: '{{a}} och {{b}} utesluter varandra.',
    conflict_one: '{{a}} och {{b}} utesluter varandra, för {{count, number}} användare.',
    conflict_other: '{{a}} och {{b}} utesluter varandra, för {{count, number}} användare.',
    missingOnly: '{{service}} kräver {{bases}}.',
    missing_one: '{{service}} kräver {{bases}}, som {{count, number}} användare skulle sakna.',
    missing_other: '{{service}} kräver {{bases}}, som {{count, number}} användare skulle sakna.',
    services: 'Tjänster',
    noService: 'Ingen tjänst ändras.',
    count_one: '{{count, number}} tjänst',
    count_other: '{{count, number}} tjänster',
    users_one: '{{count, number}} användare',
    users_other: '{{count, number}} användare',
    move: '{{before}} → {{after}}',
    foundation_one: '{{count, number}} bakgrundstjänst ändras',
    foundation_other: '{{count, number}} bakgrundstjänster ändras',
    foundationHint: 'Ingen arbetar direkt med dessa; de räknas inte i någon siffra.',
    unchanged_one: 'Inget ändras för {{count, number}} av {{users, number}} användare.',
    unchanged_other: 'Inget ändras för {{count, number}} av {{users, number}} användare.',
  },

  units: {
    heading: 'Licenser',
    needed: 'Behövs',
    released: 'Frigörs',
    free: 'Lediga',
    lacking_one: '{{count, number}} för få',
    lacking_other: '{{count, number}} för få',
  },

  footer: {
    save: 'Spara',
    saveCommand: 'Spara licenstilldelningar',
    cancel: 'Avbryt',
    nothing: 'Inget är ändrat ännu.',
    added_one: '{{count, number}} licensplan läggs till',
    added_other: '{{count, number}} licensplaner läggs till',
    removed_one: '{{count, number}} tas bort',
    removed_other: '{{count, number}} tas bort',
    removedFirst_one: '{{count, number}} licensplan tas bort',
    removedFirst_other: '{{count, number}} licensplaner tas bort',
    changed_one: '{{count, number}} får andra tjänster',
    changed_other: '{{count, number}} får andra tjänster',
    changedFirst_one: '{{count, number}} licensplan får andra tjänster',
    changedFirst_other: '{{count, number}} licensplaner får andra tjänster',
    kept_one: '{{count, number}} tjänst behålls',
    kept_other: '{{count, number}} tjänster behålls',
    gained_one: '{{count, number}} tillkommer',
    gained_other: '{{count, number}} tillkommer',
    downgraded_one: '{{count, number}} minskar',
    downgraded_other: '{{count, number}} minskar',
    lost_one: '{{count, number}} går förlorad',
    lost_other: '{{count, number}} går förlorade',
    summary: '{{plans}}. {{services}}.',
  },

  leave: {
    title: 'Lämna utan att spara?',
    explain: 'Rutorna du har ändrat här finns inte i scenariot ännu.',
    leave: 'Lämna utan att spara',
    stay: 'Stanna här',
  },
};
