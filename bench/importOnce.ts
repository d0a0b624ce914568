import { createService } from '../electron/service/createService.ts';
import { createWorkerRunner } from '../electron/workers/workerRunner.ts';

/** One import as the command line does it, in a process of its own: prints its time and peak memory. Arguments: bundle, target. */
const [source = '', tenant = ''] = process.argv.slice(2);
const service = createService({ jobs: createWorkerRunner() });
const start = performance.now();
await service.importTenant({ source, tenant });
const milliseconds = performance.now() - start;
// maxRSS is in kilobytes, and counts all threads.
process.stdout.write(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
