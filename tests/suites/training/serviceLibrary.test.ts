import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { APP_DATABASE_ID, APP_MIGRATIONS } from '../../../electron/store/app/appMigrations.ts';
import { openAppStore } from '../../../electron/store/app/appStore.ts';
import { shippedTenant } from '../../../electron/training/shippedTraining.ts';
import { createWorkerRunner } from '../../../electron/workers/workerRunner.ts';
import { trainingResultSchema } from '../../../shared/model/trainingResult.ts';
import { packageFiles, smallExercise, writeTrainingFolder, zipOf } from '../../support/trainingKit.ts';
import { createHosts, failure, type Host, NOW, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

const trainingFolder = writeTrainingFolder(hosts.newFolder());
const language = 'en';
const openHost = (folder?: string): Promise<Host> => hosts.host(folder, { trainingFolder });
const addFile = (host: Host, name: string, content: string | Uint8Array) =>
  result(host.client.training.addExercise({ source: { path: hosts.workshop.writeFile(name, content) }, language }));
const addPackage = (host: Host) => addFile(host, 'package.zip', zipOf(packageFiles()));
const packagesOf = (host: Host) => readdirSync(path.join(host.dataFolder, 'exercises'));

/** The database of a library as version 3 of it was, with two tenants left of three. */
function writeVersion3(file: string): void {
  const db = new Database(file);
  for (const step of APP_MIGRATIONS.slice(0, 3)) db.exec(step);
  db.pragma(`application_id = ${APP_DATABASE_ID}`);
  db.pragma('user_version = 3');
  const add = db.prepare(
    `INSERT INTO tenants (id, name, origin, exportedAt, importedAt, openedAt, users, groups, licensePlans, openFindings, scenarios, earlierOf)
     VALUES (?, ?, ?, '2026-11-01T06:00:00Z', '2026-11-02T06:00:00Z', null, 4, 2, 2, 1, 3, ?)`,
  );
  add.run('harbour-1', 'Harbour', 'import', null);
  add.run('demo-2', 'Demo', 'demo', 'harbour-1');
  add.run('gone-3', 'Gone', 'generated', null);
  db.exec(`DELETE FROM tenants WHERE id = 'gone-3'; INSERT INTO settings VALUES ('preferences', '{"language":"sv"}');
    INSERT INTO priceBooks (name, book, changedAt) VALUES ('Prices', '{}', '2026-11-02T06:00:00Z')`);
  db.close();
}

describe('a library of version 3', () => {
  it('keeps tenants, their order and numbers, settings and price books, and takes exercises', () => {
    const file = path.join(hosts.newFolder(), 'app.sqlite');
    mkdirSync(path.dirname(file));
    writeVersion3(file);
    const store = openAppStore(file);
    const same = { importedAt: '2026-11-02T06:00:00Z', openedAt: null, users: 4, openFindings: 1, scenarios: 3 };
    expect(store.tenants.all()).toMatchObject([
      { ...same, id: 'harbour-1', origin: 'import', earlierOf: null },
      { ...same, id: 'demo-2', origin: 'demo', earlierOf: 'harbour-1' },
    ]);
    // No tenant ever gets the number of one that was removed.
    expect(store.tenants.nextNumber()).toBe(4);
    expect([store.settings.get('preferences'), store.priceBooks.all().length]).toEqual([{ language: 'sv' }, 1]);
    const [first] = store.tenants.all();
    store.tenants.add({ ...first!, id: 'exercise--4', origin: 'exercise' });
    expect(store.tenants.nextNumber()).toBe(5);
    expect(store.attempts.all()).toEqual([]);
    store.close();
  });

  it('that never had a tenant knows so still', () => {
    const file = path.join(hosts.newFolder(), 'app.sqlite');
    mkdirSync(path.dirname(file));
    const db = new Database(file);
    for (const step of APP_MIGRATIONS.slice(0, 3)) db.exec(step);
    db.pragma(`application_id = ${APP_DATABASE_ID}`);
    db.pragma('user_version = 3');
    db.close();
    const store = openAppStore(file);
    expect([store.tenants.hadAny(), store.tenants.nextNumber()]).toEqual([false, 1]);
    store.close();
  });
});

describe('an exercise that was added', () => {
  it('from a package is there after a restart, and can be begun', async () => {
    const host = await openHost();
    const card = await addPackage(host);
    expect(card).toMatchObject({ id: 'a-packed-exercise', imported: true, users: 4 });
    await host.close();
    const again = await openHost(host.dataFolder);
    expect((await again.client.training.exercises({ language })).map(({ id }) => id)).toEqual(['a-license-for-dan', card.id]);
    const { tenantId } = await result(again.client.training.begin({ exerciseId: card.id, language }));
    expect(await again.client.training.attempt({ tenantId, language })).toMatchObject({ exerciseId: card.id });
    expect(packagesOf(again)).toEqual(['a-packed-exercise.zip']);
  });

  it('twice is one; another of the same id gets a name of its own', async () => {
    const host = await openHost();
    const alone = JSON.stringify(smallExercise({ minutes: 7 }));
    const first = await addFile(host, 'exercise.json', alone);
    expect(first).toMatchObject({ id: 'a-license-for-dan-2', minutes: 7 });
    expect(await addFile(host, 'the-same.json', alone)).toEqual(first);
    expect(await addFile(host, 'another.json', JSON.stringify(smallExercise({ minutes: 8 })))).toMatchObject({ id: 'a-license-for-dan-3' });
    expect(await addFile(host, 'shipped.json', JSON.stringify(smallExercise()))).toMatchObject({
      id: 'a-license-for-dan',
      imported: false,
    });
    const shown = (await host.client.training.exercises({ language })).map(({ id, minutes }) => [id, minutes]);
    expect(shown).toEqual([
      ['a-license-for-dan', 5],
      ['a-license-for-dan-2', 7],
      ['a-license-for-dan-3', 8],
    ]);
  });

  it('can be removed, with its attempt and its package; one that ships cannot', async () => {
    const host = await openHost();
    const { id: exerciseId } = await addPackage(host);
    await result(host.client.training.begin({ exerciseId, language }));
    await host.client.training.removeExercise({ exerciseId, language });
    expect([host.files(), packagesOf(host)]).toEqual([{ tenants: [], work: [] }, []]);
    const refused = await failure(host.client.training.removeExercise({ exerciseId: 'a-license-for-dan', language }));
    expect(refused).toMatchObject({ code: 'notFound' });
  });

  it('whose package somebody has thrown away says so when it is begun, and the others go on', async () => {
    const host = await openHost();
    const { id: exerciseId } = await addPackage(host);
    const file = path.join(host.dataFolder, 'exercises', `${exerciseId}.zip`);
    rmSync(file);
    const refused = await failure(result(host.client.training.begin({ exerciseId, language })));
    expect(refused).toMatchObject({ code: 'fileNotReadable', file });
    expect(await host.client.training.exercises({ language })).toHaveLength(2);
    expect(host.files()).toEqual({ tenants: [], work: [] });
  });

  it('and was left half-way by a program that was killed is tidied away at the next start', async () => {
    const host = await openHost();
    await addPackage(host);
    await host.close();
    writeFileSync(path.join(host.dataFolder, 'exercises', 'stray.zip'), 'PK');
    expect(packagesOf(await openHost(host.dataFolder))).toEqual(['a-packed-exercise.zip']);
  });
});

describe('a program that was stopped', () => {
  it('between the tenant of an exercise and its attempt leaves a tenant that the next start throws away', async () => {
    const host = await openHost();
    const tenant = shippedTenant('harbour', trainingFolder);
    await host.application.library.bringExercise({ tenant, furnish: () => undefined, settle: () => undefined });
    expect(await host.library.list()).toHaveLength(1);
    await host.close();
    const again = await openHost(host.dataFolder);
    expect([again.files(), await again.library.list()]).toEqual([{ tenants: [], work: [] }, []]);
  });

  it('between the file of such a tenant and its row leaves a file that is thrown away, and tenants of people are taken in', async () => {
    const host = await openHost();
    await result(host.library.import({ source: { path: hosts.smallBundle() } }));
    const own = host.files().tenants[0]!;
    await host.close();
    const folder = path.join(host.dataFolder, 'tenants');
    for (const name of ['exercise--9.sqlite', 'exercise-9.sqlite']) copyFileSync(path.join(folder, own), path.join(folder, name));
    const again = await openHost(host.dataFolder);
    expect(again.files().tenants).toEqual(['exercise-9.sqlite', own].sort());
    expect(await again.library.list()).toHaveLength(2);
  });

  it('in the middle of beginning leaves neither tenant nor attempt', async () => {
    const host = await hosts.host(undefined, { trainingFolder, jobs: createWorkerRunner() });
    const work = result(host.client.training.begin({ exerciseId: 'a-license-for-dan', language })).catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await host.close();
    expect(await work).toMatchObject({ code: 'APP', data: { code: 'cancelled' } });
    expect(host.files()).toEqual({ tenants: [], work: [] });
    const again = await openHost(host.dataFolder);
    expect(await again.client.training.exercises({ language })).toMatchObject([{ attempts: 0, running: null }]);
  });
});

describe('the results file', () => {
  it('tells the instructor what was reached, by the schema, with the path to be played again', async () => {
    const host = await openHost();
    const { training } = host.client;
    const { attemptId } = await result(training.begin({ exerciseId: 'a-license-for-dan', language }));
    await training.answer({ attemptId, answers: { who: 'dan' }, language });
    await result(training.debrief({ attemptId, modelName: 'Model path', language }));
    const file = path.join(host.dataFolder, 'results.json');
    const made = await result(training.saveResults({ learner: ' Ella ', language: 'sv', target: { path: file } }));
    expect(made).toMatchObject({ fileName: 'results.json', downloadId: null });
    const text = readFileSync(file, 'utf8');
    expect(made.bytes).toBe(Buffer.byteLength(text));
    expect(trainingResultSchema.parse(JSON.parse(text))).toEqual({
      format: 'license-rehearsal-training-result',
      version: 1,
      learner: 'Ella',
      writtenAt: new Date(NOW).toISOString(),
      program: '1.0.0',
      exercises: [
        {
          id: 'a-license-for-dan',
          sha256: (await host.application.training.shelf.get('a-license-for-dan')).sha256,
          title: 'En licens till Dan',
          attempts: 1,
          begunAt: new Date(NOW).toISOString(),
          passedAt: null,
          checks: 1,
          hints: 0,
          resets: 0,
          path: { passed: false, points: expect.any(Number), steps: [], answers: { who: 'dan' }, hintsTaken: 0 },
        },
      ],
    });
  });

  it('of somebody who has begun nothing is empty', async () => {
    const host = await openHost();
    const file = path.join(host.dataFolder, 'results.json');
    await result(host.client.training.saveResults({ learner: '', language, target: { path: file } }));
    expect(trainingResultSchema.parse(JSON.parse(readFileSync(file, 'utf8')))).toMatchObject({ learner: '', exercises: [] });
  });
});
