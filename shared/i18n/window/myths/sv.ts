import type { Shape } from '../../shape.ts';
import type { myths as english } from './en.ts';

export const myths: Shape<typeof english> = {
  title: 'Myter om licenser',
  about: 'Sådant som många tror om licenser, och som en del lär ut. Gissa först och se sedan vad som händer när det prövas.',
  progress: '{{seen, number}} av {{all, number}} prövade, {{right, number}} rätt gissade',
  loading: 'Läser in myterna',
  none: {
    title: 'Här finns inga myter',
    text: 'Filerna som följer med programmet saknas. Installera det igen.',
  },
  state: {
    right: 'Rätt gissad',
    wrong: 'Gissad annorlunda',
  },
  heard: 'Var det sägs',
  experiment: 'Experimentet',
  guess: 'Är det så?',
  guesses: {
    true: 'Sant',
    partly: 'Delvis sant',
    false: 'Falskt',
  },
  run: 'Kör experimentet',
  working: 'Kör experimentet',
  outcome: 'Vad som hände',
  right: 'Du gissade rätt.',
  wrong: 'Du gissade ”{{guess}}”.',
  verdict: {
    partly: 'Delvis sant',
    false: 'Falskt',
  },
  question: 'Vad som undersöktes',
  claimed: 'Om föreställningen stämde',
  found: 'Vad körningen visar',
  holds: 'Ja',
  fails: 'Nej',
  refuted: 'inte som många tror',
  steps: 'Vad som gjordes',
  truth: 'Så är det',
  next: 'Nästa myt',
};
