import type { CheckResult } from '../../../service/jobs/checkJob.ts';
import { findingLines } from './findingLines.ts';
import { createNaming } from './naming.ts';
import { INDENT, type Page, paragraph } from './page.ts';

/** The verdict of a preflight first, then the findings, then what it leaves open. `rehearseCommand` is the command that answers that. */
export function checkLines({ findings, remedies, names }: CheckResult, rehearseCommand: string, page: Page): string[] {
  const { t } = page.words;
  const blocking = findings.filter((finding) => finding.severity === 'blocking').length;
  const sentence = blocking > 0 ? t('check.stopped', { count: blocking }) : findings.length > 0 ? t('check.clearBut') : t('check.clear');
  return [
    ...paragraph(page, sentence, '').map((line) => page.paint(['bold', blocking > 0 ? 'red' : 'green'], line)),
    ...findingLines(findings, 'check', createNaming(names, page.words), page, remedies),
    '',
    t('check.next'),
    `${INDENT}${rehearseCommand}`,
  ];
}
