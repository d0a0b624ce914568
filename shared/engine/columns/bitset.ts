/** A set of small non-negative integers below a fixed `size`, one bit each. */
export class Bitset {
  readonly size: number;
  readonly words: Uint32Array;

  constructor(size: number, words: Uint32Array = new Uint32Array((size + 31) >>> 5)) {
    this.size = size;
    this.words = words;
  }

  static of(size: number, members: Iterable<number>): Bitset {
    const set = new Bitset(size);
    if (members instanceof Uint32Array) for (let i = 0; i < members.length; i++) set.add(members[i]!);
    else for (const member of members) set.add(member);
    return set;
  }

  has(member: number): boolean {
    return ((this.words[member >>> 5]! >>> (member & 31)) & 1) === 1;
  }

  add(member: number): void {
    this.words[member >>> 5]! |= 1 << (member & 31);
  }

  delete(member: number): void {
    this.words[member >>> 5]! &= ~(1 << (member & 31));
  }

  /** Both sets must have the same size. */
  addAll(other: Bitset): void {
    if (other.size !== this.size) throw new RangeError(`bitsets of ${this.size} and ${other.size}`);
    for (let w = 0; w < this.words.length; w++) this.words[w]! |= other.words[w]!;
  }

  clone(): Bitset {
    return new Bitset(this.size, this.words.slice());
  }

  count(): number {
    let total = 0;
    for (const word of this.words) total += popCount(word);
    return total;
  }

  /** Members in ascending order. */
  *[Symbol.iterator](): Generator<number> {
    for (let w = 0; w < this.words.length; w++) {
      for (let rest = this.words[w]!; rest !== 0; rest &= rest - 1) yield (w << 5) + (31 - Math.clz32(rest & -rest));
    }
  }

  toArray(): number[] {
    return [...this];
  }

  /** Members in ascending order, as a column. */
  toOrdinals(): Uint32Array {
    const ordinals = new Uint32Array(this.count());
    let length = 0;
    for (let w = 0; w < this.words.length; w++) {
      for (let rest = this.words[w]!; rest !== 0; rest &= rest - 1) ordinals[length++] = (w << 5) + (31 - Math.clz32(rest & -rest));
    }
    return ordinals;
  }
}

function popCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
