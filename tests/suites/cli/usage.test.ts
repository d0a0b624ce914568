import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import { TEXTS } from '../i18n/translations.ts';
import { makeScratch, ROOT, runCli, runProgram } from './runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

const VERBS = ['import', 'generate', 'check', 'rehearse', 'demo', 'start', 'serve'] as const;

describe('the command line', () => {
  it('without a command shows the help on standard error and exits with 2', async () => {
    const { code, stdout, stderr } = await runCli([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    for (const verb of VERBS) expect(stderr).toContain(verb);
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each(LANGUAGES)('has help for every verb in %s', async (language) => {
    const { code, stdout } = await runCli(['--help', '--lang', language]);
    const words = stdout.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    for (const verb of VERBS) expect(words).toContain(TEXTS[language].get(`help.${verb}`));
    expect(words).toContain(TEXTS[language].get('help.exitCodes'));
  });

  it('has help of a verb with all its options', async () => {
    const { code, stdout } = await runCli(['generate', '--help']);
    expect(code).toBe(0);
    for (const option of ['--users', '--seed', '--mess', '--bundle', '--json', '--lang', 'typical)']) expect(stdout).toContain(option);
  });

  it.each([
    ['an unknown command', ['frobnicate'], 'frobnicate'],
    ['a verb of a later version', ['report', '--tenant', 'x'], 'report'],
    ['routes for nobody', ['routes', '--tenant', 'x', '--from', 'a', '--to', 'b'], '--group | --users'],
    [
      'routes for a group and for users',
      ['routes', '--tenant', 'x', '--from', 'a', '--to', 'b', '--group', 'g', '--users', '{}'],
      'more arguments',
    ],
    ['an unknown option', ['check', '--tenant', 'a', '--plan', 'b', '--wave', '1'], '--wave'],
    ['a missing argument', ['import', '--tenant', 'x'], 'bundle'],
    ['a missing option', ['rehearse', '--tenant', 'x'], '--plan'],
    ['an option without its value', ['rehearse', '--plan', 'x', '--tenant'], '--tenant'],
    ['an empty path', ['rehearse', '--plan', 'x', '--tenant', ''], '--tenant'],
    ['too many arguments', ['import', 'a', 'b', '--tenant', 'x'], 'more arguments'],
    ['a number of users that is none', ['generate', '--users', '1e3', '--seed', '1', '--bundle', 'x'], '1e3'],
    ['no users', ['generate', '--users', '0', '--seed', '1', '--bundle', 'x'], '--users'],
    ['an unknown level of mess', ['generate', '--users', '5', '--seed', '1', '--mess', 'wild', '--bundle', 'x'], 'clean, typical, messy'],
    ['an unknown language', ['check', '--tenant', 'a', '--plan', 'b', '--lang', 'de'], 'en, sv, nl'],
  ])('refuses %s with exit code 2, one line and a hint', async (_, args, named) => {
    const { code, stdout, stderr } = await runCli(args, { cwd: scratch.folder });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toContain(named);
    expect(stderr).toContain('--help');
  });

  it('tells a usage error to a program as a JSON document', async () => {
    const { code, stdout } = await runCli(['check', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'wrongUsage', file: null } });
  });

  it('speaks the language of the environment, unless an option asks for another', async () => {
    const swedish = { environment: { LC_ALL: '', LC_MESSAGES: '', LANG: 'sv_SE.UTF-8' } };
    expect((await runCli(['frobnicate'], swedish)).stderr).toContain('Kommandot frobnicate finns inte');
    expect((await runCli(['frobnicate', '--lang=nl'], swedish)).stderr).toContain('De opdracht frobnicate bestaat niet');
  });

  it('is told in npm words where npm started it', async () => {
    const { stderr } = await runCli(['check'], { environment: { npm_lifecycle_event: 'cli' } });
    expect(stderr).toContain('npm run --silent cli -- check --help');
  });
});

describe('the launcher', () => {
  it('says in one line that the packages are not installed', async () => {
    const copy = scratch.file('start.mjs');
    copyFileSync(path.join(ROOT, 'electron/hosts/cli/start.mjs'), copy);
    const { code, stdout, stderr } = await runProgram(process.execPath, [copy, '--version']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^License Rehearsal is not installed yet: run "npm ci"[^\n]*\n$/);
  });

  it('says in one line that this Node is too old', async () => {
    const older = 'data:text/javascript,Object.defineProperty(process, "versions", { value: { ...process.versions, node: "20.11.0" } })';
    const start = path.join(ROOT, 'electron/hosts/cli/start.mjs');
    const { code, stdout, stderr } = await runProgram(process.execPath, ['--import', older, start, '--version']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^License Rehearsal needs Node 24; this is Node 20\.11\.0\.[^\n]*npm ci[^\n]*\n$/);
  });

  it('uses only what a Node of ten years ago can parse', () => {
    const text = readFileSync(path.join(ROOT, 'electron/hosts/cli/start.mjs'), 'utf8').replace(/\/\/[^\n]*/g, '');
    expect(text).not.toMatch(/\?\.|\?\?|^\s*await |#\w|\bstatic \{/m);
  });
});
