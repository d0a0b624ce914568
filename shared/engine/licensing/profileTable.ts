import type { GroupOrdinal, SkuOrdinal } from '../../model/brand.ts';
import type { AssignmentError, AssignmentState } from '../../model/graph.ts';
import { Bitset } from '../columns/bitset.ts';
import { Interner } from '../columns/interner.ts';
import { isHeld, isInError } from '../snapshot/entryProfile.ts';
import type { EntryProfile } from '../snapshot/tenantSnapshot.ts';
import type { OptionsOrdinal, TenantTables } from './tenantTables.ts';

/** The source of an entry: a group, or direct. */
export type Source = GroupOrdinal | typeof DIRECT;
export const DIRECT = -1;

/** An entry by ordinals. */
export interface ProfileEntry {
  readonly sku: SkuOrdinal;
  readonly source: Source;
  readonly options: OptionsOrdinal;
  readonly state: AssignmentState;
  readonly error: AssignmentError;
}

/**
 * All entries of a user, shared by every user who has the same. Entries are in canonical order (SKU, then source with direct first),
 * so two users have the same profile exactly when their lines in `states.jsonl` are the same but for the id.
 */
export interface LicenseProfile {
  readonly ordinal: number;
  readonly entries: readonly ProfileEntry[];
  readonly held: readonly ProfileEntry[];
  /** Ascending; each costs one unit, however many entries give it (F66). */
  readonly heldSkus: readonly SkuOrdinal[];
  /** Positions in `entries` of those in error; times of errors are kept in this order. */
  readonly errorEntries: readonly number[];
  /** User plans switched on: for each SKU the union over its held entries (F65). */
  readonly enabled: Bitset;
}

/** Interns profiles and remembers what follows from each, so that a rule is worked out once per profile and not once per user. */
export class ProfileTable {
  readonly #tables: TenantTables;
  readonly #interner = new Interner<LicenseProfile>();
  /** `errorGroups[profile]`: sources other than direct with an entry in error. */
  readonly profiles: readonly LicenseProfile[] = this.#interner.values;

  constructor(tables: TenantTables) {
    this.#tables = tables;
  }

  at(ordinal: number): LicenseProfile {
    return this.profiles[ordinal]!;
  }

  /** The profile of these entries, in any order; at most one entry per SKU and source. */
  intern(entries: readonly ProfileEntry[]): LicenseProfile {
    const sorted = [...entries].sort((x, y) => x.sku - y.sku || x.source - y.source);
    const key = sorted.map((e) => `${e.sku},${e.source},${e.options},${e.state},${e.error}`).join(';');
    return this.profiles[this.#interner.intern(key, () => this.#make(sorted))]!;
  }

  /** An imported profile; its SKUs and groups are in the tables. */
  internImported(profile: EntryProfile): LicenseProfile {
    return this.intern(
      profile.map(({ skuId, assignedByGroup, disabledPlans, state, error }) => ({
        sku: this.#tables.sku(skuId)!,
        source: assignedByGroup === null ? DIRECT : (this.#tables.group(assignedByGroup)! as GroupOrdinal),
        options: this.#tables.options(disabledPlans),
        state,
        error,
      })),
    );
  }

  #make(entries: readonly ProfileEntry[]): LicenseProfile {
    const held = entries.filter(isHeld);
    return {
      ordinal: this.#interner.values.length,
      entries,
      held,
      heldSkus: skusOf(held),
      errorEntries: entries.flatMap((entry, i) => (isInError(entry) ? [i] : [])),
      enabled: enabledPlans(held, this.#tables),
    };
  }
}

export type Assignment = Pick<ProfileEntry, 'sku' | 'source' | 'options'>;

/** Ascending, each once. */
export function skusOf(entries: readonly Pick<ProfileEntry, 'sku'>[]): SkuOrdinal[] {
  return [...new Set(entries.map((entry) => entry.sku))].sort((a, b) => a - b);
}

/** Union over the entries: equal to each SKU's plans minus the intersection of its disabled lists (F65). */
export function enabledPlans(assignments: readonly Assignment[], tables: TenantTables): Bitset {
  const enabled = new Bitset(tables.planIds.length);
  for (const { sku, options } of assignments) enabled.addAll(tables.enabledPlans(sku, options));
  return enabled;
}
