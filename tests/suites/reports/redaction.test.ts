import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as yauzl from 'yauzl';
import { makeContent } from '../../../electron/reports/content/makeContent.ts';
import type { ReportContent } from '../../../electron/reports/content/reportContent.ts';
import { Pseudonyms } from '../../../electron/reports/redaction/pseudonyms.ts';
import { writeReport } from '../../../electron/reports/writeReport.ts';
import { costOf } from '../../../shared/engine/cost/costOf.ts';
import { inspectPlan } from '../../../shared/engine/preflight/preflight.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { findingKey } from '../../../shared/model/finding.ts';
import { priceBookSchema } from '../../../shared/model/priceBook.ts';
import { REDACTIONS, REPORT_FORMATS, type Redaction, type ReportFormat } from '../../../shared/model/reportFormat.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { readPdf } from '../../support/readPdf.ts';
import { MARK, tellingPlan, tellingTenant } from './tellingTenant.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redaction-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The report on the telling tenant, with every finding accepted for a telling reason and a telling price book. */
function tellingContent(redaction: Redaction, language: 'en' | 'sv' | 'nl' = 'en'): ReportContent {
  const [snapshot, plan] = [tellingTenant(), tellingPlan()];
  const catalog = catalogOf({ families: { mail: { 'mail-1': 1, 'mail-2': 2 } } });
  const rehearsal = rehearse({ snapshot, plan, catalog });
  const inspection = inspectPlan({ snapshot, plan, catalog, rehearsal });
  const book = priceBookSchema.parse({
    format: 'license-rehearsal-price-book',
    version: 1,
    name: `${MARK} book`,
    note: MARK,
    currency: 'SEK',
    prices: [{ skuId: 'e1', amount: '10', per: 'month', note: `${MARK} price` }],
  });
  return makeContent({
    rehearsal,
    inspection,
    catalog,
    redaction,
    language,
    accepted: inspection.findings.map((finding) => ({
      finding: findingKey(finding),
      reason: `${MARK} reason`,
      count: finding.count,
      madeAt: '2026-11-01T00:00:00Z',
    })),
    cost: costOf(rehearsal, book),
    madeAt: '2026-11-21T12:00:00Z',
    program: '1.2.3',
    hashes: { copy: 'a'.repeat(64), plan: 'b'.repeat(64) },
  });
}

/** All text of a report, whatever its format keeps it in. */
async function textOf(content: ReportContent, format: ReportFormat): Promise<string> {
  const file = path.join(folder, `report.${format}`);
  await writeReport(file, content, format);
  if (format === 'xlsx') return await textOfZip(file);
  if (format !== 'pdf') return readFileSync(file, 'utf8');
  const read = await readPdf(file);
  const { info } = await read.pdf.getMetadata();
  const outline = await read.pdf.getOutline();
  await read.close();
  // Words that go on in the next line are one word.
  return `${JSON.stringify([info, outline])} ${read.pages.map(({ text }) => text).join('\n')}`.replaceAll(/\s/g, '');
}

async function textOfZip(file: string): Promise<string> {
  const zip = await promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open)(file, { lazyEntries: true, autoClose: false });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const texts: string[] = [];
  zip.on('error', reject);
  zip.on('end', () => resolve(texts.join('\n')));
  zip.on('entry', (entry: yauzl.Entry) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => texts.push(text));
      stream.on('end', () => zip.readEntry());
    });
  });
  zip.readEntry();
  return await promise.finally(() => zip.close());
}

describe('a report that names people', () => {
  it.each(REPORT_FORMATS)('says telling names in %s, so that the search below would find them', async (format) => {
    expect((await textOf(tellingContent('none'), format)).toLowerCase()).toContain(MARK);
  });
});

describe.each(REDACTIONS.filter((each) => each !== 'none'))('a report with %s', (redaction) => {
  it.each(REPORT_FORMATS)('has nothing of any name, id, rule, note, reason or value in %s', async (format) => {
    const text = (await textOf(tellingContent(redaction), format)).toLowerCase();
    const at = text.indexOf(MARK);
    expect(at < 0 ? '' : text.slice(Math.max(0, at - 200), at + 100)).toBe('');
  });

  it('has the same figures as the one with names', () => {
    const [open, redacted] = [tellingContent('none').report, tellingContent(redaction).report];
    const { refusals: _, name: __, ...summary } = open.summary;
    expect(redacted.summary).toMatchObject(summary);
    expect(redacted.refusedCalls).toBe(open.refusedCalls);
    expect(redacted.atRisk).toMatchObject({ total: open.atRisk.total, by: open.atRisk.by });
    expect(redacted.services).toEqual(open.services);
    expect(redacted.seats).toEqual(open.seats);
    expect(redacted.preflight.map(({ code, count }) => ({ code, count }))).toEqual(
      open.preflight.map(({ code, count }) => ({ code, count })),
    );
    expect(redacted.plan.hash).toBe(open.plan.hash);
  });

  it.each(['en', 'sv', 'nl'] as const)('says in %s that names are left out', (language) => {
    const { facts, sections } = tellingContent(redaction, language).document();
    expect(facts).toHaveLength(9);
    expect(sections.map(({ id }) => id)).toEqual(
      tellingContent('none', language)
        .document()
        .sections.map(({ id }) => id),
    );
  });
});

describe('counts', () => {
  it('lists no person: no examples, nobody at risk, no refused call', () => {
    const { report } = tellingContent('counts');
    expect(report.preflight.flatMap(({ examples }) => examples)).toEqual([]);
    expect(report.atRisk.users).toEqual([]);
    expect(report.atRisk.leftOut).toBe(report.atRisk.total);
    expect(report.summary.refusals).toEqual([]);
  });
});

describe('pseudonyms', () => {
  it('are the same for the same object of the same tenant, and others in another tenant', () => {
    const ids = ['one', 'two'];
    const [first, again, elsewhere] = [new Pseudonyms('t', ids), new Pseudonyms('t', ['two', 'one', 'three']), new Pseudonyms('u', ids)];
    expect(again.codeOf('one')).toBe(first.codeOf('one'));
    expect(elsewhere.codeOf('one')).not.toBe(first.codeOf('one'));
    expect(first.codeOf('one')).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('do not read two pairs of tenant and object as one', () => {
    expect(new Pseudonyms('ab', []).codeOf('c')).not.toBe(new Pseudonyms('a', []).codeOf('bc'));
  });

  it('tell two objects apart whose short codes are alike: theirs go on', () => {
    // Found by trying a million ids; the first forty bits of their hashes are the same.
    const [one, other] = ['user-61128', 'user-1079423'];
    const [alone, together] = [new Pseudonyms('tenant', [one]), new Pseudonyms('tenant', [one, 'user-1', other])];
    expect(alone.codeOf(one)).toBe(alone.codeOf(other));
    expect(together.codeOf(one)).not.toBe(together.codeOf(other));
    expect(together.codeOf(one)).toMatch(new RegExp(`^${alone.codeOf(one)}-`));
    expect(together.codeOf('user-1')).toBe(alone.codeOf('user-1'));
  });

  it('stand for the same user in lists and sentences', () => {
    const { report } = tellingContent('pseudonyms');
    const [user] = report.atRisk.users;
    expect(user?.displayName).toMatch(/^User [0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(user?.id).toBe(`user-${user?.displayName.slice('User '.length)}`);
    expect(user?.department).toBeNull();
    const examples = report.preflight.flatMap((finding) => finding.examples.filter(({ kind }) => kind === 'user'));
    expect(examples.map(({ id }) => id)).toContain(user?.id);
  });
});
