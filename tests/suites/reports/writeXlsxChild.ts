import { writeReport } from '../../../electron/reports/writeReport.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { contentOf } from './contentOf.ts';

/** Writes a workbook to the given file, in a process of its own that may be short of room, and says how that ended. */
const [, , file = ''] = process.argv;
const builder = tenant()
  .sku('e1')
  .group('staff', { licenses: ['e1'] });
for (let i = 0; i < 3000; i++) builder.user(`user-${i}`, { in: ['staff'], attributes: { displayName: `Name ${(i * 7919) % 104_729}` } });
const steps = plan([{ kind: 'assignLicense', target: { group: 'staff' }, removeLicenses: ['e1'] }]);
const code = await writeReport(file, contentOf(builder.snapshot(), steps, catalogOf()), 'xlsx').then(
  () => 'written',
  (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error)),
);
console.log(JSON.stringify({ code }));
