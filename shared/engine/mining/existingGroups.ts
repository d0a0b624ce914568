import { targetsOf } from '../columns/adjacency.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import type { DirectUsers } from './directUsers.ts';
import type { MinedGroup } from './groupSolutions.ts';

/** What makes a group one to think twice about. */
export type GroupCaution = 'dynamic' | 'synchronized' | 'roleAssignable';

/** A group of the tenant that could take the part of a proposed one. */
export interface FittingGroup {
  readonly group: GroupState;
  /** It gives exactly these licenses already; else it gives none, and its members are nearly those proposed. */
  readonly isLicensed: boolean;
  /** Proposed members who are not in it. */
  readonly toAdd: number;
  /** Its members who are not proposed: with a group that is not licensed yet, they would get the licenses too. */
  readonly others: number;
  readonly cautions: readonly GroupCaution[];
}

/** Members in common, of all who are in either: less is no resemblance. */
const ALIKE = 0.8;
/** Offered for one proposed group. */
const OFFERED = 5;

/** For each of the proposed groups the groups of the tenant that fit, the best first. */
export function fittingGroups(
  state: RehearsalState,
  users: DirectUsers,
  combinationOf: Uint32Array,
  proposed: readonly MinedGroup[],
): FittingGroup[][] {
  const fitting = proposed.map((): FittingGroup[] => []);
  const byLicenses = new Map(proposed.map(({ licenses }, i) => [licenses.join(), i]));
  const usedBy = combinationUse(users, proposed);
  const sizes = proposed.map((each) => each.users);
  for (const [row, { id }] of state.snapshot.groups.entries()) {
    const group = state.presentGroup(id);
    if (group === undefined || !group.licensable) continue;
    const members = targetsOf(state.snapshot.members, row);
    const isLicensed = group.licenses.length > 0;
    const like = isLicensed ? byLicenses.get(licensesKey(users, group)) : undefined;
    if (isLicensed && like === undefined) continue;
    if (!isLicensed && !sizes.some((size) => couldBeAlike(size, members.length))) continue;
    const inside = countInside(members, combinationOf, usedBy, proposed.length);
    for (const [i, size] of sizes.entries()) {
      const common = inside[i]!;
      if (isLicensed ? i !== like : common < ALIKE * (size + members.length - common)) continue;
      fitting[i]!.push({ group, isLicensed, toAdd: size - common, others: members.length - common, cautions: cautionsOf(group) });
    }
  }
  return fitting.map((groups) => groups.sort(bestFirst).slice(0, OFFERED));
}

function licensesKey({ licenses }: DirectUsers, group: GroupState): string {
  return group.licenses
    .map((license) => licenses.of(license))
    .sort((a, b) => a - b)
    .join();
}

/** By combination (position + 1): the proposed groups that take its users. */
function combinationUse({ combinations }: DirectUsers, proposed: readonly MinedGroup[]): readonly (readonly number[])[] {
  const usedBy = Array.from({ length: combinations.length + 1 }, (): number[] => []);
  for (const [i, { combinations: own }] of proposed.entries()) for (const combination of own) usedBy[combination + 1]!.push(i);
  return usedBy;
}

function couldBeAlike(size: number, members: number): boolean {
  return Math.min(size, members) >= ALIKE * Math.max(size, members) && members > 0;
}

/** How many of the members each proposed group would have. */
function countInside(
  members: Uint32Array,
  combinationOf: Uint32Array,
  usedBy: readonly (readonly number[])[],
  proposed: number,
): Uint32Array {
  const ofCombination = new Uint32Array(usedBy.length);
  for (let i = 0; i < members.length; i++) ofCombination[combinationOf[members[i]!]!]!++;
  const inside = new Uint32Array(proposed);
  for (const [combination, groups] of usedBy.entries()) for (const group of groups) inside[group]! += ofCombination[combination]!;
  return inside;
}

function cautionsOf({ dynamic, synchronized, record }: GroupState): GroupCaution[] {
  return [
    ...(dynamic ? (['dynamic'] as const) : []),
    ...(synchronized ? (['synchronized'] as const) : []),
    ...(record?.isAssignableToRole === true ? (['roleAssignable'] as const) : []),
  ];
}

/** Without cautions, licensed already, least to change. */
function bestFirst(a: FittingGroup, b: FittingGroup): number {
  return (
    a.cautions.length - b.cautions.length ||
    Number(b.isLicensed) - Number(a.isLicensed) ||
    a.toAdd + a.others - (b.toAdd + b.others) ||
    a.group.ordinal - b.group.ordinal
  );
}
