import { AppError } from '../../model/appError.ts';
import type { CatalogBundle } from '../../model/catalog.ts';
import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { ProcessingOrder } from '../../model/processingOrder.ts';
import type { Outcome, RehearsalFigures, Verdict } from '../../model/resultSummary.ts';
import { PathFollower } from '../compare/continuity.ts';
import { FamilyTable } from '../compare/serviceFamilies.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { Automations } from './automations.ts';
import { kindCode, NONE } from './eventLog.ts';
import { measure } from './figures.ts';
import { GroupProcessing } from './groupProcessing.ts';
import { Membership } from './membership.ts';
import { checkPlan, PlanRunner } from './planRunner.ts';
import type { Rehearsal } from './rehearsal.ts';
import { RehearsalState } from './rehearsalState.ts';
import { WaitingRoom } from './waitingRoom.ts';

export interface RehearsalInput {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
  /** Told every so often how far the rehearsal is, in seconds from its start; may end it. */
  readonly onBatch?: ((progress: RehearsalProgress) => 'continue' | 'halt') | undefined;
  /** Stops after this second from the start: the tenant in the middle of the plan. null or absent: to the end. */
  readonly until?: number | null | undefined;
  /** An order of processing other than the stated one (F77). */
  readonly order?: ProcessingOrder | undefined;
}

export interface RehearsalProgress {
  readonly atSeconds: number;
  readonly events: number;
}

/** Tasks between two reports of progress: many enough to cost nothing, few enough to come several times a second. */
const TASKS_A_BATCH = 256;

/**
 * Plays a plan through, second by second (simulation.md). The same input gives the same answer on every machine.
 * @throws AppError `badInput` for a selector that does not parse or an attribute value that cannot be; `cancelled` when `onBatch` halts it.
 */
export function rehearse({ snapshot, plan, catalog, onBatch, until, order }: RehearsalInput): Rehearsal {
  checkPlan(plan);
  const state = new RehearsalState(snapshot, plan, catalog, order);
  const waitingRoom = plan.settings.era === 'platform' ? new WaitingRoom(state.context.tables.skus.length) : null;
  const processing = new GroupProcessing(state, waitingRoom);
  const steps = { state, processing, membership: new Membership(state, processing) };
  const automations = new Automations(steps);
  new PlanRunner(steps).start();
  const { outcome, elapsedSeconds } = runAgenda(state, automations, onBatch, until ?? Number.POSITIVE_INFINITY);

  const { context, log } = state;
  const families = new FamilyTable(catalog.families, context.tables);
  const { profiles } = context.profiles;
  const parts = {
    log,
    startProfileOf: state.startProfileOf,
    endProfileOf: state.profileOf,
    deleted: state.deleted,
    groups: state.groups,
    attributes: state.attributes,
    errorTimes: state.errorTimes,
    profiles,
    families,
    paths: new PathFollower(families, profiles),
  };
  const figures = measure(parts, state.touched.count());
  return {
    ...parts,
    snapshot,
    plan,
    settings: state.settings,
    startSeconds: state.startSeconds,
    elapsedSeconds,
    outcome,
    touched: state.touched,
    verdict: toVerdict(state.refusals.length, outcome, figures),
    figures,
    refusals: state.refusals,
    firstChoices: state.firstChoices,
    automationRefusals: state.automationRefusals,
    warnings: state.warnings,
    tables: context.tables,
    rules: context.rules,
    ledger: state.ledger,
  };
}

/** Until nothing is scheduled, or the horizon: what is due in its second still happens (simulation.md section 10). */
function runAgenda(
  state: RehearsalState,
  automations: Automations,
  onBatch: RehearsalInput['onBatch'],
  until: number,
): { outcome: Outcome; elapsedSeconds: number } {
  const { agenda, log, settings } = state;
  let now = 0;
  for (let tasks = 1; ; tasks++) {
    if (agenda.isPlanOver) automations.beginLastRound();
    const run = automations.nextAt;
    const runsFirst = run !== null && run < (agenda.nextAt ?? Number.POSITIVE_INFINITY);
    const next = runsFirst ? run : agenda.nextAt;
    if (next === null || (next > settings.horizonSeconds && agenda.isPlanOver)) {
      log.append(now, kindCode('planEnded'), NONE, NONE, NONE, 0);
      return { outcome: 'completed', elapsedSeconds: now };
    }
    if (next > until && until < settings.horizonSeconds) return { outcome: 'completed', elapsedSeconds: until };
    if (next > settings.horizonSeconds) {
      log.append(settings.horizonSeconds, kindCode('horizonReached'), NONE, NONE, NONE, 0);
      return { outcome: 'horizonReached', elapsedSeconds: settings.horizonSeconds };
    }
    // What automations do counts when it leaves a trace: they are no reason for the clock to run.
    const before = agenda.isPlanOver ? log.length : NONE;
    if (runsFirst) automations.runNext();
    else agenda.runNext();
    if (log.length !== before) now = next;
    if (tasks % TASKS_A_BATCH === 0 && onBatch?.({ atSeconds: now, events: log.length }) === 'halt') throw new AppError('cancelled');
  }
}

/** simulation.md section 9. */
function toVerdict(refusals: number, outcome: Outcome, figures: RehearsalFigures): Verdict {
  if (refusals > 0 || outcome === 'horizonReached') return 'blocked';
  const { withGap, withDip, withLoss, withDowngrade, withNewError } = figures;
  return withGap + withDip + withLoss + withDowngrade + withNewError > 0 ? 'atRisk' : 'safe';
}
