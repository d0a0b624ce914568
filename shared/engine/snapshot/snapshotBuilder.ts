import type { AttributeValue, Group, GroupId, Organization, SubscribedSku, User, UserId } from '../../model/graph.ts';
import { attributeKind } from '../../model/userAttributes.ts';
import type { PieceStore } from '../columns/pieceStore.ts';
import type { TextColumn } from '../columns/textColumn.ts';
import { TextColumnBuilder } from '../columns/textColumnBuilder.ts';
import { TextIndex } from '../columns/textIndex.ts';
import { EntryCollector, errorTimes } from './entryCollector.ts';
import { compareIds } from './entryProfile.ts';
import { MemberCollector } from './memberCollector.ts';
import type { TenantSnapshot } from './tenantSnapshot.ts';

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
  readonly #rowOfGroup = new Map<GroupId, number>();
  readonly #userIds = new TextIndex();
  readonly #attributes = new Map<string, TextColumnBuilder>();
  readonly #entries = new EntryCollector();
  readonly #members = new MemberCollector();
  #memberGroup: GroupId | null = null;
  #memberGroupRow: number | undefined;
  readonly #store: PieceStore | undefined;
  #entryTimes: Float64Array = new Float64Array(0);

  /**
   * With a `store` the text of long columns is put there, and the snapshot builds a column every time that it is asked for one, valid
   * until it is asked for the next: good for `encodeSnapshot`, which looks at one after the other, and for nothing else.
   */
  constructor(store?: PieceStore) {
    this.#store = store;
  }

  get userCount(): number {
    return this.#userIds.count;
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
    return this.#userIds.find(id) >= 0;
  }

  /** How many of its kind were added before it; undefined for an unknown id. Slow for SKUs. */
  arrivalOf(kind: 'user' | 'group' | 'sku', id: string): number | undefined {
    if (kind === 'user') return this.hasUser(id) ? this.#userIds.find(id) : undefined;
    if (kind === 'group') return this.#rowOfGroup.get(id);
    return this.#skus.has(id) ? [...this.#skus.keys()].indexOf(id) : undefined;
  }

  /** False when a user with this id is there already; it is then left out. */
  addUser(user: User): boolean {
    const row = this.userCount;
    if (!this.#userIds.add(user.id)) return false;
    for (const name in user.attributes) this.#setAttribute(row, name, user.attributes[name]!);
    this.#entries.add(user.licenseAssignmentStates ?? []);
    return true;
  }

  /** What the member is: a user, something that is never licensed (kept), or nothing this copy knows. */
  addMember(groupId: GroupId, memberId: string, type: string | null): 'user' | 'other' | 'unknown' {
    // Member lists come group by group.
    if (groupId !== this.#memberGroup) {
      this.#memberGroup = groupId;
      this.#memberGroupRow = this.#rowOfGroup.get(groupId);
    }
    if (this.#memberGroupRow === undefined) return 'unknown';
    const userRow = this.#userIds.find(memberId);
    if (userRow >= 0) {
      this.#members.addUser(this.#memberGroupRow, userRow);
      return 'user';
    }
    const known = this.#groups.has(memberId) ? 'group' : type === 'user' ? null : type;
    if (known === null) return 'unknown';
    this.#members.addOther(groupId, memberId, known);
    return 'other';
  }

  /** The finished columns; the builder is used up by it. */
  build(): TenantSnapshot {
    const count = this.userCount;
    const order = this.#userIds.ascending();
    const groups = [...this.#groups.values()];
    const groupOrder = ascendingOrder(groups.map((group) => group.id));
    const members = this.#members.takeUserMembers(inverted(groupOrder), order === null ? null : inverted(order));
    const ids = this.#userIds.take(order);
    const { profile, seconds } = this.#entries.take(order);
    this.#entryTimes = seconds;
    const { profiles } = this.#entries;
    return {
      organization: this.organization,
      exportedAt: this.exportedAt,
      skus: [...this.#skus.values()].sort((a, b) => compareIds(a.skuId, b.skuId)),
      groups: Array.from(groupOrder, (row) => groups[row]!),
      users: {
        count,
        ids,
        profile,
        attribute: this.#attributeColumns(order, count),
        attributeNames: [...this.#attributes.keys()].sort(compareIds),
      },
      members,
      otherMembers: this.#members.others,
      profiles,
      errorTimes: errorTimes(profiles, profile, seconds),
    };
  }

  /** Times of all entries in seconds, user by user in ascending order, NaN where there is none; known after `build`. */
  get entryTimes(): Float64Array {
    return this.#entryTimes;
  }

  /** Members that a list named more than once; known after `build`. */
  get duplicateMembers(): number {
    return this.#members.duplicates;
  }

  #attributeColumns(order: Uint32Array | null, count: number): (name: string) => TextColumn | undefined {
    if (this.#store !== undefined) return (name) => this.#attributes.get(name)?.build(order, count);
    const columns = new Map<string, TextColumn>();
    for (const [name, builder] of this.#attributes) columns.set(name, builder.build(order, count));
    return (name) => columns.get(name);
  }

  #setAttribute(row: number, name: string, value: AttributeValue): void {
    const text = toColumnText(value);
    if (text === null) return;
    let column = this.#attributes.get(name);
    if (column === undefined) {
      if (attributeKind(name) === undefined) return;
      column = new TextColumnBuilder(1024, this.#store);
      this.#attributes.set(name, column);
    }
    column.set(row, text);
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
  return Uint32Array.from(ids, (_, i) => i).sort((a, b) => compareIds(ids[a]!, ids[b]!));
}

function inverted(order: Uint32Array): Uint32Array {
  const inverse = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) inverse[order[i]!] = i;
  return inverse;
}
