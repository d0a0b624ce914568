import type { Scope } from '../../../shared/contract/base.ts';
import type { TriedDraft } from '../../../shared/contract/instructor.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ExerciseDraft } from '../../../shared/model/exerciseDraft.ts';
import type { MigrationPlan, PlanStep } from '../../../shared/model/migrationPlan.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import type { DraftedExercise } from '../../training/draftExercise.ts';
import type { TriedDraftResult } from '../jobs/draftJob.ts';
import { readCopy } from '../scenarios/copyAccess.ts';
import { toPlan } from '../scenarios/planFile.ts';
import { toTrainingNames } from '../training/trainingNames.ts';

/** The scenario that a scope names, as a plan. Throws `badInput` for a scope as imported, and `outdated` for another revision. */
export function planOfScope(copy: TenantStore, { scenario }: Scope): MigrationPlan {
  if (scenario === null) throw new AppError('badInput', { place: 'scope.scenario', expected: 'a scenario', found: 'null' });
  const record = copy.scenarios.get(scenario.id);
  if (record.revision !== scenario.revision) {
    throw new AppError('outdated', { expected: `revision ${record.revision}`, found: `revision ${scenario.revision}` });
  }
  return toPlan(record, copy.scenarios.wholeSteps(scenario.id));
}

/** A draft with the scenarios it is made of, as they are now. */
export async function readDrafted(tenant: string, scope: Scope, draft: ExerciseDraft): Promise<DraftedExercise> {
  return await readCopy(tenant, (copy) => ({
    draft,
    plan: planOfScope(copy, scope),
    wrongSteps: draft.wrongPaths.map(({ scenarioId }) => stepsOf(copy, scenarioId)),
  }));
}

/** null for a scenario that is gone. */
function stepsOf(copy: TenantStore, scenarioId: number): readonly PlanStep[] | null {
  try {
    return copy.scenarios.wholeSteps(copy.scenarios.get(scenarioId).id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'notFound') return null;
    throw error;
  }
}

export function toTriedDraft({ faults, paths, names }: TriedDraftResult): TriedDraft {
  const results = paths[0]?.assessment.results ?? [];
  return {
    faults,
    paths: paths.map(({ id, steps, assessment: { passed, score, results: found }, hint }) => ({
      id,
      steps,
      passed,
      points: score.points,
      results: found,
      hint,
    })),
    names: toTrainingNames(names),
    users: Object.fromEntries(results.flatMap(({ id, of }) => (of === null ? [] : [[id, of]]))),
  };
}
