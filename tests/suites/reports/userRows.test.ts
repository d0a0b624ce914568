import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAMILY_RESULTS } from '../../../shared/engine/compare/continuity.ts';
import { NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import { followUser, type Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { UserOutcome } from '../../../shared/engine/report/rows/userOutcome.ts';
import { UserRows } from '../../../shared/engine/report/rows/userRows.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { type DemoTenant, openDemo } from './demoReport.ts';

const SEEDS = Array.from({ length: 300 }, (_, i) => 41_000 + i);

function rehearsalOf(seed: number): Rehearsal {
  const { tenant, plan, catalog } = randomRehearsalFromSeed(seed);
  return rehearse({ snapshot: snapshotOfOracleTenant(tenant), plan, catalog });
}

/** Tenants in which many have gaps. */
const DEMOS = [
  ['e1-to-e3', 'remove-first.json'],
  ['direct-1000', 'careless.json'],
  ['hybrid', 'static-to-dynamic.json'],
] as const;

const rehearsals = new Map<string, Rehearsal>(SEEDS.map((seed) => [`seed ${seed}`, rehearsalOf(seed)]));
const demos: DemoTenant[] = [];
beforeAll(async () => {
  for (const [name, file] of DEMOS) {
    const demo = await openDemo(name, file);
    demos.push(demo);
    rehearsals.set(name, rehearse(demo));
  }
});
afterAll(() => {
  for (const demo of demos) demo.close();
});

describe('the row of a user', () => {
  it('says what following the user through the log says, on 300 random tenants and the demos', () => {
    let withGaps = 0;
    for (const [origin, rehearsal] of rehearsals) {
      const rows = new UserRows(rehearsal);
      for (let user = 0; user < rows.count; user++) {
        const outcome = rows.moveTo(user);
        if (rehearsal.deleted.has(user)) {
          expect(outcome, origin).toMatchObject({ result: 'deleted', path: null, after: null, gaps: 0, changed: false });
          continue;
        }
        const { result, seconds } = followUser(rehearsal, user);
        expect({ ...outcome.path, gaps: [] }, origin).toEqual({ ...result, gaps: [] });
        const spans = (path: typeof result | null, at: (state: number) => number) =>
          (path?.gaps ?? []).map(({ family, from, to }) => [family, at(from), at(to)]);
        expect(
          spans(outcome.path, (state) => rows.secondOf(state)),
          origin,
        ).toEqual(spans(result, (state) => seconds[state] ?? NONE));
        const counted = result.gaps.filter(({ family }) => !rehearsal.families.isFoundation(family));
        const lengths = counted.map(({ from, to }) => (seconds[to] ?? 0) - (seconds[from] ?? 0));
        expect([outcome.gaps, rows.gapSeconds, rows.longestGapSeconds], origin).toEqual([
          lengths.length,
          lengths.reduce((sum, length) => sum + length, 0),
          Math.max(0, ...lengths),
        ]);
        withGaps += lengths.length > 0 ? 1 : 0;
      }
    }
    expect(withGaps).toBeGreaterThan(1000);
  });

  it('adds up to the figures of the rehearsal, on the same tenants', () => {
    for (const [origin, rehearsal] of rehearsals) {
      const rows = new UserRows(rehearsal);
      const all: UserOutcome[] = [];
      const gaps = { count: 0, totalSeconds: 0, longestSeconds: 0 };
      for (let user = 0; user < rows.count; user++) {
        all.push(rows.moveTo(user));
        gaps.count += all.at(-1)?.gaps ?? 0;
        gaps.totalSeconds += rows.gapSeconds;
        gaps.longestSeconds = Math.max(gaps.longestSeconds, rows.longestGapSeconds);
      }
      const count = (test: (outcome: UserOutcome) => boolean): number => all.filter(test).length;
      expect(
        {
          total: all.length,
          touched: count(({ touched }) => touched),
          changed: count(({ changed }) => changed),
          withGap: count((outcome) => outcome.gaps > 0),
          withLoss: count(({ counts }) => counts.lost > 0),
          withDowngrade: count(({ counts }) => counts.downgraded > 0),
          withDip: count(({ counts }) => counts.dip > 0),
          inErrorBefore: count(({ before }) => before.errorEntries.length > 0),
          inErrorAfter: count(({ after }) => after !== null && after.errorEntries.length > 0),
          withNewError: count(({ newError }) => newError),
          gaps,
        },
        origin,
      ).toEqual(rehearsal.figures);
    }
  });

  it('names the gravest result, a gap before what is less grave, and kept where nothing became of anything', () => {
    const seen = new Set<string>();
    for (const [origin, rehearsal] of rehearsals) {
      const rows = new UserRows(rehearsal);
      for (let user = 0; user < rows.count; user++) {
        const { result, counts, gaps } = rows.moveTo(user);
        seen.add(result);
        if (result === 'deleted') continue;
        const graver = FAMILY_RESULTS.slice(0, FAMILY_RESULTS.indexOf(result));
        expect(
          graver.filter((each) => counts[each] > 0 || (each === 'gap' && gaps > 0)),
          origin,
        ).toEqual([]);
        if (result === 'gap') expect(gaps, origin).toBeGreaterThan(0);
        else if (result !== 'kept') expect(counts[result], origin).toBeGreaterThan(0);
      }
    }
    expect([...seen].sort()).toEqual(expect.arrayContaining(['deleted', 'gained', 'gap', 'kept', 'lost']));
  });
});
