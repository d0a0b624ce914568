import { DIRECT, type LicenseProfile, type ProfileEntry } from '../licensing/profileTable.ts';
import { EVENT_KINDS, NONE } from '../rehearsal/eventLog.ts';
import { followUser, type Rehearsal } from '../rehearsal/rehearsal.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import { toIsoTime } from './summary.ts';

/**
 * The line files of formats.md as pieces of text, each of whole lines: ascending by user id, then family. What is the same for many users
 * is put into words once per profile or path. Deleted users have no line anywhere.
 */

/** `states.jsonl`. */
export function* stateLines(rehearsal: Rehearsal): Generator<string> {
  const tails: (string | undefined)[] = [];
  for (const user of livingUsers(rehearsal)) {
    const profile = rehearsal.endProfileOf[user]!;
    tails[profile] ??= stateTail(rehearsal, rehearsal.profiles[profile]!);
    yield `{"id":${idText(rehearsal, user)},${tails[profile]}\n`;
  }
}

function stateTail({ tables }: Rehearsal, profile: LicenseProfile): string {
  const assignedLicenses = profile.heldSkus.map((sku) => ({
    skuId: tables.skus[sku]!.skuId,
    disabledPlans: disabledEverywhere(
      profile.held.filter((entry) => entry.sku === sku).map((entry) => tables.disabledPlans(entry.options)),
    ),
  }));
  const licenseAssignmentStates = profile.entries.map(({ sku, source, options, state, error }) => ({
    skuId: tables.skus[sku]!.skuId,
    assignedByGroup: source === DIRECT ? null : tables.groupIds[source]!,
    disabledPlans: tables.disabledPlans(options),
    state,
    error,
  }));
  return JSON.stringify({ assignedLicenses, licenseAssignmentStates }).slice(1);
}

/** F65: the intersection over the paths that are held. */
function disabledEverywhere([first, ...rest]: readonly (readonly string[])[]): readonly string[] {
  return (first ?? []).filter((plan) => rest.every((list) => list.includes(plan)));
}

/** `changes.jsonl`: one line per user and family that is not kept. */
export function* changeLines(rehearsal: Rehearsal): Generator<string> {
  const { families, tables, log } = rehearsal;
  const planText = (plan: number | null): string => (plan === null ? 'null' : `"${tables.planIds[plan]!}"`);
  const tails = new Map<object, readonly string[]>();
  for (const user of livingUsers(rehearsal)) {
    if (log.lastOfUser[user] === NONE) continue;
    const { result } = followUser(rehearsal, user);
    let lines = tails.get(result);
    if (lines === undefined) {
      lines = result.changes.map(
        ({ family, result: what, fromPlan, toPlan }) =>
          `,"family":${JSON.stringify(families.ids[family])},"result":"${what}","fromPlan":${planText(fromPlan)},"toPlan":${planText(toPlan)}}\n`,
      );
      tails.set(result, lines);
    }
    if (lines.length === 0) continue;
    const head = `{"userId":${idText(rehearsal, user)}`;
    yield lines.map((line) => head + line).join('');
  }
}

/** `gaps.jsonl`: ascending by user, then family, then time. */
export function* gapLines(rehearsal: Rehearsal): Generator<string> {
  const { families, log, startSeconds } = rehearsal;
  for (const user of livingUsers(rehearsal)) {
    const last = log.lastOfUser[user]!;
    if (last === NONE || log.previous[last] === NONE) continue;
    const { result, seconds } = followUser(rehearsal, user);
    for (const { family, from, to } of result.gaps) {
      const gap = {
        userId: rehearsal.snapshot.users.ids.get(user),
        family: families.ids[family],
        from: toIsoTime(startSeconds + seconds[from]!),
        to: toIsoTime(startSeconds + seconds[to]!),
        seconds: seconds[to]! - seconds[from]!,
      };
      yield `${JSON.stringify(gap)}\n`;
    }
  }
}

/** `events.jsonl`: `cause` is the zero-based line of the event that led to this one, null where nothing did. */
export function* eventLines(rehearsal: Rehearsal): Generator<string> {
  const { log, tables, refusals, automationRefusals, startSeconds, snapshot, plan } = rehearsal;
  const entryChanges = new Map<string, readonly EntryChange[]>();
  for (let row = 0; row < log.length; row++) {
    const kind = EVENT_KINDS[log.kind[row]!]!;
    const user = log.user[row]!;
    const group = log.group[row]!;
    const before = log.before[row]!;
    const after = log.after[row]!;
    let changes: readonly EntryChange[] | undefined;
    if (before !== after) {
      const key = `${before},${after}`;
      changes = entryChanges.get(key) ?? changedEntries(rehearsal, before, after);
      entryChanges.set(key, changes);
    }
    const event = {
      at: toIsoTime(startSeconds + log.at[row]!),
      kind,
      step: orNull(log.step[row]!),
      cause: orNull(log.cause[row]!),
      ...(user === NONE ? {} : { userId: snapshot.users.ids.get(user) }),
      ...(group === NONE ? {} : { groupId: tables.groupIds[group] }),
      ...(kind === 'callRefused' ? { target: refusals[log.detail[row]!]!.target, reasons: refusals[log.detail[row]!]!.reasons } : {}),
      ...(kind === 'automationRefused' ? { reasons: automationRefusals[log.detail[row]!]!.reasons } : {}),
      ...(kind === 'automationRan' || kind === 'automationRetired' ? { automation: plan.automations[log.detail[row]!]!.id } : {}),
      ...(kind === 'seatsSet' ? { skuId: tables.skus[log.detail[row]!]!.skuId } : {}),
      ...(kind === 'groupProcessingStarted' || kind === 'groupProcessingFinished' ? { users: log.detail[row]! } : {}),
      ...(changes === undefined ? {} : { changes }),
    };
    yield `${JSON.stringify(event)}\n`;
  }
}

interface EntryChange {
  readonly skuId: string;
  readonly assignedByGroup: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly error?: string;
  readonly disabledPlans?: readonly string[];
}

/** What became of each entry that is not the same before and after: its state on both sides, null where it is not there. */
function changedEntries({ profiles, tables }: Rehearsal, before: number, after: number): EntryChange[] {
  const old = profiles[before]!.entries;
  const now = profiles[after]!.entries;
  const same = (a: ProfileEntry, b: ProfileEntry): boolean => a.sku === b.sku && a.source === b.source;
  const gone = old.filter((entry) => !now.some((other) => same(entry, other)));
  const changed = now.filter(
    (entry) => !old.some((o) => same(o, entry) && o.options === entry.options && o.state === entry.state && o.error === entry.error),
  );
  const head = ({ sku, source }: ProfileEntry) => ({
    skuId: tables.skus[sku]!.skuId,
    assignedByGroup: source === DIRECT ? null : tables.groupIds[source]!,
  });
  return [
    ...gone.map((entry): EntryChange => ({ ...head(entry), from: entry.state, to: null })),
    ...changed.map((entry): EntryChange => {
      const from = old.find((other) => same(other, entry))?.state ?? null;
      const error = entry.error === 'None' ? {} : { error: entry.error };
      return { ...head(entry), from, to: entry.state, ...error, disabledPlans: tables.disabledPlans(entry.options) };
    }),
  ].sort((a, b) => compareIds(a.skuId, b.skuId) || compareIds(a.assignedByGroup ?? '', b.assignedByGroup ?? ''));
}

/** `seats.csv`: one row per change. */
export function* seatRows({ ledger, log, tables, startSeconds }: Rehearsal): Generator<string> {
  yield 'at,skuId,consumed,owned\n';
  for (let row = 0; row < ledger.rowCount; row++) {
    const at = toIsoTime(startSeconds + log.at[ledger.rowEvent[row]!]!);
    yield `${at},${tables.skus[ledger.rowSku[row]!]!.skuId},${ledger.rowConsumed[row]},${ledger.rowOwned[row]}\n`;
  }
}

function* livingUsers({ endProfileOf, deleted }: Rehearsal): Generator<number> {
  for (let user = 0; user < endProfileOf.length; user++) if (!deleted.has(user)) yield user;
}

function idText({ snapshot }: Rehearsal, user: number): string {
  return JSON.stringify(snapshot.users.ids.get(user));
}

function orNull(row: number): number | null {
  return row === NONE ? null : row;
}
