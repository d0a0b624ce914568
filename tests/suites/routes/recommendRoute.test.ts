import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterFirst, recommendRoute } from '../../../shared/engine/planning/routes/recommendRoute.ts';
import { type PossibleRoute, ROUTES, type RouteFigures, type RouteKind } from '../../../shared/model/routes.ts';

const units = { skuId: 'e3', owned: 10, before: 0, peak: 5, after: 5, lacking: 0 };
const SAFE: RouteFigures = {
  verdict: 'safe',
  outcome: 'completed',
  harmed: 0,
  leftBehind: 0,
  withGap: 0,
  gaps: { count: 0, totalSeconds: 0, longestSeconds: 0 },
  withLoss: 0,
  withDowngrade: 0,
  withDip: 0,
  withNewError: 0,
  inErrorOnTheWay: 0,
  refusedCalls: 0,
  refusedFor: [],
  calls: 1,
  elapsedSeconds: 60,
  from: units,
  to: units,
};

function route(kind: RouteKind, figures: Partial<RouteFigures> = {}): PossibleRoute {
  return { kind, possible: true, steps: [], undo: 'swapBack', figures: { ...SAFE, ...figures } };
}

describe('the recommended route', () => {
  it.each([
    ['a safe verdict before all else', { verdict: 'atRisk' }, { calls: 99, elapsedSeconds: 999 }, 'verdict'],
    ['fewer users harmed', { verdict: 'atRisk', harmed: 3 }, { verdict: 'atRisk', harmed: 2, calls: 99 }, 'harmed'],
    ['fewer users left behind', { leftBehind: 1 }, { calls: 99 }, 'leftBehind'],
    ['units that suffice', { to: { ...units, lacking: 4 } }, { calls: 99 }, 'units'],
    ['fewer calls', { calls: 2 }, { elapsedSeconds: 999 }, 'calls'],
    ['less time', { elapsedSeconds: 61 }, {}, 'duration'],
  ] as const)('is the one with %s', (_, worse, better, merit) => {
    expect(recommendRoute([route('oneSave', worse), route('addFirst', better)])).toMatchObject({
      kind: 'addFirst',
      merit,
      next: 'oneSave',
    });
  });

  it('is the first in the order of routes where all figures are alike', () => {
    expect(recommendRoute([route('addFirst'), route('twoGroups')])).toMatchObject({ kind: 'addFirst', merit: 'simplest' });
  });

  it('is the only one there is, and says so', () => {
    const impossible = { kind: 'waves', possible: false, obstacle: { code: 'heldDirectly', facts: ['F126'] } } as const;
    expect(recommendRoute([route('oneSave'), impossible])).toEqual({ kind: 'oneSave', merit: 'onlyRoute', next: null, values: {} });
  });

  it('is none where every route is blocked', () => {
    expect(recommendRoute([route('oneSave', { verdict: 'blocked' }), route('addFirst', { verdict: 'blocked' })])).toBeNull();
  });

  it('is never worse than any other, whatever the figures', () => {
    const figures = fc.record({
      verdict: fc.constantFrom('safe', 'atRisk', 'blocked'),
      harmed: fc.nat(3),
      leftBehind: fc.nat(3),
      calls: fc.nat(3),
      elapsedSeconds: fc.nat(3),
      to: fc.nat(3).map((lacking) => ({ ...units, lacking })),
    });
    fc.assert(
      fc.property(fc.array(figures, { minLength: 1, maxLength: ROUTES.length }), (drawn) => {
        const routes = drawn.map((each, i) => route(ROUTES[i] ?? 'oneSave', each));
        const best = routes.find(({ kind }) => kind === recommendRoute(routes)?.kind);
        if (best === undefined) expect(routes.every(({ figures: each }) => each.verdict === 'blocked')).toBe(true);
        else for (const other of routes) expect(betterFirst(best, other)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
