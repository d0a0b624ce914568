import type { ImportAnswer } from '../../../shared/contract/library.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import { shippedCatalog } from '../shippedCatalog.ts';
import { NameCollector } from './nameTable.ts';
import { reportOf } from './tenantFacts.ts';

/** The report of the import, with what people call the things that its findings name by id. */
export function readReport(copy: TenantStore): Pick<ImportAnswer, 'report' | 'names'> {
  const report = reportOf(copy);
  const collector = new NameCollector(copy, shippedCatalog());
  // An example may have several ids in it.
  for (const id of report.findings.flatMap(({ examples }) => examples.flatMap((text) => text.split(' ')))) collector.mention(id);
  collector.mentionProducts();
  return { report, names: collector.toTable() };
}
