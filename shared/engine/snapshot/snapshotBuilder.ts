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
  readonly #otherMembers: OtherMember[] = [];
  readonly #errorTimes: { row: number; entry: number; seconds: number }[] = [];

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
    for (let entry = 0; entry < states.length; entry++) {
      const { lastUpdatedSeconds } = states[entry]!;
      if (lastUpdatedSeconds !== null && isInError(states[entry]!)) this.#errorTimes.push({ row, entry, seconds: lastUpdatedSeconds });
    }
    return true;
  }

  /** What the member is: a user, something that is never licensed (kept), or nothing this copy knows. */
  addMember(groupId: GroupId, memberId: string, type: string | null): 'user' | 'other' | 'unknown' {
    const groupRow = this.#rowOfGroup.get(groupId);
    if (groupRow === undefined) return 'unknown';
    const userRow = this.#rowOfUser.get(memberId);
    if (userRow !== undefined) {
      this.#addMemberPair(groupRow, userRow);
      return 'user';
    }
    const known = this.#groups.has(memberId) ? 'group' : type === 'user' ? null : type;
    if (known === null) return 'unknown';
    this.#otherMembers.push({ groupId, memberId, type: known });
    return 'other';
  }

  build(): TenantSnapshot {
    const ids = [...this.#rowOfUser.keys()];
    const count = ids.length;
    const order = ascendingOrder(ids);
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
      members: buildAdjacency<GroupOrdinal, UserOrdinal>(groups.length, memberGroups, memberUsers),
      otherMembers: this.#otherMembers,
      profiles: this.#profiles.values,
      errorTimes: this.#buildErrorTimes(ordinalOfRow),
    };
  }

  #setAttribute(row: number, name: string, value: AttributeValue): void {
    const text = toColumnText(value);
    if (text === null || attributeKind(name) === undefined) return;
    let column = this.#attributes.get(name);
    if (column === undefined) {
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

  #buildErrorTimes(ordinalOfRow: Uint32Array): ErrorTimes {
    const times = this.#errorTimes
      .map(({ row, entry, seconds }) => ({ user: ordinalOfRow[row]!, entry, seconds }))
      .sort((a, b) => a.user - b.user || a.entry - b.entry);
    return {
      user: Uint32Array.from(times, (time) => time.user),
      entry: Uint16Array.from(times, (time) => time.entry),
      seconds: Float64Array.from(times, (time) => time.seconds),
    };
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
  return order.sort((a, b) => compareIds(ids[a]!, ids[b]!));
}

function inverted(order: Uint32Array): Uint32Array {
  const inverse = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) inverse[order[i]!] = i;
  return inverse;
}
