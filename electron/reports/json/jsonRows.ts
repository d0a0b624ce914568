import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { type EntryError, errorsOf, heldSkuIds, type UserOutcome } from '../../../shared/engine/report/rows/userOutcome.ts';
import { UserRows } from '../../../shared/engine/report/rows/userRows.ts';
import { toIsoTime } from '../../../shared/engine/report/summary.ts';
import type { ReportNames } from '../../../shared/model/reportNames.ts';
import { ByteBlock, type Form, formOf, plainCharactersBut, tailOf } from '../bytes/byteBlock.ts';
import type { ReportContent } from '../content/reportContent.ts';

const PLAIN = plainCharactersBut((code) => code < 0x20 || code === 0x22 || code === 0x5c);

const FIRST = Buffer.from('\n    {');
const NEXT = Buffer.from(',\n    {');
const ID = Buffer.from('"id":');
const USER_ID = Buffer.from('"userId":');
const DISPLAY_NAME = Buffer.from(',"displayName":');
const USER_PRINCIPAL_NAME = Buffer.from(',"userPrincipalName":');
const DEPARTMENT = Buffer.from(',"department":');
const USAGE_LOCATION = Buffer.from(',"usageLocation":');
const LONGEST = Buffer.from(',"longestGapSeconds":');
const NULL = Buffer.from('null');
const NEXT_OF_USER = Buffer.concat([NEXT, USER_ID]);
const ID_BYTES = 256;

/** The lines of the three lists. What users have in common is put into bytes once. */
export class JsonRows {
  readonly users: number;
  readonly #rehearsal: Rehearsal;
  readonly #names: ReportNames;
  readonly #block: ByteBlock;
  readonly #rows: UserRows;
  readonly #tails: (UserTail | undefined)[] = [];
  /** All lines of a user, with a hole for the id in each. */
  readonly #changes: ((Form & { readonly idLength: number }) | undefined)[] = [];
  readonly #gaps: (readonly Buffer[] | undefined)[] = [];
  #span = { start: -1, end: -1, bytes: NULL };
  readonly #id = new ByteBlock(ID_BYTES);
  #separator = FIRST;

  constructor({ rehearsal, names }: ReportContent, block: ByteBlock) {
    this.#rehearsal = rehearsal;
    this.#names = names;
    this.#block = block;
    this.#rows = new UserRows(rehearsal);
    this.users = this.#rows.count;
  }

  beginList(): void {
    this.#separator = FIRST;
  }

  addUser(user: number): void {
    const outcome = this.#rows.moveTo(user);
    const { ordinal } = outcome;
    this.#tails[ordinal] ??= this.#userTail(outcome);
    const { untilGapSeconds, rest } = this.#tails[ordinal];
    const { id, displayName, userPrincipalName, department, usageLocation } = this.#names.user(user);
    const block = this.#block;
    this.#beginLine();
    this.#put(ID, id);
    this.#put(DISPLAY_NAME, displayName);
    this.#put(USER_PRINCIPAL_NAME, userPrincipalName);
    this.#put(DEPARTMENT, department);
    this.#put(USAGE_LOCATION, usageLocation);
    block.bytes(untilGapSeconds);
    block.number(this.#rows.gapSeconds);
    block.bytes(LONGEST);
    block.number(this.#rows.longestGapSeconds);
    block.bytes(rest);
  }

  addChanges(user: number): void {
    const { ordinal, path } = this.#rows.moveTo(user);
    if (path === null || path.changes.length === 0) return;
    const id = this.#idOf(user);
    let form = this.#changes[ordinal];
    if (form === undefined || form.idLength !== id.length) {
      form = { ...formOf(this.#changeTails(path), NEXT_OF_USER, id.length), idLength: id.length };
      this.#changes[ordinal] = form;
    }
    // The first line of all has no comma before it.
    this.#block.filled(this.#separator === FIRST ? tailOf(form) : form, id);
    this.#separator = NEXT;
  }

  addGaps(user: number): void {
    const { ordinal, path } = this.#rows.moveTo(user);
    if (path === null || path.gaps.length === 0) return;
    const { families } = this.#rehearsal;
    this.#gaps[ordinal] ??= path.gaps.map(({ family }) => Buffer.from(`,"family":${JSON.stringify(families.ids[family])},"from":"`));
    const heads = this.#gaps[ordinal];
    const id = this.#idOf(user);
    for (const [i, { from, to }] of path.gaps.entries()) {
      this.#beginLine();
      this.#block.bytes(USER_ID);
      this.#block.bytes(id);
      this.#block.bytes(heads[i] ?? NULL);
      this.#block.bytes(this.#spanOf(this.#rows.secondOf(from), this.#rows.secondOf(to)));
    }
  }

  /** The id of a user as JSON; holds until the next. */
  #idOf(user: number): Buffer {
    const { id } = this.#names.user(user);
    if (!this.#id.quoted(id, PLAIN)) this.#id.text(JSON.stringify(id));
    return this.#id.take();
  }

  #beginLine(): void {
    this.#block.bytes(this.#separator);
    this.#separator = NEXT;
  }

  #put(name: Buffer, value: string | null): void {
    this.#block.bytes(name);
    if (value === null) this.#block.bytes(NULL);
    else if (!this.#block.quoted(value, PLAIN)) this.#block.text(JSON.stringify(value));
  }

  #userTail(outcome: UserOutcome): UserTail {
    const { touched, changed, result, counts, gaps, newError, before, after } = outcome;
    const { tables } = this.#rehearsal;
    const { lost, downgraded, dip, gained, upgraded, successor } = counts;
    const flags = JSON.stringify({ touched, changed, result, lost, downgraded, gaps }).slice(1, -1);
    const rest = JSON.stringify({
      dip,
      gained,
      upgraded,
      successor,
      licensePlansBefore: heldSkuIds(before, tables),
      licensePlansAfter: heldSkuIds(after, tables),
      errorsBefore: errorsOf(before, tables).map((error) => this.#reported(error)),
      errorsAfter: after === null ? [] : errorsOf(after, tables).map((error) => this.#reported(error)),
      newError,
    }).slice(1);
    return { untilGapSeconds: Buffer.from(`,${flags},"gapSeconds":`), rest: Buffer.from(`,${rest}`) };
  }

  #reported({ skuId, groupId, error }: EntryError) {
    return { skuId, assignedByGroup: groupId === null ? null : this.#names.group(groupId).id, error };
  }

  #changeTails({ changes }: NonNullable<UserOutcome['path']>): readonly Buffer[] {
    const { families, tables } = this.#rehearsal;
    const planId = (plan: number | null): string | null => (plan === null ? null : (tables.planIds[plan] ?? null));
    return changes.map(({ family, result, fromPlan, toPlan }) => {
      const change = { family: families.ids[family], result, fromPlan: planId(fromPlan), toPlan: planId(toPlan) };
      return Buffer.from(`,${JSON.stringify(change).slice(1)}`);
    });
  }

  /** From when to when, in seconds since the start. Services often go and come back together: the last one is kept. */
  #spanOf(start: number, end: number): Buffer {
    if (start !== this.#span.start || end !== this.#span.end) {
      const [from, to] = [start, end].map((at) => toIsoTime(this.#rehearsal.startSeconds + at));
      this.#span = { start, end, bytes: Buffer.from(`${from}","to":"${to}","seconds":${end - start}}`) };
    }
    return this.#span.bytes;
  }
}

/** A line behind the names; the seconds of gaps are a user's own and come between the two. */
interface UserTail {
  readonly untilGapSeconds: Buffer;
  readonly rest: Buffer;
}
