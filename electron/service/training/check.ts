import type { Scope } from '../../../shared/contract/base.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { MOST_STEPS } from '../../../shared/model/trainingResult.ts';
import type { Attempt, CheckedPath } from '../../store/app/attempts.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { readCopy } from '../scenarios/copyAccess.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { StoredCheck } from './attemptState.ts';
import { startedOver } from './play.ts';
import type { ShelvedExercise } from './shelf.ts';
import { toTrainingNames } from './trainingNames.ts';

type Parts = Pick<ServiceParts, 'library' | 'jobs' | 'now'>;

/**
 * Judges the scenario that the scope names and writes down what came of it. Throws `badInput` for a scope elsewhere than in the attempt's tenant,
 * and for more steps than a results file takes, `outdated` for another revision than the current one, and when somebody starts over meanwhile.
 */
export async function checkAttempt(
  { library, jobs, now }: Parts,
  attempt: Attempt,
  { exercise, sha256 }: ShelvedExercise,
  { tenantId, scenario }: Scope,
  options?: JobOptions,
): Promise<StoredCheck> {
  if (tenantId !== attempt.tenantId || scenario === null) {
    throw new AppError('badInput', {
      place: 'scope',
      expected: `a scenario of ${attempt.tenantId ?? 'an attempt under way'}`,
      found: tenantId,
    });
  }
  const { id: scenarioId, revision } = scenario;
  const tenant = library.fileOf(tenantId);
  const steps = await readCopy(tenant, (copy) => {
    const { revision: current } = copy.scenarios.get(scenarioId);
    if (current !== revision) throw new AppError('outdated', { expected: `revision ${current}`, found: `revision ${revision}` });
    return copy.scenarios.wholeSteps(scenarioId);
  });
  if (steps.length > MOST_STEPS) {
    throw new AppError('badInput', { place: 'steps', expected: `at most ${MOST_STEPS} steps`, found: String(steps.length) });
  }
  const taken = { steps, answers: attempt.answers, hintsTaken: attempt.hints.length };
  const { assessment, names } = await jobs.run('assess', { tenant, exercise, path: taken }, options);
  const path: CheckedPath = { passed: assessment.passed, points: assessment.score.points, ...taken };
  const check: StoredCheck = { assessment, names: toTrainingNames(names), path, scenarioId, revision };
  library.store.attempts.change(attempt.id, (before) => {
    if (before.tenantId !== tenantId) throw startedOver();
    return { ...withCheck(before, check, new Date(now()).toISOString()), sha256, title: exercise.title };
  });
  return check;
}

/** The attempt with one more check. Once it is closed nothing counts any more. */
function withCheck(before: Attempt, check: StoredCheck, at: string): Attempt {
  const { path, assessment } = check;
  const failed = assessment.results.flatMap(({ id, met }) => (met ? [] : [id]));
  const checked: Attempt = { ...before, failed, lastCheck: check };
  if (before.closedAt !== null) return checked;
  // Wizards write scenarios of their own: the learner's is the one that was checked.
  const counted: Attempt = { ...checked, scenarioId: check.scenarioId, checks: before.checks + 1, lastPath: path };
  if (!path.passed) return counted;
  const passedAt = before.passedAt ?? at;
  return before.points !== null && before.points >= path.points
    ? { ...counted, passedAt }
    : { ...counted, passedAt, points: path.points, bestPath: path };
}
