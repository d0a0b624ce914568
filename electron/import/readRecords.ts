import type { SnapshotBuilder } from '../../shared/engine/snapshot/snapshotBuilder.ts';
import { missingPages } from './bundleFiles.ts';
import type { IdPool } from './idPool.ts';
import type { ImportTally } from './importTally.ts';
import { readPages } from './jsonPages.ts';
import type { RecordPlace } from './recordFault.ts';
import type { SourceFile } from './sourceFile.ts';

/** Where readers put what they read. */
export interface ReadTarget {
  readonly builder: SnapshotBuilder;
  readonly tally: ImportTally;
  readonly ids: IdPool;
  /** Awaited now and then, so that others get their turn; throws AppError `cancelled`. */
  readonly pulse: () => Promise<void>;
}

export type OnRecord = (raw: unknown, place: RecordPlace) => void;

/** The pages of one collection, in order; their names begin with `prefix`. */
export async function readPagedFiles(files: readonly SourceFile[], prefix: string, target: ReadTarget, onRecord: OnRecord): Promise<void> {
  let links = 0;
  let lastHasLink = false;
  for (const file of files) {
    lastHasLink = await readRecords(file, target, onRecord);
    if (lastHasLink) links++;
  }
  const { missingPages: missing } = target.tally;
  // Every page but the last has a link, if none is missing.
  if (lastHasLink || (files.length > 0 && links === files.length)) missing.add(`after ${files.at(-1)!.name}`);
  const names = files.map((file) => file.name);
  for (const number of missingPages(names, prefix)) missing.add(`${prefix} ${number}`);
}

/** Whether the file says that another page follows. */
export async function readRecords(file: SourceFile, { tally, pulse }: ReadTarget, onRecord: OnRecord): Promise<boolean> {
  let hasNextLink = false;
  const pages = readPages(file, (link) => {
    hasNextLink = link;
  });
  for await (const { items, first, list } of pages) {
    const place: RecordPlace = { file: file.path, list, index: first, item: 0 };
    for (const item of items) {
      onRecord(item, place);
      place.index++;
    }
    await pulse();
  }
  tally.countFile(file.size);
  return hasNextLink;
}
