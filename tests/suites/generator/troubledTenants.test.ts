import { describe, expect, it } from 'vitest';
import { ODDITIES, ODDITY_CYCLE } from '../../../shared/generator/messyUser.ts';
import { ASSIGNMENT_ERRORS, ASSIGNMENT_STATES } from '../../../shared/model/graph.ts';
import { enabledPlans, type GeneratedTenant, generate, isHeld, ruleBreaches, shelf } from './generatedTenant.ts';

const typical = generate({ users: 3000, seed: 'typical', mess: 'typical' });
const messy = generate({ users: 1500, seed: 'messy', mess: 'messy' });

const states = (tenant: GeneratedTenant) => tenant.users.flatMap((user) => user.licenseAssignmentStates ?? []);
const groupOf = (tenant: GeneratedTenant, name: string) => tenant.groups.find((group) => group.displayName === name)!;
const free = (tenant: GeneratedTenant, skuId: string): number => {
  const sku = tenant.skus.find((candidate) => candidate.skuId === skuId)!;
  const units = ['Enabled', 'Warning'].includes(sku.capabilityStatus) ? sku.prepaidUnits.enabled + sku.prepaidUnits.warning : 0;
  return Math.max(0, units - sku.consumedUnits!);
};

describe('a typical tenant', () => {
  it('F107 lets people wait with CountViolation only where no unit is free', () => {
    const waiting = states(typical).filter((entry) => entry.error === 'CountViolation');
    expect(waiting.length).toBeGreaterThan(3);
    for (const entry of waiting) expect(free(typical, entry.skuId)).toBe(0);
  });

  it('F76 fails all licenses of a group together, with one real error', () => {
    let failures = 0;
    for (const user of typical.users) {
      const entries = user.licenseAssignmentStates!;
      for (const source of new Set(entries.filter((entry) => entry.state === 'Error').map((entry) => entry.assignedByGroup))) {
        const together = entries.filter((entry) => entry.assignedByGroup === source);
        expect(together.every((entry) => entry.state === 'Error')).toBe(true);
        expect(together.filter((entry) => entry.error !== 'Other').length).toBe(1);
        failures += 1;
      }
    }
    expect(failures).toBeGreaterThan(5);
  });

  it('counts consumed units right (F66)', () => {
    for (const sku of typical.skus) {
      const holders = typical.users.filter((user) =>
        user.licenseAssignmentStates!.some((entry) => entry.skuId === sku.skuId && isHeld(entry)),
      );
      expect(sku.consumedUnits).toBe(holders.length);
    }
  });

  it('gives nobody services that exclude each other or lack their base', () => {
    for (const user of typical.users) expect(ruleBreaches(enabledPlans(user, typical.skus))).toEqual([]);
  });

  it('F156 has direct leftovers beside inherited licenses, some with other options, and on leavers', () => {
    const leftovers = typical.users.filter((user) => {
      const entries = user.licenseAssignmentStates!;
      return entries.some(
        (direct) =>
          direct.assignedByGroup === null && entries.some((other) => other.assignedByGroup !== null && other.skuId === direct.skuId),
      );
    });
    expect(leftovers.length).toBeGreaterThan(30);
    expect(states(typical).some((entry) => entry.assignedByGroup === null && entry.disabledPlans.length > 0)).toBe(true);
    expect(
      typical.users.some((user) => !user.accountEnabled && user.licenseAssignmentStates!.some((entry) => entry.assignedByGroup === null)),
    ).toBe(true);
  });

  it('F73 has people without usage location, F62 guests in a licensed group, F60 a license on a group that nests others', () => {
    expect(typical.users.filter((user) => user.userType === 'Member' && user.usageLocation === null).length).toBeGreaterThan(10);
    expect(typical.users.filter((user) => user.userType === 'Guest' && user.licenseAssignmentStates!.length > 0).length).toBeGreaterThan(
      10,
    );
    const nesting = typical.groups.filter((group) =>
      typical.members.get(group.id)!.some((member) => member['@odata.type'].endsWith('.group')),
    );
    expect(nesting.some((group) => group.assignedLicenses.length > 0)).toBe(true);
  });

  it('F10 has a subscription in its grace period', () => {
    expect(typical.skus.filter((sku) => sku.capabilityStatus === 'Warning' && sku.prepaidUnits.warning > 0).length).toBe(1);
  });
});

describe('a messy tenant', () => {
  it('has every state and every error, in every spelling (F3, F6, F7)', () => {
    expect(new Set(states(messy).map((entry) => entry.state))).toEqual(new Set(ASSIGNMENT_STATES));
    expect(new Set(states(messy).map((entry) => entry.error))).toEqual(new Set([...ASSIGNMENT_ERRORS, 'Others', null, '']));
  });

  it('gives every oddity to somebody', () => {
    expect(ODDITIES.length).toBeLessThanOrEqual(ODDITY_CYCLE);
    expect(new Set(ODDITIES.map((oddity) => oddity.name)).size).toBe(ODDITIES.length);
    expect(messy.users.some((user) => user.id !== user.id.toLowerCase())).toBe(true);
    expect(messy.users.some((user) => user.licenseAssignmentStates === undefined && user.assignedLicenses !== undefined)).toBe(true);
    expect(messy.users.some((user) => user.licenseAssignmentStates === undefined && user.assignedLicenses === undefined)).toBe(true);
    expect(states(messy).some((entry) => entry.lastUpdatedDateTime === undefined)).toBe(true);
    const owned = new Set(messy.skus.map((sku) => sku.skuId));
    expect(states(messy).some((entry) => !owned.has(entry.skuId.toLowerCase()))).toBe(true);
    const known = new Set(messy.groups.map((group) => group.id));
    expect(states(messy).some((entry) => entry.assignedByGroup !== null && !known.has(entry.assignedByGroup.toLowerCase()))).toBe(true);
    expect(messy.users.some((user) => ruleBreaches(enabledPlans(user, messy.skus)).length > 0)).toBe(true);
  });

  it('F111 has one address on two accounts', () => {
    const addresses = messy.users.flatMap((user) => user.proxyAddresses.map((address) => address.toLowerCase()));
    expect(new Set(addresses).size).toBeLessThan(addresses.length);
  });

  it('F105 has groups with SKUs that the tenant does not have, and F59 licenses where none can be', () => {
    const owned = new Map(messy.skus.map((sku) => [sku.skuId, sku]));
    const licenses = messy.groups.flatMap((group) => group.assignedLicenses.map((license) => ({ group, ...license })));
    expect(licenses.some(({ skuId }) => !owned.has(skuId))).toBe(true);
    expect(licenses.some(({ skuId }) => owned.get(skuId)?.appliesTo === 'Company')).toBe(true);
    expect(licenses.some(({ group }) => !group.securityEnabled)).toBe(true);
    const plans = new Set(shelf.products.flatMap((product) => product.servicePlans.map((plan) => plan.servicePlanId)));
    expect(licenses.some(({ disabledPlans }) => disabledPlans.some((plan) => !plans.has(plan)))).toBe(true);
  });

  it('has member lists with repeats, ids nobody has, things that are no users, and groups nested in a ring', () => {
    const lists = [...messy.members.values()];
    expect(lists.some((members) => new Set(members.map((member) => member.id.toLowerCase())).size < members.length)).toBe(true);
    const ids = new Set([...messy.users, ...messy.groups].map((record) => record.id.toLowerCase()));
    expect(lists.flat().some((member) => !ids.has(member.id.toLowerCase()))).toBe(true);
    expect(new Set(lists.flat().map((member) => member['@odata.type'].split('.').at(-1)))).toEqual(
      new Set(['user', 'group', 'device', 'orgContact', 'servicePrincipal']),
    );
    const nests = (from: string, to: string) =>
      messy.members.get(groupOf(messy, from).id)!.some((member) => member.id === groupOf(messy, to).id);
    expect([nests('Ring A', 'Ring B'), nests('Ring B', 'Ring C'), nests('Ring C', 'Ring A'), nests('Ring B', 'Ring B')]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('F196 has a paused rule, and one that cannot be read', () => {
    expect(messy.groups.some((group) => group.membershipRuleProcessingState === 'Paused')).toBe(true);
    expect(groupOf(messy, 'Written by hand').membershipRule).toContain('favouriteColour');
  });

  it('F29 has a product with more consumed than owned, and consumed numbers that do not fit', () => {
    expect(messy.skus.some((sku) => sku.capabilityStatus === 'Enabled' && sku.consumedUnits! > sku.prepaidUnits.enabled)).toBe(true);
    expect(new Set(messy.skus.map((sku) => sku.capabilityStatus))).toEqual(new Set(['Enabled', 'Warning', 'Suspended', 'LockedOut']));
    const { skuId } = shelf.product('ENTERPRISEPACK');
    const sku = messy.skus.find((candidate) => candidate.skuId === skuId)!;
    const holders = messy.users.filter((user) =>
      (user.licenseAssignmentStates ?? []).some((entry) => entry.skuId.toLowerCase() === skuId && isHeld(entry)),
    );
    expect(sku.consumedUnits! - holders.length).toBe(3);
  });
});

describe('a tenant of the shape bench', () => {
  const bench = generate({ users: 2000, seed: 'bench', mess: 'clean', shape: 'bench' });
  const staff = groupOf(bench, 'All staff');

  it('has everybody in one group that carries E1, and E3 seats for all', () => {
    expect(staff.assignedLicenses.map((license) => license.skuId)).toEqual([shelf.product('STANDARDPACK').skuId]);
    expect(new Set(bench.members.get(staff.id)!.map((member) => member.id))).toEqual(new Set(bench.users.map((user) => user.id)));
    expect(bench.users.every((user) => user.licenseAssignmentStates!.some((entry) => entry.assignedByGroup === staff.id))).toBe(true);
    expect(free(bench, shelf.product('ENTERPRISEPACK').skuId)).toBeGreaterThanOrEqual(2000);
  });

  it('has three entries and about five memberships a user', () => {
    expect(bench.users.every((user) => user.licenseAssignmentStates!.length === 3)).toBe(true);
    const memberships = [...bench.members.values()].reduce((sum, members) => sum + members.length, 0) / 2000;
    expect(memberships).toBeGreaterThan(4.7);
    expect(memberships).toBeLessThan(5.8);
  });

  it('can have E1 replaced by E3 for everybody without breaking a rule', () => {
    const e1 = shelf.product('STANDARDPACK').skuId;
    const e3 = shelf.product('ENTERPRISEPACK').skuId;
    for (const user of bench.users) {
      const entries = user.licenseAssignmentStates!.map((entry) =>
        entry.skuId === e1 ? { ...entry, skuId: e3, disabledPlans: [] } : entry,
      );
      expect(ruleBreaches(enabledPlans({ ...user, licenseAssignmentStates: entries }, bench.skus))).toEqual([]);
    }
  });

  it('has a few people in the way once it is not clean', () => {
    const troubled = generate({ users: 2000, seed: 'bench', mess: 'typical', shape: 'bench' });
    const direct = (partNumber: string) =>
      states(troubled).filter((entry) => entry.assignedByGroup === null && entry.skuId === shelf.product(partNumber).skuId).length;
    expect(direct('STANDARDPACK')).toBe(7);
    expect(direct('PROJECT_P1')).toBe(5);
  });
});
