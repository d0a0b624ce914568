import type { UserOutcome } from '../../../../shared/engine/report/rows/userOutcome.ts';
import { UserRows } from '../../../../shared/engine/report/rows/userRows.ts';
import type { ReportContent } from '../../content/reportContent.ts';
import { outcomeWords } from '../../tables/outcomeWords.ts';
import { USER_COLUMNS, type UserColumn } from '../../tables/userColumns.ts';
import { USER_TEXTS } from '../sharedStrings.ts';
import type { Sheet } from '../sheet.ts';
import type { SheetCells } from '../sheetCells.ts';
import { STYLE } from '../styles.ts';

type Looks = { readonly kind: 'text' | 'number' | 'flag'; readonly width: number };

const COUNT: Looks = { kind: 'number', width: 13 };
const FLAG: Looks = { kind: 'flag', width: 12 };
const text = (width: number): Looks => ({ kind: 'text', width });

const LOOKS: Readonly<Record<UserColumn, Looks>> = {
  id: text(38),
  displayName: text(28),
  userPrincipalName: text(40),
  department: text(22),
  usageLocation: text(14),
  touched: FLAG,
  changed: FLAG,
  result: text(18),
  lost: COUNT,
  downgraded: COUNT,
  gaps: COUNT,
  gapSeconds: COUNT,
  longestGapSeconds: COUNT,
  dip: COUNT,
  gained: COUNT,
  upgraded: COUNT,
  successor: COUNT,
  plansBefore: text(50),
  plansAfter: text(50),
  inErrorBefore: FLAG,
  inErrorAfter: FLAG,
  newError: FLAG,
  errors: text(60),
};

/** A row for every user of the copy. */
export function userSheet(content: ReportContent): Sheet {
  const { t } = content.words;
  return {
    name: t('reportTexts.tables.sheet.users'),
    columns: USER_COLUMNS.map((column) => ({ heading: t(`reportTexts.tables.heading.${column}`), ...LOOKS[column] })),
    rows: (cells) => userRows(content, cells),
  };
}

function* userRows(content: ReportContent, cells: SheetCells): Generator<void> {
  const rows = new UserRows(content.rehearsal);
  const tails: (UserTail | undefined)[] = [];
  for (let user = 0; user < rows.count; user++) {
    const outcome = rows.moveTo(user);
    const { ordinal } = outcome;
    tails[ordinal] ??= userTail(outcome, content, cells);
    const { untilGapSeconds, rest } = tails[ordinal];
    cells.beginRow();
    cells.user(user, USER_TEXTS.length);
    cells.bytes(untilGapSeconds);
    cells.number(rows.gapSeconds);
    cells.number(rows.longestGapSeconds);
    cells.bytes(rest);
    yield cells.endRow();
  }
}

/** A row behind the names, the same for many users; the seconds of gaps are a user's own and come between the two. */
interface UserTail {
  readonly untilGapSeconds: Buffer;
  readonly rest: Buffer;
}

function userTail(outcome: UserOutcome, content: ReportContent, cells: SheetCells): UserTail {
  const { touched, changed, counts, gaps, before, after, newError } = outcome;
  const { lost, downgraded, dip, gained, upgraded, successor } = counts;
  const { result, plansBefore, plansAfter, errors } = outcomeWords(outcome, content);
  const inErrorAfter = after !== null && after.errorEntries.length > 0;
  const inError = [before.errorEntries.length > 0, inErrorAfter, newError];
  const { flag, text, number } = STYLE;
  return {
    untilGapSeconds: cells.encode([touched, changed, result, lost, downgraded, gaps], [flag, flag, text, number, number, number]),
    rest: cells.encode(
      [dip, gained, upgraded, successor, plansBefore, plansAfter, ...inError, errors],
      [number, number, number, number, text, text, flag, flag, flag, text],
    ),
  };
}
