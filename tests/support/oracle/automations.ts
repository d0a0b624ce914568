import type { AssignedLicense } from '../../../shared/model/graph.ts';
import type { Automation } from '../../../shared/model/migrationPlan.ts';
import { callOnUser } from './directCall.ts';
import { isHeld } from './entries.ts';
import type { Rehearsal } from './rehearsal.ts';
import { selectUsers } from './selectors.ts';
import type { WorldUser } from './world.ts';

/** An automation and when it runs next: never again when it is retired or has had its last run (decision 0011). */
export interface RunningAutomation {
  readonly automation: Automation;
  nextRun: number | null;
  /** What each user was last refused for: told again only when it is something else. */
  readonly lastRefusal: Map<string, string>;
}

export function startAutomations(automations: readonly Automation[]): RunningAutomation[] {
  return automations.map((automation) => ({
    automation,
    nextRun: automation.firstAfterSeconds ?? automation.everySeconds,
    lastRefusal: new Map(),
  }));
}

/** The one that runs next: earliest, then in the order of the plan. */
export function nextAutomation({ automations }: Rehearsal): { readonly second: number; readonly running: RunningAutomation } | undefined {
  const due = automations.flatMap((running) => (running.nextRun === null ? [] : [{ second: running.nextRun, running }]));
  return due.sort((a, b) => a.second - b.second)[0];
}

/** Answers the codes a retirement is refused with. */
export function retireAutomation({ automations }: Rehearsal, id: string): readonly string[] {
  const retired = automations.filter(({ automation }) => automation.id === id);
  for (const each of retired) each.nextRun = null;
  return retired.length > 0 ? [] : ['notFound'];
}

/** Calls for everybody who lacks something now; what each lacks is looked at again when the call is made. */
export function runAutomation(rehearsal: Rehearsal, running: RunningAutomation): void {
  const { world, agenda } = rehearsal;
  const { automation } = running;
  running.nextRun = rehearsal.isLastRound ? null : world.now + automation.everySeconds;
  selectUsers(world, automation.users)
    .filter((id) => lacking(world.users.get(id)!, automation).length > 0)
    .forEach((id, i) => {
      agenda.scheduleAside(world.now + Math.floor(i / world.settings.directCallsPerSecond), () => callFor(rehearsal, running, id));
    });
}

function callFor(rehearsal: Rehearsal, { automation, lastRefusal }: RunningAutomation, id: string): void {
  const { world } = rehearsal;
  const user = world.users.get(id);
  const addLicenses = user === undefined ? [] : lacking(user, automation);
  if (user === undefined || addLicenses.length === 0) return;
  const codes = callOnUser(world, user, { addLicenses, removeLicenses: [] });
  const told = lastRefusal.get(id);
  if (codes.length === 0) lastRefusal.delete(id);
  else lastRefusal.set(id, codes.join());
  if (codes.length === 0 || codes.join() !== told) rehearsal.lastTrace = world.now;
}

function lacking({ entries }: WorldUser, { addLicenses }: Automation): AssignedLicense[] {
  return addLicenses.filter(({ skuId }) => !entries.some((entry) => entry.skuId === skuId && entry.source === null && isHeld(entry)));
}
