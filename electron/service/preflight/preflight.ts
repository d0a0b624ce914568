import type { Page, Scope } from '../../../shared/contract/base.ts';
import type { ConcernedRow, Fit, PreflightReport, RemedyReport, SuppressedFinding } from '../../../shared/contract/preflight.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { Suppression } from '../../store/suppressions.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { readCopy, writeCopy } from '../scenarios/copyAccess.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import { countConcerned, listConcerned } from './concerned.ts';
import { type FitParts, toFit, withoutMissing } from './fit.ts';
import { toOffer, withRemedy } from './offers.ts';
import type { KeptFinding, PreflightAnswer } from './preflightAnswer.ts';
import { PREFLIGHT, REMEDIES } from './preflightQuestions.ts';

export type Preflight = ReturnType<typeof createPreflight>;

/** A scenario by its tenant. */
interface OfScenario {
  readonly tenantId: string;
  readonly scenarioId: number;
}
interface AtRevision extends OfScenario {
  readonly revision: number;
}

/** Findings before a scenario becomes real: whom they are about, what helps, which are let pass, and whether the scenario fits its copy. */
export function createPreflight({ library, scenarios, sessions, now }: ServiceParts) {
  const read = <Result>(tenantId: string, work: (copy: TenantStore) => Result) => readCopy(library.fileOf(tenantId), work);
  const write = <Result>(tenantId: string, work: (copy: TenantStore) => Result) => writeCopy(library.fileOf(tenantId), work);
  const imported = (tenantId: string): Promise<TenantView> => sessions.view({ tenantId, scenario: null });
  const answerOf = (scope: Scope, options?: JobOptions): Promise<PreflightAnswer> => {
    expectScenario(scope);
    return scenarios.ask(PREFLIGHT, scope, null, options);
  };
  const remediesOf = (scope: Scope, key: string, options?: JobOptions) => {
    expectScenario(scope);
    return scenarios.ask(REMEDIES, scope, { key }, options);
  };
  const fitParts = ({ tenantId, scenarioId }: OfScenario): Promise<FitParts> =>
    read(tenantId, (copy) => ({
      record: copy.scenarios.get(scenarioId),
      steps: copy.scenarios.wholeSteps(scenarioId),
      base: copy.scenarioBases.find(scenarioId),
      present: copy.scenarioBases.present(),
    }));
  const listed = (copy: TenantStore, scenarioId: number): SuppressedFinding[] => copy.suppressions.list(scenarioId).map(toSuppressed);

  return {
    run: async (scope: Scope, options?: JobOptions): Promise<PreflightReport> => {
      const { findings, names } = await answerOf(scope, options);
      return {
        findings: findings.map((kept) => ({
          ...kept.finding,
          key: kept.key,
          concerned: countConcerned(kept),
          remediable: kept.remediable,
        })),
        names,
      };
    },
    who: async (scope: Scope, key: string, language: LanguageTag, window: Window): Promise<Page<ConcernedRow>> => {
      const { findings, names } = await answerOf(scope);
      const kept = findFinding(findings, key);
      const view = await imported(scope.tenantId);
      const listKey = `${scope.scenario?.id} ${scope.scenario?.revision} ${key}`;
      const rows = await listConcerned(view, kept, names, { listKey, language, ...window });
      const count = countConcerned(kept);
      return { matching: count, total: count, rows };
    },
    remedies: async (scope: Scope, key: string, options?: JobOptions): Promise<RemedyReport> => {
      const { before, remedies, names } = await remediesOf(scope, key, options);
      const view = await imported(scope.tenantId);
      return { before, names, offers: remedies.map((remedy) => toOffer(remedy, view.userCount, userIdsOf(view))) };
    },
    stage: async ({ tenantId, scenarioId, revision }: AtRevision, key: string, place: number): Promise<Scenario> => {
      const { remedies } = await remediesOf({ tenantId, scenario: { id: scenarioId, revision } }, key);
      const remedy = remedies[place];
      if (remedy === undefined) throw new AppError('notFound', { found: `remedy ${place}` });
      const view = await imported(tenantId);
      return await scenarios.revise(tenantId, scenarioId, revision, (record) =>
        withRemedy(record, remedy, view.userCount, userIdsOf(view)),
      );
    },
    suppressions: ({ tenantId, scenarioId }: OfScenario): Promise<readonly SuppressedFinding[]> =>
      read(tenantId, (copy) => listed(copy, copy.scenarios.get(scenarioId).id)),
    suppress: (
      { tenantId, scenarioId }: OfScenario,
      { key, reason, count }: Omit<SuppressedFinding, 'madeAt'>,
    ): Promise<readonly SuppressedFinding[]> =>
      write(tenantId, (copy) => {
        const { id } = copy.scenarios.get(scenarioId);
        copy.suppressions.put(id, { finding: key, reason, count, madeAt: new Date(now()).toISOString() });
        return listed(copy, id);
      }),
    unsuppress: ({ tenantId, scenarioId }: OfScenario, key: string): Promise<readonly SuppressedFinding[]> =>
      write(tenantId, (copy) => {
        copy.suppressions.remove(scenarioId, key);
        return listed(copy, scenarioId);
      }),
    fit: async (of: OfScenario): Promise<Fit> => {
      const parts = await fitParts(of);
      return toFit(parts, await imported(of.tenantId));
    },
    settleFit: async ({ tenantId, scenarioId, revision }: AtRevision, how: 'keep' | 'remove'): Promise<Scenario> => {
      const view = await imported(tenantId);
      const { steps } = await fitParts({ tenantId, scenarioId });
      const scenario =
        how === 'remove'
          ? await scenarios.revise(tenantId, scenarioId, revision, (record) => withoutMissing(record, steps, view))
          : await scenarios.get(tenantId, scenarioId);
      await write(tenantId, (copy) => copy.scenarioBases.note(scenarioId));
      return scenario;
    },
  };
}

interface Window {
  readonly offset: number;
  readonly limit: number;
}

function expectScenario({ scenario }: Scope): void {
  if (scenario === null) throw new AppError('badInput', { place: 'scope.scenario', expected: 'a scenario', found: 'null' });
}

function findFinding(findings: readonly KeptFinding[], key: string): KeptFinding {
  const found = findings.find((each) => each.key === key);
  if (found === undefined) throw new AppError('notFound', { found: `finding ${key}` });
  return found;
}

function userIdsOf({ snapshot }: TenantView): (user: number) => string {
  return (user) => snapshot.users.ids.get(user) ?? '';
}

function toSuppressed({ finding, ...rest }: Suppression): SuppressedFinding {
  return { key: finding, ...rest };
}
