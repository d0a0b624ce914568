import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { readPlan } from '../../../electron/service/readPlan.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { inspectPlan, preflight } from '../../../shared/engine/preflight/preflight.ts';
import { remediesFor } from '../../../shared/engine/preflight/remedies/remedies.ts';
import { applyRemedy } from '../../../shared/engine/preflight/remedies/remedy.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { findingKey, findingKind } from '../../../shared/model/finding.ts';
import type { MigrationPlan, PlanStep } from '../../../shared/model/migrationPlan.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { changeGroup, onGroup, onUsers, wait } from './checked.ts';

interface Input {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
}

/** What each remedy of each finding does to that finding: its kind, and the count before and after. */
function outcomes(input: Input) {
  const { context, findings } = inspectPlan(input);
  return findings.flatMap((finding) =>
    remediesFor(context, finding).map((remedy) => {
      const remedied = applyRemedy(input.plan, remedy, input.snapshot);
      const after = preflight({ ...input, plan: remedied }).find((each) => findingKey(each) === findingKey(finding));
      return { kind: findingKind(finding), remedy: remedy.kind, before: finding.count, after: after?.count ?? 0, steps: remedied.steps };
    }),
  );
}

/** The steps that a remedy for a kind of finding leaves, once it has made it go away. */
function remedied(
  built: TenantBuilder,
  steps: readonly StepInput[],
  kind: string,
  options: { catalog?: CatalogBundle } = {},
): readonly PlanStep[] {
  const input = { snapshot: built.snapshot(), plan: plan(steps), catalog: options.catalog ?? catalogOf() };
  const [first] = outcomes(input).filter((each) => each.kind === kind);
  expect(first?.after, kind).toBe(0);
  return first?.steps ?? [];
}

const ids = (steps: readonly PlanStep[]): string[] => steps.map((step) => step.kind);

describe('a remedy', () => {
  it('F83: buys as many seats as users go without, before the step that needs them', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3', { enabled: 1 })
      .group('staff', { licenses: ['e1'] });
    for (const name of ['anna', 'bea', 'carl']) built.user(name, { in: ['staff'] });
    const steps = remedied(built, [wait, onGroup('staff', ['e3'], ['e1']), wait], 'F83');
    expect(steps[1]).toEqual({ kind: 'setSeats', skuId: 'e3', enabled: 3 });
    expect(steps).toHaveLength(4);
  });

  it('F42, F58: gives a usage location first, and time to be seen', () => {
    const built = tenant().sku('e3').user('anna', { location: null });
    const steps = remedied(built, [onUsers(['anna'], ['e3'])], 'F42');
    expect(steps.slice(0, 2)).toEqual([
      { kind: 'updateUsers', users: { ids: ['anna'] }, set: { usageLocation: expect.any(String) } },
      { kind: 'wait', seconds: 300 },
    ]);
  });

  it('F153: waits before direct licenses go', () => {
    const built = tenant()
      .sku('e3')
      .group('staff')
      .user('anna', { in: ['staff'], has: ['e3'] });
    const steps = remedied(built, [onGroup('staff', ['e3']), onUsers(['anna'], [], ['e3'])], 'missingWait-directRemoval');
    expect(ids(steps)).toEqual(['assignLicense', 'waitForProcessing', 'assignLicense']);
  });

  it('F118: makes one call of what was removed first and added later', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3')
      .user('anna', { has: ['e1'] });
    const catalog = catalogOf({ families: { suite: { 'e1-service': 1, 'e3-service': 2 } } });
    const steps = remedied(built, [onUsers(['anna'], [], ['e1']), { kind: 'wait', seconds: 60 }, onUsers(['anna'], ['e3'])], 'gap', {
      catalog,
    });
    expect(steps[0]).toMatchObject({ addLicenses: [{ skuId: 'e3' }], removeLicenses: ['e1'] });
    expect(ids(steps)).toEqual(['assignLicense', 'wait']);
  });

  it('F103: changes the members of a synchronized group on-premises', () => {
    const built = changeGroup(
      tenant()
        .sku('e3')
        .group('staff', { licenses: ['e3'] })
        .user('anna'),
      'staff',
      { onPremisesSyncEnabled: true },
    );
    const steps = remedied(built, [{ kind: 'addMembers', group: 'staff', users: { ids: ['anna'] } }], 'F103');
    expect(steps[0]).toMatchObject({ kind: 'addMembers', onPremises: true });
  });

  it('F60: puts people into the group directly', () => {
    const built = tenant()
      .sku('e3')
      .group('inner')
      .group('staff', { members: ['inner'] })
      .user('anna', { in: ['inner'] });
    const steps = remedied(built, [onGroup('staff', ['e3'])], 'F60');
    expect(steps[0]).toEqual({ kind: 'addMembers', group: 'staff', users: { ids: ['anna'] } });
  });

  it('F96: takes the licenses off a group, and waits, before it is deleted', () => {
    const built = tenant()
      .sku('e3')
      .group('staff', { licenses: ['e3'] })
      .user('anna', { in: ['staff'] });
    const steps = remedied(built, [{ kind: 'deleteGroup', group: 'staff' }], 'F96');
    expect(ids(steps)).toEqual(['assignLicense', 'waitForProcessing', 'deleteGroup']);
    expect(steps[0]).toMatchObject({ removeLicenses: ['e3'] });
  });

  it('F156: removes direct leftovers at the end, once the groups have been processed', () => {
    const built = tenant()
      .sku('e3')
      .group('staff')
      .user('anna', { in: ['staff'], has: ['e3'] });
    const steps = remedied(built, [onGroup('staff', ['e3'])], 'F156-notInPlan');
    expect(steps.slice(1)).toEqual([
      { kind: 'waitForProcessing' },
      { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, addLicenses: [], removeLicenses: ['e3'] },
    ]);
  });

  it('F47: leaves out those who do not hold the license plan directly', () => {
    const built = tenant()
      .sku('e3')
      .user('anna', { has: ['e3'] })
      .user('bea');
    const steps = remedied(built, [onUsers(['anna', 'bea'], [], ['e3'])], 'F47');
    expect(steps[0]).toMatchObject({ target: { users: { and: [{ ids: ['anna', 'bea'] }, { hasDirect: 'e3' }] } } });
  });

  it('takes users, groups and license plans that do not exist out of the steps', () => {
    const built = tenant().sku('e3').user('anna');
    const steps = remedied(
      built,
      [onUsers(['anna', 'ghost'], ['e3']), { kind: 'reprocess', users: { memberOf: 'nowhere' } }],
      'unknownUser',
    );
    expect(steps).toMatchObject([{ target: { users: { ids: ['anna'] } } }]);
  });
});

describe('remedies on random tenants', () => {
  it('make the finding smaller in more than 85 of 100 cases, and larger in fewer than 1', () => {
    const all = Array.from({ length: 250 }, (_, seed) => randomRehearsalFromSeed(seed)).flatMap((random) =>
      outcomes({ ...random, snapshot: snapshotOfOracleTenant(random.tenant) }),
    );
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ before, after }) => after < before).length / all.length).toBeGreaterThan(0.85);
    expect(all.filter(({ before, after }) => after > before).length / all.length).toBeLessThan(0.01);
  });
});

describe('remedies on the demo tenants', async () => {
  const root = path.resolve(import.meta.dirname, '../../../resources/demo-tenants');
  const catalog = loadCatalog();
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');

  it.each(['e1-to-e3', 'direct-1000', 'hybrid'])(
    '%s: every plan with a finding that can be remedied gets smaller by one of its remedies',
    async (demo) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'remedies-'));
      try {
        const target = path.join(folder, 'tenant.sqlite');
        await importTenant({ source: path.join(root, demo), target });
        const store = openTenantStore(target, { readonly: true });
        const snapshot = loadSnapshot(store);
        // A plan of nothing but refused calls: each that is mended lets the next one want a seat.
        const files = readdirSync(path.join(root, demo, 'plans')).filter((file) => file !== 'refused-calls.json');
        for (const file of files) {
          const input = { snapshot, catalog, plan: await readPlan(path.join(root, demo, 'plans', file)) };
          const byKind = Map.groupBy(outcomes(input), ({ kind }) => kind);
          const useless = [...byKind].filter(([, each]) => each.every(({ before, after }) => after >= before)).map(([kind]) => kind);
          expect(useless, file).toEqual([]);
        }
        store.close();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});
