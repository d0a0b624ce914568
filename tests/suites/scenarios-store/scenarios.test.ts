import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPlan } from '../../../electron/service/readPlan.ts';
import type { ScenarioEdit } from '../../../shared/contract/scenarios.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { faultsOf, validatorOf } from '../cli/schemas.ts';
import { ID } from '../import/exportedTenant.ts';
import { createHosts, failure, type Host } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

let host: Host;
let tenantId: string;
beforeAll(async () => {
  ({ host, tenantId } = await hosts.hostWithTenant());
});

const imported = () => ({ tenantId, scenario: null });
const wait = (seconds: number) => ({ kind: 'planStep', step: { kind: 'wait', seconds } }) as const;
const secondsOf = (scenario: { planSteps: readonly { step: { kind: string } }[] }) =>
  scenario.planSteps.map(({ step }) => ('seconds' in step ? step.seconds : step.kind));

/** A scenario of waits, whose seconds name the steps; at revision 2. */
async function scenarioOf(...seconds: number[]) {
  const { id, revision } = await host.scenarios.create({ tenantId, name: 'S' });
  const call = (at: number, edit: ScenarioEdit) => host.scenarios.edit({ tenantId, scenarioId: id, revision: at, edit });
  const first: ScenarioEdit =
    seconds.length === 0 ? { kind: 'rename', name: 'S', note: '-' } : { kind: 'add', scope: imported(), drafts: seconds.map(wait) };
  const start = await call(revision, first);
  return { id, start, edit: call, keyOf: (n: number) => start.planSteps.find(({ step }) => 'seconds' in step && step.seconds === n)!.key };
}

describe('a new scenario', () => {
  it('is empty, begins at the minute it is made, and has the settings that simulation.md gives', async () => {
    const scenario = await host.scenarios.create({ tenantId, name: ' E1 to E3 ' });
    expect(scenario).toEqual({
      id: scenario.id,
      revision: 1,
      name: 'E1 to E3',
      note: '',
      startAt: '2026-11-21T10:20:00.000Z',
      changedAt: '2026-11-21T10:20:30.400Z',
      settings: rehearsalSettingsSchema.parse({}),
      automations: [],
      steps: 0,
      planSteps: [],
      undo: null,
      redo: null,
      names: { users: {}, groups: {}, products: {}, services: {} },
    });
    expect(await host.scenarios.list({ tenantId })).toContainEqual({
      id: scenario.id,
      name: 'E1 to E3',
      revision: 1,
      steps: 0,
      changedAt: '2026-11-21T10:20:30.400Z',
    });
    expect((await host.library.list())[0]!.scenarios).toBe((await host.scenarios.list({ tenantId })).length);
  });

  it('that is removed is not found any more', async () => {
    const { id } = await host.scenarios.create({ tenantId, name: 'X' });
    await host.scenarios.remove({ tenantId, scenarioId: id });
    const of = { tenantId, scenarioId: id };
    for (const call of [
      host.scenarios.get(of),
      host.scenarios.remove(of),
      host.scenarios.exportPlan(of),
      host.scenarios.undo({ ...of, revision: 1 }),
    ]) {
      expect(await failure(call)).toMatchObject({ code: 'notFound' });
    }
  });
});

describe('an edit', () => {
  it('adds steps at the end or at a place', async () => {
    const { start, edit } = await scenarioOf(1, 2);
    expect(start).toMatchObject({ revision: 2, steps: 2, undo: { kind: 'add', steps: 2 }, redo: null });
    const more = await edit(2, { kind: 'add', scope: imported(), drafts: [wait(7), wait(8)], at: 1 });
    expect(secondsOf(more)).toEqual([1, 7, 8, 2]);
  });

  it('replaces a step, which gets a new key; the others keep theirs', async () => {
    const { start, edit, keyOf } = await scenarioOf(1, 2, 3);
    const after = await edit(2, { kind: 'replace', key: keyOf(2), step: { kind: 'wait', seconds: 9 } });
    expect(secondsOf(after)).toEqual([1, 9, 3]);
    expect(after.planSteps.map(({ key }) => start.planSteps.some((step) => step.key === key))).toEqual([true, false, true]);
  });

  it('removes, moves and duplicates steps', async () => {
    const { edit, keyOf } = await scenarioOf(1, 2, 3, 4);
    expect(secondsOf(await edit(2, { kind: 'move', key: keyOf(1), to: 2 }))).toEqual([2, 3, 1, 4]);
    expect(secondsOf(await edit(3, { kind: 'move', key: keyOf(4), to: 0 }))).toEqual([4, 2, 3, 1]);
    const doubled = await edit(4, { kind: 'duplicate', keys: [keyOf(3), keyOf(4), keyOf(3)] });
    expect(secondsOf(doubled)).toEqual([4, 2, 3, 4, 3, 1]);
    expect(new Set(doubled.planSteps.map(({ key }) => key)).size).toBe(6);
    expect(doubled.undo).toEqual({ kind: 'duplicate', steps: 2 });
    expect(secondsOf(await edit(5, { kind: 'remove', keys: [keyOf(4), keyOf(1)] }))).toEqual([2, 3, 4, 3]);
  });

  it('changes name, note, start and settings', async () => {
    const { edit } = await scenarioOf();
    expect(await edit(2, { kind: 'rename', name: 'Winter', note: 'After the freeze' })).toMatchObject({
      name: 'Winter',
      note: 'After the freeze',
    });
    expect(await edit(3, { kind: 'rename', name: 'Spring' })).toMatchObject({ name: 'Spring', note: 'After the freeze' });
    const settings = rehearsalSettingsSchema.parse({ era: 'classic' });
    const startAt = '2026-12-01T09:30:00+01:00';
    expect(await edit(4, { kind: 'settings', settings, startAt })).toMatchObject({ settings: { era: 'classic' }, startAt });
  });

  it('that changes nothing leaves no trace', async () => {
    const { edit, keyOf, start } = await scenarioOf(1, 2);
    for (const nothing of [
      { kind: 'move', key: keyOf(2), to: 5 },
      { kind: 'rename', name: 'S' },
      { kind: 'replace', key: keyOf(1), step: { kind: 'wait', seconds: 1 } },
      { kind: 'settings', settings: start.settings, startAt: start.startAt },
    ] as const) {
      expect(await edit(2, nothing)).toEqual(start);
    }
  });

  it('of a step that is not there is refused and changes nothing', async () => {
    const { id, edit, start } = await scenarioOf(1);
    const edits: ScenarioEdit[] = [
      { kind: 'replace', key: 99, step: { kind: 'wait', seconds: 1 } },
      { kind: 'remove', keys: [start.planSteps[0]!.key, 99] },
      { kind: 'move', key: 99, to: 0 },
      { kind: 'duplicate', keys: [99] },
    ];
    for (const wrong of edits) {
      expect(await failure(edit(2, wrong))).toMatchObject({ code: 'notFound' });
    }
    expect(await host.scenarios.get({ tenantId, scenarioId: id })).toEqual(start);
  });

  it('that could never be rehearsed is refused with the place', async () => {
    const { edit } = await scenarioOf();
    const steps = [
      { kind: 'reprocess', users: { where: 'department ~ 3' } },
      { kind: 'updateUsers', users: { all: true }, set: { accountEnabled: 'maybe' } },
    ] as const;
    for (const step of steps) {
      const call = edit(2, { kind: 'add', scope: imported(), drafts: [{ kind: 'planStep', step }] });
      expect(await failure(call)).toMatchObject({ code: 'badInput', place: expect.stringContaining('steps[0]') });
    }
  });

  it('of two made at once on the same revision one counts and the other is outdated', async () => {
    const { id, edit, keyOf } = await scenarioOf(1, 2);
    const outcomes = await Promise.allSettled([
      edit(2, { kind: 'remove', keys: [keyOf(1)] }),
      edit(2, { kind: 'add', scope: imported(), drafts: [{ kind: 'reprocess', users: { ids: [ID.anna] } }] }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected');
    expect(await failure(Promise.reject(lost?.reason))).toMatchObject({ code: 'outdated', found: 'revision 2', expected: 'revision 3' });
    expect((await host.scenarios.get({ tenantId, scenarioId: id })).revision).toBe(3);
  });
});

describe('undo and redo', () => {
  it('say what they would do, and count on', async () => {
    const { id, edit } = await scenarioOf(1);
    await edit(2, { kind: 'rename', name: 'B' });
    const of = { tenantId, scenarioId: id };
    const undone = await host.scenarios.undo({ ...of, revision: 3 });
    expect(undone).toMatchObject({ revision: 4, name: 'S', undo: { kind: 'add', steps: 1 }, redo: { kind: 'rename', steps: 0 } });
    const again = await host.scenarios.undo({ ...of, revision: 4 });
    expect(again).toMatchObject({ revision: 5, steps: 0, undo: null, redo: { kind: 'add', steps: 1 } });
    expect(await host.scenarios.undo({ ...of, revision: 5 })).toEqual(again);
    expect(await failure(host.scenarios.redo({ ...of, revision: 4 }))).toMatchObject({ code: 'outdated' });
    expect(await host.scenarios.redo({ ...of, revision: 5 })).toMatchObject({ revision: 6, steps: 1, redo: { kind: 'rename' } });
    expect(await edit(6, { kind: 'rename', name: 'C' })).toMatchObject({ revision: 7, redo: null, undo: { kind: 'rename' } });
  });
});

describe('a step staged by a screen', () => {
  it('names the users that a selection means in the state it was made in', async () => {
    const { id, edit } = await scenarioOf();
    const first = await edit(2, {
      kind: 'add',
      scope: imported(),
      drafts: [
        {
          kind: 'assignLicense',
          target: { users: { matching: { search: 'a' }, except: [ID.anna.toUpperCase()] } },
          removeLicenses: [ID.e1.toUpperCase()],
        },
        { kind: 'updateUsers', users: { ids: [ID.bo] }, set: { department: 'Dock' } },
        { kind: 'addMembers', group: ID.staff, users: { ids: [ID.bo, ID.cia] } },
        { kind: 'assignLicense', target: { group: ID.sales }, addLicenses: [{ skuId: ID.e3, disabledPlans: [ID.teams] }] },
      ],
    });
    const [assigned, , , group] = first.planSteps;
    const { matching } = await host.client.users.list({ scope: imported(), query: { filter: { search: 'a' } }, window: {} });
    expect(assigned).toMatchObject({ namedUsers: matching - 1, step: { removeLicenses: [ID.e1] } });
    expect(group!.namedUsers).toBeNull();
    expect(first.names.users[ID.bo]).toMatchObject({ displayName: expect.stringContaining('Bo') });
    expect(first.names.groups).toHaveProperty([ID.sales]);
    expect(Object.keys(first.names.products).sort()).toEqual([ID.e1, ID.e3]);
    expect(Object.keys(first.names.services)).toEqual([ID.teams]);

    // In the state at the end of the scenario so far, Bo is in another department.
    const scope = { tenantId, scenario: { id, revision: first.revision } };
    const dock = { matching: { department: ['Dock'] } };
    const second = await edit(first.revision, { kind: 'add', scope, drafts: [{ kind: 'reprocess', users: dock }] });
    expect(second.planSteps.at(-1)!.step).toEqual({ kind: 'reprocess', users: { ids: [ID.bo] } });
    const before = edit(second.revision, { kind: 'add', scope: imported(), drafts: [{ kind: 'reprocess', users: dock }] });
    expect(await failure(before)).toMatchObject({ code: 'notFound' });
  });

  it('F103: changes the members of a synchronized group on-premises, and others here', async () => {
    const { edit } = await scenarioOf();
    const users = { ids: [ID.bo] };
    const drafts = [
      { kind: 'addMembers' as const, group: ID.staff, users, onPremises: true as const },
      { kind: 'removeMembers' as const, group: ID.sales, users },
    ];
    const { planSteps } = await edit(2, { kind: 'add', scope: imported(), drafts });
    expect(planSteps.map(({ step }) => step)).toEqual(drafts);
  });

  it('is refused when its selection was made in another tenant', async () => {
    const { edit } = await scenarioOf();
    const call = edit(2, { kind: 'add', scope: { tenantId: 'other-1', scenario: null }, drafts: [wait(1)] });
    expect(await failure(call)).toMatchObject({ code: 'badInput', place: 'scope.tenantId' });
  });

  it('that names many is sent with the first of them, and loses nobody when it comes back changed', async () => {
    const { id, edit } = await scenarioOf();
    const ids = Array.from({ length: 60 }, (_, i) => `user-${i}`);
    const step = { kind: 'reprocess', users: { ids } } as const;
    const added = await edit(2, { kind: 'add', scope: imported(), drafts: [{ kind: 'planStep', step }] });
    const shown = { kind: 'reprocess', users: { ids: ids.slice(0, 20) } } as const;
    expect(added.planSteps[0]).toMatchObject({ step: shown, namedUsers: 60 });
    const key = added.planSteps[0]!.key;
    const noted = await edit(3, { kind: 'replace', key, step: { ...shown, note: 'Again' } });
    expect(noted.planSteps[0]).toMatchObject({ step: { ...shown, note: 'Again' }, namedUsers: 60 });
    const { steps } = await host.scenarios.exportPlan({ tenantId, scenarioId: id });
    expect(steps).toEqual([{ ...step, note: 'Again' }]);
  });
});

describe('a duplicate', () => {
  it('has all steps, or the first of them as a branch, and goes its own way', async () => {
    const { id, edit } = await scenarioOf(1, 2, 3);
    await edit(2, { kind: 'rename', name: 'S', note: 'Why' });
    const whole = await host.scenarios.duplicate({ tenantId, scenarioId: id, name: 'Whole' });
    const branch = await host.scenarios.duplicate({ tenantId, scenarioId: id, name: 'Branch', steps: 2 });
    expect(whole).toMatchObject({ name: 'Whole', note: 'Why', revision: 1, undo: null, redo: null });
    expect([secondsOf(whole), secondsOf(branch)]).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
    await edit(3, { kind: 'add', scope: imported(), drafts: [wait(4)] });
    expect(secondsOf(await host.scenarios.get({ tenantId, scenarioId: whole.id }))).toEqual([1, 2, 3]);
  });
});

describe('the plan file', () => {
  it('of a scenario is one that the command line reads and the schema allows, and comes back as the same scenario', async () => {
    const { id, edit, start } = await scenarioOf(60);
    await edit(2, { kind: 'rename', name: 'Round trip', note: 'There and back' });
    const scope = imported();
    await edit(3, {
      kind: 'add',
      scope,
      drafts: [{ kind: 'assignLicense', target: { users: { ids: [ID.anna, ID.bo] } }, addLicenses: [{ skuId: ID.e3 }] }],
    });
    const settings = { ...start.settings, era: 'stacking' as const };
    await edit(4, { kind: 'settings', settings, startAt: '2027-01-04T08:00:00+01:00' });
    const automation = { id: 'joiners', name: 'New accounts', users: { all: true as const }, everySeconds: 3600 };
    const scenario = await edit(5, { kind: 'automations', automations: [{ ...automation, addLicenses: [{ skuId: ID.e1 }] }] });
    expect(scenario).toMatchObject({ undo: { kind: 'automations' }, automations: [automation] });
    const plan = await host.scenarios.exportPlan({ tenantId, scenarioId: id });
    const text = JSON.stringify(plan);
    const file = hosts.workshop.writeFile('plan.json', text);
    expect(await readPlan(file)).toEqual(plan);
    expect(faultsOf(validatorOf('plan'), JSON.parse(text))).toEqual([]);
    const back = await host.scenarios.importPlan({ tenantId, text: `\uFEFF${text}`, fileName: 'plan.json' });
    const content = ({ name, note, startAt, settings, automations, planSteps }: typeof back) => ({
      name,
      note,
      startAt,
      settings,
      automations,
      planSteps: planSteps.map(({ step }) => step),
    });
    expect(content(back)).toEqual(content(scenario));
    expect(await host.scenarios.exportPlan({ tenantId, scenarioId: back.id })).toEqual(plan);
  });

  it('without a name is called as its file', async () => {
    const text = JSON.stringify({ format: 'license-rehearsal-plan', version: 1, startAt: '2026-12-01T08:00:00Z', steps: [] });
    expect(await host.scenarios.importPlan({ tenantId, text, fileName: 'Autumn move.json' })).toMatchObject({
      name: 'Autumn move',
      steps: 0,
    });
  });

  it.each([
    ['{ "format": ', { code: 'badInput', place: 'line 1, column 13' }],
    ['{"format":"license-rehearsal-plan","version":7}', { code: 'futureVersion', place: 'version' }],
    ['{"format":"license-rehearsal-plan","version":1,"startAt":"soon","steps":[]}', { code: 'badInput', place: 'startAt' }],
    [
      '{"format":"license-rehearsal-plan","version":1,"startAt":"2026-12-01T08:00:00Z","steps":[{"kind":"reprocess","users":{"where":"x"}}]}',
      { code: 'badInput', place: expect.stringContaining('steps[0].users') },
    ],
  ])('that is wrong is refused with its name and the place: %s', async (text, expected) => {
    const before = await host.scenarios.list({ tenantId });
    const call = host.scenarios.importPlan({ tenantId, text, fileName: 'mine.json' });
    expect(await failure(call)).toMatchObject({ file: 'mine.json', ...expected });
    expect(await host.scenarios.list({ tenantId })).toEqual(before);
  });
});

describe('a copy that is taken away underneath', () => {
  it('is noticed by the next edit, which is lost with a clear word; what was there comes back with the file', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const { id, revision } = await host.scenarios.create({ tenantId, name: 'S' });
    const edit = () => host.scenarios.edit({ tenantId, scenarioId: id, revision, edit: { kind: 'rename', name: 'T' } });
    const file = host.fileOf(tenantId);
    renameSync(file, `${file}.away`);
    for (const call of [edit(), host.scenarios.list({ tenantId }), host.scenarios.create({ tenantId, name: 'U' })]) {
      expect(await failure(call)).toMatchObject({ code: 'tenantGone', file });
    }
    renameSync(`${file}.away`, file);
    expect(await edit()).toMatchObject({ name: 'T', revision: 2 });
  });

  it('and replaced by another tenant’s is not written to', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const { id, revision } = await host.scenarios.create({ tenantId, name: 'S' });
    const other = await hosts.hostWithTenant();
    const bytes = readFileSync(other.host.fileOf(other.tenantId));
    rmSync(host.fileOf(tenantId));
    writeFileSync(host.fileOf(tenantId), bytes);
    const call = host.scenarios.edit({ tenantId, scenarioId: id, revision, edit: { kind: 'rename', name: 'T' } });
    expect(await failure(call)).toMatchObject({ code: 'notFound' });
    expect(await host.scenarios.list({ tenantId })).toEqual([]);
  });

  it('or locked by another program is waited for, and the edit told of when that takes too long; nothing is lost', async () => {
    const { host, tenantId } = await hosts.hostWithTenant();
    const { id } = await host.scenarios.create({ tenantId, name: 'S' });
    const rename = (revision: number, name: string) =>
      host.scenarios.edit({ tenantId, scenarioId: id, revision, edit: { kind: 'rename', name } });
    const holder = new Database(host.fileOf(tenantId));
    holder.exec('BEGIN EXCLUSIVE');
    const waiting = rename(1, 'Waited');
    // The rest of the program is not held up.
    expect(await host.library.list()).toHaveLength(1);
    setTimeout(() => holder.exec('ROLLBACK'), 200);
    expect(await waiting).toMatchObject({ name: 'Waited', revision: 2 });
    holder.exec('BEGIN EXCLUSIVE');
    expect(await failure(rename(2, 'Lost'))).toMatchObject({ code: 'fileLocked' });
    holder.close();
    expect(await rename(2, 'Third')).toMatchObject({ name: 'Third', revision: 3, undo: { kind: 'rename' } });
  });
});
