export const tour = {
  command: 'Take the tour',
  keywords: 'help introduction first steps',
  start: 'Take the tour in five steps',
  label: 'Tour',
  place: '{{number, number}} of {{all, number}}',
  next: 'Next',
  back: 'Back',
  end: 'End the tour',
  finish: 'Done',
  failed: 'This page could not be opened. The tour goes on all the same.',
  steps: {
    tenant: {
      title: 'A tenant copy',
      text: 'Each card is a tenant as it was on one day, kept on this computer. Nothing you do here reaches a real tenant. The demo tenants are there to try things on.',
    },
    licenses: {
      title: 'The licenses of a user',
      text: 'What somebody has, which services are on, and how each license came: directly, or from a group.',
    },
    assignments: {
      title: 'Update license assignments',
      text: 'Choose license plans on the left and services on the right. Beside them you see at once what the change would come to. Saving makes a step of a scenario.',
    },
    scenario: {
      title: 'A scenario and its outcome',
      text: 'The steps in their order, and what comes of them: who loses something, how many seats are needed, how long it takes. The tabs show it in playback, user by user, and as a report.',
    },
    training: {
      title: 'Training',
      text: 'Exercises from the first license to a whole migration, and myths to see through. Here you may make every mistake.',
    },
  },
} as const;
