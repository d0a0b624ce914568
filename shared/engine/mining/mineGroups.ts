import type { LeftoverReason } from '../../model/directLicenses.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';
import { type DescribingRule, describingRules } from './describingRules.ts';
import { type DirectUsers, sortDirectUsers } from './directUsers.ts';
import { type FittingGroup, fittingGroups } from './existingGroups.ts';
import { combinationOfUsers, membersOfGroup } from './groupMembers.ts';
import { type GroupSolution, type MinedGroup, type SolutionKind, solveByBlocks, solveByCombinations } from './groupSolutions.ts';

export interface MiningOptions {
  /** Groups with fewer members are not proposed. */
  readonly minimumUsers: number;
  readonly includeGuests: boolean;
}

export interface ProposedGroup extends MinedGroup {
  readonly fitting: readonly FittingGroup[];
  readonly rule: DescribingRule | null;
}

export interface ProposedSolution extends GroupSolution {
  readonly groups: readonly ProposedGroup[];
  /** Users who keep their direct licenses, by reason; ascending. */
  readonly leftovers: ReadonlyMap<LeftoverReason, Uint32Array>;
}

/** Group mining: groups that would give users by membership exactly what they hold directly today. */
export interface MinedGroups {
  readonly users: DirectUsers;
  readonly solutions: Readonly<Record<SolutionKind, ProposedSolution>>;
  /** The one with fewer groups; of two alike, the one where everybody is in one group. */
  readonly fewest: SolutionKind;
}

/** `state` is a tenant before the first step of a rehearsal. */
export function mineGroups(state: RehearsalState, { minimumUsers, includeGuests }: MiningOptions): MinedGroups {
  const users = sortDirectUsers(state, { includeGuests });
  const combinationOf = combinationOfUsers(users, state.userCount);
  const propose = (solution: GroupSolution): ProposedSolution => {
    const fitting = fittingGroups(state, users, combinationOf, solution.groups);
    const rules = describingRules(state.snapshot, combinationOf, users.combinations.length, solution.groups);
    const groups = solution.groups.map((group, i) => ({ ...group, fitting: fitting[i]!, rule: rules[i]! }));
    return { ...solution, groups, leftovers: leftoversOf(users, solution) };
  };
  const combinations = propose(solveByCombinations(users, minimumUsers));
  const blocks = propose(solveByBlocks(users, minimumUsers));
  return { users, solutions: { combinations, blocks }, fewest: isFewer(blocks, combinations) ? 'blocks' : 'combinations' };
}

/** Leaving more users over is no way to get by with fewer groups. */
function isFewer(blocks: GroupSolution, combinations: GroupSolution): boolean {
  return blocks.tooFew.length <= combinations.tooFew.length && blocks.groups.length < combinations.groups.length;
}

function leftoversOf(users: DirectUsers, { tooFew }: GroupSolution): ReadonlyMap<LeftoverReason, Uint32Array> {
  const alone = tooFew.filter((i) => users.combinations[i]!.users.length === 1);
  const few = tooFew.filter((i) => users.combinations[i]!.users.length > 1);
  const together = (combinations: readonly number[]): Uint32Array => {
    const size = combinations.reduce((sum, i) => sum + users.combinations[i]!.users.length, 0);
    return membersOfGroup(users, { licenses: [], combinations, users: size });
  };
  return new Map([...users.leftovers, ['unique', together(alone)], ['belowMinimum', together(few)]]);
}
