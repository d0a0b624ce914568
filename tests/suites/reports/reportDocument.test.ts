import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeTicks, valueTicks } from '../../../electron/reports/document/niceTicks.ts';
import { costOf } from '../../../shared/engine/cost/costOf.ts';
import { LANGUAGES } from '../../../shared/i18n/translator.ts';
import { priceBookSchema } from '../../../shared/model/priceBook.ts';
import type { ReportBlock, ReportDocument } from '../../../shared/model/reportDocument.ts';
import { textsOfBlock } from './blockTexts.ts';
import { contentOf } from './contentOf.ts';
import { type DemoTenant, openDemo } from './demoReport.ts';

/** Every text of a document, in the order of reading. */
function textsOf(document: ReportDocument): string[] {
  const facts = document.facts.flatMap(({ label, text }) => [label, text]);
  const sections = document.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOfBlock)]);
  return [document.title, document.subtitle, ...facts, ...sections, document.footer];
}

const DEMOS = [
  ['e1-to-e3', 'finance-e1-to-e3-prepared.json'],
  ['e1-to-e3', 'finance-e1-to-e3.json'],
  ['e1-to-e3', 'refused-calls.json'],
  ['e1-to-e3', 'remove-first.json'],
  ['direct-1000', 'careless.json'],
  ['hybrid', 'static-to-dynamic.json'],
] as const;

describe.each(DEMOS)('the document on %s, %s', (tenantName, planFile) => {
  let demo: DemoTenant;
  let documents: ReportDocument[];
  beforeAll(async () => {
    demo = await openDemo(tenantName, planFile);
    documents = LANGUAGES.map((language) => contentOf(demo.snapshot, demo.plan, demo.catalog, { language }).document());
  });
  afterAll(() => demo.close());

  it('has no id where there is a name, no code where there are words, and no gap in a sentence', () => {
    for (const text of documents.flatMap(textsOf)) {
      // One plan of the demo names a license plan that nobody has ever heard of.
      expect(text.replaceAll('00000000-1111-4222-8333-444444444444', '')).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
      expect(text).not.toMatch(/\{\{|\}\}|undefined|\bNaN\b|\[object|reportTexts\./);
      expect(text).not.toMatch(/\b(?:atRisk|oneSave|addFirst|groupQueueDelaySeconds|CountViolation|MutuallyExclusiveViolation)\b/);
    }
  });

  it('has no empty section, and tables whose rows are as wide as their headings', () => {
    for (const { blocks, title } of documents.flatMap(({ sections }) => sections)) {
      expect(title).not.toBe('');
      expect(blocks.length).toBeGreaterThan(0);
      for (const block of blocks) {
        if (block.kind === 'table') expect(new Set(block.rows.map((row) => row.length))).toEqual(new Set([block.columns.length]));
        if (block.kind === 'list') expect(block.items.length).toBeGreaterThan(0);
        if (block.kind === 'figures') expect(block.figures.length).toBeLessThanOrEqual(6);
      }
    }
  });

  it('says the same in each language: the same sections, blocks and numbers', () => {
    const [english, ...others] = documents;
    const shape = ({ sections }: ReportDocument) =>
      sections.map(({ id, blocks }) => ({
        id,
        blocks: blocks.map((block) => (block.kind === 'table' ? [block.kind, block.columns.length, block.rows.length] : [block.kind])),
      }));
    const numbers = (document: ReportDocument) => document.sections.flatMap(({ blocks }) => blocks.flatMap(numbersOf));
    for (const other of others) {
      expect(shape(other)).toEqual(shape(english as ReportDocument));
      expect(numbers(other)).toEqual(numbers(english as ReportDocument));
      expect(other.title).not.toBe(english?.title);
    }
  });
});

/** Digits of the cells that hold a number and nothing else, and of charts. */
function numbersOf(block: ReportBlock): string[] {
  if (block.kind === 'chart') return block.series.flatMap(({ points }) => points.map(([at, value]) => `${at} ${value}`));
  if (block.kind !== 'table') return [];
  return block.rows.flatMap((row) =>
    row.map(({ text }) => text.replaceAll(/[\s.,\u00a0\u202f]/g, '')).filter((text) => /^[+−-]?\d+$/.test(text)),
  );
}

describe('the document', () => {
  let demo: DemoTenant;
  beforeAll(async () => {
    demo = await openDemo('e1-to-e3', 'finance-e1-to-e3.json');
  });
  afterAll(() => demo.close());

  it('begins with the verdict, and ends with lines to sign', () => {
    const { facts, sections } = contentOf(demo.snapshot, demo.plan, demo.catalog).document();
    expect(facts[0]).toEqual({ label: 'Verdict', text: 'At risk' });
    expect(sections[0]?.blocks[0]).toMatchObject({ kind: 'notice', tone: 'caution', title: 'At risk' });
    expect(sections.at(-1)?.blocks.at(-1)).toMatchObject({ kind: 'signatures', labels: ['Prepared by', 'Reviewed by', 'Approved by'] });
  });

  it('names the two people who do not come through, and what befalls them', () => {
    const { sections } = contentOf(demo.snapshot, demo.plan, demo.catalog).document();
    const texts = sections.find(({ id }) => id === 'risk')?.blocks.flatMap(textsOfBlock) ?? [];
    expect(texts).toContain('Tomas Öberg');
    expect(texts).toContain('Ragnhild Ekdahl');
    expect(texts.join(' ')).toContain('Office 365 E3 (group Finance) is not assigned: conflicting services.');
  });

  it('says what every fact it cites means', () => {
    for (const language of LANGUAGES) {
      const { sections } = contentOf(demo.snapshot, demo.plan, demo.catalog, { language }).document();
      const listed = sections.find(({ id }) => id === 'facts')?.blocks.flatMap(textsOfBlock) ?? [];
      const cited = sections.flatMap(({ blocks }) => blocks.flatMap(textsOfBlock)).flatMap((text) => text.match(/\bF\d+\b/g) ?? []);
      expect(cited.filter((fact) => !listed.includes(fact))).toEqual([]);
    }
  });

  it('tells the reason for which a finding was accepted, and that there are more cases by now', () => {
    const accepted = [{ finding: 'F108', reason: 'Known since spring', count: 1, madeAt: '2026-11-01T00:00:00Z' }];
    const { sections } = contentOf(demo.snapshot, demo.plan, demo.catalog, { accepted }).document();
    const texts = sections.find(({ id }) => id === 'preflight')?.blocks.flatMap(textsOfBlock) ?? [];
    expect(texts).toContain('Known since spring');
    expect(texts.join(' ')).toMatch(/1, now 2: more than were accepted/);
  });

  it('names the services that a step leaves off, where the sentence of the step only counts them', () => {
    const { sections } = contentOf(demo.snapshot, demo.plan, demo.catalog).document();
    const texts = sections.find(({ id }) => id === 'plan')?.blocks.flatMap(textsOfBlock) ?? [];
    expect(texts.join(' ')).toContain('without 4 of its services');
    expect(texts).toContain(
      'Step 1 gives Office 365 E3 without these services: Yammer Enterprise, Microsoft Stream for Office 365 E3, Sway and Viva Engage Core.',
    );
  });

  it('has a section on cost with a price book, and none without', () => {
    const book = priceBookSchema.parse({
      format: 'license-rehearsal-price-book',
      version: 1,
      name: 'Our prices',
      currency: 'EUR',
      prices: [
        { skuPartNumber: 'STANDARDPACK', amount: '8', per: 'month' },
        { skuPartNumber: 'ENTERPRISEPACK', amount: '20.5', per: 'month' },
      ],
    });
    const cost = costOf(contentOf(demo.snapshot, demo.plan, demo.catalog).rehearsal, book);
    const withBook = contentOf(demo.snapshot, demo.plan, demo.catalog, { cost }).document();
    const texts = withBook.sections.find(({ id }) => id === 'cost')?.blocks.flatMap(textsOfBlock) ?? [];
    // 80 and 70 seats before, 36 and 114 after.
    expect(texts).toContain('€2,075.00');
    expect(texts).toContain('€2,625.00');
    expect(texts).toContain('+€550.00');
    expect(
      contentOf(demo.snapshot, demo.plan, demo.catalog)
        .document()
        .sections.map(({ id }) => id),
    ).not.toContain('cost');
  });
});

describe('the ticks of a chart', () => {
  it.each([1, 7, 62, 3600, 90_061, 40 * 86_400, 400 * 86_400])('stand at times people count in, few of them, up to %i seconds', (end) => {
    const ticks = timeTicks(end);
    expect(ticks[0]).toBe(0);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks.at(-1)).toBeLessThanOrEqual(end);
  });

  it.each([0, 1, 5, 114, 118, 999, 500_000])('stand at round numbers up to %i and not below it', (highest) => {
    const ticks = valueTicks(highest);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(highest);
    expect(ticks.length).toBeLessThanOrEqual(8);
    expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
  });
});
