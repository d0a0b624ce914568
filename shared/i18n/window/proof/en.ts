/** The worst case over all orders of processing. */
export const proof = {
  title: 'Every order',
  about:
    'Microsoft Entra does not promise in which order groups and users are processed. The rehearsal shows one order. Here every other order is tried too, for each user.',
  noSteps: 'With no steps there is nothing to process.',
  working: 'Trying every order of processing',
  again: 'Try again',

  verdict: {
    noOrderHarms: 'No order of processing causes a gap or a loss.',
    shown: 'There is an order of processing that causes a gap or a loss.',
    asStated: 'The order of the rehearsal itself already causes a gap or a loss.',
    possible: 'An order of processing may cause a gap or a loss; none was found that could be played.',
    unknown: 'For some users there are more orders than could be tried. For all others no order causes a gap or a loss.',
  },

  users: {
    label: 'Users by their worst case',
    harmedAsStated: 'Harmed in the order of the rehearsal',
    harmedOtherwise: 'Harmed only in another order',
    safe: 'Safe in every order',
    unknown: 'Not known: too many orders',
  },

  harm: { lost: 'Lost', downgraded: 'Downgraded', gap: 'Gap', dip: 'Less for a while' },
  more_one: 'and {{count, number}} more service',
  more_other: 'and {{count, number}} more services',

  example: {
    heading: 'Orders that cause harm',
    shown: 'Another order of processing',
    asStated: 'The order of the rehearsal',
    possible: 'Possible, but not shown',
    possibleHint: 'Whether it can happen depends on other users: no rehearsal was found that does exactly this.',
    play: 'Play this order',
    playStated: 'Play the rehearsal',
    moves: 'What happens to {{user}}, in this order',
    made: 'The same plan, with other waiting times between its steps and in the service.',
  },

  move: {
    step: 'Step {{number, number}} begins: {{text}}',
    call: 'The call of step {{number, number}} is made',
    processing: 'The licenses of {{group}} are processed',
    ruleEvaluation: 'The membership rule of {{group}} is evaluated',
    synchronization: 'The on-premises change of {{group}} arrives',
    unit: 'A seat comes free, and the licenses of {{group}} are processed again',
    automation: 'The automation {{automation}} runs',
  },
  effect: {
    gained: 'gets {{plans}}',
    lost: 'loses {{plans}}',
    short: 'no free seat of {{plans}}',
    newError: 'a license error',
  },

  risk: {
    heading: 'Users at risk',
    users: 'Users',
    harms: 'Worst that can happen',
    asStated: 'In the order of the rehearsal',
    examples: 'For example',
    unknown: 'Not known: too many orders to try',
  },

  limits: {
    heading: 'What this rests on',
    model:
      'The answer is about this model of the service, not a promise by Microsoft. The steps keep their order; the group work in between may happen at any time and in any order, except that the work of one group keeps its own order.',
    waits:
      'Only a step that waits for the processing of groups holds the next step back. A step that waits for a time promises nothing, however long.',
    instant:
      'What one group changes for one user happens at once, together with the other groups it sets off. Two groups never change one user at the very same moment.',
    paused: 'The administrator may pause before any step.',
    seats:
      'Seats are counted with bounds: where there are enough for everybody who could ever need one, nobody goes without. Else both is tried, a free seat and none.',
    scarce: 'There may be too few seats of {{plans}}.',
    firstChoices: 'A step for the first of many users is taken for those whom the rehearsal chose.',
    readsClock: 'A rule that compares with the present moment is taken as it is when the plan begins.',
    automations: 'An automation may run at any time until it is retired.',
    horizonReached: 'The rehearsal reached its time limit. The orders are tried to the end all the same.',
  },
} as const;
