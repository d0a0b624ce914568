import { readdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { importTenant } from '../../../electron/import/importTenant.ts';
import { loadSnapshot } from '../../../electron/store/snapshotParts.ts';
import { openTenantStore } from '../../../electron/store/tenantStore.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { type Files, smallTenant, toFiles } from './exportedTenant.ts';
import { createWorkshop, plainTenant } from './exportWorkshop.ts';
import { zipBytes } from './zipBytes.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);

const params = { seed: 20261121, numRuns: 200 };
const whole = toFiles(smallTenant()) as Record<string, string>;
const names = Object.keys(whole);
const anyName = fc.constantFrom(...names);
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** How many of each ending there were, so that a test can tell that both happened. */
interface Endings {
  imported: number;
  refused: number;
}

/** A whole copy, or an AppError that names a file and leaves nothing: anything else fails. */
async function endsWell(source: string, endings: Endings): Promise<void> {
  const target = workshop.newPath('tenant.db');
  const folder = dirname(target);
  try {
    await importTenant({ source, target });
    const store = openTenantStore(target, { readonly: true });
    plainTenant(loadSnapshot(store));
    store.close();
    expect(readdirSync(folder)).toEqual(['tenant.db']);
    endings.imported++;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    expect(['badInput', 'futureVersion', 'fileNotReadable']).toContain(error.code);
    expect(error.details.file).toMatch(/bundle/);
    expect(error.details.expected ?? error.details.found).toBeTruthy();
    expect(readdirSync(folder)).toEqual([]);
    endings.refused++;
  } finally {
    rmSync(folder, { recursive: true });
    rmSync(dirname(source), { recursive: true });
  }
}

type Mutation = (files: Files) => void;

const textOf = (files: Files, name: string): string => Buffer.from((files[name] ?? '') as string).toString('latin1');

/** One byte is another. */
const flipByte = fc.record({ name: anyName, at: share, to: fc.integer({ min: 0, max: 255 }) }).map(
  ({ name, at, to }): Mutation =>
    (files) => {
      const bytes = Buffer.from((files[name] ?? '') as string);
      bytes[Math.floor(at * bytes.length)] = to;
      files[name] = bytes;
    },
);
const truncate = fc.record({ name: anyName, at: share }).map(
  ({ name, at }): Mutation =>
    (files) => {
      const text = textOf(files, name);
      files[name] = Buffer.from(text.slice(0, at * text.length), 'latin1');
    },
);
const drop = anyName.map(
  (name): Mutation =>
    (files) => {
      delete files[name];
    },
);
const swap = fc.tuple(anyName, anyName).map(
  ([a, b]): Mutation =>
    (files) => {
      [files[a], files[b]] = [files[b] ?? '', files[a] ?? ''];
    },
);
const repeat = fc.record({ name: anyName, from: share, to: share }).map(
  ({ name, from, to }): Mutation =>
    (files) => {
      const text = textOf(files, name);
      files[name] = Buffer.from(text.slice(0, from * text.length) + text.slice(to * text.length), 'latin1');
    },
);
/** One value of a file, however deep, is any other JSON. */
const replaceValue = fc.record({ name: anyName, at: share, json: fc.jsonValue({ maxDepth: 2 }) }).map(
  ({ name, at, json }): Mutation =>
    (files) => {
      let count = 0;
      const visit = (act: (key: string, value: unknown) => unknown) =>
        JSON.stringify(JSON.parse(whole[name]!, (key, value: unknown) => act(key, value)));
      visit((_, value) => {
        count++;
        return value;
      });
      const chosen = Math.floor(at * count);
      let seen = 0;
      files[name] = visit((_, value) => (seen++ === chosen ? json : value)) ?? '';
    },
);

const mutations = fc.array(fc.oneof({ weight: 4, arbitrary: replaceValue }, flipByte, truncate, drop, swap, repeat), {
  minLength: 1,
  maxLength: 3,
});

describe('an import of a bundle that was changed at random', () => {
  it('makes a copy that opens, or says what is wrong and leaves nothing', async () => {
    const endings: Endings = { imported: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(mutations, async (changes) => {
        const files: Files = { ...whole };
        for (const change of changes) change(files);
        await endsWell(workshop.writeFolder(files), endings);
      }),
      params,
    );
    expect(Math.min(endings.imported, endings.refused)).toBeGreaterThan(20);
  });

  it('does so in an archive too', async () => {
    const archive = zipBytes(Object.entries(whole).map(([name, content]) => ({ name, content })));
    const change = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 });
    const endings: Endings = { imported: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(change, fc.option(share, { freq: 4 }), async (flips, cut) => {
        const bytes = Buffer.from(archive);
        for (const [at, to] of flips) bytes[2 + Math.floor(at * (bytes.length - 2))] = to;
        await endsWell(workshop.writeFile('bundle.zip', cut === null ? bytes : bytes.subarray(0, 2 + cut * bytes.length)), endings);
      }),
      params,
    );
    expect(endings.refused).toBeGreaterThan(20);
  });

  it('does so with a table', async () => {
    const table = Buffer.from(
      'User principal name,Object Id,Licenses,Block credential,Usage location\r\na@harbour.example,a,"Office 365 E1+Visio",False,SE\r\nb@harbour.example,b,,True,\r\n',
    );
    const piece = fc.constantFrom('"', ',', '\r\n', '\0', ';', 'å', '', '', 'id', ' ', 'x', 'x', 'True');
    // Few characters at a time: most rows that lose more have another number of cells.
    const change = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 2 }), piece), { minLength: 1, maxLength: 2 });
    const endings: Endings = { imported: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        let text = table.toString();
        for (const [at, lost, put] of changes) text = text.slice(0, at * text.length) + put + text.slice(at * text.length + lost);
        await endsWell(workshop.writeFile('bundle.csv', text), endings);
      }),
      params,
    );
    expect(Math.min(endings.imported, endings.refused)).toBeGreaterThan(10);
  });
});
