import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckAnswer, Debrief, RunningAttempt } from '../../../shared/contract/training.ts';
import {
  packageFiles,
  packedExercise,
  smallExercise,
  type WrittenExercise,
  writeTrainingFolder,
  zipOf,
} from '../../support/trainingKit.ts';
import { ID } from '../import/exportedTenant.ts';
import { createHosts, failure, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

const trainingFolder = writeTrainingFolder(hosts.newFolder());
const KEY = 'a-license-for-dan';
const language = 'en';

const openHost = (folder?: string): Promise<Host> => hosts.host(folder, { trainingFolder });
const begin = async ({ client }: Host): Promise<RunningAttempt> => await result(client.training.begin({ exerciseId: KEY, language }));

type WrittenStep = WrittenExercise['model']['steps'][number];
const assignTo = (...ids: string[]): WrittenStep => ({
  kind: 'assignLicense',
  target: { users: { ids } },
  addLicenses: [{ skuId: ID.e1 }],
});
const STEPS: Readonly<Record<'assign' | 'buy', WrittenStep>> = {
  assign: assignTo(ID.dan),
  buy: { kind: 'setSeats', skuId: ID.e1, enabled: 20 },
};

/** What the learner's scenario is, at its present revision. */
async function scopeOf({ scenarios }: Host, { tenantId, scenarioId }: RunningAttempt) {
  const { id, revision } = await scenarios.get({ tenantId, scenarioId });
  return { tenantId, scenario: { id, revision } };
}

const stage = (host: Host, running: RunningAttempt, ...names: (keyof typeof STEPS)[]): Promise<void> =>
  stageSteps(
    host,
    running,
    names.map((name) => STEPS[name]),
  );

async function stageSteps(host: Host, running: RunningAttempt, steps: readonly WrittenStep[]): Promise<void> {
  const { tenantId, scenarioId } = running;
  const scope = await scopeOf(host, running);
  const drafts = steps.map((step) => ({ kind: 'planStep', step }) as const);
  await host.scenarios.edit({ tenantId, scenarioId, revision: scope.scenario.revision, edit: { kind: 'add', scope, drafts } });
}

async function check(host: Host, running: RunningAttempt): Promise<CheckAnswer> {
  const scope = await scopeOf(host, running);
  return await result(host.client.training.check({ attemptId: running.attemptId, scope, language }));
}

describe('an exercise that nobody has begun', () => {
  it('shows its card and its brief, with the names of what its conditions mention and how many users they are about', async () => {
    const { client } = await openHost();
    const card = { id: KEY, imported: false, level: 1, minutes: 5, users: 4, attempts: 0, best: null, running: null };
    expect(await client.training.exercises({ language: 'sv' })).toEqual([{ ...card, title: 'En licens till Dan' }]);
    const brief = await client.training.brief({ exerciseId: KEY, language: 'nl' });
    expect(brief).toMatchObject({ card: { title: 'Een licentie voor Dan' }, role: 'You look after the licenses.', hints: 3 });
    expect(brief.conditions).toMatchObject({ users: { 'dan-holds-e1': 1 }, names: { users: { [ID.dan]: { displayName: 'Dan Roos' } } } });
    expect(await failure(client.training.brief({ exerciseId: 'nothing', language }))).toMatchObject({ code: 'notFound' });
  });
});

describe('an attempt', () => {
  it('takes place in a tenant of its own with the learner’s scenario and those prepared', async () => {
    const host = await openHost();
    const running = await begin(host);
    expect(await host.library.list()).toMatchObject([{ id: running.tenantId, name: 'Harbour Office', origin: 'exercise', scenarios: 2 }]);
    const [own, prepared] = await host.scenarios.list({ tenantId: running.tenantId });
    expect([own, prepared]).toMatchObject([
      { id: running.scenarioId, name: 'A license for Dan', steps: 0 },
      { name: 'Last week', steps: 1 },
    ]);
    const scenario = await host.scenarios.get({ tenantId: running.tenantId, scenarioId: running.scenarioId });
    expect(scenario.startAt).toBe('2026-12-01T08:00:00Z');
  });

  it('that is under way is given back by every window that begins, also when two begin at once', async () => {
    const host = await openHost();
    const [first, second] = await Promise.all([begin(host), begin(host)]);
    const other = await openHost(host.dataFolder);
    expect([second, await begin(other)]).toEqual([first, first]);
    expect(host.files()).toEqual({ tenants: [`${first.tenantId}.sqlite`], work: [] });
  });

  it('of two programs that begin at once is one: the slower finds that of the quicker', async () => {
    const host = await openHost();
    const other = await openHost(host.dataFolder);
    const [first, second] = await Promise.all([begin(host), begin(other)]);
    expect(second).toEqual(first);
    expect(host.files()).toEqual({ tenants: [`${first.tenantId}.sqlite`], work: [] });
  });

  it('goes from a wrong path over hints and a fresh start to the right one, over a restart, and is remembered', async () => {
    let host = await openHost();
    const first = await begin(host);
    await stage(host, first, 'buy', 'assign');
    const wrong = await check(host, first);
    const { assessment } = wrong;
    expect(assessment.results.map(({ id, met }) => [id, met])).toEqual([
      ['dan-holds-e1', true],
      ['no-purchase', false],
      ['who', false],
    ]);
    expect(assessment.passed).toBe(false);
    expect(wrong.names).toMatchObject({ users: { [ID.dan]: { displayName: 'Dan Roos' } }, products: { [ID.e1]: 'STANDARDPACK' } });
    expect(wrong.whys).toEqual({});

    const { training } = host.client;
    const hinted = await training.hint({ attemptId: first.attemptId, language });
    expect(hinted).toMatchObject({ hintsGiven: [{ id: 'seats', for: 'no-purchase' }], hintsLeft: 1, checks: 1 });
    const answered = await training.answer({ attemptId: first.attemptId, answers: { who: 'dan' }, language });
    expect(answered.answers).toEqual({ who: 'dan' });
    expect(answered.lastCheck).toEqual(wrong);

    const second: RunningAttempt = await result(training.reset({ attemptId: first.attemptId, language }));
    expect(second.attemptId).toBe(first.attemptId);
    expect(host.files()).toEqual({ tenants: [`${second.tenantId}.sqlite`], work: [] });
    await host.close();

    host = await openHost(host.dataFolder);
    const state = await host.client.training.attempt({ tenantId: second.tenantId, language });
    expect(state).toMatchObject({ ...second, answers: { who: 'dan' }, checks: 1, resets: 1, lastCheck: null, closed: false });
    expect(state?.hintsGiven.map(({ id }) => id)).toEqual(['seats']);

    await stage(host, second, 'assign');
    const right = await check(host, second);
    expect(right.assessment).toMatchObject({ passed: true, score: { points: 97, hints: { taken: 1, points: 3 } } });
    expect(right.whys).toEqual({ who: 'The why of the right choice.' });

    const debrief: Debrief = await result(host.client.training.debrief({ attemptId: second.attemptId, modelName: 'Model path', language }));
    expect(debrief).toMatchObject({
      card: { best: 97, running: null },
      check: { assessment: { passed: true } },
      own: { scenarioId: second.scenarioId, steps: [{ step: { kind: 'assignLicense' }, reason: null }] },
      model: { steps: [{ step: { kind: 'assignLicense' }, reason: 'The reason of the model path.' }] },
      text: 'The words of the debrief.',
      questions: [{ id: 'who', right: 'dan', chosen: 'dan', why: 'The why of the right choice.' }],
      wrongPaths: [{ title: 'The title of the wrong path', points: 79 }],
      next: null,
    });
    const model = await host.scenarios.get({ tenantId: second.tenantId, scenarioId: debrief.model.scenarioId });
    expect(model).toMatchObject({ name: 'Model path', startAt: '2026-12-01T08:00:00Z', steps: 1 });

    await host.client.training.leave({ attemptId: second.attemptId });
    expect(host.files()).toEqual({ tenants: [], work: [] });
    expect(await host.client.training.exercises({ language })).toMatchObject([{ attempts: 1, best: 97, running: null }]);
    expect(host.application.training.results(language)).toMatchObject([
      { id: KEY, attempts: 1, checks: 2, hints: 1, resets: 1, path: { passed: true, points: 97, hintsTaken: 1 } },
    ]);
  });

  it('keeps its best result when a later check is worse, and gains nothing once the debrief was opened', async () => {
    const host = await openHost();
    const { training } = host.client;
    const running = await begin(host);
    const { attemptId } = running;
    await training.answer({ attemptId, answers: { who: 'dan' }, language });
    await stage(host, running, 'assign');
    expect((await check(host, running)).assessment.score.points).toBe(100);
    await training.hint({ attemptId, language });
    await check(host, running);
    await stage(host, running, 'buy');
    expect((await check(host, running)).assessment.passed).toBe(false);
    expect(await training.exercises({ language })).toMatchObject([{ best: 100, running: { attemptId } }]);

    const opened: Debrief = await result(training.debrief({ attemptId, modelName: 'Model path', language }));
    expect(opened.check.assessment.passed).toBe(false);
    await training.answer({ attemptId, answers: { who: 'anna' }, language });
    await check(host, running);
    const state = await training.attempt({ tenantId: running.tenantId, language });
    expect(state).toMatchObject({ closed: true, checks: 3, answers: { who: 'anna' } });
    const again: Debrief = await result(training.debrief({ attemptId, modelName: 'Model path', language }));
    expect(again.model.scenarioId).toBe(opened.model.scenarioId);
    expect(host.application.training.results(language)).toMatchObject([{ checks: 3, hints: 1, path: { points: 100, hintsTaken: 0 } }]);
  });

  it('is debriefed on the path as it was checked last, though the scenario has been edited since', async () => {
    const host = await openHost();
    const running = await begin(host);
    await stage(host, running, 'assign');
    await check(host, running);
    await stage(host, running, 'buy');
    const debrief: Debrief = await result(
      host.client.training.debrief({ attemptId: running.attemptId, modelName: 'Model path', language }),
    );
    expect(debrief.own.steps.map(({ step }) => step.kind)).toEqual(['assignLicense']);
    expect(debrief.own.scenarioId).not.toBe(running.scenarioId);
    const names = (await host.scenarios.list({ tenantId: running.tenantId })).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['A license for Dan', 'A license for Dan (2)', 'Model path', 'Last week']));
  });

  it('is debriefed beside the author’s path, whatever was made of its scenario since', async () => {
    const host = await openHost();
    const running = await begin(host);
    const order = { attemptId: running.attemptId, modelName: 'Model path', language } as const;
    const { model }: Debrief = await result(host.client.training.debrief(order));
    await stage(host, { ...running, scenarioId: model.scenarioId }, 'buy');
    const again: Debrief = await result(host.client.training.debrief(order));
    expect(again.model.steps.map(({ step }) => step.kind)).toEqual(['assignLicense']);
    expect(again.model.scenarioId).not.toBe(model.scenarioId);
  });

  it('that is debriefed and started over at once refers to nothing of the tenant that is gone', async () => {
    const host = await openHost();
    const { training } = host.client;
    const running = await begin(host);
    const { attemptId } = running;
    await check(host, running);
    const [, reset] = await Promise.allSettled([
      result(training.debrief({ attemptId, modelName: 'Model path', language })),
      result(training.reset({ attemptId, language })),
    ]);
    expect(reset.status).toBe('fulfilled');
    const now = host.application.library.store.attempts.get(attemptId);
    expect([now.modelScenarioId, now.lastCheck]).toEqual([null, null]);
  });

  it('that was never checked is debriefed on the scenario as it stands', async () => {
    const host = await openHost();
    const running = await begin(host);
    await stage(host, running, 'buy');
    const debrief: Debrief = await result(
      host.client.training.debrief({ attemptId: running.attemptId, modelName: 'Model path', language }),
    );
    expect(debrief.own).toMatchObject({ scenarioId: running.scenarioId, steps: [{ step: { kind: 'setSeats' } }] });
    expect(debrief.check.assessment.passed).toBe(false);
  });

  it('of an exercise that was debriefed is a new one when it is begun again; the old tenant is thrown away', async () => {
    const host = await openHost();
    const first = await begin(host);
    await result(host.client.training.debrief({ attemptId: first.attemptId, modelName: 'Model path', language }));
    const second = await begin(host);
    expect(second.attemptId).not.toBe(first.attemptId);
    expect(host.files().tenants).toEqual([`${second.tenantId}.sqlite`]);
    expect(await host.client.training.attempt({ tenantId: first.tenantId, language })).toBeNull();
    expect(await host.client.training.exercises({ language })).toMatchObject([{ attempts: 2, running: second }]);
  });

  it('finds a scenario again for a learner who has removed it', async () => {
    const host = await openHost();
    const running = await begin(host);
    const { tenantId, scenarioId } = running;
    await host.scenarios.remove({ tenantId, scenarioId });
    const state = await host.client.training.attempt({ tenantId, language });
    expect(state?.scenarioId).not.toBe(scenarioId);
    expect((await check(host, { ...running, scenarioId: state?.scenarioId ?? 0 })).assessment.passed).toBe(false);
  });

  it('judges the whole steps, also where the window is sent fewer users than a step names', async () => {
    const host = await openHost();
    const running = await begin(host);
    const others = Array.from({ length: 400 }, (_, i) => `f0000000-0000-4000-8000-${String(i).padStart(12, '0')}`);
    await stageSteps(host, running, [assignTo(...others, ID.dan)]);
    expect((await check(host, running)).assessment.results[0]).toMatchObject({ id: 'dan-holds-e1', met: true });
  });
});

describe('a scenario that a wizard has written beside the learner’s own', () => {
  it('is the learner’s own once it was checked', async () => {
    const host = await openHost();
    const running = await begin(host);
    const { tenantId } = running;
    const other = await host.scenarios.create({ tenantId, name: 'Of a wizard' });
    const moved = { ...running, scenarioId: other.id };
    await stage(host, moved, 'assign');
    expect((await check(host, moved)).assessment.results[0]).toMatchObject({ met: true });
    expect(await host.client.training.attempt({ tenantId, language })).toMatchObject({ scenarioId: other.id });
  });
});

describe('what cannot be', () => {
  it('is refused: a check elsewhere, of an older revision, an answer that is none, a hint too many', async () => {
    const host = await openHost();
    const { training } = host.client;
    const running = await begin(host);
    const { attemptId } = running;
    const scope = await scopeOf(host, running);
    const { card } = await result(host.library.import({ source: { path: hosts.smallBundle() } }));
    const checked = (elsewhere: typeof scope) => result(training.check({ attemptId, scope: elsewhere, language }));
    expect(await failure(checked({ ...scope, tenantId: card.id }))).toMatchObject({ code: 'badInput' });
    await stage(host, running, 'assign');
    expect(await failure(checked(scope))).toMatchObject({ code: 'outdated' });
    for (const answers of [{ who: 'nobody' }, { whom: 'dan' }]) {
      expect(await failure(training.answer({ attemptId, answers, language }))).toMatchObject({ code: 'badInput' });
    }
    await training.hint({ attemptId, language });
    expect(await failure(training.hint({ attemptId, language }))).toMatchObject({ code: 'notFound' });
    expect(await training.attempt({ tenantId: card.id, language })).toBeNull();
  });

  it('is refused: importing over the tenant of an exercise, keeping it, duplicating it', async () => {
    const host = await openHost();
    const { tenantId } = await begin(host);
    const source = { path: hosts.smallBundle() };
    expect(await failure(result(host.library.importAgain({ tenantId, source })))).toMatchObject({ code: 'badInput' });
    expect(await failure(host.library.keepCopy({ tenantId }))).toMatchObject({ code: 'badInput' });
    expect(await failure(host.library.duplicate({ tenantId, name: 'Mine' }))).toMatchObject({ code: 'badInput' });
  });
});

describe('what an exercise keeps back', () => {
  it('reaches the window with the debrief and not before: model path, wrong paths, right answers, hints that were not asked for', async () => {
    const host = await openHost();
    const { training } = host.client;
    const running = await begin(host);
    await stage(host, running, 'buy');
    const { tenantId, attemptId } = running;
    const seen = JSON.stringify([
      await training.exercises({ language }),
      await training.brief({ exerciseId: KEY, language }),
      await check(host, running),
      await training.hint({ attemptId, language }),
      await training.attempt({ tenantId, language }),
      await host.scenarios.list({ tenantId }),
      await host.library.report({ tenantId }),
    ]);
    const { model, wrongPaths, debrief } = smallExercise();
    const kept = [model.reasons?.[0]?.en, wrongPaths?.[0]?.title.en, debrief.en, 'The why of', 'The last hint', '"right"', 'wrongPaths'];
    expect(kept.filter((text) => text === undefined || seen.includes(text))).toEqual([]);
    expect(seen).toContain('The hint about the license.');
  });
});

describe('a tenant of an exercise', () => {
  it('that was removed closes its attempt', async () => {
    const host = await openHost();
    const { tenantId, attemptId } = await begin(host);
    await host.library.remove({ tenantId });
    expect(await host.client.training.exercises({ language })).toMatchObject([{ attempts: 1, running: null }]);
    expect(await failure(result(host.client.training.reset({ attemptId, language })))).toMatchObject({ code: 'notFound' });
    expect((await begin(host)).attemptId).not.toBe(attemptId);
  });

  it('is thrown away at the start when nobody knows it any more: of a lost database, or of an attempt that is gone', async () => {
    const host = await openHost();
    const { tenantId } = await begin(host);
    await host.close();
    for (const ending of ['', '-wal', '-shm']) rmSync(path.join(host.dataFolder, `app.sqlite${ending}`), { force: true });
    expect(existsSync(host.fileOf(tenantId))).toBe(true);
    const again = await openHost(host.dataFolder);
    expect(again.files()).toEqual({ tenants: [], work: [] });
    expect(await again.library.list()).toEqual([]);
  });

  it('whose file is gone is made anew by whoever begins', async () => {
    const host = await openHost();
    const first = await begin(host);
    rmSync(host.fileOf(first.tenantId));
    const second = await begin(host);
    expect(second.attemptId).not.toBe(first.attemptId);
    expect(host.files().tenants).toEqual([`${second.tenantId}.sqlite`]);
  });

  it('whose file is gone is forgotten at the next start, and the exercise can be begun anew', async () => {
    const host = await openHost();
    const { tenantId } = await begin(host);
    await host.close();
    rmSync(host.fileOf(tenantId));
    const again = await openHost(host.dataFolder);
    expect(await again.library.list()).toEqual([]);
    expect((await begin(again)).tenantId).not.toBe(tenantId);
  });
});

describe('a results file', () => {
  it('of an exercise that was removed tells of it still', async () => {
    const host = await openHost();
    const { training } = host.client;
    const file = hosts.workshop.writeFile('packed.zip', zipOf(packageFiles(packedExercise())));
    const card = await result(training.addExercise({ source: { path: file }, language }));
    await result(training.begin({ exerciseId: card.id, language }));
    await training.removeExercise({ exerciseId: card.id, language });
    expect(host.files()).toEqual({ tenants: [], work: [] });
    expect((await training.exercises({ language })).map(({ id }) => id)).toEqual([KEY]);
    expect(host.application.training.results(language)).toMatchObject([{ id: card.id, title: 'A license for Dan', path: null }]);
  });
});
