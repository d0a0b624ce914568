import { FAMILY_RESULTS, type FamilyResult, type PathResult } from '../../shared/engine/compare/continuity.ts';
import { compareFamilies } from '../../shared/engine/compare/familyOrder.ts';
import { EVENT_KINDS, NONE } from '../../shared/engine/rehearsal/eventLog.ts';
import { followUser, type Rehearsal } from '../../shared/engine/rehearsal/rehearsal.ts';
import type { ServiceFamilies } from '../../shared/model/catalog.ts';
import { type Fate, FateTally } from './fates.ts';
import { type ErrorImpact, ErrorTally, newErrorsOf } from './newErrors.ts';

/** Whom a plan hurts and how: what a person reads, where the line files are what a program reads. */
export interface Impact {
  /** Users who lose something, have a gap or end in a new error. */
  readonly hurtUsers: number;
  /** Users to whom the same happens, together: the gravest first, then those of most users; at most `MAX_FATES`. */
  readonly fates: readonly Fate[];
  /** Service families that are not kept for everybody; without foundation families. Gravest first. */
  readonly services: readonly ServiceImpact[];
  /** Entries in error at the end, those with most new users first. */
  readonly errors: readonly ErrorImpact[];
  /** When each step began, in seconds from the start; null for a step the rehearsal did not reach. */
  readonly stepsStartedAt: readonly (number | null)[];
}

/** How the family table writes that no data hangs on a service. */
const NOTHING = 'none';
const SHOWN = FAMILY_RESULTS.filter((result) => result !== 'kept');

export interface ServiceImpact {
  readonly family: string;
  /** What is lost with it: `mailbox`, `files`, `phone-number` and others of the family table; null for nothing (F134 to F139). */
  readonly dataAtRisk: string | null;
  /** Users by result, without those for whom it is kept. */
  readonly users: Readonly<Record<Exclude<FamilyResult, 'kept'>, number>>;
}

/** One pass over the users; what is the same for many is worked out once per path or profile. */
export function collectImpact(rehearsal: Rehearsal, catalog: ServiceFamilies): Impact {
  const { endProfileOf, startProfileOf, deleted, profiles, log, families } = rehearsal;
  const usersOfPath = new Map<PathResult, number>();
  const errors = new ErrorTally(rehearsal);
  const fates = new FateTally(rehearsal);
  let hurtUsers = 0;
  for (let user = 0; user < endProfileOf.length; user++) {
    if (deleted.has(user)) continue;
    const start = profiles[startProfileOf[user]!]!;
    const end = profiles[endProfileOf[user]!]!;
    const newErrors = end.errorEntries.length === 0 ? [] : newErrorsOf(start, end);
    errors.add(user, end, newErrors);
    if (log.lastOfUser[user] === NONE) continue;
    const followed = followUser(rehearsal, user);
    const { result } = followed;
    usersOfPath.set(result, (usersOfPath.get(result) ?? 0) + 1);
    if (!result.hasLoss && !result.hasDowngrade && !result.hasGap && !result.hasDip && newErrors.length === 0) continue;
    hurtUsers++;
    fates.add(user, followed, end, newErrors);
  }
  return {
    hurtUsers,
    fates: fates.toFates(),
    services: serviceImpacts(usersOfPath, families, catalog),
    errors: errors.toImpacts(),
    stepsStartedAt: stepStarts(rehearsal),
  };
}

function serviceImpacts(
  usersOfPath: ReadonlyMap<PathResult, number>,
  families: Rehearsal['families'],
  catalog: ServiceFamilies,
): ServiceImpact[] {
  const riskOf = new Map(
    catalog.families.map(({ id, members }) => [id, members.find((member) => member.dataAtRisk !== NOTHING)?.dataAtRisk] as const),
  );
  const impacts = new Map<number, Record<FamilyResult, number>>();
  for (const [{ changes }, users] of usersOfPath) {
    for (const { family, result } of changes) {
      if (families.isFoundation(family)) continue;
      const counts = impacts.get(family) ?? (Object.fromEntries(FAMILY_RESULTS.map((each) => [each, 0])) as Record<FamilyResult, number>);
      counts[result] += users;
      impacts.set(family, counts);
    }
  }
  return [...impacts]
    .map(([family, { kept: _, ...users }]) => ({ family: families.ids[family]!, users }))
    .sort((a, b) => SHOWN.reduce((order, result) => order || b.users[result] - a.users[result], 0) || compareFamilies(a.family, b.family))
    .map(({ family, users }) => ({ family, dataAtRisk: riskOf.get(family) ?? null, users }));
}

function stepStarts({ log, plan }: Rehearsal): (number | null)[] {
  const starts: (number | null)[] = plan.steps.map(() => null);
  const started = EVENT_KINDS.indexOf('stepStarted');
  for (let row = 0; row < log.length; row++) if (log.kind[row] === started) starts[log.step[row]!] = log.at[row]!;
  return starts;
}
