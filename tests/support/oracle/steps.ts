import type { GroupId } from '../../../shared/model/graph.ts';
import type { PlanStep, UserSelector } from '../../../shared/model/migrationPlan.ts';
import { retireAutomation } from './automations.ts';
import { callOnUser, type LicenseCall } from './directCall.ts';
import { sortedUnique } from './entries.ts';
import { callOnGroup } from './groupCall.ts';
import { changeMembersByStep, createGroup, deleteGroup, setMembershipRule } from './groupOperations.ts';
import { queueWork } from './lanes.ts';
import { isIdle, type Rehearsal } from './rehearsal.ts';
import { selectUsers } from './selectors.ts';
import { deleteUsers, reprocess, setSeats, updateUsers } from './userOperations.ts';

/** Starts a step now; past the last one there is nothing left to start. */
export function startStep(rehearsal: Rehearsal, index: number): void {
  const step = rehearsal.plan.steps[index];
  if (step === undefined) return;
  if (step.kind === 'waitForProcessing') rehearsal.waitingFor = { step: index, groups: step.groups };
  else endStep(rehearsal, index, makeCalls(rehearsal, index, step));
}

/** Section 8: the next step starts when this one has made its calls. `adminStepSeconds` follows every step but the last (section 10). */
function endStep(rehearsal: Rehearsal, index: number, second: number): void {
  const { world, plan, agenda } = rehearsal;
  const pause = index < plan.steps.length - 1 ? world.settings.adminStepSeconds : 0;
  agenda.schedule(second + pause, { kind: 'step' }, () => startStep(rehearsal, index + 1));
}

/** After every instant: a wait ends in the second in which the last of its groups becomes idle. */
export function endWaitIfIdle(rehearsal: Rehearsal): void {
  const wait = rehearsal.waitingFor;
  if (wait === null || !isIdle(rehearsal, wait.groups)) return;
  rehearsal.waitingFor = null;
  endStep(rehearsal, wait.step, rehearsal.world.now);
}

/** Does what the step says; answers the second in which it has made its calls: now, for all but calls on users and `wait`. */
function makeCalls(rehearsal: Rehearsal, index: number, step: Exclude<PlanStep, { kind: 'waitForProcessing' }>): number {
  const { world } = rehearsal;
  const judge = (target: string, codes: readonly string[]) => {
    if (codes.length > 0) world.refusals.push({ step: index, target, codes });
  };
  switch (step.kind) {
    case 'assignLicense':
      if ('users' in step.target) return callOnUsers(rehearsal, index, step.target.users, toCall(step));
      judge(step.target.group, callOnGroupAndQueue(rehearsal, step.target.group, toCall(step)));
      break;
    case 'addMembers':
    case 'removeMembers':
      judge(step.group, changeMembersByStep(rehearsal, step));
      break;
    case 'createGroup':
      judge(step.group.id, createGroup(rehearsal, step));
      break;
    case 'deleteGroup':
      judge(step.group, deleteGroup(rehearsal, step));
      break;
    case 'setMembershipRule':
      judge(step.group, setMembershipRule(rehearsal, step));
      break;
    case 'setSeats':
      judge(step.skuId, setSeats(rehearsal, step));
      break;
    case 'updateUsers':
      updateUsers(rehearsal, step);
      break;
    case 'deleteUsers':
      deleteUsers(rehearsal, step);
      break;
    case 'reprocess':
      reprocess(rehearsal, step);
      break;
    case 'retireAutomation':
      judge(step.automation, retireAutomation(rehearsal, step.automation));
      break;
    case 'wait':
      return world.now + step.seconds;
  }
  return world.now;
}

function toCall({ addLicenses, removeLicenses }: Extract<PlanStep, { kind: 'assignLicense' }>): LicenseCall {
  return {
    addLicenses: addLicenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans: sortedUnique(disabledPlans) })),
    removeLicenses,
  };
}

/** F33; all members of that moment are queued, also when nothing changed (section 10, Calls). */
function callOnGroupAndQueue(rehearsal: Rehearsal, groupId: GroupId, call: LicenseCall): readonly string[] {
  const group = rehearsal.world.groups.get(groupId);
  if (group === undefined) return ['notFound'];
  const codes = callOnGroup(rehearsal.world, group, call);
  if (codes.length === 0) queueWork(rehearsal, groupId, group.members);
  return codes;
}

/** Call i at start + floor(i / directCallsPerSecond); with no users the step ends at once (section 10, Time). */
function callOnUsers(rehearsal: Rehearsal, index: number, selector: UserSelector, call: LicenseCall): number {
  const { world, agenda } = rehearsal;
  let end = world.now;
  selectUsers(world, selector).forEach((id, i) => {
    end = world.now + Math.floor(i / world.settings.directCallsPerSecond);
    agenda.schedule(end, { kind: 'call' }, () => {
      const codes = callOnUser(world, world.users.get(id)!, call);
      if (codes.length > 0) world.refusals.push({ step: index, target: id, codes });
    });
  });
  return end;
}
