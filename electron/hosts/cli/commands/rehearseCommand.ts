import path from 'node:path';
import type { Translator } from '../../../../shared/i18n/translator.ts';
import { RESULT_FILES, type ResultFile } from '../../../service/choices.ts';
import { type CommandHost, EXIT, present, toJsonText } from '../commandHost.ts';
import { heading } from '../views/page.ts';
import { fileLines, rehearsalLines, stepLines } from '../views/rehearsalView.ts';

export interface RehearseArguments {
  readonly tenant: string;
  readonly plan: string;
  readonly out?: string;
}

/** `rehearse --tenant <file> --plan <plan.json> [--out <folder>]`. */
export async function runRehearse(host: CommandHost, { tenant, plan, out }: RehearseArguments): Promise<number> {
  const input = { tenant, plan: { file: plan }, ...(out === undefined ? {} : { out }) };
  const result = await host.service.rehearsePlan(input, host.jobOptions);
  const { page, words } = host;
  present(
    host,
    () => [
      ...rehearsalLines(result, page),
      ...heading(page, words.t('steps.heading')),
      ...stepLines(result, page),
      ...fileLines(resultFileMeanings(result.files, words), page),
    ],
    () => toJsonText(result.summary),
  );
  return { safe: EXIT.done, atRisk: EXIT.atRisk, blocked: EXIT.blocked }[result.summary.verdict];
}

const MEANING = {
  'summary.json': 'files.summary',
  'changes.jsonl': 'files.changes',
  'gaps.jsonl': 'files.gaps',
  'states.jsonl': 'files.states',
  'events.jsonl': 'files.events',
  'seats.csv': 'files.seats',
} as const satisfies Readonly<Record<ResultFile, string>>;

/** Each result file with what it is for. */
export function resultFileMeanings(files: readonly string[], { t }: Translator): (readonly [string, string])[] {
  return files.flatMap((file) => {
    const name = RESULT_FILES.find((each) => each === path.basename(file));
    return name === undefined ? [] : [[file, t(MEANING[name])] as const];
  });
}
