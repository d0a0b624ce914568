import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../../shared/model/appError.ts';
import { removeLeftovers } from './leftovers.ts';

/** Files made for a browser to fetch. They lie in one folder and are gone when the host ends. */
export interface Downloads {
  /** A place for a file of this name, and the id to ask for it by. */
  begin(fileName: string): Promise<{ readonly downloadId: string; readonly path: string }>;
  /** Sends the file, as one to be saved; 404 where there is none. */
  answer(downloadId: string, response: ServerResponse): Promise<void>;
  close(): Promise<void>;
}

/** Kept at the same time: the oldest goes when another is made. */
const MOST_DOWNLOADS = 8;

/** `parent` is made when it is not there; what hosts that crashed have left in it is removed. */
export async function openDownloads(parent: string): Promise<Downloads> {
  await mkdir(parent, { recursive: true });
  await removeLeftovers(parent);
  const root = await mkdtemp(path.join(parent, `${process.pid}-`));
  const files = new Map<string, string>();

  return {
    begin: async (fileName) => {
      if (path.basename(fileName) !== fileName) throw new AppError('badInput', { expected: 'a name without folders', found: fileName });
      const downloadId = randomBytes(16).toString('hex');
      const folder = path.join(root, downloadId);
      await mkdir(folder);
      files.set(downloadId, path.join(folder, fileName));
      const [oldest] = files.size > MOST_DOWNLOADS ? files.keys() : [];
      if (oldest !== undefined) {
        files.delete(oldest);
        await rm(path.join(root, oldest), { recursive: true, force: true });
      }
      return { downloadId, path: path.join(folder, fileName) };
    },
    answer: async (downloadId, response) => {
      const file = files.get(downloadId);
      const found = file === undefined ? undefined : await stat(file).catch(() => undefined);
      if (file === undefined || found === undefined) return void response.writeHead(404).end();
      response.writeHead(200, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': found.size,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(path.basename(file))}`,
      });
      await pipeline(createReadStream(file), response);
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}
