import { describe, expect, it } from 'vitest';
import { rehearseWayBack } from '../../../shared/engine/handover/wayBack.ts';
import { medley } from '../../support/fakeGraph/medley.ts';
import { type PackagedRehearsal, packageOf } from '../../support/fakeGraph/rehearsedPackage.ts';
import { Interrupted, Journal, Replay } from '../../support/fakeGraph/replay.ts';
import type { TenantPicture } from '../../support/fakeGraph/tenantPicture.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { openDemo } from '../reports/demoReport.ts';
import { playableBothWays } from './playable.ts';
import { type Course, copied, type Played, playedUntil, reached, withPlayed } from './replayed.ts';

async function takenBack(played: Played, packed: PackagedRehearsal): Promise<TenantPicture> {
  await new Replay(packed.reader, played.world, played.journal).backward();
  return reached(played);
}

describe('the way back', () => {
  it('returns to the start after the whole', async () => {
    const packed = medley();
    await withPlayed(packed, {}, async (played) => {
      expect(reached(played)).not.toEqual(copied(packed));
      expect(await takenBack(played, packed)).toEqual(copied(packed));
    });
  });

  it('returns to the start wherever the way forward was broken off', { timeout: 120_000 }, async () => {
    const packed = medley();
    const turns = await withPlayed(packed, {}, (played) => played.turns);
    for (let interruptAt = 1; interruptAt <= turns; interruptAt++) {
      await playedUntil(packed, { interruptAt }, async (played) => {
        expect(await takenBack(played, packed), `turn ${interruptAt}`).toEqual(copied(packed));
      });
    }
  });

  it('returns to the start when the last answer of the way forward was lost', { timeout: 120_000 }, async () => {
    const packed = medley();
    const batches = await withPlayed(packed, {}, ({ graph }) => graph.batches);
    for (let last = 1; last <= batches; last++) {
      const course: Course = { faults: { batch: (number) => (number === last ? 'loseAnswer' : 'none') }, endAfterBatch: last };
      await playedUntil(packed, course, async (played) => {
        played.graph.faults = {};
        expect(await takenBack(played, packed), `batch ${last}`).toEqual(copied(packed));
      });
    }
  });

  it('can itself be broken off and taken up again, and takes nothing back twice', { timeout: 120_000 }, async () => {
    const packed = medley();
    for (const interruptAt of [2, 7, 12]) {
      await withPlayed(packed, {}, async (played) => {
        const forward = played.graph.carried.length;
        let turns = 0;
        const onTurn = (): void => {
          if (++turns === interruptAt) throw new Interrupted();
        };
        const broken = new Replay(packed.reader, { ...played.world, onTurn }, played.journal).backward();
        await expect(broken).rejects.toBeInstanceOf(Interrupted);
        expect(await takenBack(played, packed)).toEqual(copied(packed));
        const back = played.graph.carried.slice(forward).map(({ id }) => id);
        expect(back).toEqual([...new Set(back)]);
      });
    }
  });

  it.each([
    // One or two people have leftovers of groups they are not in any more, held by an error: once gone they do not come about again.
    ['e1-to-e3', 'finance-e1-to-e3.json', 2],
    ['e1-to-e3', 'finance-e1-to-e3-prepared.json', 2],
    ['e1-to-e3', 'remove-first.json', 1],
    ['hybrid', 'department-change.json', 0],
    ['hybrid', 'onprem-move.json', 0],
    ['hybrid', 'static-to-dynamic.json', 0],
  ] as const)(
    'returns to the copied state of demo %s, %s, but for those the rehearsed way back names: %i',
    { timeout: 120_000 },
    async (name, file, stranded) => {
      const { snapshot, plan: planned, catalog, close } = await openDemo(name, file);
      const packed = packageOf(snapshot, planned, catalog);
      const { userIds, refusedCalls } = rehearseWayBack(packed.rehearsal, packed.compiled, catalog);
      expect(refusedCalls).toBe(0);
      await withPlayed(packed, {}, async (played) => {
        const [back, start] = [await takenBack(played, packed), copied(packed)];
        expect(back.groups).toEqual(start.groups);
        expect(back.users.filter((line, i) => line !== start.users[i]).map((line) => line.split(' ')[0])).toEqual(userIds);
        if (userIds.length === 0) expect(back).toEqual(start);
      });
      expect(userIds.length).toBe(stranded);
      close();
    },
  );

  it('returns random tenants to where the rehearsed way back says, which mostly is the start', { timeout: 120_000 }, async () => {
    let returned = 0;
    for (const seed of SEEDS) {
      const packed = playableBothWays(seed);
      if (packed === null) throw new Error(`seed ${seed} makes another example now`);
      const wayBack = rehearseWayBack(packed.rehearsal, packed.compiled, packed.catalog);
      // Who is restored is not part of that rehearsal.
      const isForetold = packed.plan.steps.every(({ kind }) => kind !== 'deleteUsers');
      if (!isForetold || wayBack.refusedCalls + wayBack.userIds.length > 0) continue;
      await withPlayed(packed, { pollSeconds: 1, patienceSeconds: 60 }, async (played) => {
        expect((await takenBack(played, packed)).users, `seed ${seed}`).toEqual(copied(packed).users);
      });
      returned++;
    }
    expect(returned).toBeGreaterThan(SEEDS.length / 3);
  });

  it('brings back services that were off, and says of a license in error that it can only come back as an active one', () => {
    const packed = packageOf(
      tenant()
        .sku('e1', { plans: ['mail', 'chat'] })
        .user('a', { has: [{ sku: 'e1', off: ['chat'] }] })
        .user('b', { has: [{ sku: 'e1', state: 'Disabled' }] })
        .snapshot(),
      plan([{ kind: 'assignLicense', target: { users: { all: true } }, addLicenses: [{ skuId: 'e1', disabledPlans: ['mail'] }] }]),
      catalogOf(),
    );
    const [a, b] = [...packed.compiled.actions(1)].flatMap((action) => (action.kind === 'request' ? [action] : []));
    expect(a?.undo?.request.body).toEqual({ addLicenses: [{ skuId: 'e1', disabledPlans: ['chat'] }], removeLicenses: [] });
    expect(a?.irreversible).toBeNull();
    expect(b?.undo?.request.body).toEqual({ addLicenses: [], removeLicenses: ['e1'] });
    expect(b?.irreversible).toBe('licenseInError');
  });

  it('does nothing for a package that was never begun', async () => {
    const packed = medley();
    await playedUntil(packed, { interruptAt: 1 }, async (played) => {
      await new Replay(packed.reader, played.world, new Journal()).backward();
      expect(played.graph.carried).toEqual([]);
    });
  });
});

/** Plans on tenants at rest in which nothing is refused, in error or irreversible. */
const SEEDS = [
  70, 101, 132, 205, 210, 307, 343, 374, 433, 468, 554, 570, 635, 791, 846, 873, 961, 988, 1028, 1148, 1217, 1251, 1347, 1361, 1369, 1425,
  1473, 1646, 1649, 1744,
];
