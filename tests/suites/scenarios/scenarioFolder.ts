import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { changeLines, gapLines, seatRows, stateLines } from '../../../shared/engine/report/lines.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { type MigrationPlan, migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import type { TenantBuilder } from '../../support/tenantBuilder.ts';
import type { NamedCatalog } from './namedCatalog.ts';
import { buildScenarioCatalog, buildScenarioTenant, scenarioTenantSchema } from './scenarioTenant.ts';

export const SCENARIOS = path.join(import.meta.dirname, '../../scenarios');
export const EXPECTED_FILES = ['summary.json', 'states.jsonl', 'changes.jsonl', 'gaps.jsonl', 'seats.csv'] as const;
export type Answer = Readonly<Record<(typeof EXPECTED_FILES)[number], string>>;

export interface Scenario {
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
  /** null where the folder holds an export in place of `tenant.json`. */
  readonly tenant: TenantBuilder | null;
}

/** An export speaks in GUIDs and takes the `shipped` catalogue, a described tenant the one with names. */
export function readScenario(name: string, shipped: CatalogBundle, named: NamedCatalog): Scenario {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(SCENARIOS, name, file), 'utf8'));
  const plan = migrationPlanSchema.parse(read('plan.json'));
  if (holdsExport(name)) return { plan, catalog: shipped, tenant: null };
  const description = scenarioTenantSchema.parse(read('tenant.json'));
  return { plan, catalog: buildScenarioCatalog(description, named), tenant: buildScenarioTenant(description, named) };
}

export function holdsExport(name: string): boolean {
  return existsSync(path.join(SCENARIOS, name, 'bundle'));
}

/** What the engine answers, as the bytes of the result files. */
export function playScenario(name: string, { plan, catalog, tenant }: Scenario): Answer | Promise<Answer> {
  const play = (snapshot: TenantSnapshot): Answer => {
    const rehearsal = rehearse({ snapshot, plan, catalog });
    return {
      'summary.json': `${JSON.stringify(summarize(rehearsal), null, 2)}\n`,
      'states.jsonl': [...stateLines(rehearsal)].join(''),
      'changes.jsonl': [...changeLines(rehearsal)].join(''),
      'gaps.jsonl': [...gapLines(rehearsal)].join(''),
      'seats.csv': [...seatRows(rehearsal)].join(''),
    };
  };
  return tenant === null ? playExport(path.join(SCENARIOS, name, 'bundle'), play) : play(tenant.snapshot());
}

/** Through a real import and a real tenant copy. */
async function playExport(source: string, play: (snapshot: TenantSnapshot) => Answer): Promise<Answer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scenario-'));
  try {
    const target = path.join(folder, 'tenant.db');
    await importTenant({ source, target });
    const store = openTenantStore(target, { readonly: true });
    try {
      return play(loadSnapshot(store));
    } finally {
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
