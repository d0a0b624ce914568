import { describe, expect, it } from 'vitest';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { check, onGroup, onUsers, wait } from './checked.ts';

const swap = onGroup('staff', ['e3'], ['e1']);
const built = () =>
  tenant()
    .sku('e1')
    .sku('e3')
    .group('staff', { licenses: ['e1'] })
    .user('anna', { in: ['staff'] });

describe('accounts', () => {
  it('names those who hold the old license plan and whom no step looks at', () => {
    const more = built()
      .group('other', { licenses: ['e1'] })
      .user('bea', { in: ['other'] })
      .user('carl', { has: ['e1'] })
      .user('dora');
    const checked = check(more, [swap, wait]);
    expect(checked.line('usersMissed')).toBe('info 2 bea,carl');
    expect(checked.find('usersMissed')?.values).toEqual({ skuId: 'e1' });
    expect(check(more, [swap, onGroup('other', ['e3'], ['e1']), onUsers(['carl'], ['e3'], ['e1']), wait]).line('usersMissed')).toBeNull();
  });

  it('a user whose call is refused was not missed', () => {
    const more = built().user('carl', { has: ['e1'], location: null });
    const checked = check(more, [swap, wait, onUsers(['carl'], ['e3'], ['e1'])]);
    expect(checked.line('F42')).toBe('blocking 1 carl');
    expect(checked.line('usersMissed')).toBeNull();
  });

  it('F107 names accounts that cannot sign in and would take a unit', () => {
    const more = built()
      .user('bea', { in: ['staff'], attributes: { accountEnabled: false } })
      .user('carl', { attributes: { accountEnabled: false } });
    expect(check(more, [swap, wait]).line('accountDisabled')).toBe('info 1 bea');
    expect(check(more, [onGroup('staff', [], ['e1']), wait]).line('accountDisabled')).toBeNull();
  });

  it('F116 names those of the plan who are in error before it', () => {
    const more = built()
      .user('bea', { in: ['staff'], has: [{ sku: 'e1', from: 'staff', state: 'ActiveWithError', error: 'Other' }] })
      .user('carl', { has: [{ sku: 'e1', from: 'lost', state: 'Error', error: 'Other' }] });
    expect(check(more, [swap, wait]).line('F116')).toBe('info 1 bea');
    expect(check(built(), [swap, wait]).line('F116')).toBeNull();
  });

  it('F5 names those of the plan with an entry whose state nobody explains', () => {
    const more = built().user('bea', { in: ['staff'], has: [{ sku: 'e3', state: 'Disabled' }] });
    expect(check(more, [swap, wait]).line('F5')).toBe('info 1 bea');
    expect(check(built(), [swap, wait]).line('F5')).toBeNull();
  });

  it('F138 counts those the plan deletes', () => {
    expect(check(built(), [{ kind: 'deleteUsers', users: { ids: ['anna'] } }]).line('F138')).toBe('info 1 anna');
    expect(check(built(), [swap]).line('F138')).toBeNull();
  });

  it('F103, F13 synchronized users are changed on-premises, all but their usage location', () => {
    const more = () => built().user('bea', { attributes: { onPremisesSyncEnabled: true } });
    const set = (values: Record<string, string>) => check(more(), [{ kind: 'updateUsers', users: { all: true }, set: values }]);
    expect(set({ department: 'x' }).line('synchronizedUsers', 'updated')).toBe('warning 1 bea');
    expect(set({ usageLocation: 'NL' }).line('synchronizedUsers', 'updated')).toBeNull();
    const gone = check(more(), [{ kind: 'deleteUsers', users: { ids: ['anna', 'bea'] } }]);
    expect(gone.line('synchronizedUsers', 'deleted')).toBe('warning 1 bea');
    expect(check(more(), [{ kind: 'deleteUsers', users: { ids: ['anna'] } }]).line('synchronizedUsers', 'deleted')).toBeNull();
  });

  const P1 = '41781fb2-bc02-4b7c-bd55-b576c07bb09d';
  const entra: CatalogBundle = catalogOf({ families: { 'entra-id': { basic: 10, [P1]: 30 } } });

  it('F177 names those who inherit and hold nothing that carries the right to it', () => {
    const more = tenant()
      .sku('plain', { plans: ['basic'] })
      .sku('p1', { plans: [P1] })
      .sku('enterprisepack', { plans: ['mail'] })
      .group('staff')
      .user('anna', { in: ['staff'] })
      .user('bea', { in: ['staff'], has: ['p1'] })
      .user('carl', { in: ['staff'], has: ['enterprisepack'] })
      .user('dora', { has: ['plain'] });
    const steps = [onGroup('staff', ['plain']), onUsers(['dora'], [], ['plain']), wait];
    expect(check(more, steps, { catalog: entra }).line('F177')).toBe('info 1 anna');
    expect(check(more, [onGroup('staff', ['p1']), wait], { catalog: entra }).line('F177')).toBeNull();
    expect(check(more, steps).line('F177')).toBeNull();
  });
});
