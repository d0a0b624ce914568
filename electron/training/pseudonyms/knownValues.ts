import { toTextValue } from '../../../shared/engine/membership/attributeValues.ts';
import { UserAttributes } from '../../../shared/engine/rehearsal/userAttributes.ts';
import type { UserColumns } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { AttributeValue } from '../../../shared/model/graph.ts';

/** Every value that an attribute has anywhere, or that a plan gives it: what a rule is ever asked about. */
export class KnownValues {
  readonly #users: UserColumns;
  readonly #planned: ReadonlyMap<string, readonly AttributeValue[]>;
  readonly #known = new Map<string, readonly string[]>();

  constructor(users: UserColumns, planned: ReadonlyMap<string, readonly AttributeValue[]>) {
    this.#users = users;
    this.#planned = planned;
  }

  isPlanned(attribute: string): boolean {
    return this.#planned.has(attribute);
  }

  /** Without duplicates. `first`: a rule reads the first value where Graph has a collection (F188); `all`: inside -any and -all. */
  of(attribute: string, elements: 'first' | 'all'): readonly string[] {
    const key = `${elements} ${attribute}`;
    let known = this.#known.get(key);
    if (known === undefined) {
      known = [...new Set(this.#values(attribute, elements))];
      this.#known.set(key, known);
    }
    return known;
  }

  *#values(attribute: string, elements: 'first' | 'all'): Generator<string> {
    const attributes = new UserAttributes(this.#users);
    const valuesOf = function* (value: AttributeValue): Generator<string> {
      if (elements === 'all' && Array.isArray(value)) yield* value as readonly string[];
      else {
        const text = toTextValue(value);
        if (text !== null) yield text;
      }
    };
    for (let user = 0; user < this.#users.count; user++) {
      yield* valuesOf(attribute === 'id' ? this.#users.ids.get(user) : attributes.get(user, attribute));
    }
    for (const value of this.#planned.get(attribute) ?? []) yield* valuesOf(value);
  }
}
