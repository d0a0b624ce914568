import { writeSync } from 'node:fs';
import { createLibrary } from '../../../electron/service/library/library.ts';
import { jobsHere } from './applicationHost.ts';

/** Opens a library as a process of its own, begins an import, and stops for good in the middle of it: `libraryChild.ts <folder> <source>`. */
const [folder, source] = process.argv.slice(2);

const library = await createLibrary({ dataFolder: folder!, jobs: jobsHere });
await library.import(
  { source: source! },
  {
    onProgress: () => {
      writeSync(1, 'stopped\n');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    },
  },
);
