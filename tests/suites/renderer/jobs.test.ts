import { afterEach, describe, expect, it } from 'vitest';
import { forgetJob, type JobWork, runJob, useJobStore } from '../../../renderer/features/tenants/jobs/jobStore.ts';
import type { ImportAnswer, TenantCard } from '../../../shared/contract/library.ts';

const ANSWER = { card: { id: 'tenant' } as TenantCard } as ImportAnswer;

/** Work that goes on until it is told to end. */
function openEnded(): { readonly work: JobWork; readonly end: () => void } {
  const { promise, resolve } = Promise.withResolvers<ImportAnswer>();
  return { work: () => promise, end: () => resolve(ANSWER) };
}

const states = (): string[] => useJobStore.getState().jobs.map(({ state }) => state);

afterEach(() => {
  for (const { id } of useJobStore.getState().jobs) forgetJob(id);
});

describe('jobs', () => {
  it('run four at a time, as a browser has six connections to the host; the next begins when one is over', async () => {
    const all = Array.from({ length: 6 }, openEnded);
    const runs = all.map(({ work }, index) => runJob(`job ${index}`, work));
    expect(states()).toEqual(['running', 'running', 'running', 'running', 'waiting', 'waiting']);
    all[1]?.end();
    await runs[1];
    await Promise.resolve();
    expect(states()).toEqual(['running', 'done', 'running', 'running', 'running', 'waiting']);
    for (const { end } of all) end();
    await Promise.all(runs);
    expect(new Set(states())).toEqual(new Set(['done']));
  });

  it('that wait can be called off, and never begin', async () => {
    const busy = Array.from({ length: 4 }, openEnded);
    const runs = busy.map(({ work }) => runJob('busy', work));
    let begun = false;
    const waiting = runJob('late', async () => {
      begun = true;
      return ANSWER;
    });
    useJobStore.getState().jobs.at(-1)?.cancel();
    expect((await waiting).state).toBe('cancelled');
    for (const { end } of busy) end();
    await Promise.all(runs);
    expect(begun).toBe(false);
    expect((await runJob('next', async () => ANSWER)).state).toBe('done');
  });

  it('stay on the list until they are over', async () => {
    const { work, end } = openEnded();
    const run = runJob('one', work);
    const id = useJobStore.getState().jobs.at(-1)?.id ?? 0;
    forgetJob(id);
    expect(states()).toEqual(['running']);
    end();
    await run;
    forgetJob(id);
    expect(states()).toEqual([]);
  });
});
