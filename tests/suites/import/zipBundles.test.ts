import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { smallTenant, toFiles } from './exportedTenant.ts';
import { createWorkshop, findingOf } from './exportWorkshop.ts';
import { type ZipEntry, zipBytes } from './zipBytes.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);

const files = Object.entries(toFiles(smallTenant())).map(([name, content]): ZipEntry => ({ name, content }));

const writeZip = (entries: readonly ZipEntry[]) => workshop.writeFile('bundle.zip', zipBytes(entries));
const refusalOf = (...more: ZipEntry[]) => workshop.refusalOf(writeZip([...files, ...more]));
const replaced = (name: string, more: Partial<ZipEntry>) => files.map((entry) => (entry.name === name ? { ...entry, ...more } : entry));

/** As a common zip program makes it. */
async function writeCommonZip(prefix: string): Promise<string> {
  const path = workshop.newPath('bundle.zip');
  const zip = new ZipFile();
  if (prefix !== '') zip.addEmptyDirectory(prefix);
  for (const { name, content } of files) zip.addBuffer(Buffer.from(content as string), prefix + name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

describe('a bundle in an archive', () => {
  it.each([
    ['at its root', ''],
    ['in one folder', 'Harbour export/'],
  ])('with the files %s gives the same copy as the folder', async (_, prefix) => {
    const folder = await workshop.importSmall();
    const { report, tenant } = await workshop.importPath(await writeCommonZip(prefix));
    expect(tenant).toEqual(folder.tenant);
    expect(report).toEqual({ ...folder.report, source: { kind: 'bundleZip', name: 'bundle.zip' } });
  });

  it('made by hand, packed or stored, gives it too', async () => {
    const { tenant } = await workshop.importSmall();
    for (const method of [0, 8]) {
      expect((await workshop.importPath(writeZip(files.map((entry) => ({ ...entry, method }))))).tenant).toEqual(tenant);
    }
  });

  it('may have what macOS adds', async () => {
    const litter = files.map(({ name }): ZipEntry => ({ name: `__MACOSX/._${name}`, content: 'x' }));
    const { report } = await workshop.importPath(writeZip([...files, ...litter]));
    expect(report.findings).toEqual([]);
  });

  it('with files in deeper folders names them and leaves them', async () => {
    const { report } = await workshop.importPath(writeZip([...files, { name: 'old/users-0001.json', content: '[' }]));
    expect(report.findings).toEqual([{ code: 'extraFiles', severity: 'info', count: 1, examples: ['old/users-0001.json'] }]);
  });

  it('whose unpacked files are very large is read in pieces, with the same result', async () => {
    const blanks = ' '.repeat(9 << 20);
    const users = files.find(({ name }) => name === 'users-0001.json')!.content as string;
    const noise = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 2654435761) >>> 24));
    const entries = [...replaced('users-0001.json', { content: `${users}${blanks}` }), { name: 'noise.bin', content: noise }];
    const { report, tenant } = await workshop.importPath(writeZip(entries));
    expect(tenant).toEqual((await workshop.importSmall()).tenant);
    expect(findingOf(report, 'extraFiles')?.examples).toEqual(['noise.bin']);
  });
});

describe('a hostile or damaged archive is refused, and nothing is written', () => {
  it.each([
    '../users-0002.json',
    'a/../../users-0002.json',
    '/users-0002.json',
    'C:/users-0002.json',
    '..\\users-0002.json',
    '\\users-0002.json',
  ])('with the name %j', async (name) => {
    expect(await refusalOf({ name, content: '[]' })).toMatchObject({
      code: 'badInput',
      file: 'bundle.zip',
      expected: 'a whole zip archive',
    });
  });

  it('with a symbolic link', async () => {
    const link = { name: 'users-0002.json', content: '/etc/hostname', mode: 0o120777 };
    expect(await refusalOf(link)).toEqual({ code: 'badInput', file: 'bundle.zip/users-0002.json', expected: 'a file', found: 'a link' });
  });

  it('with a password', async () => {
    const secret = { name: 'users-0002.json', content: '[]', flags: 1 };
    expect(await refusalOf(secret)).toMatchObject({
      code: 'badInput',
      file: 'bundle.zip/users-0002.json',
      expected: 'a file without a password',
    });
  });

  it('with a method of packing nobody else uses', async () => {
    const odd = { name: 'users-0002.json', content: '[]', method: 14 };
    expect(await refusalOf(odd)).toMatchObject({ code: 'badInput', file: 'bundle.zip/users-0002.json', found: 'method 14' });
  });

  it('with two files of one name', async () => {
    expect(await refusalOf(files[0]!)).toMatchObject({
      code: 'badInput',
      file: `bundle.zip/${files[0]!.name}`,
      expected: 'one file of this name',
    });
  });

  it('with two manifests that differ in case', async () => {
    const second = { ...files[0]!, name: 'Manifest.json' };
    expect(await refusalOf(second)).toMatchObject({ code: 'badInput', expected: 'one such file', found: 'two' });
  });

  it('that claims to unpack to far more than it is', async () => {
    const bomb = { name: 'users-0002.json', content: '[]', claimedSize: 600 << 20 };
    expect(await refusalOf(bomb)).toMatchObject({
      code: 'badInput',
      file: 'bundle.zip/users-0002.json',
      expected: 'at most 200 times the size of the archive',
    });
  });

  it('that unpacks to far more than it claims', async () => {
    const bomb = { name: 'users-0002.json', content: Buffer.alloc(32 << 20, ' '), claimedSize: 100 };
    expect(await refusalOf(bomb)).toMatchObject({ code: 'badInput', file: 'bundle.zip/users-0002.json', expected: 'a whole zip archive' });
  });

  it('that unpacks to less than it claims', async () => {
    const short = { name: 'users-0002.json', content: '[]', claimedSize: 100 };
    expect(await refusalOf(short)).toMatchObject({ code: 'badInput', file: 'bundle.zip/users-0002.json' });
  });

  it.each([0, 8])('whose file is not what its checksum says (method %i)', async (method) => {
    const entries = replaced('users-0001.json', { claimedChecksum: 1, method });
    expect(await workshop.refusalOf(writeZip(entries))).toEqual({
      code: 'badInput',
      file: 'bundle.zip/users-0001.json',
      expected: 'undamaged data',
      found: 'another checksum',
    });
  });

  it('that is cut off anywhere', async () => {
    const whole = zipBytes(files);
    for (let length = 4; length < whole.length; length += 97) {
      const refusal = await workshop.refusalOf(workshop.writeFile('bundle.zip', whole.subarray(0, length)));
      expect(refusal, `${length} bytes`).toMatchObject({ code: 'badInput', file: 'bundle.zip' });
    }
  });

  it('that is empty', async () => {
    expect(await workshop.refusalOf(writeZip([]))).toEqual({
      code: 'badInput',
      file: 'bundle.zip',
      expected: 'a file users*.json',
      found: 'none',
    });
  });

  it('whose JSON is malformed names the file in it, with line and column', async () => {
    const entries = replaced('groups-0001.json', { content: '{"value": [\n{"id": "a",}]}' });
    expect(await workshop.refusalOf(writeZip(entries))).toMatchObject({
      code: 'badInput',
      file: 'bundle.zip/groups-0001.json',
      place: 'line 2, column 12',
    });
  });
});
