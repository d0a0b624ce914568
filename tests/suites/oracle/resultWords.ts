import type { OracleResult } from '../../support/oracle/oracle.ts';

/** Results in a few words, for tests to read. Times are seconds since the rehearsal began. */
function toSeconds(result: OracleResult, time: string): number {
  return (Date.parse(time) - Date.parse(result.summary.clock.startedAt)) / 1000;
}

/** The entries of every user at the end, in the words of `TinyRehearsal`. */
export function entriesOf(result: OracleResult): Record<string, string> {
  const marks: Record<string, string> = { Error: '!', ActiveWithError: '~', Disabled: '?', Active: '' };
  return Object.fromEntries(
    result.states.map(({ id, licenseAssignmentStates }) => [
      id,
      licenseAssignmentStates
        .map(({ skuId, assignedByGroup, disabledPlans, state, error }) => {
          const from = assignedByGroup === null ? '' : `@${assignedByGroup}`;
          const options = disabledPlans.map((plan) => `-${plan}`).join('');
          return `${skuId}${from}${options}${marks[state]}${error === 'None' ? '' : error}`;
        })
        .join(' '),
    ]),
  );
}

/** `user family from-to` with seconds counted from the start. */
export function gapsOf(result: OracleResult): string[] {
  const seconds = (time: string) => toSeconds(result, time);
  return result.gaps.map(({ userId, family, from, to }) => `${userId} ${family} ${seconds(from)}-${seconds(to)}`);
}

/** `user family result from>to`. */
export function changesOf(result: OracleResult): string[] {
  return result.changes.map(
    ({ userId, family, result: outcome, fromPlan, toPlan }) => `${userId} ${family} ${outcome} ${fromPlan ?? ''}>${toPlan ?? ''}`,
  );
}

/** `target: codes` of every refused call. */
export function refusalsOf(result: OracleResult): string[] {
  return result.summary.refusals.map(({ target, reasons }) => `${target}: ${reasons.map(({ code }) => code).join(' ')}`);
}

/** `seconds sku consumed/owned`. */
export function seatsOf(result: OracleResult): string[] {
  return result.seats.map(({ at, skuId, consumed, owned }) => `${toSeconds(result, at)} ${skuId} ${consumed}/${owned}`);
}
