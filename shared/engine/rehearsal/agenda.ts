import TinyQueue from 'tinyqueue';

/**
 * What is due, by second and then by the order in which it was scheduled (simulation.md section 8). A piece of work with many users is one
 * task that runs once a second under the place it was given when it was scheduled: that is the same as scheduling each of its users then.
 */
export interface Task {
  /** Runs what is due in second `at`; returns the next second it is due in, or null when it is done. */
  run(at: number): number | null;
}

interface Appointment {
  at: number;
  readonly place: number;
  readonly task: Task;
  /** What goes on beside the plan, and is no reason for a rehearsal to go on. */
  readonly aside: boolean;
}

export class Agenda {
  readonly #queue = new TinyQueue<Appointment>([], (a, b) => a.at - b.at || a.place - b.place);
  #places = 0;
  #aside = 0;

  schedule(at: number, task: Task): void {
    this.#queue.push({ at, place: this.#places++, task, aside: false });
  }

  /** Something that goes on beside the plan. */
  scheduleAside(at: number, task: Task): void {
    this.#aside++;
    this.#queue.push({ at, place: this.#places++, task, aside: true });
  }

  /** True when nothing is scheduled but what goes on beside the plan. */
  get isPlanOver(): boolean {
    return this.#queue.length === this.#aside;
  }

  /** The second of the next task, or null when nothing is scheduled. */
  get nextAt(): number | null {
    return this.#queue.peek()?.at ?? null;
  }

  /** Runs the next task. */
  runNext(): void {
    const next = this.#queue.pop();
    if (next === undefined) return;
    if (next.aside) this.#aside--;
    const again = next.task.run(next.at);
    if (again === null) return;
    next.at = again;
    if (next.aside) this.#aside++;
    this.#queue.push(next);
  }
}
