import path from 'node:path';
import { loadCatalog } from '../electron/catalog/catalogFiles.ts';
import { type FolderFile, writeBundle } from '../electron/generate/writeBundle.ts';
import type { ProductCatalog } from '../shared/model/catalog.ts';
import { buildDirectThousand } from './demoTenants/directThousand.ts';
import { buildE1ToE3 } from './demoTenants/e1ToE3.ts';
import { buildHybrid } from './demoTenants/hybrid.ts';

/** The tenants that ship with the program, by folder name. Run after a change here or in the catalogue: `npm run demo-tenants`. */
export const DEMO_TENANTS: Readonly<Record<string, (catalog: ProductCatalog) => readonly FolderFile[]>> = {
  'direct-1000': buildDirectThousand,
  'e1-to-e3': buildE1ToE3,
  hybrid: buildHybrid,
};

export const DEMO_FOLDER = path.join(import.meta.dirname, '../resources/demo-tenants');

if (import.meta.main) {
  const { products } = loadCatalog();
  for (const [name, build] of Object.entries(DEMO_TENANTS)) {
    const { filesWritten, bytesWritten } = await writeBundle(path.join(DEMO_FOLDER, name), build(products));
    process.stdout.write(`${name}: ${filesWritten} files, ${Math.round(bytesWritten / 1024)} kB\n`);
  }
}
