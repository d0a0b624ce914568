import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, makeScratch, type Ran, runCli } from './runCli.ts';
import { faultsOf, validatorOf } from './schemas.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const tenant = scratch.file('demo.db');
const planFile = (name: string): string => path.join(DEMO, 'plans', `${name}.json`);
const rehearse = (plan: string, ...more: string[]): Promise<Ran> =>
  runCli(['rehearse', '--tenant', tenant, '--plan', planFile(plan), ...more]);

let imported: Ran;
beforeAll(async () => {
  imported = await runCli(['import', DEMO, '--tenant', tenant]);
});

describe('import', () => {
  it('prints a report with the counts, every license plan by name, and what to know', () => {
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    for (const part of ['Tenant copy of Tallbacka Instruments', 'Users  ', '167', 'Office 365 E3', 'no usage location', 'Amir Haddad']) {
      expect(imported.stdout).toContain(part);
    }
  });

  it('prints the import report as one JSON document', async () => {
    const { code, stdout, stderr } = await runCli(['--json', 'import', DEMO, '--tenant', scratch.file('json.db')]);
    const report: unknown = JSON.parse(stdout);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(faultsOf(validatorOf('importReport'), report)).toEqual([]);
    expect(report).toMatchObject({ tenant: { displayName: 'Tallbacka Instruments' }, tenantFile: scratch.file('json.db') });
  });

  it('writes the tenant copy and nothing else', () => {
    expect(readdirSync(scratch.folder).filter((name) => name.startsWith('demo'))).toEqual(['demo.db']);
  });
});

describe('generate', () => {
  it('writes the same bytes for the same arguments, and others for another seed', async () => {
    const made = await Promise.all(
      ['7', '7', '8'].map((seed, i) =>
        runCli(['generate', '--users', '40', '--seed', seed, '--mess', 'messy', '--bundle', scratch.file(`bundle${i}`)]),
      ),
    );
    expect(made.map((run) => run.code)).toEqual([0, 0, 0]);
    const [first, second, other] = [0, 1, 2].map((i) => contentsOf(scratch.file(`bundle${i}`)));
    expect(second).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('tells a program what it wrote, and makes a bundle that can be imported', async () => {
    const folder = scratch.file('with blank');
    const { code, stdout } = await runCli(['generate', '--users', '30', '--seed', 'north', '--bundle', folder, '--json']);
    expect(code).toBe(0);
    expect(faultsOf(validatorOf('generated'), JSON.parse(stdout))).toEqual([]);
    expect(JSON.parse(stdout)).toMatchObject({ folder, users: 30, seed: 'north', mess: 'typical' });
    expect(faultsOf(validatorOf('tenant'), JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')))).toEqual([]);
    expect((await runCli(['import', folder, '--tenant', scratch.file('generated.db')])).code).toBe(0);
  });
});

describe('check', () => {
  it('exits with 1 where a finding is blocking, and names who, why and what to do', async () => {
    const { code, stdout } = await runCli(['check', '--tenant', tenant, '--plan', planFile('finance-e1-to-e3')]);
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(/would stop this plan/);
    for (const part of ['SharePoint (Plan 2) and SharePoint (Plan 1) exclude each other', '(F108)', 'Tomas Öberg', 'rehearse --tenant']) {
      expect(stdout).toContain(part);
    }
  });

  it('exits with 0 where nothing blocks', async () => {
    const { code, stdout } = await runCli(['check', '--tenant', tenant, '--plan', planFile('finance-e1-to-e3-prepared'), '--json']);
    const document = JSON.parse(stdout) as { findings: { severity: string }[] };
    expect(code).toBe(0);
    expect(faultsOf(validatorOf('check'), document)).toEqual([]);
    expect(document.findings.filter((finding) => finding.severity === 'blocking')).toEqual([]);
  });
});

describe('rehearse', () => {
  it.each([
    ['finance-e1-to-e3-prepared', 0, 'SAFE'],
    ['finance-e1-to-e3', 1, 'AT RISK'],
    ['refused-calls', 4, 'BLOCKED'],
  ])('of %s exits with %i and begins with the verdict', async (plan, exit, verdict) => {
    const { code, stdout, stderr } = await rehearse(plan);
    expect({ code, stderr }).toEqual({ code: exit, stderr: '' });
    expect(stdout.split('\n')[0]).toBe(verdict);
  });

  it('tells people by name who is hurt, by which two services, and the seats at the peak', async () => {
    const { stdout } = await rehearse('finance-e1-to-e3');
    for (const part of [
      'Ragnhild Ekdahl <ragnhild.ekdahl@tallbacka.example>',
      'SharePoint (Plan 2) of Office 365 E3 (group Finance) and SharePoint (Plan 1) of Office 365 E1',
      'Office 365 E3    118      70   114    114             4',
      'statement about a model',
    ]) {
      expect(stdout).toContain(part);
    }
    expect(stdout.slice(0, stdout.indexOf('What the plan does'))).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('writes exactly the result files, each as its schema says', async () => {
    const out = scratch.file('results', 'remove-first');
    const { code, stdout } = await rehearse('remove-first', '--out', out, '--json');
    expect(code).toBe(1);
    expect(readdirSync(out).sort()).toEqual(['changes.jsonl', 'events.jsonl', 'gaps.jsonl', 'seats.csv', 'states.jsonl', 'summary.json']);
    const summary = readFileSync(path.join(out, 'summary.json'), 'utf8');
    expect(stdout).toBe(summary);
    expect(faultsOf(validatorOf('result'), JSON.parse(summary))).toEqual([]);
    for (const name of ['states', 'changes', 'gaps', 'events']) {
      const validate = validatorOf(name);
      const lines = readFileSync(path.join(out, `${name}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n');
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.flatMap((line) => faultsOf(validate, JSON.parse(line)))).toEqual([]);
    }
    expect(readFileSync(path.join(out, 'seats.csv'), 'utf8')).toMatch(
      /^at,skuId,consumed,owned\n(\d{4}-[\dT:-]+Z,[0-9a-f-]{36},-?\d+,\d+\n)+$/,
    );
  });

  it('gives the same bytes every time, and replaces its own files only', async () => {
    const out = scratch.file('again');
    await rehearse('remove-first', '--out', out);
    const first = contentsOf(out);
    writeFileSync(path.join(out, 'notes.txt'), 'mine');
    writeFileSync(path.join(out, 'summary.json'), 'old');
    const { code, stdout } = await rehearse('remove-first', '--out', out);
    expect(code).toBe(1);
    expect(stdout).toContain(path.join(out, path.sep));
    expect(contentsOf(out)).toEqual({ ...first, 'notes.txt': 'mine' });
  });

  it('touches neither the tenant copy, nor the plan, nor the folder it is called from', async () => {
    const here = scratch.file('empty');
    mkdirSync(here);
    const before = readFileSync(tenant);
    const demo = contentsOf(DEMO);
    await runCli(['rehearse', '--tenant', tenant, '--plan', planFile('finance-e1-to-e3')], { cwd: here });
    expect(readdirSync(here)).toEqual([]);
    expect(readFileSync(tenant).equals(before)).toBe(true);
    expect(contentsOf(DEMO)).toEqual(demo);
  });
});

/** Files directly in a folder, by name. */
function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ name }) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
