import type { HandoverAction, HandoverCheck } from '../../../shared/model/handover.ts';
import type { HandoverContent } from '../handoverContent.ts';

export type CheckedGroup = Extract<HandoverCheck, { kind: 'group' }>;
export type CheckedUser = Extract<HandoverCheck, { kind: 'user' }>;

/** A group or user before the first wave and after the last; null where there is none yet, or none any more. */
export interface Touched<Checked> {
  readonly first: Checked | null;
  readonly last: Checked | null;
}

/** Groups that the plan touches, in the order of the checks. They are few. */
export function touchedGroups({ firstChecks, lastChecks }: HandoverContent): readonly Touched<CheckedGroup>[] {
  const first = groupsOf(firstChecks());
  const last = groupsOf(lastChecks());
  const ids = new Set([...first.keys(), ...last.keys()]);
  return [...ids].map((id) => ({ first: existing(first.get(id)), last: existing(last.get(id)) }));
}

function groupsOf(checks: Iterable<HandoverCheck>): Map<string, CheckedGroup> {
  const groups = new Map<string, CheckedGroup>();
  for (const check of checks) {
    // Groups come first: what is made for the users after them need not be.
    if (check.kind === 'user') break;
    if (check.kind === 'group') groups.set(check.id, check);
  }
  return groups;
}

/** Users that the plan touches, one by one: both lists name the same in the same order. */
export function* touchedUsers({ firstChecks, lastChecks }: HandoverContent): Generator<Touched<CheckedUser>> {
  const last = usersOf(lastChecks());
  for (const first of usersOf(firstChecks())) {
    const after = last.next().value;
    if (after?.id !== first.id) throw new Error(`the checks after the last wave name ${after?.id} where those before name ${first.id}`);
    yield { first: existing(first), last: existing(after) };
  }
}

function* usersOf(checks: Iterable<HandoverCheck>): Generator<CheckedUser, undefined> {
  for (const check of checks) if (check.kind === 'user') yield check;
  return undefined;
}

function existing<Checked extends { readonly present: boolean }>(check: Checked | undefined): Checked | null {
  return check?.present ? check : null;
}

/** What the requests that make groups say of them, by the token of the group. */
export function createdGroups({ manifest, actions }: HandoverContent): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const made = new Map<string, Readonly<Record<string, unknown>>>();
  for (const { number } of manifest.waves) {
    for (const action of actions(number)) {
      if (makesGroup(action)) made.set(action.effect.groupId, action.request.body ?? {});
    }
  }
  return made;
}

type Request = Extract<HandoverAction, { kind: 'request' }>;

function makesGroup(action: HandoverAction): action is Request & { effect: { kind: 'group' } } {
  return action.kind === 'request' && action.creates !== null && action.effect.kind === 'group';
}
