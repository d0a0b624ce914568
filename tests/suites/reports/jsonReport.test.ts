import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeJson } from '../../../electron/reports/json/writeJson.ts';
import { changeLines, gapLines } from '../../../shared/engine/report/lines.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { Report } from '../../../shared/model/report.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { faultsOf, validatorOf } from '../cli/schemas.ts';
import { contentOf } from './contentOf.ts';
import { type DemoTenant, openDemo } from './demoReport.ts';
import { bytesOf } from './readReports.ts';

interface JsonReport extends Report {
  readonly users: readonly { readonly id: string; readonly displayName: string; readonly result: string }[] | null;
  readonly changes: readonly unknown[] | null;
  readonly gaps: readonly unknown[] | null;
}

const read = (bytes: Buffer): JsonReport => JSON.parse(bytes.toString('utf8')) as JsonReport;
const linesOf = (pieces: Iterable<string>): unknown[] =>
  [...pieces]
    .join('')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);

const validate = validatorOf('report');
let demo: DemoTenant;
beforeAll(async () => {
  demo = await openDemo('e1-to-e3', 'remove-first.json');
});
afterAll(() => demo.close());

describe('a report as JSON', () => {
  it.each(['none', 'pseudonyms', 'counts'] as const)('of the demo is valid against its schema: %s', async (redaction) => {
    const report = read(await bytesOf(contentOf(demo.snapshot, demo.plan, demo.catalog, { redaction }), writeJson));
    expect(faultsOf(validate, report)).toEqual([]);
    expect(report.users === null).toBe(redaction === 'counts');
  });

  it('ends with the lines of changes.jsonl and gaps.jsonl, on 100 random tenants, and is valid for each', async () => {
    let [changes, gaps] = [0, 0];
    for (let seed = 52_000; seed < 52_100; seed++) {
      const { tenant: oracleTenant, plan: steps, catalog } = randomRehearsalFromSeed(seed);
      const content = contentOf(snapshotOfOracleTenant(oracleTenant), steps, catalog);
      const report = read(await bytesOf(content, writeJson));
      expect(faultsOf(validate, report), `seed ${seed}`).toEqual([]);
      expect(report.changes, `seed ${seed}`).toEqual(linesOf(changeLines(content.rehearsal)));
      expect(report.gaps, `seed ${seed}`).toEqual(linesOf(gapLines(content.rehearsal)));
      expect(report.summary.users, `seed ${seed}`).toEqual(summarize(content.rehearsal).users);
      changes += report.changes?.length ?? 0;
      gaps += report.gaps?.length ?? 0;
    }
    expect(changes).toBeGreaterThan(100);
    expect(gaps).toBeGreaterThan(0);
  });

  it('ends with those lines for a demo in which everybody has gaps, too', async () => {
    const content = contentOf(demo.snapshot, demo.plan, demo.catalog);
    const report = read(await bytesOf(content, writeJson));
    expect(report.gaps).toEqual(linesOf(gapLines(content.rehearsal)));
    expect(report.changes).toEqual(linesOf(changeLines(content.rehearsal)));
    expect(report.gaps?.length).toBeGreaterThan(1000);
  });

  it('keeps every text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 10 }), async (names) => {
        const builder = tenant()
          .sku('e1')
          .group('staff', { licenses: ['e1'] });
        names.forEach((displayName, i) => {
          builder.user(`u${i}`, { in: ['staff'], attributes: { displayName } });
        });
        const steps = plan([{ kind: 'assignLicense', target: { group: 'staff' }, removeLicenses: ['e1'] }]);
        const report = read(await bytesOf(contentOf(builder.snapshot(), steps, catalogOf()), writeJson));
        expect(report.users?.map(({ displayName }) => displayName)).toEqual(names.map((name) => name.toWellFormed()));
      }),
      { numRuns: 25 },
    );
  });

  it('is the same to the byte when it is made again', async () => {
    const make = (): Promise<Buffer> => bytesOf(contentOf(demo.snapshot, demo.plan, demo.catalog), writeJson);
    expect((await make()).equals(await make())).toBe(true);
  });
});
