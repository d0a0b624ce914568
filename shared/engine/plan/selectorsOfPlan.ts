import type { MigrationPlan, PlanStep, UserSelector } from '../../model/migrationPlan.ts';

/** Every selector of the plan, also those of its automations, with everything inside them. */
export function selectorsOfPlan({ steps, automations }: Pick<MigrationPlan, 'steps' | 'automations'>): UserSelector[] {
  return [...steps.flatMap(selectorsOf), ...automations.flatMap((automation) => withParts(automation.users))];
}

/** The selectors of a step with everything inside them. */
export function selectorsOf(step: PlanStep): UserSelector[] {
  const selector = selectorOf(step);
  return selector === null ? [] : withParts(selector);
}

/** The selector of a step; null for one that is not about users. */
export function selectorOf(step: PlanStep): UserSelector | null {
  if (step.kind === 'assignLicense') return 'users' in step.target ? step.target.users : null;
  return 'users' in step ? step.users : null;
}

function withParts(selector: UserSelector): UserSelector[] {
  if ('and' in selector) return [selector, ...selector.and.flatMap(withParts)];
  if ('not' in selector) return [selector, ...withParts(selector.not)];
  if ('first' in selector) return [selector, ...withParts(selector.of)];
  return [selector];
}
