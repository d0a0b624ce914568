import type { CatalogBundle } from '../../model/catalog.ts';
import type { Finding } from '../../model/finding.ts';
import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';

export interface PreflightInput {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
}

/** What would make the plan fail or hurt somebody, seen from the state before it. Placeholder: the groups of findings are not written yet. */
export function preflight(_input: PreflightInput): Finding[] {
  return [];
}
