import type { CatalogBundle } from '../../model/catalog.ts';
import type { SkuId } from '../../model/graph.ts';
import { type MigrationPlan, PLAN_FORMAT, PLAN_VERSION, type PlanStep } from '../../model/migrationPlan.ts';
import type { RehearsalSettings } from '../../model/settings.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { rehearse } from '../rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { withOneUser } from './oneUser.ts';

export interface WhatIfInput {
  readonly snapshot: TenantSnapshot;
  readonly user: number;
  readonly steps: readonly PlanStep[];
  readonly catalog: CatalogBundle;
  readonly settings: RehearsalSettings;
  /** Units taken in the whole tenant, by license plan. */
  readonly consumed: ReadonlyMap<SkuId, number>;
}

/** The steps rehearsed for one user alone, who is user 0 of the answer. */
export function rehearseForOne({ snapshot, user, steps, catalog, settings, consumed }: WhatIfInput): Rehearsal {
  const startAt = snapshot.exportedAt ?? '1970-01-01T00:00:00Z';
  const plan: MigrationPlan = {
    format: PLAN_FORMAT,
    version: PLAN_VERSION,
    name: '',
    startAt,
    settings,
    automations: [],
    steps: [...steps],
  };
  return rehearse({ snapshot: withOneUser(snapshot, user, consumed), plan, catalog });
}
