import type { Shape } from '../../shape.ts';
import type { copies as english } from './en.ts';

export const copies: Shape<typeof english> = {
  title: 'Tenantkopieën',
  about:
    'Telkens als u de tenant opnieuw importeert, kan de kopie worden bewaard zoals die was, met de scenario’s erin. Kies twee kopieën om te zien wat er tussen beide is gewijzigd.',
  named: '{{date}}: {{name}}',
  namedUndated: 'Zonder datum: {{name}}',
  keep: 'Nu een kopie bewaren',
  kept: 'Bewaard als ‘{{name}}’',
  importAgain: 'Opnieuw importeren…',

  table: {
    caption: 'Kopieën van deze tenant, de nieuwste eerst',
    copy: 'Kopie',
    date: 'Datum van de export',
    users: 'Gebruikers',
    groups: 'Groepen',
    licensePlans: 'Licentieplannen',
    units: 'Licenties: in gebruik / bezit',
    unitsOf: '{{consumed}} / {{owned}}',
    findings: 'Open bevindingen',
    scenarios: 'Scenario’s',
    before: 'Eerst',
    after: 'Daarna',
    actions: 'Meer',
  },
  present: 'huidige kopie',
  openNow: 'nu geopend',
  undated: 'zonder datum; toegevoegd op {{date}}',
  chooseBefore: 'Vergelijken vanaf: {{name}}',
  chooseAfter: 'Vergelijken met: {{name}}',

  open: 'Openen',
  moveScenario: 'Een scenario meenemen naar een andere kopie…',
  detach: 'Een eigen tenant van maken',
  detached: '‘{{name}}’ is nu een eigen tenant',

  compare: {
    title: 'Wat er tussen beide is gewijzigd',
    alone:
      'Er is tot nu toe één kopie van deze tenant. Bewaar nu een kopie of importeer de tenant opnieuw: dan zijn er twee om te vergelijken.',
    same: 'Kies twee verschillende kopieën om te vergelijken.',
  },

  move: {
    command: 'Meenemen naar een andere kopie…',
    title: 'Een scenario meenemen naar een andere kopie',
    about:
      'Het scenario wordt in de andere kopie geschreven, met de wizards ervan en de bevindingen die zijn geaccepteerd; hier blijft het zoals het is. De andere kopie zegt daarna welke stappen niet meer passen.',
    scenario: 'Scenario',
    to: 'Naar de kopie',
    none: 'Deze kopie heeft geen scenario’s.',
    how: 'Daar',
    new: 'Als een eigen scenario',
    replace: 'In plaats van een scenario daar, dat met ongedaan maken terugkomt',
    replaced: 'Te vervangen scenario',
    name: 'Naam',
    now: 'Meenemen',
    done: '‘{{name}}’ staat nu in de kopie ‘{{copy}}’',
    wizards_one: 'Er is {{count, number}} wizard meegekomen.',
    wizards_other: 'Er zijn {{count, number}} wizards meegekomen.',
    accepted_one: 'Er is {{count, number}} geaccepteerde bevinding meegekomen.',
    accepted_other: 'Er zijn {{count, number}} geaccepteerde bevindingen meegekomen.',
    openThere: 'Daar openen',
  },
};
