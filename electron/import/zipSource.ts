import { basename } from 'node:path';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { AppError } from '../../shared/model/appError.ts';
import { toAppError } from '../files/systemError.ts';
import type { ImportSource, SourceFile } from './sourceFile.ts';

/** A tenant of a million users with a file for every group has fewer. */
const MAX_ENTRIES = 250_000;
/** Saved responses pack ten to forty times smaller; more than this is a bomb, unless it is small. */
const MAX_RATIO = 200;
const MAX_UNRATED_BYTES = 256 << 20;

/**
 * A bundle in an archive, at its root or in one folder; with `folder`, what lies in that folder of the archive. Throws AppError
 * `fileNotReadable` or `badInput`.
 */
export async function openZip(path: string, folder?: string): Promise<ImportSource> {
  const archive = await openArchive(path);
  try {
    const entries = inFolder(await readEntries(archive, path), folder);
    const place = folder === undefined ? path : `${path}/${folder}`;
    const files = entries.filter((entry) => !entry.fileName.endsWith('/')).map((entry) => toSourceFile(archive, entry, place));
    return { kind: 'bundleZip', name: basename(path), path, files, close: () => archive.close() };
  } catch (error) {
    archive.close();
    throw toZipError(error, path);
  }
}

async function openArchive(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false });
  } catch (error) {
    throw toZipError(error, path);
  }
}

/** The archive's own list, checked for what an honest archive of a bundle does not have. Names with `..` or a root are refused by yauzl. */
async function readEntries(archive: ZipFile, path: string): Promise<Entry[]> {
  if (archive.entryCount > MAX_ENTRIES) throw refused(path, undefined, `at most ${MAX_ENTRIES} files`, `${archive.entryCount}`);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    refuseUnusual(entry, path);
    if (names.has(entry.fileName)) throw refused(path, entry.fileName, 'one file of this name', 'two');
    names.add(entry.fileName);
    total += entry.uncompressedSize;
    if (total > MAX_UNRATED_BYTES && total > MAX_RATIO * archive.fileSize) {
      throw refused(path, entry.fileName, `at most ${MAX_RATIO} times the size of the archive`, 'more');
    }
    if (!isLitter(entry.fileName)) entries.push(entry);
  }
  return withoutTopFolder(entries);
}

/** Upper half of `externalFileAttributes` in archives made on Unix: the kind of file. */
const KIND_MASK = 0o170000;
const SYMBOLIC_LINK = 0o120000;

function refuseUnusual(entry: Entry, path: string): void {
  if (((entry.externalFileAttributes >>> 16) & KIND_MASK) === SYMBOLIC_LINK) throw refused(path, entry.fileName, 'a file', 'a link');
  if (entry.isEncrypted()) throw refused(path, entry.fileName, 'a file without a password', 'an encrypted one');
  if (!entry.canDecodeFileData())
    throw refused(path, entry.fileName, 'a file packed by the deflate method', `method ${entry.compressionMethod}`);
}

/** What macOS adds to archives. */
function isLitter(name: string): boolean {
  return name.startsWith('__MACOSX/');
}

/** Takes the folder off the names when all lies in one. */
function withoutTopFolder(entries: Entry[]): Entry[] {
  const folder = /^[^/]+\//.exec(entries[0]?.fileName ?? '')?.[0];
  if (folder === undefined || !entries.every((entry) => entry.fileName.startsWith(folder))) return entries;
  for (const entry of entries) entry.fileName = entry.fileName.slice(folder.length);
  return entries.filter((entry) => entry.fileName !== '');
}

/** Takes the folder off the names of what lies in it. */
function inFolder(entries: Entry[], folder: string | undefined): Entry[] {
  if (folder === undefined) return entries;
  const within = entries.filter(({ fileName }) => fileName.startsWith(`${folder}/`));
  for (const entry of within) entry.fileName = entry.fileName.slice(folder.length + 1);
  return within.filter(({ fileName }) => fileName !== '');
}

function toSourceFile(archive: ZipFile, entry: Entry, path: string): SourceFile {
  const stream = () => readChunks(archive, entry, path);
  return {
    name: entry.fileName,
    path: `${path}/${entry.fileName}`,
    size: entry.uncompressedSize,
    stream,
    read: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream()) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

async function* readChunks(archive: ZipFile, entry: Entry, path: string): AsyncGenerator<Buffer> {
  try {
    let checksum = 0;
    for await (const chunk of await archive.openReadStreamPromise(entry)) {
      checksum = crc32(chunk as Buffer, checksum);
      yield chunk as Buffer;
    }
    if (checksum !== entry.crc32) throw refused(path, entry.fileName, 'undamaged data', 'another checksum');
  } catch (error) {
    throw toZipError(error, `${path}/${entry.fileName}`);
  }
}

function refused(path: string, place: string | undefined, expected: string, found: string): AppError {
  return new AppError('badInput', { file: place === undefined ? path : `${path}/${place}`, expected, found });
}

/** Errors of the disk are the system's; the other plain errors of yauzl and zlib mean a damaged or dishonest archive. */
function toZipError(error: unknown, file: string): unknown {
  const known = toAppError(error, 'read', file);
  if (known instanceof AppError || !(known instanceof Error) || known instanceof TypeError) return known;
  return new AppError('badInput', { file, expected: 'a whole zip archive', found: known.message }, { cause: error });
}
