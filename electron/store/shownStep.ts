import type { PlanStep, UserSelector } from '../../shared/model/migrationPlan.ts';

/** A step may name half a million users one by one. A screen is sent no more of them than this. */
export const SHOWN_USERS = 20;

export interface ShownStep {
  /** The step with only the first of its users; null when they are all there. */
  readonly shown: PlanStep | null;
  /** How many users the step names one by one; null when it says otherwise whom it means. */
  readonly namedUsers: number | null;
}

export function toShown(step: PlanStep): ShownStep {
  const users = usersOf(step);
  if (users === undefined || !('ids' in users)) return { shown: null, namedUsers: null };
  const { ids } = users;
  return { shown: ids.length <= SHOWN_USERS ? null : withUsers(step, { ids: ids.slice(0, SHOWN_USERS) }), namedUsers: ids.length };
}

/**
 * A step that a screen has changed, with the users it was never sent: wherever it names exactly the first users of the stored step, all
 * of them are meant, also inside another selector.
 */
export function withAllUsers(changed: PlanStep, stored: PlanStep): PlanStep {
  const [users, known] = [usersOf(changed), usersOf(stored)];
  if (users === undefined || known === undefined || !('ids' in known) || known.ids.length <= SHOWN_USERS) return changed;
  return withUsers(changed, filledUp(users, known.ids));
}

function filledUp(selector: UserSelector, all: readonly string[]): UserSelector {
  if ('ids' in selector) {
    const isShown = selector.ids.length === SHOWN_USERS && selector.ids.every((id, i) => id === all[i]);
    return isShown ? { ids: all } : selector;
  }
  if ('and' in selector) return { and: selector.and.map((part) => filledUp(part, all)) };
  if ('not' in selector) return { not: filledUp(selector.not, all) };
  return 'of' in selector ? { ...selector, of: filledUp(selector.of, all) } : selector;
}

function usersOf(step: PlanStep): UserSelector | undefined {
  if (step.kind === 'assignLicense') return 'users' in step.target ? step.target.users : undefined;
  return 'users' in step ? step.users : undefined;
}

/** The same step for other users; a step that is for no users stays as it is. */
export function withUsers(step: PlanStep, users: UserSelector): PlanStep {
  if (step.kind === 'assignLicense') return { ...step, target: { users } };
  return 'users' in step ? { ...step, users } : step;
}
