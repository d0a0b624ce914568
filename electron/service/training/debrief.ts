import type { Debrief, DebriefPath, RunningAttempt } from '../../../shared/contract/training.ts';
import { inLanguage, type LocalizedText, type TextLanguage } from '../../../shared/model/localizedText.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import type { Attempt } from '../../store/app/attempts.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import { unusedName } from '../library/tenantId.ts';
import { readCopy, writeCopy } from '../scenarios/copyAccess.ts';
import { namesOfSteps } from '../scenarios/scenarioNames.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { type StoredCheck, toCheckAnswer } from './attemptState.ts';
import { toCard, toQuestion } from './brief.ts';
import { startedOver, toContent } from './play.ts';
import type { Shelf, ShelvedExercise } from './shelf.ts';
import { mergeNames } from './trainingNames.ts';

interface DebriefParts extends Pick<ServiceParts, 'library' | 'now'> {
  readonly shelf: Pick<Shelf, 'all'>;
}

interface DebriefOrder {
  readonly running: RunningAttempt;
  readonly shelved: ShelvedExercise;
  readonly check: StoredCheck;
  readonly language: TextLanguage;
  /** What the scenario with the model path is called. */
  readonly modelName: string;
}

/**
 * Shows what was kept back, and closes the attempt: from now on no better result comes of it. Throws `outdated` when somebody starts over
 * meanwhile.
 */
export async function makeDebrief({ library, now, shelf }: DebriefParts, order: DebriefOrder): Promise<Debrief> {
  const { running, shelved, language } = order;
  const { attempts } = library.store;
  const changedAt = new Date(now()).toISOString();
  const attempt = attempts.get(running.attemptId);
  const file = library.fileOf(running.tenantId);
  const places = await writeCopy(file, (copy) => copy.alone(() => placePaths(copy, attempt, order, changedAt)));
  library.noteScenarios(running.tenantId, places.scenarios);
  const check: StoredCheck = { ...order.check, scenarioId: places.own.id, revision: places.own.revision };
  attempts.change(attempt.id, (before) => {
    if (before.tenantId !== running.tenantId) throw startedOver();
    return { ...before, closedAt: before.closedAt ?? changedAt, modelScenarioId: places.modelId, lastCheck: check };
  });

  const { exercise } = shelved;
  const paths = await readCopy(file, (copy) => {
    const own = stepsOf(copy, places.own.id, []);
    const model = stepsOf(
      copy,
      places.modelId,
      exercise.model.reasons.map((reason) => inLanguage(reason, language)),
    );
    return { own, model, names: namesOfSteps(copy, [...own.steps, ...model.steps], exercise.automations) };
  });
  const next = await nextAfter(shelf, shelved, attempts.all());
  const text = (words: LocalizedText): string => inLanguage(words, language);
  return {
    attempt: running,
    card: toCard(shelved, attempts.all(), language),
    check: toCheckAnswer(check, exercise, language),
    own: paths.own,
    model: paths.model,
    names: mergeNames([check.names, paths.names]),
    text: text(exercise.debrief),
    facts: exercise.facts,
    questions: exercise.questions.map((question) => {
      const right = question.choices.find((choice) => choice.right === true);
      const chosen = question.choices.find(
        ({ id }) => Object.hasOwn(check.path.answers, question.id) && id === check.path.answers[question.id],
      );
      return {
        ...toQuestion(question, language),
        right: right?.id ?? '',
        chosen: chosen?.id ?? null,
        why: right === undefined ? '' : text(right.why),
      };
    }),
    wrongPaths: exercise.wrongPaths.map(({ title, expected }) => ({ title: text(title), points: expected.points })),
    next: next === null ? null : { id: next.key, title: text(next.exercise.title) },
  };
}

/** The revision of a scenario that is as it was made. */
const UNEDITED = 1;

interface Places {
  readonly own: { readonly id: number; readonly revision: number };
  readonly modelId: number;
  readonly scenarios: number;
}

/** Scenarios that have the two paths: those there are, where they have not been edited since, else new ones. */
function placePaths(copy: TenantStore, attempt: Attempt, { shelved, check, language, modelName }: DebriefOrder, changedAt: string): Places {
  const { exercise } = shelved;
  const heads = copy.scenarios.list();
  const write = (name: string, steps: readonly PlanStep[]) => {
    const used = copy.scenarios.list().map((scenario) => scenario.name);
    return copy.scenarios.create(toContent(exercise, unusedName(name, used), '', steps), changedAt);
  };
  const own =
    heads.find(({ id, revision }) => id === check.scenarioId && revision === check.revision) ??
    write(inLanguage(exercise.title, language), check.path.steps);
  const modelId =
    heads.find(({ id, revision }) => id === attempt.modelScenarioId && revision === UNEDITED)?.id ??
    write(modelName, exercise.model.steps).id;
  return { own: { id: own.id, revision: own.revision }, modelId, scenarios: copy.scenarios.count() };
}

function stepsOf(copy: TenantStore, scenarioId: number, reasons: readonly string[]): DebriefPath {
  return { scenarioId, steps: copy.scenarios.shownSteps(scenarioId).map((step, i) => ({ ...step, reason: reasons[i] ?? null })) };
}

/** The first exercise behind this one that nobody has passed here. */
async function nextAfter(
  shelf: Pick<Shelf, 'all'>,
  { key }: ShelvedExercise,
  attempts: readonly Attempt[],
): Promise<ShelvedExercise | null> {
  const passed = new Set(attempts.flatMap(({ exerciseKey, passedAt }) => (passedAt === null ? [] : [exerciseKey])));
  const all = await shelf.all();
  return all.slice(all.findIndex((each) => each.key === key) + 1).find((each) => !passed.has(each.key)) ?? null;
}
