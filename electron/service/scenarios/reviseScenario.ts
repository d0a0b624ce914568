import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { scenarioEditSchema } from '../../../shared/contract/scenarios.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import type { EditNote, ScenarioContent, ScenarioRecord } from '../../store/scenarioRecord.ts';

type Edit = z.output<typeof scenarioEditSchema>;

/** An edit with its users found and its steps whole: ready to be applied in one go. */
export type ResolvedEdit =
  | Exclude<Edit, { kind: 'add' | 'replace' | 'duplicate' }>
  | { readonly kind: 'add'; readonly steps: readonly PlanStep[]; readonly at?: number | undefined }
  /** `step`: the key itself when nothing about it changes. */
  | { readonly kind: 'replace'; readonly key: number; readonly step: PlanStep | number }
  /** `steps`: what the keys stand for, in the order of `keys`. */
  | { readonly kind: 'duplicate'; readonly keys: readonly number[]; readonly steps: readonly PlanStep[] };

export interface Revised {
  readonly note: EditNote;
  readonly content: ScenarioContent;
}

/** What the scenario is after the edit; null when that is what it was. Throws `notFound` for a key that it does not have. */
export function reviseScenario(now: ScenarioRecord, edit: ResolvedEdit): Revised | null {
  const revised = revise(now, edit);
  return isDeepStrictEqual(revised.content, contentOf(now)) ? null : revised;
}

function contentOf({ name, note, startAt, settings, automations, stepKeys }: ScenarioRecord): ScenarioContent {
  return { name, note, startAt, settings, automations, steps: stepKeys };
}

function revise(now: ScenarioRecord, edit: ResolvedEdit): Revised {
  const { name, note, startAt, settings, automations, stepKeys } = now;
  const text = { name, note, startAt, settings, automations };
  const stepsEdited = (count: number, steps: ScenarioContent['steps']): Revised => ({
    note: { kind: edit.kind, steps: count },
    content: { ...text, steps },
  });
  switch (edit.kind) {
    case 'add':
      return stepsEdited(edit.steps.length, inserted(stepKeys, edit.at ?? stepKeys.length, edit.steps));
    case 'replace':
      placeOf(now, edit.key);
      return stepsEdited(
        1,
        stepKeys.map((key) => (key === edit.key ? edit.step : key)),
      );
    case 'remove': {
      const places = new Set(edit.keys.map((key) => placeOf(now, key)));
      return stepsEdited(
        places.size,
        stepKeys.filter((_, place) => !places.has(place)),
      );
    }
    case 'move': {
      const rest = stepKeys.toSpliced(placeOf(now, edit.key), 1);
      return stepsEdited(1, rest.toSpliced(edit.to, 0, edit.key));
    }
    case 'duplicate': {
      // Each once, in the order they have in the scenario.
      const copies = new Map(edit.keys.map((key, i) => [placeOf(now, key), edit.steps[i]!]));
      const places = [...copies.keys()].sort((a, b) => a - b);
      const steps = places.map((place) => copies.get(place)!);
      return stepsEdited(steps.length, inserted(stepKeys, places.at(-1)! + 1, steps));
    }
    case 'rename':
      return { note: { kind: 'rename', steps: 0 }, content: { ...text, name: edit.name, note: edit.note ?? note, steps: stepKeys } };
    case 'settings':
      return {
        note: { kind: 'settings', steps: 0 },
        content: { ...text, settings: edit.settings, startAt: edit.startAt, steps: stepKeys },
      };
    case 'automations':
      return { note: { kind: 'automations', steps: 0 }, content: { ...text, automations: edit.automations, steps: stepKeys } };
  }
}

function inserted(stepKeys: readonly number[], at: number, steps: readonly PlanStep[]): ScenarioContent['steps'] {
  return [...stepKeys.slice(0, at), ...steps, ...stepKeys.slice(at)];
}

function placeOf({ stepKeys }: ScenarioRecord, key: number): number {
  const place = stepKeys.indexOf(key);
  if (place < 0) throw new AppError('notFound', { found: `step ${key}` });
  return place;
}
