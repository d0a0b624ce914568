import type { GroupOrdinal, UserOrdinal } from '../../model/brand.ts';
import type {
  AssignmentError,
  AssignmentState,
  Group,
  GroupId,
  Organization,
  OtherMember,
  ServicePlanId,
  SkuId,
  SubscribedSku,
} from '../../model/graph.ts';
import type { Adjacency } from '../columns/adjacency.ts';
import type { TextColumn } from '../columns/textColumn.ts';

/**
 * A tenant as the engine sees it: immutable columns. Users are ordinals in ascending order of id; users with the same
 * entries share a license profile.
 */
export interface TenantSnapshot {
  readonly organization: Organization;
  /** When the export was made, ISO 8601; null when the manifest was missing. */
  readonly exportedAt: string | null;
  /** Ascending by skuId. */
  readonly skus: readonly SubscribedSku[];
  /** Ascending by id. */
  readonly groups: readonly Group[];
  readonly users: UserColumns;
  /** User members of each group. */
  readonly members: Adjacency<GroupOrdinal, UserOrdinal>;
  readonly otherMembers: readonly OtherMember[];
  readonly profiles: readonly EntryProfile[];
  /** Times of imported errors, ascending by user, then in the order of the profile's entries. */
  readonly errorTimes: ErrorTimes;
}

export interface UserColumns {
  readonly count: number;
  /** Ascending by code unit. */
  readonly ids: TextColumn;
  /** Which of `profiles` each user has. */
  readonly profile: Uint32Array;
  /** One column per attribute, or undefined where no user has it. Booleans are `true` / `false`, collections JSON arrays. */
  readonly attribute: (name: string) => TextColumn | undefined;
  readonly attributeNames: readonly string[];
}

/** All entries of a user: ascending by skuId, then by group with direct (null) first. */
export type EntryProfile = readonly Entry[];

export interface Entry {
  readonly skuId: SkuId;
  readonly assignedByGroup: GroupId | null;
  readonly disabledPlans: readonly ServicePlanId[];
  readonly state: AssignmentState;
  readonly error: AssignmentError;
}

/** `seconds[i]` is the time of the error of entry `entry[i]` of user `user[i]`, in seconds since 1970. */
export interface ErrorTimes {
  readonly user: Uint32Array;
  readonly entry: Uint16Array;
  readonly seconds: Float64Array;
}
