import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { IdPool } from '../../../electron/import/idPool.ts';
import { ImportTally } from '../../../electron/import/importTally.ts';
import { openSource } from '../../../electron/import/openSource.ts';
import { readSource } from '../../../electron/import/readSource.ts';
import { SnapshotBuilder } from '../../../shared/engine/snapshot/snapshotBuilder.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { freshFolder, importFrom } from './exportFiles.ts';

const catalog = loadCatalog().products;

const plain = ({ users, members, ...rest }: TenantSnapshot) => ({
  ...rest,
  members: [Array.from(members.offsets), Array.from(members.targets)],
  ids: Array.from({ length: users.count }, (_, row) => users.ids.get(row)),
  profiles: Array.from(users.profile, (profile) => rest.profiles[profile]),
  attributes: users.attributeNames.map((name) => [name, Array.from({ length: users.count }, (_, row) => users.attribute(name)?.get(row))]),
});

/** The same files collected in memory, without a copy. */
async function collected(source: string): Promise<TenantSnapshot> {
  const builder = new SnapshotBuilder();
  const opened = await openSource(source);
  await readSource(opened, { builder, tally: new ImportTally(), ids: new IdPool(), pulse: () => Promise.resolve() }, catalog);
  opened.close();
  return builder.build();
}

describe('a generated tenant', () => {
  it('comes out of the copy as it was collected from the files, long columns too', async () => {
    const bundle = join(freshFolder(), 'bundle');
    await generateBundle(bundle, catalog, { users: 9000, seed: 11, mess: 'messy' });
    const { report, snapshot } = await importFrom(bundle, { catalog });
    expect(report.counts.users).toBe(9000);
    expect(plain(snapshot)).toEqual(plain(await collected(bundle)));
  });
});
