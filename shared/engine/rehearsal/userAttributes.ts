import type { AttributeValue } from '../../model/graph.ts';
import { attributeKind } from '../../model/userAttributes.ts';
import { isDictionary } from '../columns/textColumn.ts';
import type { UserColumns } from '../snapshot/tenantSnapshot.ts';

/** The users' attributes as the plan has changed them, over the columns of the snapshot. */
export class UserAttributes {
  readonly #users: UserColumns;
  readonly #changed = new Map<string, Map<number, AttributeValue>>();

  constructor(users: UserColumns) {
    this.#users = users;
  }

  /** What the plan has set, by attribute and user. */
  get changed(): ReadonlyMap<string, ReadonlyMap<number, AttributeValue>> {
    return this.#changed;
  }

  get(user: number, name: string): AttributeValue {
    const changed = this.#changed.get(name)?.get(user);
    return changed === undefined ? this.imported(user, name) : changed;
  }

  /** As it was before the first step. */
  imported(user: number, name: string): AttributeValue {
    return toValue(name, this.#users.attribute(name)?.get(user) ?? null);
  }

  /** A text attribute; null when it is missing or empty. */
  text(user: number, name: string): string | null {
    const value = this.get(user, name);
    return typeof value === 'string' && value !== '' ? value : null;
  }

  set(user: number, name: string, value: AttributeValue): void {
    let changed = this.#changed.get(name);
    if (changed === undefined) {
      changed = new Map();
      this.#changed.set(name, changed);
    }
    changed.set(user, value);
  }

  /** `toCode` of every user's imported value of a text attribute, worked out once per distinct value where values repeat. */
  codes(name: string, toCode: (value: string | null) => number): Uint16Array {
    const codes = new Uint16Array(this.#users.count);
    const column = this.#users.attribute(name);
    if (column === undefined) return codes.fill(toCode(null));
    if (isDictionary(column)) {
      const codeOfValue = Uint16Array.from([null, ...column.values], (value) => toCode(value === '' ? null : value));
      for (let user = 0; user < codes.length; user++) codes[user] = codeOfValue[column.codes[user]!]!;
      return codes;
    }
    for (let user = 0; user < codes.length; user++) codes[user] = toCode(column.get(user) || null);
    return codes;
  }
}

/** Columns keep text; the kind of the attribute says what it stands for. */
function toValue(name: string, text: string | null): AttributeValue {
  const kind = attributeKind(name);
  if (kind === 'collection') return text === null ? [] : (JSON.parse(text) as string[]);
  if (kind === 'boolean') return text === null ? null : text === 'true';
  return text;
}
