import type { AttributeValue } from '../../model/graph.ts';
import { attributeKind } from '../../model/userAttributes.ts';
import type { Bitset } from '../columns/bitset.ts';
import { type Codes, isDictionary, type TextColumn, textColumn } from '../columns/textColumn.ts';
import { TextColumnBuilder } from '../columns/textColumnBuilder.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import { toColumnText } from '../snapshot/snapshotBuilder.ts';
import type { UserColumns } from '../snapshot/tenantSnapshot.ts';
import type { Rehearsal } from './rehearsal.ts';

/** The users that are left when some were deleted, by their ordinals before and after. */
export interface Survivors {
  /** Ordinals before, ascending: the i-th is now user i. */
  readonly ordinals: Uint32Array;
  /** null for a user that is gone. */
  ordinalOf(user: number): number | null;
  /** An ascending list of users as it is now. */
  renumber(users: Uint32Array): Uint32Array;
}

/** null when nobody was deleted, which needs no renumbering. */
export function survivorsOf(deleted: Bitset): Survivors | null {
  const gone = deleted.count();
  if (gone === 0) return null;
  const ordinals = new Uint32Array(deleted.size - gone);
  const after = new Int32Array(deleted.size).fill(-1);
  let count = 0;
  for (let user = 0; user < deleted.size; user++) {
    if (deleted.has(user)) continue;
    after[user] = count;
    ordinals[count++] = user;
  }
  return {
    ordinals,
    ordinalOf: (user) => (after[user]! < 0 ? null : after[user]!),
    renumber: (users) => users.filter((user) => after[user]! >= 0).map((user) => after[user]!),
  };
}

/** Attribute columns are made when first asked for; those that stayed the same are the ones of the start. */
export function endUsers(
  { snapshot, attributes }: Pick<Rehearsal, 'snapshot' | 'attributes'>,
  survivors: Survivors | null,
): Omit<UserColumns, 'profile'> {
  const { users } = snapshot;
  const changes = textChanges(attributes.changed, users);
  const columns = new Map<string, TextColumn | undefined>();
  const made = (name: string): TextColumn | undefined => {
    const column = users.attribute(name);
    const changed = changes.get(name);
    const now = changed === undefined ? column : withChanges(column, users.count, changed);
    return now === undefined || survivors === null ? now : pick(now, survivors.ordinals);
  };
  return {
    count: survivors === null ? users.count : survivors.ordinals.length,
    ids: survivors === null ? users.ids : pick(users.ids, survivors.ordinals),
    attributeNames: [...new Set([...users.attributeNames, ...changes.keys()])].sort(compareIds),
    attribute: (name) => {
      if (!columns.has(name)) columns.set(name, made(name));
      return columns.get(name);
    },
  };
}

type TextChanges = ReadonlyMap<number, string | null>;

/** As columns keep values. A new attribute that nobody was given, and one this product does not know, make no column. */
function textChanges(
  changed: ReadonlyMap<string, ReadonlyMap<number, AttributeValue>>,
  users: UserColumns,
): ReadonlyMap<string, TextChanges> {
  const texts = new Map<string, TextChanges>();
  for (const [name, values] of changed) {
    const byUser = new Map([...values].map(([user, value]) => [user, toColumnText(value)] as const));
    const hasColumn = users.attributeNames.includes(name);
    const isNew = !hasColumn && [...byUser.values()].some((text) => text !== null);
    if (attributeKind(name) !== undefined && (hasColumn || isNew)) texts.set(name, byUser);
  }
  return texts;
}

function withChanges(column: TextColumn | undefined, count: number, changes: TextChanges): TextColumn {
  if (column === undefined || isDictionary(column)) return withCodes(column?.codes ?? new Uint8Array(count), column?.values ?? [], changes);
  return columnOf(count, (user) => changes.get(user) ?? (changes.has(user) ? null : column.get(user)));
}

function withCodes(before: Codes, known: readonly string[], changes: TextChanges): TextColumn {
  const codeOf = new Map(known.map((value, i) => [value, i + 1]));
  for (const text of changes.values()) if (text !== null && !codeOf.has(text)) codeOf.set(text, codeOf.size + 1);
  const codes = codeOf.size < 0x100 ? Uint8Array.from(before) : codeOf.size < 0x10000 ? Uint16Array.from(before) : Uint32Array.from(before);
  for (const [user, text] of changes) codes[user] = text === null ? 0 : codeOf.get(text)!;
  return textColumn({ kind: 'dictionary', codes, values: [...codeOf.keys()] });
}

function pick(column: TextColumn, rows: Uint32Array): TextColumn {
  if (!isDictionary(column)) return columnOf(rows.length, (i) => column.get(rows[i]!));
  const { codes, values } = column;
  const picked = new (codes.constructor as new (length: number) => Codes)(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = codes[rows[i]!]!;
  return textColumn({ kind: 'dictionary', codes: picked, values });
}

function columnOf(count: number, textAt: (row: number) => string | null): TextColumn {
  const builder = new TextColumnBuilder(count);
  for (let row = 0; row < count; row++) builder.push(textAt(row));
  return builder.build(null, count);
}
