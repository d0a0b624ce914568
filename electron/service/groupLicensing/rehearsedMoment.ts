import type { LicenseProfile } from '../../../shared/engine/licensing/profileTable.ts';
import { kindCode, NONE } from '../../../shared/engine/rehearsal/eventLog.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';

/** Events of the log before this row have happened; seconds from the start. */
export interface RehearsedMoment {
  readonly row: number;
  readonly atSeconds: number;
}

/** Just before the step begins; the end when it never does. */
export function momentBeforeStep({ log, elapsedSeconds }: Rehearsal, step: number): RehearsedMoment {
  const started = kindCode('stepStarted');
  for (let row = 0; row < log.length; row++) {
    if (log.kind[row] === started && log.step[row] === step) return { row, atSeconds: log.at[row]! };
  }
  return { row: log.length, atSeconds: elapsedSeconds };
}

/** The profile a user had then. */
export function profileAt({ log, startProfileOf, profiles }: Rehearsal, user: number, moment: RehearsedMoment): LicenseProfile {
  let row = log.lastOfUser[user]!;
  while (row !== NONE && row >= moment.row) row = log.previous[row]!;
  return profiles[row === NONE ? startProfileOf[user]! : log.after[row]!]!;
}
