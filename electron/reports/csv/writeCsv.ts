import type { OutputFile } from '../../files/writeWholeFile.ts';
import { ByteBlock } from '../bytes/byteBlock.ts';
import type { ReportContent } from '../content/reportContent.ts';
import { summaryRows } from '../tables/summaryRows.ts';
import { CsvRows } from './csvRows.ts';
import { csvText } from './csvText.ts';

/** Without it Excel takes UTF-8 for the code page of the computer, and every letter with an accent becomes two strange ones. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The report as CSV (RFC 4180: commas, CRLF, a line of headings in the reader's language), UTF-8: a line for every user of the copy, in its
 * order; texts in quotes, numbers without, yes and no as 1 and 0. Where nobody is to be told apart, a line for every figure instead.
 */
export async function writeCsv(content: ReportContent, out: OutputFile): Promise<void> {
  const block = new ByteBlock();
  block.text(BYTE_ORDER_MARK);
  if (content.report.redaction === 'counts') addFigures(content, block);
  else await addUsers(content, block, out);
  await out.write(block.take());
}

async function addUsers(content: ReportContent, block: ByteBlock, out: OutputFile): Promise<void> {
  const rows = new CsvRows(content, block);
  rows.addHeadings();
  for (let user = 0; user < rows.users; user++) {
    rows.addUser(user);
    if (block.isDue) await out.write(block.take());
  }
}

function addFigures(content: ReportContent, block: ByteBlock): void {
  const { t } = content.words;
  const headings = [t('reportTexts.tables.heading.section'), t('reportTexts.tables.heading.figure'), t('reportTexts.tables.heading.value')];
  block.text(`${headings.map(csvText).join()}\r\n`);
  for (const { section, figure, value } of summaryRows(content)) {
    const written =
      typeof value === 'number' ? String(value) : csvText(value instanceof Date ? value.toISOString().replace('.000Z', 'Z') : value);
    block.text(`${csvText(section)},${csvText(figure)},${written}\r\n`);
  }
}
