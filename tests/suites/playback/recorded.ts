import { record } from '../../../shared/engine/playback/record.ts';
import { openTape, type Tape } from '../../../shared/engine/playback/tape.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { type RehearsalInput, rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';

export interface Recorded {
  readonly input: RehearsalInput;
  readonly rehearsal: Rehearsal;
  readonly tape: Tape;
}

/** A rehearsal, and what a window plays back of it: the recording has crossed a thread. */
export function recorded(input: RehearsalInput): Recorded {
  const rehearsal = rehearse(input);
  const tape = openTape(structuredClone(record(rehearsal)), input.catalog.families);
  return { input, rehearsal, tape };
}

export function recordedFromSeed(seed: number): Recorded {
  const { tenant, plan, catalog } = randomRehearsalFromSeed(seed);
  return recorded({ snapshot: snapshotOfOracleTenant(tenant), plan, catalog });
}

/** Seconds worth looking at: those in which something happens, the ones beside them, and the end. */
export function secondsToLookAt({ rehearsal: { log, elapsedSeconds } }: Recorded, most = 25): number[] {
  const busy = [...new Set(log.at.subarray(0, log.length))];
  const all = [...new Set(busy.flatMap((at) => [at - 1, at, at + 1]))].filter((at) => at >= 0 && at <= elapsedSeconds);
  const every = Math.ceil(all.length / most);
  return [...new Set([...all.filter((_, i) => i % every === 0), elapsedSeconds])];
}
