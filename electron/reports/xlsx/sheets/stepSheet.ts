import type { ReportContent } from '../../content/reportContent.ts';
import type { Sheet, SheetColumn } from '../sheet.ts';
import type { SheetCells } from '../sheetCells.ts';
import { stylesOf } from '../sheetParts.ts';

export function stepSheet({ report, rehearsal, names, words, stepText }: ReportContent): Sheet {
  const { t } = words;
  const columns: readonly SheetColumn[] = [
    { heading: t('reportTexts.tables.heading.step'), width: 8, kind: 'number' },
    { heading: t('reportTexts.tables.heading.startedAt'), width: 20, kind: 'time' },
    { heading: t('reportTexts.tables.heading.what'), width: 90, kind: 'prose' },
    { heading: t('reportTexts.tables.heading.note'), width: 50, kind: 'prose' },
    { heading: t('reportTexts.tables.heading.refused'), width: 12, kind: 'number' },
  ];
  return {
    name: t('reportTexts.tables.sheet.steps'),
    columns,
    *rows(cells: SheetCells) {
      const styles = stylesOf(columns);
      for (const [index, { startedAt, refused }] of report.plan.steps.entries()) {
        const begins = startedAt === null ? null : new Date((rehearsal.startSeconds + startedAt) * 1000);
        const note = names.freeText(rehearsal.plan.steps[index]?.note ?? '');
        yield cells.row([index + 1, begins, stepText(index), note, refused], styles);
      }
    },
  };
}
