import type { ReportContent } from '../../content/reportContent.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetCells } from '../sheetCells.ts';
import { STYLE } from '../styles.ts';

/** What is used and owned of each license plan that moves: at the start, and at every change. */
export function seatSheet(content: ReportContent): Sheet {
  const { t } = content.words;
  return {
    name: t('reportTexts.tables.sheet.seats'),
    columns: [
      { heading: t('reportTexts.tables.heading.time'), width: 20, kind: 'time' },
      { heading: t('reportTexts.tables.heading.licensePlan'), width: 40, kind: 'text' },
      { heading: t('reportTexts.tables.heading.used'), width: 14, kind: 'number' },
      { heading: t('reportTexts.tables.heading.owned'), width: 14, kind: 'number' },
    ],
    rows: (cells) => seatRows(content, cells),
  };
}

function* seatRows({ report, rehearsal, names }: ReportContent, cells: SheetCells): Generator<void> {
  const { ledger, log, tables, startSeconds } = rehearsal;
  const plans = tables.skus.map(({ skuId }) => names.licensePlan(skuId));
  const encoded: (Buffer | undefined)[] = [];
  const addRow = (seconds: number, plan: Buffer, consumed: number, owned: number): void => {
    cells.beginRow();
    cells.time(seconds);
    cells.bytes(plan);
    cells.number(consumed);
    cells.number(owned);
    cells.endRow();
  };
  for (const { displayName, before, ownedBefore } of report.seats) {
    yield addRow(startSeconds, cells.encode([displayName], [STYLE.text]), before, ownedBefore);
  }
  for (let row = 0; row < ledger.rowCount; row++) {
    const sku = ledger.rowSku[row] ?? 0;
    const at = log.at[ledger.rowEvent[row] ?? 0] ?? 0;
    encoded[sku] ??= cells.encode([plans[sku] ?? ''], [STYLE.text]);
    yield addRow(startSeconds + at, encoded[sku], ledger.rowConsumed[row] ?? 0, ledger.rowOwned[row] ?? 0);
  }
}
