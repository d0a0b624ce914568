import type { AssignedLicense, GroupId, UserId } from '../../model/graph.ts';
import { membersOfGroup } from '../mining/groupMembers.ts';
import { groupKey, suggestedNames } from '../mining/groupNames.ts';
import type { SolutionKind } from '../mining/groupSolutions.ts';
import type { MinedGroups, ProposedGroup } from '../mining/mineGroups.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import type { RehearsalState } from '../rehearsal/rehearsalState.ts';

/** What the reader has made of a proposed group. */
export interface GroupChoice {
  readonly skip?: boolean | undefined;
  readonly name?: string | undefined;
  /** A group of the tenant takes its part. */
  readonly existing?: GroupId | undefined;
  /** The rule that describes its users decides who is a member. */
  readonly byRule?: boolean | undefined;
}

export interface LicenseGroupsInput {
  /** The tenant before the first step. */
  readonly state: RehearsalState;
  readonly mined: MinedGroups;
  readonly solution: SolutionKind;
  /** By key of the proposed group. */
  readonly choices: Readonly<Record<string, GroupChoice>>;
}

/** A group that is to give licenses, as the plan makes or finds it. */
export interface LicenseGroup {
  readonly proposal: ProposedGroup;
  readonly id: GroupId;
  readonly name: string;
  readonly creates: boolean;
  /** Of a group to be created. */
  readonly rule: string | null;
  /** Whom the plan adds: nobody to a group with a rule, which cannot be changed by hand (F197). */
  readonly joining: readonly UserId[];
  readonly users: number;
  readonly synchronized: boolean;
  /** It gives these licenses already. */
  readonly isLicensed: boolean;
  readonly licenses: readonly AssignedLicense[];
}

/** The groups that the reader has accepted. */
export function licenseGroups({ state, mined, solution, choices }: LicenseGroupsInput): LicenseGroup[] {
  const { groups } = mined.solutions[solution];
  const { licenses } = mined.users;
  const { tables } = state.context;
  const names = suggestedNames(
    groups,
    licenses,
    tables,
    state.snapshot.groups.map(({ displayName }) => displayName),
  );
  return groups.flatMap((proposal, i) => {
    const key = groupKey(proposal, licenses);
    const choice = choices[key] ?? {};
    if (choice.skip === true) return [];
    const existing = proposal.fitting.find(({ group }) => group.id === choice.existing)?.group;
    const rule = existing === undefined && choice.byRule === true ? (proposal.rule?.rule ?? null) : null;
    const wanted = existing?.dynamic === true || rule !== null ? [] : membersOfGroup(mined.users, proposal);
    return {
      proposal,
      id: existing?.id ?? key,
      name: existing?.displayName ?? (choice.name?.trim() || names[i]!),
      creates: existing === undefined,
      rule,
      joining: joiningIds(state, wanted, existing),
      users: proposal.users,
      synchronized: existing?.synchronized === true,
      isLicensed: existing !== undefined && existing.licenses.length > 0,
      licenses: proposal.licenses.map((license) => licenses.toAssigned(license)),
    };
  });
}

function joiningIds(state: RehearsalState, wanted: Iterable<number>, existing: GroupState | undefined): UserId[] {
  const ids: UserId[] = [];
  for (const user of wanted) if (existing?.hasMember(user) !== true) ids.push(state.userId(user));
  return ids;
}
