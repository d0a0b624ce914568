import { type ComparedGroup, type ComparisonSummary, type GroupFigures, MOST_GROUPS } from '../../../shared/contract/comparison.ts';
import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { type ComparedUsers, NOBODY, STATE_RESULTS, type StateResult } from '../../../shared/engine/compare/comparedUsers.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import type { ComparedStates } from './comparedStates.ts';
import { perResult } from './perResult.ts';

/** Licensed groups with a difference in licenses, members or members' services, and every other whose licenses differ. */
export function comparedGroups(states: ComparedStates, language: LanguageTag): Pick<ComparisonSummary, 'groups' | 'moreGroups'> {
  const { before, after, names } = states;
  const { compare } = collatorOf(language);
  const results = resultsOfWays(states.users);
  const places = placesBefore(states);
  const licensed = [before, after].flatMap(({ snapshot }) => snapshot.groups.filter((group) => group.assignedLicenses.length > 0));
  const groups = [...new Set(licensed.map(({ id }) => id))]
    .map((id): ComparedGroup => {
      const users = countResults(membersOf(states, places, id), states.users, results);
      return { id, name: names.group(id), before: figuresOf(before, id, compare), after: figuresOf(after, id, compare), users };
    })
    .filter((group) => isChanged(group))
    .sort((a, b) => affected(b) - affected(a) || compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
  return { groups: groups.slice(0, MOST_GROUPS), moreGroups: Math.max(0, groups.length - MOST_GROUPS) };
}

/** For each way, positions in `STATE_RESULTS` of what happens on it; foundation services aside. */
function resultsOfWays({ ways, families }: ComparedUsers): readonly (readonly StateResult[])[] {
  return ways.map(({ cells }) => [...new Set(cells.filter(({ family }) => !families.isFoundation(family)).map(({ result }) => result))]);
}

/** By ordinal after: the ordinal before. */
function placesBefore({ after, users }: ComparedStates): Uint32Array {
  const places = new Uint32Array(after.userCount).fill(NOBODY);
  users.afterOf.forEach((same, user) => {
    if (same !== NOBODY) places[same] = user;
  });
  return places;
}

/** Members of either state who are in both, each once, by ordinal before. */
function membersOf({ before, after }: ComparedStates, places: Uint32Array, id: string): Iterable<number> {
  const old = memberList(before, id);
  const now = memberList(after, id).map((user) => places[user] ?? NOBODY);
  if (sameList(old, now)) return old;
  return new Set([...old, ...now]);
}

function memberList(view: TenantView, id: string): Uint32Array {
  const group = view.findGroup(id);
  return group < 0 ? new Uint32Array(0) : targetsOf(view.snapshot.members, group as GroupOrdinal);
}

function sameList(a: Uint32Array, b: Uint32Array): boolean {
  return a.length === b.length && a.every((user, i) => user === b[i]);
}

function countResults(members: Iterable<number>, { wayOf }: ComparedUsers, results: readonly (readonly StateResult[])[]) {
  const usersOfWay = new Uint32Array(results.length);
  for (const user of members) {
    const way = wayOf[user] ?? NOBODY;
    if (way !== NOBODY) usersOfWay[way]!++;
  }
  const counts = new Map<StateResult, number>();
  results.forEach((met, way) => {
    const users = usersOfWay[way] ?? 0;
    if (users > 0) for (const result of met) counts.set(result, (counts.get(result) ?? 0) + users);
  });
  return perResult((result) => counts.get(result) ?? 0);
}

function figuresOf(view: TenantView, id: string, compare: (a: string, b: string) => number): GroupFigures | null {
  const group = view.snapshot.groups[view.findGroup(id)];
  if (group === undefined) return null;
  const licenses = group.assignedLicenses.map(({ skuId }) => view.names.licensePlan(skuId)).sort(compare);
  return { members: memberList(view, id).length, licenses };
}

function isChanged({ before, after, users }: ComparedGroup): boolean {
  if (before === null || after === null || before.members !== after.members) return true;
  return before.licenses.join('\n') !== after.licenses.join('\n') || affected({ users }) > 0;
}

/** One user may count under several results: good enough to put those with much change first. */
function affected({ users }: Pick<ComparedGroup, 'users'>): number {
  return STATE_RESULTS.reduce((sum, result) => (result === 'kept' ? sum : sum + users[result]), 0);
}
