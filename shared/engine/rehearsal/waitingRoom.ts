import TinyQueue from 'tinyqueue';

/** A place in the line for a unit: who waits, through which group, since when (seconds since 1970). */
export interface WaitingPlace {
  readonly since: number;
  readonly user: number;
  readonly group: number;
}

/**
 * Users waiting with `CountViolation`, per SKU, first in, first out: by time of the error, then user id, then group id (F86). A place is
 * not taken out when its user stops waiting; whoever serves the line asks whether the place still holds.
 */
export class WaitingRoom {
  readonly #lines: TinyQueue<WaitingPlace>[];

  constructor(skuCount: number) {
    this.#lines = Array.from({ length: skuCount }, () => new TinyQueue<WaitingPlace>([], inOrder));
  }

  #places = 0;

  /** True when nobody has a place, not even one that no longer holds. */
  get isEmpty(): boolean {
    return this.#places === 0;
  }

  join(sku: number, place: WaitingPlace): void {
    this.#places++;
    this.#lines[sku]!.push(place);
  }

  /** Takes the first place out of the line, or returns undefined. */
  next(sku: number): WaitingPlace | undefined {
    const place = this.#lines[sku]!.pop();
    if (place !== undefined) this.#places--;
    return place;
  }
}

function inOrder(a: WaitingPlace, b: WaitingPlace): number {
  return a.since - b.since || a.user - b.user || a.group - b.group;
}
