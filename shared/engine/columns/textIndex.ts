import { type TextColumn, type TextColumnData, textColumn } from './textColumn.ts';
import { hashText, TextPool } from './textPool.ts';

/** Slots in use at most, of all slots. */
const LOAD = 0.5;

/**
 * Distinct texts, numbered from 0 as they come: a map from text to number in a fifth of a Map's memory, as no text is kept as a string.
 */
export class TextIndex {
  #pool = new TextPool();
  /** Row + 1 of the text whose hash leads here, 0 for none; collisions go to the next slot. */
  #slots = new Uint32Array(1 << 12);

  get count(): number {
    return this.#pool.count;
  }

  /** The number of the text; -1 when it is not there. */
  find(text: string): number {
    return this.#slots[this.#slotOf(text)]! - 1;
  }

  /** False when the text is there already. */
  add(text: string): boolean {
    if (this.#pool.count >= this.#slots.length * LOAD) this.#grow();
    const slot = this.#slotOf(text);
    if (this.#slots[slot] !== 0) return false;
    this.#pool.push(text);
    this.#slots[slot] = this.#pool.count;
    return true;
  }

  /** Numbers in ascending order of their texts, or null when they came so. */
  ascending(): Uint32Array | null {
    const pool = this.#pool;
    let sorted = true;
    for (let row = 1; row < pool.count && sorted; row++) sorted = pool.compare(row - 1, row) < 0;
    if (sorted) return null;
    return Uint32Array.from({ length: pool.count }, (_, row) => row).sort((a, b) => pool.compare(a, b));
  }

  /** All texts in the given order. The index is empty afterwards. */
  take(order: Uint32Array | null): TextColumn & { readonly data: TextColumnData } {
    const column = textColumn(this.#pool.take(order));
    this.#pool = new TextPool();
    this.#slots = new Uint32Array(1 << 12);
    return column;
  }

  /** Where the text is, or where it would go. */
  #slotOf(text: string): number {
    const mask = this.#slots.length - 1;
    let slot = hashText(text) & mask;
    for (let row = this.#slots[slot]!; row !== 0 && !this.#pool.holds(row - 1, text); row = this.#slots[slot]!) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const texts = this.#slots;
    this.#slots = new Uint32Array(texts.length * 2);
    const mask = this.#slots.length - 1;
    for (const row of texts) {
      if (row === 0) continue;
      let slot = this.#pool.hash(row - 1) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = row;
    }
  }
}
