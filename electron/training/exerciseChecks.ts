import { checkPlan, checkSteps } from '../../shared/engine/rehearsal/planRunner.ts';
import { checkCondition } from '../../shared/engine/training/judgeCondition.ts';
import { AppError, type ErrorDetails } from '../../shared/model/appError.ts';
import type { Answers, Exercise, ExerciseQuestion } from '../../shared/model/exercise.ts';
import type { LocalizedText } from '../../shared/model/localizedText.ts';
import { describeValue } from '../files/jsonValue.ts';

/** Titles become names of scenarios and tenants. */
export const LONGEST_TITLE = 110;
/** Of all automations together: a script that runs every minute does so ten thousand times a week. */
const MOST_RUNS = 20_000;

/**
 * What a schema cannot say: names that must be there, or must not be there twice. Throws AppError `badInput` with place and expectation for the
 * first fault, without a file.
 */
export function checkExercise(exercise: Exercise): void {
  const { goals, never, questions, hints, wrongPaths, prepared, model, automations, draft } = exercise;
  checkTitle('title', exercise.title);
  for (const [i, { name }] of prepared.entries()) checkTitle(`prepared[${i}].name`, name);
  if (goals.length + questions.length === 0) refuse('goals', 'at least one goal or question', 'none');

  const conditions = new Set<string>();
  for (const [list, items] of [
    ['goals', goals],
    ['never', never],
    ['questions', questions],
  ] as const)
    checkUnique(list, items, conditions);
  for (const [i, question] of questions.entries()) checkQuestion(`questions[${i}]`, question);
  const hintIds = checkUnique('hints', hints);
  for (const [i, hint] of hints.entries()) {
    if (hint.for !== undefined) checkKnown(`hints[${i}].for`, hint.for, conditions, 'a goal, forbidden event or question of this exercise');
  }
  checkAnswers('model.answers', model.answers, questions);
  if (model.reasons.length > model.steps.length)
    refuse('model.reasons', `at most ${model.steps.length} reasons`, `${model.reasons.length}`);

  checkUnique('wrongPaths', wrongPaths);
  for (const [i, { title, answers, expected }] of wrongPaths.entries()) {
    const place = `wrongPaths[${i}]`;
    checkTitle(`${place}.title`, title);
    checkAnswers(`${place}.answers`, answers, questions);
    for (const [k, id] of expected.failed.entries())
      checkKnown(`${place}.expected.failed[${k}]`, id, conditions, 'a condition of this exercise');
    if (expected.hint !== null) checkKnown(`${place}.expected.hint`, expected.hint, hintIds, 'a hint of this exercise');
  }
  checkRuns(exercise);
  at('', () => checkPlan({ steps: [], automations }));
  at('model.', () => checkSteps(model.steps));
  for (const [i, { steps }] of wrongPaths.entries()) at(`wrongPaths[${i}].`, () => checkSteps(steps));
  for (const [i, { steps }] of prepared.entries()) at(`prepared[${i}].`, () => checkSteps(steps));
  at('draft', () => checkSteps(draft));
  for (const [i, { goal }] of goals.entries()) checkCondition(goal, `goals[${i}].goal`);
  for (const [i, { event }] of never.entries()) checkCondition(event, `never[${i}].event`);
}

function refuse(place: string, expected: string, found: string): never {
  throw new AppError('badInput', { place, expected, found } satisfies ErrorDetails);
}

function checkRuns({ automations, settings: { horizonSeconds } }: Exercise): void {
  const least = Math.ceil((horizonSeconds * automations.length) / MOST_RUNS);
  for (const [i, { everySeconds }] of automations.entries()) {
    if (everySeconds < least) refuse(`automations[${i}].everySeconds`, `at least ${least}, with this horizon`, `${everySeconds}`);
  }
}

function checkTitle(place: string, title: LocalizedText): void {
  for (const [language, text] of Object.entries(title)) {
    if (text !== undefined && text.length > LONGEST_TITLE) {
      refuse(`${place}.${language}`, `a text of at most ${LONGEST_TITLE} characters`, `one of ${text.length}`);
    }
  }
}

/** The ids of the list, and of whatever was in `seen` before. */
function checkUnique(list: string, items: readonly { readonly id: string }[], seen = new Set<string>()): ReadonlySet<string> {
  for (const [i, { id }] of items.entries()) {
    if (seen.has(id)) refuse(`${list}[${i}].id`, 'a name that nothing else here has', describeValue(id));
    seen.add(id);
  }
  return seen;
}

function checkKnown(place: string, id: string, known: ReadonlySet<string>, expected: string): void {
  if (!known.has(id)) refuse(place, expected, describeValue(id));
}

function checkQuestion(place: string, { choices }: ExerciseQuestion): void {
  checkUnique(`${place}.choices`, choices);
  const right = choices.filter((choice) => choice.right === true).length;
  if (right !== 1) refuse(`${place}.choices`, 'exactly one right choice', String(right));
}

function checkAnswers(place: string, answers: Answers, questions: readonly ExerciseQuestion[]): void {
  for (const [id, choice] of Object.entries(answers)) {
    const question = questions.find((each) => each.id === id);
    if (question === undefined) refuse(`${place}.${id}`, 'a question of this exercise', describeValue(id));
    checkKnown(`${place}.${id}`, choice, new Set(question.choices.map((each) => each.id)), 'a choice of the question');
  }
}

/** Steps and automations are checked as those of a plan are; `before` is where in the exercise the plan would be. */
function at(before: string, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { place = '', ...details } = error.details;
    // The draft is a list of steps itself.
    const whole = before === 'draft' ? place.replace(/^steps/, before) : `${before}${place}`;
    throw new AppError(error.code, { ...details, place: whole }, { cause: error });
  }
}
