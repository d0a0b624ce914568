import { UserRows } from '../../../../shared/engine/report/rows/userRows.ts';
import type { ReportContent } from '../../content/reportContent.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetCells } from '../sheetCells.ts';
import { STYLE } from '../styles.ts';
import { PERSON_TEXTS, personColumns } from './personColumns.ts';

/** A row for every time that a user is without a service, foundation families too, as in `gaps.jsonl`. */
export function gapSheet(content: ReportContent): Sheet {
  const { t } = content.words;
  return {
    name: t('reportTexts.tables.sheet.gaps'),
    columns: [
      ...personColumns(content.words),
      { heading: t('reportTexts.tables.heading.service'), width: 44, kind: 'text' },
      { heading: t('reportTexts.tables.heading.counts'), width: 12, kind: 'flag' },
      { heading: t('reportTexts.tables.heading.gapFrom'), width: 20, kind: 'time' },
      { heading: t('reportTexts.tables.heading.gapTo'), width: 20, kind: 'time' },
      { heading: t('reportTexts.tables.heading.seconds'), width: 12, kind: 'number' },
    ],
    rows: (cells) => gapRows(content, cells),
  };
}

function* gapRows({ rehearsal, names }: ReportContent, cells: SheetCells): Generator<void> {
  const { families, startSeconds } = rehearsal;
  const rows = new UserRows(rehearsal);
  const services: (Buffer | undefined)[] = [];
  for (let user = 0; user < rows.count; user++) {
    const { path } = rows.moveTo(user);
    if (path === null) continue;
    for (const { family, from, to } of path.gaps) {
      const [start, end] = [rows.secondOf(from), rows.secondOf(to)];
      services[family] ??= cells.encode(
        [names.family(families.ids[family] ?? ''), !families.isFoundation(family)],
        [STYLE.text, STYLE.flag],
      );
      cells.beginRow();
      cells.user(user, PERSON_TEXTS);
      cells.bytes(services[family]);
      cells.time(startSeconds + start);
      cells.time(startSeconds + end);
      cells.number(end - start);
      yield cells.endRow();
    }
  }
}
