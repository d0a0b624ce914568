import type { PlanStep } from '../../model/migrationPlan.ts';
import type { Bitset } from '../columns/bitset.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { noUsers, type PreflightContext } from './preflightContext.ts';

export type Danger = 'directRemoval' | 'leavingGroup' | 'deletion';

/** A step that takes something away and so depends on group work before it being over. */
interface DependentStep {
  readonly index: number;
  readonly danger: Danger;
  /** Ordinal of the step's own group; NONE for a direct call. */
  readonly group: number;
  /** Users whom a group was still to be processed for when the step began. */
  readonly late: Bitset;
}

/**
 * Steps that start before the group work of earlier steps is over (simulation.md section 8), where it concerns the same users:
 * direct licenses removed before the group has given its own (F153), members or licenses taken from one group before another has given
 * (F98), a group deleted before its licenses are gone from everybody (F96). `waitForProcessing` in between cures all three.
 */
export function missingWaits(context: PreflightContext): DetailedFinding[] {
  const hasty = hastySteps(context);
  return (['directRemoval', 'leavingGroup', 'deletion'] as const).flatMap((about) => {
    const users = noUsers(context);
    const steps = hasty.filter((step) => step.danger === about);
    for (const step of steps) users.addAll(step.users);
    return findingOfUsers(context, 'missingWait', 'warning', users, { about, values: { stepNumber: (steps[0]?.index ?? 0) + 1 } });
  });
}

/** A step that comes too soon, and for whom. */
interface HastyStep {
  readonly index: number;
  readonly danger: Danger;
  readonly users: Bitset;
}

const known = new WeakMap<PreflightContext, readonly HastyStep[]>();

/** Ascending. */
export function hastySteps(context: PreflightContext): readonly HastyStep[] {
  const found = known.get(context) ?? findHastySteps(context);
  known.set(context, found);
  return found;
}

function findHastySteps(context: PreflightContext): HastyStep[] {
  const steps = dependentSteps(context);
  if (steps.length > 0) noteLateWork(context, steps);
  return steps.flatMap((step) => {
    const users = concerned(context, step);
    return users.count() > 0 ? [{ index: step.index, danger: step.danger, users }] : [];
  });
}

function dependentSteps(context: PreflightContext): DependentStep[] {
  return context.plan.steps.flatMap((step, index): DependentStep[] => {
    const danger = dangerOf(step);
    if (danger === null || context.startRowOfStep[index] === NONE) return [];
    const group = context.tables.group(groupOf(step) ?? '') ?? NONE;
    return [{ index, danger, group, late: noUsers(context) }];
  });
}

function dangerOf(step: PlanStep): Danger | null {
  if (step.kind === 'deleteGroup') return 'deletion';
  if (step.kind === 'removeMembers') return 'leavingGroup';
  if (step.kind !== 'assignLicense' || step.removeLicenses.length === 0) return null;
  return 'users' in step.target ? 'directRemoval' : 'leavingGroup';
}

function groupOf(step: PlanStep): string | undefined {
  if (step.kind === 'assignLicense') return 'group' in step.target ? step.target.group : undefined;
  return step.kind === 'deleteGroup' || step.kind === 'removeMembers' ? step.group : undefined;
}

const STARTED = kindCode('stepStarted');
const APPLIED = kindCode('licensesApplied');
const FAILED = kindCode('licensesFailed');

/** One pass over the log: work of a step that comes after the start of a later one is late for it. */
function noteLateWork({ rehearsal }: PreflightContext, steps: readonly DependentStep[]): void {
  const { log } = rehearsal;
  const isGift = rememberGifts(rehearsal);
  let begun = NONE;
  for (let row = 0; row < log.length; row++) {
    const kind = log.kind[row]!;
    const step = log.step[row]!;
    if (kind === STARTED) begun = step;
    if (step >= begun || (kind !== APPLIED && kind !== FAILED)) continue;
    const group = log.group[row]!;
    let gift: boolean | undefined;
    for (const { index, danger, group: own, late } of steps) {
      if (index <= step || index > begun) continue;
      if (danger === 'deletion') {
        if (own === group) late.add(log.user[row]!);
        continue;
      }
      // A group's own lane keeps the order of its work, and what another takes away late hurts nobody.
      if (own === group) continue;
      gift ??= isGift(row);
      if (gift) late.add(log.user[row]!);
    }
  }
}

/** Whether the group of this row of the log gave, or wanted to give, the user something new; asked once per change of profile. */
function rememberGifts({ log, profiles }: Rehearsal): (row: number) => boolean {
  const known = new Map<number, Map<number, boolean>>();
  return (row) => {
    const group = log.group[row]!;
    const key = log.before[row]! * profiles.length + log.after[row]!;
    const ofGroup = known.get(group) ?? new Map<number, boolean>();
    known.set(group, ofGroup);
    let isGift = ofGroup.get(key);
    if (isGift === undefined) {
      const before = profiles[log.before[row]!]!.entries;
      const after = profiles[log.after[row]!]!.entries;
      isGift = after.some((now) => now.source === group && !before.some((old) => old.source === group && old.sku === now.sku));
      ofGroup.set(key, isGift);
    }
    return isGift;
  };
}

/** The users whom both the late work and the step itself concern. */
function concerned(context: PreflightContext, { index, danger, group, late }: DependentStep): Bitset {
  const users = noUsers(context);
  if (danger === 'deletion') users.addAll(late);
  for (const change of danger === 'deletion' ? [] : context.changes) {
    if (change.step !== index || (change.group !== NONE && change.group !== group)) continue;
    for (const user of change.users) if (late.has(user)) users.add(user);
  }
  return users;
}
