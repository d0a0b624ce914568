import { describe, expect, it } from 'vitest';
import { countServices, explainServices } from '../../../shared/engine/explain/effectiveServices.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { ask } from './questions.ts';

/** Services of the first user, as `service on by …; off by …; lost without …`. */
function explained(built: TenantBuilder): string[] {
  const { state } = ask(built).tenant;
  const { tables } = state.context;
  const path = ({ sku, source }: { sku: SkuOrdinal; source: number }) =>
    `${tables.skus[sku]?.skuId}/${tables.groupIds[source] ?? 'direct'}`;
  return explainServices(tables, state.profile(0)).map(({ plan, onBy, offBy, onlyBy }) =>
    [
      tables.planIds[plan],
      `on by ${onBy.map(path).join('+') || 'none'}`,
      ...(offBy.length > 0 ? [`off by ${offBy.map(path).join('+')}`] : []),
      ...(onlyBy === null ? [] : [`lost without ${path(onlyBy)}`]),
    ].join('; '),
  );
}

const suite = () =>
  tenant()
    .sku('e1', { plans: ['chat', 'mail'] })
    .sku('e3', { plans: ['mail', 'office', 'company:audit'] });

describe('the services of a user', () => {
  it('F65 are on when any path turns them on, and name the one path without which they would be lost', () => {
    const built = suite()
      .group('sales', { licenses: [{ skuId: 'e1', disabledPlans: ['chat'] }] })
      .user('anna', { in: ['sales'], has: [{ sku: 'e1', off: ['mail'] }] });
    expect(explained(built)).toEqual([
      'chat; on by e1/direct; off by e1/sales; lost without e1/direct',
      'mail; on by e1/sales; off by e1/direct; lost without e1/sales',
    ]);
  });

  it('F72 are not lost without one license plan when another has them too', () => {
    expect(explained(suite().user('anna', { has: ['e1', 'e3'] }))).toContain('mail; on by e1/direct+e3/direct');
  });

  it('F25 of the whole company come with the license plan and are always on', () => {
    const built = suite().user('anna', { has: [{ sku: 'e3', off: ['mail', 'office'] }] });
    expect(explained(built)).toEqual([
      'audit; on by e3/direct; lost without e3/direct',
      'mail; on by none; off by e3/direct',
      'office; on by none; off by e3/direct',
    ]);
  });

  it('F76 are not there when the license plan is in error and not held', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'], has: [{ sku: 'e1', from: 'sales', state: 'Error', error: 'CountViolation' }] });
    expect(explained(built)).toEqual([]);
    const { state } = ask(built).tenant;
    expect(countServices(state.context.tables, state.profile(0), 0 as SkuOrdinal)).toEqual({ on: 0, all: 2 });
  });

  it('F65 are counted once for each license plan, however many paths turn them on', () => {
    const built = suite()
      .group('sales', { licenses: ['e3'] })
      .user('anna', { in: ['sales'], has: [{ sku: 'e3', off: ['mail'] }] });
    const { state } = ask(built).tenant;
    expect(countServices(state.context.tables, state.profile(0), 1 as SkuOrdinal)).toEqual({ on: 3, all: 3 });
  });
});
