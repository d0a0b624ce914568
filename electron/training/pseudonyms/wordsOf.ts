import { isDictionary } from '../../../shared/engine/columns/textColumn.ts';
import { foldText } from '../../../shared/engine/membership/attributeValues.ts';
import type { TenantSnapshot, UserColumns } from '../../../shared/engine/snapshot/tenantSnapshot.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** Shorter ones are in everything. */
const TELLING_LENGTH = 4;

/**
 * What the tenant's own texts say, folded: every value as a whole, and every word in it. No pseudonym is one of the values, and no invented
 * word has one of the words in it.
 */
export class OriginalWords {
  readonly #values = new Set<string>();
  readonly #words = new Set<string>();

  add(text: string): void {
    const folded = foldText(text);
    if (this.#values.has(folded)) return;
    this.#values.add(folded);
    for (const [word] of folded.matchAll(WORD)) this.#words.add(word);
  }

  hasValue(text: string): boolean {
    return this.#values.has(foldText(text));
  }

  /** Whether an invented word would remind of one of the tenant's: the same, or with it in the middle. */
  tells(word: string): boolean {
    const folded = foldText(word);
    if (this.#words.has(folded) || this.#values.has(folded)) return true;
    for (let from = 0; from + TELLING_LENGTH <= folded.length; from++) {
      for (let to = from + TELLING_LENGTH; to <= folded.length; to++) if (this.#words.has(folded.slice(from, to))) return true;
    }
    return false;
  }
}

/** Attributes that are the same in every tenant, or say how something is and not what it is called. */
export const KEPT_ATTRIBUTES: ReadonlySet<string> = new Set([
  'accountEnabled',
  'assignedPlans',
  'onPremisesSyncEnabled',
  'usageLocation',
  'userType',
]);

/** Everything that a person of the tenant has written or is called. */
export function wordsOfTenant({ organization, groups, users }: TenantSnapshot): OriginalWords {
  const words = new OriginalWords();
  for (const text of [organization.displayName, ...organization.verifiedDomains]) words.add(text);
  for (const { displayName, membershipRule } of groups) {
    words.add(displayName);
    if (membershipRule !== null) words.add(membershipRule);
  }
  for (const name of users.attributeNames) {
    if (KEPT_ATTRIBUTES.has(name)) continue;
    for (const text of valuesOf(users, name)) words.add(text);
  }
  return words;
}

function* valuesOf({ count, attribute }: UserColumns, name: string): Generator<string> {
  const column = attribute(name);
  if (column === undefined) return;
  if (isDictionary(column)) {
    yield* column.values;
    return;
  }
  for (let user = 0; user < count; user++) {
    const text = column.get(user);
    if (text !== null) yield text;
  }
}
