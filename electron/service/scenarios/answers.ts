import { AppError } from '../../../shared/model/appError.ts';
import type { JobOptions, Progress } from '../jobs/jobTypes.ts';

/** A question about a scenario in one revision, or about a tenant as imported. Equal keys are the same question about the same state. */
export interface QuestionName {
  readonly key: string;
  readonly kind: string;
  readonly tenantId: string;
  /** null for the tenant as imported. */
  readonly scenario: { readonly id: number; readonly revision: number } | null;
}

/** Works an answer out. */
export type Work<Answer> = (options: Required<JobOptions>) => Promise<Answer>;

/** One piece of work for all who want its answer; it is stopped when nobody waits for it any more. */
interface SharedWork {
  readonly name: QuestionName;
  readonly outcome: Promise<unknown>;
  readonly listeners: Set<(progress: Progress) => void>;
  readonly controller: AbortController;
  latest: Progress | undefined;
  waiting: number;
}

/** Answers of long work: one piece of work per question, whoever asks; the last few of each kind stay in memory. */
export class Answers {
  readonly #running = new Map<string, SharedWork>();
  /** The one asked for last stands last. */
  readonly #kept = new Map<string, { readonly name: QuestionName; readonly answer: unknown }>();

  /** `kept`: how many answers of this kind stay in memory. Throws what the work throws; `cancelled`; `outdated`. */
  async of<Answer>(name: QuestionName, kept: number, work: Work<Answer>, { signal, onProgress }: JobOptions = {}): Promise<Answer> {
    if (signal?.aborted) throw new AppError('cancelled');
    const known = this.#kept.get(name.key);
    if (known !== undefined) {
      this.#keep(known.name, known.answer, kept);
      return known.answer as Answer;
    }
    const running = this.#running.get(name.key) ?? this.#start(name, kept, work);
    const left = Promise.withResolvers<never>();
    const leave = (): void => left.reject(new AppError('cancelled'));
    signal?.addEventListener('abort', leave, { once: true });
    if (onProgress !== undefined) {
      running.listeners.add(onProgress);
      if (running.latest !== undefined) onProgress(running.latest);
    }
    running.waiting++;
    try {
      return (await Promise.race([running.outcome, left.promise])) as Answer;
    } finally {
      signal?.removeEventListener('abort', leave);
      if (onProgress !== undefined) running.listeners.delete(onProgress);
      running.waiting--;
      if (running.waiting === 0) this.#stop(running, 'cancelled');
    }
  }

  /** A scenario is at this revision now: answers about the others are of no use to anybody. Those who wait are told `outdated`. */
  outdate(tenantId: string, scenarioId: number, current: number): void {
    for (const work of [...this.#running.values()]) {
      const { scenario } = work.name;
      const isOld = work.name.tenantId === tenantId && scenario?.id === scenarioId && scenario.revision !== current;
      if (isOld) this.#stop(work, 'outdated');
    }
  }

  /** Stops what is under way for a tenant and forgets its answers; without one, everything. */
  forget(tenantId?: string): void {
    const isMeant = (name: QuestionName): boolean => tenantId === undefined || name.tenantId === tenantId;
    for (const work of [...this.#running.values()]) if (isMeant(work.name)) this.#stop(work, 'cancelled');
    for (const [key, kept] of this.#kept) if (isMeant(kept.name)) this.#kept.delete(key);
  }

  /** Those who wait are let go at once; the thread ends when it notices. Harmless when the work is done. */
  #stop(work: SharedWork, code: 'cancelled' | 'outdated'): void {
    if (this.#running.get(work.name.key) !== work) return;
    this.#running.delete(work.name.key);
    work.controller.abort(new AppError(code));
  }

  #start<Answer>(name: QuestionName, kept: number, work: Work<Answer>): SharedWork {
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = new Set<(progress: Progress) => void>();
    const onProgress = (progress: Progress): void => {
      shared.latest = progress;
      for (const listener of listeners) listener(progress);
    };
    const run = async (): Promise<Answer> => {
      try {
        const answer = await work({ signal, onProgress });
        if (!signal.aborted) this.#keep(name, answer, kept);
        return answer;
      } finally {
        // One that was stopped may have been followed by another of the same key.
        if (this.#running.get(name.key) === shared) this.#running.delete(name.key);
      }
    };
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    const outcome = Promise.race([Promise.resolve().then(run), stopped]);
    // Heard by those who wait; when the last of them has left, a failure is nobody's.
    outcome.catch(() => undefined);
    const shared: SharedWork = { name, outcome, listeners, controller, latest: undefined, waiting: 0 };
    this.#running.set(name.key, shared);
    return shared;
  }

  #keep(name: QuestionName, answer: unknown, kept: number): void {
    this.#kept.delete(name.key);
    this.#kept.set(name.key, { name, answer });
    const ofKind = [...this.#kept.values()].filter((each) => each.name.kind === name.kind);
    for (const oldest of ofKind.slice(0, Math.max(0, ofKind.length - kept))) this.#kept.delete(oldest.name.key);
  }
}
