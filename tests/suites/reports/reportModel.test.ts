import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectImpact } from '../../../electron/service/impact.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { planAsRoute } from '../../../shared/engine/report/planAsRoute.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { MOST_AT_RISK, type Report } from '../../../shared/model/report.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { randomRehearsals } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { contentOf } from './contentOf.ts';
import { type DemoTenant, openDemo } from './demoReport.ts';

/** Every figure of a report that summary.json, or the tally of the command line, has too. */
function expectSameFigures({ report, rehearsal }: ReturnType<typeof contentOf>, catalog: DemoTenant['catalog']): void {
  const summary = summarize(rehearsal);
  const impact = collectImpact(rehearsal, catalog.families);
  expect(report.summary).toEqual(summary);
  expect(report.refusedCalls).toBe(summary.refusals.length);
  expect(report.atRisk.total).toBe(impact.hurtUsers);
  const { withLoss, withDowngrade, withGap, withDip, withNewError } = summary.users;
  expect(report.atRisk.by).toEqual({ lost: withLoss, downgraded: withDowngrade, gap: withGap, dip: withDip, newError: withNewError });
  expect(report.atRisk.users.length + report.atRisk.leftOut).toBe(report.atRisk.total);
  const byFamily = (rows: readonly { readonly family: string }[]) => rows.toSorted((a, b) => (a.family < b.family ? -1 : 1));
  const counts = report.services.map(({ displayName: _, before: __, after: ___, ...users }) => users);
  expect(byFamily(counts)).toEqual(byFamily(impact.services.map(({ family, users }) => ({ family, ...users }))));
  for (const { skuId, before, peak, after, ownedAfter, curve, peakAt } of report.seats) {
    const seats = summary.seats.find((each) => each.skuId === skuId);
    expect({ before, peak, after, owned: ownedAfter }).toEqual({
      before: seats?.consumedBefore,
      peak: seats?.consumedPeak,
      after: seats?.consumedAfter,
      owned: seats?.owned,
    });
    expect(curve[0]?.[1]).toBe(before);
    expect(curve.at(-1)?.[1]).toBe(after);
    expect(Math.max(...curve.map(([, consumed]) => consumed))).toBe(peak);
    expect(curve.filter(([at]) => at === peakAt).map(([, consumed]) => consumed)).toContain(peak);
  }
  expect(report.timeline.end).toBe(summary.clock.elapsedSeconds);
}

/** Users who hold each license plan, counted one by one. */
function holders({ rehearsal }: ReturnType<typeof contentOf>, when: 'before' | 'after'): Record<string, number> {
  const { profiles, startProfileOf, endProfileOf, deleted, tables } = rehearsal;
  const counts: Record<string, number> = {};
  (when === 'before' ? startProfileOf : endProfileOf).forEach((profile, user) => {
    if (when === 'after' && deleted.has(user)) return;
    for (const sku of profiles[profile]?.heldSkus ?? []) {
      const skuId = tables.skus[sku]?.skuId ?? '';
      counts[skuId] = (counts[skuId] ?? 0) + 1;
    }
  });
  return counts;
}

function reportedHolders({ licensePlans }: Report, when: 'before' | 'after'): Record<string, number> {
  return Object.fromEntries(licensePlans.filter((each) => each[when] > 0).map((each) => [each.skuId, each[when]]));
}

describe('the figures of a report', () => {
  const demos = [
    ['e1-to-e3', 'finance-e1-to-e3.json'],
    ['e1-to-e3', 'remove-first.json'],
    ['e1-to-e3', 'too-few-seats.json'],
    ['e1-to-e3', 'refused-calls.json'],
    ['hybrid', 'onprem-move.json'],
    ['direct-1000', 'careless.json'],
  ] as const;
  it.each(demos)('are those of summary.json for %s, %s', async (name, planFile) => {
    const demo = await openDemo(name, planFile);
    try {
      const content = contentOf(demo.snapshot, demo.plan, demo.catalog);
      expectSameFigures(content, demo.catalog);
      expect(reportedHolders(content.report, 'before')).toEqual(holders(content, 'before'));
      expect(reportedHolders(content.report, 'after')).toEqual(holders(content, 'after'));
    } finally {
      demo.close();
    }
  });

  it('are those of summary.json for any tenant and plan', () => {
    fc.assert(
      fc.property(randomRehearsals(), ({ tenant: random, plan: randomPlan, catalog }) => {
        const content = contentOf(snapshotOfOracleTenant(random), randomPlan, catalog);
        expectSameFigures(content, catalog);
        expect(reportedHolders(content.report, 'after')).toEqual(holders(content, 'after'));
      }),
      { numRuns: 150 },
    );
  });

  it('hold for more users at risk than are listed, the gravest being listed', () => {
    const builder = tenant()
      .sku('e1', { enabled: 5000, plans: ['mail', 'sites'] })
      .group('all', { licenses: ['e1'] });
    const direct = 40;
    for (let n = 0; n < 1200; n++) builder.user(`user-${String(n).padStart(4, '0')}`, n < direct ? { has: ['e1'] } : { in: ['all'] });
    // All members are without for a while; those with a direct license lose it for good.
    const steps = [
      { kind: 'assignLicense', target: { group: 'all' }, removeLicenses: ['e1'] },
      { kind: 'waitForProcessing' },
      { kind: 'assignLicense', target: { group: 'all' }, addLicenses: [{ skuId: 'e1' }] },
      { kind: 'assignLicense', target: { users: { hasDirect: 'e1' } }, removeLicenses: ['e1'] },
      { kind: 'waitForProcessing' },
    ] as const;
    const { atRisk } = contentOf(builder.snapshot(), plan(steps.map((step) => ({ ...step }) as never)), catalogOf()).report;
    expect(atRisk).toMatchObject({ total: 1200, by: { lost: direct, gap: 1160 }, leftOut: 1200 - MOST_AT_RISK });
    expect(atRisk.users.map(({ alike }) => alike)).toEqual([...Array(direct).fill(direct), ...Array(MOST_AT_RISK - direct).fill(1160)]);
    expect(atRisk.users.slice(0, direct).every(({ risk }) => risk === 'lost')).toBe(true);
    expect(atRisk.users.slice(direct).every(({ risk, gap }) => risk === 'gap' && (gap?.seconds ?? 0) > 0)).toBe(true);
    const gaps = atRisk.users.slice(direct).map(({ gap }) => gap?.seconds ?? 0);
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a));
  });
});

describe('the route of a plan', () => {
  const builder = tenant()
    .sku('e1', { plans: ['mail-1'] })
    .sku('e3', { plans: ['mail-2'] })
    .group('one', { licenses: ['e1'] })
    .group('two', { licenses: ['e3'] })
    .group('other', { licenses: ['e1'] })
    .user('ada', { in: ['one'] })
    .user('ben', { in: ['one'] })
    .user('cleo', { has: ['e1'] })
    .user('dan', { in: ['other'] });
  const [add, remove] = [{ addLicenses: [{ skuId: 'e3', disabledPlans: [] }] }, { removeLicenses: ['e1'] }];
  const group = (id: string) => ({ kind: 'assignLicense', target: { group: id } }) as const;
  const users = { kind: 'assignLicense', target: { users: { hasDirect: 'e1' } } } as const;
  const wait = { kind: 'waitForProcessing' } as const;
  const read = (steps: readonly unknown[]) => {
    const snapshot = builder.snapshot();
    return planAsRoute(rehearse({ snapshot, plan: plan(steps as PlanStep[]), catalog: catalogOf() }));
  };

  it.each([
    ['oneSave', { group: 'one' }, [{ ...group('one'), ...add, ...remove }, wait]],
    ['addFirst', { group: 'one' }, [{ ...group('one'), ...add }, wait, { ...group('one'), ...remove }]],
    ['removeFirst', { group: 'one' }, [{ ...group('one'), ...remove }, wait, { ...group('one'), ...add }]],
    ['oneSave', { users: { hasDirect: 'e1' } }, [{ ...users, ...add, ...remove }]],
    [
      'addFirst',
      { users: { hasDirect: 'e1' } },
      [
        { ...users, ...add },
        { ...users, ...remove },
      ],
    ],
    [
      'twoGroups',
      { users: { memberOf: 'one' } },
      [
        { kind: 'addMembers', group: 'two', users: { memberOf: 'one' } },
        { kind: 'removeMembers', group: 'one', users: { memberOf: 'two' } },
      ],
    ],
    [
      'waves',
      { users: { memberOf: 'one' } },
      [
        { kind: 'addMembers', group: 'two', users: { ids: ['ada'] } },
        { kind: 'removeMembers', group: 'one', users: { ids: ['ada'] } },
        { kind: 'addMembers', group: 'two', users: { ids: ['ben'] } },
        { kind: 'removeMembers', group: 'one', users: { ids: ['ben'] } },
      ],
    ],
  ])('is known as %s for %j', (own, who, steps) => {
    expect(read(steps)).toMatchObject({ own, request: { from: 'e1', to: 'e3', who } });
  });

  it.each([
    ['noSwap', [{ kind: 'wait', seconds: 5 }]],
    ['noSwap', [{ ...users, ...add }]],
    [
      'noSwap',
      [
        { ...group('two'), addLicenses: [{ skuId: 'e1', disabledPlans: [] }] },
        { ...users, ...remove },
      ],
    ],
    [
      'severalSwaps',
      [
        { ...users, ...add },
        { ...group('one'), ...remove },
      ],
    ],
    [
      'severalCrowds',
      [
        { ...group('one'), ...add, ...remove },
        { ...group('other'), ...add, ...remove },
      ],
    ],
  ])('is none: %s', (reason, steps) => {
    expect(read(steps)).toBe(reason);
  });

  it('of direct calls in waves is compared for everybody called, in their order', () => {
    const one = { kind: 'assignLicense', target: { users: { ids: ['cleo'] } }, ...add, ...remove };
    const two = { kind: 'assignLicense', target: { users: { first: 1, of: { hasDirect: 'e1' } } }, ...add, ...remove };
    expect(read([one, two])).toMatchObject({ own: 'oneSave', request: { who: { users: { ids: ['cleo'] } } } });
  });
});

describe('the E1-to-E3 demo', () => {
  let demo: DemoTenant;
  beforeAll(async () => {
    demo = await openDemo('e1-to-e3', 'finance-e1-to-e3-prepared.json');
  });
  afterAll(() => demo.close());

  it('takes the route of one save, which is the best one, and says so beside all others', () => {
    const { route } = contentOf(demo.snapshot, demo.plan, demo.catalog).report;
    if (!route.compared) throw new Error(route.reason);
    expect(route).toMatchObject({ own: 'oneSave', alternatives: { recommended: { kind: 'oneSave' } } });
    expect(route.alternatives.routes.map(({ kind }) => kind)).toEqual([
      'oneSave',
      'addFirst',
      'removeFirst',
      'replaceAll',
      'twoGroups',
      'waves',
    ]);
  });

  it('tells every step and when the service works, in order of time', () => {
    const { moments } = contentOf(demo.snapshot, demo.plan, demo.catalog).report.timeline;
    expect(moments.filter(({ kind }) => kind === 'step')).toHaveLength(demo.plan.steps.length);
    expect(moments.map(({ at }) => at)).toEqual(moments.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(moments.find((moment) => moment.kind === 'processing')).toMatchObject({ users: 48, failed: 0 });
    expect(moments.at(-1)).toMatchObject({ kind: 'end', outcome: 'completed' });
  });
});
