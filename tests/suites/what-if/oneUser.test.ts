import { describe, expect, it } from 'vitest';
import { RehearsalState } from '../../../shared/engine/rehearsal/rehearsalState.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { UserOutcome } from '../../../shared/engine/whatIf/outcome.ts';
import { userOutcome } from '../../../shared/engine/whatIf/userOutcome.ts';
import { rehearseForOne } from '../../../shared/engine/whatIf/whatIf.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { Group } from '../../../shared/model/graph.ts';
import { type MigrationPlan, planStepSchema } from '../../../shared/model/migrationPlan.ts';
import { plan, type StepInput } from '../../support/planBuilder.ts';
import type { RandomRehearsal } from '../../support/randomTenant.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';

const SEEDS = Array.from({ length: 150 }, (_, i) => 77_000 + i);

/** So many units that nobody ever waits for one. */
function withAmpleUnits({ tenant, ...rest }: RandomRehearsal): RandomRehearsal {
  const skus = tenant.skus.map((sku) => ({
    ...sku,
    capabilityStatus: 'Enabled',
    prepaidUnits: { ...sku.prepaidUnits, enabled: sku.prepaidUnits.enabled + 1000 },
  }));
  return { ...rest, tenant: { ...tenant, skus } };
}

/** Changes of one user that touch nobody else. */
function changesOf(userId: string, skuIds: readonly string[], groups: readonly Group[]): readonly (readonly StepInput[])[] {
  const users = { ids: [userId] };
  const [first = '', second = ''] = skuIds;
  return [
    [{ kind: 'assignLicense', target: { users }, addLicenses: [{ skuId: first, disabledPlans: [] }], removeLicenses: [] }],
    [{ kind: 'assignLicense', target: { users }, addLicenses: [], removeLicenses: [first] }],
    [{ kind: 'assignLicense', target: { users }, addLicenses: [{ skuId: second, disabledPlans: [] }], removeLicenses: [first] }],
    [
      { kind: 'updateUsers', users, set: { usageLocation: 'NL' } },
      { kind: 'reprocess', users },
    ],
    [{ kind: 'deleteUsers', users }],
    ...groups.flatMap(({ id }): StepInput[][] => [
      [{ kind: 'addMembers', group: id, users }],
      [{ kind: 'removeMembers', group: id, users }],
    ]),
  ];
}

function wholeTenant(snapshot: TenantSnapshot, changed: MigrationPlan, user: number, catalog: CatalogBundle): UserOutcome {
  return userOutcome(rehearse({ snapshot, plan: changed, catalog }), user, catalog);
}

function alone(snapshot: TenantSnapshot, { settings, steps }: MigrationPlan, user: number, catalog: CatalogBundle): UserOutcome {
  const { ledger, context } = new RehearsalState(snapshot, plan([], settings), catalog);
  const consumed = new Map(context.tables.skus.map(({ skuId }, sku) => [skuId, ledger.consumed[sku]!]));
  return userOutcome(rehearseForOne({ snapshot, user, steps, catalog, settings, consumed }), 0, catalog);
}

describe('a change played for one user alone', () => {
  it('comes to the same as in the whole tenant, where units are ample and nobody else is touched', () => {
    let changed = 0;
    let refused = 0;
    let failed = 0;
    for (const seed of SEEDS) {
      const { tenant, catalog, plan: random } = withAmpleUnits(randomRehearsalFromSeed(seed));
      const snapshot = snapshotOfOracleTenant(tenant);
      const user = seed % tenant.users.length;
      const skuIds = tenant.skus.map(({ skuId }) => skuId);
      for (const steps of changesOf(snapshot.users.ids.get(user)!, skuIds, tenant.groups)) {
        const whole = plan(steps, random.settings);
        const expected = wholeTenant(snapshot, { ...whole, startAt: snapshot.exportedAt ?? '1970-01-01T00:00:00Z' }, user, catalog);
        const found = alone(snapshot, { ...whole, steps: steps.map((step) => planStepSchema.parse(step)) }, user, catalog);
        expect(found).toEqual(expected);
        if (found.families.some(({ result }) => result !== 'kept')) changed++;
        if (found.refusals.length > 0) refused++;
        if (found.errors.some(({ isNew }) => isNew)) failed++;
      }
    }
    expect(Math.min(changed, refused)).toBeGreaterThan(100);
    expect(failed).toBeGreaterThan(20);
  });
});
