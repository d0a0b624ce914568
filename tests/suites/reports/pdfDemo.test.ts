import { expect, test } from 'vitest';
import { bare, elements, type ReadElement, written } from '../../support/readPdf.ts';
import { contentOf } from './contentOf.ts';
import { openDemo } from './demoReport.ts';
import { keepsTheMargins, saysAllOf } from './pdfChecks.ts';

/** More pages than this nobody on a change board reads. */
const MOST_PAGES = 24;

const reports = [
  ['en', 'e1-to-e3', 'finance-e1-to-e3.json'],
  ['sv', 'e1-to-e3', 'finance-e1-to-e3.json'],
  ['nl', 'e1-to-e3', 'finance-e1-to-e3.json'],
  ['en', 'e1-to-e3', 'remove-first.json'],
  ['nl', 'direct-1000', 'careless.json'],
] as const;

const isTitle = ({ role }: ReadElement): boolean => role === 'H2';

test.each(reports)('the report (%s) on %s, %s is a whole document within its margins', async (language, tenant, plan) => {
  const demo = await openDemo(tenant, plan);
  try {
    const document = contentOf(demo.snapshot, demo.plan, demo.catalog, { language }).document();
    await using read = await written(document);
    saysAllOf(read, document);
    await keepsTheMargins(read);
    expect(read.pages.length).toBeLessThanOrEqual(MOST_PAGES);
    const leftBehind = read.pages.flatMap(({ structure }) => elements(structure, 'Sect')).filter(({ children }) => children.every(isTitle));
    expect(leftBehind.map(({ text }) => text)).toEqual([]);
    const entries = read.pages.flatMap(({ structure }) => elements(structure, 'TOCI')).map(({ text }) => bare(text));
    const pageOf = (title: string): number =>
      1 + read.pages.findIndex(({ structure }) => elements(structure, 'H2').some(({ text }) => bare(text) === bare(title)));
    expect(entries).toEqual(document.sections.map(({ title }) => `${bare(title)}${pageOf(title)}`));
  } finally {
    demo.close();
  }
});
