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

  join(sku: number, place: WaitingPlace): void {
    this.#lines[sku]!.push(place);
  }

  /** Takes the first place out of the line, or returns undefined. */
  next(sku: number): WaitingPlace | undefined {
    return this.#lines[sku]!.pop();
  }
}

function inOrder(a: WaitingPlace, b: WaitingPlace): number {
  return a.since - b.since || a.user - b.user || a.group - b.group;
}
