import type { Group } from '../../model/graph.ts';
import type { InThreeStates, Judgement } from '../../model/prediction.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { judge } from './judgement.ts';
import { STATES, type ThreeStates } from './threeStates.ts';

/** A group that the plan or somebody else has changed. */
export interface JudgedGroup {
  /** As `predicted` calls it. */
  readonly id: string;
  /** In the state that has it, the later one first. */
  readonly displayName: string;
  /** That it is there; null when that is as it was. */
  readonly presence: Judgement | null;
  readonly licenses: readonly (Judgement & InThreeStates<readonly string[]> & { readonly skuId: string })[];
  /** Its membership rule. */
  readonly rule: (Judgement & InThreeStates<string>) | null;
  /** Members who are users; null where there is no such group. */
  readonly members: InThreeStates<number>;
}

/** Ascending by id. Licenses and rules are judged where the group is both predicted and there. */
export function judgeGroups(states: ThreeStates): readonly JudgedGroup[] {
  const rows = new Map<string, InThreeStates<GroupInState>>();
  for (const state of STATES) {
    states[state].groups.forEach((group, row) => {
      const id = state === 'actual' ? states.predictedGroupId(group.id) : group.id;
      const found = { group, members: memberCount(states[state], row) };
      rows.set(id, { before: null, predicted: null, actual: null, ...rows.get(id), [state]: found });
    });
  }
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, row]) => judgeGroup(id, row))
    .filter(({ presence, licenses, rule }) => presence !== null || licenses.length > 0 || rule !== null);
}

interface GroupInState {
  readonly group: Group;
  readonly members: number;
}

function memberCount({ members: { offsets } }: TenantSnapshot, row: number): number {
  return offsets[row + 1]! - offsets[row]!;
}

function judgeGroup(id: string, row: InThreeStates<GroupInState>): JudgedGroup {
  const { before, predicted, actual } = row;
  // A group that the plan creates is judged by what it is given, too.
  const isThere = predicted !== null && actual !== null;
  const there = (state: GroupInState | null): true | null => (state === null ? null : true);
  return {
    id,
    displayName: (actual ?? predicted ?? before)?.group.displayName ?? id,
    presence: judge({ before: there(before), predicted: there(predicted), actual: there(actual) }),
    licenses: isThere ? judgeLicenses(row) : [],
    rule: isThere ? judgeRule(row) : null,
    members: {
      before: before?.members ?? null,
      predicted: predicted?.members ?? null,
      actual: actual?.members ?? null,
    },
  };
}

function judgeLicenses({ before, predicted, actual }: InThreeStates<GroupInState>): JudgedGroup['licenses'] {
  const [b, p, a] = [licensesOf(before), licensesOf(predicted), licensesOf(actual)];
  return [...new Set([...b.keys(), ...p.keys(), ...a.keys()])].sort().flatMap((skuId) => {
    const text = (licenses: Licenses): string | null => licenses.get(skuId)?.join(' ') ?? null;
    const judgement = judge({ before: text(b), predicted: text(p), actual: text(a) });
    if (judgement === null) return [];
    return [{ skuId, ...judgement, before: b.get(skuId) ?? null, predicted: p.get(skuId) ?? null, actual: a.get(skuId) ?? null }];
  });
}

type Licenses = ReadonlyMap<string, readonly string[]>;

function licensesOf(state: GroupInState | null): Licenses {
  return new Map(state?.group.assignedLicenses.map(({ skuId, disabledPlans }) => [skuId, disabledPlans]));
}

function judgeRule({ before, predicted, actual }: InThreeStates<GroupInState>): JudgedGroup['rule'] {
  const text = (state: GroupInState | null): string | null => state?.group.membershipRule?.trim() || null;
  const values = { before: text(before), predicted: text(predicted), actual: text(actual) };
  const judgement = judge(values);
  return judgement === null ? null : { ...values, ...judgement };
}
