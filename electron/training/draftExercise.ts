import { type Answers, EXERCISE_FORMAT, EXERCISE_VERSION, type Exercise } from '../../shared/model/exercise.ts';
import type { DraftFault, DraftText, ExerciseDraft } from '../../shared/model/exerciseDraft.ts';
import type { LocalizedText } from '../../shared/model/localizedText.ts';
import type { MigrationPlan, PlanStep } from '../../shared/model/migrationPlan.ts';
import { LONGEST_TITLE } from './exerciseChecks.ts';

/** A draft with the scenarios it is made of. */
export interface DraftedExercise {
  readonly draft: ExerciseDraft;
  /** The scenario of the model path. */
  readonly plan: MigrationPlan;
  /** By the index of the draft's wrong path; null for a scenario that is gone. */
  readonly wrongSteps: readonly (readonly PlanStep[] | null)[];
}

/** What a wrong path of the exercise must receive. */
export type Expected = Exercise['wrongPaths'][number]['expected'];

const NOTHING_EXPECTED: Expected = { points: 0, failed: [], hint: null };

/**
 * The exercise that a draft is to become. What has not been written yet is a dash, so that it can be tried before it is finished. `expected`
 * is what wrong paths have received, by their id.
 */
export function toExercise({ draft, plan, wrongSteps }: DraftedExercise, expected: ReadonlyMap<string, Expected> = new Map()): Exercise {
  const { id, level, minutes, facts, goals, never, questions, hints, reasons, givenSteps, wrongPaths } = draft;
  const written = reasons.findLastIndex((reason) => !isEmpty(reason)) + 1;
  return {
    format: EXERCISE_FORMAT,
    version: EXERCISE_VERSION,
    id,
    level,
    order: 1000,
    minutes,
    title: toText(draft.title),
    role: toText(draft.role),
    situation: toText(draft.situation),
    task: toText(draft.task),
    facts,
    tenant: { packaged: true },
    startAt: plan.startAt,
    settings: plan.settings,
    automations: plan.automations,
    draft: plan.steps.slice(0, givenSteps),
    prepared: [],
    goals,
    never,
    questions: questions.map(({ right, choices, ...question }) => ({
      id: question.id,
      text: toText(question.text),
      choices: choices.map((choice) => ({
        id: choice.id,
        text: toText(choice.text),
        why: toText(choice.why),
        ...(choice.id === right && { right: true as const }),
      })),
    })),
    hints: hints.map(({ for: about, text, ...hint }) => ({ ...hint, text: toText(text), ...(about !== null && { for: about }) })),
    model: {
      steps: plan.steps,
      answers: rightAnswers(draft),
      reasons: reasons.slice(0, Math.min(written, plan.steps.length)).map(toText),
    },
    wrongPaths: wrongPaths.flatMap(({ id: path, title, answers }, i) => {
      const steps = wrongSteps[i] ?? null;
      return steps === null
        ? []
        : [{ id: path, title: toText(title), steps: [...steps], answers, expected: expected.get(path) ?? NOTHING_EXPECTED }];
    }),
    debrief: toText(draft.debrief),
  };
}

function rightAnswers({ questions }: ExerciseDraft): Answers {
  return Object.fromEntries(questions.flatMap(({ id, right }) => (right === null ? [] : [[id, right]])));
}

function toText(text: DraftText): LocalizedText {
  const written = Object.entries(text).filter(([, words]) => words.trim() !== '');
  return written.length === 0 ? { en: '–' } : Object.fromEntries(written.map(([language, words]) => [language, words.trim()]));
}

function isEmpty(text: DraftText): boolean {
  return Object.values(text).every((words) => words.trim() === '');
}

/** What can be said of a draft without running it. */
export function draftFaults({ draft, plan, wrongSteps }: DraftedExercise): DraftFault[] {
  const { goals, never, questions, hints, wrongPaths } = draft;
  const faults: DraftFault[] = [];
  const add = (code: DraftFault['code'], place: string): void => void faults.push({ code, place });
  for (const [place, text] of textsOf(draft)) if (isEmpty(text)) add('textMissing', place);
  for (const [place, text] of titlesOf(draft))
    if (Object.values(text).some((words) => words.trim().length > LONGEST_TITLE)) add('titleTooLong', place);
  if (goals.length + questions.length === 0) add('noGoal', 'goals');
  if (plan.steps.length === 0 && questions.length === 0) add('noSteps', 'model');

  const conditions = new Set<string>();
  const findSame = (list: string, items: readonly { readonly id: string }[], seen = new Set<string>()): void => {
    for (const [i, { id }] of items.entries()) {
      if (seen.has(id)) add('sameId', `${list}[${i}]`);
      seen.add(id);
    }
  };
  findSame('goals', goals, conditions);
  findSame('never', never, conditions);
  findSame('questions', questions, conditions);
  findSame('hints', hints);
  findSame('wrongPaths', wrongPaths, new Set(['model']));
  for (const [i, { choices, right }] of questions.entries()) {
    findSame(`questions[${i}].choices`, choices);
    if (choices.length < 2) add('tooFewChoices', `questions[${i}]`);
    if (!choices.some(({ id }) => id === right)) add('noRightChoice', `questions[${i}]`);
  }
  for (const [i, hint] of hints.entries()) if (hint.for !== null && !conditions.has(hint.for)) add('unknownReference', `hints[${i}]`);
  for (const [i, { answers }] of wrongPaths.entries()) {
    if (wrongSteps[i] === null) add('scenarioGone', `wrongPaths[${i}]`);
    const isKnown = ([id, choice]: [string, string]): boolean =>
      questions.some((question) => question.id === id && question.choices.some((each) => each.id === choice));
    if (!Object.entries(answers).every(isKnown)) add('unknownReference', `wrongPaths[${i}]`);
  }
  return faults;
}

function textsOf({ title, role, situation, task, debrief, questions, hints, wrongPaths }: ExerciseDraft): (readonly [string, DraftText])[] {
  return [
    ...Object.entries({ title, role, situation, task, debrief }),
    ...questions.flatMap(({ text, choices }, i) => [
      [`questions[${i}].text`, text] as const,
      ...choices.flatMap((choice, k) => [
        [`questions[${i}].choices[${k}].text`, choice.text] as const,
        [`questions[${i}].choices[${k}].why`, choice.why] as const,
      ]),
    ]),
    ...hints.map(({ text }, i) => [`hints[${i}].text`, text] as const),
    ...wrongPaths.map((path, i) => [`wrongPaths[${i}].title`, path.title] as const),
  ];
}

function titlesOf({ title, wrongPaths }: ExerciseDraft): (readonly [string, DraftText])[] {
  return [['title', title], ...wrongPaths.map((path, i) => [`wrongPaths[${i}].title`, path.title] as const)];
}
