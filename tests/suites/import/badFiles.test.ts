import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Files, page, smallTenant, toFiles } from './exportedTenant.ts';
import { createWorkshop } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);
const { refusalOf, refusalOfFiles } = workshop;

const withFiles = (files: Files): Files => ({ ...toFiles(smallTenant()), ...files });

describe('a place that holds no export is refused, and nothing is written', () => {
  it('a path where nothing is', async () => {
    expect(await refusalOf(workshop.newPath('nothing'))).toEqual({
      code: 'fileNotReadable',
      file: 'nothing',
      found: 'no such file or folder',
    });
  });

  it('a path through a file', async () => {
    const file = workshop.writeFile('users.json', '[]');
    expect(await refusalOf(join(file, 'bundle'))).toMatchObject({ code: 'fileNotReadable', found: 'a file where a folder should be' });
  });

  it('a link that leads to itself', async () => {
    const link = workshop.newPath('loop');
    symlinkSync(link, link);
    expect(await refusalOf(link)).toMatchObject({ code: 'fileNotReadable', file: 'loop', found: 'links that lead in a circle' });
  });

  it('an empty folder', async () => {
    expect(await refusalOfFiles({})).toEqual({ code: 'badInput', file: 'bundle', expected: 'a file users*.json', found: 'none' });
  });

  it('an empty file', async () => {
    expect(await refusalOf(workshop.writeFile('users.json', ''))).toMatchObject({
      code: 'badInput',
      file: 'users.json',
      found: 'an empty file',
    });
  });

  it('a folder where a file of the bundle should be', async () => {
    const folder = workshop.writeFolder(toFiles(smallTenant()));
    rmSync(join(folder, 'users-0001.json'));
    mkdirSync(join(folder, 'users-0001.json'));
    expect(await refusalOf(folder)).toMatchObject({
      code: 'fileNotReadable',
      file: 'bundle/users-0001.json',
      found: 'a folder where a file should be',
    });
  });

  it('a bundle with a link that leads nowhere', async () => {
    const folder = workshop.writeFolder(toFiles(smallTenant()));
    symlinkSync(join(folder, 'gone.json'), join(folder, 'users-0002.json'));
    expect(await refusalOf(folder)).toMatchObject({ code: 'fileNotReadable', file: 'bundle/users-0002.json' });
  });

  it('a table that is no user export', async () => {
    expect(await refusalOf(workshop.writeFile('costs.csv', 'Month,Amount\nMay,12\n'))).toMatchObject({
      code: 'badInput',
      file: 'costs.csv',
      place: 'line 1',
      found: '"Month, Amount"',
    });
  });

  it('a file of another kind altogether', async () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');
    expect(await refusalOf(workshop.writeFile('picture.png', picture))).toMatchObject({ code: 'badInput', file: 'picture.png' });
  });
});

describe('a manifest is refused', () => {
  const refusalOfManifest = (more: unknown) =>
    refusalOfFiles(
      withFiles({
        'manifest.json': JSON.stringify(typeof more === 'object' && !Array.isArray(more) ? { ...smallTenant().manifest, ...more } : more),
      }),
    );

  it.each<[unknown, string, string | undefined]>([
    [{ format: 'license-rehearsal-plan' }, 'format', '"license-rehearsal-plan"'],
    [{ format: null }, 'format', 'null'],
    [{ version: '1' }, 'version', '"1"'],
    [{ version: 0 }, 'version', '0'],
    [{ version: 1.5 }, 'version', '1.5'],
    [{ exportedAt: 'yesterday' }, 'exportedAt', '"yesterday"'],
    [{ exportedAt: 17 }, 'exportedAt', '17'],
    [{ tenantId: {} }, 'tenantId', 'an object'],
    [[], '', 'a list'],
    ['text', '', '"text"'],
  ])('%j', async (more, place, found) => {
    expect(await refusalOfManifest(more)).toMatchObject({ code: 'badInput', file: 'bundle/manifest.json', place, found });
  });

  it('of a future version as that', async () => {
    expect(await refusalOfManifest({ version: 2, exportedAt: ['anything'] })).toEqual({
      code: 'futureVersion',
      file: 'bundle/manifest.json',
      place: 'version',
      expected: '1',
      found: '2',
    });
  });
});

describe('text that is no JSON is refused with line and column', () => {
  it.each<[string, string, string]>([
    ['', 'line 1, column 1', 'the end of the file'],
    ['{"value": [', 'line 1, column 12', 'the end of the file'],
    ['{"value": [\n  {"id": "a"},\n]}', 'line 3, column 1', '"]}"'],
    ['{"value": [\r\n{"id": "a" "b": 1}]}', 'line 2, column 12', '"\\"b\\": 1}]}"'],
    ["{'value': []}", 'line 1, column 2', '"\'value\': []}"'],
    ['{"value": []} {}', 'line 1, column 15', '"{}"'],
    ['{"value": [{"id": "a\u0000"}]}', 'line 1, column 21', '"\\u0000\\"}]}"'],
    ['{"value": [{"id": NaN}]}', 'line 1, column 19', '"NaN}]}"'],
    ['[{"id": "a\\x"}]', 'line 1, column 11', '"\\\\x\\"}]"'],
    ['[{"id": 01}]', 'line 1, column 9', '"01}]"'],
  ])('%j', async (text, place, found) => {
    for (const name of ['users-0001.json', 'groups-0001.json', 'subscribedSkus.json', 'organization.json', 'manifest.json']) {
      expect(await refusalOfFiles(withFiles({ [name]: text }))).toMatchObject({ code: 'badInput', file: `bundle/${name}`, place, found });
    }
  });

  it('cut off after any byte, in any file', async () => {
    const whole = toFiles(smallTenant());
    for (const [name, text] of Object.entries(whole)) {
      for (let length = 0; length < text.length; length += 41) {
        const refusal = await refusalOfFiles({ ...whole, [name]: text.slice(0, length) });
        expect(refusal, `${name}, ${length} bytes`).toMatchObject({
          code: 'badInput',
          file: `bundle/${name}`,
          place: expect.stringMatching(/^line \d+, column \d+$/),
        });
      }
    }
  });

  it('with 200,000 brackets, at the top and inside a record', async () => {
    const deep = '['.repeat(200_000);
    for (const text of [deep, `{"value": ${deep}`, page([]).replace('[]', `[{"id": ${deep}}]`), `[{"a":`.repeat(100_000)]) {
      const refusal = await refusalOfFiles(withFiles({ 'users-0001.json': text }));
      expect(refusal).toMatchObject({ code: 'badInput', file: 'bundle/users-0001.json' });
      expect(refusal.place).toMatch(/^line 1, column \d+$/);
    }
  });

  it('except that 200,000 brackets which are closed again are JSON: of the wrong type, or in a property nobody reads', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(await refusalOfFiles(withFiles({ 'users-0001.json': `[{"id": "a", "displayName": ${deep}}]` }))).toMatchObject({
      code: 'badInput',
      place: '[0].displayName',
      found: 'a list',
    });
    const { tenant } = await workshop.importFiles(withFiles({ 'users-0001.json': `[{"id": "a", "hobbies": ${deep}}]` }));
    expect(tenant.ids).toEqual(['a']);
  });

  it.each<[string, Uint8Array]>([
    ['Windows-1252', Buffer.from('[{"id": "a", "displayName": "\xc5sa"}]', 'latin1')],
    ['a cut-off character', Buffer.concat([Buffer.from('[{"id": "a"}]'), Buffer.from([0xc3])])],
    [
      'half a surrogate pair in UTF-8',
      Buffer.concat([Buffer.from('[{"id": "a", "x": "'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}]')]),
    ],
  ])('in another encoding: %s', async (_, bytes) => {
    expect(await refusalOfFiles(withFiles({ 'users-0001.json': bytes }))).toMatchObject({
      code: 'badInput',
      file: 'bundle/users-0001.json',
      expected: 'text in UTF-8 or UTF-16',
    });
  });
});
