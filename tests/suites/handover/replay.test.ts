import { describe, expect, it } from 'vitest';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { LiveTenant } from '../../support/fakeGraph/liveTenant.ts';
import { medley } from '../../support/fakeGraph/medley.ts';
import { graphFor, type PackagedRehearsal, packageOf } from '../../support/fakeGraph/rehearsedPackage.ts';
import { Drift, Journal, Replay } from '../../support/fakeGraph/replay.ts';
import { snapshotNow } from '../../support/fakeGraph/tenantPicture.ts';
import { openDemo } from '../reports/demoReport.ts';
import { playable } from './playable.ts';
import { copied, reached, rehearsed, withPlayed } from './replayed.ts';

const DEMOS = [
  ['e1-to-e3', 'finance-e1-to-e3.json'],
  ['e1-to-e3', 'finance-e1-to-e3-prepared.json'],
  ['e1-to-e3', 'project-leaver.json'],
  ['e1-to-e3', 'refused-calls.json'],
  ['e1-to-e3', 'remove-first.json'],
  ['e1-to-e3', 'too-few-seats.json'],
  ['hybrid', 'department-change.json'],
  ['hybrid', 'onprem-move.json'],
  ['hybrid', 'onprem-move-remove-first.json'],
  ['hybrid', 'static-to-dynamic.json'],
  ['hybrid', 'static-to-dynamic-safe.json'],
  ['direct-1000', 'direct-to-group.json'],
] as const;

async function demo(tenant: string, file: string): Promise<PackagedRehearsal & { close: () => void }> {
  const { snapshot, plan, catalog, close } = await openDemo(tenant, file);
  return { ...packageOf(snapshot, plan, catalog), close };
}

describe('a package replayed through the Graph client', () => {
  it('reaches the rehearsed state in four waves of all kinds of steps', async () => {
    const packed = medley();
    expect(packed.compiled.waves.length).toBe(4);
    expect(rehearsed(packed)).not.toEqual(copied(packed));
    await withPlayed(packed, {}, (played) => {
      expect(reached(played)).toEqual(rehearsed(packed));
      expect(played.graph.carried.length).toBe(packed.compiled.requests);
    });
  });

  it.each(DEMOS)('reaches the rehearsed state of demo %s, %s', { timeout: 120_000 }, async (tenant, file) => {
    const packed = await demo(tenant, file);
    await withPlayed(packed, {}, (played) => expect(reached(played)).toEqual(rehearsed(packed)));
    packed.close();
  });

  it('reaches the rehearsed state of random plans on random tenants, also of those with refused calls', { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const packed = playable(seed);
      const state = await withPlayed(packed, { pollSeconds: 1, patienceSeconds: 60 }, reached);
      expect(state, `seed ${seed}`).toEqual(rehearsed(packed));
    }
  });

  it('does nothing twice and leaves nothing out when it is broken off at any turn and taken up again', { timeout: 120_000 }, async () => {
    const packed = medley();
    const turns = await withPlayed(packed, {}, (played) => played.turns);
    for (let interruptAt = 1; interruptAt <= turns; interruptAt++) {
      await withPlayed(packed, { interruptAt }, (played) => {
        expect(idsOf(played.graph.carried), `turn ${interruptAt}`).toEqual([...new Set(idsOf(played.graph.carried))]);
        expect(reached(played), `turn ${interruptAt}`).toEqual(rehearsed(packed));
      });
    }
  });

  it.each(['loseAnswer', 'loseRequest', 'throttle'] as const)(
    'gets over a batch with %s, whichever it is',
    { timeout: 120_000 },
    async (fault) => {
      const packed = medley();
      const batches = await withPlayed(packed, {}, ({ graph }) => graph.batches);
      for (let bad = 1; bad <= batches; bad++) {
        const faults = { batch: (number: number) => (number === bad ? fault : 'none') } as const;
        await withPlayed(packed, { faults }, (played) => {
          expect(played.graph.carried.length, `batch ${bad}`).toBe(packed.compiled.requests);
          expect(reached(played), `batch ${bad}`).toEqual(rehearsed(packed));
        });
      }
    },
  );

  it('gets over an answer that is lost when the run itself ends with it', { timeout: 120_000 }, async () => {
    const packed = medley();
    const { batches, turns } = await withPlayed(packed, {}, ({ graph, turns: taken }) => ({ batches: graph.batches, turns: taken }));
    for (let bad = 1; bad <= batches; bad++) {
      const faults = { batch: (number: number) => (number === bad ? 'loseAnswer' : 'none') } as const;
      for (const interruptAt of [Math.min(turns, bad * 2), Math.min(turns, bad * 2 + 1)]) {
        await withPlayed(packed, { faults, interruptAt }, (played) => {
          expect(played.graph.carried.length).toBe(packed.compiled.requests);
          expect(reached(played)).toEqual(rehearsed(packed));
        });
      }
    }
  });

  it('sends again what the service had too many of, and what depended on it, after the time the service asks for', async () => {
    const packed = medley();
    const faults = {
      inner: (id: string, attempt: number) => (attempt === 1 && Number(id.at(-1)) % 3 === 0 ? 'throttle' : 'none'),
    } as const;
    await withPlayed(packed, { faults }, (played) => {
      expect(played.graph.carried.length).toBe(packed.compiled.requests);
      expect(reached(played)).toEqual(rehearsed(packed));
    });
  });
});

describe('a package for a tenant that has moved on', () => {
  const drifts: readonly (readonly [what: string, change: (packed: PackagedRehearsal) => TenantSnapshot, names: RegExp])[] = [
    [
      'a user lost a direct license',
      (packed) => changed(packed, (t) => t.setUserLicenses(t.user('s02'), { addLicenses: [], removeLicenses: ['e1'] })),
      /user s02: states/,
    ],
    [
      'a group got another license',
      (packed) =>
        changed(packed, (t) => t.setGroupLicenses('desk', { addLicenses: [{ skuId: 'bi', disabledPlans: [] }], removeLicenses: [] })),
      /group desk: licenses/,
    ],
    [
      'somebody left a group',
      (packed) => changed(packed, (t) => t.changeMember('removeMembers', 'project', t.user('d03'))),
      /group project: members/,
    ],
    [
      'somebody moved',
      (packed) => changed(packed, (t) => t.updateUser(t.user('d04'), { usageLocation: 'BR' })),
      /user d04: usageLocation is "BR"/,
    ],
    ['somebody is gone', (packed) => changed(packed, (t) => t.deleteUser(t.user('s24'))), /user s24: gone/],
    ['seats were given back', (packed) => changed(packed, (t) => t.setSeats('e3', 10)), /license plan e3: 10 owned/],
  ];

  it.each(drifts)('is not begun when %s, and says so', async (_, change, names) => {
    const packed = medley();
    const { graph, world } = await graphFor({ ...packed, snapshot: change(packed) });
    const run = new Replay(packed.reader, world, new Journal()).forward();
    const drift = await run.catch((error: unknown) => error);
    await graph.close();
    expect(drift).toBeInstanceOf(Drift);
    expect((drift as Drift).message).toMatch(names);
    expect(graph.carried).toEqual([]);
  });
});

/** The tenant of a package with something done to it by somebody else. */
function changed(packed: PackagedRehearsal, act: (tenant: LiveTenant) => void): TenantSnapshot {
  const tenant = new LiveTenant({ ...packed, newGroupIds: new Map() });
  act(tenant);
  tenant.advanceTo(3600);
  return snapshotNow(tenant);
}

function idsOf(carried: readonly { readonly id: string }[]): string[] {
  return carried.map(({ id }) => id);
}
