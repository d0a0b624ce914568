import { coverByBlocks } from './buildingBlocks.ts';
import type { Combination, DirectUsers } from './directUsers.ts';
import type { MinedLicense } from './minedLicenses.ts';

/** One group for each combination, so that everybody is in one group; or building blocks, so that people are in several. */
export const SOLUTION_KINDS = ['combinations', 'blocks'] as const;
export type SolutionKind = (typeof SOLUTION_KINDS)[number];

export interface MinedGroup {
  readonly licenses: readonly MinedLicense[];
  /** Positions in `DirectUsers.combinations`, ascending: whose users become members. */
  readonly combinations: readonly number[];
  /** How many. */
  readonly users: number;
}

export interface GroupSolution {
  readonly kind: SolutionKind;
  /** Most users first. */
  readonly groups: readonly MinedGroup[];
  /** Positions of combinations that no group is made for, as it would have too few members. */
  readonly tooFew: readonly number[];
  /** It is proved that no fewer groups reproduce these combinations. */
  readonly provenFewest: boolean;
}

/** `minimumUsers`: smaller groups are not worth making. */
export function solveByCombinations({ combinations }: DirectUsers, minimumUsers: number): GroupSolution {
  const { large, small } = split(combinations, ({ users }) => users.length >= minimumUsers);
  const groups = large.map((i) => {
    const { licenses, users } = combinations[i]!;
    return { licenses, combinations: [i], users: users.length };
  });
  return { kind: 'combinations', groups, tooFew: small, provenFewest: true };
}

/** A rare combination can be made of common blocks; it is left over only if one of its blocks would be too small. */
export function solveByBlocks({ combinations, bases }: DirectUsers, minimumUsers: number): GroupSolution {
  let { large: taken, small: tooFew } = split(combinations, enoughShare(combinations, minimumUsers));
  for (;;) {
    const cover = coverByBlocks(
      taken.map((i) => combinations[i]!.licenses),
      bases,
    );
    const members = cover.blocks.map((_, block) => taken.filter((_, at) => cover.blocksOf[at]!.includes(block)));
    const sizes = members.map((of) => of.reduce((sum, i) => sum + combinations[i]!.users.length, 0));
    const failing = new Set(members.flatMap((of, block) => (sizes[block]! < minimumUsers ? of : [])));
    if (failing.size === 0) {
      const groups = cover.blocks
        .map((licenses, block) => ({ licenses, combinations: members[block]!, users: sizes[block]! }))
        .sort((a, b) => b.users - a.users || a.combinations[0]! - b.combinations[0]!);
      return { kind: 'blocks', groups, tooFew: tooFew.sort((a, b) => a - b), provenFewest: groups.length === cover.atLeast };
    }
    taken = taken.filter((i) => !failing.has(i));
    tooFew = [...tooFew, ...failing];
  }
}

/** Each of the licenses is needed by so many users that a group for it is worth making. */
function enoughShare(combinations: readonly Combination[], minimumUsers: number): (combination: Combination) => boolean {
  const users = new Map<MinedLicense, number>();
  for (const combination of combinations) {
    for (const license of combination.licenses) users.set(license, (users.get(license) ?? 0) + combination.users.length);
  }
  return ({ licenses }) => licenses.every((license) => users.get(license)! >= minimumUsers);
}

function split(combinations: readonly Combination[], isLarge: (combination: Combination) => boolean): { large: number[]; small: number[] } {
  const large: number[] = [];
  const small: number[] = [];
  for (const [i, combination] of combinations.entries()) (isLarge(combination) ? large : small).push(i);
  return { large, small };
}
