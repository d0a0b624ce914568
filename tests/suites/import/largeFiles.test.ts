import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readPages } from '../../../electron/import/jsonPages.ts';
import type { SourceFile } from '../../../electron/import/sourceFile.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { page, type Raw, smallTenant, state, toFiles, user } from './exportedTenant.ts';
import { createWorkshop } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);

/** A file that claims to be large, so that it is read in pieces, or to be small, so that it is read whole. */
function fileOf(bytes: Buffer, way: 'whole' | 'pieces', chunkBytes: number): SourceFile {
  return {
    name: 'users.json',
    path: 'users.json',
    size: way === 'pieces' ? 1 << 30 : 0,
    read: async () => bytes,
    stream: async function* () {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
    },
  };
}

/** All that reading gives, failures included. */
async function outcomeOf(text: string | Buffer, way: 'whole' | 'pieces', chunkBytes = 3): Promise<unknown> {
  const items: unknown[] = [];
  let next: boolean | null = null;
  let listName = '';
  try {
    const pages = readPages(fileOf(Buffer.from(text as string), way, chunkBytes), (hasNextLink) => {
      next = hasNextLink;
    });
    for await (const { items: some, first, list } of pages) {
      expect(first).toBe(items.length);
      items.push(...some);
      listName = list;
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { code: error.code, ...error.details };
  }
  return { items, next, listName };
}

const params = { seed: 20261121, numRuns: 400 };
const chunks = fc.integer({ min: 1, max: 40 });
/** Texts full of what a splitter must not fall for. */
const trickyText = fc.string({
  unit: fc.constantFrom('"', '\\', '[', ']', '{', '}', ',', ':', 'é', '👩', '\n', 'value', ' '),
  maxLength: 12,
});
const item = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    trickyText,
    fc.integer(),
    fc.constantFrom(null, true),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(trickyText, tie('value'), { maxKeys: 3 }),
})).object;
const response = fc
  .record({
    items: fc.array(item, { maxLength: 6 }),
    indent: fc.constantFrom(0, 1),
    bare: fc.boolean(),
    before: item,
    after: item,
    next: fc.boolean(),
  })
  .map(({ items, indent, bare, before, after, next }) => {
    const link = next ? { '@odata.nextLink': 'https://graph.example/?a=[1,2]' } : {};
    return JSON.stringify(bare ? items : { ...link, '@odata.context': before, value: items, '@after': after }, null, indent);
  });

describe('a file read in pieces', () => {
  it('gives what the same file read whole gives, whatever stands in it and wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(response, chunks, async (text, chunkBytes) => {
        const whole = await outcomeOf(text, 'whole');
        expect(whole).toHaveProperty('items');
        expect(await outcomeOf(text, 'pieces', chunkBytes)).toEqual(whole);
        const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
        expect(await outcomeOf(utf16, 'pieces', Math.max(2, chunkBytes))).toEqual(whole);
      }),
      params,
    );
  });

  it('is refused when the same file read whole is, wherever a character was lost or put in', async () => {
    const fault = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      lost: fc.integer({ min: 0, max: 2 }),
      put: fc.constantFrom('', ',', ']', '}', '"', '[', 'x'),
    });
    await fc.assert(
      fc.asyncProperty(response, fault, chunks, async (text, { at, lost, put }, chunkBytes) => {
        const from = Math.floor(at * text.length);
        const broken = text.slice(0, from) + put + text.slice(from + lost);
        const [whole, pieces] = [await outcomeOf(broken, 'whole'), await outcomeOf(broken, 'pieces', chunkBytes)];
        const refused = (outcome: unknown) => !Object.hasOwn(outcome as object, 'items');
        if (!refused(whole) && !refused(pieces)) expect(pieces).toEqual(whole);
        else expect({ broken, refused: refused(pieces) }).toEqual({ broken, refused: refused(whole) });
      }),
      params,
    );
  });

  it.each([
    '[{"id": "a"},\n {"id": "b"} {"id": "c"}]',
    '[{"id": "a"},\n\n {"id": b}]',
    '{"value": [{"id": "a"},\n{"id": "b"},\n]}',
    '{"value": [\n,{"id": "b"}]}',
    '{"value": [{"id": "a"},\n{"id": "b"',
    '[\n{"id": "å"},\n{"id": "ä" x}]',
    '[{"id": "åäö"}, {"id": "👩🏽‍💻"}, {"id": "日本"}, x]',
  ])('has its faults at the same line and column: %j', async (text) => {
    const whole = (await outcomeOf(text, 'whole')) as Raw;
    expect(whole['place']).toMatch(/^line \d+, column \d+$/);
    for (const chunkBytes of [1, 2, 7, 100]) expect(((await outcomeOf(text, 'pieces', chunkBytes)) as Raw)['place']).toBe(whole['place']);
  });

  it('is refused when an item, or what stands around the list, is larger than anything Graph sends', async () => {
    const long = 'x'.repeat(17 << 20);
    expect(await outcomeOf(`[{"id": "a"},{"id": "${long}"}]`, 'pieces', 1 << 20)).toMatchObject({
      code: 'badInput',
      expected: 'an item of at most 16 MB',
      place: 'byte 13',
    });
    expect(await outcomeOf(`{"a": "${long}", "value": []}`, 'pieces', 1 << 20)).toMatchObject({ code: 'badInput', place: 'byte 0' });
  });

  it('is refused in another encoding', async () => {
    const text = Buffer.from(`[{"id": "a"},{"displayName": "\xc5sa"}]`, 'latin1');
    expect(await outcomeOf(text, 'pieces', 5)).toMatchObject({ code: 'badInput', expected: 'text in UTF-8 or UTF-16' });
  });
});

describe('one large file of users', () => {
  const users = Array.from({ length: 900 }, (_, i) =>
    user(`user-${String(i).padStart(4, '0')}`, `Åsa "${i}" \\ [Ek}`, {
      licenseAssignmentStates: i % 3 === 0 ? [state('sku', null, { state: i % 2 === 0 ? 'Active' : 'active' })] : [],
      assignedLicenses: null,
    }),
  );
  /** 900 users of 11 kilobytes are more than a file that is read whole. */
  const withFiller = users.map((raw) => ({ aboutMe: 'ö'.repeat(5500), ...raw }));

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ])('gives the same copy and findings as a small one, in %s', async (_, encode) => {
    const files = toFiles(smallTenant());
    const small = await workshop.importFiles({ ...files, 'users-0001.json': page(users) });
    const bytes = encode(page(withFiller));
    expect(bytes.length).toBeGreaterThan(8 << 20);
    const large = await workshop.importFiles({ ...files, 'users-0001.json': bytes });
    expect(large.tenant).toEqual(small.tenant);
    expect(large.report.findings).toEqual(small.report.findings);
  });

  it('of 300 duplicates names both places', async () => {
    const text = page([...withFiller, ...users.slice(700)]);
    expect(await workshop.refusalOfFiles({ 'users.json': text })).toMatchObject({
      place: 'value[900].id',
      found: 'user-0700 once more; it is value[700].id too',
    });
  });

  it('that is one line of more than 30 MB is read like any other, and a fault at its end is found', async () => {
    const many = page(Array.from({ length: 3600 }, (_, i) => ({ ...withFiller[i % 900]!, id: `${i}` })));
    expect(Buffer.byteLength(many)).toBeGreaterThan(30 << 20);
    const { tenant } = await workshop.importFiles({ 'users.json': many });
    expect(tenant.ids).toHaveLength(3600);
    const cut = await workshop.refusalOfFiles({ 'users.json': many.slice(0, -2) });
    expect(cut).toMatchObject({
      code: 'badInput',
      file: 'bundle/users.json',
      place: `line 1, column ${many.length - 1}`,
      found: 'the end of the file',
    });
  });
});
