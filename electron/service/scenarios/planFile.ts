import { basename } from 'node:path';
import { checkPlan } from '../../../shared/engine/rehearsal/planRunner.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { type MigrationPlan, PLAN_FORMAT, PLAN_VERSION, type PlanStep } from '../../../shared/model/migrationPlan.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { parseJson } from '../../files/parseJson.ts';
import type { ScenarioContent, ScenarioText } from '../../store/scenarioRecord.ts';
import { parsePlan } from '../readPlan.ts';

/** A scenario as the plan file of formats.md. */
export function toPlan({ name, note, startAt, settings, automations }: ScenarioText, steps: readonly PlanStep[]): MigrationPlan {
  return {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    name,
    ...(note === '' ? {} : { note }),
    startAt,
    settings,
    automations: [...automations],
    steps: [...steps],
  };
}

/** The plan of a tenant that stays as imported. */
export function toPlanOfNothing(startAt: string): MigrationPlan {
  return toPlan({ name: '', note: '', startAt, settings: rehearsalSettingsSchema.parse({}), automations: [] }, []);
}

/**
 * The text of a plan file, read as the command line reads one, and checked for what otherwise only a rehearsal would find. Throws AppError
 * `badInput` with the place in the file, or `futureVersion`.
 */
export function parsePlanText(text: string, fileName: string): MigrationPlan {
  const plan = parsePlan(parseJson(text.replace(/^\uFEFF/, ''), fileName), fileName);
  try {
    checkPlan(plan);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.details, file: fileName }, { cause: error });
  }
  return plan;
}

/** A plan as a new scenario; one without a name is called as its file. */
export function toContent({ name, note, startAt, settings, automations, steps }: MigrationPlan, fileName: string): ScenarioContent {
  const called =
    name.trim() ||
    basename(fileName)
      .replace(/\.json$/i, '')
      .trim();
  return { name: called.slice(0, 120), note: (note ?? '').slice(0, 4000), startAt, settings, automations, steps };
}
