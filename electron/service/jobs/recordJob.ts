import { record } from '../../../shared/engine/playback/record.ts';
import type { Recording } from '../../../shared/engine/playback/recording.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import type { ProcessingOrder } from '../../../shared/model/processingOrder.ts';
import { handOver } from './handover.ts';
import type { JobContext } from './jobTypes.ts';
import { withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface RecordInput {
  /** The tenant copy. */
  readonly tenant: string;
  readonly plan: MigrationPlan;
  /** null for the stated order of processing. */
  readonly order: ProcessingOrder | null;
}

export interface RecordResult {
  readonly recording: Recording;
  /** Of the copy that the recording counts users of. */
  readonly fingerprint: string;
}

/** Plays a scenario through and keeps everything that happens. */
export function recordJob({ tenant, plan, order }: RecordInput, context: JobContext): Promise<RecordResult> {
  return withOpenedPlan({ tenant, plan: { value: plan } }, context, (opened) => {
    // Before anything of the tenant is told: whoever gets this compares it with what they have read.
    const fingerprint = opened.fingerprint();
    const recording = record(playPlan(opened, context, { order: order ?? undefined }));
    if (context.isCancelled()) throw new AppError('cancelled');
    return handOver({ recording, fingerprint }, buffersOfColumns(recording));
  });
}

function buffersOfColumns({ log, startProfileOf, timeline, finishes, refusals, automationRefusals, worked, seats }: Recording) {
  const tables: readonly object[] = [
    { startProfileOf },
    log,
    timeline,
    finishes,
    refusals,
    automationRefusals,
    ...worked.map(({ errors }) => errors),
    ...seats,
  ];
  const columns = tables.flatMap((table) => Object.values(table)).filter((value) => ArrayBuffer.isView(value));
  return columns.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : []));
}
