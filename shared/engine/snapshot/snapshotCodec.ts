import type { Group, Organization, OtherMember, SubscribedSku } from '../../model/graph.ts';
import { type Codes, type TextColumn, type TextColumnData, textColumn } from '../columns/textColumn.ts';
import type { EntryProfile, TenantSnapshot } from './tenantSnapshot.ts';

/**
 * A snapshot as named parts that a store can keep: numbers as raw little-endian columns, the rest as JSON text. Loading a part is a
 * copy of memory, so opening 500,000 users costs less than reading their rows.
 */
export interface SnapshotPart {
  readonly name: string;
  readonly value: Uint8Array | string;
}

/** Raised with every change of the parts below; a store keeps it beside them and refuses another. */
export const SNAPSHOT_CODEC_VERSION = 1;

interface Head {
  readonly organization: Organization;
  readonly exportedAt: string | null;
  readonly skus: readonly SubscribedSku[];
  readonly groups: readonly Group[];
  readonly otherMembers: readonly OtherMember[];
  readonly profiles: readonly EntryProfile[];
  readonly userCount: number;
  readonly attributeNames: readonly string[];
}

/** With a `base`, user columns that the snapshot shares with it are left out: the base has to be at hand when the parts are decoded. */
export function* encodeSnapshot(snapshot: TenantSnapshot, base?: TenantSnapshot): Generator<SnapshotPart> {
  const { organization, exportedAt, skus, groups, otherMembers, profiles, users, members, errorTimes } = snapshot;
  const head: Head = {
    organization,
    exportedAt,
    skus,
    groups,
    otherMembers,
    profiles,
    userCount: users.count,
    attributeNames: users.attributeNames,
  };
  yield { name: 'head', value: JSON.stringify(head) };
  yield { name: 'users.profile', value: bytesOf(users.profile) };
  yield { name: 'members.offsets', value: bytesOf(members.offsets) };
  yield { name: 'members.targets', value: bytesOf(members.targets) };
  yield { name: 'errors.user', value: bytesOf(errorTimes.user) };
  yield { name: 'errors.entry', value: bytesOf(errorTimes.entry) };
  yield { name: 'errors.seconds', value: bytesOf(errorTimes.seconds) };
  if (users.ids !== base?.users.ids) yield* encodeColumn('users.id', users.ids);
  for (const name of users.attributeNames) {
    const column = users.attribute(name)!;
    if (column !== base?.users.attribute(name)) yield* encodeColumn(`attribute.${name}`, column);
  }
}

/** `read` returns a part by name, or undefined; columns without parts are those of `base`. Attribute columns are read when first asked for. */
export function decodeSnapshot(read: (name: string) => Uint8Array | string | undefined, base?: TenantSnapshot): TenantSnapshot {
  const bytes = (name: string): Uint8Array => {
    const value = read(name);
    if (!(value instanceof Uint8Array)) throw new Error(`snapshot part ${name} is missing`);
    // A plain view: what databases hand out is a subclass whose `slice` does not copy.
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  };
  const text = (name: string): string => {
    const value = read(name);
    if (typeof value !== 'string') throw new Error(`snapshot part ${name} is missing`);
    return value;
  };
  const columnOf = (name: string, shared: TextColumn | undefined): TextColumn =>
    shared !== undefined && read(name) === undefined ? shared : decodeColumn(name, text, bytes);
  const head = JSON.parse(text('head')) as Head;
  const known = new Set(head.attributeNames);
  const columns = new Map<string, TextColumn>();
  const attribute = (name: string): TextColumn | undefined => {
    if (!known.has(name)) return undefined;
    let column = columns.get(name);
    if (column === undefined) {
      column = columnOf(`attribute.${name}`, base?.users.attribute(name));
      columns.set(name, column);
    }
    return column;
  };
  return {
    organization: head.organization,
    exportedAt: head.exportedAt,
    skus: head.skus,
    groups: head.groups,
    otherMembers: head.otherMembers,
    profiles: head.profiles,
    users: {
      count: head.userCount,
      ids: columnOf('users.id', base?.users.ids),
      profile: asColumn(Uint32Array, bytes('users.profile')),
      attribute,
      attributeNames: head.attributeNames,
    },
    members: { offsets: asColumn(Uint32Array, bytes('members.offsets')), targets: asColumn(Uint32Array, bytes('members.targets')) },
    errorTimes: {
      user: asColumn(Uint32Array, bytes('errors.user')),
      entry: asColumn(Uint16Array, bytes('errors.entry')),
      seconds: asColumn(Float64Array, bytes('errors.seconds')),
    },
  };
}

interface ColumnHead {
  readonly kind: TextColumnData['kind'];
  readonly values?: readonly string[];
  readonly bytesPerCode?: number;
  readonly wide?: boolean;
  readonly absent?: boolean;
}

function* encodeColumn(name: string, column: TextColumn): Generator<SnapshotPart> {
  const { data } = column as TextColumn & { readonly data: TextColumnData };
  if (data.kind === 'dictionary') {
    yield {
      name,
      value: JSON.stringify({ kind: 'dictionary', values: data.values, bytesPerCode: data.codes.BYTES_PER_ELEMENT } satisfies ColumnHead),
    };
    yield { name: `${name}.codes`, value: bytesOf(data.codes) };
    return;
  }
  const head: ColumnHead = { kind: 'plain', wide: data.characters instanceof Uint16Array, absent: data.absent !== null };
  yield { name, value: JSON.stringify(head) };
  yield { name: `${name}.ends`, value: bytesOf(data.ends) };
  yield { name: `${name}.characters`, value: bytesOf(data.characters) };
  if (data.absent !== null) yield { name: `${name}.absent`, value: data.absent };
}

function decodeColumn(name: string, text: (name: string) => string, bytes: (name: string) => Uint8Array): TextColumn {
  const head = JSON.parse(text(name)) as ColumnHead;
  if (head.kind === 'dictionary') {
    return textColumn({ kind: 'dictionary', codes: asCodes(bytes(`${name}.codes`), head.bytesPerCode), values: head.values ?? [] });
  }
  const characters = bytes(`${name}.characters`);
  return textColumn({
    kind: 'plain',
    ends: asColumn(Uint32Array, bytes(`${name}.ends`)),
    absent: head.absent ? bytes(`${name}.absent`) : null,
    characters: head.wide ? asColumn(Uint16Array, characters) : characters,
  });
}

function asCodes(bytes: Uint8Array, bytesPerCode: number | undefined): Codes {
  if (bytesPerCode === 1) return bytes;
  return bytesPerCode === 2 ? asColumn(Uint16Array, bytes) : asColumn(Uint32Array, bytes);
}

type NumberColumn = Uint16Array | Uint32Array | Float64Array | Uint8Array;

function bytesOf(column: NumberColumn): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
}

/** A view where the bytes are aligned, else a copy. */
function asColumn<Column extends NumberColumn>(
  type: { new (buffer: ArrayBufferLike, offset: number, length: number): Column; readonly BYTES_PER_ELEMENT: number },
  bytes: Uint8Array,
): Column {
  const aligned = bytes.byteOffset % type.BYTES_PER_ELEMENT === 0 ? bytes : bytes.slice();
  return new type(aligned.buffer, aligned.byteOffset, aligned.byteLength / type.BYTES_PER_ELEMENT);
}
