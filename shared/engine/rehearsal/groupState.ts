import type { GroupOrdinal } from '../../model/brand.ts';
import type { Group, GroupId } from '../../model/graph.ts';
import { includesSorted } from '../columns/adjacency.ts';
import { Bitset } from '../columns/bitset.ts';
import type { GroupChange, WantedLicense } from '../licensing/groupChange.ts';
import type { MembershipRule } from '../membership/membershipRule.ts';

/** A piece of work in a group's lane: users who are processed one after another. Seconds from the start; in `end` the last of them is. */
export interface LaneWork {
  readonly queuedAt: number;
  readonly start: number;
  readonly end: number;
  readonly users: number;
}

/**
 * A group as the plan has changed it. Groups that only appear as a source of some entry, and groups the plan has yet to create, have
 * a place in the table too (`status` `unknown`).
 */
export class GroupState {
  readonly ordinal: GroupOrdinal;
  readonly id: GroupId;
  /** A group that is not in the copy is never processed; a deleted one still is, for its leftovers (simulation.md section 10). */
  status: 'unknown' | 'present' | 'deleted' = 'unknown';
  displayName = '';
  /** What else the service shows of the group; null for one that was never in the tenant. Its licenses are those below. */
  record: Group | null = null;
  licensable = false;
  synchronized = false;
  dynamic = false;
  paused = false;
  /** null for a static group, and for a dynamic one whose rule cannot be read: it keeps its members. */
  rule: MembershipRule | null = null;
  /** The second in which the work queued so far ends (section 10); -1 before there is any. */
  laneEnd = -1;
  /** Everything that was ever queued for the group, in the order of its lane. */
  readonly work: LaneWork[] = [];
  /** Queued or running work, rule evaluations and on-premises changes due: idle at 0. */
  pending = 0;
  #licenses: readonly WantedLicense[] = [];
  #members: Bitset | Uint32Array;
  readonly #userCount: number;
  /** What processing means under the present licenses: by location kind and inheritance, then by profile. */
  readonly changes: (GroupChange | undefined)[][] = [];

  /** `imported` are the user members of the snapshot, ascending. */
  constructor(ordinal: number, id: GroupId, userCount: number, imported: Uint32Array) {
    this.ordinal = ordinal as GroupOrdinal;
    this.id = id;
    this.#userCount = userCount;
    this.#members = imported;
  }

  get licenses(): readonly WantedLicense[] {
    return this.#licenses;
  }

  setLicenses(licenses: readonly WantedLicense[]): void {
    this.#licenses = licenses;
    this.changes.length = 0;
  }

  hasMember(user: number): boolean {
    return this.#members instanceof Bitset ? this.#members.has(user) : includesSorted(this.#members, user);
  }

  /** Ascending; includes deleted users. */
  memberList(): Uint32Array {
    return this.#members instanceof Bitset ? this.#members.toOrdinals() : this.#members;
  }

  /** A set for quick questions and changes; made when first needed, as most groups of a tenant are never touched. */
  memberSet(): Bitset {
    if (!(this.#members instanceof Bitset)) this.#members = Bitset.of(this.#userCount, this.#members);
    return this.#members;
  }

  clearMembers(): void {
    this.#members = new Bitset(this.#userCount);
  }
}

/** F59 and simulation.md section 10: true or missing can carry licenses. */
export function isLicensable(group: Pick<Group, 'securityEnabled'>): boolean {
  return group.securityEnabled !== false;
}

export function isDynamic(groupTypes: readonly string[]): boolean {
  return groupTypes.some((type) => type.toLowerCase() === 'dynamicmembership');
}

export function isPaused(state: string | null | undefined): boolean {
  return state?.toLowerCase() === 'paused';
}

const DYNAMIC = 'DynamicMembership';

/** The group as the service shows it once it has this rule, or none: static then. */
export function withRule(group: Group, rule: string | null): Group {
  const otherTypes = group.groupTypes.filter((type) => !isDynamic([type]));
  return {
    ...group,
    groupTypes: rule === null ? otherTypes : [DYNAMIC, ...otherTypes],
    membershipRule: rule,
    membershipRuleProcessingState: group.membershipRuleProcessingState ?? (rule === null ? null : 'On'),
  };
}
