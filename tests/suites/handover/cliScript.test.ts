import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IRREVERSIBLE } from '../../../shared/model/handover.ts';
import { DEMO, runCli } from '../cli/runCli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'license-rehearsal-script-'));
const tenant = path.join(folder, 'tenant.sqlite');
const plans = path.join(DEMO, 'plans');

beforeAll(async () => {
  expect((await runCli(['import', DEMO, '--tenant', tenant])).code).toBe(0);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function script(plan: string, out: string, ...others: readonly string[]) {
  return runCli(['script', '--tenant', tenant, '--plan', path.join(plans, plan), '--out', path.join(folder, out), ...others]);
}

describe('script', { timeout: 60_000 }, () => {
  it('writes a package and says the verdict, the waves and what to read first', async () => {
    const ran = await script('finance-e1-to-e3-prepared.json', 'safe');
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^SAFE\n/);
    expect(ran.stdout).toContain('RUNBOOK.html');
    expect(ran.stdout).toMatch(/ 1 +at once +48 +3 +0\n/);
    const files = readdirSync(path.join(folder, 'safe'), { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
    expect(files).toEqual(
      expect.arrayContaining([
        'README.md',
        'RUNBOOK.html',
        'RUNBOOK.md',
        'Invoke-Handover.ps1',
        'LicenseHandover/LicenseHandover.psm1',
        'handover.json',
        'plan.json',
        'texts.json',
        'SHA256SUMS',
        'actions/wave-001.jsonl',
        'checks/000.jsonl',
        'checks/001.jsonl',
        'terraform/main.tf.json',
        'terraform/README.md',
      ]),
    );
  });

  it('prints one document with --json that agrees with the manifest, and keeps to the pace asked for', async () => {
    const ran = await script('finance-e1-to-e3-prepared.json', 'json', '--json', '--requests-per-second', '3');
    const printed = JSON.parse(ran.stdout) as Record<string, unknown>;
    const manifest = JSON.parse(readFileSync(path.join(folder, 'json', 'handover.json'), 'utf8')) as Record<string, unknown>;
    expect(printed).toMatchObject({ folder: path.join(folder, 'json'), packageId: manifest['packageId'], verdict: 'safe', requests: 3 });
    expect(manifest['pace']).toEqual({ requestsPerSecond: 3 });
    for (const file of printed['files'] as string[]) expect([file, existsSync(path.join(folder, 'json', file))]).toEqual([file, true]);
  });

  it('has texts for the scripts in the language asked for', async () => {
    expect((await script('finance-e1-to-e3-prepared.json', 'dutch', '--lang', 'nl')).stdout).toContain('VEILIG');
    const texts = JSON.parse(readFileSync(path.join(folder, 'dutch', 'texts.json'), 'utf8')) as Record<string, Record<string, string>>;
    expect(texts['language']).toBe('nl');
    expect(Object.keys(texts['irreversible'] ?? {})).toEqual([...IRREVERSIBLE]);
    expect(readFileSync(path.join(folder, 'dutch', 'RUNBOOK.md'), 'utf8')).toMatch(/^# Draaiboek\n/);
  });

  it('ends with 1 for a plan that harms somebody and with 4 for one that is refused, and says not to carry that out', async () => {
    expect((await script('remove-first.json', 'risk')).code).toBe(1);
    const blocked = await script('refused-calls.json', 'blocked');
    expect(blocked.code).toBe(4);
    expect(blocked.stdout.replace(/\s+/g, ' ')).toContain('Do not carry it out');
    expect(blocked.stdout).not.toContain('-WhatIf');
    expect(readFileSync(path.join(folder, 'blocked', 'RUNBOOK.md'), 'utf8')).toContain('Do not carry this out as it is');
  });

  it('leaves a folder alone that holds anything, and a wrong pace to the person', async () => {
    const again = await script('finance-e1-to-e3-prepared.json', 'safe');
    expect(again.code).not.toBe(0);
    expect(again.stderr).toContain('safe');
    expect(existsSync(path.join(folder, 'safe', 'handover.json'))).toBe(true);
    expect((await script('finance-e1-to-e3-prepared.json', 'fast', '--requests-per-second', '50')).code).toBe(2);
    expect(existsSync(path.join(folder, 'fast'))).toBe(false);
  });

  it('puts no credential, no token and no place of this computer into the package', () => {
    for (const name of readdirSync(path.join(folder, 'safe'), { recursive: true, encoding: 'utf8' })) {
      if (!/\.\w+$|SUMS$/.test(name)) continue;
      const text = readFileSync(path.join(folder, 'safe', name), 'utf8');
      expect([name, text.includes(folder), /Bearer |eyJ[A-Za-z0-9_-]{10,}|client_secret|-----BEGIN/.test(text)]).toEqual([
        name,
        false,
        false,
      ]);
    }
  });
});
