import { readdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../../electron/service/jobs/jobTypes.ts';
import { createWorkerRunner } from '../../../electron/workers/workerRunner.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { DEMO, makeScratch } from './runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

describe('work in a thread of its own', () => {
  it('answers with plain data and tells how far it is', async () => {
    const seen: Progress[] = [];
    const result = await createWorkerRunner().run(
      'import',
      { source: DEMO, tenant: scratch.file('a.db') },
      { onProgress: (progress) => seen.push(progress) },
    );
    expect(result.report.counts.users).toBe(167);
    expect(result.names.products.get('6fd2c87f-b296-42f0-b197-1e91e994b900')).toBe('Office 365 E3');
    expect(seen.map((progress) => progress.stage)).toContain('importing');
  });

  it('fails with the same error as in place', async () => {
    writeFileSync(scratch.file('x.json'), '{');
    const run = createWorkerRunner().run('check', { tenant: scratch.file('none.db'), plan: { file: scratch.file('x.json') } });
    const failure = await run.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'badInput', details: { file: scratch.file('x.json'), place: 'line 1, column 2' } });
  });

  it('takes a plan as a value as well as a file', async () => {
    const runner = createWorkerRunner();
    await runner.run('import', { source: DEMO, tenant: scratch.file('b.db') });
    const { parsePlan } = await import('../../../electron/service/readPlan.ts');
    const plan = parsePlan({ format: 'license-rehearsal-plan', version: 1, startAt: '2026-12-01T08:00:00Z', steps: [] });
    const result = await runner.run('rehearse', { tenant: scratch.file('b.db'), plan: { value: plan } });
    expect(result).toMatchObject({ summary: { verdict: 'safe' }, files: [], tenant: { users: 167 } });
  });

  it('does not begin what has been given up already', async () => {
    const run = createWorkerRunner().run('generate', generate('c'), { signal: AbortSignal.abort() });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(scratch.folder).filter((name) => name.startsWith('c'))).toEqual([]);
  });

  it('stops when it is given up, and tidies up after itself', async () => {
    const controller = new AbortController();
    const run = createWorkerRunner().run('generate', generate('d'), { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(scratch.folder).filter((name) => name.startsWith('d'))).toEqual([]);
  });

  it('is stopped in the middle when there is no time, and what it left is cleared away', async () => {
    const runner = createWorkerRunner();
    const { promise: begun, resolve } = Promise.withResolvers<void>();
    const run = runner.run('generate', generate('e'), { onProgress: () => resolve() });
    const ended = run.catch((error: unknown) => error);
    await begun;
    expect(readdirSync(scratch.folder).filter((name) => name.startsWith('e'))).toHaveLength(1);
    await runner.kill();
    expect(await ended).toMatchObject({ code: 'cancelled' });
    expect(readdirSync(scratch.folder).filter((name) => name.startsWith('e'))).toEqual([]);
  });
});

function generate(name: string) {
  return { folder: scratch.file(name), users: 300_000, seed: 1, mess: 'clean' as const };
}
