import { writeSync } from 'node:fs';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { AppError } from '../../../shared/model/appError.ts';

/**
 * Imports as a process of its own: `importChild.ts <source> <target> [reading|writing]`. With a stage named it stops for good at the first
 * progress of that stage and says so in a line, so that a test can kill it there. Otherwise it prints the outcome as JSON.
 */
const [source, target, stopAt] = process.argv.slice(2);

const print = (line: string) => void writeSync(1, `${line}\n`);

function stopForGood(): void {
  print('stopped');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

try {
  const { counts } = await importTenant({
    source: source!,
    target: target!,
    onProgress: ({ stage }) => {
      if (stage === stopAt) stopForGood();
    },
  });
  print(JSON.stringify({ users: counts.users }));
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  print(JSON.stringify({ code: error.code, ...error.details }));
}
