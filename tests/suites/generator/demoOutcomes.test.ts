import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { readPlan } from '../../../electron/service/readPlan.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore, type TenantStore } from '../../../electron/store/tenantStore.ts';
import { DEMO_FOLDER, DEMO_TENANTS } from '../../../scripts/buildDemoTenants.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { MESS_LEVELS } from '../../../shared/generator/tenantOptions.ts';
import { migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import { catalog, shelf } from './generatedTenant.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'outcomes-'));
});
const stores: TenantStore[] = [];
afterAll(async () => {
  for (const store of stores) store.close();
  await rm(home, { recursive: true });
});

/** A snapshot reads columns from its store when they are asked for, so the store stays open. */
async function snapshotOf(folder: string): Promise<TenantSnapshot> {
  const target = path.join(home, `${stores.length}.db`);
  await importTenant({ source: folder, target });
  const store = openTenantStore(target, { readonly: true });
  stores.push(store);
  return loadSnapshot(store);
}

async function rehearseDemo(tenant: string, plan: string): Promise<Rehearsal> {
  const folder = path.join(DEMO_FOLDER, tenant);
  return rehearse({ snapshot: await snapshotOf(folder), plan: await readPlan(path.join(folder, 'plans', `${plan}.json`)), catalog });
}

/** What the README of each demo tenant promises. */
const PROMISES = {
  'direct-1000': {
    'direct-to-group': { verdict: 'atRisk', withGap: 0, withLoss: 12, withNewError: 0 },
    careless: { verdict: 'atRisk', withGap: 1000, withLoss: 12, withNewError: 0 },
  },
  'e1-to-e3': {
    'finance-e1-to-e3': { verdict: 'atRisk', withGap: 0, withLoss: 0, withNewError: 2 },
    'finance-e1-to-e3-prepared': { verdict: 'safe', withGap: 0, withLoss: 0, withNewError: 0 },
    'remove-first': { verdict: 'atRisk', withGap: 43, withLoss: 1, withNewError: 2 },
    'too-few-seats': { verdict: 'atRisk', withGap: 0, withLoss: 0, withNewError: 32 },
    'project-leaver': { verdict: 'atRisk', withGap: 0, withLoss: 1, withNewError: 0 },
    'refused-calls': { verdict: 'blocked', withGap: 0, withLoss: 0, withNewError: 0 },
  },
  hybrid: {
    'onprem-move': { verdict: 'safe', withGap: 0, withLoss: 0, withNewError: 0 },
    'onprem-move-remove-first': { verdict: 'atRisk', withGap: 5, withLoss: 0, withNewError: 0 },
    'department-change': { verdict: 'safe', withGap: 0, withLoss: 0, withNewError: 0 },
    'static-to-dynamic': { verdict: 'atRisk', withGap: 8, withLoss: 1, withNewError: 0 },
    'static-to-dynamic-safe': { verdict: 'atRisk', withGap: 0, withLoss: 1, withNewError: 0 },
  },
} as const;

describe('the plans of the demo tenants', () => {
  it.each(
    Object.entries(PROMISES).flatMap(([tenant, plans]) => Object.entries(plans).map(([plan, promise]) => ({ tenant, plan, promise }))),
  )('$tenant/$plan ends as its README says', async ({ tenant, plan, promise }) => {
    const { verdict, figures } = await rehearseDemo(tenant, plan);
    const { withGap, withLoss, withNewError } = figures;
    expect({ verdict, withGap, withLoss, withNewError }).toEqual(promise);
  });

  it('are all promised something', async () => {
    for (const tenant of Object.keys(DEMO_TENANTS)) {
      const files = await readdir(path.join(DEMO_FOLDER, tenant, 'plans'));
      expect(files.map((file) => path.basename(file, '.json')).sort()).toEqual(
        Object.keys(PROMISES[tenant as keyof typeof PROMISES]).sort(),
      );
    }
  });

  it('e1-to-e3/refused-calls has each call refused by the fact its step is named after, and by no other', async () => {
    const { refusals, plan } = await rehearseDemo('e1-to-e3', 'refused-calls');
    const found = plan.steps.map((_, step) => [
      ...new Set(refusals.filter((refusal) => refusal.step === step).flatMap((refusal) => refusal.reasons.map((reason) => reason.code))),
    ]);
    expect(found).toEqual(plan.steps.map((step) => [step.id!.replace(/-.*/, '')]));
  });
});

describe('generated tenants', () => {
  it.each(MESS_LEVELS)('can be imported: %s', async (mess) => {
    const folder = path.join(home, mess);
    await generateBundle(folder, catalog.products, { users: 1100, seed: 9, mess });
    const snapshot = await snapshotOf(folder);
    expect(snapshot.users.count).toBe(1100);
    expect(snapshot.skus.length).toBe(shelf.products.length);
  });

  it('of the shape bench let E1 become E3 for everybody by one call on one group', async () => {
    const folder = path.join(home, 'bench');
    await generateBundle(folder, catalog.products, { users: 1500, seed: 9, mess: 'clean', shape: 'bench' });
    const snapshot = await snapshotOf(folder);
    const group = snapshot.groups.find((candidate) => candidate.displayName === 'All staff')!.id;
    const [e1, e3] = [shelf.product('STANDARDPACK').skuId, shelf.product('ENTERPRISEPACK').skuId];
    const plan = migrationPlanSchema.parse({
      format: 'license-rehearsal-plan',
      version: 1,
      startAt: '2026-12-01T08:00:00Z',
      steps: [
        { kind: 'assignLicense', target: { group }, addLicenses: [{ skuId: e3 }], removeLicenses: [e1] },
        { kind: 'waitForProcessing', groups: [group] },
      ],
    });
    const { verdict, figures } = rehearse({ snapshot, plan, catalog });
    expect({ verdict, changed: figures.changed }).toEqual({ verdict: 'safe', changed: 1500 });
  });
});
