import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../shared/model/appError.ts';
import { toAppError } from '../files/systemError.ts';
import { openFile, openFolder, readStart } from './folderSource.ts';
import type { ImportSource, SourceKind } from './sourceFile.ts';
import { encodingOf } from './textEncoding.ts';
import { openZip } from './zipSource.ts';

/** Enough to see what a file is, past any blank lines. */
const START_BYTES = 4096;

/** What a person named as the export, or the `folder` of the archive that it is. Throws AppError `fileNotReadable` or `badInput`. */
export async function openSource(path: string, folder?: string): Promise<ImportSource> {
  if (folder !== undefined) return openZip(path, folder);
  if (await isFolder(path)) return openFolder(path);
  const start = readStart(path, START_BYTES);
  if (start.length === 0) throw new AppError('badInput', { file: path, expected: 'an export of a tenant', found: 'an empty file' });
  if (start.subarray(0, 2).toString('latin1') === 'PK') return openZip(path);
  return { kind: kindOf(start), name: basename(path), path, files: [await openFile(path)], close: () => undefined };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw toAppError(error, 'read', path);
  }
}

/** JSON begins with a bracket; what does not is a table. */
function kindOf(start: Buffer): SourceKind {
  const { encoding, markLength } = encodingOf(start);
  const text = new TextDecoder(encoding).decode(start.subarray(markLength)).trimStart();
  return text.startsWith('[') || text.startsWith('{') ? 'json' : 'csv';
}
