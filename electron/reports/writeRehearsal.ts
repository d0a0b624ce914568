import type { Rehearsal } from '../../shared/engine/rehearsal/rehearsal.ts';
import { changeLines, eventLines, gapLines, seatRows, stateLines } from '../../shared/engine/report/lines.ts';
import type { ResultSummary } from '../../shared/model/resultSummary.ts';
import { RESULT_FILES, type ResultFile } from './resultFiles.ts';
import { type WriteFolderOptions, writeFolder } from './writeFolder.ts';

/** Writes the result files into `folder`, all or none, a megabyte at a time. Returns their paths. Throws what `writeFolder` throws. */
export function writeRehearsal(
  folder: string,
  rehearsal: Rehearsal,
  summary: ResultSummary,
  options: WriteFolderOptions = {},
): Promise<string[]> {
  const chunks: Readonly<Record<ResultFile, () => Iterable<string>>> = {
    'summary.json': () => [toSummaryText(summary)],
    'changes.jsonl': () => changeLines(rehearsal),
    'gaps.jsonl': () => gapLines(rehearsal),
    'states.jsonl': () => stateLines(rehearsal),
    'events.jsonl': () => eventLines(rehearsal),
    'seats.csv': () => seatRows(rehearsal),
  };
  return writeFolder(
    folder,
    RESULT_FILES.map((name) => ({ name, chunks: chunks[name]() })),
    options,
  );
}

/** The bytes of `summary.json`; `rehearse --json` prints the same. */
function toSummaryText(summary: ResultSummary): string {
  return `${JSON.stringify(summary, null, 2)}\n`;
}
