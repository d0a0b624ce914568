/** A place in the line for a unit: who waits, through which group, since when (seconds since 1970). */
export interface WaitingPlace {
  readonly since: number;
  readonly user: number;
  readonly group: number;
}

/** What became of a place when its turn came: it got the unit, it does not wait any more, or it could not be served and stays. */
export type Turn = 'served' | 'gone' | 'stays';

/**
 * Users waiting with `CountViolation`, per SKU, first in, first out: by time of the error, then user id, then group id (F86). A place is
 * not taken out when its user stops waiting; that shows when its turn comes.
 */
export class WaitingRoom {
  readonly #lines: Line[];
  #places = 0;

  constructor(skuCount: number) {
    this.#lines = Array.from({ length: skuCount }, () => new Line());
  }

  /** True when nobody has a place, not even one that no longer holds. */
  get isEmpty(): boolean {
    return this.#places === 0;
  }

  join(sku: number, place: WaitingPlace): void {
    this.#places++;
    this.#lines[sku]!.insert(place);
  }

  /** Gives each place its turn while `units()` says that there are free ones; who cannot be served does not block the next. */
  serve(sku: number, units: () => boolean, turn: (place: WaitingPlace) => Turn): void {
    const line = this.#lines[sku]!;
    for (let i = 0; i < line.length && units(); ) {
      if (turn(line.at(i)) === 'stays') i++;
      else {
        line.remove(i);
        this.#places--;
      }
    }
  }
}

/** Places in order. Mostly added at the end and taken from the front, which moves nothing. */
class Line {
  #places: WaitingPlace[] = [];
  #front = 0;

  get length(): number {
    return this.#places.length - this.#front;
  }

  at(i: number): WaitingPlace {
    return this.#places[this.#front + i]!;
  }

  insert(place: WaitingPlace): void {
    const last = this.#places.at(-1);
    if (last === undefined || isAhead(last, place)) {
      this.#places.push(place);
      return;
    }
    let low = this.#front;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isAhead(place, this.#places[middle]!)) high = middle;
      else low = middle + 1;
    }
    this.#places.splice(low, 0, place);
  }

  remove(i: number): void {
    if (i > 0) {
      this.#places.splice(this.#front + i, 1);
      return;
    }
    this.#front++;
    if (this.#front * 2 < this.#places.length) return;
    this.#places = this.#places.slice(this.#front);
    this.#front = 0;
  }
}

function isAhead(a: WaitingPlace, b: WaitingPlace): boolean {
  return (a.since - b.since || a.user - b.user || a.group - b.group) < 0;
}
