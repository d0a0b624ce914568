import type { Shape } from '../../shape.ts';
import type { licenses as english } from './en.ts';

export const licenses: Shape<typeof english> = {
  products: 'Produkter',
  state: 'Status',
  enabledServices: 'Aktiverade tjänster',
  enabledOf: '{{on, number}}/{{all, number}}',
  paths: 'Tilldelningsvägar',
  users: 'Användare',
  usersInError_one: '{{count, number}} med fel',
  usersInError_other: '{{count, number}} med fel',

  direct: 'Direkt',
  inherited: 'Ärvd',
  oneUnit_one: '{{count, number}} väg, 1 licens',
  oneUnit_other: '{{count, number}} vägar, 1 licens',

  loading: 'Läser in licenser',
  none: 'Inga licenstilldelningar hittades.',
  noneHint: 'Välj Tilldelningar för att ge användaren en licensplan.',
  noneOfGroup: 'Den här gruppen ger inga licenser.',
  noneOfGroupHint: 'Välj Tilldelningar för att ge medlemmarna en licensplan.',

  showServices: 'Tjänster i {{plan}}',
  notHeld: 'Licensplanen är inte tilldelad, så ingen av dess tjänster är på.',

  service: 'Tjänst',
  outcome: 'Resultat',
  on: 'På',
  off: 'Av',

  effective: {
    search: 'Sök bland tjänster',
    show: 'Visa tjänster',
    all: 'Alla',
    single: 'En enda källa',
    shown: '{{shown, number}} av {{all, number}} tjänster',
    none: 'Ingen tjänst matchar sökningen.',
    nothing: 'Den här användaren har inga tjänster.',
    onBy: 'Aktiveras av',
    offBy: 'Avstängd i {{sources}}',
    lostWithout: 'Försvinner utan',
    source: '{{plan}}, {{path}}',
    directly: 'direkt',
    throughGroup: 'gruppen {{group}}',
    elsewhere: 'Ingen enskild källa',
  },

  processing: {
    applied: 'De senaste licensändringarna har tillämpats på alla användare.',
    processing: 'Licensändringar bearbetas för gruppens användare.',
    errors_one: '{{count, number}} användare har ett licensfel.',
    errors_other: '{{count, number}} användare har licensfel.',
    errorsOf: 'Gruppen har {{members, number}} användare nu. Orsakerna står nedan.',
    exported: 'Enligt exporten {{date}}',
  },

  errors: {
    heading: 'Licensfel',
    failed: 'Misslyckade tilldelningar',
    reason: 'Vanligaste orsaken',
    users_one: '{{count, number}} användare',
    users_other: '{{count, number}} användare',
    plans: 'Licensplaner som berörs',
    examples: 'Till exempel',
    all: 'Visa alla dessa användare',
    conflictDirect_one: '{{wanted}} är i konflikt med {{other}} som {{count, number}} användare har direkt från {{plan}}.',
    conflictDirect_other: '{{wanted}} är i konflikt med {{other}} som {{count, number}} användare har direkt från {{plan}}.',
    conflictInherited_one:
      '{{wanted}} är i konflikt med {{other}} som {{count, number}} användare ärver från gruppen {{group}} med {{plan}}.',
    conflictInherited_other:
      '{{wanted}} är i konflikt med {{other}} som {{count, number}} användare ärver från gruppen {{group}} med {{plan}}.',
    conflict_one: '{{wanted}} är i konflikt med {{other}}, för {{count, number}} användare.',
    conflict_other: '{{wanted}} är i konflikt med {{other}}, för {{count, number}} användare.',
    missing_one: '{{wanted}} kräver {{bases}}, som {{count, number}} användare saknar.',
    missing_other: '{{wanted}} kräver {{bases}}, som {{count, number}} användare saknar.',
    serviceFrom: '{{service}} från {{plan}}',
    remedies: 'Det här skulle hjälpa',
  },

  remedy: {
    reprocess_one: 'Bearbeta om {{count, number}} användare',
    reprocess_other: 'Bearbeta om {{count, number}} användare',
    buySeats_one: 'Köp {{count, number}} {{plan}} till',
    buySeats_other: 'Köp {{count, number}} {{plan}} till',
    setUsageLocation_one: 'Ange användningsplatsen för {{count, number}} användare som {{country}}',
    setUsageLocation_other: 'Ange användningsplatsen för {{count, number}} användare som {{country}}',
    addBase_one: 'Slå på {{service}} i {{plan}} för gruppen, för {{count, number}} användare',
    addBase_other: 'Slå på {{service}} i {{plan}} för gruppen, för {{count, number}} användare',
    addBaseDirectly_one: 'Tilldela {{count, number}} användare {{plan}} direkt, med bara {{service}} på',
    addBaseDirectly_other: 'Tilldela {{count, number}} användare {{plan}} direkt, med bara {{service}} på',
    removeOtherDirect_one: 'Ta bort direkt tilldelad {{plan}} från {{count, number}} användare',
    removeOtherDirect_other: 'Ta bort direkt tilldelad {{plan}} från {{count, number}} användare',
    switchOffService_one: 'Stäng av {{service}} i {{plan}} för gruppen, för {{count, number}} användare',
    switchOffService_other: 'Stäng av {{service}} i {{plan}} för gruppen, för {{count, number}} användare',
  },

  stage: {
    title: 'Lägga till i scenariot?',
    explain_one: 'Det här lägger till {{count, number}} steg i scenariot. Kopian av klientorganisationen ändras inte.',
    explain_other: 'Det här lägger till {{count, number}} steg i scenariot. Kopian av klientorganisationen ändras inte.',
    confirm: 'Lägg till',
    cancel: 'Avbryt',
  },
};
