import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import type { PredictedStates } from './threeStates.ts';

/**
 * The service gives a new group an id of its own, which no plan can know: a group that the plan creates is the one that bears its name
 * afterwards and was not there before. Where several do, nobody can say which, and each stays what it is.
 */
export function matchCreatedGroups({ before, predicted, actual }: PredictedStates) {
  const known = idsOf(before);
  const arrived = idsOf(actual);
  const created = byName(predicted.groups.filter(({ id }) => !known.has(id) && !arrived.has(id)));
  const planned = idsOf(predicted);
  const found = byName(actual.groups.filter(({ id }) => !known.has(id) && !planned.has(id)));
  const toPredicted = new Map<string, string>();
  const toActual = new Map<string, string>();
  for (const [name, [own, ...others]] of created) {
    const [match, ...more] = found.get(name) ?? [];
    if (own === undefined || match === undefined || others.length + more.length > 0) continue;
    toPredicted.set(match, own);
    toActual.set(own, match);
  }
  return { toPredicted, toActual };
}

function idsOf({ groups }: TenantSnapshot): ReadonlySet<string> {
  return new Set(groups.map(({ id }) => id));
}

function byName(groups: TenantSnapshot['groups']): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const { id, displayName } of groups) named.set(displayName, [...(named.get(displayName) ?? []), id]);
  return named;
}
