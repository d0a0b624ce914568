import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { freshFolder, makeCopy } from './tenantCopy.ts';

const listed = (file: string) => readdirSync(dirname(file)).sort();

describe('a new tenant file', () => {
  it('finds no journal of a database that is gone, which would be played into it', async () => {
    const target = join(freshFolder(), 'tenant.db');
    for (const journal of ['-wal', '-shm', '-journal']) writeFileSync(target + journal, 'of long ago');
    await makeCopy(target);
    expect(listed(target)).toEqual(['tenant.db']);
    const store = openTenantStore(target);
    expect(loadSnapshot(store).users.count).toBe(4);
    store.close();
  });

  // The super-user may write everywhere, and must become somebody else for this.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const canBecomeNobody = process.platform !== 'win32' && spawnSync(process.execPath, ['--version'], nobody).status === 0;

  it.runIf(canBecomeNobody)('does not replace a copy that somebody has made read-only', async () => {
    const target = await makeCopy();
    chmodSync(dirname(dirname(target)), 0o755);
    chmodSync(dirname(target), 0o777);
    chmodSync(target, 0o444);
    const code = `
      import { createTenantFile } from '${resolve('electron/store/tenantFile.ts')}';
      try { createTenantFile(${JSON.stringify(target)}); } catch (error) { process.stdout.write(error.code); }`;
    const arguments_ = ['--input-type=module-typescript', '-e', code];
    expect(execFileSync(process.execPath, arguments_, { ...nobody, encoding: 'utf8' })).toBe('notWritable');
    expect(listed(target)).toEqual(['tenant.db']);
  });
});
