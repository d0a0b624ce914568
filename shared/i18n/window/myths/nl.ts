import type { Shape } from '../../shape.ts';
import type { myths as english } from './en.ts';

export const myths: Shape<typeof english> = {
  title: 'Mythen over licenties',
  about: 'Wat velen over licenties geloven, en sommigen onderwijzen. Raad eerst en zie dan wat er gebeurt als het wordt geprobeerd.',
  progress: '{{seen, number}} van {{all, number}} geprobeerd, {{right, number}} goed geraden',
  loading: 'De mythen laden',
  none: {
    title: 'Hier zijn geen mythen',
    text: 'De bestanden die bij het programma horen, ontbreken. Installeer het opnieuw.',
  },
  state: {
    right: 'Goed geraden',
    wrong: 'Anders geraden',
  },
  heard: 'Waar het wordt gezegd',
  experiment: 'Het experiment',
  guess: 'Is het zo?',
  guesses: {
    true: 'Waar',
    partly: 'Deels waar',
    false: 'Onwaar',
  },
  run: 'Het experiment uitvoeren',
  working: 'Het experiment wordt uitgevoerd',
  outcome: 'Wat eruit kwam',
  right: 'U hebt goed geraden.',
  wrong: 'U raadde ‘{{guess}}’.',
  verdict: {
    partly: 'Deels waar',
    false: 'Onwaar',
  },
  question: 'Wat is bekeken',
  claimed: 'Als het waar was',
  found: 'Wat de proef laat zien',
  holds: 'Ja',
  fails: 'Nee',
  refuted: 'niet zoals gedacht',
  steps: 'Wat er is gedaan',
  truth: 'Hoe het echt zit',
  next: 'Volgende mythe',
};
