import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DemoTenant, ImportAnswer, TenantCard, TenantCopyRow } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { TenantEntry } from '../../../shared/model/tenantEntry.ts';
import { type AppStore, openAppStore } from '../../store/app/appStore.ts';
import { duplicateTenant } from '../../store/duplicateTenant.ts';
import type { GenerateInput } from '../jobs/generateJob.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { addPlans } from './addPlans.ts';
import { adoptFiles } from './adoptFiles.ts';
import { type Arrived, createArrivals } from './arrivals.ts';
import { demoFolder, demoPlans, listDemos } from './demoTenants.ts';
import { createEarlierCopies, unitsOf } from './earlierCopies.ts';
import { bringExerciseTenant, type ExerciseTenantOrder, sweepExerciseTenants } from './exerciseTenants.ts';
import { inspectFile } from './fileTrouble.ts';
import { readReport } from './readReport.ts';
import { reportOf, withCopy } from './tenantFacts.ts';
import { makeFolder, openTenantFiles } from './tenantFiles.ts';
import { removeDeadWork } from './workFolder.ts';

/** The tenant copies of one data folder. All throw AppError for what can be expected to fail. */
export interface Library {
  /** The database of the library itself: settings, and what is known of each tenant. */
  readonly store: AppStore;
  list(): Promise<readonly TenantCard[]>;
  demos(): Promise<readonly DemoTenant[]>;
  import(input: { readonly source: string; readonly name?: string | undefined }, options?: JobOptions): Promise<ImportAnswer>;
  /**
   * Another export of the organization takes the copy's place; scenarios and all that people have written stay. Should it fail, the copy is
   * as it was. With `keepEarlier` the copy stays beside it as an earlier copy. Throws `otherOrganization`, and what an import throws.
   */
  importAgain(tenantId: string, source: string, keepEarlier: boolean, options?: JobOptions): Promise<ImportAnswer>;
  /** Puts a copy aside as it is now, with its scenarios: an earlier copy of the same tenant. */
  keepCopy(tenantId: string): Promise<TenantCard>;
  /** An earlier copy becomes a tenant of its own. */
  detach(tenantId: string): Promise<TenantCard>;
  /** All copies of the tenant that this one belongs to, the newest first. */
  copies(tenantId: string): Promise<readonly TenantCopyRow[]>;
  /** The plans that come with the demo tenant are its scenarios. */
  addDemo(demoId: string, options?: JobOptions): Promise<ImportAnswer>;
  generate(input: GenerateOrder, options?: JobOptions): Promise<ImportAnswer>;
  /** A folder for what is in the making, on the disk of the data folder; gone when `work` has ended. */
  inWorkFolder<Result>(work: (folder: string, signal: AbortSignal) => Promise<Result>, options?: JobOptions): Promise<Result>;
  /** The disposable tenant of an exercise; answers its id. */
  bringExercise(order: ExerciseTenantOrder, options?: JobOptions): Promise<string>;
  report(tenantId: string): Promise<ImportAnswer>;
  rename(tenantId: string, name: string): Promise<TenantCard>;
  /** With its scenarios. */
  duplicate(tenantId: string, name: string): Promise<TenantCard>;
  /** Its earlier copies go with it. */
  remove(tenantId: string): Promise<void>;
  /** Remembers that it was opened now. */
  open(tenantId: string): Promise<TenantCard>;
  /** Path of the tenant copy. Throws `notFound` for an id that the library does not know, and `tenantGone` when the file is not there. */
  fileOf(tenantId: string): string;
  /** Whether the library knows the tenant, and its file is where it should be. */
  isThere(tenantId: string): boolean;
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
  const earlier = createEarlierCopies({ tenants, arrivals });

  const cardOf = async (entry: TenantEntry): Promise<TenantCard> => ({ ...entry, trouble: await inspectFile(files.pathOf(entry.id)) });
  const changedCard = async (tenantId: string): Promise<TenantCard> => {
    onChange();
    return await cardOf(tenants.get(tenantId));
  };
  const answer = async ({ tenantId, report, names }: Arrived): Promise<ImportAnswer> => ({
    card: await changedCard(tenantId),
    report,
    names,
  });
  const removeOne = async (tenantId: string): Promise<void> => {
    for (const listener of listeners) listener(tenantId);
    // The file first: should it be held, the tenant stays in the list.
    await files.remove(tenantId);
    store.alone(() => {
      tenants.remove(tenantId);
      const attempt = store.attempts.ofTenant(tenantId);
      if (attempt === null) return;
      const closedAt = attempt.closedAt ?? timestamp();
      store.attempts.change(attempt.id, (before) => ({ ...before, tenantId: null, scenarioId: null, modelScenarioId: null, closedAt }));
    });
  };
  const fileOf = (tenantId: string): string => {
    tenants.get(tenantId);
    const file = files.pathOf(tenantId);
    if (!existsSync(file)) throw new AppError('tenantGone', { file });
    return file;
  };
  const refuseExercise = (tenantId: string): void => {
    if (tenants.get(tenantId).origin !== 'exercise') return;
    throw new AppError('badInput', { place: 'tenantId', expected: 'a tenant that is not an exercise', found: tenantId });
  };
  await adoptFiles(store, files, timestamp);
  await sweepExerciseTenants(store, files, removeOne);

  return {
    store,
    list: async () => await Promise.all(tenants.all().map(cardOf)),
    demos: listDemos,
    import: async ({ source, name }, options) => {
      const arrived = await arrivals.bring({ origin: 'import', name, options }, ({ file, jobOptions }) =>
        jobs.run('import', { source, tenant: file }, jobOptions),
      );
      return await answer(arrived);
    },
    importAgain: async (tenantId, source, keepEarlier, options) => {
      refuseExercise(tenantId);
      const file = fileOf(tenantId);
      const organization = withCopy(file, reportOf).tenant.id ?? undefined;
      // Put aside first: whatever happens meanwhile, what was there is in one of the two.
      if (keepEarlier) options?.onProgress?.({ stage: 'saving', done: 0, total: null });
      const kept = keepEarlier ? await earlier.keep(tenantId, file) : null;
      try {
        await arrivals.renew({ tenantId, file, options }, (jobOptions) =>
          jobs.run('import', { source, tenant: file, organization }, jobOptions),
        );
      } catch (error) {
        if (kept !== null) await removeOne(kept);
        throw error;
      }
      return await answer({ tenantId, ...withCopy(file, readReport) });
    },
    keepCopy: async (tenantId) => {
      refuseExercise(tenantId);
      return await changedCard(await earlier.keep(tenantId, fileOf(tenantId)));
    },
    detach: async (tenantId) => {
      tenants.setEarlierOf(tenantId, null);
      return await changedCard(tenantId);
    },
    copies: async (tenantId) =>
      await Promise.all(
        earlier.family(tenantId).map(async (entry) => {
          const card = await cardOf(entry);
          return { card, units: card.trouble === null ? withCopy(files.pathOf(entry.id), unitsOf) : null };
        }),
      ),
    addDemo: async (demoId, options) => {
      const source = demoFolder(demoId);
      const arrived = await arrivals.bring({ origin: 'demo', name: undefined, options }, async ({ file, jobOptions }) => {
        const imported = await jobs.run('import', { source, tenant: file }, jobOptions);
        await addPlans(file, await demoPlans(demoId), timestamp());
        return imported;
      });
      return await answer(arrived);
    },
    generate: async ({ name, ...order }, options) => {
      const arrived = await arrivals.bring({ origin: 'generated', name, options }, async ({ file, folder, jobOptions }) => {
        const bundle = path.join(folder, 'bundle');
        await jobs.run('generate', { ...order, folder: bundle }, jobOptions);
        return await jobs.run('import', { source: bundle, tenant: file }, jobOptions);
      });
      return await answer(arrived);
    },
    inWorkFolder: (work, options) => arrivals.inWorkFolder(work, options),
    bringExercise: async (order, options) => {
      const tenantId = await bringExerciseTenant({ arrivals, jobs }, order, options);
      onChange();
      return tenantId;
    },
    report: async (tenantId) => {
      const { report, names } = withCopy(fileOf(tenantId), readReport);
      return { card: await cardOf(tenants.get(tenantId)), report, names };
    },
    rename: async (tenantId, name) => {
      tenants.rename(tenantId, name);
      return await changedCard(tenantId);
    },
    duplicate: async (tenantId, name) => {
      refuseExercise(tenantId);
      const source = fileOf(tenantId);
      const { openedAt: _, ...entry } = tenants.get(tenantId);
      const copyId = await arrivals.place(async (file) => {
        await duplicateTenant(source, file);
        return { ...entry, name, openedAt: null, scenarios: withCopy(file, (copy) => copy.scenarios.count()), earlierOf: null };
      });
      return await changedCard(copyId);
    },
    remove: async (tenantId) => {
      tenants.get(tenantId);
      for (const { id } of earlier.of(tenantId)) await removeOne(id);
      await removeOne(tenantId);
      onChange();
    },
    open: async (tenantId) => {
      const scenarios = withCopy(fileOf(tenantId), (copy) => copy.scenarios.count());
      tenants.noteScenarios(tenantId, scenarios);
      tenants.noteOpened(tenantId, timestamp());
      return await changedCard(tenantId);
    },
    fileOf,
    isThere: (tenantId) => tenants.has(tenantId) && files.has(tenantId),
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
