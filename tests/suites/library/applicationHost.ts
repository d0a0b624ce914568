import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient, ORPCError } from '@orpc/server';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { createRouter } from '../../../electron/service/api/router.ts';
import { type ApplicationEnvironment, createApplication } from '../../../electron/service/application.ts';
import { type JobRunner, runJob } from '../../../electron/service/jobs/jobTable.ts';
import type { AppFailure, WorkProgress } from '../../../shared/contract/base.ts';
import { page, smallTenant, toFiles } from '../import/exportedTenant.ts';
import { createWorkshop } from '../import/exportWorkshop.ts';

/** A moment in the middle of a minute. */
export const NOW = Date.parse('2026-11-21T10:20:30.400Z');

/** Jobs in this thread: real work, no thread to start. */
export const jobsHere: JobRunner = {
  run: async (name, input, { signal = new AbortController().signal, onProgress = () => undefined } = {}) =>
    (await runJob(name, input, { signal, isCancelled: () => signal.aborted, onProgress, onTemporary: () => undefined })) as never,
};

export type Host = Awaited<ReturnType<typeof openHost>>;

/** The real application over one data folder, asked as a window asks it, without a transport between. */
export async function openHost(dataFolder: string, more: Partial<Omit<ApplicationEnvironment, 'dataFolder'>> = {}) {
  const clock = { now: NOW };
  const application = await createApplication({
    dataFolder,
    jobs: jobsHere,
    now: () => clock.now,
    host: { kind: 'browser', version: '1.0.0', platform: 'linux', locale: 'sv-SE' },
    ...more,
  });
  const client = createRouterClient(createRouter(application));
  return {
    /** What a window calls. */
    client,
    library: client.library,
    scenarios: client.scenarios,
    dataFolder,
    application,
    clock,
    fileOf: (tenantId: string) => join(dataFolder, 'tenants', `${tenantId}.sqlite`),
    /** Names of the files of the library's folders: of tenants, and of what is in the making. */
    files: () => ({ tenants: namesIn(join(dataFolder, 'tenants')), work: namesIn(join(dataFolder, 'work')) }),
    close: () => application.close(),
  };
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Data folders and exports for a file of tests. `close` at its end. */
export function createHosts() {
  const root = mkdtempSync(join(tmpdir(), 'license-rehearsal-library-'));
  const workshop = createWorkshop();
  const open: Host[] = [];
  let made = 0;
  const keep = async (host: Promise<Host>): Promise<Host> => {
    open.push(await host);
    return await host;
  };
  return {
    workshop,
    newFolder: () => join(root, String(made++)),
    /** A library in a new folder, or in the folder of another one. */
    host: (folder = join(root, String(made++)), more: Partial<Omit<ApplicationEnvironment, 'dataFolder'>> = {}) =>
      keep(openHost(folder, more)),
    /** A library with the small tenant of `exportedTenant.ts` in it. */
    hostWithTenant: async (more: Partial<Omit<ApplicationEnvironment, 'dataFolder'>> = {}) => {
      const host = await keep(openHost(join(root, String(made++)), more));
      const { card } = await result(host.library.import({ source: { path: workshop.writeFolder(toFiles(smallTenant())) } }));
      return { host, tenantId: card.id };
    },
    smallBundle: () => workshop.writeFolder(toFiles(smallTenant())),
    /** Of 300 users: some pieces of work long. */
    largerBundle: async () => {
      const folder = workshop.newPath('larger');
      await generateBundle(folder, loadCatalog().products, { users: 300, seed: 4 });
      return folder;
    },
    brokenBundle: () => {
      const files = toFiles(smallTenant());
      // Member files are read last.
      return workshop.writeFolder({ ...files, [Object.keys(files).at(-1)!]: page([17]) });
    },
    close: async () => {
      for (const host of open) await host.close();
      workshop.remove();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

type Work<Result> = AsyncIterator<WorkProgress, Result>;

/** The answer of long work, whatever it says meanwhile. */
export async function result<Result>(work: Promise<Work<Result>>): Promise<Result> {
  return (await followed(work)).result;
}

export async function followed<Result>(
  work: Promise<Work<Result>>,
): Promise<{ readonly stages: readonly string[]; readonly result: Result }> {
  const iterator = await work;
  const stages: string[] = [];
  for (;;) {
    const news = await iterator.next();
    if (news.done) return { stages: [...new Set(stages)], result: news.value };
    stages.push(news.value.stage);
  }
}

/** Closes the iterator at the first progress of a stage, as a window does that cancels. Answers whether it came that far. */
export async function cancelAt<Result>(work: Promise<Work<Result>>, stage: WorkProgress['stage']): Promise<boolean> {
  const iterator = await work;
  for (;;) {
    const news = await iterator.next();
    if (news.done) return false;
    if (news.value.stage !== stage) continue;
    await iterator.return?.();
    return true;
  }
}

/** The typed failure that a call must end with. */
export async function failure(call: Promise<unknown>): Promise<{ readonly code: string } & AppFailure['details']> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ORPCError) || !error.defined || error.code !== 'APP')
    throw new Error('expected a failure of the contract', { cause: error });
  const { code, details } = error.data as AppFailure;
  return { code, ...details };
}
