import type { CatalogBundle } from '../../model/catalog.ts';
import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { MembershipRule } from '../membership/membershipRule.ts';
import { kindCode } from '../rehearsal/eventLog.ts';
import { GroupProcessing, type ProcessedGroup } from '../rehearsal/groupProcessing.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import { Membership } from '../rehearsal/membership.ts';
import { PlanRunner } from '../rehearsal/planRunner.ts';
import { RehearsalState } from '../rehearsal/rehearsalState.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';

/** A group as the steps so far have left it; its members are another matter. */
export interface GroupMoment extends ProcessedGroup {
  readonly id: string;
  readonly dynamic: boolean;
  readonly paused: boolean;
  readonly rule: MembershipRule | null;
}

/**
 * What the plan makes of the groups. That depends on nothing but how many steps have begun: no order of processing changes it.
 */
export interface PlanTimeline {
  /** The tenant without its people: tables, profiles and rules. */
  readonly state: RehearsalState;
  /** All groups when so many steps have begun. */
  readonly moments: readonly (readonly GroupMoment[])[];
  /** Steps that are refused as a whole, for what the group is or for what the call says. */
  readonly refused: ReadonlySet<number>;
}

/** Plays the steps on the tenant without its people, by the engine's own steps. */
export function planTimeline(snapshot: TenantSnapshot, plan: MigrationPlan, catalog: CatalogBundle): PlanTimeline {
  const state = new RehearsalState(withoutPeople(snapshot), { ...plan, automations: [] }, catalog);
  const processing = new GroupProcessing(state, null);
  state.retireAutomation = (id) => plan.automations.some((automation) => automation.id === id);
  new PlanRunner({ state, processing, membership: new Membership(state, processing) }).start();
  const moments = [state.groups.map(momentOf)];
  const started = kindCode('stepStarted');
  for (let row = 0; state.agenda.nextAt !== null; ) {
    state.agenda.runNext();
    for (; row < state.log.length; row++) {
      if (state.log.kind[row] === started) moments.push(nextMoment(state, moments.at(-1)!, state.log.step[row]!));
    }
  }
  return { state, moments, refused: new Set(state.refusals.map((refusal) => refusal.step)) };
}

/** Only the group that a step names can have changed. */
function nextMoment(state: RehearsalState, moment: GroupMoment[], index: number): GroupMoment[] {
  const step = state.plan.steps[index]!;
  const target = step.kind === 'assignLicense' && 'group' in step.target ? step.target.group : 'group' in step ? step.group : null;
  const id = typeof target === 'string' ? target : target?.id;
  const ordinal = id === undefined ? undefined : state.context.tables.group(id);
  if (ordinal === undefined || isSame(moment[ordinal]!, state.groups[ordinal]!)) return moment;
  return moment.with(ordinal, momentOf(state.groups[ordinal]!));
}

function momentOf({ ordinal, id, licenses, status, dynamic, paused, rule }: GroupState): GroupMoment {
  return { ordinal, id, licenses, status, dynamic, paused, rule, changes: [] };
}

function isSame(moment: GroupMoment, group: GroupState): boolean {
  const { licenses, status, dynamic, paused, rule } = group;
  return (
    moment.licenses === licenses &&
    moment.status === status &&
    moment.dynamic === dynamic &&
    moment.paused === paused &&
    moment.rule === rule
  );
}

/** The profiles stay, so that everything has the same place in the tables. */
function withoutPeople(snapshot: TenantSnapshot): TenantSnapshot {
  const ids = { count: 0, get: () => null };
  return {
    ...snapshot,
    users: { count: 0, ids, profile: new Uint32Array(0), attribute: () => undefined, attributeNames: [] },
    members: { offsets: new Uint32Array(snapshot.groups.length + 1), targets: new Uint32Array(0) },
    otherMembers: [],
    errorTimes: { user: new Uint32Array(0), entry: new Uint16Array(0), seconds: new Float64Array(0) },
  };
}
