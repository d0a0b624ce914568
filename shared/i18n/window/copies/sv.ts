import type { Shape } from '../../shape.ts';
import type { copies as english } from './en.ts';

export const copies: Shape<typeof english> = {
  title: 'Kopior över tid',
  about:
    'Varje gång du importerar klientorganisationen på nytt kan kopian behållas som den var, med sina scenarier. Välj två kopior för att se vad som har ändrats mellan dem.',
  named: '{{date}}: {{name}}',
  namedUndated: 'Odaterad: {{name}}',
  keep: 'Behåll en kopia nu',
  kept: 'Behållen som ”{{name}}”',
  importAgain: 'Importera på nytt…',

  table: {
    caption: 'Kopior av den här klientorganisationen, den nyaste först',
    copy: 'Kopia',
    date: 'Exportens datum',
    users: 'Användare',
    groups: 'Grupper',
    licensePlans: 'Licensplaner',
    units: 'Licenser: använda / ägda',
    unitsOf: '{{consumed}} / {{owned}}',
    findings: 'Öppna iakttagelser',
    scenarios: 'Scenarier',
    before: 'Före',
    after: 'Efter',
    actions: 'Mer',
  },
  present: 'nuvarande kopia',
  openNow: 'öppen nu',
  undated: 'odaterad; tillagd {{date}}',
  chooseBefore: 'Jämför från: {{name}}',
  chooseAfter: 'Jämför till: {{name}}',

  open: 'Öppna',
  moveScenario: 'Ta med ett scenario till en annan kopia…',
  detach: 'Gör till en egen klientorganisation',
  detached: '”{{name}}” är nu en egen klientorganisation',

  compare: {
    title: 'Vad som har ändrats mellan dem',
    alone:
      'Det finns hittills en kopia av klientorganisationen. Behåll en kopia nu eller importera klientorganisationen på nytt: då finns det två att jämföra.',
    same: 'Välj två olika kopior att jämföra.',
  },

  move: {
    command: 'Ta med till en annan kopia…',
    title: 'Ta med ett scenario till en annan kopia',
    about:
      'Scenariot skrivs till den andra kopian, med sina guider och de iakttagelser som har godtagits; här blir det kvar som det är. Den andra kopian säger sedan vilka steg som inte längre passar.',
    scenario: 'Scenario',
    to: 'Till kopian',
    none: 'Den här kopian har inga scenarier.',
    how: 'Där',
    new: 'Som ett eget scenario',
    replace: 'I stället för ett scenario där, som ångra tar tillbaka',
    replaced: 'Scenario att ersätta',
    name: 'Namn',
    now: 'Ta med',
    done: '”{{name}}” finns nu i kopian ”{{copy}}”',
    wizards_one: '{{count, number}} guide följde med.',
    wizards_other: '{{count, number}} guider följde med.',
    accepted_one: '{{count, number}} godtagen iakttagelse följde med.',
    accepted_other: '{{count, number}} godtagna iakttagelser följde med.',
    openThere: 'Öppna det där',
  },
};
