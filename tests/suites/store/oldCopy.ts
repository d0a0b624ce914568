import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { type ImportOptions, importTenant } from '../../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { AppError, type ErrorDetails } from '../../../shared/model/appError.ts';
import { page, smallTenant, toFiles, user } from '../import/exportedTenant.ts';
import { createWorkshop } from '../import/exportWorkshop.ts';

/** The program that imports as a process of its own. */
export const CHILD = join(import.meta.dirname, 'importChild.ts');

interface Failure extends ErrorDetails {
  readonly code: string;
}

/** A copy of five users to import over, and bundles for it: a good one of four users, one that fails late, and a larger one. */
export async function createOldCopy() {
  const workshop = createWorkshop();
  const { target } = await workshop.importSmall((tenant) => tenant.users.push(user('old', 'Old Hand')));
  const bytes = readFileSync(target);
  const files = toFiles(smallTenant());
  const generated = workshop.newPath('generated');
  await generateBundle(generated, loadCatalog().products, { users: 1500, seed: 4 });
  return {
    workshop,
    bytes,
    bundle: workshop.writeFolder(files),
    // Member files are read last.
    brokenBundle: workshop.writeFolder({ ...files, [Object.keys(files).at(-1)!]: page([17]) }),
    generated,
    /** The copy at a place of its own. */
    oldTarget: () => workshop.writeFile('tenant.db', bytes),
    /** The target is what it was, and stands alone in its folder. */
    expectUntouched: (path: string, before: Buffer = bytes): void => {
      expect(readdirSync(dirname(path))).toEqual(['tenant.db']);
      expect(readFileSync(path).equals(before)).toBe(true);
    },
  };
}

/** The AppError of an import that must fail. */
export async function failureOf(options: ImportOptions): Promise<Failure> {
  const error = await importTenant(options).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error('an AppError was expected', { cause: error });
  return { code: error.code, ...error.details };
}

export function usersIn(target: string): number {
  const store = openTenantStore(target, { readonly: true });
  try {
    return loadSnapshot(store).users.count;
  } finally {
    store.close();
  }
}
