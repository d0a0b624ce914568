import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { comparableResult, resultOfOracle } from '../../support/resultsOfBoth.ts';
import { writeOracleBundle } from '../../support/writeOracleBundle.ts';

const folder = mkdtempSync(join(tmpdir(), 'license-rehearsal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a tenant that went through files', () => {
  it('gives the answer of the naive oracle, on 150 random tenants: bundle, import, copy, snapshot, rehearsal', async () => {
    for (let seed = 90_000; seed < 90_150; seed++) {
      const example = randomRehearsalFromSeed(seed);
      const bundle = join(folder, `bundle-${seed}`);
      writeOracleBundle(example.tenant, bundle);
      const target = join(folder, `${seed}.db`);
      await importTenant({ source: bundle, target });
      const store = openTenantStore(target, { readonly: true });
      expect(comparableResult(loadSnapshot(store), example), `seed ${seed}`).toEqual(resultOfOracle(example));
      store.close();
    }
  });
});
