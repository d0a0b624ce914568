import { describe, expect, it } from 'vitest';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { type RehearsalInput, rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { stateLines } from '../../../shared/engine/report/lines.ts';
import { decodeSnapshot, encodeSnapshot } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { resultOfOracle } from '../../support/resultsOfBoth.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { plainSnapshot } from './plainSnapshot.ts';

const SEEDS = Array.from({ length: 300 }, (_, i) => 70_000 + i);

function randomInput(seed: number): RehearsalInput {
  const { tenant: original, plan: steps, catalog } = randomRehearsalFromSeed(seed);
  return { snapshot: snapshotOfOracleTenant(original), plan: steps, catalog };
}

function endOf(built: TenantBuilder, steps: readonly StepInput[], settings = {}): TenantSnapshot {
  return endSnapshot(rehearse({ snapshot: built.snapshot(), plan: plan(steps, settings), catalog: catalogOf() }));
}

describe('the tenant at the end of a rehearsal', () => {
  it('has the entries that the naive oracle ends with, on 300 random tenants', () => {
    for (const seed of SEEDS) {
      const example = randomRehearsalFromSeed(seed);
      const { profiles, users } = endSnapshot(rehearse(randomInput(seed)));
      const oracle = resultOfOracle(example).states.map((line) => JSON.parse(line) as { id: string; licenseAssignmentStates: unknown });
      const ours = Array.from({ length: users.count }, (_, user) => ({
        id: users.ids.get(user),
        licenseAssignmentStates: profiles[users.profile[user] ?? -1],
      }));
      expect(ours, `seed ${seed}`).toMatchObject(oracle.map(({ id, licenseAssignmentStates }) => ({ id, licenseAssignmentStates })));
    }
  });

  it('stays as it is when nothing more is planned, on 300 random tenants', () => {
    for (const seed of SEEDS) {
      const input = randomInput(seed);
      const first = rehearse(input);
      const end = endSnapshot(first);
      const again = rehearse({ ...input, snapshot: end, plan: { ...input.plan, steps: [] } });
      expect([...stateLines(again)].join(''), `seed ${seed}`).toBe([...stateLines(first)].join(''));
      expect(plainSnapshot(endSnapshot(again)), `seed ${seed}`).toEqual(plainSnapshot(end));
    }
  });

  it('goes on the same whether it was put away as parts in between or not', () => {
    for (const seed of SEEDS.slice(0, 100)) {
      const input = randomInput(seed);
      const end = endSnapshot(rehearse(input));
      const parts = new Map([...encodeSnapshot(end)].map(({ name, value }) => [name, value]));
      const loaded = decodeSnapshot((name) => parts.get(name));
      expect(plainSnapshot(loaded)).toEqual(plainSnapshot(end));
      const once = [...stateLines(rehearse({ ...input, snapshot: end }))].join('');
      expect([...stateLines(rehearse({ ...input, snapshot: loaded }))].join('')).toBe(once);
    }
  });

  it('is the same when only what differs from the start was put away as parts, and shares the other columns with it', () => {
    let shared = 0;
    let own = 0;
    for (const seed of SEEDS.slice(0, 100)) {
      const input = randomInput(seed);
      const end = endSnapshot(rehearse(input));
      const parts = new Map([...encodeSnapshot(end, input.snapshot)].map(({ name, value }) => [name, value]));
      const loaded = decodeSnapshot((name) => parts.get(name), input.snapshot);
      expect(plainSnapshot(loaded), `seed ${seed}`).toEqual(plainSnapshot(end));
      for (const name of end.users.attributeNames) {
        const column = loaded.users.attribute(name);
        expect(parts.has(`attribute.${name}`)).toBe(column !== input.snapshot.users.attribute(name));
        if (parts.has(`attribute.${name}`)) own++;
        else shared++;
      }
      expect(parts.has('users.id')).toBe(loaded.users.ids !== input.snapshot.users.ids);
    }
    expect(shared).toBeGreaterThan(50);
    expect(own).toBeGreaterThan(10);
  });

  it('is the same tenant when the plan is empty', () => {
    const start = tenant()
      .sku('e1', { consumed: 7 })
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'] })
      .snapshot();
    const end = endSnapshot(rehearse({ snapshot: start, plan: plan([]), catalog: catalogOf() }));
    expect(plainSnapshot(end)).toEqual(plainSnapshot(start));
    expect(end.users.ids).toBe(start.users.ids);
  });

  it('F104 has no trace of deleted users, and everybody else is who they were', () => {
    const built = tenant()
      .sku('e1', { consumed: 3 })
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'], attributes: { department: 'North' } })
      .user('bo', { in: ['sales'], attributes: { department: 'South' } })
      .user('cia', {
        has: [{ sku: 'e1', from: 'sales', state: 'Error', error: 'Other', at: 5 }],
        attributes: { department: 'West' },
      });
    const end = plainSnapshot(endOf(built, [{ kind: 'deleteUsers', users: { ids: ['anna'] } }]));
    expect(end.users.map(({ id, attributes }) => [id, attributes['department']])).toEqual([
      ['bo', 'South'],
      ['cia', 'West'],
    ]);
    expect(end.members).toEqual([['bo']]);
    expect(end.errorTimes).toEqual([['cia', 0, 5]]);
    expect(end.skus[0]?.consumedUnits).toBe(2);
  });

  it('shows what the plan set on users, new values and emptied ones', () => {
    const built = tenant()
      .user('anna', { attributes: { department: 'North' } })
      .user('bo', { attributes: { department: 'North' } });
    const end = endOf(built, [
      { kind: 'updateUsers', users: { ids: ['anna'] }, set: { department: 'East', city: 'Lund', accountEnabled: false } },
      { kind: 'updateUsers', users: { ids: ['bo'] }, set: { department: null, jobTitle: null } },
    ]);
    const [anna, bo] = plainSnapshot(end).users;
    expect(anna?.attributes).toMatchObject({ department: 'East', city: 'Lund', accountEnabled: 'false' });
    expect(bo?.attributes).not.toHaveProperty('department');
    expect(end.users.attributeNames).not.toContain('jobTitle');
  });

  it('keeps everybody else in columns of many different values, whether users are changed, deleted or both', () => {
    const built = tenant();
    const names = Array.from({ length: 6000 }, (_, i) => `user${String(i).padStart(4, '0')}`);
    for (const name of names) built.user(name, { attributes: { displayName: name.toUpperCase() } });
    const end = endOf(built, [
      { kind: 'updateUsers', users: { ids: ['user0001', 'user5999'] }, set: { displayName: 'Å' } },
      { kind: 'updateUsers', users: { ids: ['user0002'] }, set: { displayName: null } },
      { kind: 'deleteUsers', users: { ids: ['user0000', 'user0003'] } },
    ]);
    const expected = names
      .filter((name) => name !== 'user0000' && name !== 'user0003')
      .map((name) => [name, name === 'user0002' ? null : name === 'user0001' || name === 'user5999' ? 'Å' : name.toUpperCase()]);
    const shown = Array.from({ length: end.users.count }, (_, user) => [
      end.users.ids.get(user),
      end.users.attribute('displayName')?.get(user) ?? null,
    ]);
    expect(shown).toEqual(expected);
  });

  it('shows groups as the plan left them: licenses, rule, created, deleted', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3')
      .group('old')
      .group('sales', { licenses: ['e1'] })
      .group('staff', { members: [] })
      .user('anna', { in: ['sales'], attributes: { department: 'North' } });
    const end = endOf(built, [
      { kind: 'deleteGroup', group: 'old' },
      { kind: 'createGroup', group: { id: 'new', displayName: 'New', securityEnabled: true } },
      { kind: 'addMembers', group: 'new', users: { all: true } },
      { kind: 'assignLicense', target: { group: 'sales' }, addLicenses: [{ skuId: 'e3' }], removeLicenses: ['e1'] },
      { kind: 'setMembershipRule', group: 'staff', rule: 'user.department -eq "North"' },
    ]);
    expect(plainSnapshot(end).members).toEqual([['anna'], ['anna'], ['anna']]);
    const [fresh, sales, staff] = end.groups;
    expect(fresh).toMatchObject({ id: 'new', displayName: 'New', groupTypes: [], membershipRule: null });
    expect(sales?.assignedLicenses).toEqual([{ skuId: 'e3', disabledPlans: [] }]);
    expect(staff).toMatchObject({
      groupTypes: ['DynamicMembership'],
      membershipRule: 'user.department -eq "North"',
      membershipRuleProcessingState: 'On',
    });
  });

  it('F17 a group is processing where the horizon came first, and done where it had work', () => {
    const built = tenant()
      .sku('e1')
      .group('quick', { members: ['anna'] })
      .group('slow', { members: ['anna', 'bo'] })
      .group('untouched')
      .user('anna')
      .user('bo');
    const steps: StepInput[] = ['quick', 'slow'].map((group) => ({
      kind: 'assignLicense',
      target: { group },
      addLicenses: [{ skuId: 'e1' }],
    }));
    const end = endOf(built, steps, { horizonSeconds: 60, usersPerSecondPerGroup: 1 });
    expect(end.groups.map((group) => group.licenseProcessingState)).toEqual(['ProcessingComplete', 'ProcessingInProgress', null]);
  });

  it('F169 shows the seats the plan set', () => {
    const [sku] = endOf(tenant().sku('e1', { enabled: 5 }), [{ kind: 'setSeats', skuId: 'e1', enabled: 9 }]).skus;
    expect(sku?.prepaidUnits.enabled).toBe(9);
    expect(sku?.consumedUnits).toBeNull();
  });
});
