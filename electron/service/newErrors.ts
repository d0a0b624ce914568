import { DIRECT, type LicenseProfile, type ProfileEntry } from '../../shared/engine/licensing/profileTable.ts';
import type { Rehearsal } from '../../shared/engine/rehearsal/rehearsal.ts';
import type { AssignmentError } from '../../shared/model/graph.ts';

export interface EntryError {
  readonly error: AssignmentError;
  /** True when the user has the license plan all the same: it could not be taken away or changed (F4, F95). */
  readonly held: boolean;
  readonly skuId: string;
  /** null is a direct assignment. */
  readonly groupId: string | null;
}

export interface ErrorImpact extends EntryError {
  readonly users: number;
  /** Of these, users whom the plan brought into this error. */
  readonly newUsers: number;
  /** Ids of some of those. */
  readonly examples: readonly string[];
}

const MAX_EXAMPLES = 3;

/** Entries in error at the end that were not in error at the start (simulation.md section 10). */
export function newErrorsOf(start: LicenseProfile, end: LicenseProfile): ProfileEntry[] {
  const before = start.errorEntries.map((position) => start.entries[position]!);
  return end.errorEntries
    .map((position) => end.entries[position]!)
    .filter((entry) => !before.some((old) => old.sku === entry.sku && old.source === entry.source));
}

export function toEntryError({ tables }: Pick<Rehearsal, 'tables'>, { error, state, sku, source }: ProfileEntry): EntryError {
  return {
    error,
    held: state === 'ActiveWithError',
    skuId: tables.skus[sku]!.skuId,
    groupId: source === DIRECT ? null : tables.groupIds[source]!,
  };
}

/** `Other` is what became of the licenses beside the one that failed (F76): the cause comes first. */
function follows({ entry }: { readonly entry: ProfileEntry }): number {
  return entry.error === 'Other' ? 1 : 0;
}

/** Counts entries in error at the end by error, SKU and source. */
export class ErrorTally {
  readonly #rehearsal: Rehearsal;
  readonly #rows = new Map<string, { entry: ProfileEntry; users: number; newUsers: number; examples: number[] }>();

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
  }

  add(user: number, end: LicenseProfile, fresh: readonly ProfileEntry[]): void {
    for (const position of end.errorEntries) {
      const entry = end.entries[position]!;
      const key = `${entry.error},${entry.state},${entry.sku},${entry.source}`;
      const row = this.#rows.get(key) ?? { entry, users: 0, newUsers: 0, examples: [] };
      this.#rows.set(key, row);
      row.users++;
      if (!fresh.includes(entry)) continue;
      row.newUsers++;
      if (row.examples.length < MAX_EXAMPLES) row.examples.push(user);
    }
  }

  toImpacts(): ErrorImpact[] {
    const { snapshot } = this.#rehearsal;
    return [...this.#rows.values()]
      .sort((a, b) => follows(a) - follows(b) || b.newUsers - a.newUsers || b.users - a.users || a.entry.sku - b.entry.sku)
      .map(({ entry, users, newUsers, examples }) => ({
        ...toEntryError(this.#rehearsal, entry),
        users,
        newUsers,
        examples: examples.map((user) => snapshot.users.ids.get(user)!),
      }));
  }
}
