import type { Database } from 'better-sqlite3';
import type { ImportReport } from '../../shared/model/importReport.ts';
import { guardStore } from './storeError.ts';

/** The report of the import that made this copy. */
export function createImportReports(db: Database, file: string) {
  const latest = db.prepare<[], string>('SELECT report FROM importReports ORDER BY key DESC LIMIT 1').pluck();
  return {
    latest: (): ImportReport | undefined =>
      guardStore(file, () => {
        const report = latest.get();
        return report === undefined ? undefined : (JSON.parse(report) as ImportReport);
      }),
  };
}
