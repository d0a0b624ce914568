import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import type { HandoverOverview, OverviewTask } from '../../../shared/contract/handover.ts';
import { type CompiledHandover, type CompiledTask, compileHandover } from '../../../shared/engine/handover/compileHandover.ts';
import { rehearseWayBack, type WayBack } from '../../../shared/engine/handover/wayBack.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { HANDOVER_FORMAT, HANDOVER_VERSION, type HandoverManifest, type ManualTask } from '../../../shared/model/handover.ts';
import { writeWholeFile } from '../../files/writeWholeFile.ts';
import { withChecksums } from '../../handover/package/checksums.ts';
import { contentOf } from '../../handover/package/contentOf.ts';
import { dataFiles } from '../../handover/package/dataFiles.ts';
import type { PackageFile } from '../../handover/package/packageFile.ts';
import { textFiles } from '../../handover/package/textFiles.ts';
import { zipPackage } from '../../handover/package/zipPackage.ts';
import { hashOfPlan } from '../../reports/content/hashes.ts';
import { writeFolder } from '../../reports/writeFolder.ts';
import { NameBook, type Names } from '../names.ts';
import type { JobContext } from './jobTypes.ts';
import { type OpenedPlan, type PlanInput, withOpenedPlan } from './planInput.ts';
import { playPlan } from './playPlan.ts';

export interface HandoverInput extends PlanInput {
  /** An empty or new folder, or a .zip file with everything in a folder of this name; null to know only what would be in it. */
  readonly out: { readonly folder: string } | { readonly file: string; readonly inside: string } | null;
  readonly language: HandoverManifest['language'];
  readonly requestsPerSecond: number;
  /** ISO 8601. */
  readonly madeAt: string;
  /** Version of the program. */
  readonly program: string;
}

export interface HandoverResult {
  readonly manifest: HandoverManifest;
  readonly overview: Omit<HandoverOverview, 'names'>;
  readonly names: Names;
  /** Paths in the package. */
  readonly files: readonly string[];
  /** Of the .zip; 0 for a folder. */
  readonly bytes: number;
}

/** Plays a plan through and writes what is to be done for real. */
export function handoverJob(input: HandoverInput, context: JobContext): Promise<HandoverResult> {
  return withOpenedPlan(input, context, async (opened) => {
    if (input.out !== null && 'folder' in input.out) await refuseUsedFolder(input.out.folder);
    const rehearsal = playPlan(opened, context);
    const manifestHead = headOf(input, opened);
    const compiled = compileHandover(rehearsal, { mark: manifestHead.packageId.slice(0, MARK_DIGITS) });
    const wayBack = rehearseWayBack(rehearsal, compiled, opened.catalog, () => (context.isCancelled() ? 'halt' : 'continue'));
    const { waves, scopes, refusedSteps } = compiled;
    const manifest: HandoverManifest = {
      ...manifestHead,
      plan: { ...manifestHead.plan, verdict: rehearsal.verdict },
      pace: { requestsPerSecond: input.requestsPerSecond },
      refusedSteps,
      waves,
      scopes,
    };
    const written =
      input.out === null ? { files: [], bytes: 0 } : await write(input, { manifest, compiled, wayBack, rehearsal, opened }, context);
    return { manifest, overview: overviewOf(compiled, wayBack, rehearsal), names: namesOf(compiled, opened), ...written };
  });
}

/** Of the package's id, in what is named after it. */
const MARK_DIGITS = 8;

/** The same tenant, plan and moment are the same package. */
function headOf({ language, madeAt, program }: HandoverInput, { snapshot, plan, contentHash }: OpenedPlan) {
  const hashes = { tenant: contentHash(), plan: hashOfPlan(plan) };
  const packageId = createHash('sha256').update(`${hashes.tenant} ${hashes.plan} ${madeAt}`).digest('hex').slice(0, 32);
  const { id, displayName } = snapshot.organization;
  return {
    format: HANDOVER_FORMAT,
    version: HANDOVER_VERSION,
    packageId,
    name: plan.name,
    language,
    madeAt,
    program,
    tenant: { id, displayName, exportedAt: snapshot.exportedAt, hash: hashes.tenant },
    plan: { name: plan.name, startAt: plan.startAt, hash: hashes.plan },
  } as const;
}

/** Waves and the journal of another package in the same folder would be taken for this one's. */
async function refuseUsedFolder(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw new AppError('notWritable', { file: folder }, { cause: error });
  });
  if (found.length > 0) throw new AppError('notWritable', { file: folder, expected: 'an empty or new folder', found: 'files' });
}

interface Made {
  readonly manifest: HandoverManifest;
  readonly compiled: CompiledHandover;
  readonly wayBack: WayBack;
  readonly rehearsal: Rehearsal;
  readonly opened: OpenedPlan;
}

async function write(
  { out, madeAt }: HandoverInput,
  made: Made,
  { signal, onProgress, onTemporary }: JobContext,
): Promise<Pick<HandoverResult, 'files' | 'bytes'>> {
  const files: string[] = [];
  const all = noted(
    withChecksums(
      joined(dataFiles({ ...made, plan: made.opened.plan }), await textFiles(contentOf({ ...made, catalog: made.opened.catalog }))),
    ),
    files,
  );
  const options = {
    signal,
    onTemporary,
    onProgress: (written: number) => onProgress({ stage: 'writing', done: Math.floor(written / 1e6), total: null }),
  };
  if (out === null) return { files, bytes: 0 };
  if ('folder' in out) {
    await writeFolder(out.folder, all, options);
    return { files, bytes: 0 };
  }
  const bytes = await writeWholeFile(out.file, (file) => zipPackage(out.inside, all, new Date(madeAt), file), options);
  return { files, bytes };
}

function* joined(...lists: readonly Iterable<PackageFile>[]): Generator<PackageFile> {
  for (const list of lists) yield* list;
}

function* noted(files: Iterable<PackageFile>, names: string[]): Generator<PackageFile> {
  for (const file of files) {
    names.push(file.name);
    yield file;
  }
}

/** Users of one task that an overview names. */
const NAMED_USERS = 20;

function overviewOf(compiled: CompiledHandover, { refusedCalls, userIds }: WayBack, { verdict }: Rehearsal): HandoverResult['overview'] {
  const { waves, requests, irreversible, refusedSteps, scopes, tasks } = compiled;
  const ofWave = (number: number): OverviewTask[] => tasks.filter(({ wave }) => wave === number).map(toOverviewTask);
  return {
    waves: waves.map((wave) => ({ ...wave, tasks: ofWave(wave.number) })),
    requests,
    irreversible,
    wayBack: { refusedCalls, users: userIds.length },
    verdict,
    refusedSteps,
    scopes,
  };
}

function toOverviewTask({ step, task }: CompiledTask): OverviewTask {
  if (!('userIds' in task)) return { step, task, users: null };
  return { step, task: { ...task, userIds: task.userIds.slice(0, NAMED_USERS) }, users: task.userIds.length };
}

/** Names of what the plan and the tasks speak of. */
function namesOf({ tasks }: CompiledHandover, { snapshot, catalog, plan }: OpenedPlan): Names {
  const book = new NameBook(snapshot, catalog, plan);
  book.notePlan(plan);
  for (const { task } of tasks) book.noteAll(mentionedBy(task));
  return book.toNames();
}

function mentionedBy(task: ManualTask): readonly string[] {
  const users = 'userIds' in task ? task.userIds.slice(0, NAMED_USERS) : [];
  return 'groupId' in task ? [task.groupId, ...users] : users;
}
