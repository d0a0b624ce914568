import * as z from 'zod';
import { type ExerciseDraft, exerciseDraftSchema } from '../../../shared/model/exerciseDraft.ts';
import type { TextLanguage } from '../../../shared/model/localizedText.ts';
import type { Library } from '../library/library.ts';

/** Exercises in the making, by the scenario they are made from: in the library's database, outside of the tenant copy. */
export interface Drafts {
  /** null for a scenario that nobody has written an exercise from. */
  get(tenantId: string, scenarioId: number): ExerciseDraft | null;
  set(tenantId: string, scenarioId: number, draft: ExerciseDraft | null): void;
}

/** An older or newer program may have written one that this one does not know: it is as if it were not there. */
const storedSchema = z.record(z.string(), exerciseDraftSchema.nullable().catch(null)).catch({});

export function createDrafts({ store: { settings }, onRemoved }: Pick<Library, 'store' | 'onRemoved'>): Drafts {
  const settingOf = (tenantId: string): string => `exerciseDrafts/${tenantId}`;
  const allOf = (tenantId: string) => storedSchema.parse(settings.get(settingOf(tenantId)) ?? {});
  onRemoved((tenantId) => {
    if (settings.get(settingOf(tenantId)) !== undefined) settings.set(settingOf(tenantId), {});
  });
  return {
    get: (tenantId, scenarioId) => allOf(tenantId)[String(scenarioId)] ?? null,
    set: (tenantId, scenarioId, draft) => {
      const { [String(scenarioId)]: _, ...others } = allOf(tenantId);
      settings.set(settingOf(tenantId), draft === null ? others : { ...others, [String(scenarioId)]: draft });
    },
  };
}

/** What a draft begins with: the scenario's name as its title, and everything else still to be written. */
export function newDraft(scenario: { readonly name: string; readonly note: string }, language: TextLanguage): ExerciseDraft {
  const text = (words: string) => ({ en: '', sv: '', nl: '', [language]: words });
  return {
    id: toExerciseId(scenario.name),
    level: 2,
    minutes: 20,
    title: text(scenario.name),
    role: text(''),
    situation: text(''),
    task: text(scenario.note),
    debrief: text(''),
    facts: [],
    goals: [],
    never: [],
    questions: [],
    hints: [],
    reasons: [],
    givenSteps: 0,
    wrongPaths: [],
  };
}

/** `Flytta E1 → E3` becomes `flytta-e1-e3`. */
function toExerciseId(name: string): string {
  const plain = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'exercise' : plain;
}
