import { hashOfPlan } from '../../../electron/reports/content/hashes.ts';
import { type ContentSources, makeContent } from '../../../electron/reports/content/makeContent.ts';
import type { ReportContent } from '../../../electron/reports/content/reportContent.ts';
import { inspectPlan } from '../../../shared/engine/preflight/preflight.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';

export type ContentChoices = Partial<Pick<ContentSources, 'redaction' | 'language' | 'accepted' | 'cost'>>;

/** The report on a plan, as the program makes it; the tenant copy's hash is made up. */
export function contentOf(
  snapshot: TenantSnapshot,
  plan: MigrationPlan,
  catalog: CatalogBundle,
  { redaction = 'none', language = 'en', accepted = [], cost = null }: ContentChoices = {},
): ReportContent {
  const rehearsal = rehearse({ snapshot, plan, catalog });
  return makeContent({
    rehearsal,
    inspection: inspectPlan({ snapshot, plan, catalog, rehearsal }),
    catalog,
    redaction,
    language,
    accepted,
    cost,
    madeAt: '2026-12-01T12:00:00.000Z',
    program: '1.2.3',
    hashes: { copy: 'c'.repeat(64), plan: hashOfPlan(plan) },
  });
}
