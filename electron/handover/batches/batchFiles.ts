import type { CompiledHandover } from '../../../shared/engine/handover/compileHandover.ts';
import type { RollbackStep } from '../../../shared/engine/handover/rollback.ts';
import {
  BATCHES_FORMAT,
  BATCHES_VERSION,
  type BatchesEntry,
  type BatchesIndex,
  type HandoverAction,
  type HandoverManifest,
} from '../../../shared/model/handover.ts';
import { jsonText, type PackageFile } from '../package/packageFile.ts';
import { graphBatches, type NamedRequest } from './graphBatch.ts';

/** Batches in one file, at most: 100,000 requests. */
const FILE_BATCHES = 5000;

/**
 * The package for a client of one's own: files of batches, each line the body of one `POST /$batch`, and an index that says in what order
 * they go, with the checks, waits, pauses and tasks between them; the same for the way back. The index comes last.
 */
export function* batchFiles(
  { packageId, pace }: HandoverManifest,
  compiled: CompiledHandover,
  checkFile: (boundary: number) => string,
): Generator<PackageFile> {
  const check = (boundary: number): BatchesEntry => ({ kind: 'check', boundary, file: checkFile(boundary) });
  const forward: BatchesEntry[] = [check(0)];
  const backward: BatchesEntry[] = [];
  for (const { number } of compiled.waves) {
    yield* wayFiles(`batches/wave-${padded(number)}`, number, forwardItems(compiled.actions(number)), forward);
    forward.push(check(number));
  }
  for (const { number } of [...compiled.waves].reverse()) {
    yield* wayFiles(`batches/back-${padded(number)}`, number, backwardItems(compiled.rollback(number)), backward);
    backward.push(check(number - 1));
  }
  const index: BatchesIndex = { format: BATCHES_FORMAT, version: BATCHES_VERSION, packageId, pace, forward, backward };
  yield { name: 'batches/index.json', chunks: [jsonText(index)] };
}

/** A request, or what stands in the index itself. */
type Item = { readonly request: NamedRequest } | { readonly entry: BatchesEntry };

function* forwardItems(actions: Iterable<HandoverAction>): Generator<Item> {
  for (const action of actions) {
    if (action.kind === 'request') yield { request: { id: action.id, request: action.request, creates: action.creates !== null } };
    else if (action.kind !== 'restore') yield { entry: action };
  }
}

function* backwardItems(steps: Iterable<RollbackStep>): Generator<Item> {
  for (const step of steps) {
    if (step.kind === 'request') yield { request: { id: step.id, request: step.undo.request, creates: false } };
    else yield { entry: step };
  }
}

/** A file for each run of requests that nothing stands between. */
function* wayFiles(prefix: string, wave: number, items: Generator<Item>, entries: BatchesEntry[]): Generator<PackageFile> {
  let item = items.next();
  let number = 0;
  while (item.done !== true) {
    if ('entry' in item.value) {
      entries.push(item.value.entry);
      item = items.next();
      continue;
    }
    const file = `${prefix}-${String(++number).padStart(2, '0')}.jsonl`;
    const counts = { batches: 0, requests: 0 };
    yield { name: file, chunks: lines(counts) };
    entries.push({ kind: 'batches', wave, file, ...counts });
  }

  function* lines(counts: { batches: number; requests: number }): Generator<string> {
    for (const batch of graphBatches(run())) {
      counts.batches++;
      counts.requests += batch.requests.length;
      yield `${JSON.stringify(batch)}\n`;
    }
  }

  function* run(): Generator<NamedRequest> {
    for (let requests = 0; requests < FILE_BATCHES * 20 && item.done !== true && 'request' in item.value; requests++) {
      yield item.value.request;
      item = items.next();
    }
  }
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}
