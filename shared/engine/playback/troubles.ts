import type { Reason } from '../../model/resultSummary.ts';
import { Bitset } from '../columns/bitset.ts';
import { reasons as wordings } from '../licensing/refusal.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import type { SeatColumns, Trouble, TroubleKind } from './recording.ts';
import { forEachHarm } from './userHarms.ts';

const REFUSED = kindCode('callRefused');
const AUTOMATION_REFUSED = kindCode('automationRefused');
const FAILED = kindCode('licensesFailed');
const HORIZON = kindCode('horizonReached');

/** Of troubles that one event brings, what the service says comes before what it means for people; that gravest first. */
const ORDER: readonly TroubleKind[] = [
  'callRefused',
  'usersFailed',
  'noFreeUnits',
  'unitsOver',
  'loss',
  'downgrade',
  'gap',
  'dip',
  'horizonReached',
];

/** Everything an administrator would want to jump to, ascending by time. */
export function findTroubles(rehearsal: Rehearsal, seats: readonly SeatColumns[]): Trouble[] {
  const book = new TroubleBook(rehearsal);
  noteEvents(rehearsal, book);
  for (const columns of seats) noteUnitsOver(columns, book);
  forEachHarm(rehearsal, (user, kind, row) => book.noteUser(kind, row, user));
  return book.toTroubles();
}

function noteEvents(rehearsal: Rehearsal, book: TroubleBook): void {
  const { log, refusals, automationRefusals } = rehearsal;
  const units = new UnitsWanted(rehearsal);
  const noteUnits = (row: number, skus: readonly number[]): void => {
    for (const sku of skus) book.note('noFreeUnits', row, { group: NONE, sku });
  };
  for (let row = 0; row < log.length; row++) {
    const kind = log.kind[row]!;
    if (kind === REFUSED || kind === AUTOMATION_REFUSED) {
      const refusal = (kind === REFUSED ? refusals : automationRefusals)[log.detail[row]!]!;
      book.note('callRefused', row);
      noteUnits(row, units.namedIn(refusal.reasons));
    } else if (kind === FAILED) {
      const group = log.group[row]!;
      book.noteUser('usersFailed', row, log.user[row]!, { group, sku: NONE });
      if (log.detail[row]! > 0) noteUnits(row, units.lackedBy(log.after[row]!, group));
    } else if (kind === HORIZON) {
      book.note('horizonReached', row);
    }
  }
}

/** Not where more was consumed than owned already at the start. */
function noteUnitsOver({ sku, row, consumed, owned }: SeatColumns, book: TroubleBook): void {
  const over = (place: number): number => consumed[place]! - owned[place]!;
  if (over(0) > 0) return;
  const first = row.findIndex((_, place) => over(place) > 0);
  if (first < 0) return;
  let most = 0;
  for (let place = first; place < row.length; place++) most = Math.max(most, over(place));
  book.note('unitsOver', row[first]!, { group: NONE, sku }, most);
}

/** Where a trouble belongs, beside its kind and step. */
type TroublePlace = Pick<Trouble, 'group' | 'sku'>;
const NOWHERE: TroublePlace = { group: NONE, sku: NONE };

interface FoundTrouble {
  readonly trouble: Pick<Trouble, 'kind' | 'step' | 'group' | 'sku'>;
  first: number;
  count: number;
  /** Users it strikes, where they are counted. */
  struck: Bitset | null;
}

/** Troubles of one kind, step, group and license plan are one, told by the first of them. */
class TroubleBook {
  readonly #rehearsal: Rehearsal;
  readonly #found = new Map<TroubleKind, Map<number, FoundTrouble>>();

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
  }

  note(kind: TroubleKind, row: number, place = NOWHERE, count = 1): void {
    this.#find(kind, row, place).count += count;
  }

  /** Each user counts once. */
  noteUser(kind: TroubleKind, row: number, user: number, place = NOWHERE): void {
    const found = this.#find(kind, row, place);
    found.struck ??= new Bitset(this.#rehearsal.startProfileOf.length);
    if (found.struck.has(user)) return;
    found.struck.add(user);
    found.count++;
  }

  #find(kind: TroubleKind, row: number, { group, sku }: TroublePlace): FoundTrouble {
    const { log, tables } = this.#rehearsal;
    const step = log.step[row]!;
    // Asked once per user and harm: a number is found much faster than a text.
    const key = ((step + 1) * (tables.groupIds.length + 1) + group + 1) * (tables.skus.length + 1) + sku + 1;
    let ofKind = this.#found.get(kind);
    if (ofKind === undefined) {
      ofKind = new Map();
      this.#found.set(kind, ofKind);
    }
    let found = ofKind.get(key);
    if (found === undefined) {
      found = { trouble: { kind, step, group, sku }, first: row, count: 0, struck: null };
      ofKind.set(key, found);
    }
    found.first = Math.min(found.first, row);
    return found;
  }

  toTroubles(): Trouble[] {
    return [...this.#found.values()]
      .flatMap((ofKind) => [...ofKind.values()])
      .map((found) => this.#toTrouble(found))
      .sort((a, b) => a.at - b.at || a.row - b.row || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  }

  #toTrouble({ trouble, first, count, struck }: FoundTrouble): Trouble {
    const { at, user, group } = this.#rehearsal.log;
    const isRefusal = trouble.kind === 'callRefused';
    return {
      ...trouble,
      at: at[first]!,
      row: first,
      count,
      atEnd: struck === null ? null : this.#stillSo(trouble, struck),
      group: isRefusal ? group[first]! : trouble.group,
      user: user[first]!,
    };
  }

  #stillSo({ kind, group }: FoundTrouble['trouble'], struck: Bitset): number {
    if (kind !== 'usersFailed') return kind === 'loss' || kind === 'downgrade' ? struck.count() : 0;
    const { endProfileOf, profiles } = this.#rehearsal;
    const failing = Uint8Array.from(profiles, ({ entries, errorEntries }) =>
      errorEntries.some((position) => entries[position]!.source === group) ? 1 : 0,
    );
    let users = 0;
    for (const user of struck) users += failing[endProfileOf[user]!]!;
    return users;
  }
}

/** Which license plans had no free unit, from what the log says of it. */
class UnitsWanted {
  readonly #profiles: Rehearsal['profiles'];
  readonly #skuOfMessage: ReadonlyMap<string, number>;
  readonly #lacked = new Map<string, readonly number[]>();

  constructor({ profiles, tables }: Rehearsal) {
    this.#profiles = profiles;
    this.#skuOfMessage = new Map(tables.skus.map(({ skuId }, sku) => [wordings.noFreeUnit(skuId).message, sku]));
  }

  /** F41. */
  namedIn(reasons: readonly Reason[]): number[] {
    return reasons.flatMap(({ message }) => this.#skuOfMessage.get(message) ?? []);
  }

  lackedBy(profile: number, group: number): readonly number[] {
    const key = `${profile} ${group}`;
    let skus = this.#lacked.get(key);
    if (skus === undefined) {
      const entries = this.#profiles[profile]!.entries.filter(({ source, error }) => source === group && error === 'CountViolation');
      skus = entries.map(({ sku }) => sku);
      this.#lacked.set(key, skus);
    }
    return skus;
  }
}
