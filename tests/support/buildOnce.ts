import { ensureBuilt } from '../../electron/hosts/window/builds.ts';

/** Before the workers start: tests run the command line as it ships. */
export default async function buildOnce(): Promise<void> {
  await ensureBuilt(['program'], () => console.log('Building the program'));
}
