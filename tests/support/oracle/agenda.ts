/** What happens in one instant. `second` counts from the plan's `startAt`. */
export interface ScheduledEvent {
  readonly second: number;
  /** Order of scheduling: decides among the events of one second (section 8). */
  readonly sequence: number;
  readonly run: () => void;
}

/** The queue of events: a plain array, ascending by second, then by sequence. */
export interface Agenda {
  schedule(second: number, run: () => void): void;
  /** Takes the next event if it happens in `lastSecond` or before; undefined when there is none. */
  takeNext(lastSecond: number): ScheduledEvent | undefined;
  isEmpty(): boolean;
}

export function createAgenda(): Agenda {
  const events: ScheduledEvent[] = [];
  let taken = 0;
  let sequence = 0;
  return {
    schedule(second, run) {
      let place = events.length;
      while (place > taken && events[place - 1]!.second > second) place--;
      events.splice(place, 0, { second, sequence: sequence++, run });
    },
    takeNext(lastSecond) {
      const next = events[taken];
      if (next === undefined || next.second > lastSecond) return undefined;
      taken++;
      return next;
    },
    isEmpty: () => taken === events.length,
  };
}
