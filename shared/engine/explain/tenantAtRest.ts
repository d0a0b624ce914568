import type { CatalogBundle } from '../../model/catalog.ts';
import { type MigrationPlan, PLAN_FORMAT, PLAN_VERSION } from '../../model/migrationPlan.ts';
import type { RehearsalSettings } from '../../model/settings.ts';
import { FamilyTable } from '../compare/serviceFamilies.ts';
import type { GroupState } from '../rehearsal/groupState.ts';
import { RehearsalState } from '../rehearsal/rehearsalState.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { type UserClass, UserClassifier } from './userClasses.ts';

/**
 * A tenant that questions are asked about: the state of a rehearsal before its first step, so that rules, units and locations are the
 * rehearsal's own, and what is worked out from it once. Nothing here changes it; profiles that a question leads to are added to the table.
 */
export interface TenantAtRest {
  readonly state: RehearsalState;
  readonly families: FamilyTable;
  /** How many users have each profile of the start, by ordinal. */
  readonly usersOfProfile: Uint32Array;
  /** Members of a group by class; kept, as one group is asked about again with every click. */
  membersByClass(group: GroupState): ReadonlyMap<UserClass, number>;
}

/** One pass or two over all users; made once, it answers for one user without looking at the others. */
export function buildTenantAtRest(snapshot: TenantSnapshot, catalog: CatalogBundle, settings: RehearsalSettings): TenantAtRest {
  const startAt = snapshot.exportedAt ?? '1970-01-01T00:00:00Z';
  const plan: MigrationPlan = { format: PLAN_FORMAT, version: PLAN_VERSION, name: '', startAt, settings, automations: [], steps: [] };
  const state = new RehearsalState(snapshot, plan, catalog);
  const { tables, profiles } = state.context;
  const usersOfProfile = new Uint32Array(profiles.profiles.length);
  for (const profile of state.profileOf) usersOfProfile[profile]!++;
  const known = new WeakMap<GroupState, ReadonlyMap<UserClass, number>>();
  return {
    state,
    families: new FamilyTable(catalog.families, tables),
    usersOfProfile,
    membersByClass: (group) => {
      const counted = known.get(group) ?? new UserClassifier(state, group).count(state.membersOf(group));
      known.set(group, counted);
      return counted;
    },
  };
}
