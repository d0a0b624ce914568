import type { Answers, Exercise } from '../../shared/model/exercise.ts';
import type { LocalizedText } from '../../shared/model/localizedText.ts';
import type { PlansAndConditions } from './pseudonyms/plansOfExercise.ts';
import type { Pseudonymised } from './pseudonyms/pseudonymise.ts';

/** What an exercise says of its tenant in steps and conditions, in the order in which `underPseudonyms` takes it up again. */
export function plansOf({ model, draft, wrongPaths, prepared, automations, goals, never }: Exercise): PlansAndConditions {
  return {
    paths: [model.steps, draft, ...wrongPaths.map(({ steps }) => steps), ...prepared.map(({ steps }) => steps)],
    automations,
    goals: goals.map(({ goal }) => goal),
    events: never.map(({ event }) => event),
  };
}

export interface RenamedExercise {
  readonly exercise: Exercise;
  /** The author's texts in which something was replaced, as they read now. */
  readonly replaced: readonly string[];
}

/** The same exercise about the tenant's other names. Its parts are numbered: what the author called them may be a name. */
export function underPseudonyms(exercise: Exercise, { plans, texts }: Pick<Pseudonymised, 'plans' | 'texts'>): RenamedExercise {
  const replaced = new Set<string>();
  const text = (words: LocalizedText): LocalizedText =>
    Object.fromEntries(
      Object.entries(words).flatMap(([language, original]) => {
        if (original === undefined) return [];
        const renamed = texts.rename(original);
        if (renamed !== original) replaced.add(renamed);
        return [[language, renamed]];
      }),
    );
  const ids = new Ids(exercise);
  const [modelSteps = [], draft = [], ...others] = plans.paths;
  const { goals, never, questions, hints, model, wrongPaths, prepared } = exercise;
  const renamed: Exercise = {
    ...exercise,
    id: texts.rename(exercise.id.replaceAll('-', ' ')) === exercise.id.replaceAll('-', ' ') ? exercise.id : 'exercise',
    title: text(exercise.title),
    role: text(exercise.role),
    situation: text(exercise.situation),
    task: text(exercise.task),
    debrief: text(exercise.debrief),
    automations: [...plans.automations],
    draft: [...draft],
    goals: goals.map(({ id, facts }, i) => ({ id: ids.of(id), facts, goal: plans.goals[i] ?? missing() })),
    never: never.map(({ id, facts }, i) => ({ id: ids.of(id), facts, event: plans.events[i] ?? missing() })),
    questions: questions.map((question) => ({
      id: ids.of(question.id),
      text: text(question.text),
      choices: question.choices.map((choice) => ({
        ...choice,
        id: ids.ofChoice(question.id, choice.id),
        text: text(choice.text),
        why: text(choice.why),
      })),
    })),
    hints: hints.map((hint, i) => ({
      ...hint,
      id: `hint-${i + 1}`,
      text: text(hint.text),
      ...(hint.for !== undefined && { for: ids.of(hint.for) }),
    })),
    model: { steps: [...modelSteps], answers: ids.ofAnswers(model.answers), reasons: model.reasons.map(text) },
    wrongPaths: wrongPaths.map(({ title, answers, expected }, i) => ({
      id: `path-${i + 1}`,
      title: text(title),
      steps: [...(others[i] ?? [])],
      answers: ids.ofAnswers(answers),
      expected: {
        points: expected.points,
        failed: expected.failed.map((id) => ids.of(id)),
        hint: expected.hint === null ? null : `hint-${hints.findIndex(({ id }) => id === expected.hint) + 1}`,
      },
    })),
    prepared: prepared.map(({ name, note }, i) => ({
      name: text(name),
      ...(note !== undefined && { note: text(note) }),
      steps: [...(others[wrongPaths.length + i] ?? [])],
    })),
  };
  return { exercise: renamed, replaced: [...replaced] };
}

/** Numbers for conditions and choices. */
class Ids {
  readonly #ids = new Map<string, string>();
  readonly #choices = new Map<string, string>();

  constructor({ goals, never, questions }: Exercise) {
    for (const [i, { id }] of goals.entries()) this.#ids.set(id, `goal-${i + 1}`);
    for (const [i, { id }] of never.entries()) this.#ids.set(id, `never-${i + 1}`);
    for (const [i, { id, choices }] of questions.entries()) {
      this.#ids.set(id, `question-${i + 1}`);
      for (const [k, choice] of choices.entries()) this.#choices.set(`${id} ${choice.id}`, `choice-${k + 1}`);
    }
  }

  of(id: string): string {
    return this.#ids.get(id) ?? missing();
  }

  ofChoice(question: string, choice: string): string {
    return this.#choices.get(`${question} ${choice}`) ?? missing();
  }

  ofAnswers(answers: Answers): Answers {
    return Object.fromEntries(Object.entries(answers).map(([question, choice]) => [this.of(question), this.ofChoice(question, choice)]));
  }
}

function missing(): never {
  throw new Error('a part of an exercise without a place in its plans');
}
