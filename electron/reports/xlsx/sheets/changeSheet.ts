import type { UserOutcome } from '../../../../shared/engine/report/rows/userOutcome.ts';
import { UserRows } from '../../../../shared/engine/report/rows/userRows.ts';
import type { ReportContent } from '../../content/reportContent.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetCells } from '../sheetCells.ts';
import { STYLE } from '../styles.ts';
import { PERSON_TEXTS, personColumns } from './personColumns.ts';

/** A row for every service of a user that is not kept, foundation families too, as in `changes.jsonl`. */
export function changeSheet(content: ReportContent): Sheet {
  const { t } = content.words;
  return {
    name: t('reportTexts.tables.sheet.changes'),
    columns: [
      ...personColumns(content.words),
      { heading: t('reportTexts.tables.heading.service'), width: 44, kind: 'text' },
      { heading: t('reportTexts.tables.heading.change'), width: 18, kind: 'text' },
      { heading: t('reportTexts.tables.heading.fromService'), width: 44, kind: 'text' },
      { heading: t('reportTexts.tables.heading.toService'), width: 44, kind: 'text' },
      { heading: t('reportTexts.tables.heading.counts'), width: 12, kind: 'flag' },
    ],
    rows: (cells) => changeRows(content, cells),
  };
}

function* changeRows(content: ReportContent, cells: SheetCells): Generator<void> {
  const rows = new UserRows(content.rehearsal);
  const tails: (readonly Buffer[] | undefined)[] = [];
  for (let user = 0; user < rows.count; user++) {
    const { ordinal, path } = rows.moveTo(user);
    if (path === null || path.changes.length === 0) continue;
    tails[ordinal] ??= changeTails(path, content, cells);
    for (const tail of tails[ordinal]) {
      cells.beginRow();
      cells.user(user, PERSON_TEXTS);
      cells.bytes(tail);
      yield cells.endRow();
    }
  }
}

function changeTails({ changes }: NonNullable<UserOutcome['path']>, content: ReportContent, cells: SheetCells): readonly Buffer[] {
  const { rehearsal, names, words } = content;
  const { families, tables } = rehearsal;
  const { text, flag } = STYLE;
  const service = (plan: number | null): string | null => (plan === null ? null : names.service(tables.planIds[plan] ?? ''));
  return changes.map(({ family, result, fromPlan, toPlan }) => {
    const name = names.family(families.ids[family] ?? '');
    const what = words.t(`reportTexts.tables.result.${result}`);
    return cells.encode([name, what, service(fromPlan), service(toPlan), !families.isFoundation(family)], [text, text, text, text, flag]);
  });
}
