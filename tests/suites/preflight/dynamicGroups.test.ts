import { describe, expect, it } from 'vitest';
import { tenant } from '../../support/tenantBuilder.ts';
import { changeGroup, check, onGroup, wait } from './checked.ts';

const sales = { attributes: { department: 'Sales' } };
const byDepartment = 'user.department -eq "Sales"';

const built = () =>
  tenant()
    .sku('e1')
    .group('static', { licenses: ['e1'] })
    .group('bare')
    .group('dynamic', { licenses: ['e1'], rule: byDepartment })
    .user('anna', { in: ['static', 'bare'], ...sales })
    .user('bea', { in: ['static', 'dynamic'] })
    .user('carl', { in: ['dynamic'], ...sales });

describe('dynamic groups', () => {
  it('F100 converting a licensed group empties it first, and names whom it puts out', () => {
    const checked = check(built(), [{ kind: 'setMembershipRule', group: 'static', rule: byDepartment }, wait]);
    expect(checked.line('F100')).toBe('warning 2 anna,bea');
    expect(checked.line('gap')).toBe('warning 1 anna');
  });

  it('F100 a group without licenses hurts nobody, and a group that is dynamic already is not emptied', () => {
    const bare = check(built(), [{ kind: 'setMembershipRule', group: 'bare', rule: byDepartment }, wait]);
    expect(bare.line('F100')).toBeNull();
    expect(bare.line('F100', 'withoutLicenses')).toBe('info 1 anna');
    const dynamic = check(built(), [{ kind: 'setMembershipRule', group: 'dynamic', rule: 'user.city -ne null' }, wait]);
    expect(dynamic.line('F100')).toBeNull();
  });

  it('F101 names those who no longer match a changed rule', () => {
    const change = (rule: string) => check(built(), [{ kind: 'setMembershipRule', group: 'dynamic', rule }, wait]);
    expect(change('user.department -eq "Sales" -or user.city -eq "x"').line('F101')).toBe('warning 1 bea');
    expect(change('user.objectId -ne null').line('F101')).toBeNull();
  });

  it('F78 names those whom a changed attribute moves out of licensed groups, and into them', () => {
    const move = (id: string, department: string) =>
      check(built(), [{ kind: 'updateUsers', users: { ids: [id] }, set: { department } }, wait]);
    expect(move('carl', 'Law').line('F78', 'leave')).toBe('warning 1 carl');
    expect(move('carl', 'Law').line('F78', 'join')).toBeNull();
    expect(move('anna', 'Law').line('F78', 'leave')).toBeNull();
    const joins = check(built(), [{ kind: 'updateUsers', users: { ids: ['anna'] }, set: { department: 'SALES', city: 'x' } }, wait]);
    expect(joins.line('F78', 'join')).toBe('info 1 anna');
  });

  it('F102 names rules that read licenses, in the plan and elsewhere', () => {
    const rule = 'user.assignedPlans -any (assignedPlan.servicePlanId -eq "e1-service")';
    const withRule = () => built().group('circle', { licenses: ['e1'], rule });
    expect(check(withRule(), [onGroup('circle', [], ['e1'])]).line('F102')).toBe('warning 1 circle');
    expect(check(withRule(), [onGroup('static', [], ['e1'])]).line('F102', 'elsewhere')).toBe('info 1 circle');
    expect(check(built(), [onGroup('static', [], ['e1'])]).line('F102', 'elsewhere')).toBeNull();
  });

  it('F196 names paused rules, F194 those that cannot be read', () => {
    const still = () =>
      built()
        .group('paused', { licenses: ['e1'], rule: byDepartment, paused: true })
        .group('broken', { licenses: ['e1'], rule: 'user.department' });
    const inPlan = check(still(), [onGroup('paused', [], ['e1']), onGroup('broken', [], ['e1'])]);
    expect(inPlan.line('F196')).toBe('warning 1 paused');
    expect(inPlan.line('F194', 'unreadable')).toBe('warning 1 broken');
    const elsewhere = check(still(), [onGroup('static', [], ['e1'])]);
    expect(elsewhere.line('F196', 'elsewhere')).toBe('info 1 paused');
    expect(elsewhere.line('F194', 'unreadableElsewhere')).toBe('info 1 broken');
    const fine = check(built(), [onGroup('dynamic', [], ['e1'])]);
    expect(fine.line('F196')).toBeNull();
    expect(fine.line('F194', 'unreadable')).toBeNull();
  });

  it('a rule left on a group that has become static is not looked at', () => {
    const left = changeGroup(built(), 'dynamic', { groupTypes: [], membershipRule: 'user.department' });
    expect(check(left, [onGroup('dynamic', [], ['e1'])]).line('F194', 'unreadable')).toBeNull();
  });
});
