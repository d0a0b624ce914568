import { printable } from '../../../../shared/i18n/sentences/printable.ts';
import type { ReportResult } from '../../../service/jobs/reportJob.ts';
import type { Ink } from '../terminal.ts';
import { facts, heading, type Page, paragraph } from './page.ts';

const INK: Readonly<Record<ReportResult['verdict'], Ink>> = { safe: 'green', atRisk: 'yellow', blocked: 'red' };

/** The verdict, where the report is, and what tells it from another. */
export function reportLines({ file, format, bytes, verdict, users, usersAtRisk, hashes }: ReportResult, page: Page): string[] {
  const { t, number, language } = page.words;
  const sentence =
    verdict === 'atRisk' ? t('verdict.atRiskSentence', { count: usersAtRisk, total: users }) : t(`verdict.${verdict}Sentence`);
  const kilobytes = number(Math.max(1, Math.round(bytes / 1000)));
  return [
    page.paint(['bold', INK[verdict]], t(`verdict.${verdict}`).toLocaleUpperCase(language)),
    ...paragraph(page, sentence),
    ...heading(page, t('hosts.report.written')),
    ...facts(page, [
      [t('hosts.report.file'), printable(file)],
      [t('hosts.report.kind'), t('hosts.report.kindAndSize', { format: t(`hosts.report.format.${format}`), kilobytes })],
      [t('hosts.report.copyHash'), hashes.tenant],
      [t('hosts.report.planHash'), hashes.plan],
    ]),
  ];
}
