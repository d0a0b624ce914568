import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import type { ApiRouter } from '../../service/api/router.ts';
import { SECURITY_HEADERS } from '../window/contentSecurity.ts';
import type { WindowFiles } from '../window/windowFiles.ts';
import { type Admission, createAdmission } from './admission.ts';
import type { Downloads } from './downloads.ts';
import { refusalPage } from './refusalPage.ts';
import { answerUpload } from './uploadRequests.ts';
import type { Uploads } from './uploads.ts';

export interface BrowserHostOptions {
  readonly router: ApiRouter;
  readonly files: WindowFiles;
  readonly uploads: Uploads;
  readonly downloads: Downloads;
  /** 0 takes any free port. */
  readonly port?: number;
  /** Told of what should never happen; the client only learns that something went wrong. */
  readonly onFault?: (error: unknown) => void;
}

export interface BrowserHost {
  readonly port: number;
  readonly origin: string;
  /** An address that lets one browser in, once. */
  newAddress(): string;
  /** Ends all connections and the work asked for over them. */
  close(): Promise<void>;
}

/** A plan file of 64 million characters, the most the contract takes, with room for its JSON. */
const MOST_BODY_BYTES = 160_000_000;

/** The window for a browser on this computer: its files, the service's procedures, what it uploads and what it fetches. Loopback only. */
export async function startBrowserHost({ router, files, uploads, downloads, port = 0, onFault }: BrowserHostOptions): Promise<BrowserHost> {
  const procedures = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MOST_BODY_BYTES })] });
  let admission: Admission | undefined;

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    response.setHeader('Cache-Control', 'no-store');
    if (admission === undefined) throw new Error('a request before the server listens');
    const verdict = admission.judge(request);
    if (verdict.kind === 'refused') return refuse(request, response, verdict.status);
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host');
    if (verdict.kind === 'exchanged' || searchParams.has('token')) {
      if (verdict.kind === 'exchanged') response.setHeader('Set-Cookie', verdict.cookie);
      response.writeHead(303, { Location: '/' }).end();
    } else if (request.method === 'POST') {
      if (pathname.startsWith('/rpc/')) await procedures.handle(request, response, { prefix: '/rpc', context: {} });
      else if (/^\/uploads(\/|$)/.test(pathname)) await answerUpload(uploads, request, response);
      if (!response.headersSent) response.writeHead(404).end();
    } else if (pathname.startsWith('/downloads/')) {
      await downloads.answer(pathname.slice('/downloads/'.length), response);
    } else {
      const { status, headers, body } = await files.answer(pathname);
      response.writeHead(status, { ...headers }).end(body);
    }
  };

  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 30_000 }, (request, response) => {
    respond(request, response).catch((error: unknown) => {
      // A client that went away is no fault of anybody's.
      if (!request.destroyed) onFault?.(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const bound = (server.address() as AddressInfo).port;
  const entrance = createAdmission(bound);
  admission = entrance;

  return {
    port: bound,
    origin: `http://127.0.0.1:${bound}`,
    newAddress: entrance.newAddress,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, status: 400 | 401 | 403 | 405 | 421): void {
  // What the client still sends is not read: the connection ends here.
  response.setHeader('Connection', 'close');
  if (status === 405) response.setHeader('Allow', 'GET, POST');
  const wantsPage = status === 401 && request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  if (wantsPage) refusalPage(response, request.headers['accept-language']);
  else response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(String(status));
}
