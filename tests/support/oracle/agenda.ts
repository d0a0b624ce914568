/** What happens in one instant. `second` counts from the plan's `startAt`. */
export interface ScheduledEvent {
  readonly second: number;
  /** Order of scheduling: decides among the events of one second (section 8). */
  readonly sequence: number;
  readonly run: () => void;
  readonly what: What;
  /** Beside the plan: no reason for the rehearsal to go on. */
  readonly isAside: boolean;
}

/** What an event is: nothing but another order of processing asks for it. */
export type What =
  | { readonly kind: 'step' | 'call' | 'automation' }
  | { readonly kind: 'processing'; readonly group: string; readonly user: string; readonly piece: number }
  | { readonly kind: 'ruleEvaluation' | 'synchronization'; readonly group: string };

/** The queue of events: a plain array, ascending by second, then by sequence. */
export interface Agenda {
  schedule(second: number, what: What, run: () => void): void;
  scheduleAside(second: number, run: () => void): void;
  /** Takes the next event if it happens in `lastSecond` or before; undefined when there is none. */
  takeNext(lastSecond: number): ScheduledEvent | undefined;
  /** The second of the next event. */
  peek(): number | undefined;
  /** Nothing is left, or only what goes on beside the plan. */
  isPlanOver(): boolean;
}

export function createAgenda(): Agenda {
  const events: ScheduledEvent[] = [];
  let taken = 0;
  let sequence = 0;
  const insert = (second: number, what: What, run: () => void, isAside: boolean) => {
    let place = events.length;
    while (place > taken && events[place - 1]!.second > second) place--;
    events.splice(place, 0, { second, sequence: sequence++, what, run, isAside });
  };
  return {
    schedule: (second, what, run) => insert(second, what, run, false),
    scheduleAside: (second, run) => insert(second, { kind: 'automation' }, run, true),
    takeNext(lastSecond) {
      const next = events[taken];
      if (next === undefined || next.second > lastSecond) return undefined;
      taken++;
      return next;
    },
    peek: () => events[taken]?.second,
    isPlanOver: () => events.slice(taken).every(({ isAside }) => isAside),
  };
}
