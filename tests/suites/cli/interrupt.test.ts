import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeScratch, type Ran, ROOT, runCli, untilNamed } from './runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const bundle = scratch.file('bundle');
const tenant = scratch.file('tenant.db');
const plan = scratch.file('plan.json');

/** Large enough that every kind of work is still under way when the signal comes. */
const USERS = '8000';

beforeAll(async () => {
  expect((await runCli(['generate', '--users', USERS, '--seed', '1', '--bundle', bundle])).code).toBe(0);
  expect((await runCli(['import', bundle, '--tenant', tenant])).code).toBe(0);
  const steps = [{ kind: 'deleteUsers', users: { all: true } }];
  writeFileSync(plan, JSON.stringify({ format: 'license-rehearsal-plan', version: 1, startAt: '2026-12-01T08:00:00Z', steps }));
});

/** Signals as soon as the folder holds something of that name. */
function interruptedAt(args: readonly string[], folder: string, name: RegExp, ...signals: NodeJS.Signals[]): Promise<Ran> {
  return runCli(args, { onStart: (child) => void signalWhen(child, folder, name, signals) });
}

async function signalWhen(child: ChildProcess, folder: string, name: RegExp, signals: readonly NodeJS.Signals[]): Promise<void> {
  await untilNamed(folder, name, child);
  for (const signal of signals) {
    child.kill(signal);
    // Two signals at once are one press of Ctrl-C, which npm has passed on.
    await new Promise((resolve) => setTimeout(resolve, 550));
  }
}

describe.skipIf(process.platform === 'win32')('Ctrl-C in the middle of the work exits with 130 and leaves nothing half-written', () => {
  it.each<[string, NodeJS.Signals[]]>([
    ['once', ['SIGINT']],
    ['as the end of the session', ['SIGTERM']],
    ['twice', ['SIGINT', 'SIGINT']],
  ])('generate, %s', async (_, signals) => {
    const folder = newFolder();
    const args = ['generate', '--users', '400000', '--seed', '1', '--bundle', path.join(folder, 'bundle')];
    const ran = await interruptedAt(args, folder, /^bundle\..*tmp$/, ...signals);
    expect(ran).toMatchObject({ code: 130, stdout: '' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('import: the tenant copy that was there still is', async () => {
    const folder = newFolder();
    const target = path.join(folder, 'tenant.db');
    const before = readFileSync(tenant);
    writeFileSync(target, before);
    const ran = await interruptedAt(['import', bundle, '--tenant', target], folder, /importing/, 'SIGINT');
    expect(ran).toMatchObject({ code: 130, stdout: '', stderr: 'Stopped. Nothing was changed.\n' });
    expect(readdirSync(folder)).toEqual(['tenant.db']);
    expect(readFileSync(target).equals(before)).toBe(true);
  });

  it('rehearse: neither a result nor a part of one', async () => {
    const folder = newFolder();
    const args = ['rehearse', '--tenant', tenant, '--plan', plan, '--out', path.join(folder, 'out')];
    const ran = await interruptedAt(args, folder, /^out\..*tmp$/, 'SIGINT');
    expect([130, 1]).toContain(ran.code);
    // The signal can come when the last file is in place: then the result is whole.
    expect(readdirSync(folder)).toEqual(ran.code === 130 ? [] : ['out']);
  });

  it('a signal that comes while the program starts is not lost', async () => {
    const folder = newFolder();
    const ran = await interruptedAt(['import', bundle, '--tenant', path.join(folder, 'x.db')], ROOT, /^package\.json$/, 'SIGINT');
    expect(ran.code ?? ran.signal).toSatisfy((end: unknown) => end === 130 || end === 'SIGINT');
    expect(readdirSync(folder)).toEqual([]);
  });
});

let folders = 0;

function newFolder(): string {
  const folder = scratch.file(`work${folders++}`);
  mkdirSync(folder);
  return folder;
}
