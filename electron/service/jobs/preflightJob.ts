import type { FindingCounts, PreflightNames } from '../../../shared/contract/preflight.ts';
import type { DetailedFinding } from '../../../shared/engine/preflight/buildFinding.ts';
import { remediesFor } from '../../../shared/engine/preflight/remedies/remedies.ts';
import { applyRemedy, placeOf, type Remedy, stepsOf } from '../../../shared/engine/preflight/remedies/remedy.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { findingKey, SEVERITIES } from '../../../shared/model/finding.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { SHOWN_USERS, toShown } from '../../store/shownStep.ts';
import { namesOf, textsIn } from '../preflight/findingNames.ts';
import { type PreflightAnswer, toKept } from '../preflight/preflightAnswer.ts';
import { decodeUsers, type EncodedUsers, encodeUsers } from '../preflight/userSets.ts';
import { inspectOpened } from './checkJob.ts';
import type { JobContext } from './jobTypes.ts';
import { type PlanInput, withOpenedPlan } from './planInput.ts';

/** Preflight of a scenario, with everybody that each finding is about. */
export function preflightJob(input: PlanInput, context: JobContext): Promise<PreflightAnswer> {
  return withOpenedPlan(input, context, (opened) => {
    const { findings } = inspectOpened(opened, context);
    const kept = findings.map(toKept);
    const texts = kept.flatMap(({ finding, ids }) => [...finding.examples, ...ids, ...Object.values(finding.values ?? {}).map(String)]);
    return { findings: kept, names: namesOf(texts, opened) };
  });
}

export interface RemediesInput extends PlanInput {
  /** Key of a finding. */
  readonly key: string;
}

/** Remedies that help, as plain JSON that is kept with the tenant copy. */
export interface RemediesAnswer {
  readonly before: FindingCounts;
  readonly remedies: readonly KeptRemedy[];
  readonly names: PreflightNames;
}

export interface KeptRemedy extends Pick<Remedy, 'kind' | 'values'> {
  readonly edits: readonly KeptEdit[];
  readonly after: FindingCounts & { readonly count: number };
}

export interface KeptEdit {
  readonly at: number;
  /** Steps that go for it: one, or none where it is put in between. */
  readonly removed: number;
  readonly steps: readonly { readonly step: PlanStep; readonly users: EncodedUsers | null }[];
}

/** What can be staged against a finding: every remedy is rehearsed, and those that do not make the finding smaller are left out. */
export function remediesJob({ key, ...input }: RemediesInput, context: JobContext): Promise<RemediesAnswer> {
  return withOpenedPlan(input, context, (opened) => {
    const inspection = inspectOpened(opened, context);
    const finding = inspection.findings.find((each) => findingKey(each) === key);
    if (finding === undefined) throw new AppError('notFound', { found: `finding ${key}` });
    const remedies = remediesFor(inspection.context, finding).flatMap((remedy): KeptRemedy[] => {
      const { findings } = inspectOpened(opened, context, applyRemedy(opened.plan, remedy, opened.snapshot));
      const count = findings.find((each) => findingKey(each) === key)?.count ?? 0;
      return count < finding.count ? [toKeptRemedy(remedy, { ...countsOf(findings), count })] : [];
    });
    return {
      before: countsOf(inspection.findings),
      remedies,
      names: namesOf(
        remedies.flatMap((remedy) => mentions(remedy, opened.snapshot)),
        opened,
      ),
    };
  });
}

/** Of users named one by one only those that a screen is sent. */
function mentions({ values, edits }: KeptRemedy, { users: { ids, count } }: TenantSnapshot): string[] {
  const steps = edits.flatMap((edit) => edit.steps);
  const shown = steps.map(({ step }) => toShown(step).shown ?? step);
  const beside = steps.flatMap(({ users }) => (users === null ? [] : [...decodeUsers(users, count).subarray(0, SHOWN_USERS)]));
  return [...textsIn([values, shown]), ...beside.map((user) => ids.get(user) ?? '')];
}

function toKeptRemedy({ kind, values, edits }: Remedy, after: KeptRemedy['after']): KeptRemedy {
  return {
    kind,
    values,
    edits: edits.map((edit) => ({
      ...placeOf(edit),
      steps: stepsOf(edit).map(({ step, users }) => ({ step, users: users === null ? null : encodeUsers(users) })),
    })),
    after,
  };
}

function countsOf(findings: readonly DetailedFinding[]): FindingCounts {
  const [blocking = 0, warning = 0, info = 0] = SEVERITIES.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  return { blocking, warning, info };
}
