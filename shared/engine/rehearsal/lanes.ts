import { kindCode } from './eventLog.ts';
import type { GroupProcessing } from './groupProcessing.ts';
import type { GroupState } from './groupState.ts';
import type { RehearsalState } from './rehearsalState.ts';

/** When something happened and what led to it: second from the start, step, and row of the causing event. */
export interface Origin {
  readonly at: number;
  readonly step: number;
  readonly cause: number;
}

/**
 * Queues users for processing in the group's lane (simulation.md section 10): from the later of now plus the queue delay and the end of the
 * lane's work before it, `usersPerSecondPerGroup` a second, in ascending order. Without users there is no work.
 */
export function queueWork(
  state: RehearsalState,
  processing: GroupProcessing,
  group: GroupState,
  concerned: ArrayLike<number>,
  origin: Origin,
): void {
  if (concerned.length === 0) return;
  const { agenda, departures, ledger, log, settings } = state;
  const { step, cause } = origin;
  const rate = settings.usersPerSecondPerGroup;
  const users = departures.arrange(concerned);
  const start = Math.max(origin.at + settings.groupQueueDelaySeconds, group.laneEnd) + departures.delayOf(step, group.id, 'processing');
  group.laneEnd = start + Math.floor((users.length - 1) / rate);
  group.work.push({ queuedAt: origin.at, start, end: group.laneEnd, users: users.length });
  group.pending++;
  group.memberSet();
  log.reserve(log.length + users.length);
  ledger.reserve(ledger.rowCount + 2 * users.length);
  let next = 0;
  let started = cause;
  agenda.schedule(start, {
    run(at) {
      if (next === 0) started = log.append(at, kindCode('groupProcessingStarted'), step, cause, group.ordinal, users.length);
      const until = Math.min(users.length, (at - start + 1) * rate);
      while (next < until) processing.process(users[next++]!, group, at, step, started);
      if (next < users.length) return at + 1;
      log.append(at, kindCode('groupProcessingFinished'), step, started, group.ordinal, users.length);
      group.pending--;
      state.onIdle(at);
      return null;
    },
  });
}
