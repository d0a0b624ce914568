import type { PlanStep } from '../../../model/migrationPlan.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import type { PreflightContext } from '../preflightContext.ts';
import { VISIBLE_AFTER_SECONDS } from '../usageLocations.ts';
import { insert, type Remedy, remedy, THESE } from './remedy.ts';

/** Long enough for every reader to see what was written (F58). */
const WAIT_FOR_READERS: PlanStep = { kind: 'wait', seconds: VISIBLE_AFTER_SECONDS };

/** F42, F73, F75: a location of their own before anything else, that of the tenant where there is no better one; then time to be seen. */
export function setLocation({ snapshot }: PreflightContext, { who: { users }, count }: DetailedFinding): Remedy[] {
  const country = snapshot.organization.countryLetterCode;
  if (country === null || users === null) return [];
  const write: PlanStep = { kind: 'updateUsers', users: THESE, set: { usageLocation: country } };
  return remedy('setLocation', [insert(0, { step: write, users }, WAIT_FOR_READERS)], { country, count });
}

/** F58: time to be seen before the first call that needs the location. */
export function waitForReaders({ changes, plan }: PreflightContext, { who: { users } }: DetailedFinding): Remedy[] {
  const calls = changes.filter(({ kind, step, users: called }) => {
    const call = plan.steps[step];
    return kind === 'userLicensesSet' && call?.kind === 'assignLicense' && called.some((user) => users?.has(user));
  });
  const first = Math.min(...calls.map(({ step }) => step));
  if (!Number.isFinite(first)) return [];
  return remedy('waitForReaders', [insert(first, WAIT_FOR_READERS)], { stepNumber: first + 1 });
}
