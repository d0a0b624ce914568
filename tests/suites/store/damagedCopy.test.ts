import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import Database from 'better-sqlite3';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { createWorkshop, type PlainTenant, plainTenant } from '../import/exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);

let copy: Buffer;
let whole: PlainTenant;
let path: string;

beforeAll(async () => {
  const bundle = workshop.newPath('bundle');
  const catalog = loadCatalog().products;
  await generateBundle(bundle, catalog, { users: 200, seed: 3, mess: 'typical' });
  const { target, tenant } = await workshop.importPath(bundle, catalog);
  copy = readFileSync(target);
  whole = tenant;
  path = workshop.newPath('tenant.db');
});

/** The tenant in a file of these bytes, or the AppError that says why there is none. */
function read(bytes: Buffer): PlainTenant | AppError {
  writeFileSync(path, bytes);
  try {
    const store = openTenantStore(path, { readonly: true });
    try {
      return plainTenant(loadSnapshot(store));
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error;
  } finally {
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['tenant.db']);
  }
}

const params = { seed: 20261121, numRuns: 250 };
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

describe('a damaged copy', () => {
  it('with any bytes changed gives the tenant as it was, or says that it is damaged: never another tenant', () => {
    const hit = fc.record({ at: share, bytes: fc.uint8Array({ minLength: 1, maxLength: 64 }) });
    let refused = 0;
    fc.assert(
      fc.property(fc.array(hit, { minLength: 1, maxLength: 3 }), (hits) => {
        const bytes = Buffer.from(copy);
        for (const { at, bytes: put } of hits)
          bytes.set(put.subarray(0, bytes.length - Math.floor(at * bytes.length)), Math.floor(at * bytes.length));
        const result = read(bytes);
        if (result instanceof AppError) {
          refused++;
          expect(['notATenantCopy', 'futureVersion', 'fileNotReadable']).toContain(result.code);
          expect(result.details.file).toBe(path);
        } else {
          expect(isDeepStrictEqual(result, whole)).toBe(true);
        }
      }),
      params,
    );
    expect(refused).toBeGreaterThan(20);
  });

  it('that is cut off by a page or more says so', () => {
    const PAGE_BYTES = 8192;
    fc.assert(
      fc.property(share, (at) => {
        const result = read(copy.subarray(0, Math.floor(at * (copy.length - PAGE_BYTES))));
        expect(result instanceof AppError ? result.code : 'opened').toBe('notATenantCopy');
      }),
      { ...params, numRuns: 100 },
    );
  });

  it('is found by the checksum of the part, and named by it', () => {
    for (const [name, blob] of partsOf()) {
      if (blob.length < 8) continue;
      const start = blob.subarray(0, 64);
      const bytes = Buffer.from(copy);
      // SQLite leaves old content in the free space of a page that it has split, so a part may seem to be there twice.
      const places: number[] = [];
      for (let at = copy.indexOf(start); at >= 0; at = copy.indexOf(start, at + 1)) places.push(at);
      expect(places, name).not.toEqual([]);
      for (const at of places) bytes[at + 2]! ^= 1;
      const result = read(bytes);
      expect(result instanceof AppError ? result : 'opened', name).toMatchObject({
        code: 'notATenantCopy',
        details: { place: `snapshot part ${name}`, expected: 'undamaged data' },
      });
    }
  });

  function partsOf(): [string, Buffer][] {
    writeFileSync(path, copy);
    const db = new Database(path, { readonly: true });
    const rows = db
      .prepare("SELECT name, CAST(value AS BLOB) AS value FROM snapshotParts WHERE name IN ('head', 'users.profile', 'members.targets')")
      .all();
    db.close();
    return (rows as { name: string; value: Buffer }[]).map(({ name, value }) => [name, value]);
  }
});
