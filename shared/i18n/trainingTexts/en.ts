/** What training writes to files: the table of a class and certificates. */
export const trainingTexts = {
  classTable: {
    learner: 'Learner',
    numbered: 'Learner {{number}}',
    exercise: 'Exercise',
    points: 'Points',
    passed: 'Passed',
    checks: 'Checks',
    hints: 'Hints',
    resets: 'Started over',
    begunAt: 'Begun',
    passedAt: 'Passed on',
    pointsHere: 'Points when run again here',
    recheck: 'Run again here',
    recheckAs: {
      confirmed: 'confirmed',
      different: 'different',
      unknownExercise: 'exercise not known here',
      nothingToCheck: 'nothing was checked',
    },
  },
  certificate: {
    title: 'Certificate',
    subtitle: 'License migration in Microsoft 365, rehearsed',
    intro: 'This is to say that',
    has_one: 'has passed {{count, number}} exercise in License Rehearsal',
    has_other: 'has passed {{count, number}} exercises in License Rehearsal',
    what: 'Every exercise was solved on a simulated tenant, and the whole path counted: gaps, lost services, license units, calls and removals, not only the end.',
    exercise: 'Exercise',
    points: 'Points',
    passedAt: 'Passed on',
    more_one: 'and {{count, number}} more exercise',
    more_other: 'and {{count, number}} more exercises',
    madeAt: 'Made on {{date}} with License Rehearsal {{version}}',
    ownWork:
      'It is based on what was stored on the learner’s own computer. Nobody watched the exercises being done, and it is not a Microsoft certification.',
    collected:
      'The steps in the learner’s results file were run again and brought the points above. Nobody watched the exercises being done, and it is not a Microsoft certification.',
    instructor: 'Instructor',
    place: 'Place and date',
  },
} as const;
