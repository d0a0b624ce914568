import type { ReportContent } from '../../content/reportContent.ts';
import { summaryRows } from '../../tables/summaryRows.ts';
import type { Sheet } from '../sheet.ts';
import type { CellValue, SheetCells } from '../sheetCells.ts';
import { STYLE, type Style } from '../styles.ts';

export function summarySheet(content: ReportContent): Sheet {
  const { t } = content.words;
  return {
    name: t('reportTexts.tables.sheet.summary'),
    columns: [
      { heading: t('reportTexts.tables.heading.section'), width: 40, kind: 'text' },
      { heading: t('reportTexts.tables.heading.figure'), width: 36, kind: 'text' },
      { heading: t('reportTexts.tables.heading.value'), width: 66, kind: 'prose' },
    ],
    *rows(cells: SheetCells) {
      for (const { section, figure, value } of summaryRows(content)) {
        yield cells.row([section, figure, value], [STYLE.text, STYLE.text, styleOf(value)]);
      }
    },
  };
}

/** Texts, numbers and times stand below each other. */
function styleOf(value: CellValue): Style {
  if (value instanceof Date) return STYLE.time;
  return typeof value === 'number' ? STYLE.number : STYLE.prose;
}
