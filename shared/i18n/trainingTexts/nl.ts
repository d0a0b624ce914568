import type { Shape } from '../shape.ts';
import type { trainingTexts as en } from './en.ts';

export const trainingTexts: Shape<typeof en> = {
  classTable: {
    learner: 'Deelnemer',
    numbered: 'Deelnemer {{number}}',
    exercise: 'Oefening',
    points: 'Punten',
    passed: 'Geslaagd',
    checks: 'Controles',
    hints: 'Hints',
    resets: 'Opnieuw begonnen',
    begunAt: 'Begonnen',
    passedAt: 'Geslaagd op',
    pointsHere: 'Punten bij opnieuw uitvoeren hier',
    recheck: 'Hier opnieuw uitgevoerd',
    recheckAs: {
      confirmed: 'bevestigd',
      different: 'ander resultaat',
      unknownExercise: 'oefening hier niet bekend',
      nothingToCheck: 'niets gecontroleerd',
    },
  },
  certificate: {
    title: 'Certificaat',
    subtitle: 'Licentiemigratie in Microsoft 365, gerepeteerd',
    intro: 'Hierbij wordt verklaard dat',
    has_one: '{{count, number}} oefening in License Rehearsal met goed gevolg heeft afgerond',
    has_other: '{{count, number}} oefeningen in License Rehearsal met goed gevolg heeft afgerond',
    what: 'Elke oefening is opgelost in een gesimuleerde tenant, en de hele aanpak telde mee: onderbrekingen, verloren services, licentie-eenheden, aanroepen en verwijderingen, niet alleen het einde.',
    exercise: 'Oefening',
    points: 'Punten',
    passedAt: 'Geslaagd op',
    more_one: 'en nog {{count, number}} oefening',
    more_other: 'en nog {{count, number}} oefeningen',
    madeAt: 'Gemaakt op {{date}} met License Rehearsal {{version}}',
    ownWork:
      'Het certificaat berust op wat op de eigen computer van de deelnemer is opgeslagen. Niemand heeft toezicht gehouden op de oefeningen, en het is geen certificering van Microsoft.',
    collected:
      'De stappen in het resultatenbestand van de deelnemer zijn opnieuw uitgevoerd en leverden de punten hierboven op. Niemand heeft toezicht gehouden op de oefeningen, en het is geen certificering van Microsoft.',
    instructor: 'Instructeur',
    place: 'Plaats en datum',
  },
};
