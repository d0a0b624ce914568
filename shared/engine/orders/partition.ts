/** A set of users in ever finer parts. */
export class Partition {
  readonly #partOf: Uint32Array;
  #parts = 1;

  constructor(count: number) {
    this.#partOf = new Uint32Array(count);
  }

  /** Users of one part with different keys go different ways. */
  split(keyOf: (user: number) => number | string): void {
    const parts = new Map<number, Map<number | string, number>>();
    let count = 0;
    for (let user = 0; user < this.#partOf.length; user++) {
      const part = this.#partOf[user]!;
      let keys = parts.get(part);
      if (keys === undefined) {
        keys = new Map();
        parts.set(part, keys);
      }
      const key = keyOf(user);
      let next = keys.get(key);
      if (next === undefined) {
        next = count++;
        keys.set(key, next);
      }
      this.#partOf[user] = next;
    }
    this.#parts = count;
  }

  /** Parts these users from the others. */
  mark(users: Iterable<number>): void {
    const parts = new Map<number, number>();
    for (const user of new Set(users)) {
      const part = this.#partOf[user]!;
      const marked = parts.get(part) ?? this.#parts++;
      parts.set(part, marked);
      this.#partOf[user] = marked;
    }
  }

  firstUsers(): Set<number> {
    return new Set(this.classes().map(([user]) => user!));
  }

  /** In the order of their first users. */
  classes(): number[][] {
    const classes = new Map<number, number[]>();
    this.#partOf.forEach((part, user) => {
      const users = classes.get(part) ?? [];
      users.push(user);
      classes.set(part, users);
    });
    return [...classes.values()];
  }
}
