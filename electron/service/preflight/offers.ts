import type { OfferedEdit, OfferedStep, RemedyOffer } from '../../../shared/contract/preflight.ts';
import { applyEdits, fillUsers } from '../../../shared/engine/preflight/remedies/remedy.ts';
import type { PlanStep, UserSelector } from '../../../shared/model/migrationPlan.ts';
import type { ScenarioRecord } from '../../store/scenarioRecord.ts';
import { SHOWN_USERS, toShown, withUsers } from '../../store/shownStep.ts';
import type { KeptEdit, KeptRemedy } from '../jobs/preflightJob.ts';
import type { Revised } from '../scenarios/reviseScenario.ts';
import { decodeUsers } from './userSets.ts';

type UserId = (user: number) => string;
type KeptStep = KeptEdit['steps'][number];

/** A remedy as a screen shows it. */
export function toOffer({ kind, values, edits, after }: KeptRemedy, userCount: number, userId: UserId): RemedyOffer {
  return {
    kind,
    values,
    after,
    edits: edits.map(
      ({ at, removed, steps }): OfferedEdit => ({
        at,
        replaces: removed > 0,
        steps: steps.map((step) => toOfferedStep(step, userCount, userId)),
      }),
    ),
  };
}

function toOfferedStep({ step, users }: KeptStep, userCount: number, userId: UserId): OfferedStep {
  if (users === null) {
    const { shown, namedUsers } = toShown(step);
    return { step: shown ?? step, namedUsers, without: null };
  }
  const rest = withoutThose(step);
  if (rest !== null) return { step: rest, namedUsers: toShown(rest).namedUsers, without: users.count };
  const first = decodeUsers(users, userCount).subarray(0, SHOWN_USERS);
  return { step: fillUsers(step, Array.from(first, userId)), namedUsers: users.count, without: null };
}

/** A step that leaves users out, as it was before; null for any other. */
function withoutThose(step: PlanStep): PlanStep | null {
  const users = step.kind === 'assignLicense' ? ('users' in step.target ? step.target.users : null) : 'users' in step ? step.users : null;
  if (users === null || !('and' in users)) return null;
  const others = users.and.filter((part) => !isEverybodyElse(part));
  const [only] = others;
  if (only === undefined || others.length === users.and.length) return null;
  const rest = withUsers(step, others.length === 1 ? only : { and: others });
  return toShown(rest).shown ?? rest;
}

function isEverybodyElse(selector: UserSelector): boolean {
  return 'not' in selector && 'ids' in selector.not && selector.not.ids.length === 0;
}

/** The scenario with the remedy in it, as one edit; steps that stay keep their keys. */
export function withRemedy(
  { stepKeys, name, note, startAt, settings, automations }: ScenarioRecord,
  { edits }: KeptRemedy,
  userCount: number,
  userId: UserId,
): Revised {
  const made = edits.map(({ at, removed, steps }) => ({
    at,
    removed,
    made: steps.map(({ step, users }) => (users === null ? step : fillUsers(step, Array.from(decodeUsers(users, userCount), userId)))),
  }));
  const isAddition = edits.every(({ removed }) => removed === 0);
  const count = edits.reduce((sum, { removed, steps }) => sum + Math.max(removed, steps.length), 0);
  return {
    note: { kind: isAddition ? 'add' : 'replace', steps: count },
    content: { name, note, startAt, settings, automations, steps: applyEdits<number, PlanStep>(stepKeys, made) },
  };
}
