import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT_FORMATS } from '../../../shared/model/reportFormat.ts';
import { DEMO, makeScratch, type Ran, ROOT, runCli, runProgram } from '../cli/runCli.ts';
import { faultsOf, validatorOf } from '../cli/schemas.ts';

const scratch = makeScratch();
const tenant = scratch.file('tenant.sqlite');
const planOf = (name: string): string => path.join(DEMO, 'plans', `${name}.json`);
const isWindows = process.platform === 'win32';

beforeAll(async () => {
  expect((await runCli(['import', DEMO, '--tenant', tenant])).code).toBe(0);
});
afterAll(() => scratch.remove());

function report(planName: string, format: string, out: string, ...more: string[]): Promise<Ran> {
  return runCli(['report', '--tenant', tenant, '--plan', planOf(planName), '--format', format, '--out', out, ...more]);
}

/** How each kind of file begins. */
const BEGINS: Readonly<Record<(typeof REPORT_FORMATS)[number], string>> = {
  html: '<!doctype html>',
  pdf: '%PDF-',
  xlsx: 'PK',
  csv: '\ufeff',
  json: '{\n  "format": "license-rehearsal-report"',
  md: '# ',
};

describe('report', () => {
  it.each(REPORT_FORMATS)('writes %s, names the file and the verdict, and exits as rehearse does', async (format) => {
    const out = scratch.file(`safe.${format}`);
    const { code, stdout, stderr } = await report('finance-e1-to-e3-prepared', format, out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^SAFE\n/);
    expect(stdout).toContain(out);
    expect(readFileSync(out, 'utf8').slice(0, 60).toLowerCase().startsWith(BEGINS[format].toLowerCase())).toBe(true);
  });

  it.each([
    ['finance-e1-to-e3', 1, 'atRisk'],
    ['refused-calls', 4, 'blocked'],
  ])('exits for %s with %i, and prints what it wrote as one document', async (planName, code, verdict) => {
    const out = scratch.file(`${planName}.json`);
    const ran = await report(planName, 'json', out, '--json');
    expect(ran.code).toBe(code);
    const printed: unknown = JSON.parse(ran.stdout);
    expect(faultsOf(validatorOf('reportWritten'), printed)).toEqual([]);
    const written = JSON.parse(readFileSync(out, 'utf8')) as { tenant: { hash: string }; plan: { hash: string } };
    expect(faultsOf(validatorOf('report'), written)).toEqual([]);
    expect(printed).toEqual({
      file: out,
      format: 'json',
      bytes: statSync(out).size,
      verdict,
      hashes: { tenant: written.tenant.hash, plan: written.plan.hash },
    });
  });

  it('has the same summary as rehearse, and the same hash of a plan however its file is laid out', async () => {
    const folder = scratch.file('result');
    await runCli(['rehearse', '--tenant', tenant, '--plan', planOf('finance-e1-to-e3'), '--out', folder]);
    const out = scratch.file('compared.json');
    await report('finance-e1-to-e3', 'json', out);
    const { summary, plan } = JSON.parse(readFileSync(out, 'utf8')) as { summary: unknown; plan: { hash: string } };
    expect(summary).toEqual(JSON.parse(readFileSync(path.join(folder, 'summary.json'), 'utf8')));
    const { settings, ...rest } = JSON.parse(readFileSync(planOf('finance-e1-to-e3'), 'utf8')) as { settings?: object };
    const other = scratch.file('other-layout.json');
    writeFileSync(
      other,
      JSON.stringify({ ...Object.fromEntries(Object.entries(rest).reverse()), settings: { era: 'platform', ...settings } }),
    );
    const again = await runCli([
      'report',
      '--json',
      '--tenant',
      tenant,
      '--plan',
      other,
      '--format',
      'md',
      '--out',
      scratch.file('other.md'),
    ]);
    expect(JSON.parse(again.stdout)).toMatchObject({ hashes: { plan: plan.hash } });
  });

  it('has the same hash of the tenant for every copy of the same export', async () => {
    const second = scratch.file('second.sqlite');
    await runCli(['import', DEMO, '--tenant', second]);
    const hashIn = async (file: string): Promise<unknown> => {
      const args = ['--tenant', file, '--plan', planOf('finance-e1-to-e3'), '--format', 'md', '--out', scratch.file('copy.md')];
      return (JSON.parse((await runCli(['report', '--json', ...args])).stdout) as { hashes: { tenant: string } }).hashes.tenant;
    };
    expect(await hashIn(second)).toBe(await hashIn(tenant));
  });

  it.each([
    ['sv', 'Repetition av ett licensbyte'],
    ['nl', 'Repetitie van een licentiewijziging'],
  ])('writes in the language of --lang %s', async (language, title) => {
    const out = scratch.file(`${language}.md`);
    await report('finance-e1-to-e3', 'md', out, '--lang', language);
    expect(readFileSync(out, 'utf8')).toMatch(new RegExp(`^# ${title}\n`));
  });

  it('leaves names out with --redact, and says what the plan costs with --prices', async () => {
    const out = scratch.file('redacted.md');
    const prices = path.join(ROOT, 'resources/price-books/example.json');
    await report('finance-e1-to-e3', 'md', out, '--redact', 'pseudonyms', '--prices', prices);
    const text = readFileSync(out, 'utf8');
    expect(text).not.toContain('Tomas');
    expect(text).not.toContain('Tallbacka');
    expect(text).toMatch(/^## Cost$/m);
  });
});

describe('report that cannot be written', () => {
  const oneLine = (ran: Ran): string => {
    expect(ran.stdout).toBe('');
    expect(ran.stderr.trimEnd().split('\n')).toHaveLength(1);
    return ran.stderr;
  };

  it.each(['md', 'xlsx'])('is wrong usage without a format or with an unknown redaction (%s)', async (format) => {
    const out = scratch.file('never.md');
    expect((await runCli(['report', '--tenant', tenant, '--plan', planOf('finance-e1-to-e3'), '--out', out])).code).toBe(2);
    expect((await report('finance-e1-to-e3', format, out, '--redact', 'everything')).code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('says so for a folder in its place, and for a price book that is none', async () => {
    const folder = scratch.file('folder.md');
    mkdirSync(folder);
    const inPlace = await report('finance-e1-to-e3', 'md', folder);
    expect(inPlace.code).toBe(3);
    expect(oneLine(inPlace)).toContain(folder);
    const book = scratch.file('book.json');
    writeFileSync(book, '{"format":"license-rehearsal-price-book","version":1}');
    const out = scratch.file('no-book.md');
    const noBook = await report('finance-e1-to-e3', 'md', out, '--prices', book);
    expect(noBook.code).toBe(3);
    expect(oneLine(noBook)).toContain(book);
    expect(existsSync(out)).toBe(false);
  });

  it.skipIf(isWindows)('leaves the old file alone where nothing may be written', async () => {
    const locked = scratch.file('locked');
    mkdirSync(locked);
    const args = [
      'report',
      '--tenant',
      tenant,
      '--plan',
      planOf('finance-e1-to-e3'),
      '--format',
      'pdf',
      '--out',
      path.join(locked, 'r.pdf'),
    ];
    chmodSync(scratch.folder, 0o755);
    chmodSync(locked, 0o555);
    const ran = await runCli(args, process.getuid?.() === 0 ? { uid: 65_534 } : {});
    chmodSync(locked, 0o755);
    expect(ran.code).toBe(3);
    expect(oneLine(ran)).toContain(locked);
    expect(readdirSync(locked)).toEqual([]);
  });

  it.skipIf(isWindows).each(['pdf', 'xlsx', 'json'])('leaves the old file alone and nothing else on a full disk (%s)', async (format) => {
    const folder = scratch.file(`small-${format}`);
    mkdirSync(folder);
    const out = path.join(folder, `r.${format}`);
    writeFileSync(out, 'the old one');
    // A limit on the size of files, in blocks of 512 or 1024 bytes, shows to a program as a disk that is full.
    const command = `report --tenant '${tenant}' --plan '${planOf('finance-e1-to-e3')}' --format ${format} --out '${out}'`;
    const ran = await runProgram('/bin/sh', ['-c', `ulimit -f 8 && exec "${process.execPath}" electron/hosts/cli/start.mjs ${command}`]);
    expect(ran.code).toBe(5);
    expect(oneLine(ran)).toContain('disk is full');
    expect(readdirSync(folder)).toEqual([`r.${format}`]);
    expect(readFileSync(out, 'utf8')).toBe('the old one');
  });
});
