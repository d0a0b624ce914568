import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphBatch } from '../../../electron/handover/batches/graphBatch.ts';
import { answerCall, failure, type GraphAnswer, type GraphCall } from './graphAnswers.ts';
import { type LiveInput, LiveTenant } from './liveTenant.ts';

/** What goes wrong with a request: nothing, the service has had too many, or the answer gets lost after or before it was carried out. */
export type Fault = 'none' | 'throttle' | 'loseAnswer' | 'loseRequest';

export interface Faults {
  /** Of the number of a whole `POST /$batch`, from 1. */
  readonly batch?: (number: number) => Fault;
  /** Of a request inside a batch: `throttle` or `none`; `attempt` from 1. */
  readonly inner?: (id: string, attempt: number) => Fault;
}

/** A request that changed something, as it was carried out. */
export interface Carried {
  readonly id: string;
  readonly method: string;
  readonly url: string;
}

/** Microsoft Graph on the loopback, with the engine as its tenant. */
export interface FakeGraph {
  readonly url: string;
  readonly tenant: LiveTenant;
  /** Everything that changed the tenant, in order. */
  readonly carried: readonly Carried[];
  /** Batches that were sent, also those that went wrong. */
  readonly batches: number;
  faults: Faults;
  close(): Promise<void>;
}

const VERSION = '/v1.0';

export async function startFakeGraph(input: LiveInput): Promise<FakeGraph> {
  const tenant = new LiveTenant(input);
  const carried: Carried[] = [];
  const attempts = new Map<string, number>();
  const graph = { faults: {} as Faults, batches: 0 };

  const perform = (id: string, call: GraphCall): GraphAnswer => {
    const answer = answerCall(tenant, call);
    if (call.method !== 'GET' && answer.status < 300) carried.push({ id, method: call.method, url: call.url });
    return answer;
  };

  const inBatch = (batch: GraphBatch): unknown[] => {
    if (batch.requests.length > 20) return [];
    const failed = new Set<string>();
    return batch.requests.map(({ id, method, url, headers, body, dependsOn = [] }) => {
      const attempt = (attempts.get(id) ?? 0) + 1;
      attempts.set(id, attempt);
      const answer = dependsOn.some((before) => failed.has(before))
        ? failure(424, 'FailedDependency', 'A request that this one depends on has failed.')
        : graph.faults.inner?.(id, attempt) === 'throttle'
          ? failure(429, 'TooManyRequests', 'Too many requests.')
          : perform(id, { method, url, body, contentType: headers?.['Content-Type'] });
      if (answer.status >= 300) failed.add(id);
      return { id, status: answer.status, headers: answer.status === 429 ? { 'Retry-After': '7' } : {}, body: answer.body ?? null };
    });
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const url = (request.url ?? '').slice(VERSION.length);
    if (request.headers.authorization !== 'Bearer of-the-test')
      return send(response, failure(401, 'InvalidAuthenticationToken', 'No token.'));
    if (url !== '/$batch') {
      const { method = 'GET' } = request;
      return send(response, perform('', { method, url, body, contentType: request.headers['content-type'] }));
    }
    const fault = graph.faults.batch?.(++graph.batches) ?? 'none';
    if (fault === 'loseRequest') return void response.destroy();
    if (fault === 'throttle') return send(response, failure(429, 'TooManyRequests', 'Too many requests.'), { 'Retry-After': '1' });
    const responses = inBatch(body as unknown as GraphBatch);
    if (fault === 'loseAnswer') return void response.destroy();
    return send(response, { status: 200, body: { responses } });
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => send(response, failure(500, 'InternalServerError', String(error))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    tenant,
    carried,
    get batches() {
      return graph.batches;
    },
    get faults() {
      return graph.faults;
    },
    set faults(faults) {
      graph.faults = faults;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | undefined> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>);
}

function send(response: ServerResponse, { status, body }: GraphAnswer, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
