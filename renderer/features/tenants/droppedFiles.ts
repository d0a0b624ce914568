import type { UploadFile } from './jobs/upload.ts';

export interface Dropped {
  readonly name: string;
  readonly files: readonly UploadFile[];
}

/** What was dropped, each file or folder for itself. The list of a drop is gone after its event, so its entries are taken at once. */
export function readDropped(transfer: DataTransfer): Promise<Dropped>[] {
  return [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null)
    .map(async (entry) => ({ name: entry.name, files: await filesOf(entry, entry.name) }));
}

async function filesOf(entry: FileSystemEntry, path: string): Promise<UploadFile[]> {
  if (isFile(entry)) return [{ path, file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)) }];
  if (!isDirectory(entry)) return [];
  const inside = await entriesOf(entry);
  return (await Promise.all(inside.map((each) => filesOf(each, `${path}/${each.name}`)))).flat();
}

/** A reader gives a folder in parts, and nothing when there is no more. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return all;
    all.push(...part);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
