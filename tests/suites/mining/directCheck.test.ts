import { describe, expect, it } from 'vitest';
import { checkDirectLicenses } from '../../../shared/engine/mining/directCheck.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { type EntryOptions, type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { mine } from './minedRehearsal.ts';

const products = (): TenantBuilder =>
  tenant()
    .sku('e3', { plans: ['mail', 'office', 'sway'] })
    .sku('f1', { plans: ['mail', 'shifts'] })
    .sku('web', { plans: ['sway'] })
    .group('a')
    .group('b');

/** Verdict, services lost and services more of each direct license of a user with these entries. */
function checked(...has: (string | EntryOptions)[]): string[] {
  const { state } = mine(products().user('anna', { has }).snapshot(), catalogOf());
  const { tables } = state.context;
  const words = (plans: readonly number[], sign: string): string => plans.map((plan) => ` ${sign}${tables.planIds[plan]}`).join('');
  return checkDirectLicenses(tables, state.profile(0)).map(
    ({ sku, verdict, lost, more }) => `${tables.skus[sku]!.skuId} ${verdict}${words(lost, '-')}${words(more, '+')}`,
  );
}

const from = (group: string, off: readonly string[] = [], more: Partial<EntryOptions> = {}): EntryOptions => ({
  sku: 'e3',
  from: group,
  off,
  ...more,
});

describe('a direct license', () => {
  it('F160 is safe to remove when a group gives the same', () => {
    expect(checked('e3', from('a'))).toEqual(['e3 equal']);
  });

  it('F152 is compared with all groups together, not with one', () => {
    expect(checked('e3', from('a', ['office']), from('b', ['sway']))).toEqual(['e3 equal']);
    expect(checked('e3', from('a', ['office', 'sway']), from('b', ['sway']))).toEqual(['e3 losesServices -sway']);
  });

  it('F151 stays when it turns on more than the groups do, unless another license does', () => {
    expect(checked('e3', from('a', ['sway']))).toEqual(['e3 losesServices -sway']);
    expect(checked('e3', from('a', ['sway']), { sku: 'web', from: 'b' })).toEqual(['e3 equal']);
  });

  it('is safe when the groups turn on more, and that is said', () => {
    expect(checked({ sku: 'e3', off: ['sway'] }, from('a'))).toEqual(['e3 inheritedMore +sway']);
  });

  it('F151 stays when no group gives the license plan', () => {
    expect(checked('e3', { sku: 'web', from: 'a' })).toEqual(['e3 notInherited -mail -office']);
  });

  it('F159 stays when the group is in error: the user works on the direct one', () => {
    expect(checked('e3', from('a', [], { state: 'Error', error: 'CountViolation' }))).toEqual(['e3 inError -mail -office -sway']);
    expect(checked('e3', from('a', [], { state: 'ActiveWithError', error: 'DependencyViolation' }))).toEqual(['e3 inError']);
  });

  it('is not safe when only another direct license, that would go as well, keeps a service on', () => {
    const twice = [{ sku: 'f1' }, 'e3', from('a', ['mail']), { sku: 'f1', from: 'b', off: ['mail'] }];
    expect(checked(...twice)).toEqual(['e3 losesServices -mail', 'f1 losesServices -mail']);
  });
});
