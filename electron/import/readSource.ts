import type { ProductCatalog } from '../../shared/model/catalog.ts';
import type { ImportSourceKind } from '../../shared/model/importReport.ts';
import { readBundle } from './readBundle.ts';
import { readCsvUsers } from './readCsvUsers.ts';
import type { ReadTarget } from './readRecords.ts';
import { readUsers } from './readUsers.ts';
import type { ImportSource } from './sourceFile.ts';

/** Reads whatever kind of export into the builder and says which it was. Throws AppError; then nothing of the builder may be used. */
export async function readSource(source: ImportSource, target: ReadTarget, catalog: ProductCatalog | undefined): Promise<ImportSourceKind> {
  const { kind, files, path } = source;
  if (kind === 'bundleFolder' || kind === 'bundleZip') {
    await readBundle(path, files, target);
    return kind;
  }
  // A file of users alone has nothing of the tenant around them.
  target.tally.missingFiles.push('organization', 'subscribedSkus', 'groups');
  if (kind === 'csv') return readCsvUsers(files[0]!, target, catalog);
  return (await readUsers(files, target)) === '' ? 'powershellUsers' : 'graphUsers';
}
