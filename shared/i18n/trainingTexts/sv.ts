import type { Shape } from '../shape.ts';
import type { trainingTexts as en } from './en.ts';

export const trainingTexts: Shape<typeof en> = {
  classTable: {
    learner: 'Deltagare',
    numbered: 'Deltagare {{number}}',
    exercise: 'Övning',
    points: 'Poäng',
    passed: 'Godkänd',
    checks: 'Kontroller',
    hints: 'Ledtrådar',
    resets: 'Omstarter',
    begunAt: 'Påbörjad',
    passedAt: 'Godkänd den',
    pointsHere: 'Poäng vid ny körning här',
    recheck: 'Ny körning här',
    recheckAs: {
      confirmed: 'bekräftat',
      different: 'annat resultat',
      unknownExercise: 'övningen finns inte här',
      nothingToCheck: 'inget kontrollerades',
    },
  },
  certificate: {
    title: 'Intyg',
    subtitle: 'Licensmigrering i Microsoft 365, repeterad',
    intro: 'Härmed intygas att',
    has_one: 'har klarat {{count, number}} övning i License Rehearsal',
    has_other: 'har klarat {{count, number}} övningar i License Rehearsal',
    what: 'Varje övning löstes i en simulerad klientorganisation, och hela vägen räknades: avbrott, förlorade tjänster, licensenheter, anrop och borttagningar, inte bara slutet.',
    exercise: 'Övning',
    points: 'Poäng',
    passedAt: 'Godkänd den',
    more_one: 'och {{count, number}} övning till',
    more_other: 'och {{count, number}} övningar till',
    madeAt: 'Skapat den {{date}} med License Rehearsal {{version}}',
    ownWork:
      'Intyget bygger på det som sparats på deltagarens egen dator. Ingen har övervakat övningarna, och det är ingen Microsoft-certifiering.',
    collected:
      'Stegen i deltagarens resultatfil har körts igen och gav poängen ovan. Ingen har övervakat övningarna, och det är ingen Microsoft-certifiering.',
    instructor: 'Instruktör',
    place: 'Ort och datum',
  },
};
