import type { TextColumn } from '../../../shared/engine/columns/textColumn.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { findUser } from '../names.ts';
import { columnSearch, differenceSearch, type MarkRows } from './columnSearch.ts';
import { foldedUnits, foldText } from './foldedText.ts';

/**
 * A part of an id counts from this length: ids hold nearly every shorter one, and who types Ada does not mean the thousands whose id
 * has these letters in it.
 */
const PART_OF_ID = /^[0-9a-f-]{8,}$/;

/** What is typed into a search box, as it is looked for. */
export function toNeedle(typed: string): string {
  return foldText(
    typed
      .normalize('NFC')
      .replaceAll(/\p{Cc}/gu, ' ')
      .trim(),
  );
}

/** Finds users by part of their name, sign-in name or mail address, by their id, or by a good part of it. */
export class UserSearch {
  readonly #snapshot: TenantSnapshot;
  /** Each gets ready when it is first called, which takes a moment. */
  readonly #searches: readonly (() => MarkRows)[];

  constructor(snapshot: TenantSnapshot) {
    this.#snapshot = snapshot;
    this.#searches = searchesOf(snapshot);
  }

  /** Marks with 1 who is found. `needle` is what `toNeedle` made, and not empty. */
  search(needle: string): Uint8Array {
    const found = new Uint8Array(this.#snapshot.users.count);
    const units = foldedUnits(needle);
    for (const search of this.#searches) search()(units, found);
    const whole = findUser(this.#snapshot, needle);
    if (whole >= 0) found[whole] = 1;
    else if (PART_OF_ID.test(needle)) columnSearch(this.#snapshot.users.ids)(units, found);
    return found;
  }

  /** Gets ready one column after the other, with room for other work between them, so that the first key typed is answered as fast as the next. */
  warm(): void {
    let next = 0;
    const step = (): void => {
      this.#searches[next++]?.();
      if (next < this.#searches.length) setImmediate(step);
    };
    setImmediate(step);
  }
}

function searchesOf({ users }: TenantSnapshot): (() => MarkRows)[] {
  const [name, signIn, mail] = ['displayName', 'userPrincipalName', 'mail'].map((attribute) => users.attribute(attribute));
  const plain = [name, signIn].filter((column) => column !== undefined).map((column) => () => columnSearch(column));
  return mail === undefined ? plain : [...plain, () => mailSearch(mail, signIn)];
}

function mailSearch(mail: TextColumn, signIn: TextColumn | undefined): MarkRows {
  return signIn === undefined ? columnSearch(mail) : differenceSearch(mail, signIn);
}
