import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { MigrationPlan, PlanStep } from '../../../shared/model/migrationPlan.ts';
import { type PackagedRehearsal, packageOf } from '../../support/fakeGraph/rehearsedPackage.ts';
import { type RandomRehearsal, randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';

/**
 * A random plan on a random tenant as a package. Left out is what is no request to Microsoft Graph: an id that is made twice, a usage
 * location that is emptied; and automations, horizon and the administrator's pauses, which are not the package's.
 */
export function playable(seed: number): PackagedRehearsal {
  const example = randomRehearsalFromSeed(seed);
  const snapshot = snapshotOfOracleTenant(example.tenant);
  return packageOf(
    snapshot,
    planOn(snapshot, example, (step) => [step]),
    example.catalog,
  );
}

/**
 * The same on a tenant at rest, where processing everybody anew changes nothing, and with a wait after each step: null where something is
 * refused or in error on the way, or cannot be taken back by its nature.
 */
export function playableBothWays(seed: number): PackagedRehearsal | null {
  const example = randomRehearsalFromSeed(seed);
  const { catalog } = example;
  const messy = snapshotOfOracleTenant(example.tenant);
  const quiet = planOn(messy, example, (step) => [step, { kind: 'waitForProcessing' }]);
  const rested = rehearse({ snapshot: messy, plan: { ...quiet, steps: restingSteps(messy) }, catalog });
  if (rested.figures.inErrorAfter > 0) return null;
  const packed = packageOf(endSnapshot(rested), quiet, catalog);
  const { verdict, figures } = packed.rehearsal;
  const isPlain = verdict !== 'blocked' && figures.inErrorAfter === 0 && packed.compiled.irreversible.length === 0;
  return isPlain && packed.compiled.requests > 1 ? packed : null;
}

function planOn(snapshot: TenantSnapshot, { plan }: RandomRehearsal, spread: (step: PlanStep) => PlanStep[]): MigrationPlan {
  const ids = new Set(snapshot.groups.map(({ id }) => id));
  const steps = plan.steps.filter((step) => {
    if (step.kind === 'updateUsers') return step.set.usageLocation !== null;
    if (step.kind !== 'createGroup') return true;
    const isNew = !ids.has(step.group.id);
    ids.add(step.group.id);
    return isNew;
  });
  const settings = { ...plan.settings, adminStepSeconds: 0, horizonSeconds: 604_800 };
  return { ...plan, settings, automations: [], steps: steps.flatMap(spread) };
}

function restingSteps({ groups }: TenantSnapshot): PlanStep[] {
  return [
    ...groups.flatMap(({ id, membershipRule }): PlanStep[] =>
      membershipRule === null ? [] : [{ kind: 'setMembershipRule', group: id, rule: membershipRule }],
    ),
    { kind: 'waitForProcessing' },
    { kind: 'reprocess', users: { all: true } },
  ];
}
