import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Returns when the file is on the disk for good. A folder: the names of the files in it are. */
export function syncToDisk(path: string): void {
  const handle = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** After a rename. Windows cannot open folders, and makes renames durable by itself. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncToDisk(folder);
}
