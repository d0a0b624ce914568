import { describe, expect, it } from 'vitest';
import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { EVENT_KINDS, NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { recordedFromSeed, secondsToLookAt } from './recorded.ts';

const SEEDS = Array.from({ length: 150 }, (_, i) => 42_000 + i);

describe('a rehearsal that is stopped at a second', () => {
  it('leaves every user with the profile that the log of the whole rehearsal tells for then', () => {
    let changed = 0;
    for (const seed of SEEDS) {
      const example = recordedFromSeed(seed);
      const { log, startProfileOf, profiles, tables } = example.rehearsal;
      for (const at of secondsToLookAt(example, 15)) {
        const stopped = rehearse({ ...example.input, until: at });
        const told = startProfileOf.slice();
        for (let row = 0; row < log.length && log.at[row]! <= at; row++) if (log.user[row] !== NONE) told[log.user[row]!] = log.after[row]!;
        told.forEach((profile, user) => {
          if (profile !== startProfileOf[user]) changed++;
          const inWords = (one: Pick<typeof stopped, 'profiles' | 'tables'>, ordinal: number) =>
            one.profiles[ordinal]!.entries.map((entry) => ({ ...entry, options: one.tables.disabledPlans(entry.options) }));
          expect(inWords(stopped, stopped.endProfileOf[user]!), `seed ${seed}, second ${at}, user ${user}`).toEqual(
            inWords({ profiles, tables }, profile),
          );
        });
      }
    }
    expect(changed).toBeGreaterThan(1000);
  });

  it('has the same log as the whole rehearsal up to there', () => {
    for (const seed of SEEDS) {
      const example = recordedFromSeed(seed);
      const whole = example.rehearsal.log;
      for (const at of secondsToLookAt(example, 6).filter((each) => each < example.rehearsal.elapsedSeconds)) {
        const { log } = rehearse({ ...example.input, until: at });
        const rows = whole.at.subarray(0, whole.length).filter((each) => each <= at).length;
        expect(log.length, `seed ${seed}, second ${at}`).toBe(rows);
        for (const column of ['at', 'kind', 'step', 'cause', 'user', 'group', 'detail', 'previous'] as const) {
          expect(log[column].subarray(0, rows)).toEqual(whole[column].subarray(0, rows));
        }
      }
    }
  });

  it('has the members that the joiners and leavers of the log make, and nobody who was deleted', () => {
    let moved = 0;
    for (const seed of SEEDS) {
      const example = recordedFromSeed(seed);
      const { snapshot, log, tables } = example.rehearsal;
      for (const at of secondsToLookAt(example, 8)) {
        const members = new Map(snapshot.groups.map(({ id }, row) => [id, new Set(targetsOf(snapshot.members, row as GroupOrdinal))]));
        const deleted = new Set<number>();
        for (let row = 0; row < log.length && log.at[row]! <= at; row++) {
          const kind = EVENT_KINDS[log.kind[row]!]!;
          const user = log.user[row]!;
          if (kind === 'userDeleted') deleted.add(user);
          if (kind === 'groupCreated') members.set(tables.groupIds[log.group[row]!]!, new Set());
          if (kind !== 'memberAdded' && kind !== 'memberRemoved') continue;
          moved++;
          members.get(tables.groupIds[log.group[row]!]!)?.[kind === 'memberAdded' ? 'add' : 'delete'](user);
        }
        const stopped = endSnapshot(rehearse({ ...example.input, until: at }));
        stopped.groups.forEach(({ id }, row) => {
          const told = [...members.get(id)!].filter((user) => !deleted.has(user)).map((user) => snapshot.users.ids.get(user)!);
          const found = Array.from(targetsOf(stopped.members, row as GroupOrdinal), (user) => stopped.users.ids.get(user)!);
          expect(found, `seed ${seed}, second ${at}, group ${id}`).toEqual(told.sort());
        });
        expect(stopped.users.count).toBe(snapshot.users.count - deleted.size);
      }
    }
    expect(moved).toBeGreaterThan(500);
  });

  it('F17 has groups whose work has not begun queued, and those whose work goes on in progress', () => {
    const builder = tenant()
      .sku('e3')
      .group('north', { members: ['a', 'b', 'c'] })
      .group('south', { members: ['a'] });
    for (const user of ['a', 'b', 'c']) builder.user(user);
    const input = {
      snapshot: builder.snapshot(),
      catalog: catalogOf(),
      plan: plan(
        [
          { kind: 'assignLicense', target: { group: 'north' }, addLicenses: [{ skuId: 'e3' }] },
          { kind: 'assignLicense', target: { group: 'south' }, addLicenses: [{ skuId: 'e3' }] },
        ],
        { groupQueueDelaySeconds: 10, usersPerSecondPerGroup: 1, adminStepSeconds: 5 },
      ),
    };
    const statesAt = (until: number) =>
      Object.fromEntries(endSnapshot(rehearse({ ...input, until })).groups.map((group) => [group.id, group.licenseProcessingState]));
    expect(statesAt(0)).toEqual({ north: 'QueuedForProcessing', south: null });
    expect(statesAt(9)).toEqual({ north: 'QueuedForProcessing', south: 'QueuedForProcessing' });
    expect(statesAt(10)).toEqual({ north: 'ProcessingInProgress', south: 'QueuedForProcessing' });
    expect(statesAt(12)).toEqual({ north: 'ProcessingComplete', south: 'QueuedForProcessing' });
    expect(statesAt(15)).toEqual({ north: 'ProcessingComplete', south: 'ProcessingComplete' });
  });
});
