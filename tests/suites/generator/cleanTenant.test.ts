import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { generateTenant } from '../../../shared/generator/generateTenant.ts';
import { COMPANY_PLANS } from '../../../shared/generator/product.ts';
import { MESS_LEVELS, TENANT_SHAPES } from '../../../shared/generator/tenantOptions.ts';
import { enabledPlans, type GeneratedTenant, generate, isHeld, matchesRule, rowsOf, ruleBreaches, shelf } from './generatedTenant.ts';

const USERS = 2500;
const clean = generate({ users: USERS, seed: 'clean', mess: 'clean' });

const hashOf = (options: Parameters<typeof generate>[0]): string => {
  const hash = createHash('sha256');
  for (const { name, value } of generateTenant({ ...options, shelf })) hash.update(name).update(JSON.stringify(value));
  return hash.digest('hex');
};

function memberIds(tenant: GeneratedTenant, groupId: string): ReadonlySet<string> {
  return new Set(
    (tenant.members.get(groupId) ?? []).filter((member) => member['@odata.type'].endsWith('.user')).map((member) => member.id),
  );
}

describe('a generated tenant', () => {
  it.each(TENANT_SHAPES.flatMap((shape) => MESS_LEVELS.map((mess) => ({ shape, mess }))))(
    'is the same to the byte for the same arguments ($shape, $mess), and another for another seed',
    ({ shape, mess }) => {
      const options = { users: 300, seed: 5, mess, shape };
      expect(hashOf(options)).toBe(hashOf(options));
      expect(hashOf({ ...options, seed: 6 })).not.toBe(hashOf(options));
    },
  );

  it('comes in pages of 999, each naming the next but the last (F199)', () => {
    const users = clean.files.filter((file) => file.name.startsWith('users'));
    expect(users.map((file) => file.name)).toEqual(['users-0001.json', 'users-0002.json', 'users-0003.json']);
    expect(users.map((file) => rowsOf(file).length)).toEqual([999, 999, 502]);
    expect(users.map((file) => '@odata.nextLink' in file.value)).toEqual([true, true, false]);
  });

  it('ends with the manifest, and names no file twice', () => {
    const names = clean.files.map((file) => file.name);
    expect(names.at(-1)).toBe('manifest.json');
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('members-')).length).toBeGreaterThanOrEqual(clean.groups.length);
  });

  it('has every user, address and group id once', () => {
    expect(clean.users.length).toBe(USERS);
    expect(new Set(clean.users.map((user) => user.id)).size).toBe(USERS);
    expect(new Set(clean.users.map((user) => user.userPrincipalName)).size).toBe(USERS);
    expect(new Set(clean.users.flatMap((user) => user.proxyAddresses.map((address) => address.toLowerCase()))).size).toBe(
      clean.users.reduce((sum, user) => sum + user.proxyAddresses.length, 0),
    );
    expect(new Set(clean.groups.map((group) => group.id)).size).toBe(clean.groups.length);
  });

  it.each([1, 2, 40])('can be as small as %i users', (users) => {
    const tenant = generate({ users, seed: 1, mess: 'messy' });
    expect(tenant.users.length).toBe(users);
  });

  it('refuses a number of users that is none', () => {
    for (const users of [0, -1, 1.5, Number.NaN]) expect(() => generate({ users, seed: 1 })).toThrow(RangeError);
  });

  it('holds the kinds of groups and accounts of a real one', () => {
    const count = (test: (group: (typeof clean.groups)[number]) => boolean) => clean.groups.filter(test).length;
    expect(count((group) => group.onPremisesSyncEnabled === true && group.assignedLicenses.length > 0)).toBeGreaterThan(0);
    expect(count((group) => group.membershipRule !== null && group.assignedLicenses.length > 0)).toBeGreaterThan(1);
    expect(count((group) => group.groupTypes.includes('Unified') && group.securityEnabled)).toBeGreaterThan(0);
    expect(count((group) => group.groupTypes.includes('Unified') && !group.securityEnabled)).toBeGreaterThan(0);
    expect(count((group) => !group.securityEnabled && group.mailEnabled && group.groupTypes.length === 0)).toBeGreaterThan(0);
    expect(count((group) => group.isAssignableToRole === true)).toBeGreaterThan(0);
    expect([...clean.members.values()].flat().some((member) => member['@odata.type'] === '#microsoft.graph.group')).toBe(true);
    expect(clean.users.filter((user) => user.userType === 'Guest').length).toBeGreaterThan(50);
    expect(clean.users.filter((user) => !user.accountEnabled).length).toBeGreaterThan(30);
    expect(clean.users.filter((user) => user['onPremisesSyncEnabled'] === true).length).toBeGreaterThan(1000);
    expect(new Set(clean.users.map((user) => user.usageLocation)).size).toBeGreaterThan(8);
  });

  it('has about five memberships and three entries a user', () => {
    const memberships = [...clean.members.values()].reduce((sum, members) => sum + members.length, 0) / USERS;
    const entries = clean.users.reduce((sum, user) => sum + (user.licenseAssignmentStates?.length ?? 0), 0) / USERS;
    expect(memberships).toBeGreaterThan(4.7);
    expect(memberships).toBeLessThan(5.8);
    expect(entries).toBeGreaterThan(2.7);
    expect(entries).toBeLessThan(3.3);
  });
});

describe('a clean tenant', () => {
  it('has exactly the entries its groups and direct assignments give, all active', () => {
    const expected = new Map<string, string[]>(clean.users.map((user) => [user.id, []]));
    for (const group of clean.groups) {
      for (const id of memberIds(clean, group.id)) {
        for (const { skuId, disabledPlans } of group.assignedLicenses) expected.get(id)!.push(`${skuId} ${group.id} ${disabledPlans}`);
      }
    }
    for (const user of clean.users) {
      const inherited = user.licenseAssignmentStates!.filter((entry) => entry.assignedByGroup !== null);
      expect(inherited.map((entry) => `${entry.skuId} ${entry.assignedByGroup} ${entry.disabledPlans}`).sort()).toEqual(
        expected.get(user.id)!.sort(),
      );
      expect(user.licenseAssignmentStates!.every((entry) => entry.state === 'Active' && entry.error === 'None')).toBe(true);
    }
  });

  it('F65 writes in assignedLicenses what no held source turns on', () => {
    for (const user of clean.users) {
      const states = user.licenseAssignmentStates!;
      expect(new Set(user.assignedLicenses!.map((license) => license.skuId))).toEqual(new Set(states.map((entry) => entry.skuId)));
      for (const { skuId, disabledPlans } of user.assignedLicenses!) {
        const lists = states.filter((entry) => entry.skuId === skuId).map((entry) => entry.disabledPlans);
        const common = lists[0]!.filter((plan) => lists.every((list) => list.includes(plan)));
        expect([...disabledPlans].sort()).toEqual(common.sort());
      }
    }
  });

  it('F66 counts one consumed unit a user and product, and owns more', () => {
    for (const sku of clean.skus) {
      const holders = clean.users.filter((user) =>
        user.licenseAssignmentStates!.some((entry) => entry.skuId === sku.skuId && isHeld(entry)),
      );
      expect(sku.consumedUnits).toBe(holders.length);
      expect(sku.prepaidUnits.enabled).toBeGreaterThan(holders.length);
    }
  });

  it('gives nobody services that exclude each other or lack their base', () => {
    for (const user of clean.users) expect(ruleBreaches(enabledPlans(user, clean.skus))).toEqual([]);
  });

  it('F79 gives each group a base for its add-ons', () => {
    for (const group of clean.groups) {
      const licenseAssignmentStates = group.assignedLicenses.map((license) => ({
        ...license,
        assignedByGroup: null,
        state: 'Active' as const,
        error: null,
      }));
      expect(ruleBreaches(enabledPlans({ ...clean.users[0]!, licenseAssignmentStates }, clean.skus))).toEqual([]);
    }
  });

  it('F181 fills each dynamic group with those who match its rule, and nobody else', () => {
    const dynamic = clean.groups.filter((group) => group.membershipRule !== null);
    expect(dynamic.length).toBeGreaterThan(15);
    for (const group of dynamic) {
      const matching = clean.users.filter((user) => matchesRule(group.membershipRule!, user)).map((user) => user.id);
      expect({ group: group.displayName, members: memberIds(clean, group.id) }).toEqual({
        group: group.displayName,
        members: new Set(matching),
      });
    }
  });

  it('F103 keeps cloud accounts out of synchronized groups', () => {
    const synced = new Set(clean.users.filter((user) => user['onPremisesSyncEnabled'] === true).map((user) => user.id));
    for (const group of clean.groups.filter((candidate) => candidate.onPremisesSyncEnabled)) {
      expect([...memberIds(clean, group.id)].every((id) => synced.has(id))).toBe(true);
    }
  });

  it('F42 knows the location of everybody with a direct license', () => {
    for (const user of clean.users) {
      if (user.licenseAssignmentStates!.some((entry) => entry.assignedByGroup === null)) expect(user.usageLocation).not.toBeNull();
    }
  });

  it('F25 switches off no service of the whole company', () => {
    for (const user of clean.users) {
      for (const entry of user.licenseAssignmentStates!) expect(entry.disabledPlans.some((plan) => COMPANY_PLANS.has(plan))).toBe(false);
    }
  });
});
