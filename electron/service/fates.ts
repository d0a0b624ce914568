import type { FamilyResult, PathResult } from '../../shared/engine/compare/continuity.ts';
import { compareFamilies } from '../../shared/engine/compare/familyOrder.ts';
import { DIRECT, type LicenseProfile, type ProfileEntry } from '../../shared/engine/licensing/profileTable.ts';
import type { FollowedUser, Rehearsal } from '../../shared/engine/rehearsal/rehearsal.ts';
import { toIsoTime } from '../../shared/engine/report/summary.ts';
import { ASSIGNMENT_ERRORS } from '../../shared/model/graph.ts';
import { type Conflict, ConflictFinder } from './conflicts.ts';
import { type EntryError, toEntryError } from './newErrors.ts';

/** What happens to some users alike. */
export interface Fate {
  readonly users: number;
  /** Ids of the first of them, at most `MAX_EXAMPLES`. */
  readonly examples: readonly string[];
  readonly effects: readonly ServiceEffect[];
  /** The longest gap of each user, shortest and longest over the users, and when the first of them begins; null without gaps. */
  readonly gap: { readonly shortestSeconds: number; readonly longestSeconds: number; readonly firstFrom: string } | null;
  /** The errors proper before those that only follow from them (`Other`). */
  readonly newErrors: readonly EntryError[];
  /** What stands behind the new errors. */
  readonly conflicts: readonly Conflict[];
}

export interface ServiceEffect {
  readonly family: string;
  readonly result: Harm;
  readonly fromPlan: string | null;
  readonly toPlan: string | null;
}

const HARM = ['lost', 'downgraded', 'gap', 'dip'] as const satisfies readonly FamilyResult[];
type Harm = (typeof HARM)[number];

const MAX_FATES = 12;
const MAX_EXAMPLES = 5;

interface Effects {
  readonly key: string;
  readonly effects: readonly ServiceEffect[];
  /** Position in `HARM` of the gravest; behind the end for none. */
  readonly gravity: number;
}

interface Failures {
  readonly key: string;
  readonly newErrors: readonly EntryError[];
  readonly conflicts: readonly Conflict[];
}

const NO_FAILURES: Failures = { key: '', newErrors: [], conflicts: [] };

interface OpenFate {
  readonly effects: Effects;
  readonly failures: Failures;
  readonly examples: number[];
  users: number;
  shortest: number;
  longest: number;
  firstFrom: number;
}

/** Brings users together to whom the same happens, however many ways lead there. */
export class FateTally {
  readonly #rehearsal: Rehearsal;
  readonly #finder: ConflictFinder;
  readonly #effects = new Map<PathResult, Effects>();
  readonly #failures = new Map<string, Failures>();
  readonly #fates = new Map<string, OpenFate>();

  constructor(rehearsal: Rehearsal) {
    this.#rehearsal = rehearsal;
    this.#finder = new ConflictFinder(rehearsal);
  }

  add(user: number, { result, seconds }: FollowedUser, end: LicenseProfile, newErrors: readonly ProfileEntry[]): void {
    let effects = this.#effects.get(result);
    if (effects === undefined) {
      effects = this.#effectsOf(result);
      this.#effects.set(result, effects);
    }
    const failures = this.#failuresOf(end, newErrors);
    const key = `${effects.key};${failures.key}`;
    let fate = this.#fates.get(key);
    if (fate === undefined) {
      fate = {
        effects,
        failures,
        examples: [],
        users: 0,
        shortest: Number.POSITIVE_INFINITY,
        longest: 0,
        firstFrom: Number.POSITIVE_INFINITY,
      };
      this.#fates.set(key, fate);
    }
    fate.users++;
    if (fate.examples.length < MAX_EXAMPLES) fate.examples.push(user);
    if (result.hasGap) this.#addGaps(fate, result, seconds);
  }

  toFates(): Fate[] {
    return [...this.#fates.values()]
      .sort((a, b) => a.effects.gravity - b.effects.gravity || b.users - a.users || a.examples[0]! - b.examples[0]!)
      .slice(0, MAX_FATES)
      .map((fate) => this.#toFate(fate));
  }

  #toFate(fate: OpenFate): Fate {
    const { snapshot, startSeconds } = this.#rehearsal;
    return {
      users: fate.users,
      examples: fate.examples.map((user) => snapshot.users.ids.get(user)!),
      effects: fate.effects.effects,
      gap:
        fate.longest === 0
          ? null
          : { shortestSeconds: fate.shortest, longestSeconds: fate.longest, firstFrom: toIsoTime(startSeconds + fate.firstFrom) },
      newErrors: fate.failures.newErrors,
      conflicts: fate.failures.conflicts,
    };
  }

  /** The same for all users with the same end profile and the same new errors. */
  #failuresOf(end: LicenseProfile, entries: readonly ProfileEntry[]): Failures {
    if (entries.length === 0) return NO_FAILURES;
    const key = `${end.ordinal};${entries.map(({ sku, source }) => `${sku},${source}`).join()}`;
    let failures = this.#failures.get(key);
    if (failures === undefined) {
      const sources = new Set(entries.map((entry) => entry.source).filter((source) => source !== DIRECT));
      const conflicts = [...sources].flatMap((source) => this.#finder.of(end, source));
      const newErrors = [...entries]
        .sort((a, b) => ASSIGNMENT_ERRORS.indexOf(a.error) - ASSIGNMENT_ERRORS.indexOf(b.error))
        .map((entry) => toEntryError(this.#rehearsal, entry));
      failures = { newErrors, conflicts, key: JSON.stringify([newErrors, conflicts]) };
      this.#failures.set(key, failures);
    }
    return failures;
  }

  #effectsOf({ changes }: PathResult): Effects {
    const { families, tables } = this.#rehearsal;
    const planId = (plan: number | null): string | null => (plan === null ? null : tables.planIds[plan]!);
    const effects = changes.flatMap(({ family, result, fromPlan, toPlan }): ServiceEffect[] => {
      const harm = HARM.find((each) => each === result);
      if (harm === undefined || families.isFoundation(family)) return [];
      return [{ family: families.ids[family]!, result: harm, fromPlan: planId(fromPlan), toPlan: planId(toPlan) }];
    });
    effects.sort((a, b) => compareFamilies(a.family, b.family));
    return {
      effects,
      key: effects
        .map(({ family, result, fromPlan, toPlan }) => `${family} ${result}${result === 'downgraded' ? `${fromPlan}${toPlan}` : ''}`)
        .join(),
      gravity: Math.min(HARM.length, ...effects.map((effect) => HARM.indexOf(effect.result))),
    };
  }

  #addGaps(fate: OpenFate, { gaps }: PathResult, seconds: readonly number[]): void {
    let longest = 0;
    for (const { family, from, to } of gaps) {
      if (this.#rehearsal.families.isFoundation(family)) continue;
      longest = Math.max(longest, seconds[to]! - seconds[from]!);
      fate.firstFrom = Math.min(fate.firstFrom, seconds[from]!);
    }
    fate.shortest = Math.min(fate.shortest, longest);
    fate.longest = Math.max(fate.longest, longest);
  }
}
