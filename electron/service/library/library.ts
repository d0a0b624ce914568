import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { DemoTenant, ImportAnswer, TenantCard } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { toAppError } from '../../files/systemError.ts';
import { type AppStore, openAppStore } from '../../store/app/appStore.ts';
import type { TenantEntry } from '../../store/app/tenantList.ts';
import { duplicateTenant } from '../../store/duplicateTenant.ts';
import type { GenerateInput } from '../jobs/generateJob.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { shippedCatalog } from '../shippedCatalog.ts';
import { addPlans } from './addPlans.ts';
import { createArrivals } from './arrivals.ts';
import { demoFolder, demoPlans, listDemos } from './demoTenants.ts';
import { inspectFile } from './fileTrouble.ts';
import { NameCollector } from './nameTable.ts';
import { ownName, reportOf, toFacts, withCopy } from './tenantFacts.ts';
import { openTenantFiles, type TenantFiles } from './tenantFiles.ts';
import { removeDeadWork } from './workFolder.ts';

/** The tenant copies of one data folder. All throw AppError for what can be expected to fail. */
export interface Library {
  /** The database of the library itself: settings, and what is known of each tenant. */
  readonly store: AppStore;
  list(): Promise<readonly TenantCard[]>;
  demos(): Promise<readonly DemoTenant[]>;
  import(input: { readonly source: string; readonly name?: string | undefined }, options?: JobOptions): Promise<ImportAnswer>;
  /** The plans that come with the demo tenant are its scenarios. */
  addDemo(demoId: string, options?: JobOptions): Promise<ImportAnswer>;
  generate(input: GenerateOrder, options?: JobOptions): Promise<ImportAnswer>;
  report(tenantId: string): Promise<ImportAnswer>;
  rename(tenantId: string, name: string): Promise<TenantCard>;
  /** With its scenarios. */
  duplicate(tenantId: string, name: string): Promise<TenantCard>;
  remove(tenantId: string): Promise<void>;
  /** Remembers that it was opened now. */
  open(tenantId: string): Promise<TenantCard>;
  /** Path of the tenant copy. Throws `notFound` for an id that the library does not know, and `tenantGone` when the file is not there. */
  fileOf(tenantId: string): string;
  /** Called just before a tenant's file is removed: whoever has it open lets go of it now. Answers how to stop listening. */
  onRemoved(listener: (tenantId: string) => void): () => void;
  /** The tenant has so many scenarios now. */
  noteScenarios(tenantId: string, scenarios: number): void;
  /** Stops what is under way, waits until it has tidied up, and releases the library's database. */
  close(): Promise<void>;
}

export type GenerateOrder = Pick<GenerateInput, 'users' | 'seed' | 'mess'> & { readonly name?: string | undefined };

export interface LibraryEnvironment {
  readonly dataFolder: string;
  readonly jobs: JobRunner;
  /** Milliseconds since 1970; the computer's clock when it is left out. */
  readonly now?: (() => number) | undefined;
  /** Called when a tenant comes, goes, gets another name or is opened. */
  readonly onChange?: (() => void) | undefined;
}

/** `<dataFolder>/app.sqlite` and `<dataFolder>/tenants/<id>.sqlite`; `work/` is for what is in the making. */
export async function createLibrary(environment: LibraryEnvironment): Promise<Library> {
  const { dataFolder, jobs, now = Date.now, onChange = () => undefined } = environment;
  makeFolder(dataFolder);
  const workFolder = path.join(dataFolder, 'work');
  const files = openTenantFiles(path.join(dataFolder, 'tenants'));
  const store = openAppStore(path.join(dataFolder, 'app.sqlite'));
  store.alone(() => removeDeadWork(workFolder));
  const { tenants } = store;
  const closing = new AbortController();
  const listeners = new Set<(tenantId: string) => void>();
  const timestamp = (): string => new Date(now()).toISOString();
  const arrivals = createArrivals({ store, files, workFolder, closing: closing.signal, timestamp });
  await adoptFiles(store, files, timestamp);

  const cardOf = async (entry: TenantEntry): Promise<TenantCard> => ({ ...entry, ...(await inspectFile(files.pathOf(entry.id))) });
  const changedCard = async (tenantId: string): Promise<TenantCard> => {
    onChange();
    return await cardOf(tenants.get(tenantId));
  };
  const fileOf = (tenantId: string): string => {
    tenants.get(tenantId);
    const file = files.pathOf(tenantId);
    if (!existsSync(file)) throw new AppError('tenantGone', { file });
    return file;
  };

  return {
    store,
    list: async () => await Promise.all(tenants.all().map(cardOf)),
    demos: listDemos,
    import: async ({ source, name }, options) => {
      const arrived = await arrivals.bring({ origin: 'import', name, options }, ({ file, jobOptions }) =>
        jobs.run('import', { source, tenant: file }, jobOptions),
      );
      return { ...arrived, card: await changedCard(arrived.tenantId) };
    },
    addDemo: async (demoId, options) => {
      const source = demoFolder(demoId);
      const arrived = await arrivals.bring({ origin: 'demo', name: undefined, options }, async ({ file, jobOptions }) => {
        const imported = await jobs.run('import', { source, tenant: file }, jobOptions);
        await addPlans(file, await demoPlans(demoId), timestamp());
        return imported;
      });
      return { ...arrived, card: await changedCard(arrived.tenantId) };
    },
    generate: async ({ name, ...order }, options) => {
      const arrived = await arrivals.bring({ origin: 'generated', name, options }, async ({ file, folder, jobOptions }) => {
        const bundle = path.join(folder, 'bundle');
        await jobs.run('generate', { ...order, folder: bundle }, jobOptions);
        return await jobs.run('import', { source: bundle, tenant: file }, jobOptions);
      });
      return { ...arrived, card: await changedCard(arrived.tenantId) };
    },
    report: async (tenantId) => {
      const { report, names } = withCopy(fileOf(tenantId), (copy) => {
        const found = reportOf(copy);
        const collector = new NameCollector(copy, shippedCatalog());
        // An example may have several ids in it.
        for (const id of found.findings.flatMap(({ examples }) => examples.flatMap((text) => text.split(' ')))) collector.mention(id);
        collector.mentionProducts();
        return { report: found, names: collector.toTable() };
      });
      return { card: await cardOf(tenants.get(tenantId)), report, names };
    },
    rename: async (tenantId, name) => {
      tenants.rename(tenantId, name);
      return await changedCard(tenantId);
    },
    duplicate: async (tenantId, name) => {
      const source = fileOf(tenantId);
      const { openedAt: _, ...entry } = tenants.get(tenantId);
      const copyId = await arrivals.place(async (file) => {
        await duplicateTenant(source, file);
        return { ...entry, name, openedAt: null, scenarios: withCopy(file, (copy) => copy.scenarios.count()) };
      });
      return await changedCard(copyId);
    },
    remove: async (tenantId) => {
      tenants.get(tenantId);
      for (const listener of listeners) listener(tenantId);
      // The file first: should it be held, the tenant stays in the list.
      await files.remove(tenantId);
      tenants.remove(tenantId);
      onChange();
    },
    open: async (tenantId) => {
      const scenarios = withCopy(fileOf(tenantId), (copy) => copy.scenarios.count());
      tenants.noteScenarios(tenantId, scenarios);
      tenants.noteOpened(tenantId, timestamp());
      return await changedCard(tenantId);
    },
    fileOf,
    onRemoved: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    noteScenarios: (tenantId, scenarios) => tenants.noteScenarios(tenantId, scenarios),
    close: async () => {
      closing.abort();
      await arrivals.settled();
      store.close();
    },
  };
}

/**
 * Whole copies that the library does not know: its database was lost, or the program was killed between putting a copy in its place and
 * writing it down. Nothing that may be somebody's work is thrown away, so they are taken in.
 */
async function adoptFiles({ tenants, alone }: AppStore, files: TenantFiles, timestamp: () => string): Promise<void> {
  for (const id of files.ids()) {
    const file = files.pathOf(id);
    if (tenants.has(id) || (await inspectFile(file)).trouble !== null) continue;
    const entry = describeCopy(id, file, timestamp());
    if (entry !== null) alone(() => void (tenants.has(id) || tenants.add(entry)));
  }
}

function describeCopy(id: string, file: string, importedAt: string): TenantEntry | null {
  try {
    return withCopy(file, (copy) => {
      const report = reportOf(copy);
      const facts = toFacts(report);
      return { id, name: ownName(report), origin: 'import', importedAt, openedAt: null, ...facts, scenarios: copy.scenarios.count() };
    });
  } catch (error) {
    // Not ours to judge, and not ours to remove: it stays where it is, and the library opens without it.
    if (error instanceof AppError) return null;
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw toAppError(error, 'write', folder);
  }
}
