import { AppError } from '../../../shared/model/appError.ts';
import type { TenantEntry } from '../../../shared/model/tenantEntry.ts';
import type { AppStore } from '../../store/app/appStore.ts';
import { inspectFile } from './fileTrouble.ts';
import { ownName, reportOf, toFacts, withCopy } from './tenantFacts.ts';
import type { TenantFiles } from './tenantFiles.ts';
import { isExerciseTenantId } from './tenantId.ts';

/**
 * Whole copies that the library does not know: its database was lost, or the program was killed between putting a copy in its place and
 * writing it down. Nothing that may be somebody's work is thrown away, so they are taken in; all
 * but those of exercises, which are made anew whenever somebody begins.
 */
export async function adoptFiles({ tenants, alone }: AppStore, files: TenantFiles, timestamp: () => string): Promise<void> {
  for (const id of files.ids()) {
    const file = files.pathOf(id);
    if (isExerciseTenantId(id)) continue;
    if (tenants.has(id) || (await inspectFile(file)) !== null) continue;
    const entry = describeCopy(id, file, timestamp());
    if (entry !== null) alone(() => void (tenants.has(id) || tenants.add(entry)));
  }
}

function describeCopy(id: string, file: string, importedAt: string): TenantEntry | null {
  try {
    return withCopy(file, (copy) => {
      const report = reportOf(copy);
      const facts = toFacts(report);
      const scenarios = copy.scenarios.count();
      return { id, name: ownName(report), origin: 'import', importedAt, openedAt: null, ...facts, scenarios, earlierOf: null };
    });
  } catch (error) {
    // Not ours to judge, and not ours to remove: it stays where it is, and the library opens without it.
    if (error instanceof AppError) return null;
    throw error;
  }
}
