import type { Shape } from '../../shape.ts';
import type { prediction as english } from './en.ts';

export const prediction: Shape<typeof english> = {
  title: 'Na de wijziging',
  about:
    'Het plan wordt nog eens gerepeteerd op de kopie waarvoor het is gemaakt, en het einde wordt vergeleken met de tenant zoals die nu is.',
  madeOn: 'Voorspeld op de kopie',
  comparedWith: 'Vergeleken met de kopie',
  working: 'De voorspelling wordt vergeleken met wat er is gebeurd',
  again: 'Opnieuw vergelijken',
  sameCopy: 'Kies twee verschillende kopieën: die waarop de voorspelling is gedaan, en een latere.',
  blocked: 'Op de kopie waarvoor het is gemaakt, was dit plan geblokkeerd: een deel ervan kon toen al niet worden uitgevoerd.',

  none: {
    title: 'Er is geen eerdere kopie om mee te vergelijken',
    text: 'Voer de wijziging echt door, importeer de tenant daarna opnieuw vanaf de startpagina en bewaar de kopie zoals die was. De voorspelling wordt gedaan op de eerdere kopie en vergeleken met de nieuwere.',
    copies: 'Tenantkopieën',
    start: 'Naar de startpagina',
  },

  headline: {
    came_one: '{{came, number}} van {{count, number}} voorspelde wijziging is gekomen ({{share}}).',
    came_other: '{{came, number}} van {{count, number}} voorspelde wijzigingen zijn gekomen ({{share}}).',
    nothing: 'Het plan wijzigt niets voor de gebruikers van deze kopie.',
    fulfilled_one: 'Voor {{fulfilled, number}} van {{count, number}} betrokken gebruiker kwam alles zoals voorspeld.',
    fulfilled_other: 'Voor {{fulfilled, number}} van {{count, number}} betrokken gebruikers kwam alles zoals voorspeld.',
    untouched_one: 'Voor {{count, number}} gebruiker is er niets gewijzigd, zoals voorspeld.',
    untouched_other: 'Voor {{count, number}} gebruikers is er niets gewijzigd, zoals voorspeld.',
    gone_one: '{{count, number}} gebruiker heeft de tenant sindsdien verlaten.',
    gone_other: '{{count, number}} gebruikers hebben de tenant sindsdien verlaten.',
    added_one: '{{count, number}} gebruiker is nieuw.',
    added_other: '{{count, number}} gebruikers zijn nieuw.',
    clean: 'Niemand anders heeft iets gewijzigd, en geen directe licentie is teruggeslopen.',
  },

  tiles: 'Gebruikers naar wat er van de voorspelling is geworden; kies er een om alleen die gebruikers te zien',
  kind: {
    crept: 'Teruggeslopen',
    miss: 'Niet zoals voorspeld',
    drift: 'Gewijzigd door anderen',
    hit: 'Zoals voorspeld',
  },
  kindAbout: {
    crept: 'Directe licenties die er zijn en er niet horen te zijn.',
    miss: 'Voorspelde wijzigingen die niet kwamen, of anders kwamen.',
    drift: 'Wijzigingen die het plan niet maakt.',
    hit: 'Voorspelde wijzigingen die gekomen zijn.',
  },
  users_one: '{{count, number}} gebruiker',
  users_other: '{{count, number}} gebruikers',
  things_one: '{{count, number}} wijziging',
  things_other: '{{count, number}} wijzigingen',

  detail: {
    asPredicted: 'Zoals voorspeld',
    didNotCome: 'Kwam niet',
    cameOtherwise: 'Kwam anders',
    added: 'Toegevoegd door anderen',
    gone: 'Verwijderd door anderen',
    changed: 'Gewijzigd door anderen',
    stillDirect: 'Er nog steeds, of weer',
    besideGroup: 'Naast die van de groep',
  },

  part: {
    people: 'Gebruikers',
    groups: 'Groepen',
    licensePlans: 'Licentieplannen',
  },

  people: {
    label: 'Gebruikers en wat er van de voorspelling is geworden',
    user: 'Gebruiker',
    department: 'Afdeling',
    result: 'Resultaat',
    what: 'Wat',
    left: 'niet meer in de tenant',
    more_one: 'en nog {{count, number}}',
    more_other: 'en nog {{count, number}}',
    nobody: 'Geen gebruiker komt overeen. Wijzig de zoekopdracht of kies een ander resultaat.',
    empty: 'Er was voor geen gebruiker een wijziging voorspeld, en er is niets gewijzigd.',
  },

  user: {
    loading: 'Wat was voorspeld wordt geladen',
    caption: 'Wat er eerst was, wat was voorspeld en wat er nu is',
    same_one: '{{count, number}} andere licentie is zoals die was, zoals voorspeld.',
    same_other: '{{count, number}} andere licenties zijn zoals ze waren, zoals voorspeld.',
    creptAbout:
      'Een directe licentie die naast die van de groep blijft staan, overleeft het lidmaatschap: wie de groep verlaat, houdt de licentie.',
  },

  table: {
    what: 'Wat',
    before: 'Eerst',
    predicted: 'Voorspeld',
    actual: 'Nu',
    result: 'Resultaat',
  },

  groups: {
    caption: 'Groepen waarvan de licenties, de regel of het bestaan is gewijzigd, door het plan of door anderen',
    group: 'Groep',
    presence: 'De groep',
    rule: 'Lidmaatschapsregel',
    license: 'Licentie {{plan}}',
    members: 'Leden: eerst {{before}}, voorspeld {{predicted}}, nu {{actual}}',
    none: 'Er is geen groep gewijzigd.',
    more_one: 'Er is nog {{count, number}} groep gewijzigd.',
    more_other: 'Er zijn nog {{count, number}} groepen gewijzigd.',
  },

  licensePlans: {
    caption: 'Licenties van elk licentieplan: eerst, zoals voorspeld en nu',
    licensePlan: 'Licentieplan',
    owned: 'Licenties in bezit',
    consumed: 'Licenties in gebruik',
    difference: 'Verschil met de voorspelling',
    agrees: 'Zoals voorspeld',
    uncounted: 'niet geteld',
  },

  export: 'Alle regels opslaan als CSV…',
  saved: 'Opgeslagen als {{file}}',
  fileName: 'Na de wijziging, {{name}}',
  csv: {
    id: 'Gebruikers-id',
    kind: 'Soort',
  },

  item: {
    license: '{{plan}}, direct',
    licenseFrom: '{{plan}} van {{group}}',
    membership: 'Lid van {{group}}',
    account: 'Gebruikersaccount',
    there: 'Aanwezig',
    notThere: 'Niet aanwezig',
    noValue: 'Geen waarde',
    without: '{{state}}, zonder {{services}}',
    withError: '{{state}} – {{error}}',
  },
};
