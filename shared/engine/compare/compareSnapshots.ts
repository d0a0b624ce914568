import type { ServiceFamilies } from '../../model/catalog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { alignUsers } from './alignUsers.ts';
import { type BothSides, readBothSides } from './bothSides.ts';
import { FAMILY_RESULTS, type FamilyResult, followPath, type PathResult } from './continuity.ts';
import { countProfilePairs, type ProfilePair } from './profilePairs.ts';

/** What became of the users' services between two states of a tenant. Only users who are in both are compared. */
export interface Comparison {
  readonly compared: number;
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  /** Users whose services are not the same, by what became of them; foundation families are in no count. */
  readonly changes: readonly ComparedUsers[];
  /** Users per family and result; families in which nothing changed are left out. Ascending by family. */
  readonly families: readonly { readonly family: string; readonly users: Readonly<Record<FamilyResult, number>> }[];
}

/** Users who have the same services before and the same after. */
export interface ComparedUsers {
  readonly pair: ProfilePair;
  readonly result: PathResult;
}

/** The state before the first step against the state at the end, without users the plan deleted. */
export function compareRehearsal(rehearsal: Rehearsal): Comparison {
  const { startProfileOf, endProfileOf, deleted, families, profiles } = rehearsal;
  const gone = deleted.count();
  const kept = gone === 0 ? null : Uint32Array.from(startProfileOf.keys()).filter((user) => !deleted.has(user));
  const column = (all: Uint32Array): Uint32Array => (kept === null ? all : kept.map((user) => all[user]!));
  const holdings = (profile: number) => families.holdings(profiles[profile]!);
  return compareColumns(column(startProfileOf), column(endProfileOf), { families, before: holdings, after: holdings }, gone, 0);
}

/** Two copies of a tenant; users are matched by id. Comparing a copy with itself finds nothing. */
export function compareSnapshots(before: TenantSnapshot, after: TenantSnapshot, families: ServiceFamilies): Comparison {
  const aligned = alignUsers(before.users.ids, after.users.ids);
  return compareColumns(
    aligned.before.map((user) => before.users.profile[user]!),
    aligned.after.map((user) => after.users.profile[user]!),
    readBothSides(before, after, families),
    before.users.count - aligned.before.length,
    after.users.count - aligned.after.length,
  );
}

function compareColumns(
  before: Uint32Array,
  after: Uint32Array,
  read: Pick<BothSides, 'families' | 'before' | 'after'>,
  onlyBefore: number,
  onlyAfter: number,
): Comparison {
  const changes = countProfilePairs(before, after)
    .map((pair): ComparedUsers => ({ pair, result: followPath([read.before(pair.before), read.after(pair.after)], read.families) }))
    .filter(({ result }) => result.changes.length > 0);
  const perFamily = new Map<number, Record<FamilyResult, number>>();
  for (const { pair, result } of changes) {
    for (const { family, result: what } of result.changes) {
      const users = perFamily.get(family) ?? (Object.fromEntries(FAMILY_RESULTS.map((each) => [each, 0])) as Record<FamilyResult, number>);
      perFamily.set(family, users);
      users[what] += pair.users;
    }
  }
  const families = [...perFamily].sort(([a], [b]) => a - b).map(([family, users]) => ({ family: read.families.ids[family]!, users }));
  return { compared: before.length, onlyBefore, onlyAfter, changes, families };
}
