import type { Database } from 'better-sqlite3';
import { guardStore } from './storeError.ts';

const TIMES = 'SELECT updatedSeconds FROM entries ORDER BY userKey, position';

/** When each entry was last updated: known to the tables only, as a snapshot keeps the times of errors. */
export function createEntryTimes(db: Database, file: string) {
  const times = db.prepare<[], number | null>(TIMES).pluck();
  const count = db.prepare<[], number>('SELECT count(*) FROM entries').pluck();
  /** In seconds since 1970, user by user in the order of the profile; NaN where the export has none. */
  return (): Float64Array =>
    guardStore(file, () => {
      const seconds = new Float64Array(count.get() ?? 0);
      let entry = 0;
      for (const time of times.iterate()) seconds[entry++] = time ?? Number.NaN;
      return seconds;
    });
}
