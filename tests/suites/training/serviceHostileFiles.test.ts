import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readExerciseBytes } from '../../../electron/training/exerciseFile.ts';
import { AppError } from '../../../shared/model/appError.ts';
import {
  packageFiles,
  packedExercise,
  smallExercise,
  type WrittenExercise,
  writeTrainingFolder,
  zipOf,
} from '../../support/trainingKit.ts';
import { type Files, ID } from '../import/exportedTenant.ts';
import { type ZipEntry, zipBytes } from '../import/zipBytes.ts';
import { createHosts, failure, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
const temporary = hosts.newFolder();
const trainingFolder = writeTrainingFolder(hosts.newFolder());
let host: Host;

beforeAll(async () => {
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
  expect(os.tmpdir()).toBe(temporary);
  host = await hosts.host(undefined, { trainingFolder });
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await hosts.close();
});

const add = (file: string) => result(host.client.training.addExercise({ source: { path: file }, language: 'en' }));
const written = (content: string | Uint8Array, name = 'exercise.json') => hosts.workshop.writeFile(name, content);
const packed = (files: Files) => written(zipOf(files), 'package.zip');

/** What the library holds beside its database. */
function holdings() {
  const packages = path.join(host.dataFolder, 'exercises');
  return {
    ...host.files(),
    packages: existsSync(packages) ? readdirSync(packages) : [],
    rows: host.application.library.store.exercises.all().length,
    temporary: readdirSync(temporary),
  };
}
const NOTHING = { tenants: [], work: [], packages: [], rows: 0, temporary: [] };

/** The small exercise with one thing changed, however wrong. */
function spoiled(change: (exercise: Record<string, never> & WrittenExercise) => void): string {
  const exercise = structuredClone(smallExercise({ id: 'spoiled' })) as never;
  change(exercise);
  return JSON.stringify(exercise);
}
const goal = (of: object): Partial<WrittenExercise> => ({ goals: [{ id: 'g', goal: of }] as never });

describe('an exercise file that is hostile or careless is refused with one clear error, and nothing is left of it', () => {
  it.each<readonly [what: string, text: string, error: object]>([
    ['is empty', '', { code: 'badInput', expected: 'a package or a file of an exercise', found: 'an empty file' }],
    ['is no JSON', '{"format": ', { code: 'badInput', place: 'line 1, column 12' }],
    ['is a list', '[]', { code: 'badInput', found: 'an empty list' }],
    ['is a table', 'a,b\n1,2\n', { code: 'badInput', expected: 'a package or a file of an exercise' }],
    ['is a page of markup', '<html><script>alert(1)</script></html>', { code: 'badInput', expected: 'a package or a file of an exercise' }],
    ['is of another format', spoiled((e) => Object.assign(e, { format: 'license-rehearsal-plan' })), { code: 'badInput', place: 'format' }],
    ['is of a newer version', spoiled((e) => Object.assign(e, { version: 2 })), { code: 'futureVersion', place: 'version', found: '2' }],
    ['has a version that is none', spoiled((e) => Object.assign(e, { version: 'one' })), { code: 'badInput', place: 'version' }],
    [
      'is larger than any',
      JSON.stringify(smallExercise({ role: { en: 'x'.repeat(3 << 20) } })),
      { expected: 'an exercise of at most 2 MB' },
    ],
    ['nests without end', `{"a":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, { code: 'badInput', expected: 'at most 60 levels' }],
    [
      'changes what objects are',
      '{"format":"license-rehearsal-exercise","__proto__":{"x":1}}',
      { place: '__proto__', expected: 'another name' },
    ],
    [
      'has a name nobody knows',
      spoiled((e) => Object.assign(e, { onload: 'alert(1)' })),
      { place: 'onload', expected: 'no such name here' },
    ],
    [
      'has an id that is a path',
      spoiled((e) => Object.assign(e, { id: '../../../etc/cron' })),
      { place: 'id', found: '"../../../etc/cron"' },
    ],
    ['has an id without end', spoiled((e) => Object.assign(e, { id: 'a'.repeat(5000) })), { place: 'id' }],
    ['has a title that is no text', spoiled((e) => Object.assign(e, { title: '<b>T</b>' })), { place: 'title', expected: 'an object' }],
    [
      'has a title in no language',
      spoiled((e) => Object.assign(e, { title: {} })),
      { place: 'title', expected: 'a text in at least one language' },
    ],
    ['has a title as long as a book', spoiled((e) => Object.assign(e, { title: { en: 'T'.repeat(500) } })), { place: 'title.en' }],
    ['lies in a folder elsewhere', spoiled((e) => Object.assign(e, { tenant: { shipped: '../../../home' } })), { place: 'tenant.shipped' }],
    [
      'wants a tenant that does not ship',
      spoiled((e) => Object.assign(e, { tenant: { shipped: 'nowhere' } })),
      { place: 'tenant.shipped', found: 'nowhere' },
    ],
    [
      'wants a tenant of a package that it is not in',
      spoiled((e) => Object.assign(e, { tenant: { packaged: true } })),
      { place: 'tenant' },
    ],
    ['has a date that is none', spoiled((e) => Object.assign(e, { startAt: 'tomorrow' })), { place: 'startAt' }],
    [
      'takes a year of minutes',
      spoiled((e) => Object.assign(e, { minutes: 525_600 })),
      { place: 'minutes', expected: 'a number of at most 240' },
    ],
    [
      'asks for nothing',
      spoiled((e) => Object.assign(e, { goals: [], questions: [] })),
      { place: 'goals', expected: 'at least one goal or question' },
    ],
    ['asks for a kind nobody knows', JSON.stringify(smallExercise(goal({ kind: 'runs', code: 'x' }))), { place: 'goals[0].goal.kind' }],
    [
      'selects in two ways',
      JSON.stringify(smallExercise(goal({ kind: 'noErrors', users: { all: true, ids: [] } }))),
      { place: 'goals[0].goal.users' },
    ],
    [
      'selects by a rule that is none',
      JSON.stringify(smallExercise({ ...goal({ kind: 'noErrors', users: { where: 'user.' } }), hints: [], wrongPaths: [] })),
      { code: 'badInput', expected: 'a membership-rule expression' },
    ],
    [
      'misspells a name in a step',
      spoiled((e) => Object.assign(e.model.steps[0] as object, { addLicences: [] })),
      { place: 'model.steps[0].addLicences' },
    ],
    [
      'has a step with a rule that is none',
      spoiled((e) => (e.wrongPaths![0]!.steps = [{ kind: 'reprocess', users: { where: '((' } }])),
      { place: expect.stringMatching(/^wrongPaths\[0\]\.steps\[0\]\.users\.where/) },
    ],
    ['names two conditions alike', spoiled((e) => (e.never[0]!.id = 'dan-holds-e1')), { place: 'never[0].id' }],
    ['helps with a condition that is not there', spoiled((e) => (e.hints[0]!.for = 'nothing')), { place: 'hints[0].for' }],
    [
      'has a question with two right choices',
      spoiled((e) => Object.assign(e.questions![0]!.choices[0]!, { right: true })),
      { place: 'questions[0].choices', found: '2' },
    ],
    ['has a question with none', spoiled((e) => delete e.questions![0]!.choices[1]!.right), { place: 'questions[0].choices', found: '0' }],
    [
      'answers a question that is not there',
      spoiled((e) => Object.assign(e.model, { answers: { constructor: 'dan' } })),
      { place: 'model.answers.constructor' },
    ],
    [
      'chooses what is no choice',
      spoiled((e) => Object.assign(e.wrongPaths![0]!, { answers: { who: 'toString' } })),
      { place: 'wrongPaths[0].answers.who' },
    ],
    [
      'expects what cannot fail',
      spoiled((e) => (e.wrongPaths![0]!.expected.failed = ['weather'])),
      { place: 'wrongPaths[0].expected.failed[0]' },
    ],
    [
      'gives a million reasons',
      spoiled((e) => Object.assign(e.model, { reasons: Array(400).fill({ en: 'x' }) })),
      { place: 'model.reasons' },
    ],
    [
      'has a thousand goals',
      spoiled((e) => Object.assign(e, { goals: Array(1000).fill(e.goals[0]) })),
      { place: 'goals', expected: 'at most 30 entries' },
    ],
    [
      'has more in it than anybody can check',
      JSON.stringify(smallExercise(goal({ kind: 'noErrors', users: { and: Array(60_000).fill({ where: 'user.' }) } }))),
      { place: 'goals[0].goal.users.and', expected: 'at most 10000 objects and lists in the file' },
    ],
    [
      'runs a script every second',
      spoiled((e) =>
        Object.assign(e, { automations: [{ id: 'a', users: { all: true }, addLicenses: [{ skuId: ID.e1 }], everySeconds: 1 }] }),
      ),
      { place: 'automations[0].everySeconds', found: '1' },
    ],
    [
      'runs twenty scripts every minute',
      spoiled((e) =>
        Object.assign(e, {
          automations: Array.from({ length: 20 }, (_, i) => ({
            id: `a${i}`,
            users: { all: true },
            addLicenses: [{ skuId: ID.e1 }],
            everySeconds: 60,
          })),
        }),
      ),
      { place: 'automations[0].everySeconds', expected: 'at least 605, with this horizon' },
    ],
    [
      'is not passed by its own model path',
      spoiled((e) => Object.assign(e.model, { steps: [], reasons: [] })),
      { place: 'model', found: 'dan-holds-e1 not met' },
    ],
  ])('which %s', async (_, text, error) => {
    const file = written(text);
    const refused = await failure(add(file));
    expect(refused).toMatchObject(error);
    if ('place' in refused && refused.place !== 'model' && refused.place !== 'tenant.shipped') expect(refused.file).toBe(file);
    expect(refused.expected).toBeTruthy();
    expect(holdings()).toEqual(NOTHING);
  });

  it('which takes longer to try than anybody waits', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
    const file = written(JSON.stringify(smallExercise({ id: 'endless' })));
    const refused = await failure(add(file));
    timeout.mockRestore();
    expect(refused).toMatchObject({ code: 'badInput', place: 'model', expected: expect.stringContaining('at most 3 minutes') });
    expect(holdings()).toEqual(NOTHING);
  });

  it('shows markup, scripts and direction marks as the text that they are', async () => {
    const title = '<img src=x onerror=alert(1)>{{constructor}}';
    const other = await hosts.host(undefined, { trainingFolder });
    const file = written(JSON.stringify(smallExercise({ id: 'markup', title: { en: title } })));
    expect(await result(other.client.training.addExercise({ source: { path: file }, language: 'en' }))).toMatchObject({ title });
  });
});

describe('a package that is hostile or damaged is refused, and nothing is left of it', () => {
  const entries = (files: Files = packageFiles()): ZipEntry[] => Object.entries(files).map(([name, content]) => ({ name, content }));
  const zip = (...more: ZipEntry[]) => written(zipBytes([...entries(), ...more]), 'package.zip');

  it.each<readonly [what: string, file: () => string, error: object]>([
    [
      'has no exercise',
      () => packed({ 'readme.txt': 'x', 'tenant/users.json': '[]' }),
      { expected: 'a file exercise.json in the package' },
    ],
    ['has no tenant', () => packed({ 'exercise.json': JSON.stringify(packedExercise()), 'readme.txt': '' }), { place: 'tenant' }],
    ['climbs out of its folder', () => zip({ name: 'tenant/../../evil.json', content: '[]' }), { expected: 'a whole zip archive' }],
    ['names a place of the system', () => zip({ name: '/etc/passwd', content: '' }), { expected: 'a whole zip archive' }],
    ['has a link in it', () => zip({ name: 'tenant/users-2.json', content: '/etc/hostname', mode: 0o120777 }), { found: 'a link' }],
    ['is encrypted', () => zip({ name: 'tenant/users-2.json', content: '[]', flags: 1 }), { found: 'an encrypted one' }],
    [
      'claims to unpack to a thousand times its size',
      () => zip({ name: 'x', content: '', claimedSize: 900 << 20 }),
      { expected: expect.stringContaining('times the size') },
    ],
    ['has a second exercise of the same name', () => zip({ name: 'exercise.json', content: '{}' }), { found: 'two' }],
    [
      'holds an exercise larger than it says',
      () => packed({ ...packageFiles(), 'exercise.json': ' '.repeat(3 << 20) }),
      { expected: 'an exercise of at most 2 MB' },
    ],
    [
      'has a tenant that is none',
      () => packed(packageFiles(packedExercise(), { 'users-0001.json': '{"value": [17]}' })),
      { code: 'badInput' },
    ],
    [
      'has a tenant without the people its exercise is about',
      () => packed(packageFiles(packedExercise(), { 'users-0001.json': '{"value": []}' })),
      { place: 'model' },
    ],
    ['ends in the middle', () => written(zipOf(packageFiles()).subarray(0, 900), 'package.zip'), { expected: 'a whole zip archive' }],
  ])('which %s', async (_, file, error) => {
    expect(await failure(add(file()))).toMatchObject({ code: 'badInput', ...error });
    expect(holdings()).toEqual(NOTHING);
  });

  it('as is a folder, and a file that is not there', async () => {
    expect(await failure(add(hosts.smallBundle()))).toMatchObject({ code: 'badInput', found: 'a folder or device' });
    expect(await failure(add(path.join(hosts.newFolder(), 'none.zip')))).toMatchObject({ code: 'fileNotReadable' });
    expect(holdings()).toEqual(NOTHING);
  });

  it('and carries nothing else into the library: what lies beside exercise and tenant is never read', async () => {
    const other = await hosts.host(undefined, { trainingFolder });
    const file = packed({ ...packageFiles(), 'run.cmd': 'del *', 'exercises/other.json': '{' });
    const card = await result(other.client.training.addExercise({ source: { path: file }, language: 'en' }));
    expect(card).toMatchObject({ id: 'a-packed-exercise', imported: true, users: 4 });
    expect(other.files()).toEqual({ tenants: [], work: [] });
    expect(readdirSync(path.join(other.dataFolder, 'exercises'))).toEqual(['a-packed-exercise.zip']);
  });
});

/** Evenly: doubles of their own accord are nearly all next to zero. */
const share = fc.nat(999_999).map((part) => part / 1_000_000);

describe('an exercise that was changed at random', () => {
  const whole = JSON.stringify(packedExercise());

  /** One value, however deep, is any other. */
  const replaced = fc.tuple(share, fc.jsonValue({ maxDepth: 2 })).map(([at, json]) => {
    let count = 0;
    JSON.parse(whole, () => count++);
    let seen = 0;
    return JSON.stringify(JSON.parse(whole, (_, value: unknown) => (seen++ === Math.floor(at * count) ? json : value)) ?? null);
  });
  const damaged = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 3 }).map((bytes) => {
    const text = Buffer.from(whole);
    for (const [at, to] of bytes) text[Math.floor(at * text.length)] = to;
    return text;
  });

  it('is read, or refused with the file and what was expected', () => {
    let [read, refused] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(replaced, damaged), (content) => {
        try {
          readExerciseBytes(Buffer.from(content as string), 'exercise.json');
          read++;
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          expect(['badInput', 'futureVersion']).toContain(error.code);
          expect(error.details.file).toBe('exercise.json');
          expect(error.details.expected).toBeTruthy();
          refused++;
        }
      }),
      { seed: 20261121, numRuns: 2000 },
    );
    expect(Math.min(read, refused)).toBeGreaterThan(50);
  });

  it('is taken in from a package whole, or not at all', async () => {
    const archive = zipOf(packageFiles());
    const change = fc.array(fc.tuple(share, fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 3 });
    const file = path.join(hosts.newFolder(), 'package.zip');
    mkdirSync(path.dirname(file));
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(change, fc.option(share, { freq: 4 }), async (flips, cut) => {
        const bytes = Buffer.from(archive);
        for (const [at, to] of flips) bytes[Math.floor(at * bytes.length)] = to;
        writeFileSync(file, cut === null ? bytes : bytes.subarray(0, cut * bytes.length));
        const error = await add(file).then(
          (card) => host.client.training.removeExercise({ exerciseId: card.id, language: 'en' }),
          (reason: unknown) => failure(Promise.reject(reason)),
        );
        if (error !== undefined) {
          expect(['badInput', 'futureVersion']).toContain(error.code);
          refused++;
        }
        expect(holdings()).toEqual(NOTHING);
      }),
      { seed: 20261121, numRuns: 60 },
    );
    expect(refused).toBeGreaterThan(20);
  });
});
