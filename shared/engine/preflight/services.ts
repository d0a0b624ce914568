import type { Bitset } from '../columns/bitset.ts';
import type { FamilyResult } from '../compare/continuity.ts';
import { FamilyTable } from '../compare/serviceFamilies.ts';
import { ProfileTable } from '../licensing/profileTable.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { addAll, noUsers, type PreflightContext } from './preflightContext.ts';

/** What the plan does to services, by family. `values.family` is the family most users are concerned in, `families` how many there are. */
export const services = [goneOff, interrupted, lessForAWhile, switchedOnAgain];

/** F121, F139: services that are on today and off, or of a lower rank, when the plan is through. */
function goneOff(context: PreflightContext): DetailedFinding[] {
  return [...aboutFamilies(context, 'F121', ['lost'], 'lost'), ...aboutFamilies(context, 'F121', ['downgraded'], 'downgraded')];
}

/** F98, F118: users without a service for a while: the old license went before the new one came. */
function interrupted(context: PreflightContext): DetailedFinding[] {
  const { gaps } = context.rehearsal.figures;
  const tally = new FamilyTally(context);
  for (const { result, users } of context.paths) {
    if (!result.hasGap) continue;
    const families = new Set(result.gaps.map((gap) => gap.family).filter((family) => !context.rehearsal.families.isFoundation(family)));
    tally.add(families, users);
  }
  return findingOfUsers(context, 'gap', 'warning', tally.users, { values: { ...tally.values(), longestSeconds: gaps.longestSeconds } });
}

/** Less of a service for a while than at the start and at the end (simulation.md section 9). */
function lessForAWhile(context: PreflightContext): DetailedFinding[] {
  return aboutFamilies(context, 'dip', ['dip']);
}

/** F36: services that were switched off in the old license plan come on with the new one: its options do not know about it. */
function switchedOnAgain(context: PreflightContext): DetailedFinding[] {
  const { tables, catalog, rehearsal } = context;
  // A table of its own, with everything switched on: the rehearsal's profiles stay as they are.
  const allOn = new ProfileTable(tables);
  const families = new FamilyTable(catalog.families, tables);
  const tally = new FamilyTally(context);
  for (const { start, result, users } of context.paths) {
    const gained = result.changes.filter((change) => change.result === 'gained' && !rehearsal.families.isFoundation(change.family));
    if (gained.length === 0) continue;
    const entries = start.held.map((entry) => ({ ...entry, options: tables.options([]) }));
    const available = new Set(families.holdings(allOn.intern(entries)).map((holding) => holding.family));
    tally.add(new Set(gained.map((change) => change.family).filter((family) => available.has(family))), users);
  }
  return findingOfUsers(context, 'F36', 'info', tally.users, { values: tally.values() });
}

function aboutFamilies(context: PreflightContext, code: string, results: readonly FamilyResult[], about?: string): DetailedFinding[] {
  const tally = new FamilyTally(context);
  for (const { result, users } of context.paths) {
    if (results.every((each) => result.counts[each] === 0)) continue;
    const changes = result.changes.filter((change) => results.includes(change.result));
    tally.add(new Set(changes.map((change) => change.family).filter((family) => !context.rehearsal.families.isFoundation(family))), users);
  }
  const options = { values: tally.values(), ...(about === undefined ? {} : { about }) };
  return findingOfUsers(context, code, 'warning', tally.users, options);
}

/** Users, and how many of them each family concerns. */
class FamilyTally {
  readonly users: Bitset;
  readonly #usersOf = new Map<number, number>();
  readonly #ids: readonly string[];

  constructor(context: PreflightContext) {
    this.users = noUsers(context);
    this.#ids = context.rehearsal.families.ids;
  }

  add(families: ReadonlySet<number>, users: readonly number[]): void {
    if (families.size === 0) return;
    addAll(this.users, users);
    for (const family of families) this.#usersOf.set(family, (this.#usersOf.get(family) ?? 0) + users.length);
  }

  values(): Record<string, string | number> {
    const [first] = [...this.#usersOf].sort(([a, n], [b, m]) => m - n || a - b);
    return first === undefined ? {} : { families: this.#usersOf.size, family: this.#ids[first[0]]! };
  }
}
