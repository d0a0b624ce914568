import type { Shape } from '../../shape.ts';
import type { licenses as english } from './en.ts';

export const licenses: Shape<typeof english> = {
  products: 'Producten',
  state: 'Status',
  enabledServices: 'Ingeschakelde services',
  enabledOf: '{{on, number}}/{{all, number}}',
  paths: 'Toewijzingspaden',
  users: 'Gebruikers',
  usersInError_one: '{{count, number}} met een fout',
  usersInError_other: '{{count, number}} met een fout',

  direct: 'Direct',
  inherited: 'Overgenomen',
  oneUnit_one: '{{count, number}} pad, 1 licentie',
  oneUnit_other: '{{count, number}} paden, 1 licentie',

  loading: 'Licenties laden',
  none: 'Geen licentietoewijzingen gevonden.',
  noneHint: 'Kies Toewijzingen om deze gebruiker een licentieplan te geven.',
  noneOfGroup: 'Deze groep geeft geen licenties.',
  noneOfGroupHint: 'Kies Toewijzingen om de leden een licentieplan te geven.',

  showServices: 'Services van {{plan}}',
  notHeld: 'Dit licentieplan is niet toegewezen, dus geen van de services is ingeschakeld.',

  service: 'Service',
  outcome: 'Resultaat',
  on: 'Aan',
  off: 'Uit',

  effective: {
    search: 'Services zoeken',
    show: 'Services tonen',
    all: 'Alle',
    single: 'Slechts één bron',
    shown: '{{shown, number}} van {{all, number}} services',
    none: 'Geen service komt overeen met de zoekopdracht.',
    nothing: 'Deze gebruiker heeft geen services.',
    onBy: 'Ingeschakeld door',
    offBy: 'Uitgeschakeld in {{sources}}',
    lostWithout: 'Gaat verloren zonder',
    source: '{{plan}}, {{path}}',
    directly: 'direct',
    throughGroup: 'groep {{group}}',
    elsewhere: 'Geen afzonderlijke bron',
  },

  processing: {
    applied: 'De laatste licentiewijzigingen zijn toegepast op alle gebruikers.',
    processing: 'Licentiewijzigingen worden verwerkt voor de gebruikers van deze groep.',
    errors_one: '{{count, number}} gebruiker heeft een licentiefout.',
    errors_other: '{{count, number}} gebruikers hebben licentiefouten.',
    errorsOf: 'De groep heeft nu {{members, number}} gebruikers. De oorzaken staan hieronder.',
    exported: 'Volgens de export van {{date}}',
  },

  errors: {
    heading: 'Licentiefouten',
    failed: 'Mislukte toewijzingen',
    reason: 'Belangrijkste oorzaak',
    users_one: '{{count, number}} gebruiker',
    users_other: '{{count, number}} gebruikers',
    plans: 'Betrokken licentieplannen',
    examples: 'Bijvoorbeeld',
    all: 'Al deze gebruikers tonen',
    conflictDirect_one: '{{wanted}} conflicteert met {{other}} die {{count, number}} gebruiker direct heeft van {{plan}}.',
    conflictDirect_other: '{{wanted}} conflicteert met {{other}} die {{count, number}} gebruikers direct hebben van {{plan}}.',
    conflictInherited_one:
      '{{wanted}} conflicteert met {{other}}, overgenomen van groep {{group}} met {{plan}} door {{count, number}} gebruiker.',
    conflictInherited_other:
      '{{wanted}} conflicteert met {{other}}, overgenomen van groep {{group}} met {{plan}} door {{count, number}} gebruikers.',
    conflict_one: '{{wanted}} conflicteert met {{other}}, bij {{count, number}} gebruiker.',
    conflict_other: '{{wanted}} conflicteert met {{other}}, bij {{count, number}} gebruikers.',
    missing_one: '{{wanted}} heeft {{bases}} nodig; {{count, number}} gebruiker heeft die niet.',
    missing_other: '{{wanted}} heeft {{bases}} nodig; {{count, number}} gebruikers hebben die niet.',
    serviceFrom: '{{service}} van {{plan}}',
    remedies: 'Dit zou helpen',
  },

  remedy: {
    reprocess_one: '{{count, number}} gebruiker opnieuw verwerken',
    reprocess_other: '{{count, number}} gebruikers opnieuw verwerken',
    buySeats_one: 'Nog {{count, number}} {{plan}} kopen',
    buySeats_other: 'Nog {{count, number}} {{plan}} kopen',
    setUsageLocation_one: 'De gebruikslocatie van {{count, number}} gebruiker op {{country}} zetten',
    setUsageLocation_other: 'De gebruikslocatie van {{count, number}} gebruikers op {{country}} zetten',
    addBase_one: '{{service}} van {{plan}} inschakelen voor de groep, voor {{count, number}} gebruiker',
    addBase_other: '{{service}} van {{plan}} inschakelen voor de groep, voor {{count, number}} gebruikers',
    addBaseDirectly_one: '{{plan}} direct toewijzen aan {{count, number}} gebruiker, met alleen {{service}} ingeschakeld',
    addBaseDirectly_other: '{{plan}} direct toewijzen aan {{count, number}} gebruikers, met alleen {{service}} ingeschakeld',
    removeOtherDirect_one: 'De directe toewijzing van {{plan}} verwijderen bij {{count, number}} gebruiker',
    removeOtherDirect_other: 'De directe toewijzing van {{plan}} verwijderen bij {{count, number}} gebruikers',
    switchOffService_one: '{{service}} van {{plan}} uitschakelen voor de groep, voor {{count, number}} gebruiker',
    switchOffService_other: '{{service}} van {{plan}} uitschakelen voor de groep, voor {{count, number}} gebruikers',
  },

  stage: {
    title: 'Toevoegen aan het scenario?',
    explain_one: 'Dit voegt {{count, number}} stap toe aan het scenario. De kopie van de tenant blijft zoals die is.',
    explain_other: 'Dit voegt {{count, number}} stappen toe aan het scenario. De kopie van de tenant blijft zoals die is.',
    confirm: 'Toevoegen',
    cancel: 'Annuleren',
  },
};
