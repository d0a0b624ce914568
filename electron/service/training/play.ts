import type { RunningAttempt } from '../../../shared/contract/training.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Exercise } from '../../../shared/model/exercise.ts';
import { inLanguage, type TextLanguage } from '../../../shared/model/localizedText.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import type { Attempt } from '../../store/app/attempts.ts';
import type { ScenarioContent } from '../../store/scenarioRecord.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { readCopy, writeCopy } from '../scenarios/copyAccess.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { toRunning } from './brief.ts';
import type { ShelvedExercise } from './shelf.ts';

/** Beginning, starting over and leaving: what makes and removes the tenants of attempts. */
export interface Play {
  /** An attempt that is under way is given back as it is. */
  begin(shelved: ShelvedExercise, language: TextLanguage, options?: JobOptions): Promise<RunningAttempt>;
  reset(attempt: Attempt, shelved: ShelvedExercise, language: TextLanguage, options?: JobOptions): Promise<RunningAttempt>;
  leave(attempt: Attempt): Promise<void>;
  /** Where the attempt takes place, with the learner's scenario made anew if it was removed. Throws `notFound` when its tenant is gone. */
  placeOf(attempt: Attempt, shelved: ShelvedExercise, language: TextLanguage): Promise<RunningAttempt>;
}

type Parts = Pick<ServiceParts, 'library' | 'now'>;

export function createPlay({ library, now }: Parts): Play {
  const { attempts } = library.store;
  const timestamp = (): string => new Date(now()).toISOString();

  const runningAt = (key: string): RunningAttempt | null =>
    attempts
      .all()
      .flatMap((each) => (each.exerciseKey === key && each.closedAt === null ? (toRunning(each) ?? []) : []))
      .at(-1) ?? null;

  /** Makes a tenant with its scenarios; `settle` writes down whose it is. */
  const bring = async (
    { exercise, tenant }: ShelvedExercise,
    language: TextLanguage,
    settle: (place: { readonly tenantId: string; readonly scenarioId: number }) => void,
    options: JobOptions | undefined,
  ): Promise<RunningAttempt> => {
    let scenarioId = 0;
    const tenantId = await library.bringExercise(
      {
        tenant,
        furnish: (copy) => {
          scenarioId = furnish(copy, exercise, language, timestamp());
        },
        settle: (id) => settle({ tenantId: id, scenarioId }),
      },
      options,
    );
    const attempt = attempts.ofTenant(tenantId);
    if (attempt === null) throw new Error('the tenant of an exercise has arrived without its attempt');
    return { attemptId: attempt.id, tenantId, scenarioId };
  };
  const removeTenant = async (tenantId: string | null): Promise<void> => {
    if (tenantId === null) return;
    try {
      await library.remove(tenantId);
    } catch (error) {
      // Gone already, by another window.
      if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
    }
  };

  const begin = async (shelved: ShelvedExercise, language: TextLanguage, options: JobOptions | undefined): Promise<RunningAttempt> => {
    const { key, sha256, exercise } = shelved;
    // Those that are over, and whose tenants nobody has thrown away.
    for (const { exerciseKey, closedAt, tenantId } of attempts.all()) {
      if (exerciseKey === key && closedAt !== null) await removeTenant(tenantId);
    }
    const { id: exerciseId, title } = exercise;
    try {
      return await bring(
        shelved,
        language,
        (place) => {
          // Another window or program on this data folder may have been quicker.
          if (runningAt(key) !== null) throw new AppError('outdated', { expected: 'no attempt', found: 'one that is under way' });
          attempts.add({ exerciseKey: key, exerciseId, sha256, title, ...place, begunAt: timestamp() });
        },
        options,
      );
    } catch (error) {
      const running = error instanceof AppError && error.code === 'outdated' ? runningAt(key) : null;
      if (running !== null) return running;
      throw error;
    }
  };

  return {
    begin: async (shelved, language, options) => {
      const running = runningAt(shelved.key);
      if (running !== null && library.isThere(running.tenantId)) return running;
      // Somebody has thrown its file away.
      if (running !== null) await removeTenant(running.tenantId);
      return await begin(shelved, language, options);
    },
    reset: async (attempt, shelved, language, options) => {
      const { id, tenantId } = attempt;
      if (tenantId === null) throw goneTenant(attempt);
      const running = await bring(
        shelved,
        language,
        (place) => {
          attempts.change(id, (before) => {
            if (before.tenantId !== tenantId) throw startedOver();
            return {
              ...before,
              ...place,
              modelScenarioId: null,
              resets: before.resets + (before.closedAt === null ? 1 : 0),
              lastCheck: null,
            };
          });
        },
        options,
      );
      // Nobody refers to the old one now: should it be held open, the next start removes it.
      await removeTenant(tenantId).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
      });
      return running;
    },
    leave: async ({ id, tenantId }) => {
      if (tenantId !== null) await removeTenant(tenantId);
      else attempts.change(id, (before) => ({ ...before, closedAt: before.closedAt ?? timestamp() }));
    },
    placeOf: async (attempt, { exercise }, language) => {
      const running = toRunning(attempt);
      if (running === null) throw goneTenant(attempt);
      const { tenantId, scenarioId } = running;
      const file = library.fileOf(tenantId);
      const isThere = await readCopy(file, (copy) => copy.scenarios.list().some(({ id }) => id === scenarioId));
      if (isThere) return running;
      const made = await writeCopy(file, (copy) => {
        const content = toContent(exercise, inLanguage(exercise.title, language), '', exercise.draft);
        return { scenarioId: copy.scenarios.create(content, timestamp()).id, count: copy.scenarios.count() };
      });
      library.noteScenarios(tenantId, made.count);
      // Somebody may have started over meanwhile: then the scenario went with its tenant.
      attempts.change(attempt.id, (before) => (before.tenantId === tenantId ? { ...before, scenarioId: made.scenarioId } : before));
      return { ...running, scenarioId: made.scenarioId };
    },
  };
}

function goneTenant({ id }: Attempt): AppError {
  return new AppError('notFound', { found: `the tenant of attempt ${id}` });
}

/** For what was meant for a tenant that somebody has put another one in the place of. */
export function startedOver(): AppError {
  return new AppError('outdated', { expected: 'the tenant as it was', found: 'another one' });
}

/** The first scenario of a new tenant copy is the learner's; those that were prepared follow it. Ids are counted from 1 and not used twice. */
export function preparedScenarios({ prepared }: Exercise): readonly number[] {
  return prepared.map((_, i) => i + 2);
}

/** Writes the scenarios that an exercise begins with; answers the id of the learner's. */
function furnish(copy: TenantStore, exercise: Exercise, language: TextLanguage, changedAt: string): number {
  const { title, draft, prepared } = exercise;
  const { id } = copy.scenarios.create(toContent(exercise, inLanguage(title, language), '', draft), changedAt);
  for (const { name, note, steps } of prepared) {
    const words = note === undefined ? '' : inLanguage(note, language);
    copy.scenarios.create(toContent(exercise, inLanguage(name, language), words, steps), changedAt);
  }
  return id;
}

/** A scenario by the settings and beside the automations of the exercise. */
export function toContent(
  { startAt, settings, automations }: Exercise,
  name: string,
  note: string,
  steps: readonly PlanStep[],
): ScenarioContent {
  return { name: name.slice(0, 120), note: note.slice(0, 4000), startAt, settings, automations, steps };
}
