import { decodeSnapshot } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { EvaluateInput, EvaluateResult } from '../jobs/evaluateJob.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions, Progress } from '../jobs/jobTypes.ts';
import type { ScenarioEnd } from './scenarios.ts';

/** A state of a tenant. Equal keys are the same state: the tenant copy, the scenario and its revision. */
export interface EndName {
  readonly key: string;
  readonly tenantId: string;
  readonly scenarioId: number;
  readonly revision: number;
}

/** Ends kept for whoever comes back to them: the current one, the one before the last edit, and a scenario to compare with. */
const KEPT_ENDS = 3;

/** One piece of work for all who want its answer; it is stopped when nobody waits for it any more. */
interface SharedWork {
  readonly name: EndName;
  readonly outcome: Promise<ScenarioEnd>;
  readonly listeners: Set<(progress: Progress) => void>;
  readonly controller: AbortController;
  latest: Progress | undefined;
  waiting: number;
}

export class Evaluations {
  readonly #jobs: JobRunner;
  readonly #running = new Map<string, SharedWork>();
  /** The one asked for last stands last. */
  readonly #kept = new Map<string, { readonly name: EndName; readonly end: ScenarioEnd }>();

  constructor(jobs: JobRunner) {
    this.#jobs = jobs;
  }

  /** `order` is asked what to run only when the work has to be done. */
  async endOf(name: EndName, order: () => Promise<EvaluateInput>, { signal, onProgress }: JobOptions = {}): Promise<ScenarioEnd> {
    const { key } = name;
    if (signal?.aborted) throw new AppError('cancelled');
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#keep(kept.name, kept.end);
      return kept.end;
    }
    const work = this.#running.get(key) ?? this.#start(name, order);
    const left = Promise.withResolvers<never>();
    const leave = (): void => left.reject(new AppError('cancelled'));
    signal?.addEventListener('abort', leave, { once: true });
    if (onProgress !== undefined) {
      work.listeners.add(onProgress);
      if (work.latest !== undefined) onProgress(work.latest);
    }
    work.waiting++;
    try {
      return await Promise.race([work.outcome, left.promise]);
    } finally {
      signal?.removeEventListener('abort', leave);
      if (onProgress !== undefined) work.listeners.delete(onProgress);
      work.waiting--;
      if (work.waiting === 0) this.#stop(work, 'cancelled');
    }
  }

  /** A scenario is at this revision now: how the others end is of no use to anybody. Those who wait for that are told `outdated`. */
  outdate(tenantId: string, scenarioId: number, current: number): void {
    for (const work of [...this.#running.values()]) {
      const { name } = work;
      const isOld = name.tenantId === tenantId && name.scenarioId === scenarioId && name.revision !== current;
      if (isOld) this.#stop(work, 'outdated');
    }
  }

  /** Stops what is under way for a tenant and forgets its ends; without one, everything. */
  forget(tenantId?: string): void {
    const isMeant = (name: EndName): boolean => tenantId === undefined || name.tenantId === tenantId;
    for (const work of [...this.#running.values()]) if (isMeant(work.name)) this.#stop(work, 'cancelled');
    for (const [key, kept] of this.#kept) if (isMeant(kept.name)) this.#kept.delete(key);
  }

  /** Those who wait are let go at once; the thread ends when it notices. Harmless when the work is done. */
  #stop(work: SharedWork, code: 'cancelled' | 'outdated'): void {
    if (this.#running.get(work.name.key) !== work) return;
    this.#running.delete(work.name.key);
    work.controller.abort(new AppError(code));
  }

  #start(name: EndName, order: () => Promise<EvaluateInput>): SharedWork {
    const { key } = name;
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = new Set<(progress: Progress) => void>();
    const onProgress = (progress: Progress): void => {
      work.latest = progress;
      for (const listener of listeners) listener(progress);
    };
    const run = async (): Promise<ScenarioEnd> => {
      try {
        const end = toEnd(await this.#jobs.run('evaluate', await order(), { signal, onProgress }));
        if (!signal.aborted) this.#keep(name, end);
        return end;
      } finally {
        // One that was stopped may have been followed by another of the same key.
        if (this.#running.get(key) === work) this.#running.delete(key);
      }
    };
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    const outcome = Promise.race([Promise.resolve().then(run), stopped]);
    // Heard by those who wait; when the last of them has left, a failure is nobody's.
    outcome.catch(() => undefined);
    const work: SharedWork = { name, outcome, listeners, controller, latest: undefined, waiting: 0 };
    this.#running.set(key, work);
    return work;
  }

  #keep(name: EndName, end: ScenarioEnd): void {
    this.#kept.delete(name.key);
    this.#kept.set(name.key, { name, end });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT_ENDS) return;
      this.#kept.delete(oldest);
    }
  }
}

function toEnd({ end, fingerprint, evaluation }: EvaluateResult): ScenarioEnd {
  const parts = new Map(end.map(({ name, value }) => [name, value]));
  return {
    snapshotOn: (copy) => (copy.fingerprint === fingerprint ? decodeSnapshot((name) => parts.get(name), copy.snapshot) : null),
    evaluation,
    settings: evaluation.summary.settings,
  };
}
