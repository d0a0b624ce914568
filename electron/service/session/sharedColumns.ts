import { dataOf, type TextColumn } from '../../../shared/engine/columns/textColumn.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';

/**
 * The same snapshot with the columns of `base` in place of those that are equal: a planned state comes from a worker as a copy, and most of
 * it is as it was. What is worked out for a column is then worked out once for all states of the tenant.
 */
export function withColumnsOf(base: TenantSnapshot, snapshot: TenantSnapshot): TenantSnapshot {
  const { users } = snapshot;
  const chosen = new Map<string, TextColumn | undefined>();
  const attribute = (name: string): TextColumn | undefined => {
    if (!chosen.has(name)) chosen.set(name, either(base.users.attribute(name), users.attribute(name)));
    return chosen.get(name);
  };
  return { ...snapshot, users: { ...users, ids: isSame(base.users.ids, users.ids) ? base.users.ids : users.ids, attribute } };
}

function either(before: TextColumn | undefined, after: TextColumn | undefined): TextColumn | undefined {
  return before !== undefined && after !== undefined && isSame(before, after) ? before : after;
}

function isSame(a: TextColumn, b: TextColumn): boolean {
  const [one, other] = [dataOf(a), dataOf(b)];
  if (one.kind === 'plain') {
    return (
      other.kind === 'plain' &&
      sameBytes(one.ends, other.ends) &&
      sameBytes(one.characters, other.characters) &&
      sameBytes(one.absent, other.absent)
    );
  }
  return other.kind === 'dictionary' && sameBytes(one.codes, other.codes) && sameValues(one.values, other.values);
}

function sameValues(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function sameBytes(a: ArrayBufferView | null, b: ArrayBufferView | null): boolean {
  if (a === null || b === null || a === b) return a === b;
  if (a.byteLength !== b.byteLength) return false;
  return Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength));
}
