import type { CatalogBundle } from '../../model/catalog.ts';
import type { AttributeValue } from '../../model/graph.ts';
import type { HandoverUndo } from '../../model/handover.ts';
import type { MigrationPlan, PlanStep } from '../../model/migrationPlan.ts';
import { endSnapshot } from '../rehearsal/endSnapshot.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import { profileKey } from '../snapshot/entryProfile.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import type { CompiledHandover } from './compileHandover.ts';
import type { RollbackStep } from './rollback.ts';

/** What the way back comes to, rehearsed from where the plan ends. */
export interface WayBack {
  /** Calls that the service would refuse on the way. */
  readonly refusedCalls: number;
  /**
   * Users whose licenses would not be as they were; ascending. A license in error that was there only for what had happened before, and
   * cannot come about again, is one reason; a refused call is another. Who is restored from the deleted users is not looked at: the
   * service gives them back what they had.
   */
  readonly userIds: readonly string[];
}

/** Rehearses taking everything back. Throws `cancelled` when `onBatch` halts it. */
export function rehearseWayBack(
  rehearsal: Rehearsal,
  compiled: Pick<CompiledHandover, 'waves' | 'rollback'>,
  catalog: CatalogBundle,
  onBatch?: () => 'continue' | 'halt',
): WayBack {
  const steps: PlanStep[] = [];
  for (const { number } of [...compiled.waves].reverse()) for (const step of compiled.rollback(number)) appendStep(steps, step);
  const { plan } = rehearsal;
  const back: MigrationPlan = { ...plan, automations: [], steps: [...steps, { kind: 'waitForProcessing' }] };
  const there = endSnapshot(rehearsal);
  const returned = rehearse({ snapshot: there, plan: back, catalog, onBatch });
  return { refusedCalls: returned.refusals.length, userIds: differingUsers(rehearsal.snapshot, endSnapshot(returned)) };
}

/** As steps of a plan: calls that differ in nothing but their user are one step. */
function appendStep(steps: PlanStep[], step: RollbackStep): void {
  if (step.kind === 'waitForProcessing') steps.push({ kind: 'waitForProcessing' });
  else if (step.kind === 'request') appendUndo(steps, step.undo);
  else if (step.task.kind === 'setSeats') steps.push({ kind: 'setSeats', skuId: step.task.skuId, enabled: step.task.before });
  else if (step.task.kind === 'onPremisesMembers') {
    const { groupId, userIds, change } = step.task;
    const kind = change === 'add' ? 'removeMembers' : 'addMembers';
    steps.push({ kind, group: planIdOf(groupId), users: { ids: [...userIds] }, onPremises: true });
  }
}

function appendUndo(steps: PlanStep[], { effect }: HandoverUndo): void {
  switch (effect.kind) {
    case 'directLicenses':
      appendForUser(steps, effect.userId, (users) => ({ kind: 'assignLicense', target: { users }, ...listsOf(effect) }));
      return;
    case 'groupLicenses':
      steps.push({ kind: 'assignLicense', target: { group: planIdOf(effect.groupId) }, ...listsOf(effect) });
      return;
    case 'member': {
      const kind = effect.present ? 'addMembers' : 'removeMembers';
      appendForUser(steps, effect.userId, (users) => ({ kind, group: planIdOf(effect.groupId), users }));
      return;
    }
    case 'group':
      if (!effect.present) steps.push({ kind: 'deleteGroup', group: planIdOf(effect.groupId) });
      return;
    case 'membershipRule':
      steps.push({ kind: 'setMembershipRule', group: planIdOf(effect.groupId), rule: effect.rule });
      return;
    case 'attributes':
      appendForUser(steps, effect.userId, (users) => ({ kind: 'updateUsers', users, set: mutableValues(effect.values) }));
      return;
    case 'user':
    case 'none':
      return;
  }
}

/** Joins the step before when that is the same but for its users. */
function appendForUser(steps: PlanStep[], userId: string, toStep: (users: { ids: string[] }) => PlanStep): void {
  const last = steps.at(-1);
  const users = usersOf(last);
  if (last !== undefined && users !== null && JSON.stringify(toStep({ ids: [] })) === JSON.stringify(withoutUsers(last)))
    users.push(userId);
  else steps.push(toStep({ ids: [userId] }));
}

function usersOf(step: PlanStep | undefined): string[] | null {
  const selector =
    step?.kind === 'assignLicense'
      ? 'users' in step.target
        ? step.target.users
        : null
      : step !== undefined && 'users' in step
        ? step.users
        : null;
  return selector !== null && 'ids' in selector ? (selector.ids as string[]) : null;
}

function withoutUsers(step: PlanStep): PlanStep {
  if (step.kind === 'assignLicense') return { ...step, target: { users: { ids: [] } } };
  return 'users' in step ? { ...step, users: { ids: [] } } : step;
}

function listsOf({
  present,
  absent,
}: {
  readonly present: readonly { readonly skuId: string; readonly disabledPlans: readonly string[] }[];
  readonly absent: readonly string[];
}) {
  const addLicenses = present.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: [...disabledPlans] }));
  return { addLicenses, removeLicenses: [...absent] };
}

function mutableValues(values: Readonly<Record<string, AttributeValue>>): Record<string, string | boolean | string[] | null> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'object' && value !== null ? [...value] : value]),
  );
}

const CREATED = /^\{created:(.*)\}$/;

function planIdOf(groupId: string): string {
  return CREATED.exec(groupId)?.[1] ?? groupId;
}

/** Of users on both sides. */
function differingUsers(start: TenantSnapshot, end: TenantSnapshot): string[] {
  const startKeys = start.profiles.map(profileKey);
  const endKeys = end.profiles.map(profileKey);
  const differing: string[] = [];
  for (let user = 0, other = 0; user < start.users.count && other < end.users.count; user++) {
    const id = start.users.ids.get(user) ?? '';
    if (id !== end.users.ids.get(other)) continue;
    if (startKeys[start.users.profile[user]!] !== endKeys[end.users.profile[other]!]) differing.push(id);
    other++;
  }
  return differing;
}
