import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../../shared/contract/base.ts';
import type { FeedEntry, PlaybackOverview } from '../../../shared/contract/playback.ts';
import type { ProofAnswer } from '../../../shared/contract/proof.ts';
import { ID } from '../import/exportedTenant.ts';
import { cancelAt, createHosts, failure, followed, type Host, result } from '../library/applicationHost.ts';
import { MOVE_WITHOUT_WAIT, NORTH, playedScenario } from './playedScenario.ts';

const hosts = createHosts();
afterAll(hosts.close);

describe('a scenario played back in a window', () => {
  let host: Host;
  let scope: Scope;
  let playback: Host['client']['playback'];
  beforeAll(async () => {
    ({ host, scope } = await playedScenario(hosts));
    ({ playback } = host.client);
  });

  it('opens with progress, and with the figures of the same scenario evaluated', async () => {
    const { stages, result: overview } = await followed<PlaybackOverview>(playback.open({ scope }));
    expect(stages).toEqual(['loading', 'rehearsing']);
    const { summary } = await result(host.scenarios.evaluate({ scope }));
    expect(overview).toMatchObject({
      startAt: summary.clock.startedAt,
      endSeconds: summary.clock.elapsedSeconds,
      verdict: summary.verdict,
      outcome: summary.outcome,
      users: 4,
      groups: [{ id: NORTH, name: 'North', mostUsers: 2, pieces: 2, created: true, deleted: false }],
    });
    expect(overview.marks.map(({ at }) => at)).toEqual([0, 2, 4, 6, 8, 19, 21]);
    expect(overview.seats).toHaveLength(1);
    expect(overview.seats[0]).toMatchObject({ id: ID.e1, name: 'STANDARDPACK', firstOver: null, peak: { at: 13, consumed: 2 } });
    expect(overview.seats[0]!.points.map(({ at, consumed }) => [at, consumed])).toEqual([
      [0, 1],
      [4, 0],
      [12, 1],
      [13, 2],
      [19, 1],
      [21, 1],
    ]);
    expect(overview.strip.map(({ at, without, inError }) => [at, without, inError])).toEqual([
      [0, 0, 1],
      [4, 1, 1],
      [12, 0, 1],
      [19, 0, 0],
    ]);
    expect(overview.busy.map(({ from }) => from)).toEqual([0, 2, 4, 6, 8, 12, 13, 16, 17, 19, 21]);
  });

  it('lists the troubles with the step, the user and the event to jump to', async () => {
    const { troubles } = await result<PlaybackOverview>(playback.open({ scope }));
    expect(troubles).toMatchObject([
      { kind: 'gap', at: 4, count: 1, step: 2, user: { id: ID.anna, name: 'Anna Ek', userPrincipalName: 'anna@harbour.example' } },
      { kind: 'callRefused', at: 21, count: 1, step: 6, user: { id: ID.dan } },
    ]);
    const gap = await playback.entry({ scope, row: troubles[0]!.row });
    expect(gap.entry).toMatchObject({ at: 4, kind: 'userLicensesSet', actor: 'administrator' });
    expect(gap.servicesOff).toEqual([{ id: ID.mail1, name: 'MAIL1' }]);
  });

  it('tells of a moment what the group does, who waits for what, and where to jump', async () => {
    expect(await playback.moment({ scope, at: 5 })).toMatchObject({
      at: 5,
      step: 2,
      groups: [{ state: 'queued', processed: 0, total: 2, begins: 12 }],
      seats: [{ consumed: 0, owned: 10 }],
      without: 1,
      inError: 1,
      changed: 1,
      next: { event: 6, trouble: 21 },
      previous: { event: 4, trouble: 4 },
    });
    expect(await playback.moment({ scope, at: 12 })).toMatchObject({
      groups: [{ state: 'inProgress', processed: 1, total: 2, begins: null }],
      without: 0,
    });
    expect((await playback.moment({ scope, at: 14 })).groups).toMatchObject([{ state: 'queued', begins: 16 }]);
    expect((await playback.moment({ scope, at: 1_000_000 })).at).toBe(21);
  });

  it('F140 to F145 words the feed as the audit log does', async () => {
    const { entries, hasOlder, hasNewer } = await playback.feed({ scope, row: 1000, before: 500 });
    expect({ hasOlder, hasNewer }).toEqual({ hasOlder: false, hasNewer: false });
    expect(entries.filter(({ kind }) => kind !== 'stepStarted').map(inWords)).toEqual([
      '0 Add group by administrator: North',
      '2 Add member to group by administrator: Anna Ek North',
      '2 Add member to group by administrator: Bo Lind North',
      '4 Change user license by administrator: Anna Ek',
      '6 Set group license by administrator: North',
      '12 Start applying group based license to users by groupBasedLicensing: North',
      '12 Change user license by groupBasedLicensing: Anna Ek North',
      '13 Change user license by groupBasedLicensing: Bo Lind North',
      '13 Finish applying group based license to users by groupBasedLicensing: North [2/0]',
      '16 Start applying group based license to users by groupBasedLicensing: North',
      '17 Finish applying group based license to users by groupBasedLicensing: North [2/0]',
      '19 Delete user by administrator: Bo Lind',
      '19 Change user license by groupBasedLicensing: Cia Moe Sales',
      '21 Change user license by administrator: Dan Roos failed F47',
      '21 planEnded',
    ]);
    const changes = entries.flatMap(({ at, licenses }) => licenses.map((each) => `${at} ${each.licensePlan.name} ${each.change}`));
    expect(changes).toEqual([
      '4 STANDARDPACK removed',
      '6 STANDARDPACK added',
      '12 STANDARDPACK added',
      '13 STANDARDPACK added',
      '19 STANDARDPACK removed',
      '19 ENTERPRISEPACK removed',
      '19 ENTERPRISEPACK recovered',
    ]);
  });

  it('pages the feed of everybody, of a group and of a user', async () => {
    const all = await playback.feed({ scope, row: 11, before: 2, after: 1 });
    expect(all).toMatchObject({ entries: [{ row: 10 }, { row: 11 }, { row: 12 }], hasOlder: true, hasNewer: true });
    const ofGroup = await playback.feed({ scope, row: 11, before: 2, after: 500, group: NORTH });
    expect(new Set(ofGroup.entries.map(({ group }) => group?.name))).toEqual(new Set(['North']));
    const ofUser = await playback.feed({ scope, row: 1000, before: 500, user: ID.anna });
    expect(ofUser.entries.map(({ kind, at }) => `${at} ${kind}`)).toEqual([
      '2 memberAdded',
      '4 userLicensesSet',
      '12 licensesApplied',
      '16 licensesUnchanged',
    ]);
    expect(await playback.feed({ scope, row: -1, before: 10, after: 1 })).toMatchObject({ entries: [{ row: 0 }], hasOlder: false });
  });

  it('leads from what happens to a user back to the step that began it', async () => {
    const { entries } = await playback.feed({ scope, row: 1000, before: 500, user: ID.anna });
    const applied = entries.find(({ kind }) => kind === 'licensesApplied')!;
    const chain = await playback.why({ scope, row: applied.row });
    expect(chain.map(({ kind, step }) => [kind, step])).toEqual([
      ['stepStarted', 1],
      ['groupProcessingStarted', 1],
      ['licensesApplied', 1],
    ]);
  });

  it('draws the lanes of a user with the gap in sight', async () => {
    const lanes = await playback.lanes({ scope, userId: ID.anna });
    expect(lanes).toMatchObject({ endSeconds: 21, deletedAt: null, result: 'gap', seconds: [2, 4, 12, 16] });
    const drawn = lanes.services.map(({ family, result: what, segments, gapSeconds }) => ({
      is: `${family.name} ${what} ${gapSeconds}`,
      over: segments.map(({ from, to, state }) => `${from}-${to} ${state}`).join(', '),
    }));
    expect(drawn).toEqual([
      { is: 'MAIL1 gap 8', over: '0-4 held, 4-12 gap, 12-21 held' },
      { is: 'TEAMS gained 0', over: '0-12 absent, 12-21 higher' },
    ]);
    expect(lanes.licenses.map(({ group, segments }) => [group?.name ?? 'direct', segments.map(({ from, to }) => [from, to])])).toEqual([
      ['direct', [[0, 4]]],
      ['North', [[12, 21]]],
    ]);
  });

  it('tells the life of a user whom the plan deletes', async () => {
    const lanes = await playback.lanes({ scope, userId: ID.bo });
    expect(lanes).toMatchObject({ user: { name: 'Bo Lind' }, deletedAt: 19, result: null });
    expect(lanes.services.map(({ result: what, segments }) => [what, segments.at(-1)!.to])).toEqual(lanes.services.map(() => [null, 19]));
    expect(lanes.services.length).toBeGreaterThan(1);
  });

  it('is made once, and anew when it was forgotten', async () => {
    const before = await playback.moment({ scope, at: 12 });
    host.application.scenarios.forgetAnswers(scope.tenantId);
    expect(await playback.moment({ scope, at: 12 })).toEqual(before);
  });

  it('can be given up while it is made', async () => {
    host.application.scenarios.forgetAnswers(scope.tenantId);
    expect(await cancelAt(playback.open({ scope }), 'rehearsing')).toBe(true);
    expect((await result<PlaybackOverview>(playback.open({ scope }))).endSeconds).toBe(21);
  });

  it('refuses what there is not', async () => {
    expect(await failure(result(playback.open({ scope: { ...scope, scenario: null } })))).toMatchObject({ code: 'badInput' });
    expect(await failure(playback.lanes({ scope, userId: ID.nobody }))).toMatchObject({ code: 'notFound', expected: 'user' });
    expect(await failure(playback.feed({ scope, row: 0, group: ID.nobody }))).toMatchObject({ code: 'notFound', expected: 'group' });
    expect(await failure(playback.entry({ scope, row: 24 }))).toMatchObject({ code: 'notFound' });
    expect(await failure(playback.why({ scope, row: 24 }))).toMatchObject({ code: 'notFound' });
  });

  it('shows the whole directory at any moment', async () => {
    const at = async (second: number) => {
      const moment = { ...scope, scenario: { ...scope.scenario!, at: second } };
      const { rows, matching } = await host.client.users.list({ scope: moment, query: {}, window: { offset: 0, limit: 10 } });
      const { rows: groups } = await host.client.groups.list({ scope: moment, query: {}, window: { offset: 0, limit: 10 } });
      const licensesOf = (id: string) => rows.find((row) => row.id === id)?.licenses.map(({ name, path }) => `${name} ${path}`) ?? null;
      return { matching, anna: licensesOf(ID.anna), bo: licensesOf(ID.bo), groups: groups.map(({ id }) => id).includes(NORTH) };
    };
    expect(await at(3)).toEqual({ matching: 4, anna: ['STANDARDPACK direct'], bo: ['ENTERPRISEPACK inherited'], groups: true });
    expect(await at(4)).toMatchObject({ anna: [] });
    expect(await at(12)).toMatchObject({ anna: ['STANDARDPACK inherited'], bo: ['ENTERPRISEPACK inherited'] });
    expect(await at(13)).toMatchObject({ bo: ['ENTERPRISEPACK inherited', 'STANDARDPACK inherited'] });
    expect(await at(19)).toEqual({ matching: 3, anna: ['STANDARDPACK inherited'], bo: null, groups: true });
  });
});

describe('another order of processing', () => {
  it('F77 is played back as the proof has found it, beside the stated one', async () => {
    const { host, scope } = await playedScenario(hosts, MOVE_WITHOUT_WAIT);
    const { playback, proof } = host.client;
    const { counterexamples } = await result<ProofAnswer>(proof.run({ scope }));
    const order = counterexamples.findIndex(({ certainty }) => certainty === 'shown');
    expect(order).toBeGreaterThanOrEqual(0);

    const stated = await playback.lanes({ scope, userId: ID.anna });
    const other = await playback.lanes({ scope, order, userId: ID.anna });
    expect([stated.result, other.result]).toEqual(['gained', 'gap']);
    expect((await result<PlaybackOverview>(playback.open({ scope }))).troubles).toEqual([]);
    expect((await result<PlaybackOverview>(playback.open({ scope, order }))).troubles).toMatchObject([
      { kind: 'gap', user: { id: ID.anna }, at: counterexamples[order]!.at },
    ]);
    expect(await failure(playback.moment({ scope, order: counterexamples.length, at: 0 }))).toMatchObject({ code: 'notFound' });
  });
});

function inWords({ at, kind, activity, actor, user, group, reasons, succeeded, failed }: FeedEntry): string {
  if (activity === null) return `${at} ${kind}`;
  const target = [user?.name, group?.name].filter((name) => name !== undefined).join(' ');
  const counters = succeeded === null ? '' : ` [${succeeded}/${failed}]`;
  const why = reasons.map(({ code }) => ` failed ${code}`).join('');
  return `${at} ${activity} by ${actor}: ${target}${counters}${why}`;
}
