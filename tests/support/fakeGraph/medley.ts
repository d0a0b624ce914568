import { catalogOf, plan } from '../planBuilder.ts';
import { tenant } from '../tenantBuilder.ts';
import { type PackagedRehearsal, packageOf } from './rehearsedPackage.ts';

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(2, '0')}`);

/**
 * A bit of everything, in four waves: a group is made and given license and members, direct licenses go, people move between groups and
 * change their attributes, a static group gets a rule, somebody is deleted. Everything in it can be taken back.
 */
export function medley(): PackagedRehearsal {
  const staff = numbered('s', 24);
  const desk = numbered('d', 6);
  const builder = tenant()
    .sku('e1', { plans: ['mail', 'chat'] })
    .sku('e3', { plans: ['mail-2', 'chat', 'vault'] })
    .sku('bi');
  builder
    .group('desk', { licenses: ['e1'] })
    .group('project', { licenses: ['bi'] })
    .group('sales', { licenses: ['bi'], rule: 'user.department -eq "Sales"' });
  for (const id of staff)
    builder.user(id, { has: [{ sku: 'e1', off: id === 's03' ? ['chat'] : [] }], attributes: { department: 'Finance' } });
  for (const id of desk) {
    const isSales = id < 'd03';
    builder.user(id, { in: ['desk', 'project', ...(isSales ? ['sales'] : [])], attributes: { department: isSales ? 'Sales' : 'Desk' } });
  }
  return packageOf(
    builder.snapshot(),
    plan([
      { kind: 'createGroup', group: { id: 'finance', displayName: 'Finance – E3 (ÅÄÖ)' } },
      { kind: 'assignLicense', target: { group: 'finance' }, addLicenses: [{ skuId: 'e3', disabledPlans: ['vault'] }] },
      { kind: 'addMembers', group: 'finance', users: { where: 'user.department -eq "Finance"' } },
      { kind: 'waitForProcessing' },
      { kind: 'assignLicense', target: { users: { hasDirect: 'e1' } }, removeLicenses: ['e1'] },
      { kind: 'wait', seconds: 30 },
      { kind: 'removeMembers', group: 'project', users: { ids: ['d05', 'd06'] } },
      { kind: 'waitForProcessing', groups: ['project'] },
      { kind: 'setSeats', skuId: 'bi', enabled: 120 },
      {
        kind: 'updateUsers',
        users: { ids: ['d04', 'd05'] },
        set: { department: 'Sales', extensionAttribute3: 'moved', usageLocation: 'NL' },
      },
      { kind: 'waitForProcessing' },
      { kind: 'assignLicense', target: { group: 'desk' }, addLicenses: [{ skuId: 'e3' }], removeLicenses: ['e1'] },
      { kind: 'setMembershipRule', group: 'project', rule: 'user.department -eq "Desk"' },
      { kind: 'deleteUsers', users: { ids: ['s24'] } },
    ]),
    catalogOf({ families: { mail: { mail: 1, 'mail-2': 2 } } }),
  );
}
