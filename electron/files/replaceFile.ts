import { rename } from 'node:fs/promises';
import { AppError } from '../../shared/model/appError.ts';

/** What Windows says of a file that a program has open, as Excel and viewers do. */
const HELD_ON_WINDOWS: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Moves a file that was made beside `target` into its place, whatever lies there. Throws `fileLocked` where another program has that open;
 * elsewhere than on Windows nobody can keep a file from being replaced.
 */
export async function replaceFile(made: string, target: string, platform: NodeJS.Platform = process.platform): Promise<void> {
  try {
    await rename(made, target);
  } catch (error) {
    // The folder took the new file a moment ago: it is not what may not be written to.
    const isHeld = platform === 'win32' && error instanceof Error && 'code' in error && HELD_ON_WINDOWS.has(error.code);
    throw isHeld ? new AppError('fileLocked', { file: target }, { cause: error }) : error;
  }
}
