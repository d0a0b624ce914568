import type { UserOutcome } from '../../../shared/engine/report/rows/userOutcome.ts';
import { UserRows } from '../../../shared/engine/report/rows/userRows.ts';
import { type ByteBlock, plainCharactersBut } from '../bytes/byteBlock.ts';
import type { ReportContent } from '../content/reportContent.ts';
import { outcomeWords } from '../tables/outcomeWords.ts';
import { USER_COLUMNS } from '../tables/userColumns.ts';
import { beginsPlainly, csvText } from './csvText.ts';

/** Behind these a cell may begin in some spreadsheet, or they have to be doubled: `csvText` looks at the whole text then. */
const PLAIN = plainCharactersBut((code) => code < 0x20 || code === 0x7f || '";|'.includes(String.fromCharCode(code)));
const COMMA = 0x2c;
const NO_TEXT = Buffer.from('""');

/** The lines of the users. What users have in common is put into bytes once. */
export class CsvRows {
  readonly users: number;
  readonly #content: ReportContent;
  readonly #block: ByteBlock;
  readonly #rows: UserRows;
  readonly #tails: (UserTail | undefined)[] = [];

  constructor(content: ReportContent, block: ByteBlock) {
    this.#content = content;
    this.#block = block;
    this.#rows = new UserRows(content.rehearsal);
    this.users = this.#rows.count;
  }

  addHeadings(): void {
    const { t } = this.#content.words;
    this.#block.text(`${USER_COLUMNS.map((column) => csvText(t(`reportTexts.tables.heading.${column}`))).join()}\r\n`);
  }

  addUser(user: number): void {
    const block = this.#block;
    const outcome = this.#rows.moveTo(user);
    const { ordinal } = outcome;
    this.#tails[ordinal] ??= this.#tail(outcome);
    const { untilGapSeconds, rest } = this.#tails[ordinal];
    const { id, displayName, userPrincipalName, department, usageLocation } = this.#content.names.user(user);
    this.#put(id);
    block.byte(COMMA);
    this.#put(displayName);
    block.byte(COMMA);
    this.#put(userPrincipalName);
    block.byte(COMMA);
    this.#put(department);
    block.byte(COMMA);
    this.#put(usageLocation);
    block.bytes(untilGapSeconds);
    block.number(this.#rows.gapSeconds);
    block.byte(COMMA);
    block.number(this.#rows.longestGapSeconds);
    block.bytes(rest);
  }

  #put(text: string | null): void {
    if (text === null || text === '') this.#block.bytes(NO_TEXT);
    else if (!beginsPlainly(text) || !this.#block.quoted(text, PLAIN)) this.#block.text(csvText(text));
  }

  #tail(outcome: UserOutcome): UserTail {
    const { touched, changed, counts, gaps, before, after, newError } = outcome;
    const { result, plansBefore, plansAfter, errors } = outcomeWords(outcome, this.#content);
    const bit = (yes: boolean): number => (yes ? 1 : 0);
    const { lost, downgraded, dip, gained, upgraded, successor } = counts;
    const untilGapSeconds = ['', bit(touched), bit(changed), csvText(result), lost, downgraded, gaps, ''];
    const inError = [bit(before.errorEntries.length > 0), bit(after !== null && after.errorEntries.length > 0), bit(newError)];
    const rest = ['', dip, gained, upgraded, successor, csvText(plansBefore), csvText(plansAfter), ...inError, csvText(errors)];
    return { untilGapSeconds: Buffer.from(untilGapSeconds.join()), rest: Buffer.from(`${rest.join()}\r\n`) };
  }
}

/** A line behind the names; the seconds of gaps are a user's own and come between the two. */
interface UserTail {
  readonly untilGapSeconds: Buffer;
  readonly rest: Buffer;
}
