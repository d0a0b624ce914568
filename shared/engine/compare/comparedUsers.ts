import type { ServiceFamilies } from '../../model/catalog.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { alignUsers } from './alignUsers.ts';
import { type BothSides, readBothSides } from './bothSides.ts';
import { compareHoldings, type FamilyChange } from './continuity.ts';

/** What becomes of services between two states; a gap or a dip needs a way between them. Gravest first. */
export const STATE_RESULTS = ['lost', 'downgraded', 'gained', 'upgraded', 'successor', 'kept'] as const;
export type StateResult = (typeof STATE_RESULTS)[number];

/** One way to go from a profile before to a profile after; all users who go it are alike in everything that is compared. */
export interface ComparedWay {
  /** Profiles, by their numbers in the two snapshots. */
  readonly before: number;
  readonly after: number;
  readonly users: number;
  /** Every family held on either side, kept ones too; ascending by family. */
  readonly cells: readonly FamilyCell[];
}

export interface FamilyCell extends Omit<FamilyChange, 'result'> {
  readonly result: StateResult;
}

/** No way, no user: for who is in one state only. */
export const NOBODY = 0xffff_ffff;

/** Two states side by side: who is in both, and which way each goes. What is asked of it is one walk over a column of numbers. */
export interface ComparedUsers extends Pick<BothSides, 'families' | 'planIds'> {
  readonly ways: readonly ComparedWay[];
  /** By ordinal of the user before: the number of the way, or `NOBODY` for who is not there any more. */
  readonly wayOf: Uint32Array;
  /** By ordinal of the user before: the ordinal after, or `NOBODY`. */
  readonly afterOf: Uint32Array;
  /** Users in both states. */
  readonly compared: number;
  /** Ordinals before of those who are gone, and ordinals after of those who are new; ascending. */
  readonly gone: Uint32Array;
  readonly added: Uint32Array;
}

/** Users are matched by id. */
export function compareUsers(before: TenantSnapshot, after: TenantSnapshot, families: ServiceFamilies): ComparedUsers {
  const sides = readBothSides(before, after, families);
  const aligned = alignUsers(before.users.ids, after.users.ids);
  const wayOf = new Uint32Array(before.users.count).fill(NOBODY);
  const afterOf = new Uint32Array(before.users.count).fill(NOBODY);
  const isOld = new Uint8Array(after.users.count);
  const ways = new WayTable(after.profiles.length);
  for (let i = 0; i < aligned.before.length; i++) {
    const user = aligned.before[i]!;
    const same = aligned.after[i]!;
    wayOf[user] = ways.numberOf(before.users.profile[user]!, after.users.profile[same]!);
    afterOf[user] = same;
    isOld[same] = 1;
  }
  return {
    families: sides.families,
    planIds: sides.planIds,
    ways: ways.all.map((way) => ({ ...way, cells: cellsOf(sides, way) })),
    wayOf,
    afterOf,
    compared: aligned.before.length,
    gone: ordinalsWhere(afterOf, (same) => same === NOBODY),
    added: ordinalsWhere(isOld, (old) => old === 0),
  };
}

function cellsOf(sides: BothSides, { before, after }: Pick<ComparedWay, 'before' | 'after'>): readonly FamilyCell[] {
  return compareHoldings(sides.before(before), sides.after(after)).map((change) => {
    // Two states have no way between them, on which a gap or a dip could lie.
    if (change.result === 'gap' || change.result === 'dip') throw new Error(`${change.result} between two states`);
    return { ...change, result: change.result };
  });
}

/** Numbers the pairs of profiles in the order in which they come. */
class WayTable {
  readonly all: { readonly before: number; readonly after: number; users: number }[] = [];
  readonly #width: number;
  readonly #numbers = new Map<number, number>();
  #last = { key: -1, number: -1 };

  constructor(profilesAfter: number) {
    this.#width = Math.max(1, profilesAfter);
  }

  numberOf(before: number, after: number): number {
    const key = before * this.#width + after;
    if (key !== this.#last.key) {
      const known = this.#numbers.get(key) ?? this.all.push({ before, after, users: 0 }) - 1;
      this.#numbers.set(key, known);
      this.#last = { key, number: known };
    }
    this.all[this.#last.number]!.users++;
    return this.#last.number;
  }
}

function ordinalsWhere(column: Uint32Array | Uint8Array, test: (value: number) => boolean): Uint32Array {
  const found: number[] = [];
  for (let user = 0; user < column.length; user++) if (test(column[user]!)) found.push(user);
  return Uint32Array.from(found);
}
