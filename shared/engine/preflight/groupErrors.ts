import type { Bitset } from '../columns/bitset.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { endProfile, isInErrorOn, noUsers, type PreflightContext, startProfile } from './preflightContext.ts';
import type { UserChanges } from './userChanges.ts';
import { violationsOf } from './violations.ts';

/** Service plan of Project Online that needs the SharePoint of a suite (F114). */
const SHAREPOINT_PROJECT = 'fe71d6c3-a2ea-4499-9778-da042bf08063';

/**
 * Users on whom group processing fails for another reason than units, by reason: location F110 or none at all F75, conflict F108,
 * missing base F109, removal that another license blocks F95 (its best known case F114, F120), sibling of a failed license F76. Those
 * still in that error at the end are `blocking`; those who come through in the end are `warning` about `onTheWay` (F99, F125).
 * `values` name the services most often to blame.
 */
export function groupErrors(context: PreflightContext): DetailedFinding[] {
  const tallies = new Map<string, ErrorTally>();
  for (const changes of context.changes) {
    if (changes.kind !== 'licensesFailed') continue;
    for (const { code, users, services } of errorsOf(context, changes)) {
      let tally = tallies.get(code);
      if (tally === undefined) {
        tally = { lasting: noUsers(context), passing: noUsers(context), services: new Map() };
        tallies.set(code, tally);
      }
      for (const user of users) {
        const outcome = outcomeOf(context, user, changes);
        if (outcome !== 'asBefore') tally[outcome].add(user);
      }
      const key = services.join(' ');
      tally.services.set(key, (tally.services.get(key) ?? 0) + users.length);
    }
  }
  return [...tallies].flatMap(([code, { lasting, passing, services }]) => {
    for (const user of lasting) passing.delete(user);
    const values = namedServices(services);
    return [
      ...findingOfUsers(context, code, 'blocking', lasting, values === undefined ? {} : { values }),
      ...findingOfUsers(context, code, 'warning', passing, { about: 'onTheWay', ...(values === undefined ? {} : { values }) }),
    ];
  });
}

interface ErrorTally {
  readonly lasting: Bitset;
  readonly passing: Bitset;
  /** Ids of the services to blame, joined, and how many users they concern. */
  readonly services: Map<string, number>;
}

interface GroupError {
  readonly code: string;
  readonly users: readonly number[];
  /** Service plan ids; two for a conflict, the dependant for a missing base. */
  readonly services: readonly string[];
}

/** The errors that are new on these users' entries from the group. */
function errorsOf(context: PreflightContext, changes: UserChanges): GroupError[] {
  const { before, after, group, users } = changes;
  const isNew = after.errorEntries
    .map((position) => after.entries[position]!)
    .filter((entry) => entry.source === group)
    .filter((entry) => !before.entries.some((old) => old.sku === entry.sku && old.source === group && old.error === entry.error));
  const has = (error: string): boolean => isNew.some((entry) => entry.error === error);
  const { blocking } = violationsOf(context, changes);
  const ids = (...plans: number[]): string[] => plans.map((plan) => context.tables.planIds[plan]!);
  const errors: GroupError[] = [];
  if (has('ProhibitedInUsageLocationViolation')) errors.push(...locationErrors(context, users));
  if (has('MutuallyExclusiveViolation')) {
    const pair = blocking.exclusions[0];
    errors.push({ code: 'F108', users, services: pair === undefined ? [] : ids(pair.a, pair.b) });
  }
  if (has('DependencyViolation')) {
    const dependants = ids(...blocking.requirements.map((requirement) => requirement.plan));
    const isRemoval = isNew.some((entry) => entry.error === 'DependencyViolation' && entry.state === 'ActiveWithError');
    const code = !isRemoval ? 'F109' : dependants.includes(SHAREPOINT_PROJECT) ? 'F114' : 'F95';
    errors.push({ code, users, services: code === 'F114' ? [SHAREPOINT_PROJECT] : dependants.slice(0, 1) });
  }
  // A license that stays because its successor failed shows `Other` too; that one is told by the successor's error.
  if (isNew.some((entry) => entry.error === 'Other' && entry.state === 'Error')) errors.push({ code: 'F76', users, services: [] });
  return errors;
}

/** F75: no location at all, which the setting or a tenant without country makes an error; F110: a location that bars a service. */
function locationErrors({ snapshot, settings }: PreflightContext, users: readonly number[]): GroupError[] {
  const column = snapshot.users.attribute('usageLocation');
  const hasFallback = settings.missingUsageLocationInGroups === 'inheritTenant' && snapshot.organization.countryLetterCode !== null;
  const isLocated = (user: number): boolean => hasFallback || Boolean(column?.get(user));
  return [
    { code: 'F110', users: users.filter(isLocated), services: [] },
    { code: 'F75', users: users.filter((user) => !isLocated(user)), services: [] },
  ];
}

/**
 * Any error of the same group on this user counts: reasons change as others of them are repaired. Who was in the same error before the
 * plan, and those it deletes, are not its doing.
 */
function outcomeOf(context: PreflightContext, user: number, { group }: UserChanges): 'lasting' | 'passing' | 'asBefore' {
  const start = startProfile(context, user);
  const end = endProfile(context, user);
  const errors = end.errorEntries.map((position) => end.entries[position]!).filter((entry) => entry.source === group);
  if (context.rehearsal.deleted.has(user)) return 'asBefore';
  if (errors.length === 0) return 'passing';
  return errors.every((entry) => isInErrorOn(start, entry.sku, group)) ? 'asBefore' : 'lasting';
}

/** The pair or service that most users stumble over; of equal ones the first by id. */
function namedServices(services: ReadonlyMap<string, number>): Record<string, string> | undefined {
  const [first] = [...services].filter(([key]) => key !== '').sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (first === undefined) return undefined;
  const [servicePlanId, otherServicePlanId] = first[0].split(' ') as [string, string?];
  return otherServicePlanId === undefined ? { servicePlanId } : { servicePlanId, otherServicePlanId };
}
