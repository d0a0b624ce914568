import type { FeedEntry, FeedEntryDetails, FeedPage, PlaybackOverview, UserLanes } from '../../../shared/contract/playback.ts';
import { causesOf, feedRows } from '../../../shared/engine/playback/feed.ts';
import { momentAt } from '../../../shared/engine/playback/moment.ts';
import type { Tape } from '../../../shared/engine/playback/tape.ts';
import { NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { PlaybackMoment } from '../../../shared/model/playbackMoment.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { changeIn, toFeedEntry } from './feedEntries.ts';
import { toOverview } from './overview.ts';
import { type TapeName, tapeFinder } from './tapes.ts';
import { toUserLanes } from './userLanes.ts';

export interface FeedInput extends TapeName {
  readonly row: number;
  readonly before: number;
  readonly after: number;
  readonly group?: string | undefined;
  readonly user?: string | undefined;
}

/** Rehearsals played back. All throw what making a recording throws (`outdated`, `cancelled`, `badInput`), and `notFound`. */
export interface Playback {
  open(name: TapeName, options?: JobOptions): Promise<PlaybackOverview>;
  moment(input: TapeName & { readonly at: number }): Promise<PlaybackMoment>;
  feed(input: FeedInput): Promise<FeedPage>;
  entry(input: TapeName & { readonly row: number }): Promise<FeedEntryDetails>;
  lanes(input: TapeName & { readonly userId: string }): Promise<UserLanes>;
  why(input: TapeName & { readonly row: number }): Promise<readonly FeedEntry[]>;
}

export function createPlayback(parts: Pick<ServiceParts, 'scenarios' | 'sessions'>): Playback {
  const find = tapeFinder(parts);
  return {
    open: async (name, options) => toOverview(await find(name, options)),
    moment: async ({ at, ...name }) => momentAt((await find(name)).tape, at),
    feed: async ({ row, before, after, group, user, ...name }) => {
      const named = await find(name);
      const { tape, names } = named;
      const filter = {
        group: group === undefined ? NONE : groupOrdinal(tape, group),
        user: user === undefined ? NONE : names.userOrdinal(user),
      };
      const { rows, hasOlder, hasNewer } = feedRows(tape.recording.log, filter, row, before, after);
      return { entries: rows.map((each) => toFeedEntry(named, each)), hasOlder, hasNewer };
    },
    entry: async ({ row, ...name }) => {
      const named = await find(name);
      expectRow(named.tape, row);
      const { servicesOn, servicesOff } = changeIn(named, row);
      return {
        entry: toFeedEntry(named, row),
        servicesOn: servicesOn.map((plan) => named.names.service(plan)),
        servicesOff: servicesOff.map((plan) => named.names.service(plan)),
      };
    },
    lanes: async ({ userId, ...name }) => {
      const named = await find(name);
      return toUserLanes(named, named.names.userOrdinal(userId));
    },
    why: async ({ row, ...name }) => {
      const named = await find(name);
      expectRow(named.tape, row);
      return causesOf(named.tape.recording.log, row).map((each) => toFeedEntry(named, each));
    },
  };
}

function groupOrdinal({ tables }: Tape, groupId: string): number {
  const group = tables.group(groupId);
  if (group === undefined) throw new AppError('notFound', { expected: 'group', found: groupId });
  return group;
}

function expectRow({ recording }: Tape, row: number): void {
  const { length } = recording.log;
  if (row >= length) throw new AppError('notFound', { expected: `one of ${length} events`, found: String(row) });
}
