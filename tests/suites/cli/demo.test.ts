import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import { makeScratch, ROOT, runCli } from './runCli.ts';

const scratch = makeScratch();
afterAll(scratch.remove);

describe('the demonstration', () => {
  it.each(LANGUAGES)('reads as agreed in %s', async (language) => {
    const data = scratch.file(language);
    const { code, stdout, stderr } = await runCli(['demo', '--data', data, '--lang', language]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const text = stdout.replaceAll(data, '<data>').replaceAll(ROOT, '<program>').replaceAll('\\', '/');
    await expect(text).toMatchFileSnapshot(`golden/demo.${language}.txt`);
    expect(readdirSync(path.join(data, 'demo')).sort()).toEqual(['e1-to-e3.db', 'finance-e1-to-e3']);
  });

  it('names files that are there, and commands that work', async () => {
    const data = scratch.file('paths');
    const { stdout } = await runCli(['demo', '--data', data]);
    const [check] = stdout.match(/license-rehearsal check .*/) ?? [];
    expect((await runCli(check!.split(' ').slice(1))).code).toBe(1);
    for (const name of ['summary.json', 'changes.jsonl', 'gaps.jsonl', 'states.jsonl', 'events.jsonl', 'seats.csv']) {
      expect(stdout).toContain(name);
      expect(existsSync(path.join(data, 'demo', 'finance-e1-to-e3', name))).toBe(true);
    }
  });

  it('tells a program the report, the result and the files', async () => {
    const data = scratch.file('json');
    const { code, stdout } = await runCli(['demo', '--data', data, '--json']);
    expect(code).toBe(0);
    const document = JSON.parse(stdout) as { rehearsal: object; files: string[] };
    expect(document.rehearsal).toEqual(JSON.parse(readFileSync(path.join(data, 'demo', 'finance-e1-to-e3', 'summary.json'), 'utf8')));
    expect(document.files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('can be run again and again', async () => {
    const data = scratch.file('again');
    expect((await runCli(['demo', '--data', data])).code).toBe(0);
    expect((await runCli(['demo', '--data', data])).code).toBe(0);
  });

  it('keeps its files where the platform keeps data, or else in a temporary folder', async () => {
    if (process.platform !== 'linux') return;
    const usual = await runCli(['demo'], { environment: { XDG_DATA_HOME: scratch.file('home') } });
    expect(usual.stdout).toContain(scratch.file('home', 'license-rehearsal', 'demo'));
    const file = scratch.file('file');
    writeFileSync(file, '');
    mkdirSync(scratch.file('temporary'));
    const fallback = await runCli(['demo'], { environment: { XDG_DATA_HOME: path.join(file, 'x'), TMPDIR: scratch.file('temporary') } });
    expect(fallback.code).toBe(0);
    expect(fallback.stdout).toContain(scratch.file('temporary', 'license-rehearsal-'));
  });
});
