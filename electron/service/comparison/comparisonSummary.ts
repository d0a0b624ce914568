import type { ComparedService, ComparisonSummary, NamedUsers, UsersByResult } from '../../../shared/contract/comparison.ts';
import type { StateResult } from '../../../shared/engine/compare/comparedUsers.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import { comparedGroups } from './comparedGroups.ts';
import { comparedLicensePlans } from './comparedLicensePlans.ts';
import type { ComparedStates } from './comparedStates.ts';
import { headlineFirst } from './headlineFirst.ts';
import { perResult } from './perResult.ts';

const MOST_NAMES = 5;

/** Everything that is told of two states before anybody is looked at. */
export function buildSummary(states: ComparedStates, language: LanguageTag): ComparisonSummary {
  const { users } = states;
  const families = countFamilies(states, language);
  const perUser = countUsers(states);
  return {
    compared: users.compared,
    changed: perUser.changed,
    gone: namedUsers(states.before, users.gone),
    added: namedUsers(states.after, users.added),
    users: perUser.results,
    services: perResult((result) => families.filter((each) => !each.foundation && each.users[result] > 0).length),
    families,
    licensePlans: comparedLicensePlans(states, language),
    ...comparedGroups(states, language),
  };
}

/** Users by the results of their services; foundation services make nobody count. */
function countUsers({ users: { ways, families } }: ComparedStates): { readonly changed: number; readonly results: UsersByResult } {
  const results = perResult(() => 0);
  let changed = 0;
  for (const { users, cells } of ways) {
    const met = new Set(cells.filter(({ family }) => !families.isFoundation(family)).map(({ result }) => result));
    for (const result of met) results[result] += users;
    met.delete('kept');
    if (met.size > 0) changed += users;
  }
  return { changed, results };
}

/** What everybody notices first stands first, then by name; plumbing last. */
function countFamilies({ users: { ways, families }, names }: ComparedStates, language: LanguageTag): readonly ComparedService[] {
  const { compare } = collatorOf(language);
  const counted = new Map<number, Record<StateResult, number>>();
  for (const { users, cells } of ways) {
    for (const { family, result } of cells) {
      const counts = counted.get(family) ?? perResult(() => 0);
      counted.set(family, counts);
      counts[result] += users;
    }
  }
  return [...counted]
    .map(([family, users]): ComparedService => {
      const id = families.ids[family] ?? '';
      const foundation = families.isFoundation(family);
      return { family: id, name: names.family(id), foundation, users, dataAtRisk: names.risk(id) };
    })
    .sort((a, b) => Number(a.foundation) - Number(b.foundation) || headlineFirst(a.family, b.family) || compare(a.name, b.name));
}

function namedUsers({ snapshot: { users } }: TenantView, ordinals: Uint32Array): NamedUsers {
  const name = users.attribute('displayName');
  const first = Array.from(ordinals.subarray(0, MOST_NAMES));
  return { count: ordinals.length, names: first.map((user) => name?.get(user) || (users.ids.get(user) ?? '')) };
}
