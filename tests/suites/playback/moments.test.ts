import { describe, expect, it } from 'vitest';
import { momentAt } from '../../../shared/engine/playback/moment.ts';
import { endSnapshot } from '../../../shared/engine/rehearsal/endSnapshot.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { eventLines, seatRows } from '../../../shared/engine/report/lines.ts';
import { summarize } from '../../../shared/engine/report/summary.ts';
import type { PlaybackMoment } from '../../../shared/model/playbackMoment.ts';
import { type Recorded, recordedFromSeed, secondsToLookAt } from './recorded.ts';

const SEEDS = Array.from({ length: 150 }, (_, i) => 40_000 + i);

describe('a moment of a playback', () => {
  it('has the users in error, without a service and changed that a rehearsal stopped there counts', () => {
    const seen = { without: 0, inError: 0, changed: 0, moments: 0 };
    for (const seed of SEEDS) {
      const example = recordedFromSeed(seed);
      for (const at of secondsToLookAt(example)) {
        const { without, inError, changed } = momentAt(example.tape, at);
        const { figures } = rehearse({ ...example.input, until: at });
        const counted = { without: figures.withLoss, inError: figures.inErrorAfter, changed: figures.changed };
        expect({ without, inError, changed }, `seed ${seed}, second ${at}`).toEqual(counted);
        seen.without += without;
        seen.inError += inError;
        seen.changed += changed;
        seen.moments++;
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(200);
  });

  it('has the units that the last rows of seats.csv say', () => {
    let rows = 0;
    for (const seed of SEEDS) {
      const example = recordedFromSeed(seed);
      const { rehearsal, tape } = example;
      const lines = [...seatRows(rehearsal)].slice(1).map((line) => line.trim().split(','));
      rows += lines.length;
      for (const at of secondsToLookAt(example)) {
        const now = rehearsal.startSeconds + at;
        const { seats } = momentAt(tape, at);
        tape.recording.seats.forEach(({ sku }, i) => {
          const { skuId, subscribed } = rehearsal.tables.skus[sku]!;
          const { enabled, warning } = subscribed!.prepaidUnits;
          const start = [enabled + (rehearsal.settings.assignWarningUnits ? warning : 0), rehearsal.ledger.consumedBefore[sku]!];
          const last = lines.findLast(([when, id]) => id === skuId && Date.parse(when!) / 1000 <= now);
          const [owned, consumed] = last === undefined ? start : [Number(last[3]), Number(last[2])];
          expect(seats[i], `seed ${seed}, second ${at}`).toEqual({ consumed, owned });
        });
      }
      expect(new Set(tape.recording.seats.map(({ sku }) => rehearsal.tables.skus[sku]!.skuId))).toEqual(new Set(lines.map(([, id]) => id)));
    }
    expect(rows).toBeGreaterThan(200);
  });

  it('F17 has every group in the state that events.jsonl tells and a rehearsal stopped there leaves it in', () => {
    const seen = new Map<string, number>();
    for (const seed of SEEDS) {
      const example = recordedFromSeed(seed);
      const events = eventsOf(example);
      for (const at of secondsToLookAt(example, 12)) {
        const { groups } = momentAt(example.tape, at);
        const stopped = endSnapshot(rehearse({ ...example.input, until: at }));
        example.tape.recording.worked.forEach(({ group }, i) => {
          const id = example.tape.tables.groupIds[group]!;
          const told = groups[i]!;
          const where = `seed ${seed}, second ${at}, group ${id}`;
          const record = stopped.groups.find((each) => each.id === id);
          const imported = example.input.snapshot.groups.find((each) => each.id === id);
          if (record !== undefined) {
            expect(STATES[told.state] ?? imported?.licenseProcessingState ?? null, where).toBe(record.licenseProcessingState);
          }
          expect(told, where).toMatchObject(naiveProgress(events, id, at));
          expect(told.inError, where).toBe(naiveErrors(stopped, id));
          seen.set(told.state, (seen.get(told.state) ?? 0) + 1);
        });
      }
    }
    expect([...seen.keys()].sort()).toEqual(['applied', 'errors', 'inProgress', 'none', 'queued']);
    expect(Math.min(...seen.values())).toBeGreaterThan(20);
  });

  it('at the end is the summary', () => {
    for (const seed of SEEDS) {
      const { rehearsal, tape } = recordedFromSeed(seed);
      const { users, seats, clock } = summarize(rehearsal);
      const end = momentAt(tape, clock.elapsedSeconds + 1000);
      expect(end).toMatchObject({
        at: clock.elapsedSeconds,
        row: rehearsal.log.length - 1,
        without: users.withLoss,
        inError: users.inErrorAfter,
        changed: users.changed,
        next: { event: null, trouble: null },
      });
      tape.recording.seats.forEach(({ sku }, i) => {
        const { skuId } = tape.tables.skus[sku]!;
        const { consumedAfter, owned } = seats.find((each) => each.skuId === skuId)!;
        expect(end.seats[i]).toEqual({ consumed: consumedAfter, owned });
      });
    }
  });

  it('leads from event to event and from trouble to trouble, there and back', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const example = recordedFromSeed(seed);
      const { log } = example.rehearsal;
      const events = [...new Set(log.at.subarray(0, log.length))];
      const troubles = [...new Set(example.tape.recording.troubles.map(({ at }) => at))];
      expect(walk(example, 'next', 'event')).toEqual(events.slice(1));
      expect(walk(example, 'previous', 'event')).toEqual(events.toReversed().slice(1));
      expect(walk(example, 'next', 'trouble')).toEqual(troubles.filter((at) => at > 0));
      expect(walk(example, 'previous', 'trouble')).toEqual(troubles.filter((at) => at < example.rehearsal.elapsedSeconds).toReversed());
    }
  });
});

const STATES: Partial<Record<PlaybackMoment['groups'][number]['state'], string>> = {
  queued: 'QueuedForProcessing',
  inProgress: 'ProcessingInProgress',
  applied: 'ProcessingComplete',
  errors: 'ProcessingComplete',
};

interface Event {
  readonly at: number;
  readonly kind: string;
  readonly cause: number | null;
  readonly groupId?: string;
  readonly users?: number;
}

function eventsOf({ rehearsal }: Recorded): Event[] {
  return [...eventLines(rehearsal)]
    .map((line) => JSON.parse(line) as Omit<Event, 'at'> & { readonly at: string })
    .map((event) => ({ ...event, at: Date.parse(event.at) / 1000 - rehearsal.startSeconds }));
}

/** Of the piece of work under way: how many users it had come to. Users deleted meanwhile are passed over without an event. */
function naiveProgress(events: readonly Event[], groupId: string, at: number): Partial<PlaybackMoment['groups'][number]> {
  const mine = events.flatMap((event, row) => (event.groupId === groupId && event.at <= at ? [{ ...event, row }] : []));
  const started = mine.findLast(({ kind }) => kind === 'groupProcessingStarted');
  const isOver = mine.some(({ kind, cause }) => kind === 'groupProcessingFinished' && cause === started?.row);
  if (started === undefined || isOver) return {};
  const served = mine.filter(({ kind, cause }) => cause === started.row && kind.startsWith('licenses')).length;
  const anyDeleted = events.some(({ kind }) => kind === 'userDeleted');
  return { state: 'inProgress', total: started.users!, ...(anyDeleted ? {} : { processed: served }) };
}

function naiveErrors({ users, profiles }: ReturnType<typeof endSnapshot>, groupId: string): number {
  const failing = profiles.map((entries) =>
    entries.some(({ assignedByGroup, state }) => assignedByGroup === groupId && (state === 'Error' || state === 'ActiveWithError')),
  );
  return users.profile.filter((profile) => failing[profile]).length;
}

/** The seconds that pressing a button over and over leads to. */
function walk({ tape }: Recorded, way: 'next' | 'previous', what: 'event' | 'trouble'): number[] {
  const seconds: number[] = [];
  for (let at: number | null = way === 'next' ? 0 : tape.recording.endSeconds; ; ) {
    at = momentAt(tape, at)[way][what];
    if (at === null) return seconds;
    seconds.push(at);
  }
}
