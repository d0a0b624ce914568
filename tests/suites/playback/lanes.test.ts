import { describe, expect, it } from 'vitest';
import { type FamilyLane, gapsIn, lanesOf } from '../../../shared/engine/playback/lanes.ts';
import { followUser } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { changeLines, gapLines } from '../../../shared/engine/report/lines.ts';
import { type Recorded, recordedFromSeed, secondsToLookAt } from './recorded.ts';

const SEEDS = Array.from({ length: 120 }, (_, i) => 41_000 + i);

describe("a user's swim lanes", () => {
  it('show at every second what a rehearsal stopped there gives the user', () => {
    let looked = 0;
    for (const seed of SEEDS) {
      const example = recordedFromSeed(seed);
      for (const at of secondsToLookAt(example, 8)) {
        const stopped = rehearse({ ...example.input, until: at });
        stopped.endProfileOf.forEach((profile, user) => {
          if (stopped.deleted.has(user)) return;
          const lanes = lanesOf(example.tape, user);
          const where = `seed ${seed}, second ${at}, user ${user}`;
          const held = stopped.families.holdings(stopped.profiles[profile]!).map(({ family }) => family);
          const shown = lanes.families.filter((lane) => isHeld(lane, at)).map(({ family }) => family);
          expect(shown, where).toEqual([...held]);
          looked += held.length;
          // What ends in the last second cannot be told from what lasts to the end.
          if (at === example.rehearsal.elapsedSeconds) return;
          const there = lanes.entries.flatMap(({ segments }) => segments.filter(({ from, to }) => from <= at && at < to));
          expect(
            there.map(({ entry }) => ({ ...entry, options: example.tape.tables.disabledPlans(entry.options) })),
            where,
          ).toEqual(
            stopped.profiles[profile]!.entries.map((entry) => ({ ...entry, options: stopped.tables.disabledPlans(entry.options) })),
          );
        });
      }
    }
    expect(looked).toBeGreaterThan(5000);
  });

  it('have no holes: from the start to the end, or to where the user is deleted', () => {
    let deleted = 0;
    for (const example of SEEDS.map(recordedFromSeed)) {
      forEachUser(example, (_, { families, deletedAt }) => {
        if (deletedAt !== null) deleted++;
        for (const { segments } of families) {
          expect(segments[0]!.from).toBe(0);
          expect(segments.at(-1)!.to).toBe(deletedAt ?? example.rehearsal.elapsedSeconds);
          expect(segments.slice(1).map(({ from }) => from)).toEqual(segments.slice(0, -1).map(({ to }) => to));
        }
      });
    }
    expect(deleted).toBeGreaterThan(5);
  });

  it('show exactly the gaps of gaps.jsonl and the results of changes.jsonl', () => {
    const counted = { gaps: 0, results: 0 };
    for (const example of SEEDS.map(recordedFromSeed)) {
      const gaps: string[] = [];
      const results: string[] = [];
      forEachUser(example, (userId, { families, deletedAt }) => {
        if (deletedAt !== null) return;
        for (const lane of families) {
          const family = example.tape.families.ids[lane.family]!;
          for (const seconds of gapsIn(lane)) gaps.push(`${userId} ${family} ${seconds}`);
          if (lane.result !== null && lane.result !== 'kept') results.push(`${userId} ${family} ${lane.result}`);
        }
      });
      const told = [...gapLines(example.rehearsal)].map((line) => JSON.parse(line) as Record<string, string>);
      expect(gaps).toEqual(told.map(({ userId, family, seconds }) => `${userId} ${family} ${seconds}`));
      const changes = [...changeLines(example.rehearsal)].flatMap((lines) => lines.trim().split('\n'));
      const named = changes.map((line) => JSON.parse(line) as Record<string, string>);
      expect(results).toEqual(named.map(({ userId, family, result }) => `${userId} ${family} ${result}`));
      counted.gaps += gaps.length;
      counted.results += results.length;
    }
    expect(counted.gaps).toBeGreaterThan(5);
    expect(counted.results).toBeGreaterThan(100);
  });

  it('begin every stretch with the event that led to it', () => {
    for (const example of SEEDS.slice(0, 60).map(recordedFromSeed)) {
      const { log } = example.rehearsal;
      forEachUser(example, (_, { families, rows }, user) => {
        const { rows: changes } = followUser(example.rehearsal, user);
        for (const { segments } of families) {
          for (const { row, from } of segments.slice(1)) {
            expect(rows).toContain(row);
            expect(changes).toContain(row);
            expect(log.at[row]).toBe(from);
          }
        }
      });
    }
  });
});

/** A moment is the end of its second: of two stretches that touch there, the later one holds. */
function isHeld({ segments }: FamilyLane, at: number): boolean {
  return segments.findLast(({ from }) => from <= at)!.plan !== null;
}

function forEachUser({ tape, rehearsal }: Recorded, look: (userId: string, lanes: ReturnType<typeof lanesOf>, user: number) => void): void {
  const { ids, count } = rehearsal.snapshot.users;
  for (let user = 0; user < count; user++) look(ids.get(user)!, lanesOf(tape, user), user);
}
