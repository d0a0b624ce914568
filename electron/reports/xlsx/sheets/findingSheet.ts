import { findingText } from '../../../../shared/i18n/sentences/findingText.ts';
import type { ReportedFinding } from '../../../../shared/model/report.ts';
import type { ReportContent } from '../../content/reportContent.ts';
import type { Sheet, SheetColumn } from '../sheet.ts';
import type { CellValue, SheetCells } from '../sheetCells.ts';
import { stylesOf } from '../sheetParts.ts';

/** What the preflight found, with what somebody has looked at and lets pass. */
export function findingSheet(content: ReportContent): Sheet {
  const { t } = content.words;
  const columns: readonly SheetColumn[] = [
    { heading: t('reportTexts.tables.heading.severity'), width: 16, kind: 'text' },
    { heading: t('reportTexts.tables.heading.finding'), width: 80, kind: 'prose' },
    { heading: t('reportTexts.tables.heading.code'), width: 24, kind: 'text' },
    { heading: t('reportTexts.tables.heading.count'), width: 10, kind: 'number' },
    { heading: t('reportTexts.tables.heading.facts'), width: 16, kind: 'text' },
    { heading: t('reportTexts.tables.heading.examples'), width: 60, kind: 'prose' },
    { heading: t('reportTexts.tables.heading.accepted'), width: 20, kind: 'time' },
    { heading: t('reportTexts.tables.heading.reason'), width: 50, kind: 'prose' },
  ];
  return {
    name: t('reportTexts.tables.sheet.findings'),
    columns,
    *rows(cells: SheetCells) {
      const styles = stylesOf(columns);
      for (const finding of content.report.preflight) yield cells.row(findingRow(finding, content), styles);
    },
  };
}

function findingRow(found: ReportedFinding, { naming, words }: ReportContent): readonly CellValue[] {
  const { code, about, severity, count, facts, values, examples, accepted } = found;
  const finding = { code, ...(about === null ? {} : { about }), severity, count, examples: [], values };
  return [
    words.t(`findings.severity.${severity}`),
    findingText(finding, 'check', naming, words).sentence,
    about === null ? code : `${code}-${about}`,
    count,
    facts.join(', '),
    examples.map(({ displayName }) => displayName).join('; '),
    accepted === null ? null : new Date(accepted.madeAt),
    accepted?.reason ?? null,
  ];
}
