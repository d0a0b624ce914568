import { MOST_MOMENTS, type ReportedMoment, type ReportedTimeline } from '../../model/report.ts';
import type { ReportNames } from '../../model/reportNames.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { stepStarts } from './reportedPlan.ts';

type Processing = Extract<ReportedMoment, { kind: 'processing' }>;

/** When each step begins, when the work it led to begins and is done in each group, and when all is over. */
export function reportedTimeline(rehearsal: Rehearsal, refusedOf: readonly number[], names: ReportNames): ReportedTimeline {
  const { elapsedSeconds, outcome } = rehearsal;
  const steps = stepStarts(rehearsal).flatMap((at, step): ReportedMoment[] =>
    at === null ? [] : [{ kind: 'step', at, step, refused: refusedOf[step] ?? 0 }],
  );
  const { work, firstChange, lastChange } = readWork(rehearsal, names);
  const all = [...steps, ...work].sort((a, b) => a.at - b.at || stepOf(a) - stepOf(b) || (a.kind === 'step' ? -1 : 1));
  const moments = all.slice(0, MOST_MOMENTS);
  const end: ReportedMoment = { kind: 'end', at: elapsedSeconds, outcome };
  return { moments: [...moments, end], leftOut: all.length - moments.length, firstChange, lastChange, end: elapsedSeconds };
}

function stepOf(moment: ReportedMoment): number {
  return 'step' in moment ? (moment.step ?? -1) : -1;
}

interface OpenWork {
  readonly step: number;
  readonly group: number;
  readonly at: number;
  until: number;
  users: number;
  failed: number;
}

/** One pass over the log. Work of one group and one step counts as one, however many pieces it has. */
function readWork(
  { log, tables }: Rehearsal,
  names: ReportNames,
): { work: Processing[]; firstChange: number | null; lastChange: number | null } {
  const started = kindCode('groupProcessingStarted');
  const finished = kindCode('groupProcessingFinished');
  const failed = kindCode('licensesFailed');
  const open = new Map<string, OpenWork>();
  let firstChange: number | null = null;
  let lastChange: number | null = null;
  for (let row = 0; row < log.length; row++) {
    const kind = log.kind[row];
    const at = log.at[row] ?? 0;
    if (log.before[row] !== log.after[row]) {
      firstChange ??= at;
      lastChange = at;
    }
    if (kind !== started && kind !== finished && kind !== failed) continue;
    const step = log.step[row] ?? NONE;
    const group = log.group[row] ?? NONE;
    if (group === NONE) continue;
    const key = `${step} ${group}`;
    const work = open.get(key) ?? { step, group, at, until: at, users: 0, failed: 0 };
    open.set(key, work);
    work.until = Math.max(work.until, at);
    if (kind === started) work.users += log.detail[row] ?? 0;
    if (kind === failed) work.failed++;
  }
  const work = [...open.values()]
    .filter(({ users }) => users > 0)
    .map(({ step, group, at, until, users, failed: failures }): Processing => {
      const id = tables.groupIds[group] ?? '';
      return { kind: 'processing', at, until, step: step === NONE ? null : step, group: names.group(id), users, failed: failures };
    });
  return { work, firstChange, lastChange };
}
