import { describe, expect, it } from 'vitest';
import { tenant } from '../../support/tenantBuilder.ts';
import { check, onGroup, onUsers, wait } from './checked.ts';

const built = () =>
  tenant('NL')
    .sku('e3')
    .group('staff')
    .user('anna', { in: ['staff'] })
    .user('carl', { in: ['staff'], location: null });
const locate = { kind: 'updateUsers', users: { ids: ['carl'] }, set: { usageLocation: 'SE' } } as const;

describe('usage locations', () => {
  it('F73 names those who get something from a group as if they were where the tenant is', () => {
    const checked = check(built(), [onGroup('staff', ['e3']), wait]);
    expect(checked.line('F73')).toBe('info 1 carl');
    expect(checked.find('F73')?.values).toEqual({ country: 'NL' });
  });

  it('F74 a location that the plan sets first is their own', () => {
    expect(check(built(), [locate, onGroup('staff', ['e3']), wait]).line('F73')).toBeNull();
    expect(check(built(), [onGroup('staff', ['e3']), wait, locate]).line('F73')).toBe('info 1 carl');
  });

  it('F58 a direct call right after the location was written may not see it', () => {
    const call = onUsers(['anna', 'carl'], ['e3']);
    expect(check(built(), [locate, call]).line('F58')).toBe('warning 1 carl');
    expect(check(built(), [locate, { kind: 'wait', seconds: 600 }, call]).line('F58')).toBeNull();
  });
});
