import type { TextColumn } from '../../../shared/engine/columns/textColumn.ts';
import { TextColumnBuilder } from '../../../shared/engine/columns/textColumnBuilder.ts';
import type { UserColumns } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { AttributeValue } from '../../../shared/model/graph.ts';
import { attributeKind, DIRECTORY_EXTENSION } from '../../../shared/model/userAttributes.ts';
import type { Invention } from './invention.ts';
import type { ObjectIds } from './objectIds.ts';
import { People } from './people.ts';
import { numbered, ValueNames } from './valueNames.ts';
import { KEPT_ATTRIBUTES, type OriginalWords } from './wordsOf.ts';

/** These are shown everywhere, so a tenant without them would look like no tenant. */
const ALWAYS_REPLACED: ReadonlySet<string> = new Set([
  'displayName',
  'givenName',
  'surname',
  'userPrincipalName',
  'mail',
  'mailNickname',
  'proxyAddresses',
  'otherMails',
  'department',
  'jobTitle',
  'companyName',
  'officeLocation',
  'city',
  'country',
  'manager',
]);

const LABELS: Readonly<Record<string, string>> = {
  department: 'Department',
  jobTitle: 'Role',
  companyName: 'Company',
  officeLocation: 'Office',
  city: 'City',
  country: 'Country',
  state: 'State',
};

const ADDRESSES: ReadonlySet<string> = new Set(['userPrincipalName', 'mail', 'proxyAddresses', 'otherMails', 'imAddresses']);

/**
 * What becomes of each attribute: kept, replaced value by value, or left out. Left out is what neither a screen needs nor a rule reads nor a
 * plan sets (`needed`).
 */
export class Attributes {
  readonly people: People;
  readonly #ids: ObjectIds;
  readonly #needed: ReadonlySet<string>;
  readonly #words: OriginalWords;
  readonly #mark: string;
  readonly #texts = new Map<string, { readonly names: ValueNames; readonly next: () => string }>();
  readonly #names = new Map<string, string>();

  constructor(words: OriginalWords, invention: Invention, ids: ObjectIds, needed: ReadonlySet<string>) {
    this.people = new People(words, invention);
    this.#ids = ids;
    this.#needed = needed;
    this.#words = words;
    this.#mark = invention.mark;
  }

  /** A date cannot be another date and stay before and after the same others. */
  isLeftOut(name: string): boolean {
    const isReplaced = KEPT_ATTRIBUTES.has(name) || ALWAYS_REPLACED.has(name) || this.#needed.has(name);
    return !isReplaced || attributeKind(name) === 'date';
  }

  /** Directory extensions are named by whoever made them (F187). */
  nameOf(name: string): string {
    if (!DIRECTORY_EXTENSION.test(name)) return name;
    let pseudonym = this.#names.get(name.toLowerCase());
    if (pseudonym === undefined) {
      pseudonym = `extension_${this.#mark}_attribute${this.#names.size + 1}`;
      this.#names.set(name.toLowerCase(), pseudonym);
    }
    return pseudonym;
  }

  /** One text of an attribute, as a rule or a plan may name it. `person` is whose it is, where that is known. */
  textOf(name: string, original: string, person: string | null = null): string {
    if (original === '' || KEPT_ATTRIBUTES.has(name)) return original;
    if (name === 'manager') return this.#ids.of(original.toLowerCase());
    if (name === 'displayName') return this.people.displayName(original);
    if (name === 'givenName') return this.people.givenName(original);
    if (name === 'surname') return this.people.surname(original);
    if (name === 'mailNickname') return this.people.alias(original, person);
    if (ADDRESSES.has(name)) return this.people.address(original, person);
    const { names, next } = this.#textsOf(name);
    return names.of(original, next);
  }

  valueOf(name: string, original: AttributeValue): AttributeValue {
    if (typeof original === 'string') return this.textOf(name, original);
    return Array.isArray(original) ? original.map((text: string) => this.textOf(name, text)) : original;
  }

  /** The columns of the teaching tenant. */
  columnsOf(users: UserColumns): Map<string, TextColumn> {
    const people = this.#displayNames(users);
    const columns = new Map<string, TextColumn>();
    for (const name of users.attributeNames) {
      const column = users.attribute(name);
      if (column === undefined || this.isLeftOut(name)) continue;
      if (name === 'displayName') columns.set(name, people);
      else if (KEPT_ATTRIBUTES.has(name)) columns.set(name, column);
      else columns.set(this.nameOf(name), this.#column(users.count, name, column, people));
    }
    return columns;
  }

  /** By kind of value. */
  pairs(): Record<string, [string, string][]> {
    const { displayNames, givenNames, surnames, aliases, domains } = this.people;
    const kinds = Object.entries({ displayName: displayNames, givenName: givenNames, surname: surnames, alias: aliases, domain: domains });
    return Object.fromEntries<[string, string][]>([
      ...kinds.map(([kind, names]): [string, [string, string][]] => [kind, names.pairs()]),
      ...[...this.#texts].map(([name, { names }]): [string, [string, string][]] => [name, names.pairs()]),
      ...(this.#names.size > 0 ? [['attribute', [...this.#names]] as [string, [string, string][]]] : []),
    ]);
  }

  /** First of all: addresses are made of them. */
  #displayNames({ count, attribute }: UserColumns): TextColumn {
    const [names, given, surnames] = ['displayName', 'givenName', 'surname'].map(attribute);
    const builder = new TextColumnBuilder(count);
    for (let user = 0; user < count; user++) {
      const name = names?.get(user) ?? null;
      builder.push(name === null || name === '' ? name : this.people.displayName(name, given?.get(user), surnames?.get(user)));
    }
    return builder.build(null, count);
  }

  #column(count: number, name: string, column: TextColumn, people: TextColumn): TextColumn {
    const builder = new TextColumnBuilder(count);
    const isCollection = attributeKind(name) === 'collection';
    for (let user = 0; user < count; user++) {
      const text = column.get(user);
      const person = people.get(user) || null;
      if (text === null) builder.push(null);
      else if (isCollection) builder.push(JSON.stringify((JSON.parse(text) as string[]).map((each) => this.textOf(name, each, person))));
      else builder.push(this.textOf(name, text, person));
    }
    return builder.build(null, count);
  }

  #textsOf(name: string): { readonly names: ValueNames; readonly next: () => string } {
    let texts = this.#texts.get(name);
    if (texts === undefined) {
      texts = { names: new ValueNames(this.#words), next: numbered(LABELS[name] ?? 'Value') };
      this.#texts.set(name, texts);
    }
    return texts;
  }
}
