import type { CatalogBundle } from '../../model/catalog.ts';
import type { MigrationPlan, PlanStep } from '../../model/migrationPlan.ts';
import { type ReadCall, readLicenseCall } from '../licensing/licenseCall.ts';
import type { MembershipRule } from '../membership/membershipRule.ts';
import { parseMembershipRule } from '../membership/parseMembershipRule.ts';
import { canonicalName } from '../rehearsal/steps/userSteps.ts';
import { UsageLocations } from '../rehearsal/usageLocations.ts';
import { UserAttributes } from '../rehearsal/userAttributes.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { type PlanTimeline, planTimeline } from './planTimeline.ts';

/** What can be said of a plan before any user is looked at. */
export interface PlanFacts {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly timeline: PlanTimeline;
  readonly attributes: UserAttributes;
  readonly locations: UsageLocations;
  /** Names of the attributes that some step changes. */
  readonly updated: ReadonlySet<string>;
  /** Groups whose rule is evaluated at some time, by step: ordinals, ascending. */
  readonly evaluations: readonly (readonly number[])[];
  readonly evaluated: ReadonlySet<number>;
  /** Groups that carry a license plan at some time; ordinals. */
  readonly carriers: ReadonlyMap<number, ReadonlySet<number>>;
  readonly calls: readonly (ReadCall | null)[];
  /** How many steps have begun when each automation is retired; infinity when it never is. */
  readonly retiredAfter: readonly number[];
  readonly ruleOf: (selector: { readonly where: string }) => MembershipRule;
  readonly idsOf: (selector: { readonly ids: readonly string[] }) => ReadonlySet<string>;
}

export function planFacts(snapshot: TenantSnapshot, plan: MigrationPlan, catalog: CatalogBundle): PlanFacts {
  const timeline = planTimeline(snapshot, plan, catalog);
  const { context, settings } = timeline.state;
  const attributes = new UserAttributes(snapshot.users);
  const evaluations = plan.steps.map((step, index) => evaluatedBy(timeline, step, index));
  return {
    snapshot,
    plan,
    timeline,
    attributes,
    locations: new UsageLocations(attributes, context.rules, settings, snapshot.organization.countryLetterCode),
    updated: new Set(plan.steps.flatMap((step) => (step.kind === 'updateUsers' ? Object.keys(step.set).map(canonicalName) : []))),
    evaluations,
    evaluated: new Set(evaluations.flat()),
    carriers: carriersOf(timeline),
    calls: plan.steps.map((step) => (step.kind === 'assignLicense' ? readLicenseCall(step, context.tables) : null)),
    retiredAfter: plan.automations.map(({ id }) => {
      const step = plan.steps.findIndex((each) => each.kind === 'retireAutomation' && each.automation === id);
      return step < 0 ? Number.POSITIVE_INFINITY : step + 1;
    }),
    ruleOf: remembered(({ where }) => parseMembershipRule(where)),
    idsOf: remembered(({ ids }) => new Set(ids)),
  };
}

/** Groups whose rule is due for evaluation after this step: for everybody when the rule is new, else when it reads what was changed. */
function evaluatedBy({ moments, refused, state }: PlanTimeline, step: PlanStep, index: number): number[] {
  const moment = moments[index + 1] ?? [];
  const isEvaluated = (group: number): boolean => moment[group]?.rule != null && !moment[group].paused;
  if (refused.has(index)) return [];
  if (step.kind === 'setMembershipRule' || step.kind === 'createGroup') {
    const group = state.context.tables.group(step.kind === 'createGroup' ? step.group.id : step.group);
    const hasRule = step.kind === 'createGroup' || Boolean(step.rule?.trim());
    return group !== undefined && hasRule && isEvaluated(group) ? [group] : [];
  }
  if (step.kind !== 'updateUsers') return [];
  const names = Object.keys(step.set).map(canonicalName);
  return moment.flatMap(({ ordinal, rule }) => (isEvaluated(ordinal) && names.some((name) => rule?.reads.has(name)) ? [ordinal] : []));
}

function carriersOf({ moments }: PlanTimeline): Map<number, Set<number>> {
  const carriers = new Map<number, Set<number>>();
  const noted = new Set<object>();
  for (const group of moments.filter((moment, i) => moment !== moments[i - 1]).flat()) {
    if (noted.has(group)) continue;
    noted.add(group);
    for (const { sku } of group.licenses) carriers.set(sku, (carriers.get(sku) ?? new Set()).add(group.ordinal));
  }
  return carriers;
}

function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, Value>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}
