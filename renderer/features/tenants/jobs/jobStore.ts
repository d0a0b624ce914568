import { create } from 'zustand';
import type { WorkProgress } from '../../../../shared/contract/base.ts';
import type { ImportAnswer } from '../../../../shared/contract/library.ts';
import { isCancelled } from '../../../client/failure.ts';
import { giveTurnBack, takeTurn } from './jobTurns.ts';

/** A tenant copy in the making. It goes on whatever page is shown, beside others. */
export interface Job {
  readonly id: number;
  /** What it is about: a file, a demo tenant, a generated one. */
  readonly name: string;
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: WorkProgress | null;
  readonly answer: ImportAnswer | null;
  readonly error: unknown;
  readonly cancel: () => void;
}

export type JobWork = (report: (progress: WorkProgress) => void, signal: AbortSignal) => Promise<ImportAnswer>;

export const useJobStore = create<{ readonly jobs: readonly Job[] }>()(() => ({ jobs: [] }));

let lastId = 0;

function change(id: number, news: Partial<Job>): void {
  useJobStore.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, ...news } : job)) }));
}

export async function runJob(name: string, work: JobWork): Promise<Job> {
  const id = ++lastId;
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  const turn = takeTurn(controller.signal);
  const job: Job = { id, name, state: turn === null ? 'running' : 'waiting', progress: null, answer: null, error: null, cancel };
  useJobStore.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
  try {
    await turn;
  } catch {
    // Called off before its turn came.
    change(id, { state: 'cancelled' });
    return { ...job, state: 'cancelled' };
  }
  change(id, { state: 'running' });
  try {
    const answer = await work((progress) => change(id, { progress }), controller.signal);
    change(id, { state: 'done', answer });
  } catch (error) {
    change(id, { state: controller.signal.aborted || isCancelled(error) ? 'cancelled' : 'failed', error });
  } finally {
    giveTurnBack();
  }
  return useJobStore.getState().jobs.find((each) => each.id === id) ?? job;
}

/** Not over yet: at work, or waiting for its turn. */
export function isUnderWay({ state }: Job): boolean {
  return state === 'waiting' || state === 'running';
}

/** Takes a job that is over off the list. */
export function forgetJob(id: number): void {
  useJobStore.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id || isUnderWay(job)) }));
}
