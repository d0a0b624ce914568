import type { OutputFile } from '../../files/writeWholeFile.ts';
import type { ReportContent } from '../content/reportContent.ts';
import { SharedStrings } from './sharedStrings.ts';
import type { Sheet } from './sheet.ts';
import { changeSheet } from './sheets/changeSheet.ts';
import { findingSheet } from './sheets/findingSheet.ts';
import { gapSheet } from './sheets/gapSheet.ts';
import { seatSheet } from './sheets/seatSheet.ts';
import { stepSheet } from './sheets/stepSheet.ts';
import { summarySheet } from './sheets/summarySheet.ts';
import { userSheet } from './sheets/userSheet.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/**
 * The report as a workbook of Excel: summary, seats over time, users, changes, gaps, findings and steps, in the reader's language. Where
 * nobody is to be told apart the three sheets of people are left out. A sheet with more rows than Excel has goes on on another.
 */
export async function writeXlsx(content: ReportContent, out: OutputFile, { mostRows }: { readonly mostRows?: number } = {}): Promise<void> {
  const { report, rehearsal, names, words } = content;
  const users = report.redaction === 'counts' ? 0 : rehearsal.snapshot.users.count;
  await writeWorkbook(sheetsOf(content), new SharedStrings(users, names, words), out, {
    madeAt: report.madeAt,
    nameOfPart: (sheet, part) => words.t('reportTexts.tables.sheet.more', { sheet, part }),
    ...(mostRows === undefined ? {} : { mostRows }),
  });
}

/** Their rows are made when they are written. */
export function sheetsOf(content: ReportContent): readonly Sheet[] {
  const people = content.report.redaction === 'counts' ? [] : [userSheet(content), changeSheet(content), gapSheet(content)];
  return [summarySheet(content), seatSheet(content), ...people, findingSheet(content), stepSheet(content)];
}
