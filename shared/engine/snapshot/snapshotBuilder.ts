import type { GroupOrdinal, UserOrdinal } from '../../model/brand.ts';
import type { AttributeValue, Group, GroupId, Organization, OtherMember, SubscribedSku, User, UserId } from '../../model/graph.ts';
import { attributeKind } from '../../model/userAttributes.ts';
import { buildAdjacency } from '../columns/adjacency.ts';
import { Interner } from '../columns/interner.ts';
import { grown, type TextColumn, TextColumnBuilder } from '../columns/textColumn.ts';
import { compareIds, isInError, profileKey, sortedStates, toEntryProfile } from './entryProfile.ts';
import type { EntryProfile, ErrorTimes, TenantSnapshot } from './tenantSnapshot.ts';

const NO_ORGANIZATION: Organization = { id: null, displayName: '', countryLetterCode: null, verifiedDomains: [] };

/**
 * Collects a tenant record by record, in any order of users and groups, and turns it into columns. Memory is a few dozen
 * bytes a user beside the text itself. Members are added after all users and groups: what they point to must be known.
 */
export class SnapshotBuilder {
  organization: Organization = NO_ORGANIZATION;
  exportedAt: string | null = null;
  readonly #skus = new Map<string, SubscribedSku>();
  readonly #groups = new Map<GroupId, Group>();
  readonly #rowOfUser = new Map<UserId, number>();
  readonly #attributes = new Map<string, TextColumnBuilder>();
  readonly #profiles = new Interner<EntryProfile>();
  #profileOfRow = new Uint32Array(1024);
  #memberGroups = new Uint32Array(1024);
  #memberUsers = new Uint32Array(1024);
  #memberCount = 0;
  readonly #rowOfGroup = new Map<GroupId, number>();
  #memberGroup: GroupId | null = null;
  #memberGroupRow: number | undefined;
  readonly #otherMembers = new Map<string, OtherMember>();
  /** Times of all entries, row after row; NaN where there is none. Row r has as many as its profile has entries. */
  #times = new Float64Array(1024);
  #timeCount = 0;
  #order: Uint32Array | null = null;
  #duplicateMembers = 0;

  get userCount(): number {
    return this.#rowOfUser.size;
  }

  /** False when a SKU with this id is there already; it is then left out. */
  addSku(sku: SubscribedSku): boolean {
    if (this.#skus.has(sku.skuId)) return false;
    this.#skus.set(sku.skuId, sku);
    return true;
  }

  /** False when a group with this id is there already; it is then left out. */
  addGroup(group: Group): boolean {
    if (this.#groups.has(group.id)) return false;
    this.#rowOfGroup.set(group.id, this.#groups.size);
    this.#groups.set(group.id, group);
    return true;
  }

  hasGroup(id: GroupId): boolean {
    return this.#groups.has(id);
  }

  hasUser(id: UserId): boolean {
    return this.#rowOfUser.has(id);
  }

  /** How many of its kind were added before it; undefined for an unknown id. Slow for SKUs. */
  arrivalOf(kind: 'user' | 'group' | 'sku', id: string): number | undefined {
    if (kind === 'user') return this.#rowOfUser.get(id);
    if (kind === 'group') return this.#rowOfGroup.get(id);
    return this.#skus.has(id) ? [...this.#skus.keys()].indexOf(id) : undefined;
  }

  /** False when a user with this id is there already; it is then left out. */
  addUser(user: User): boolean {
    const row = this.#rowOfUser.size;
    if (this.#rowOfUser.has(user.id)) return false;
    this.#rowOfUser.set(user.id, row);
    for (const name in user.attributes) this.#setAttribute(row, name, user.attributes[name]!);
    const states = sortedStates(user.licenseAssignmentStates ?? []);
    const profile = this.#profiles.intern(profileKey(states), () => toEntryProfile(states));
    if (row >= this.#profileOfRow.length) this.#profileOfRow = grown(this.#profileOfRow, row + 1);
    this.#profileOfRow[row] = profile;
    if (this.#timeCount + states.length > this.#times.length) this.#times = grown(this.#times, this.#timeCount + states.length);
    for (const { lastUpdatedSeconds } of states) this.#times[this.#timeCount++] = lastUpdatedSeconds ?? Number.NaN;
    return true;
  }

  /** What the member is: a user, something that is never licensed (kept), or nothing this copy knows. */
  addMember(groupId: GroupId, memberId: string, type: string | null): 'user' | 'other' | 'unknown' {
    // Member lists come group by group.
    if (groupId !== this.#memberGroup) {
      this.#memberGroup = groupId;
      this.#memberGroupRow = this.#rowOfGroup.get(groupId);
    }
    const groupRow = this.#memberGroupRow;
    if (groupRow === undefined) return 'unknown';
    const userRow = this.#rowOfUser.get(memberId);
    if (userRow !== undefined) {
      this.#addMemberPair(groupRow, userRow);
      return 'user';
    }
    const known = this.#groups.has(memberId) ? 'group' : type === 'user' ? null : type;
    if (known === null) return 'unknown';
    const key = `${groupId}\n${memberId}`;
    if (this.#otherMembers.has(key)) this.#duplicateMembers++;
    else this.#otherMembers.set(key, { groupId, memberId, type: known });
    return 'other';
  }

  /** Members that a list named more than once; known after `build`. */
  get duplicateMembers(): number {
    return this.#duplicateMembers;
  }

  /** Times of all entries in seconds, user by user in ascending order, NaN where there is none; to be asked for after `build`. */
  buildEntryTimes(): Float64Array {
    const count = this.userCount;
    const starts = this.#timeStarts();
    const ordered = new Float64Array(this.#timeCount);
    let used = 0;
    for (let i = 0; i < count; i++) {
      const row = this.#order![i]!;
      for (let at = starts[row]!; at < starts[row + 1]!; at++) ordered[used++] = this.#times[at]!;
    }
    return ordered;
  }

  build(): TenantSnapshot {
    const ids = [...this.#rowOfUser.keys()];
    const count = ids.length;
    const order = ascendingOrder(ids);
    this.#order = order;
    const ordinalOfRow = inverted(order);
    const groups = [...this.#groups.values()];
    const groupOrder = ascendingOrder(groups.map((group) => group.id));
    const ordinalOfGroupRow = inverted(groupOrder);

    const idColumn = new TextColumnBuilder(count);
    for (const id of ids) idColumn.push(id);
    const columns = new Map<string, TextColumn>();
    for (const [name, builder] of this.#attributes) columns.set(name, builder.build(order, count));
    const profile = new Uint32Array(count);
    for (let i = 0; i < count; i++) profile[i] = this.#profileOfRow[order[i]!]!;

    const memberGroups = this.#memberGroups.subarray(0, this.#memberCount).map((row) => ordinalOfGroupRow[row]!);
    const memberUsers = this.#memberUsers.subarray(0, this.#memberCount).map((row) => ordinalOfRow[row]!);
    const members = buildAdjacency<GroupOrdinal, UserOrdinal>(groups.length, memberGroups, memberUsers);
    this.#duplicateMembers += memberUsers.length - members.targets.length;
    return {
      organization: this.organization,
      exportedAt: this.exportedAt,
      skus: [...this.#skus.values()].sort((a, b) => compareIds(a.skuId, b.skuId)),
      groups: Array.from(groupOrder, (row) => groups[row]!),
      users: {
        count,
        ids: idColumn.build(order, count),
        profile,
        attribute: (name) => columns.get(name),
        attributeNames: [...columns.keys()].sort(compareIds),
      },
      members,
      otherMembers: [...this.#otherMembers.values()].sort((a, b) => compareIds(a.groupId, b.groupId) || compareIds(a.memberId, b.memberId)),
      profiles: this.#profiles.values,
      errorTimes: this.#buildErrorTimes(),
    };
  }

  #setAttribute(row: number, name: string, value: AttributeValue): void {
    const text = toColumnText(value);
    if (text === null) return;
    let column = this.#attributes.get(name);
    if (column === undefined) {
      if (attributeKind(name) === undefined) return;
      column = new TextColumnBuilder();
      this.#attributes.set(name, column);
    }
    column.set(row, text);
  }

  #addMemberPair(groupRow: number, userRow: number): void {
    if (this.#memberCount >= this.#memberGroups.length) {
      this.#memberGroups = grown(this.#memberGroups, this.#memberCount + 1);
      this.#memberUsers = grown(this.#memberUsers, this.#memberCount + 1);
    }
    this.#memberGroups[this.#memberCount] = groupRow;
    this.#memberUsers[this.#memberCount++] = userRow;
  }

  /** Where the times of each row begin. */
  #timeStarts(): Uint32Array {
    const starts = new Uint32Array(this.userCount + 1);
    const profiles = this.#profiles.values;
    for (let row = 0; row < this.userCount; row++) starts[row + 1] = starts[row]! + profiles[this.#profileOfRow[row]!]!.length;
    return starts;
  }

  #buildErrorTimes(): ErrorTimes {
    const starts = this.#timeStarts();
    const profiles = this.#profiles.values;
    const user: number[] = [];
    const entry: number[] = [];
    const seconds: number[] = [];
    this.#order!.forEach((row, ordinal) => {
      const entries = profiles[this.#profileOfRow[row]!]!;
      for (let e = 0; e < entries.length; e++) {
        const time = this.#times[starts[row]! + e]!;
        if (Number.isNaN(time) || !isInError(entries[e]!)) continue;
        user.push(ordinal);
        entry.push(e);
        seconds.push(time);
      }
    });
    return { user: Uint32Array.from(user), entry: Uint16Array.from(entry), seconds: Float64Array.from(seconds) };
  }
}

/** How an attribute value is kept in a column: null and empty collections are absent. */
export function toColumnText(value: AttributeValue): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return value.length === 0 ? null : JSON.stringify(value);
}

/** `order[i]` is the position in `ids` of the i-th smallest id. */
function ascendingOrder(ids: readonly string[]): Uint32Array {
  const order = Uint32Array.from(ids, (_, i) => i);
  if (ids.every((id, i) => i === 0 || ids[i - 1]! < id)) return order;
  return order.sort((a, b) => compareIds(ids[a]!, ids[b]!));
}

function inverted(order: Uint32Array): Uint32Array {
  const inverse = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) inverse[order[i]!] = i;
  return inverse;
}
