import { loadCatalog } from '../electron/catalog/catalogFiles.ts';
import { importTenant } from '../electron/import/importTenant.ts';

/** One import in a process of its own: prints its time and peak memory. Arguments: bundle, target. */
const [source = '', target = ''] = process.argv.slice(2);
const start = performance.now();
await importTenant({ source, target, catalog: loadCatalog().products });
const milliseconds = performance.now() - start;
// maxRSS is in kilobytes.
process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
