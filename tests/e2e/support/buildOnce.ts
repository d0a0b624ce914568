import { ensureBuilt } from '../../../electron/hosts/window/builds.ts';

/** Before the hosts of the workers start, so that none of them has to. */
export default async function buildOnce(): Promise<void> {
  await ensureBuilt(['window'], () => console.log('Building the window'));
}
