/**
 * What the service says of a group: `none` (F17: nothing has been asked of it yet), `queued` (F17 QueuedForProcessing: work is waiting, and none
 * is under way), `inProgress` (F17 ProcessingInProgress, F91 "In progress"), `applied` (F17 ProcessingComplete, F91 "All licenses assigned",
 * F90 "Latest license changes have been applied to all users"), `errors` (F91 "Errors & issues": done, with users in error by this group).
 */
export type GroupState = 'none' | 'queued' | 'inProgress' | 'applied' | 'errors';

/** One group at one moment. */
export interface GroupMoment {
  readonly state: GroupState;
  /** Users processed of those of the piece of work under way; of the last piece when nothing is; of the next when it only waits. */
  readonly processed: number;
  readonly total: number;
  /** Users with an assignment from this group in error now. */
  readonly inError: number;
  /** When the work that waits begins; null unless `queued`. */
  readonly begins: number | null;
}

/** Everything beside the feed that changes with the moment; answered in well under a frame. */
export interface PlaybackMoment {
  readonly at: number;
  /** The last step that has started; null before the first. */
  readonly step: number | null;
  /** The last event up to now: where the feed stands; -1 before the first. */
  readonly row: number;
  /** In the order of the overview's `groups`. */
  readonly groups: readonly GroupMoment[];
  /** In the order of the overview's `seats`. */
  readonly seats: readonly { readonly consumed: number; readonly owned: number }[];
  /** Users without a service that they had at the start; at the end these are the users with a loss of the summary. */
  readonly without: number;
  readonly inError: number;
  /** Users whose license assignments are not those of the start. */
  readonly changed: number;
  /** Seconds to jump to. */
  readonly next: Neighbours;
  readonly previous: Neighbours;
}

/** The nearest second with an event, and the nearest in which a trouble begins; null where there is none. */
export interface Neighbours {
  readonly event: number | null;
  readonly trouble: number | null;
}
