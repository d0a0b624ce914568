import type { Scenario } from '../../../shared/contract/scenarios.ts';
import type { PeopleMeant } from '../../../shared/contract/wizardSurveys.ts';
import type { Wizard, WizardCard, WizardSteps } from '../../../shared/contract/wizards.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Automation, UserSelector } from '../../../shared/model/migrationPlan.ts';
import type { PlannedStep } from '../../../shared/model/plannedStep.ts';
import type { WizardAnswers, WizardKind } from '../../../shared/model/wizard.ts';
import { toShown } from '../../store/shownStep.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import type { WizardRecord } from '../../store/wizards.ts';
import { readCopy, writeCopy } from '../scenarios/copyAccess.ts';
import { namesOfSteps } from '../scenarios/scenarioNames.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import { describeUsers, usersMeant } from './people.ts';
import { WIZARD_RULES } from './wizardKinds.ts';

/** Wizards of every tenant copy: what was answered, and the steps that come of it. All throw AppError. */
export interface Wizards {
  list(tenantId: string): Promise<readonly WizardCard[]>;
  start(tenantId: string, wizard: Pick<Wizard, 'kind' | 'page' | 'answers'>): Promise<Wizard>;
  get(tenantId: string, wizardId: number): Promise<Wizard>;
  save(tenantId: string, wizardId: number, state: Pick<Wizard, 'page' | 'answers'>): Promise<Wizard>;
  remove(tenantId: string, wizardId: number): Promise<void>;
  people(tenantId: string, users: UserSelector, language: LanguageTag): Promise<PeopleMeant>;
  /** Runs a survey on the tenant as imported. */
  survey<Survey>(tenantId: string, survey: (view: TenantView) => Survey | Promise<Survey>): Promise<Survey>;
  steps(tenantId: string, kind: WizardKind, answers: WizardAnswers): Promise<WizardSteps>;
  /** Throws `badInput` while an answer is missing, or when there are not as many notes as steps. */
  apply(tenantId: string, wizardId: number, scenario: ScenarioToWrite): Promise<{ readonly wizard: Wizard; readonly scenario: Scenario }>;
}

interface ScenarioToWrite {
  readonly name: string;
  /** One per step. */
  readonly notes: readonly string[];
}

export function createWizards({ library, scenarios, sessions, now }: ServiceParts): Wizards {
  const timestamp = (): string => new Date(now()).toISOString();
  const read = <Result>(tenantId: string, work: (copy: TenantStore) => Result) => readCopy(library.fileOf(tenantId), work);
  const write = (tenantId: string, work: (copy: TenantStore) => WizardRecord): Promise<Wizard> =>
    writeCopy(library.fileOf(tenantId), (copy) => toWizard(copy, work(copy)));
  const asImported = (tenantId: string): Promise<TenantView> => sessions.view({ tenantId, scenario: null });

  return {
    list: (tenantId) => read(tenantId, (copy) => copy.wizards.list().map((record) => toCard(copy, record))),
    start: (tenantId, wizard) => write(tenantId, (copy) => copy.wizards.create({ ...wizard, changedAt: timestamp() })),
    get: (tenantId, id) => read(tenantId, (copy) => toWizard(copy, copy.wizards.get(id))),
    save: (tenantId, id, state) => write(tenantId, (copy) => copy.wizards.save(id, { ...state, changedAt: timestamp() })),
    remove: (tenantId, id) => writeCopy(library.fileOf(tenantId), (copy) => copy.wizards.remove(id)),
    people: async (tenantId, users, language) => {
      const view = await asImported(tenantId);
      return describeUsers(view, usersMeant(view, users), language);
    },
    survey: async (tenantId, survey) => survey(await asImported(tenantId)),
    steps: async (tenantId, kind, answers) => {
      const planned = planSteps(await asImported(tenantId), kind, answers);
      const shown = planned.steps.map(({ step, reason }) => {
        const { shown, namedUsers } = toShown(step);
        return { step: shown ?? step, reason, namedUsers };
      });
      const keyed = shown.map((each, key) => ({ ...each, key }));
      const { automations, missing } = planned;
      return { steps: shown, automations, names: await read(tenantId, (copy) => namesOfSteps(copy, keyed, automations)), missing };
    },
    apply: async (tenantId, id, { name, notes }) => {
      const { kind, answers, scenarioId, appliedRevision } = await read(tenantId, (copy) => copy.wizards.get(id));
      const view = await asImported(tenantId);
      const { steps, automations, missing } = planSteps(view, kind, answers);
      if (missing.length > 0) throw new AppError('badInput', { place: missing.join(', '), expected: 'an answer' });
      if (steps.length !== notes.length) {
        throw new AppError('badInput', { place: 'notes', expected: `${steps.length} notes`, found: `${notes.length}` });
      }
      const noted = steps.map(({ step }, i) => ({ ...step, note: notes[i] ?? '' }));
      // What somebody has edited is at another revision by now, and is left alone.
      const replaced = scenarioId === null || appliedRevision === null ? null : { id: scenarioId, revision: appliedRevision };
      const scenario = await scenarios.compose(tenantId, { name, steps: noted, automations }, replaced);
      return { wizard: await write(tenantId, (copy) => copy.wizards.noteScenario(id, scenario, timestamp())), scenario };
    },
  };
}

interface Planned {
  readonly steps: readonly PlannedStep[];
  readonly automations: readonly Automation[];
  /** Answers that are missing or cannot be. */
  readonly missing: readonly string[];
}

function planSteps(view: TenantView, kind: WizardKind, answers: WizardAnswers): Planned {
  const rules = WIZARD_RULES[kind];
  const complete = rules.answers.safeParse(answers);
  if (complete.success) {
    const { data } = complete;
    return { steps: rules.steps(view, data), automations: rules.automations?.(view, data) ?? [], missing: [] };
  }
  return { steps: [], automations: [], missing: [...new Set(complete.error.issues.map(({ path }) => String(path[0] ?? '')))] };
}

function toWizard(copy: TenantStore, record: WizardRecord): Wizard {
  return { ...toCard(copy, record), answers: record.answers };
}

function toCard(copy: TenantStore, { id, kind, page, scenarioId, appliedRevision, changedAt }: WizardRecord): WizardCard {
  return { id, kind, page, scenario: scenarioId === null ? null : scenarioOf(copy, scenarioId, appliedRevision), changedAt };
}

function scenarioOf(copy: TenantStore, id: number, appliedRevision: number | null): WizardCard['scenario'] {
  const { name, revision } = copy.scenarios.get(id);
  return { id, name, edited: revision !== appliedRevision };
}
