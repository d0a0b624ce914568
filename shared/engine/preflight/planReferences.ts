import type { MigrationPlan } from '../../model/migrationPlan.ts';
import { parseMembershipRule } from '../membership/parseMembershipRule.ts';
import { RuleError } from '../membership/ruleError.ts';
import { selectorsOfPlan } from '../plan/selectorsOfPlan.ts';
import { NONE } from '../rehearsal/eventLog.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import { type DetailedFinding, findingOf, findingOfCount } from './buildFinding.ts';
import type { PreflightContext } from './preflightContext.ts';

/** What a plan says that comes to nothing: the service refuses none of it, so it would go unnoticed. */
export const planReferences = [emptyPlan, unknownGroups, unknownSkus, unknownUsers, ignoredRemovals, stepsWithoutEffect, ruleWarnings];

function emptyPlan({ plan }: PreflightContext): DetailedFinding[] {
  return plan.steps.length > 0 ? [] : findingOfCount('emptyPlan', 'warning', 1, []);
}

/** Groups that only a selector, a wait or a rule names: an unknown one has no members and is idle (simulation.md section 10). */
function unknownGroups({ plan, tables }: PreflightContext): DetailedFinding[] {
  return findingOf(
    'unknownGroup',
    'warning',
    unknown(groupsAskedFor(plan), (id) => tables.group(id) !== undefined),
  );
}

/** F46 looks at `addLicenses` only: license plans that nobody in the tenant has, in a selector, among those to remove, or given by an automation. */
function unknownSkus({ plan, tables }: PreflightContext): DetailedFinding[] {
  return findingOf(
    'unknownLicensePlan',
    'warning',
    unknown(skusAskedFor(plan), (id) => tables.sku(id) !== undefined),
  );
}

/** Unknown user ids in selectors are left out (simulation.md section 10). */
function unknownUsers({ plan, snapshot }: PreflightContext): DetailedFinding[] {
  const named = selectorsOfPlan(plan).flatMap((selector) => ('ids' in selector ? selector.ids : []));
  if (named.length === 0) return [];
  const wanted = new Set(named);
  for (let user = 0; user < snapshot.users.count && wanted.size > 0; user++) wanted.delete(snapshot.users.ids.get(user)!);
  return findingOf('unknownUser', 'warning', [...wanted].sort(compareIds));
}

/** A group's removal of a license plan it does not carry is ignored (simulation.md section 10). */
function ignoredRemovals({ plan, tables, groups }: PreflightContext): DetailedFinding[] {
  const ignoring = plan.steps.flatMap((step, index) => {
    if (step.kind !== 'assignLicense' || !('group' in step.target)) return [];
    const ordinal = tables.group(step.target.group);
    if (ordinal === undefined || !groups.has(ordinal)) return [];
    const carried = groups.licensesAt(ordinal, index - 1).map((license) => tables.skus[license.sku]!.skuId);
    return step.removeLicenses.some((skuId) => !carried.includes(skuId)) ? [step.target.group] : [];
  });
  return findingOf('removalIgnored', 'warning', [...new Set(ignoring)].sort(compareIds));
}

/** Steps that began and changed nothing for anybody: most often a selector that means nobody. `examples` are step ids or numbers. */
function stepsWithoutEffect(context: PreflightContext): DetailedFinding[] {
  const idle = idleSteps(context);
  const names = idle.map((i) => context.plan.steps[i]!.id ?? String(i + 1));
  return findingOf('stepWithoutEffect', 'warning', names, { values: { stepNumber: (idle[0] ?? 0) + 1 } });
}

/** Their positions, ascending. */
export function idleSteps({ plan, rehearsal, startRowOfStep, effectsOfStep }: PreflightContext): number[] {
  // Work that the horizon cut off may have been about to do something.
  if (rehearsal.outcome !== 'completed') return [];
  return plan.steps.flatMap((step, i) => {
    const waits = step.kind === 'wait' || step.kind === 'waitForProcessing';
    return waits || startRowOfStep[i] === NONE || effectsOfStep[i]! > 0 ? [] : [i];
  });
}

/** New membership rules that the service takes and that may not mean what they say (F180 to F189). `examples` are group ids. */
function ruleWarnings({ plan }: PreflightContext): DetailedFinding[] {
  const groupsByWarning = new Map<string, Set<string>>();
  for (const step of plan.steps) {
    const [group, rule] =
      step.kind === 'setMembershipRule'
        ? [step.group, step.rule]
        : step.kind === 'createGroup'
          ? [step.group.id, step.group.membershipRule]
          : [null, null];
    if (group === null || !rule?.trim()) continue;
    for (const code of warningsOf(rule)) groupsByWarning.set(code, (groupsByWarning.get(code) ?? new Set()).add(group));
  }
  return [...groupsByWarning].flatMap(([about, ids]) => findingOf('ruleWarning', 'info', [...ids].sort(compareIds), { about }));
}

/** Nothing for a rule that does not parse: the call is refused (F194). */
function warningsOf(rule: string): string[] {
  try {
    return parseMembershipRule(rule).warnings.map((warning) => warning.code);
  } catch (error) {
    if (error instanceof RuleError) return [];
    throw error;
  }
}

function unknown(ids: readonly string[], isKnown: (id: string) => boolean): string[] {
  return [...new Set(ids)].filter((id) => !isKnown(id)).sort(compareIds);
}

/** Groups that the plan's selectors and waits ask for. */
function groupsAskedFor(plan: MigrationPlan): string[] {
  const selected = selectorsOfPlan(plan).flatMap((selector) => {
    if ('memberOf' in selector) return [selector.memberOf];
    return 'inherits' in selector && selector.from !== undefined ? [selector.from] : [];
  });
  return [...selected, ...plan.steps.flatMap((step) => (step.kind === 'waitForProcessing' ? (step.groups ?? []) : []))];
}

/** License plans that selectors ask for, that steps remove, and that automations assign: no step is refused for those. */
function skusAskedFor(plan: MigrationPlan): string[] {
  const selected = selectorsOfPlan(plan).flatMap((selector) => {
    if ('hasDirect' in selector) return [selector.hasDirect];
    return 'inherits' in selector ? [selector.inherits] : [];
  });
  const removed = plan.steps.flatMap((step) => (step.kind === 'assignLicense' ? step.removeLicenses : []));
  return [...selected, ...removed, ...plan.automations.flatMap(({ addLicenses }) => addLicenses.map(({ skuId }) => skuId))];
}
