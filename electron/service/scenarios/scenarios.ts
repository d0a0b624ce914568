import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { Scope } from '../../../shared/contract/base.ts';
import type { Evaluation, Scenario, ScenarioCard, scenarioEditSchema } from '../../../shared/contract/scenarios.ts';
import { checkPlan, checkSteps } from '../../../shared/engine/rehearsal/planRunner.ts';
import { decodeSnapshot } from '../../../shared/engine/snapshot/snapshotCodec.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { MigrationPlan, PlanStep } from '../../../shared/model/migrationPlan.ts';
import { type RehearsalSettings, rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import type { EditOrder, ScenarioContent, ScenarioRecord } from '../../store/scenarioRecord.ts';
import { withAllUsers } from '../../store/shownStep.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { Library } from '../library/library.ts';
import type { TenantCopy } from '../session/tenantCopy.ts';
import { Answers } from './answers.ts';
import { fileIdentity, readCopy, writeCopy } from './copyAccess.ts';
import { keptAnswer } from './keptAnswers.ts';
import { parsePlanText, toContent, toPlan, toPlanOfNothing } from './planFile.ts';
import type { Question } from './questions.ts';
import { type ResolveUsers, resolveDrafts } from './resolveDrafts.ts';
import { type ResolvedEdit, type Revised, reviseScenario } from './reviseScenario.ts';
import { namesOfSteps } from './scenarioNames.ts';

/** How a scenario ends: the tenant as it will be, and what running the scenario came to. */
export interface ScenarioEnd {
  /** Built on the columns of the copy that was evaluated, where they stay as they are; null when given another tenant's. */
  readonly snapshotOn: (copy: Pick<TenantCopy, 'snapshot' | 'fingerprint'>) => TenantSnapshot | null;
  readonly evaluation: Evaluation;
  readonly settings: RehearsalSettings;
}

export type ScenarioEdit = z.output<typeof scenarioEditSchema>;

/** The scenarios of every tenant copy of the library. All throw AppError; `outdated` for a revision that is no longer the current one. */
export interface Scenarios {
  list(tenantId: string): Promise<readonly ScenarioCard[]>;
  get(tenantId: string, scenarioId: number): Promise<Scenario>;
  create(tenantId: string, name: string): Promise<Scenario>;
  /** A copy, or a branch with the first `steps` of its steps. */
  duplicate(tenantId: string, scenarioId: number, name: string, steps?: number): Promise<Scenario>;
  remove(tenantId: string, scenarioId: number): Promise<void>;
  edit(tenantId: string, scenarioId: number, revision: number, edit: ScenarioEdit): Promise<Scenario>;
  /** An edit that another part of the application works out from the scenario as it is; null when there is nothing to change. */
  revise(tenantId: string, scenarioId: number, revision: number, work: (record: ScenarioRecord) => Revised | null): Promise<Scenario>;
  undo(tenantId: string, scenarioId: number, revision: number): Promise<Scenario>;
  redo(tenantId: string, scenarioId: number, revision: number): Promise<Scenario>;
  exportPlan(tenantId: string, scenarioId: number): Promise<MigrationPlan>;
  importPlan(tenantId: string, text: string, fileName: string): Promise<Scenario>;
  /**
   * A scenario of these steps: the one it replaces, as long as that is still at the revision given, else a new one. Throws `badInput` for
   * steps that cannot be.
   */
  compose(tenantId: string, content: ComposedScenario, replaced: Pick<Scenario, 'id' | 'revision'> | null): Promise<Scenario>;
  /**
   * Asks a question about the scenario that the scope names, or about the tenant as imported. One piece of work per question, scenario and
   * revision, whoever asks. Throws `outdated`, also when the scenario is edited meanwhile; what working it out throws.
   */
  ask<Params, Answer>(question: Question<Params, Answer>, scope: Scope, params: Params, options?: JobOptions): Promise<Answer>;
  /** The scenario that the scope names at its end, or at the moment the scope names. Throws `badInput` for a scope as imported; as `ask`. */
  endOf(scope: Scope, options?: JobOptions): Promise<ScenarioEnd>;
  /** What running the scenario to its end comes to; known again after a restart. As `endOf`. */
  evaluationOf(scope: Scope, options?: JobOptions): Promise<Evaluation>;
  /** Forgets every answer about the tenant's scenarios: the file holds another tenant now. */
  forgetAnswers(tenantId: string): void;
  close(): void;
}

/** A scenario that is written as a whole. */
export type ComposedScenario = Pick<ScenarioContent, 'name'> &
  Partial<Pick<ScenarioContent, 'automations'>> & { readonly steps: readonly PlanStep[] };

export interface ScenariosEnvironment {
  readonly library: Pick<Library, 'fileOf' | 'noteScenarios' | 'onRemoved'>;
  readonly jobs: JobRunner;
  readonly resolveUsers: ResolveUsers;
  /** Version of the program. */
  readonly program: string;
  /** Milliseconds since 1970; the computer's clock when it is left out. */
  readonly now?: (() => number) | undefined;
}

export function createScenarios({ library, jobs, resolveUsers, program, now = Date.now }: ScenariosEnvironment): Scenarios {
  const answers = new Answers();
  library.onRemoved((tenantId) => answers.forget(tenantId));
  const timestamp = (): string => new Date(now()).toISOString();

  const read = <Result>(tenantId: string, work: (copy: TenantStore) => Result) => readCopy(library.fileOf(tenantId), work);
  const write = <Result>(tenantId: string, work: (copy: TenantStore) => Result) => writeCopy(library.fileOf(tenantId), work);

  const add = async (tenantId: string, toAdd: (copy: TenantStore) => ScenarioContent): Promise<Scenario> => {
    const { scenario, scenarios } = await write(tenantId, (copy) => {
      const record = copy.scenarios.create(toAdd(copy), timestamp());
      return { scenario: toScenario(copy, record), scenarios: copy.scenarios.count() };
    });
    library.noteScenarios(tenantId, scenarios);
    return scenario;
  };
  const change = async (tenantId: string, id: number, work: (copy: TenantStore) => ScenarioRecord): Promise<Scenario> => {
    const scenario = await write(tenantId, (copy) => toScenario(copy, work(copy)));
    answers.outdate(tenantId, id, scenario.revision);
    return scenario;
  };
  const travel = async (tenantId: string, id: number, revision: number, by: -1 | 1): Promise<Scenario> =>
    await change(tenantId, id, (copy) => copy.scenarios.travel({ id, revision, changedAt: timestamp() }, by));
  /** An outdated edit is refused before its users are looked for, and again when it is written. */
  const resolveAdded = async (tenantId: string, id: number, revision: number, { scope, drafts }: AddEdit): Promise<PlanStep[]> => {
    if (scope.tenantId !== tenantId) throw new AppError('badInput', { place: 'scope.tenantId', expected: tenantId, found: scope.tenantId });
    await read(tenantId, (copy) => expectRevision(copy.scenarios.get(id), revision));
    return await resolveDrafts(drafts, scope, resolveUsers);
  };
  const planOf = (copy: TenantStore, id: number): MigrationPlan => toPlan(copy.scenarios.get(id), copy.scenarios.wholeSteps(id));
  const planAt = (copy: TenantStore, { scenario }: Scope): MigrationPlan => {
    // It begins when the export was made: no answer about the same copy hangs on the clock of this computer.
    if (scenario === null) return toPlanOfNothing(copy.scenarioBases.present().exportedAt ?? '1970-01-01T00:00:00Z');
    expectRevision(copy.scenarios.get(scenario.id), scenario.revision);
    return planOf(copy, scenario.id);
  };

  const ask = async <Params, Answer>(
    question: Question<Params, Answer>,
    scope: Scope,
    params: Params,
    options?: JobOptions,
  ): Promise<Answer> => {
    const { tenantId, scenario } = scope;
    const { kind, kept } = question;
    const tenant = library.fileOf(tenantId);
    const asked = JSON.stringify(params);
    const key = [fileIdentity(tenant), tenantId, scenario?.id ?? 0, scenario?.revision ?? 0, kind, asked].join('/');
    const work = (tools: Required<JobOptions>): Promise<Answer> =>
      keptAnswer({ question, tenant, scenario, asked, timestamp, program }, async () => {
        const plan = await readCopy(tenant, (copy) => planAt(copy, scope));
        return await question.answer({ tenant, plan }, params, jobs, tools);
      });
    return await answers.of({ key, kind, tenantId, scenario }, kept, work, options);
  };

  const endOf = async (scope: Scope, options?: JobOptions): Promise<ScenarioEnd> => {
    const { scenario } = scope;
    if (scenario === null) throw new AppError('badInput', { place: 'scope.scenario', expected: 'a scenario', found: 'null' });
    return await ask(END, scope, { until: scenario.at ?? null }, options);
  };

  return {
    list: async (tenantId) => await read(tenantId, (copy) => copy.scenarios.list()),
    get: async (tenantId, id) => await read(tenantId, (copy) => toScenario(copy, copy.scenarios.get(id))),
    create: async (tenantId, name) => await add(tenantId, () => ({ ...emptyContent(now()), name })),
    duplicate: async (tenantId, id, name, steps) =>
      await add(tenantId, (copy) => {
        const { note, startAt, settings, automations } = copy.scenarios.get(id);
        return { name, note, startAt, settings, automations, steps: copy.scenarios.wholeSteps(id).slice(0, steps) };
      }),
    remove: async (tenantId, id) => {
      const scenarios = await write(tenantId, (copy) => {
        copy.scenarios.remove(id);
        copy.answers.removeOfScenario(id);
        return copy.scenarios.count();
      });
      library.noteScenarios(tenantId, scenarios);
    },
    edit: async (tenantId, id, revision, edit) => {
      const steps = edit.kind === 'add' ? await resolveAdded(tenantId, id, revision, edit) : [];
      return await change(tenantId, id, (copy) => {
        const wholeStep = (key: number) => copy.scenarios.wholeStep(id, key);
        const order: EditOrder = { id, revision, changedAt: timestamp() };
        return copy.scenarios.edit(order, (record) => reviseScenario(record, resolve(edit, steps, wholeStep)));
      });
    },
    revise: (tenantId, id, revision, work) =>
      change(tenantId, id, (copy) => copy.scenarios.edit({ id, revision, changedAt: timestamp() }, work)),
    undo: (tenantId, id, revision) => travel(tenantId, id, revision, -1),
    redo: (tenantId, id, revision) => travel(tenantId, id, revision, 1),
    exportPlan: async (tenantId, id) => await read(tenantId, (copy) => planOf(copy, id)),
    importPlan: async (tenantId, text, fileName) => {
      const content = toContent(parsePlanText(text, fileName), fileName);
      return await add(tenantId, () => content);
    },
    compose: async (tenantId, content, replaced) => {
      checkPlan({ automations: [], ...content });
      const isThere = await read(tenantId, (copy) =>
        copy.scenarios.list().some(({ id, revision }) => id === replaced?.id && revision === replaced.revision),
      );
      if (replaced === null || !isThere) return await add(tenantId, () => ({ ...emptyContent(now()), ...content }));
      return await change(tenantId, replaced.id, (copy) =>
        copy.scenarios.edit({ ...replaced, changedAt: timestamp() }, (record) => recomposed(record, content)),
      );
    },
    ask,
    endOf,
    evaluationOf: (scope, options) => {
      // Of the end, whatever moment somebody looks at.
      const ofEnd: Scope = {
        ...scope,
        scenario: scope.scenario === null ? null : { id: scope.scenario.id, revision: scope.scenario.revision },
      };
      const evaluation: Question<null, Evaluation> = {
        kind: 'evaluation',
        kept: KEPT_ENDS,
        version: 1,
        answer: async (_subject, _params, _jobs, tools) => (await endOf(ofEnd, tools)).evaluation,
      };
      return ask(evaluation, ofEnd, null, options);
    },
    forgetAnswers: (tenantId) => answers.forget(tenantId),
    close: () => answers.forget(),
  };
}

/** Ends kept in memory: the current one, the one before the last edit, a moment on the way, and a scenario to compare with. */
const KEPT_ENDS = 4;

const END: Question<{ readonly until: number | null }, ScenarioEnd> = {
  kind: 'end',
  kept: KEPT_ENDS,
  answer: async ({ tenant, plan }, { until }, jobs, options) => {
    const { end, fingerprint, evaluation } = await jobs.run('evaluate', { tenant, plan, until }, options);
    const parts = new Map(end.map(({ name, value }) => [name, value]));
    return {
      snapshotOn: (copy) => (copy.fingerprint === fingerprint ? decodeSnapshot((name) => parts.get(name), copy.snapshot) : null),
      evaluation,
      settings: evaluation.summary.settings,
    };
  },
};

type AddEdit = Extract<ScenarioEdit, { kind: 'add' }>;

function resolve(edit: ScenarioEdit, added: readonly PlanStep[], wholeStep: (key: number) => PlanStep): ResolvedEdit {
  switch (edit.kind) {
    case 'add':
      checkSteps(added);
      return { kind: 'add', steps: added, at: edit.at };
    case 'replace': {
      const stored = wholeStep(edit.key);
      const step = withAllUsers(edit.step, stored);
      checkSteps([step]);
      return { ...edit, step: isDeepStrictEqual(step, stored) ? edit.key : step };
    }
    case 'duplicate':
      return { ...edit, steps: edit.keys.map(wholeStep) };
    case 'automations':
      checkPlan({ steps: [], automations: edit.automations });
      return edit;
    default:
      return edit;
  }
}

function expectRevision(record: ScenarioRecord, revision: number): void {
  if (record.revision === revision) return;
  throw new AppError('outdated', { expected: `revision ${record.revision}`, found: `revision ${revision}` });
}

function toScenario(copy: TenantStore, { stepKeys, ...record }: ScenarioRecord): Scenario {
  const planSteps = copy.scenarios.shownSteps(record.id);
  return { ...record, steps: stepKeys.length, planSteps, names: namesOfSteps(copy, planSteps, record.automations) };
}

function emptyContent(milliseconds: number): ScenarioContent {
  return { name: '', note: '', startAt: toMinute(milliseconds), settings: rehearsalSettingsSchema.parse({}), automations: [], steps: [] };
}

/** Every step anew, as one edit that undo takes back. */
function recomposed({ note, startAt, settings }: ScenarioRecord, { name, steps, automations = [] }: ComposedScenario): Revised {
  return { note: { kind: 'replace', steps: steps.length }, content: { name, note, startAt, settings, automations, steps } };
}

/** A plan begins at a whole minute: that is how people say it. */
function toMinute(milliseconds: number): string {
  return new Date(Math.floor(milliseconds / 60_000) * 60_000).toISOString();
}
