import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundle } from '../../../electron/generate/writeBundle.ts';
import { bundleFiles } from '../../../electron/training/tenantBundle.ts';
import type { CollectedClass, SuggestedConditions, TeachingTenant, TriedDraft } from '../../../shared/contract/instructor.ts';
import { type ExerciseDraft, exerciseDraftSchema } from '../../../shared/model/exerciseDraft.ts';
import { pseudonymKeySchema } from '../../../shared/model/pseudonymKey.ts';
import type { TrainingResult } from '../../../shared/model/trainingResult.ts';
import { readPdf } from '../../support/readPdf.ts';
import { createHosts, failure, type Host, result } from '../library/applicationHost.ts';
import { MARK, tellingTenant } from './tellingTenant.ts';

const hosts = createHosts();
const folder = mkdtempSync(path.join(tmpdir(), 'instructor-'));
afterAll(async () => {
  await hosts.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => ({ path: path.join(folder, name) });
const desktop = { host: { kind: 'desktop', version: '1.2.3', platform: 'linux', locale: 'en-GB' } } as const;

/** In any letters, as UTF-8 or UTF-16. */
function contains(bytes: Buffer, text: string): boolean {
  return (
    bytes.toString('latin1').toLowerCase().includes(text) ||
    bytes.toString('utf16le').toLowerCase().includes(text) ||
    bytes.subarray(1).toString('utf16le').toLowerCase().includes(text)
  );
}

describe('a teaching tenant made of a tenant', () => {
  let host: Host;
  let tenantId: string;
  beforeAll(async () => {
    host = await hosts.host(undefined, desktop);
    const source = path.join(folder, `${MARK}-bundle`);
    await writeBundle(source, bundleFiles({ snapshot: tellingTenant() }));
    ({
      card: { id: tenantId },
    } = await result(host.library.import({ source: { path: source } })));
  });

  it('is in the library under another name, with the key in a file of its own and none of its words in the tenant copy', async () => {
    const { card, key, report }: TeachingTenant = await result(
      host.client.instructor.pseudonymise({ tenantId, keyTarget: at('key.json') }),
    );
    const original = (await host.library.list()).find(({ id }) => id === tenantId);
    expect(card).toMatchObject({
      origin: 'import',
      users: original?.users,
      groups: original?.groups,
      licensePlans: original?.licensePlans,
      scenarios: 0,
    });
    expect(report).toMatchObject({ users: 6, groups: 25 });
    const written = pseudonymKeySchema.parse(JSON.parse(readFileSync(at('key.json').path, 'utf8')));
    expect(key).toMatchObject({ fileName: 'key.json', downloadId: null });
    expect(written.tenant).toMatchObject({ original: `${MARK} Corporation`, pseudonym: card.name });
    expect(contains(readFileSync(host.fileOf(tenantId)), MARK)).toBe(true);
    const copy = readFileSync(host.fileOf(card.id));
    expect(contains(copy, MARK)).toBe(false);
    for (const [, pseudonym] of written.values['group'] ?? []) expect(contains(copy, pseudonym.toLowerCase())).toBe(true);
    expect(JSON.stringify(await host.library.report({ tenantId: card.id })).toLowerCase()).not.toContain(MARK);
    expect(host.files().work).toEqual([]);
  });

  it('is not made where its key cannot be written', async () => {
    const before = await host.library.list();
    expect(await failure(result(host.client.instructor.pseudonymise({ tenantId, keyTarget: { path: folder } })))).toMatchObject({
      code: 'notWritable',
    });
    expect((await host.library.list()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(host.files().work).toEqual([]);
  });

  it('can be handed on as a bundle in one file, which is the same tenant again', async () => {
    const made = await result(host.client.instructor.saveBundle({ tenantId, target: at('bundle.zip') }));
    expect(made.bytes).toBe(readFileSync(at('bundle.zip').path).length);
    const again = await result(host.library.import({ source: at('bundle.zip') }));
    const { report } = await host.library.report({ tenantId });
    const { files: _, bytes: __, ...counts } = report.counts;
    expect(again.report.counts).toMatchObject(counts);
    expect(again.report.skus).toEqual(report.skus);
    expect(again.report.tenant).toEqual(report.tenant);
  });
});

describe('an exercise written from a scenario', () => {
  let host: Host;
  let tenantId: string;
  let scope: { tenantId: string; scenario: { id: number; revision: number } };
  let draft: ExerciseDraft;

  const text = (en: string) => ({ en, sv: '', nl: '' });
  beforeAll(async () => {
    host = await hosts.host(undefined, desktop);
    const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
    tenantId = card.id;
    const scenarios = await host.scenarios.list({ tenantId });
    const idOf = async (named: string) => {
      const found = await Promise.all(scenarios.map(({ id }) => host.scenarios.get({ tenantId, scenarioId: id })));
      return found.find(({ name }) => name.includes(named));
    };
    const [model, wrong] = [await idOf('obstacles removed first'), await idOf('remove E1 first')];
    if (model === undefined || wrong === undefined)
      throw new Error(`no such scenarios among ${scenarios.map(({ name }) => name).join('; ')}`);
    scope = { tenantId, scenario: { id: model.id, revision: model.revision } };
    const begun = await host.client.instructor.draft({ tenantId, scenarioId: model.id });
    const suggested: SuggestedConditions = await result(host.client.instructor.suggest({ scope }));
    const [first] = suggested.goals;
    draft = exerciseDraftSchema.parse({
      ...begun,
      role: text('You look after the licenses of Ines Brandt Solberg and others.'),
      situation: text('Finance has Office 365 E1.'),
      task: text('Give Finance Office 365 E3.'),
      debrief: text('Prepared first, then changed.'),
      goals: [{ id: 'has-e3', goal: first?.goal }],
      never: suggested.never.slice(0, 3).map(({ event }, i) => ({ id: `never-${i}-x`, event })),
      hints: [{ id: 'look-first', for: null, text: text('Look at the seats first.') }],
      wrongPaths: [{ id: 'remove-first', title: text('Remove first'), scenarioId: wrong.id }],
    });
  });

  it('begins with the name of the scenario, and is kept with it after a restart and until it is removed', async () => {
    const ofScenario = { tenantId, scenarioId: scope.scenario.id };
    expect(await host.client.instructor.draft(ofScenario)).toMatchObject({ goals: [], title: { en: expect.stringContaining('E1') } });
    await host.client.instructor.saveDraft({ ...ofScenario, draft });
    await host.close();
    host = await hosts.host(host.dataFolder, desktop);
    expect(await host.client.instructor.draft(ofScenario)).toEqual(draft);
    await host.client.instructor.removeDraft(ofScenario);
    expect(await host.client.instructor.draft(ofScenario)).toMatchObject({ goals: [] });
  });

  it('can be tried: the model path passes, the other does not, and what is missing is told by its place', async () => {
    const tried: TriedDraft = await result(host.client.instructor.tryDraft({ scope, draft }));
    expect(tried.faults).toEqual([]);
    expect(tried.paths.map(({ id, passed }) => [id, passed])).toEqual([
      ['model', true],
      ['remove-first', false],
    ]);
    expect(tried.paths[0]).toMatchObject({ points: 100, hint: 'look-first' });
    const unfinished = { ...draft, task: text(' '), hints: [{ ...draft.hints[0]!, for: 'nothing' }] };
    const { faults }: TriedDraft = await result(host.client.instructor.tryDraft({ scope, draft: unfinished }));
    expect(faults).toEqual([
      { code: 'textMissing', place: 'task' },
      { code: 'unknownReference', place: 'hints[0]' },
    ]);
  });

  it('is not written while its model path fails or a wrong path passes', async () => {
    const tooMany = { kind: 'unitsUsed', skuId: skuOf(draft), atLeast: 1_000_000 } as const;
    const impossible = { ...draft, goals: [...draft.goals, { id: 'too-many', facts: [], goal: tooMany }] };
    const target = at('refused.zip');
    const refused = await result(host.client.instructor.savePackage({ scope, draft: impossible, target, keyTarget: null }));
    expect(refused.exercise).toBeNull();
    expect(refused.tried.faults).toContainEqual({ code: 'modelFails', place: 'model' });
    const harmless = { ...draft, wrongPaths: [{ ...draft.wrongPaths[0]!, scenarioId: scope.scenario.id }] };
    const passing = await result(host.client.instructor.savePackage({ scope, draft: harmless, target, keyTarget: null }));
    expect(passing.tried.faults).toEqual([{ code: 'wrongPathPasses', place: 'wrongPaths[0]' }]);
    expect(readdirSync(folder)).not.toContain('refused.zip');
  });

  it.each([null, at('exercise-key.json')])('is written as a package that others can play to its end (key: %j)', async (keyTarget) => {
    const name = keyTarget === null ? 'open' : 'pseudonymous';
    const target = at(`${name}.zip`);
    const made = await result(host.client.instructor.savePackage({ scope, draft, target, keyTarget }));
    if (made.exercise === null) throw new Error(JSON.stringify(made.tried.faults));
    expect(made.key === null).toBe(keyTarget === null);
    const learner = await hosts.host(undefined, desktop);
    const card = await result(learner.client.training.addExercise({ source: target }));
    const brief = await learner.client.training.brief({ exerciseId: card.id });
    expect(brief.role.includes('Ines')).toBe(keyTarget === null);
    const attempt = await result(learner.client.training.begin({ exerciseId: card.id }));
    const { revision } = await learner.scenarios.get({ tenantId: attempt.tenantId, scenarioId: attempt.scenarioId });
    const check = await result(
      learner.client.training.check({
        attemptId: attempt.attemptId,
        scope: { tenantId: attempt.tenantId, scenario: { id: attempt.scenarioId, revision } },
      }),
    );
    expect(check.assessment.passed).toBe(false);
    const debrief = await result(learner.client.training.debrief({ attemptId: attempt.attemptId, modelName: 'Model' }));
    expect(debrief.model.steps.length).toBeGreaterThan(0);
    await learner.close();
  });

  it('is not written over its own key', async () => {
    const order = { scope, draft, target: at('both.zip'), keyTarget: at('both.zip') };
    expect(await failure(result(host.client.instructor.savePackage(order)))).toMatchObject({ code: 'badInput', file: at('both.zip').path });
    expect(readdirSync(folder)).not.toContain('both.zip');
  });

  it('has nothing of the tenant in it under pseudonyms, apart from the key', async () => {
    await result(host.client.instructor.savePackage({ scope, draft, target: at('p.zip'), keyTarget: at('p-key.json') }));
    const key = pseudonymKeySchema.parse(JSON.parse(readFileSync(at('p-key.json').path, 'utf8')));
    // Taken apart again by the program itself: a zip is compressed.
    const learner = await hosts.host(undefined, desktop);
    const card = await result(learner.client.training.addExercise({ source: at('p.zip') }));
    const { tenantId: taken } = await result(learner.client.training.begin({ exerciseId: card.id }));
    const texts = learner.application.library.store.exercises.all().map(({ exercise }) => exercise);
    expect(texts).toHaveLength(1);
    const copy = `${readFileSync(learner.fileOf(taken)).toString('latin1')} ${texts.join()}`.toLowerCase();
    const original = readFileSync(host.fileOf(tenantId)).toString('latin1').toLowerCase();
    const ascii = /^[ -~]{5,}$/;
    let looked = 0;
    for (const kind of ['id', 'group', 'displayName', 'alias', 'domain', 'department', 'surname']) {
      for (const [value] of key.values[kind] ?? []) {
        if (!ascii.test(value) || !original.includes(value.toLowerCase())) continue;
        looked++;
        // A surname may be in a service's name or a word of the program; a whole value between quotes or blanks is not.
        expect(
          copy.includes(kind === 'surname' || kind === 'department' ? `"${value.toLowerCase()}"` : value.toLowerCase()),
          `${kind} ${value}`,
        ).toBe(false);
      }
    }
    expect(looked).toBeGreaterThan(200);
    await learner.close();
  });
});

/** A license plan that the draft is about. */
function skuOf({ goals }: ExerciseDraft): string {
  return goals.flatMap(({ goal }) => ('skuId' in goal ? [goal.skuId] : []))[0] ?? 'none';
}

describe('the results of a class', () => {
  let host: Host;
  let exercise: { id: string; sha256: string };
  const learnerResult = (
    learner: string,
    more: Partial<TrainingResult['exercises'][number]> = {},
    writtenAt = '2026-11-20T10:00:00Z',
  ): TrainingResult => ({
    format: 'license-rehearsal-training-result',
    version: 1,
    learner,
    writtenAt,
    program: '1.0.0',
    exercises: [
      {
        ...exercise,
        title: 'First direct license',
        attempts: 1,
        begunAt: '2026-11-20T08:00:00Z',
        passedAt: null,
        checks: 2,
        hints: 1,
        resets: 0,
        path: { passed: false, points: 0, steps: [], answers: {}, hintsTaken: 1 },
        ...more,
      },
    ],
  });
  const write = (name: string, value: unknown) => {
    writeFileSync(at(name).path, typeof value === 'string' ? value : JSON.stringify(value));
    return at(name);
  };
  let shipped: { model: { steps: unknown[]; answers: Record<string, string> } };

  beforeAll(async () => {
    host = await hosts.host(undefined, desktop);
    const found = (await host.application.training.shelf.all()).find(({ key }) => key === 'first-direct-license');
    if (found === undefined) throw new Error('the exercise does not ship');
    exercise = { id: found.exercise.id, sha256: found.sha256 };
    shipped = found.exercise as unknown as typeof shipped;
  });
  const passed = (points: number) => ({
    passedAt: '2026-11-20T09:00:00Z',
    path: {
      passed: true,
      points,
      steps: shipped.model.steps,
      answers: shipped.model.answers,
      hintsTaken: 0,
    } as TrainingResult['exercises'][number]['path'],
  });

  it('are put together, run again here, and one bad file is one line', async () => {
    const sources = [
      write('ada.json', learnerResult('Ada', passed(100))),
      write('bo.json', learnerResult('=Bo', passed(99))),
      write('cleo.json', learnerResult('Cleo', { sha256: 'f'.repeat(64), ...passed(88) })),
      write('nobody.json', learnerResult('', { path: null, checks: 0 })),
      write('broken.json', '{"format": "license-rehearsal-training-result", "version": 1, "learner": 7}'),
      write('markup.json', '<script>alert(1)</script>'),
      write('ada-older.json', learnerResult('ada ', {}, '2026-11-19T10:00:00Z')),
    ];
    const { classId, files, table }: CollectedClass = await result(host.client.instructor.collect({ classId: null, sources }));
    expect(files.map(({ fileName, learner, outcome, failure: fault }) => [fileName, learner, outcome, fault?.code ?? null])).toEqual([
      ['ada.json', 1, 'taken', null],
      ['bo.json', 2, 'taken', null],
      ['cleo.json', 3, 'taken', null],
      ['nobody.json', 4, 'taken', null],
      ['broken.json', null, 'refused', 'badInput'],
      ['markup.json', null, 'refused', 'badInput'],
      ['ada-older.json', 1, 'again', null],
    ]);
    expect(
      table.results.map(({ learner, points, pointsHere, passed: has, recheck }) => [learner, points, pointsHere, has, recheck]),
    ).toEqual([
      [1, 100, 100, true, 'confirmed'],
      [2, 99, 100, true, 'different'],
      [3, 88, null, true, 'unknownExercise'],
      [4, null, null, false, 'nothingToCheck'],
    ]);
    expect(table.learners.map(({ name }) => name)).toEqual(['=Bo', 'Ada', 'Cleo', '']);

    await result(host.client.instructor.saveClassTable({ classId, withNames: true, target: at('class.csv') }));
    const [head, ...lines] = readFileSync(at('class.csv').path, 'utf8').split('\r\n');
    expect(head).toContain('"Learner","Exercise","Points"');
    expect(lines[0]).toMatch(/^"'=Bo",.*,99,1,2,1,0,"2026-11-20T08:00:00Z","2026-11-20T09:00:00Z","different",100$/);
    await result(host.client.instructor.saveClassTable({ classId, withNames: false, language: 'sv', target: at('class-sv.csv') }));
    const nameless = readFileSync(at('class-sv.csv').path, 'utf8');
    expect(nameless).toContain('"Deltagare 01"');
    expect(nameless).not.toMatch(/Ada|Bo|Cleo/);
  });

  it('of two people with one name are two, and a hostile file is refused with a place', async () => {
    const deep = `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`;
    const sources = [
      write('one.json', learnerResult('Kim')),
      write('two.json', learnerResult('Kim', { begunAt: '2026-11-20T08:00:01Z' })),
      write('deep.json', deep),
      write('proto.json', JSON.stringify(learnerResult('Kim')).replace('"learner"', '"__proto__": {"admin": true}, "learner"')),
      write('future.json', { ...learnerResult('Kim'), version: 2 }),
      write(
        'steps.json',
        learnerResult('Kim', { path: { ...learnerResult('').exercises[0]!.path!, steps: [{ kind: 'formatDisk' }] as never } }),
      ),
      write('points.json', learnerResult('Kim', { path: { ...learnerResult('').exercises[0]!.path!, points: 1e9 } })),
      write('twice.json', { ...learnerResult('Kim'), exercises: Array(2).fill(learnerResult('Kim').exercises[0]) }),
      { path: path.join(folder, 'not-there.json') },
    ];
    const refused = await failure(result(host.client.instructor.collect({ classId: null, sources })));
    expect(refused).toMatchObject({ code: 'fileNotReadable' });
    const { files, table }: CollectedClass = await result(host.client.instructor.collect({ classId: null, sources: sources.slice(0, -1) }));
    expect(files.map(({ outcome }) => outcome)).toEqual(['taken', 'taken', ...Array(6).fill('refused')]);
    expect(files.slice(2).map(({ failure: fault }) => fault?.code)).toEqual([
      'badInput',
      'badInput',
      'futureVersion',
      'badInput',
      'badInput',
      'badInput',
    ]);
    expect(files.slice(5).map(({ failure: fault }) => fault?.details.place)).toEqual([
      expect.stringMatching(/^exercises\[0\]\.path/),
      'exercises[0].path.points',
      'exercises[1]',
    ]);
    expect(table.learners).toHaveLength(2);
  });

  it('come from a folder too, file after file into the same class', async () => {
    const inFolder = path.join(folder, 'handed-in');
    await writeBundle(inFolder, [
      { name: 'manifest.json', value: { note: 'license-rehearsal-tenant, no results file' } },
      { name: 'one.json', value: learnerResult('Eve', passed(100)) },
    ]);
    const first: CollectedClass = await result(host.client.instructor.collect({ classId: null, sources: [{ path: inFolder }] }));
    expect(first.files.map(({ outcome }) => outcome)).toEqual(['refused', 'taken']);
    const second: CollectedClass = await result(
      host.client.instructor.collect({ classId: first.classId, sources: [write('finn.json', learnerResult('Finn'))] }),
    );
    expect(second.table.learners.map(({ name }) => name)).toEqual(['Eve', 'Finn']);
    expect(await failure(result(host.client.instructor.collect({ classId: '0'.repeat(16), sources: [at('finn.json')] })))).toMatchObject({
      code: 'notFound',
    });
  });

  it.each(['en', 'sv', 'nl'] as const)(
    'give a certificate of one page in %s for what is confirmed, and none for what is not',
    async (language) => {
      const sources = [
        write('a.json', learnerResult('Åsa Öberg-van der Meer', passed(100))),
        write('b.json', learnerResult('Bo', passed(99))),
      ];
      const { classId }: CollectedClass = await result(host.client.instructor.collect({ classId: null, sources, language }));
      const target = at(`certificate-${language}.pdf`);
      await result(host.client.instructor.saveLearnerCertificate({ classId, learner: 1, name: null, language, target }));
      const pdf = await readPdf(target.path);
      expect(pdf.pages).toHaveLength(1);
      expect(pdf.pages[0]?.text).toContain('Åsa Öberg-van der Meer');
      await pdf.close();
      const refused = host.client.instructor.saveLearnerCertificate({ classId, learner: 2, name: null, language, target: at('none.pdf') });
      expect(await failure(result(refused))).toMatchObject({ code: 'notFound' });
      expect(readdirSync(folder)).not.toContain('none.pdf');
    },
  );

  it('are not needed for a certificate of one’s own, which needs something passed', async () => {
    const order = { learner: 'Ada', target: at('own.pdf') };
    expect(await failure(result(host.client.instructor.saveCertificate(order)))).toMatchObject({ code: 'notFound' });
  });
});
