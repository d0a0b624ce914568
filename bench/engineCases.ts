import Database from 'better-sqlite3';
import { loadSnapshot } from '../electron/store/snapshotParts.ts';
import { openTenantStore } from '../electron/store/tenantStore.ts';
import { compareRehearsal } from '../shared/engine/compare/compareSnapshots.ts';
import { preflight } from '../shared/engine/preflight/preflight.ts';
import { EventLog } from '../shared/engine/rehearsal/eventLog.ts';
import type { Rehearsal } from '../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../shared/engine/snapshot/tenantSnapshot.ts';
import { type MigrationPlan, migrationPlanSchema } from '../shared/model/migrationPlan.ts';
import { rehearseNaively } from '../tests/support/oracle/oracle.ts';
import type { BenchCase } from './benchCase.ts';
import { oracleTenantOf } from './oracleTenant.ts';
import { race } from './stopwatch.ts';

export const snapshotSpeed: BenchCase = {
  ids: ['snapshot-500k'],
  async run(data) {
    const copy = await data.copy(data.large);
    const { ours, rows } = await race({
      ours: () => {
        const store = openTenantStore(copy, { readonly: true });
        loadSnapshot(store);
        store.close();
      },
      rows: () => {
        const db = new Database(copy, { readonly: true });
        for (const table of ['users', 'entries', 'memberships']) db.prepare(`SELECT * FROM ${table}`).raw().all();
        db.close();
      },
    });
    const note = `${data.large.toLocaleString('en')} users with entries and memberships, against SELECT of their rows`;
    return [{ id: 'snapshot-500k', value: ours, baseline: rows, unit: 'ms', goal: 0.5, better: 'lower', note }];
  },
};

export const rehearsalSpeed: BenchCase = {
  ids: ['rehearse-500k', 'rehearse-growth', 'compare-500k'],
  async run(data) {
    const large = await data.snapshot(data.large);
    const small = await data.snapshot(data.small);
    const rehearseLarge = () => rehearse({ snapshot: large, plan: groupSwap(large), catalog: data.catalog });
    const rehearseSmall = () => rehearse({ snapshot: small, plan: groupSwap(small), catalog: data.catalog });
    const rehearsal = rehearseLarge();
    const columns = new EventLog(large.users.count, rehearsal.log.length);
    const times = await race({
      large: rehearseLarge,
      small: rehearseSmall,
      append: () => appendEvents(rehearsal.log, columns),
      compare: () => compareRehearsal(rehearsal),
      pass: () => sumBoth(rehearsal.startProfileOf, rehearsal.endProfileOf),
    });
    const users = large.users.count.toLocaleString('en');
    const events = rehearsal.log.length.toLocaleString('en');
    const milliseconds = { unit: 'ms', better: 'lower' } as const;
    return [
      {
        id: 'rehearse-500k',
        ...milliseconds,
        value: times.large,
        baseline: times.append,
        goal: 10,
        note: `${users} members, ${events} events, ${rehearsal.verdict}`,
      },
      {
        id: 'rehearse-growth',
        value: (times.large * 1000) / large.users.count,
        baseline: (times.small * 1000) / small.users.count,
        unit: 'µs/user',
        goal: 1.1,
        better: 'lower',
        note: 'cost per user, five times the users against one',
      },
      {
        id: 'compare-500k',
        ...milliseconds,
        value: times.compare,
        baseline: times.pass,
        goal: 5,
        note: 'against one pass over the same words',
      },
    ];
  },
};

export const naiveSpeed: BenchCase = {
  ids: ['rehearse-20k-vs-naive', 'rehearse-100k-vs-naive', 'preflight-100k-vs-naive'],
  async run(data) {
    const { catalog } = data;
    const snapshot = await data.snapshot(data.naive);
    const plan = groupSwap(snapshot);
    const larger = await data.snapshot(data.small);
    const largerPlan = groupSwap(larger);
    // One after the other: the naive engine's records would be ours to walk through at every garbage collection.
    const times = await race({
      ours: () => rehearse({ snapshot, plan, catalog }),
      larger: () => rehearse({ snapshot: larger, plan: largerPlan, catalog }),
      preflight: () => preflight({ snapshot: larger, plan: largerPlan, catalog }),
    });
    const tenant = oracleTenantOf(snapshot);
    const { naive } = await race({ naive: () => rehearseNaively(tenant, plan, catalog) });
    const scaled = (naive * data.small) / data.naive;
    const [few, many] = [data.naive.toLocaleString('en'), data.small.toLocaleString('en')];
    const line = (id: string, value: number, baseline: number, goal: number, note: string) =>
      ({ id, value, baseline, goal, unit: 'ms', better: 'higher', note }) as const;
    return [
      line('rehearse-20k-vs-naive', times.ours, naive, 100, `${few} members; ratio is naive over ours`),
      line('rehearse-100k-vs-naive', times.larger, scaled, 50, `a full rehearsal of ${many}, against the naive pass over ${few} scaled up`),
      line('preflight-100k-vs-naive', times.preflight, scaled, 50, `preflight of ${many}, with the rehearsal it needs, against the same`),
    ];
  },
};

/** Office 365 E1 to E3 for the group that everybody is in. */
export function groupSwap({ groups, skus }: TenantSnapshot): MigrationPlan {
  const group = groups.find((each) => each.displayName === 'All staff');
  const skuId = (partNumber: string): string => skus.find((sku) => sku.skuPartNumber === partNumber)!.skuId;
  return migrationPlanSchema.parse({
    format: 'license-rehearsal-plan',
    version: 1,
    startAt: '2026-12-01T08:00:00Z',
    steps: [
      {
        kind: 'assignLicense',
        target: { group: group?.id },
        addLicenses: [{ skuId: skuId('ENTERPRISEPACK') }],
        removeLicenses: [skuId('STANDARDPACK')],
      },
      { kind: 'waitForProcessing' },
    ],
  });
}

/** The same events again, into columns that are there already. */
function appendEvents(from: Rehearsal['log'], to: EventLog): void {
  to.length = 0;
  for (let row = 0; row < from.length; row++) {
    const user = from.user[row]!;
    const [at, kind, step, cause] = [from.at[row]!, from.kind[row]!, from.step[row]!, from.cause[row]!];
    if (user < 0) to.append(at, kind, step, cause, from.group[row]!, from.detail[row]!);
    else to.appendOfUser(at, kind, step, cause, user, from.group[row]!, from.before[row]!, from.after[row]!, from.detail[row]!);
  }
}

let sink = 0;

function sumBoth(before: Uint32Array, after: Uint32Array): void {
  let sum = 0;
  for (let user = 0; user < before.length; user++) sum += before[user]! ^ after[user]!;
  sink = sum;
}

/** Read once, so that nobody optimises the passes away. */
process.on('exit', () => sink);
