import { describe, expect, it } from 'vitest';
import type { Trouble } from '../../../shared/engine/playback/recording.ts';
import { followUser } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import { type Recorded, recorded, recordedFromSeed } from './recorded.ts';

const FAMILIES = catalogOf({ families: { mail: { small: 1, large: 2 }, chat: { talk: 1 } } });
const SLOW = { groupQueueDelaySeconds: 10, usersPerSecondPerGroup: 1, adminStepSeconds: 2, directCallsPerSecond: 1 };

function played(builder: TenantBuilder, steps: readonly StepInput[], settings = {}): Recorded {
  return recorded({ snapshot: builder.snapshot(), catalog: FAMILIES, plan: plan(steps, { ...SLOW, ...settings }) });
}

function told({ tape, rehearsal }: Recorded): string[] {
  const { ids } = rehearsal.snapshot.users;
  return tape.recording.troubles.map(({ kind, at, count, atEnd, step, user, sku }: Trouble) => {
    const what = sku < 0 ? '' : ` of ${tape.tables.skus[sku]!.skuId}`;
    const still = atEnd === null ? '' : ` (${atEnd} at the end)`;
    return `${at} ${kind} ${count}${still}${what} step ${step} ${user < 0 ? '-' : ids.get(user)}`;
  });
}

describe('the troubles of a playback', () => {
  const direct = (users: readonly string[], add: readonly string[], remove: readonly string[]): StepInput => ({
    kind: 'assignLicense',
    target: { users: { ids: [...users] } },
    addLicenses: add.map((skuId) => ({ skuId })),
    removeLicenses: [...remove],
  });
  const three = () =>
    tenant()
      .sku('e1', { plans: ['small', 'talk'] })
      .sku('e3', { plans: ['large', 'talk'] })
      .sku('f1', { plans: ['small'] });

  it('remove first, then add: a gap for each, told once for the step, from the first user on', () => {
    const builder = three()
      .user('a', { has: ['e1'] })
      .user('b', { has: ['e1'] });
    const steps = [direct(['a', 'b'], [], ['e1']), direct(['a', 'b'], ['e3'], [])];
    expect(told(played(builder, steps))).toEqual(['0 gap 2 (0 at the end) step 0 a']);
  });

  it('removed and not given back: a loss; replaced by less: a downgrade and a loss; less for a while: a dip', () => {
    const builder = three()
      .user('a', { has: ['e1'] })
      .user('b', { has: ['e3'] })
      .user('c', { has: ['e3'] });
    const steps = [direct(['a'], [], ['e1']), direct(['b', 'c'], ['f1'], ['e3']), direct(['c'], ['e3'], [])];
    expect(told(played(builder, steps))).toEqual([
      '0 loss 1 (1 at the end) step 0 a',
      '2 loss 1 (1 at the end) step 1 b',
      '2 downgrade 1 (1 at the end) step 1 b',
      '3 gap 1 (0 at the end) step 1 c',
      '3 dip 1 (0 at the end) step 1 c',
    ]);
  });

  it('F41, F89 too few units: who fails, and for want of what', () => {
    const builder = tenant()
      .sku('e1', { enabled: 1, plans: ['small'] })
      .group('g', { members: ['a', 'b', 'c'] });
    for (const user of ['a', 'b', 'c', 'd']) builder.user(user);
    const steps: StepInput[] = [
      { kind: 'assignLicense', target: { group: 'g' }, addLicenses: [{ skuId: 'e1' }] },
      { kind: 'waitForProcessing' },
      direct(['d'], ['e1'], []),
    ];
    expect(told(played(builder, steps))).toEqual([
      '11 usersFailed 2 (2 at the end) step 0 b',
      '11 noFreeUnits 2 of e1 step 0 b',
      '14 callRefused 1 step 2 d',
      '14 noFreeUnits 1 of e1 step 2 d',
    ]);
  });

  it('F125 a conflict that is staged on purpose fails users, and is over at the end', () => {
    const builder = tenant()
      .sku('e1', { plans: ['small'] })
      .sku('e3', { plans: ['large'] })
      .group('old', { licenses: ['e1'] })
      .group('new', { licenses: ['e3'] })
      .user('a', { in: ['old'] });
    const found = recorded({
      snapshot: builder.snapshot(),
      catalog: catalogOf({ exclusive: [['small', 'large']], families: { mail: { small: 1, large: 2 } } }),
      plan: plan(
        [
          { kind: 'addMembers', group: 'new', users: { ids: ['a'] } },
          { kind: 'waitForProcessing' },
          { kind: 'removeMembers', group: 'old', users: { ids: ['a'] } },
        ],
        SLOW,
      ),
    });
    expect(told(found)).toEqual(['10 usersFailed 1 (0 at the end) step 0 a']);
  });

  it('F29 fewer units than are consumed: by how many at most', () => {
    const builder = tenant()
      .sku('e1', { enabled: 5, plans: ['small'] })
      .user('a', { has: ['e1'] })
      .user('b', { has: ['e1'] });
    const found = played(builder, [{ kind: 'setSeats', skuId: 'e1', enabled: 0 }]);
    expect(told(found)).toEqual(['0 unitsOver 2 of e1 step 0 -']);
  });

  it('says when the horizon ended it', () => {
    const found = played(
      tenant().sku('e1').user('a'),
      [
        { kind: 'wait', seconds: 100 },
        { kind: 'reprocess', users: { all: true } },
      ],
      {
        horizonSeconds: 60,
      },
    );
    expect(told(found)).toEqual(['60 horizonReached 1 step -1 -']);
  });

  it('count every user whom the figures of a plan with one step count', () => {
    const seen = { gap: 0, dip: 0, loss: 0, downgrade: 0 };
    for (let seed = 43_000; seed < 43_300; seed++) {
      const { tape, rehearsal } = recordedFromSeed(seed);
      const { startProfileOf, deleted, log } = rehearsal;
      const struck = { gap: new Set<string>(), dip: new Set<string>(), loss: new Set<string>(), downgrade: new Set<string>() };
      startProfileOf.forEach((_, user) => {
        if (deleted.has(user)) return;
        const { result } = followUser(rehearsal, user);
        if (result.hasGap) struck.gap.add(String(user));
        if (result.hasDip) struck.dip.add(String(user));
        if (result.hasLoss) struck.loss.add(String(user));
        if (result.hasDowngrade) struck.downgrade.add(String(user));
      });
      for (const kind of ['gap', 'dip', 'loss', 'downgrade'] as const) {
        const troubles = tape.recording.troubles.filter((each) => each.kind === kind);
        const users = troubles.reduce((sum, { count }) => sum + count, 0);
        // A user may be harmed by more than one step, and then counts for each.
        expect(users, `seed ${seed} ${kind}`).toBeGreaterThanOrEqual(struck[kind].size);
        expect(troubles.length > 0, `seed ${seed} ${kind}`).toBe(struck[kind].size > 0);
        if (troubles.length === 1) expect(users, `seed ${seed} ${kind}`).toBe(struck[kind].size);
        for (const { row, user, step } of troubles) {
          expect(log.step[row]).toBe(step);
          expect([...struck[kind]]).toContain(String(user));
        }
        seen[kind] += users;
      }
    }
    expect(seen.loss).toBeGreaterThan(50);
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});
