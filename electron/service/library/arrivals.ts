import path from 'node:path';
import { setImmediate as immediate } from 'node:timers/promises';
import type { NameTable } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ImportReport } from '../../../shared/model/importReport.ts';
import type { TenantEntry } from '../../../shared/model/tenantEntry.ts';
import type { AppStore } from '../../store/app/appStore.ts';
import type { ImportResult } from '../jobs/importJob.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import { fileIdentity } from '../scenarios/copyAccess.ts';
import { toNameTable } from './nameTable.ts';
import { ownName, reportOf, toFacts, withCopy } from './tenantFacts.ts';
import type { TenantFiles } from './tenantFiles.ts';
import { toExerciseTenantId, toTenantId, unusedName } from './tenantId.ts';
import { createWorkFolder } from './workFolder.ts';

export interface ArrivalsEnvironment {
  readonly store: AppStore;
  readonly files: TenantFiles;
  /** For what is in the making; on the disk of `files`. */
  readonly workFolder: string;
  /** Aborted when the library closes. */
  readonly closing: AbortSignal;
  readonly timestamp: () => string;
}

export interface ArrivalOrder {
  readonly origin: TenantEntry['origin'];
  /** Without one, the tenant's own, with a number where there is one of that name already; those of exercises count for nothing. */
  readonly name: string | undefined;
  readonly options: JobOptions | undefined;
  /** Writes to the library's database in one piece with the row of the tenant. */
  readonly settle?: (tenantId: string) => void;
}

/** Where an arrival is made, and what its jobs are to be run with. */
export interface Workplace {
  readonly folder: string;
  /** The tenant copy to make. */
  readonly file: string;
  readonly jobOptions: JobOptions;
}

export interface Arrived {
  readonly tenantId: string;
  readonly report: ImportReport;
  readonly names: NameTable;
}

type Settle = NonNullable<ArrivalOrder['settle']>;
type Make = (file: string, folder: string) => Promise<Omit<TenantEntry, 'id'>>;

/** A copy of the library that is to be made anew. */
export interface RenewalOrder {
  readonly tenantId: string;
  readonly file: string;
  readonly options: JobOptions | undefined;
}

/** New tenant copies. Each is made in a folder of its own and comes into the library whole, or leaves nothing behind. */
export function createArrivals({ store, files, workFolder, closing, timestamp }: ArrivalsEnvironment) {
  const { tenants } = store;

  const underWay = new Set<Promise<void>>();
  const refuseWhenClosing = (): void => {
    if (closing.aborted) throw new AppError('cancelled');
  };

  const inWorkFolder = async <Result>(work: (folder: string) => Promise<Result>): Promise<Result> => {
    refuseWhenClosing();
    const { path: folder, close } = store.alone(() => createWorkFolder(workFolder));
    try {
      return await work(folder);
    } finally {
      await close();
    }
  };
  const makeAndMoveIn = (make: Make, settle: Settle): Promise<string> =>
    inWorkFolder(async (folder) => {
      const file = path.join(folder, 'tenant.sqlite');
      const entry = await make(file, folder);
      refuseWhenClosing();
      return moveIn(file, entry, settle);
    });
  /** The same work, and known to be under way until it has settled. */
  const watched = <Result>(work: Promise<Result>): Promise<Result> => {
    const settled = work.then(
      () => undefined,
      () => undefined,
    );
    underWay.add(settled);
    void settled.then(() => underWay.delete(settled));
    return work;
  };
  const place = (make: Make, settle: Settle = () => undefined): Promise<string> => watched(makeAndMoveIn(make, settle));
  const signalOf = ({ signal }: JobOptions): AbortSignal => (signal === undefined ? closing : AbortSignal.any([closing, signal]));

  /** The file and its row in one go: nobody else can take the id in between. */
  const moveIn = (file: string, entry: Omit<TenantEntry, 'id'>, settle: Settle): string =>
    store.alone(() => {
      const idOf = (number: number) => (entry.origin === 'exercise' ? toExerciseTenantId(number) : toTenantId(entry.name, number));
      let number = tenants.nextNumber();
      while (files.has(idOf(number))) number++;
      const id = idOf(number);
      tenants.add({ ...entry, id });
      settle(id);
      files.moveIn(file, id);
      return id;
    });

  const bring = async (order: ArrivalOrder, make: (workplace: Workplace) => Promise<ImportResult>): Promise<Arrived> => {
    const { origin, name, settle, options = {} } = order;
    const signal = signalOf(options);
    let made: ImportResult | undefined;
    const tenantId = await place(async (file, folder) => {
      made = await make({ folder, file, jobOptions: { ...options, signal } });
      // The work is done, and somebody's cancel may be on its way: it is heard first.
      await immediate();
      if (signal.aborted) throw new AppError('cancelled');
      const { report } = made;
      const used = tenants.all().flatMap((tenant) => (tenant.origin === 'exercise' ? [] : [tenant.name]));
      return {
        name: name ?? unusedName(ownName(report), used),
        origin,
        importedAt: timestamp(),
        openedAt: null,
        ...toFacts(report),
        scenarios: withCopy(file, (copy) => copy.scenarios.count()),
        earlierOf: null,
      };
    }, settle);
    if (made === undefined) throw new Error('a tenant copy has arrived that nobody has made');
    return { tenantId, report: made.report, names: toNameTable(made.names) };
  };

  const renew = async (
    { tenantId, file, options = {} }: RenewalOrder,
    make: (jobOptions: JobOptions) => Promise<unknown>,
  ): Promise<void> => {
    refuseWhenClosing();
    const before = fileIdentity(file);
    try {
      await make({ ...options, signal: signalOf(options) });
    } catch (error) {
      // Called off when the new copy was in its place already: it stays, and its row follows.
      if (fileIdentity(file) === before) throw error;
    }
    const { report, scenarios } = withCopy(file, (copy) => ({ report: reportOf(copy), scenarios: copy.scenarios.count() }));
    tenants.renew({ ...tenants.get(tenantId), origin: 'import', importedAt: timestamp(), ...toFacts(report), scenarios });
  };

  return {
    /** Puts the copy that `make` writes to a file into the library; answers its id. */
    place,
    /** The same for a copy that a job imports. */
    bring,
    /** Runs `work` with a folder for what is in the making; what is left in it is gone afterwards. It hears of the library's closing. */
    inWorkFolder: <Result>(work: (folder: string, signal: AbortSignal) => Promise<Result>, options: JobOptions = {}): Promise<Result> =>
      watched(inWorkFolder((folder) => work(folder, signalOf(options)))),
    /** Has a job put another copy in the place of one of the library. It does so itself, whole or not at all. */
    renew: (order: RenewalOrder, make: (jobOptions: JobOptions) => Promise<unknown>): Promise<void> => watched(renew(order, make)),
    /** When all that is under way has come or gone. */
    settled: async () => void (await Promise.all(underWay)),
  };
}
