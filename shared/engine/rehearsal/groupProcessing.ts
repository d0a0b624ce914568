import { buildGroupChange, failedProfile, type GroupChange, type GroupWish, type WantedLicense } from '../licensing/groupChange.ts';
import { DIRECT, type LicenseProfile, type ProfileEntry } from '../licensing/profileTable.ts';
import { isInError } from '../snapshot/entryProfile.ts';
import { kindCode } from './eventLog.ts';
import type { GroupState } from './groupState.ts';
import type { RehearsalState } from './rehearsalState.ts';
import type { WaitingPlace, WaitingRoom } from './waitingRoom.ts';

const APPLIED = kindCode('licensesApplied');
const FAILED = kindCode('licensesFailed');
const UNCHANGED = kindCode('licensesUnchanged');
const NO_LICENSES: readonly WantedLicense[] = [];

/** A group as its processing sees it. */
export type ProcessedGroup = Pick<GroupState, 'ordinal' | 'licenses' | 'status' | 'changes'>;

/** What group processing works on: a whole rehearsal, or one user of whom every order of processing is tried. */
export interface ProcessingWorld extends Pick<RehearsalState, 'context' | 'profileOf' | 'errorTimes' | 'profile' | 'setProfile'> {
  readonly usersInError: () => Iterable<number>;
  readonly groups: readonly ProcessedGroup[];
  readonly deleted: Pick<RehearsalState['deleted'], 'has'>;
  readonly touched: Pick<RehearsalState['touched'], 'add'>;
  readonly locations: Pick<RehearsalState['locations'], 'kindOfUser' | 'of'>;
  readonly ledger: Pick<RehearsalState['ledger'], 'free' | 'lacking' | 'move' | 'moveAtOnce' | 'takeFreed' | 'endInstant'>;
  readonly log: Pick<RehearsalState['log'], 'length' | 'appendOfUser'>;
  readonly warnings: Pick<RehearsalState['warnings'], 'notePassed' | 'noteBlocked'>;
  readonly inherits: (user: number, group: Pick<ProcessedGroup, 'ordinal'>) => boolean;
}

/** Group processing of single users (simulation.md sections 5 and 6): the change itself, its cascade, and the waiting room. */
export class GroupProcessing {
  readonly #state: ProcessingWorld;
  readonly #waitingRoom: WaitingRoom | null;

  /** Without a waiting room freed units retry nobody, as in older eras (F84). */
  constructor(state: ProcessingWorld, waitingRoom: WaitingRoom | null) {
    this.#state = state;
    this.#waitingRoom = waitingRoom;
    if (waitingRoom === null) return;
    for (const user of state.usersInError()) this.#joinWaitingRoom(user, null);
  }

  /** One scheduled event: a user processed for a group, with all that follows in the same instant. */
  process(user: number, group: ProcessedGroup, at: number, step: number, cause: number): void {
    if (this.#state.deleted.has(user)) return;
    if (this.#applyAlone(user, group, at, step, cause)) return;
    if (this.#processWithCascade(user, group, at, step, cause, false)) this.serveWaiting(at, step);
    this.#state.ledger.endInstant(this.#state.log.length - 1);
  }

  /**
   * Most users of a migration: the change passes, nothing was or is in error on them, and nobody waits for a unit, so nothing can follow
   * from it in this instant. Does then all that `process` would do, without keeping account of what might follow.
   */
  #applyAlone(user: number, group: ProcessedGroup, at: number, step: number, cause: number): boolean {
    const { ledger, log, profileOf, touched } = this.#state;
    if (this.#waitingRoom !== null && !this.#waitingRoom.isEmpty) return false;
    const change = this.#changeFor(user, group);
    if (!change.standsAlone || ledger.lacking(change.needs).length > 0) return false;
    touched.add(user);
    profileOf[user] = change.next.ordinal;
    const event = log.appendOfUser(at, APPLIED, step, cause, user, group.ordinal, change.before.ordinal, change.next.ordinal, 0);
    ledger.moveAtOnce(change.moves, event);
    return true;
  }

  /** A user in the waiting room whose turn has come. */
  retry(user: number, group: ProcessedGroup, at: number, step: number, cause: number): void {
    this.#processWithCascade(user, group, at, step, cause, true);
  }

  /** Offers freed units to those who wait, and what they free in turn, until nothing is left to offer (F86). */
  serveWaiting(at: number, step: number, bought?: number): void {
    const { ledger } = this.#state;
    if (this.#waitingRoom === null || this.#waitingRoom.isEmpty) return;
    const freed = new Set<number>(ledger.takeFreed());
    if (bought !== undefined) freed.add(bought);
    while (freed.size > 0) {
      const sku = Math.min(...freed);
      freed.delete(sku);
      this.#waitingRoom.serve(
        sku,
        () => ledger.free(sku) > 0,
        (place) => {
          if (!this.#stillWaits(place, sku)) return 'gone';
          const group = this.#state.groups[place.group]!;
          const cause = this.#state.log.length - 1;
          const served = this.#processWithCascade(place.user, group, at, step, cause, true);
          for (const more of ledger.takeFreed()) freed.add(more);
          return served || !this.#stillWaits(place, sku) ? 'served' : 'stays';
        },
      );
    }
  }

  /** True when the user's held entries changed. */
  #processWithCascade(user: number, group: ProcessedGroup, at: number, step: number, cause: number, fromWaitingRoom: boolean): boolean {
    this.#state.touched.add(user);
    if (!this.#processOnce(user, group, at, step, cause, fromWaitingRoom)) return false;
    while (this.#cascadeOnce(user, at, step));
    return true;
  }

  /** F99: processes the groups in error on this user, oldest error first, up to the first that changes what the user holds. */
  #cascadeOnce(user: number, at: number, step: number): boolean {
    const profile = this.#state.profile(user);
    if (profile.errorEntries.length === 0) return false;
    const cause = this.#state.log.length - 1;
    return this.#groupsInError(user, profile).some((group) => this.#processOnce(user, group, at, step, cause, false));
  }

  /** Groups in the copy with an entry in error on this user: by time of the error, then group id. */
  #groupsInError(user: number, profile: LicenseProfile): ProcessedGroup[] {
    const times = this.#state.errorTimes.get(user)!;
    const oldest = new Map<number, number>();
    profile.errorEntries.forEach((position, i) => {
      const { source } = profile.entries[position]!;
      if (source !== DIRECT && this.#state.groups[source]!.status !== 'unknown') {
        oldest.set(source, Math.min(oldest.get(source) ?? Number.POSITIVE_INFINITY, times[i]!));
      }
    });
    return [...oldest].sort(([g, s], [h, t]) => s - t || g - h).map(([group]) => this.#state.groups[group]!);
  }

  /**
   * Points 1 to 5 of section 5. True when the user's held entries changed. A user from the waiting room who fails keeps the place: the
   * entries stay as they are (simulation.md section 10).
   */
  #processOnce(user: number, group: ProcessedGroup, at: number, step: number, cause: number, fromWaitingRoom: boolean): boolean {
    const { ledger, log } = this.#state;
    const change = this.#changeFor(user, group);
    const { before } = change;
    if (change.nothingToDo) {
      log.appendOfUser(at, UNCHANGED, step, cause, user, group.ordinal, before.ordinal, before.ordinal, 0);
      return false;
    }
    const lacking = ledger.lacking(change.needs);
    if (change.allowed && lacking.length === 0) return this.#apply(user, group, change, at, step, cause);
    const together = before.errorEntries.length === 0 ? null : this.#changeTogether(user, group, before);
    if (together?.allowed && ledger.lacking(together.needs).length === 0) {
      return this.#apply(user, group, together, at, step, cause);
    }
    if (!fromWaitingRoom) this.#fail(user, group, change, lacking, at, step, cause);
    return false;
  }

  #apply(user: number, group: ProcessedGroup, change: GroupChange, at: number, step: number, cause: number): boolean {
    const { ledger, log, warnings } = this.#state;
    ledger.move(change.needs, change.releases);
    this.#state.setProfile(user, change.next, at);
    warnings.notePassed(change.warnings);
    log.appendOfUser(at, APPLIED, step, cause, user, group.ordinal, change.before.ordinal, change.next.ordinal, 0);
    return change.changesHoldings;
  }

  #fail(
    user: number,
    group: ProcessedGroup,
    change: GroupChange,
    lacking: GroupChange['needs'],
    at: number,
    step: number,
    cause: number,
  ): void {
    const { log, warnings } = this.#state;
    const next = this.#failedProfile(change, lacking);
    this.#state.setProfile(user, next, at);
    warnings.noteBlocked(change.blocking);
    log.appendOfUser(at, FAILED, step, cause, user, group.ordinal, change.before.ordinal, next.ordinal, lacking.length);
    this.#joinWaitingRoom(user, change.before);
  }

  readonly #failures = new WeakMap<GroupChange, Map<string, LicenseProfile>>();

  #failedProfile(change: GroupChange, lacking: GroupChange['needs']): LicenseProfile {
    const known = this.#failures.get(change) ?? new Map<string, LicenseProfile>();
    this.#failures.set(change, known);
    const key = lacking.join();
    const profile = known.get(key) ?? failedProfile(this.#state.context, change, lacking);
    known.set(key, profile);
    return profile;
  }

  /** Shared by all users of the group with the same profile, location and membership. */
  #changeFor(user: number, group: ProcessedGroup): GroupChange {
    const { profileOf, locations } = this.#state;
    const inherits = this.#state.inherits(user, group);
    const kind = locations.kindOfUser[user]! * 2 + (inherits ? 1 : 0);
    let byProfile = group.changes[kind];
    if (byProfile === undefined) {
      byProfile = [];
      group.changes[kind] = byProfile;
    }
    let change = byProfile[profileOf[user]!];
    if (change === undefined) {
      const wish = { group: group.ordinal, licenses: inherits ? group.licenses : NO_LICENSES };
      change = buildGroupChange(this.#state.context, this.#state.profile(user), [wish], locations.of(user).inGroups);
      byProfile[profileOf[user]!] = change;
    }
    return change;
  }

  /** Point 5: the group and every other in error on this user as one change, or null when there is no other. */
  #changeTogether(user: number, group: ProcessedGroup, before: LicenseProfile): GroupChange | null {
    const others = this.#groupsInError(user, before).filter((other) => other !== group);
    if (others.length === 0) return null;
    const wishes = [group, ...others].map(
      (each): GroupWish => ({ group: each.ordinal, licenses: this.#state.inherits(user, each) ? each.licenses : NO_LICENSES }),
    );
    return buildGroupChange(this.#state.context, before, wishes, this.#state.locations.of(user).inGroups);
  }

  /** Only entries whose error is `CountViolation`, of groups in the copy, wait (simulation.md section 10); who waited before has a place. */
  #joinWaitingRoom(user: number, before: LicenseProfile | null): void {
    const profile = this.#state.profile(user);
    if (this.#waitingRoom === null || profile === before) return;
    profile.errorEntries.forEach((position, i) => {
      const entry = profile.entries[position]!;
      if (!this.#canWait(entry) || before?.errorEntries.some((other) => waitsAlike(before.entries[other]!, entry))) return;
      this.#waitingRoom?.join(entry.sku, { since: this.#state.errorTimes.get(user)![i]!, user, group: entry.source });
    });
  }

  #canWait({ source, error }: ProfileEntry): boolean {
    return error === 'CountViolation' && source !== DIRECT && this.#state.groups[source]!.status !== 'unknown';
  }

  #stillWaits({ user, group, since }: WaitingPlace, sku: number): boolean {
    if (this.#state.deleted.has(user)) return false;
    const profile = this.#state.profile(user);
    return profile.errorEntries.some((position, i) => {
      const entry = profile.entries[position]!;
      const waits = entry.sku === sku && entry.source === group && entry.error === 'CountViolation' && isInError(entry);
      return waits && this.#state.errorTimes.get(user)![i] === since;
    });
  }
}

/** The same wait: same license plan and group, and an error that keeps its time. */
function waitsAlike(before: ProfileEntry, after: ProfileEntry): boolean {
  return before.sku === after.sku && before.source === after.source && before.error === after.error;
}
