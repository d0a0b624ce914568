import { type Blueprint, groupOf } from './blueprint.ts';
import { type DraftEntry, toEntry } from './entries.ts';
import type { GroupPlan } from './groupDraft.ts';
import { type MemberRecord, toMember } from './groupRecord.ts';
import type { Person } from './person.ts';
import { createRandom } from './random.ts';
import { EXPORTED_AT, STREAM } from './tenantOptions.ts';

/** Who is in the groups that only a messy tenant has: every fortieth user, whatever their rule says. */
const MEMBERS_BY_REMAINDER: ReadonlyMap<number, string> = new Map([
  [3, 'messy:gone'],
  [4, 'messy:plan'],
  [5, 'messy:paused'],
  [6, 'messy:unreadable'],
  [7, 'messy:stale'],
  [8, 'messy:list'],
  [9, 'messy:ringA'],
  [10, 'messy:company'],
]);

/** The messy group this person is in, if any; its licenses are added to the entries, unless nobody can hold them (F48). */
export function joinMessyGroup(blueprint: Blueprint, person: Person, entries: DraftEntry[]): readonly string[] {
  const key = MEMBERS_BY_REMAINDER.get(person.index % 40);
  if (key === undefined) return [];
  const group = groupOf(blueprint, key);
  if (key !== 'messy:company') entries.push(...group.licenses.map((license) => toEntry(license, group.id, EXPORTED_AT)));
  return [key];
}

/** What else a member list can hold: the same member twice, ids in capitals, things that are no users, ids that nobody has (F60, F61). */
export function spoilMembers(blueprint: Blueprint, group: GroupPlan, members: readonly MemberRecord[]): readonly MemberRecord[] {
  const random = createRandom(blueprint.seed, STREAM.foreign, -1 - group.index);
  const [first, second] = members;
  const extra: MemberRecord[] = [];
  if (first !== undefined && random.chance(0.5)) extra.push(first);
  if (second !== undefined && random.chance(0.5)) extra.push({ ...second, id: second.id.toUpperCase() });
  if (random.chance(0.4)) extra.push(toMember('user', random.guid()));
  if (random.chance(0.3)) extra.push(toMember('device', random.guid()));
  if (random.chance(0.2)) extra.push(toMember('orgContact', random.guid()));
  if (random.chance(0.2)) extra.push(toMember('servicePrincipal', random.guid()));
  return [...members, ...extra];
}
