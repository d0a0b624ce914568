import type { GraphRequest } from '../../../shared/model/handover.ts';

/** https://learn.microsoft.com/graph/json-batching: requests in one batch, at most. */
export const BATCH_LIMIT = 20;

/** A request inside a batch. `id` is that of the action, on the way back with `back-` before it. */
export interface BatchedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly dependsOn?: readonly string[];
}

/** The body of one `POST /$batch`. */
export interface GraphBatch {
  readonly requests: readonly BatchedRequest[];
}

export interface NamedRequest {
  readonly id: string;
  readonly request: GraphRequest;
  /** It makes a group, whose id the next ones may need: it goes alone. */
  readonly creates: boolean;
}

/**
 * Requests in order, as batches. The service takes those of one batch side by side, unless each waits for the one before it; other
 * patterns of waiting it does not take. Requests on one object never go side by side.
 */
export function* graphBatches(requests: Iterable<NamedRequest>): Generator<GraphBatch> {
  let batch: NamedRequest[] = [];
  let isSerial = false;
  let objects = new Set<string>();
  for (const next of requests) {
    const meets = objectsOf(next.request).some((object) => objects.has(object));
    const second = batch.length === 1;
    const fits = batch.length > 0 && batch.length < BATCH_LIMIT && !next.creates && (second || meets === isSerial);
    if (batch.length > 0 && !fits) {
      yield toBatch(batch, isSerial);
      batch = [];
      objects = new Set();
    }
    isSerial = batch.length === 1 ? meets : batch.length > 1 && isSerial;
    batch.push(next);
    for (const object of objectsOf(next.request)) objects.add(object);
    if (!next.creates) continue;
    yield toBatch(batch, false);
    batch = [];
    objects = new Set();
  }
  if (batch.length > 0) yield toBatch(batch, isSerial);
}

function toBatch(requests: readonly NamedRequest[], isSerial: boolean): GraphBatch {
  return {
    requests: requests.map(({ id, request }, i) => {
      const before = requests[i - 1];
      return {
        id,
        method: request.method,
        url: request.url,
        ...(request.body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: request.body }),
        ...(isSerial && before !== undefined ? { dependsOn: [before.id] } : {}),
      };
    }),
  };
}

/** The users and groups a request is about, by their segments in the url, and the member of a membership. */
function objectsOf({ url, body }: GraphRequest): readonly string[] {
  const reference = body?.['@odata.id'];
  const path = typeof reference === 'string' ? `${url}/${reference.slice(reference.lastIndexOf('/') + 1)}` : url;
  return path.split('/').filter((segment) => segment !== '' && !NOUNS.has(segment));
}

const NOUNS: ReadonlySet<string> = new Set([
  '$ref',
  'assignLicense',
  'deletedItems',
  'directory',
  'groups',
  'members',
  'reprocessLicenseAssignment',
  'restore',
  'users',
]);
