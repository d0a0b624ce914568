import type { GroupId } from '../../../shared/model/graph.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import type { Agenda, What } from './agenda.ts';
import type { RunningAutomation } from './automations.ts';
import type { World } from './world.ts';

/** A rehearsal under way: the world, what is scheduled, and who waits for what. */
export interface Rehearsal {
  readonly world: World;
  readonly plan: MigrationPlan;
  readonly agenda: Agenda;
  /** The second in which the last work queued for a group ends. */
  readonly laneEnds: Map<GroupId, number>;
  /** Pieces of work, rule evaluations and on-premises changes still to come, by group (section 10, Time). */
  readonly pending: Map<GroupId, number>;
  /** The `waitForProcessing` that the plan stands at; `groups` undefined means all. */
  /** Pieces of group work queued so far. */
  pieces: number;
  readonly automations: readonly RunningAutomation[];
  /** Nothing of the plan is left: every automation has one more run at most. */
  isLastRound: boolean;
  /** The last second in which the plan was under way or an automation brought something about. */
  lastTrace: number;
  waitingFor: { readonly step: number; readonly groups: readonly GroupId[] | undefined } | null;
}

/** Schedules something a wait for this group has to wait for. */
export function schedulePending(rehearsal: Rehearsal, groupId: GroupId, second: number, what: What, run: () => void): void {
  const { pending, agenda } = rehearsal;
  pending.set(groupId, (pending.get(groupId) ?? 0) + 1);
  agenda.schedule(second, what, () => {
    pending.set(groupId, pending.get(groupId)! - 1);
    run();
  });
}

/** Section 10, Time; an unknown group is idle. */
export function isIdle(rehearsal: Rehearsal, groups: readonly GroupId[] | undefined): boolean {
  return (groups ?? [...rehearsal.pending.keys()]).every((groupId) => (rehearsal.pending.get(groupId) ?? 0) === 0);
}
