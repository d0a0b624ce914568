import type { AssignedLicense, GroupId } from '../model/graph.ts';

/** What kind of directory group it is, as F20 tells them apart; `synced` is mastered on-premises (F23). */
export type GroupKind =
  | 'security'
  | 'synced'
  | 'mailSecurity'
  | 'unified'
  | 'unifiedSecurity'
  | 'distribution'
  | 'dynamic'
  | 'dynamicUnified'
  | 'roleAssignable';

/** A group of the generated tenant. `members` is who belongs to it, in words of the generator: see `memberships.ts`. */
export interface GroupPlan {
  readonly key: string;
  /** Position in the blueprint's list. */
  readonly index: number;
  readonly id: GroupId;
  readonly displayName: string;
  readonly kind: GroupKind;
  readonly rule: string | null;
  readonly ruleState: 'On' | 'Paused' | null;
  readonly licenses: readonly AssignedLicense[];
  /** Keys of groups that are members of this one (F60). */
  readonly nested: readonly string[];
}

/** A group before it has a number and an id. */
export type GroupDraft = Pick<GroupPlan, 'key' | 'displayName' | 'kind'> &
  Partial<Pick<GroupPlan, 'rule' | 'ruleState' | 'licenses' | 'nested'>>;
