import { describe, expect, it } from 'vitest';
import { curedByCall } from '../../../shared/engine/explain/afterCall.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { ask, call, groupNamed } from './questions.ts';

const catalog = catalogOf({ exclusive: [['sites1', 'sites2']] });

const suite = (e3Units: number) =>
  tenant()
    .sku('e1', { plans: ['sites1'] })
    .sku('e3', { plans: ['sites2'], enabled: e3Units })
    .group('other', { licenses: ['e1'] })
    .group('sales', { licenses: ['e3'] })
    .user('anna', { in: ['sales'], has: ['e1', waiting] })
    .user('bo', { in: ['sales', 'other'], has: ['e1', waiting] })
    .user('cia', { in: ['sales'], has: [waiting] });

const waiting = { sku: 'e3', from: 'sales', state: 'Error', error: 'MutuallyExclusiveViolation' } as const;

/** Of everybody: whom removing E1 directly would help. */
function curedIn(e3Units: number): (string | undefined)[] {
  const asked = ask(suite(e3Units), catalog);
  return curedByCall(asked.tenant, groupNamed(asked.tenant, 'sales'), [0, 1, 2], call('-e1')).map(asked.nameOf);
}

describe('users whom a direct call cures of a group’s error', () => {
  it('F43 are those who then have nothing against it: not by another group either, and only if the call itself passes (F47)', () => {
    expect(curedIn(5)).toEqual(['anna']);
  });

  it('F83 are none where no unit is left for them', () => {
    expect(curedIn(0)).toEqual([]);
  });
});
