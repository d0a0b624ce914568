import type { MinedPeople, MiningAnswer, ProposedGroupRow } from '../../../shared/contract/groupLicensing.ts';
import { membersOfGroup } from '../../../shared/engine/mining/groupMembers.ts';
import { groupKey, suggestedNames } from '../../../shared/engine/mining/groupNames.ts';
import type { SolutionKind } from '../../../shared/engine/mining/groupSolutions.ts';
import type { MinedGroups, ProposedGroup } from '../../../shared/engine/mining/mineGroups.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { licensingViewOf } from '../licensing/licensingView.ts';
import type { TenantView } from '../session/tenantView.ts';

export function toMiningAnswer(view: TenantView, mined: MinedGroups): MiningAnswer {
  return {
    directUsers: mined.users.count,
    inheritedUsers: mined.users.inherited.length,
    fewest: mined.fewest,
    solutions: { combinations: toSolution(view, mined, 'combinations'), blocks: toSolution(view, mined, 'blocks') },
  };
}

function toSolution(view: TenantView, mined: MinedGroups, kind: SolutionKind): MiningAnswer['solutions'][SolutionKind] {
  const { groups, leftovers, provenFewest, tooFew } = mined.solutions[kind];
  const { context } = licensingViewOf(view).tenant.state;
  const { combinations, licenses } = mined.users;
  const names = suggestedNames(
    groups,
    licenses,
    context.tables,
    view.snapshot.groups.map(({ displayName }) => displayName),
  );
  const left = new Set(tooFew);
  return {
    groups: groups.map((group, i) => toRow(view, mined, group, names[i]!)),
    leftovers: [...leftovers].flatMap(([reason, users]) => (users.length === 0 ? [] : [{ reason, users: users.length }])),
    coveredUsers: combinations.reduce((sum, { users }, i) => sum + (left.has(i) ? 0 : users.length), 0),
    provenFewest,
  };
}

function toRow(view: TenantView, { users: { licenses } }: MinedGroups, group: ProposedGroup, suggestedName: string): ProposedGroupRow {
  const { names } = view;
  const { tables } = licensingViewOf(view).tenant.state.context;
  return {
    key: groupKey(group, licenses),
    suggestedName,
    users: group.users,
    licenses: group.licenses.map((license) => {
      const { skuId, disabledPlans } = licenses.toAssigned(license);
      const services = tables.skus[licenses.at(license).sku]?.userPlans.count() ?? 0;
      const off = disabledPlans.map((plan) => names.service(plan)).sort();
      return { skuId, name: names.licensePlan(skuId), disabledPlans, off, services };
    }),
    fitting: group.fitting.map(({ group: existing, ...rest }) => ({ id: existing.id, name: existing.displayName, ...rest })),
    rule: group.rule,
  };
}

/** The users that a figure of the answer counts. Throws `notFound` for a group that is not proposed any more. */
export function minedPeople(mined: MinedGroups, of: MinedPeople): Uint32Array {
  if ('inherited' in of) return mined.users.inherited;
  const { groups, leftovers } = mined.solutions[of.solution];
  if ('leftover' in of) return leftovers.get(of.leftover) ?? new Uint32Array(0);
  const group = groups.find((each) => groupKey(each, mined.users.licenses) === of.group);
  if (group === undefined) throw new AppError('notFound', { expected: 'group', found: of.group });
  return membersOfGroup(mined.users, group);
}
