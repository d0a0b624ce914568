/** Remembers the answers that were asked for last. */
export class Recent<Value> {
  readonly #kept = new Map<string, Value>();
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  get(key: string, make: () => Value): Value {
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const value = known ?? make();
    this.#kept.set(key, value);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.#size) break;
      this.#kept.delete(oldest);
    }
    return value;
  }

  /** Without counting as asked for. */
  peek(key: string): Value | undefined {
    return this.#kept.get(key);
  }

  clear(): void {
    this.#kept.clear();
  }

  forget(key: string): void {
    this.#kept.delete(key);
  }
}
