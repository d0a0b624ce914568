import { rehearse } from '../../shared/engine/rehearsal/rehearse.ts';
import { changeLines, gapLines, seatRows, stateLines } from '../../shared/engine/report/lines.ts';
import { summarize } from '../../shared/engine/report/summary.ts';
import type { TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import { rehearseNaively } from './oracle/oracle.ts';
import type { RandomRehearsal } from './randomTenant.ts';
import { snapshotOfOracleTenant } from './snapshotOfOracleTenant.ts';

/** The result files as values; of the summary what formats.md fixes, without findings. */
export interface ComparableResult {
  readonly summary: unknown;
  readonly states: readonly string[];
  readonly changes: readonly string[];
  readonly gaps: readonly string[];
  readonly seats: readonly string[];
}

export function resultOfEngine(example: RandomRehearsal): ComparableResult {
  return comparableResult(snapshotOfOracleTenant(example.tenant), example);
}

/** The engine's answer on a snapshot that may have come another way. */
export function comparableResult(snapshot: TenantSnapshot, { plan, catalog }: Omit<RandomRehearsal, 'tenant'>): ComparableResult {
  const rehearsal = rehearse({ snapshot, plan, catalog });
  const { name: _, findings: __, users, refusals, ...rest } = summarize(rehearsal);
  const { withDip: ___, withNewError: ____, ...fixed } = users;
  return {
    summary: { ...rest, users: fixed, refusals: refusals.map(withoutMessages) },
    states: linesOf(stateLines(rehearsal)),
    changes: linesOf(changeLines(rehearsal)),
    gaps: linesOf(gapLines(rehearsal)),
    seats: linesOf(seatRows(rehearsal)).slice(1),
  };
}

export function resultOfOracle({ tenant, plan, catalog }: RandomRehearsal): ComparableResult {
  const { summary, states, changes, gaps, seats } = rehearseNaively(tenant, plan, catalog);
  const { findings: _, refusals, ...rest } = summary;
  const json = (rows: readonly unknown[]): string[] => rows.map((row) => JSON.stringify(row));
  return {
    summary: { ...rest, refusals: refusals.map(withoutMessages) },
    states: json(states),
    changes: json(changes),
    gaps: json(gaps),
    seats: seats.map(({ at, skuId, consumed, owned }) => `${at},${skuId},${consumed},${owned}`),
  };
}

/** Messages are free; codes and their order are not. */
function withoutMessages<Refusal extends { readonly reasons: readonly { readonly code: string }[] }>({ reasons, ...rest }: Refusal) {
  return { ...rest, reasons: [...new Set(reasons.map((reason) => reason.code))] };
}

function linesOf(pieces: Iterable<string>): string[] {
  return [...pieces].join('').split('\n').slice(0, -1);
}
