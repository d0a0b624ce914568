import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../electron/catalog/catalogFiles.ts';
import { generateBundle } from '../electron/generate/generateBundle.ts';
import { importTenant } from '../electron/import/importTenant.ts';
import { loadSnapshot } from '../electron/store/snapshotParts.ts';
import { openTenantStore } from '../electron/store/tenantStore.ts';
import type { TenantSnapshot } from '../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../shared/model/catalog.ts';

const CACHE = join(import.meta.dirname, '.cache');

export type TenantKind = 'plain' | 'messy';

/** Generated tenants of the sizes the goals speak of, or a fifth of them: five memberships and three entries a user. */
export class BenchData {
  readonly catalog: CatalogBundle = loadCatalog();
  readonly small: number;
  readonly large: number;
  readonly naive: number;

  readonly #startedAt: number;

  /** `startedAt`: of the run, in milliseconds since 1970. */
  constructor(quick: boolean, startedAt: number) {
    this.#startedAt = startedAt;
    this.small = quick ? 20_000 : 100_000;
    this.large = quick ? 100_000 : 500_000;
    this.naive = quick ? 4_000 : 20_000;
  }

  /** A bundle folder; made once and kept. `messy`: with all the disorder that grows in a tenant, such as hundreds of ways to be licensed. */
  async bundle(users: number, kind: TenantKind = 'plain'): Promise<string> {
    const folder = join(CACHE, `bundle-${users}${kind === 'plain' ? '' : `-${kind}`}`);
    if (existsSync(folder)) return folder;
    mkdirSync(CACHE, { recursive: true });
    process.stderr.write(`generating ${users.toLocaleString('en')} users…\n`);
    const order = kind === 'plain' ? ({ mess: 'clean', shape: 'bench' } as const) : ({ mess: 'messy' } as const);
    await generateBundle(folder, this.catalog.products, { users, seed: 7, ...order });
    return folder;
  }

  /** A tenant copy of the bundle; imported anew in every run, as the format may have changed, and once for all its cases. */
  async copy(users: number, kind: TenantKind = 'plain'): Promise<string> {
    const target = join(CACHE, `tenant-${users}${kind === 'plain' ? '' : `-${kind}`}.sqlite`);
    const madeAt = statSync(target, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (madeAt < this.#startedAt) await importTenant({ source: await this.bundle(users, kind), target, catalog: this.catalog.products });
    return target;
  }

  /** The store stays open: the snapshot reads attributes from it when first asked. */
  async snapshot(users: number, kind: TenantKind = 'plain'): Promise<TenantSnapshot> {
    return loadSnapshot(openTenantStore(await this.copy(users, kind), { readonly: true }));
  }
}
