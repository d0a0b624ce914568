import { access, constants, mkdir, mkdtemp } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { toAppError } from '../files/systemError.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where programs of this platform keep a person's data. */
function platformDataFolder(environment: Environment, platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return path.join(environment['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'), 'License Rehearsal');
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', 'License Rehearsal');
  return path.join(environment['XDG_DATA_HOME'] || path.join(homedir(), '.local', 'share'), 'license-rehearsal');
}

/**
 * A folder that can be written to: the one asked for, or else the platform's usual place, or else a new temporary one. Throws AppError
 * `notWritable` for one asked for only.
 */
export async function makeDataFolder(wanted: string | undefined, environment: Environment): Promise<string> {
  if (wanted !== undefined) {
    try {
      return await makeWritable(path.resolve(wanted));
    } catch (error) {
      throw toAppError(error, 'write', wanted);
    }
  }
  const usual = platformDataFolder(environment);
  try {
    return await makeWritable(usual);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return await mkdtemp(path.join(tmpdir(), 'license-rehearsal-'));
  }
}

async function makeWritable(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  return folder;
}
