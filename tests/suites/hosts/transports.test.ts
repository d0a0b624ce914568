import { readdirSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowserHost } from '../../../electron/hosts/browser/browserHost.ts';
import { openDownloads } from '../../../electron/hosts/browser/downloads.ts';
import { openUploads } from '../../../electron/hosts/browser/uploads.ts';
import { createServicePorts } from '../../../electron/hosts/desktop/servicePorts.ts';
import { openWindowFiles } from '../../../electron/hosts/window/windowFiles.ts';
import { type ApiRouter, createRouter } from '../../../electron/service/api/router.ts';
import { createApplication } from '../../../electron/service/application.ts';
import type { JobRunner } from '../../../electron/service/jobs/jobTable.ts';
import { createWorkerRunner } from '../../../electron/workers/workerRunner.ts';
import type { WorkProgress } from '../../../shared/contract/base.ts';
import type { contract } from '../../../shared/contract/contract.ts';
import { makeScratch } from '../cli/runCli.ts';
import { logIn } from './browserClient.ts';
import { writeWindow } from './hostFixture.ts';

type Client = ContractRouterClient<typeof contract>;
interface Connection {
  readonly client: Client;
  readonly close: () => Promise<void>;
}

const inProcess = async (router: ApiRouter): Promise<Connection> => ({
  client: createRouterClient(router),
  close: async () => undefined,
});

async function overLoopback(router: ApiRouter, folder: string): Promise<Connection> {
  const files = await openWindowFiles(writeWindow(path.join(folder, 'window')));
  const uploads = await openUploads(path.join(folder, 'uploads'));
  const downloads = await openDownloads(path.join(folder, 'downloads'));
  const host = await startBrowserHost({ router, files, uploads, downloads });
  const { cookie, origin } = await logIn(host.newAddress());
  return {
    client: createORPCClient(new FetchLink({ url: `${origin}/rpc`, headers: { cookie, origin } })),
    close: async () => {
      await host.close();
      await uploads.close();
    },
  };
}

async function overMessagePort(router: ApiRouter): Promise<Connection> {
  const { port1, port2 } = new MessageChannel();
  createServicePorts(router).connect(port1);
  port2.start();
  return { client: createORPCClient(new PortLink({ port: port2 })), close: async () => port2.close() };
}

/** The same questions, whatever carries them: neither the window nor the service can tell the difference. */
describe.each([
  ['in process', inProcess],
  ['over loopback HTTP', overLoopback],
  ['over a message port', overMessagePort],
] as const)('the contract %s', (_, connect) => {
  const scratch = makeScratch();
  /** How each piece of work in a worker thread ended. */
  const ends: Promise<string>[] = [];
  let connection: Connection;
  let close: () => Promise<void>;

  beforeAll(async () => {
    const workers = createWorkerRunner();
    const jobs: JobRunner = {
      run: (name, input, options) => {
        const run = workers.run(name, input, options);
        ends.push(
          run.then(() => 'done').catch((error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'broken')),
        );
        return run;
      },
    };
    const host = { kind: 'browser', version: '1.2.3', platform: 'test', locale: 'sv' } as const;
    const application = await createApplication({ dataFolder: scratch.file('data'), jobs, host });
    connection = await connect(createRouter(application), scratch.folder);
    close = application.close;
  });
  afterAll(async () => {
    await connection.close();
    await close();
    scratch.remove();
  });

  it('answers a call', async () => {
    const { client } = connection;
    expect(await client.application.host()).toEqual({
      kind: 'browser',
      version: '1.2.3',
      platform: 'test',
      locale: 'sv',
      firstStart: true,
    });
    expect(await client.library.list()).toEqual([]);
  });

  it('keeps what a call has changed', async () => {
    const { client } = connection;
    await client.application.setPreferences({ language: 'nl', theme: 'dark' });
    expect(await client.application.preferences()).toEqual({ language: 'nl', theme: 'dark', tourSeen: false });
  });

  it('tells an expected failure by its code and details', async () => {
    const failure = await failureOf(connection.client.library.open({ tenantId: 'nobody' }));
    expect(failure).toMatchObject({
      defined: true,
      code: 'APP',
      status: 422,
      data: { code: 'notFound', details: { found: expect.any(String) } },
    });
  });

  it('tells a failure of long work the same way', async () => {
    const file = scratch.file('no-such-export');
    const iterator = await connection.client.library.import({ source: { path: file } });
    expect(await failureOf(drain(iterator))).toMatchObject({
      defined: true,
      code: 'APP',
      data: { code: 'fileNotReadable', details: { file } },
    });
  });

  it('refuses input that the contract does not allow', async () => {
    const wrong = { users: 0, seed: '', mess: 'wild' } as unknown as Parameters<Client['library']['generate']>[0];
    expect(await failureOf(connection.client.library.generate(wrong))).toMatchObject({ code: 'BAD_REQUEST', status: 400 });
  });

  it('reports progress of long work, and then its result', async () => {
    const iterator = await connection.client.library.generate({ users: 3000, seed: 'transport', mess: 'clean' });
    const { progress, result } = await drain(iterator);
    expect(progress.length).toBeGreaterThan(0);
    for (const { stage, done } of progress) expect([stage, done]).toEqual([expect.any(String), expect.any(Number)]);
    expect(result.card).toMatchObject({ origin: 'generated', users: 3000, trouble: null });
    expect((await connection.client.library.list()).map(({ id }) => id)).toEqual([result.card.id]);
  });

  it('stops the work in its thread when the window closes the iterator half way, and leaves nothing behind', async () => {
    ends.length = 0;
    const iterator = await connection.client.library.generate({ users: 300_000, seed: 'stopped', mess: 'clean' });
    const before = await connection.client.library.list();
    await iterator.next();
    await iterator.return?.(undefined as never);
    expect(await Promise.all(ends)).toEqual(['cancelled']);
    await untilEmpty(scratch.file('data', 'work'));
    expect(await connection.client.library.list()).toEqual(before);
  });

  it('stops the work when the call itself is aborted', async () => {
    ends.length = 0;
    const controller = new AbortController();
    const iterator = await connection.client.library.generate(
      { users: 300_000, seed: 'aborted', mess: 'clean' },
      { signal: controller.signal },
    );
    await iterator.next();
    controller.abort();
    await drain(iterator).catch(() => undefined);
    expect(await Promise.all(ends)).toEqual(['cancelled']);
    await untilEmpty(scratch.file('data', 'work'));
  });
});

async function drain<Result>(iterator: AsyncIterator<WorkProgress, Result>): Promise<{ progress: WorkProgress[]; result: Result }> {
  const progress: WorkProgress[] = [];
  for (;;) {
    const step = await iterator.next();
    if (step.done === true) return { progress, result: step.value };
    progress.push(step.value);
  }
}

async function failureOf(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch (error) {
    expect(error).toBeInstanceOf(ORPCError);
    return error;
  }
}

async function untilEmpty(folder: string): Promise<void> {
  while (readdirSync(folder).length > 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
