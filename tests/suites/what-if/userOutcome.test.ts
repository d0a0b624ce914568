import { describe, expect, it } from 'vitest';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { UserOutcome } from '../../../shared/engine/whatIf/outcome.ts';
import { userOutcome } from '../../../shared/engine/whatIf/userOutcome.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';

const catalog = catalogOf({
  exclusive: [['sites1', 'sites2']],
  requires: { add: ['sites1', 'sites2'] },
  families: { sites: { sites1: 1, sites2: 2 } },
});

const suite = () =>
  tenant()
    .sku('e1', { plans: ['sites1', 'forms'] })
    .sku('e3', { plans: ['sites2', 'forms'] })
    .sku('addon', { plans: ['add'] });

function outcome(built: TenantBuilder, steps: readonly StepInput[]): UserOutcome {
  return userOutcome(rehearse({ snapshot: built.snapshot(), plan: plan(steps), catalog }), 0, catalog);
}

const family = (found: UserOutcome, name: string) => found.families.find((each) => each.family === name);

describe('what becomes of one user, and why', () => {
  it('F65 a service stays when another source turns it on, and both sources are told', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'], has: ['e1'] });
    const found = outcome(built, [{ kind: 'removeMembers', group: 'sales', users: { ids: ['anna'] } }]);
    expect(family(found, 'forms')).toMatchObject({
      result: 'kept',
      sources: [
        { skuId: 'e1', groupId: null, fate: 'stays' },
        { skuId: 'e1', groupId: 'sales', fate: 'removed' },
      ],
    });
  });

  it('F94 leaving the only group takes the services away, and says that leaving did it', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'] });
    const found = outcome(built, [{ kind: 'removeMembers', group: 'sales', users: { ids: ['anna'] } }]);
    expect(family(found, 'forms')).toMatchObject({
      result: 'lost',
      sources: [{ skuId: 'e1', groupId: 'sales', fate: 'removed' }],
      turns: [{ what: 'went', kind: 'licensesApplied', because: 'memberRemoved', groupId: 'sales', step: 0 }],
    });
    expect(found.before.map(({ skuId }) => skuId)).toEqual(['e1']);
    expect(found.after).toEqual([]);
  });

  it('F95 a license that another leans on stays in error when its group is left, as a leftover', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'], has: ['addon'] });
    const found = outcome(built, [{ kind: 'removeMembers', group: 'sales', users: { ids: ['anna'] } }]);
    expect(found.errors).toMatchObject([
      {
        groupId: 'sales',
        error: 'DependencyViolation',
        isNew: true,
        isLeftover: true,
        missingBases: [{ service: { servicePlanId: 'add', source: { skuId: 'addon', groupId: null } }, anyOf: ['sites1', 'sites2'] }],
      },
    ]);
    expect(family(found, 'forms')?.result).toBe('kept');
  });

  it('F43 a second group that cannot give its license names the two services that exclude each other', () => {
    const built = suite()
      .group('one', { licenses: ['e1'] })
      .group('two', { licenses: ['e3'] })
      .user('anna', { in: ['one'] });
    const found = outcome(built, [{ kind: 'addMembers', group: 'two', users: { ids: ['anna'] } }]);
    expect(found.errors).toMatchObject([
      {
        groupId: 'two',
        error: 'MutuallyExclusiveViolation',
        isLeftover: false,
        conflicts: [
          {
            own: { servicePlanId: 'sites2', source: { skuId: 'e3', groupId: 'two' } },
            other: { servicePlanId: 'sites1', source: { skuId: 'e1', groupId: 'one' } },
          },
        ],
      },
    ]);
  });

  it('F118 removing first and adding later interrupts, with the length and both moments', () => {
    const built = suite().user('anna', { has: ['e1'] });
    const found = outcome(built, [
      { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, removeLicenses: ['e1'] },
      { kind: 'wait', seconds: 90 },
      { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, addLicenses: [{ skuId: 'e3' }] },
    ]);
    const forms = family(found, 'forms');
    expect(forms?.result).toBe('gap');
    expect(forms?.gaps.map(({ from, to }) => to - from)).toEqual([90]);
    expect(forms?.turns.map(({ what, step, kind }) => [what, step, kind])).toEqual([
      ['went', 0, 'userLicensesSet'],
      ['came', 2, 'userLicensesSet'],
    ]);
    expect(forms?.sources.map(({ skuId, fate }) => [skuId, fate])).toEqual([
      ['e1', 'removed'],
      ['e3', 'new'],
    ]);
  });

  it('F45 a call that the service refuses changes nothing, and its reasons are told', () => {
    const built = suite()
      .group('sales', { licenses: ['e1'] })
      .user('anna', { in: ['sales'] });
    const found = outcome(built, [{ kind: 'assignLicense', target: { users: { ids: ['anna'] } }, removeLicenses: ['e1'] }]);
    expect(found.refusals).toMatchObject([{ step: 0, target: 'anna', reasons: [{ code: 'F45' }] }]);
    expect(found.families.map(({ result }) => result)).toEqual(['kept', 'kept']);
  });

  it('F36 a service that its source switches off is told as switched off, not as removed', () => {
    const built = suite().user('anna', { has: ['e1'] });
    const found = outcome(built, [
      { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, addLicenses: [{ skuId: 'e1', disabledPlans: ['forms'] }] },
    ]);
    expect(family(found, 'forms')).toMatchObject({ result: 'lost', sources: [{ skuId: 'e1', groupId: null, fate: 'switchedOff' }] });
  });

  it('F104 everything goes with the account', () => {
    const found = outcome(suite().user('anna', { has: ['e1'] }), [{ kind: 'deleteUsers', users: { ids: ['anna'] } }]);
    expect(found.deleted).toBe(true);
    expect(found.families.map(({ result, sources }) => [result, sources[0]?.fate])).toEqual([
      ['lost', 'deleted'],
      ['lost', 'deleted'],
    ]);
  });
});
