import { toAscii } from '../../../shared/generator/cultures.ts';
import type { Invention } from './invention.ts';
import { ValueNames } from './valueNames.ts';
import type { OriginalWords } from './wordsOf.ts';

/** What people are called, and their addresses: an invented person has an address that goes with the name. */
export class People {
  readonly displayNames: ValueNames;
  readonly givenNames: ValueNames;
  readonly surnames: ValueNames;
  /** What stands before the @, and short names. */
  readonly aliases: ValueNames;
  readonly domains: ValueNames;
  readonly #invention: Invention;
  readonly #nextOfBase = new Map<string, number>();

  constructor(words: OriginalWords, invention: Invention) {
    this.#invention = invention;
    [this.displayNames, this.givenNames, this.surnames, this.aliases, this.domains] = [1, 2, 3, 4, 5].map(() => new ValueNames(words)) as [
      ValueNames,
      ValueNames,
      ValueNames,
      ValueNames,
      ValueNames,
    ];
  }

  givenName(original: string): string {
    return this.givenNames.of(original, this.#invention.givenName);
  }

  surname(original: string): string {
    return this.surnames.of(original, this.#invention.surname);
  }

  /** Given name and surname of the same person, where they are known, stand in it again; else its first and last word. */
  displayName(original: string, given: string | null = null, surname: string | null = null): string {
    const words = original.split(/\s+/).filter((word) => word !== '');
    const first = given || words[0] || original;
    const last = surname || (words.length > 1 ? words.at(-1) : undefined) || first;
    const name = `${this.givenName(first)} ${this.surname(last)}`;
    return this.displayNames.of(original, (attempt) => (attempt === 1 ? name : `${name} ${attempt}`));
  }

  /** `person` is the pseudonym of whom it belongs to; null where nobody is known. */
  alias(original: string, person: string | null): string {
    return this.aliases.of(original, () => {
      const base = (person ?? `${this.#invention.givenName()} ${this.#invention.surname()}`)
        .split(' ')
        .map(asciiPart)
        .filter(Boolean)
        .join('.');
      const number = (this.#nextOfBase.get(base) ?? 0) + 1;
      this.#nextOfBase.set(base, number);
      return number === 1 ? base : `${base}${number}`;
    });
  }

  domain(original: string): string {
    return this.domains.of(original, () => `${this.#invention.word().toLowerCase()}.example`);
  }

  /** A proxy address keeps its type (`SMTP:` is the primary one), a guest's user principal name its `#EXT#`. */
  address(original: string, person: string | null): string {
    const [, type = '', address = ''] = ADDRESS.exec(original) ?? [];
    const at = address.lastIndexOf('@');
    if (at < 0) return type + this.alias(address, person);
    const [local, domain] = [address.slice(0, at), this.domain(address.slice(at + 1))];
    const guest = GUEST.exec(local);
    if (guest === null) return `${type}${this.alias(local, person)}@${domain}`;
    const [, alias = '', home = ''] = guest;
    return `${type}${this.alias(alias, person)}_${this.domain(home)}#EXT#@${domain}`;
  }
}

/** The types of addresses that Exchange knows, and the rest. */
const ADDRESS = /^((?:smtp|sip|x500|x400|eum|spo|im|msn|xmpp):)?(.*)$/is;
const GUEST = /^(.+)_([^_]+)#EXT#$/is;

const asciiPart = (word: string): string => (/^\d+$/.test(word) ? word : toAscii(word));
