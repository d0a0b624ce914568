import { Bitset } from '../../../shared/engine/columns/bitset.ts';

/** A set of users as plain JSON: one bit for each user of the tenant, or their places one by one, whichever is shorter. */
export interface EncodedUsers {
  readonly as: 'bits' | 'places';
  /** 32-bit numbers, little-endian, in base64. */
  readonly data: string;
  readonly count: number;
}

export function encodeUsers(users: Bitset): EncodedUsers {
  const places = users.toOrdinals();
  const isShort = places.length < users.words.length;
  const numbers = isShort ? places : users.words;
  const data = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');
  return { as: isShort ? 'places' : 'bits', data, count: places.length };
}

/** Ascending. */
export function decodeUsers({ as, data }: EncodedUsers, userCount: number): Uint32Array {
  const bytes = new Uint8Array(Buffer.from(data, 'base64'));
  const numbers = new Uint32Array(bytes.buffer, 0, bytes.length / 4);
  return as === 'places' ? numbers : new Bitset(userCount, numbers).toOrdinals();
}
