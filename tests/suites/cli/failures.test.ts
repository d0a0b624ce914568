import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO, makeScratch, type Ran, ROOT, runCli, runProgram } from './runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const tenant = scratch.file('demo.db');
const plan = path.join(DEMO, 'plans', 'finance-e1-to-e3.json');
const isWindows = process.platform === 'win32';

beforeAll(async () => {
  expect((await runCli(['import', DEMO, '--tenant', tenant])).code).toBe(0);
});

/** One line that names all of these, and no trace of the inside of the program. */
function expectOneClearLine({ stderr, stdout }: Ran, ...named: string[]): void {
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  for (const part of named) expect(stderr).toContain(part);
  expect(stderr + stdout).not.toMatch(/\bat .*\.ts:\d+|SELECT|node:internal|ENOENT/);
}

describe('bad input exits with 3 and one line that names the file, the place and what was expected', () => {
  it.each([
    ['no tenant copy there', ['check', '--tenant', scratch.file('none.db'), '--plan', plan], [scratch.file('none.db')]],
    ['a folder as tenant copy', ['check', '--tenant', scratch.folder, '--plan', plan], [scratch.folder]],
    ['some other file as tenant copy', ['check', '--tenant', plan, '--plan', plan], [plan, 'not a tenant copy']],
    ['no plan there', ['check', '--tenant', tenant, '--plan', scratch.file('none.json')], [scratch.file('none.json')]],
    ['a folder as plan', ['rehearse', '--tenant', tenant, '--plan', scratch.folder], [scratch.folder, 'a folder']],
    ['no export there', ['import', scratch.file('nothing'), '--tenant', scratch.file('x.db')], [scratch.file('nothing')]],
    ['a file in place of a folder for the tenant copy', ['import', DEMO, '--tenant', path.join(plan, 'x.db')], [path.join(plan, 'x.db')]],
    [
      'a file where the results should go',
      ['rehearse', '--tenant', tenant, '--plan', plan, '--out', plan],
      [plan, 'Expected a folder; found a file'],
    ],
    ['a bundle folder that holds other files', ['generate', '--users', '5', '--seed', '1', '--bundle', ROOT], [ROOT]],
  ])('%s', async (_, args, named) => {
    const before = readdirSync(scratch.folder).sort();
    const ran = await runCli(args);
    expect(ran.code).toBe(3);
    expectOneClearLine(ran, ...named);
    expect(readdirSync(scratch.folder).sort()).toEqual(before);
  });

  it.each([
    ['text that is no JSON', '{ "format": "license-rehearsal-plan",\n  "version": 1,,\n}', 'line 2, column 16'],
    ['an unknown step', planText([{ kind: 'assignLicens' }]), 'steps[0].kind'],
    ['an unknown setting', planText([], { warp: 9 }), 'settings.warp'],
    ['a rule that does not parse', planText([{ kind: 'deleteUsers', users: { where: 'user.department = "x"' } }]), 'steps[0].users.where'],
    [
      'an attribute value of the wrong kind',
      planText([{ kind: 'updateUsers', users: { all: true }, set: { accountEnabled: 'maybe' } }]),
      'steps[0].set',
    ],
    ['a plan of the future', planText([]).replace('"version":1', '"version":2'), 'version'],
  ])('%s', async (_, text, place) => {
    const file = scratch.file('bad.json');
    writeFileSync(file, text);
    const ran = await runCli(['rehearse', '--tenant', tenant, '--plan', file, '--out', scratch.file('never')]);
    expect(ran.code).toBe(3);
    expectOneClearLine(ran, file, place);
    expect(existsSync(scratch.file('never'))).toBe(false);
  });

  it('is told to a program as a JSON document too', async () => {
    const file = scratch.file('unknown-step.json');
    writeFileSync(file, planText([{ kind: 'assignLicens' }]));
    const { code, stdout, stderr } = await runCli(['check', '--json', '--tenant', tenant, '--plan', file, '--lang', 'sv']);
    expect(code).toBe(3);
    const { error } = JSON.parse(stdout) as { error: Record<string, string> };
    expect(error).toMatchObject({ code: 'badInput', file, place: 'steps[0].kind', found: '"assignLicens"' });
    expect(error['expected']).toContain('waitForProcessing');
    expect(stderr).toBe(`${error['message']}\n`);
  });
});

describe('a place that cannot be written to', () => {
  it('exits with 3 and leaves nothing behind', async ({ skip }) => {
    if (isWindows) return;
    const locked = scratch.file('locked');
    mkdirSync(locked);
    // The administrator may write anywhere: then the program runs as nobody, who can still read the program itself.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    if (uid !== undefined && (await runCli(['--version'], { uid })).code !== 0) skip('nobody cannot read this checkout');
    const readable = scratch.file('readable');
    mkdirSync(readable);
    writeFileSync(path.join(readable, 'demo.db'), readFileSync(tenant));
    for (const [folder, mode] of [
      [scratch.folder, 0o755],
      [readable, 0o755],
      [locked, 0o555],
    ] as const)
      chmodSync(folder, mode);
    chmodSync(path.join(readable, 'demo.db'), 0o444);
    const options = uid === undefined ? {} : { uid };
    const runs = await Promise.all([
      runCli(['rehearse', '--tenant', path.join(readable, 'demo.db'), '--plan', plan, '--out', path.join(locked, 'out')], options),
      runCli(['import', DEMO, '--tenant', path.join(locked, 'x.db')], options),
      runCli(['generate', '--users', '5', '--seed', '1', '--bundle', path.join(locked, 'bundle')], options),
      runCli(['demo', '--data', path.join(locked, 'data')], options),
    ]);
    for (const ran of runs) {
      expect(ran.code).toBe(3);
      expectOneClearLine(ran, locked, 'cannot be written');
    }
    expect(readdirSync(locked)).toEqual([]);
  });

  it('exits with 5 when there is no room, and leaves nothing behind', async () => {
    if (isWindows) return;
    const folder = scratch.file('small');
    mkdirSync(folder);
    // A limit on the size of files, in blocks of 512 or 1024 bytes, shows to a program as a disk that is full.
    const limited = (command: string): Promise<Ran> =>
      runProgram('/bin/sh', ['-c', `ulimit -f 40 && exec "${process.execPath}" electron/hosts/cli/start.mjs ${command}`]);
    const rehearsed = await limited(`rehearse --tenant '${tenant}' --plan '${plan}' --out '${folder}/deep/out'`);
    const importing = await limited(`import '${DEMO}' --tenant '${folder}/x.db'`);
    for (const ran of [rehearsed, importing]) {
      expect(ran.code).toBe(5);
      expectOneClearLine(ran, folder, 'disk is full');
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('where the output goes', () => {
  it('may be closed while it is written to: the exit code is still that of the work', async () => {
    const ran = await runCli(['rehearse', '--tenant', tenant, '--plan', plan], { onStart: (child) => child.stdout?.destroy() });
    expect(ran).toMatchObject({ code: 1, stderr: '' });
  });

  it('may be a full disk: that is an error of its own', async () => {
    if (!existsSync('/dev/full')) return;
    const { code, stderr } = await runProgram('/bin/sh', ['-c', `"${process.execPath}" electron/hosts/cli/start.mjs --help > /dev/full`]);
    expect(code).toBe(5);
    expect(stderr).toMatch(/^standard output: The disk is full[^\n]*\n$/);
  });

  it('needs no standard input', async () => {
    if (isWindows) return;
    const command = `"${process.execPath}" electron/hosts/cli/start.mjs rehearse --tenant '${tenant}' --plan '${plan}' --json <&-`;
    const { code, stdout, stderr } = await runProgram('/bin/sh', ['-c', command]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'atRisk' });
  });
});

function planText(steps: readonly object[], settings: object = {}): string {
  return JSON.stringify({ format: 'license-rehearsal-plan', version: 1, startAt: '2026-12-01T08:00:00Z', settings, steps });
}
