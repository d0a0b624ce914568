/** Gives each distinct key the next ordinal, from 0. */
export class Interner<Value> {
  readonly values: Value[] = [];
  readonly #ordinalOf = new Map<string, number>();

  /** The ordinal of `key`; `make` is called for a key not seen before. */
  intern(key: string, make: () => Value): number {
    const known = this.#ordinalOf.get(key);
    if (known !== undefined) return known;
    const ordinal = this.values.length;
    this.#ordinalOf.set(key, ordinal);
    this.values.push(make());
    return ordinal;
  }
}
