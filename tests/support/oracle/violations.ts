import type { ServicePlanId } from '../../../shared/model/graph.ts';
import { enabledPlans } from './enabledPlans.ts';
import type { Entry } from './entries.ts';
import { common, share, without } from './setAlgebra.ts';
import type { World, WorldUser } from './world.ts';

/** Exclusions and requirements a result breaks and the state before it did not (section 2): only these are blamed. */
export interface Violations {
  readonly exclusions: readonly { readonly a: ServicePlanId; readonly b: ServicePlanId }[];
  /** Enabled plans none of whose alternatives is enabled. */
  readonly missingBase: ReadonlySet<ServicePlanId>;
}

export function newViolations(world: World, before: readonly Entry[], after: readonly Entry[]): Violations {
  const plansBefore = enabledPlans(world, before);
  const plansAfter = enabledPlans(world, after);
  const bothEnabled = (plans: Set<ServicePlanId>, { a, b }: { a: ServicePlanId; b: ServicePlanId }) => plans.has(a) && plans.has(b);
  return {
    exclusions: world.rules.exclusions.filter((pair) => bothEnabled(plansAfter, pair) && !bothEnabled(plansBefore, pair)),
    missingBase: without(plansWithoutBase(world, plansAfter), plansWithoutBase(world, plansBefore)),
  };
}

/** Section 2, requirements: any one alternative satisfies (F53, F214). */
export function plansWithoutBase(world: World, enabled: ReadonlySet<ServicePlanId>): Set<ServicePlanId> {
  const lacking = new Set<ServicePlanId>();
  for (const plan of enabled) {
    const bases = world.rules.requirements.get(plan);
    if (bases !== undefined && !share(enabled, bases)) lacking.add(plan);
  }
  return lacking;
}

/** The user's own location; null when missing (F13, F42). */
export function usageLocationOf(user: WorldUser): string | null {
  const location = user.attributes.get('usageLocation');
  return typeof location === 'string' && location !== '' ? location : null;
}

/** Section 2: in group assignment the tenant's country stands in, unless the setting forbids it (F73, F75). */
export function locationInGroups(world: World, user: WorldUser): string | null {
  const own = usageLocationOf(user);
  if (own !== null || world.settings.missingUsageLocationInGroups === 'error') return own;
  return world.tenantCountry;
}

/** Plans barred at this location that a change enables: enabled after it, not before it. */
export function newlyBarredPlans(world: World, location: string, before: readonly Entry[], after: readonly Entry[]): Set<ServicePlanId> {
  const barred = world.rules.barredPlans.get(location.toUpperCase()) ?? new Set<ServicePlanId>();
  return common(without(enabledPlans(world, after), enabledPlans(world, before)), barred);
}
