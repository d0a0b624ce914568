import type { CatalogBundle } from '../../model/catalog.ts';
import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { FigureChange, SensitivityReport, TurnedFigure } from '../../model/sensitivity.ts';
import { TURNED_FIGURES } from '../../model/sensitivity.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { type RehearsalInput, rehearse } from '../rehearsal/rehearse.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { turned, turnsOf } from './turns.ts';

export interface SensitivityQuestion {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
}

export interface SensitivityListeners {
  /** Before each rehearsal: how many are done, of how many. */
  readonly onRun?: (done: number, total: number) => void;
  readonly onBatch?: RehearsalInput['onBatch'];
}

/**
 * Runs the plan as it says, then once more for every disputed rule and unsettled setting turned, one at a time, and says what comes out
 * otherwise. Throws as `rehearse` does.
 */
export function findSensitivity({ snapshot, plan, catalog }: SensitivityQuestion, { onRun, onBatch }: SensitivityListeners = {}) {
  const turns = turnsOf(plan.settings);
  const total = turns.length + 1;
  onRun?.(0, total);
  const stated = rehearse({ snapshot, plan, catalog, onBatch });
  const before = figuresOf(stated);
  const results = turns.map((turn, i) => {
    onRun?.(i + 1, total);
    const other = rehearse({ snapshot, plan: { ...plan, settings: turned(plan.settings, turn) }, catalog, onBatch });
    return { ...turn, verdict: other.verdict, outcome: other.outcome, changes: changesBetween(before, figuresOf(other)) };
  });
  const report: SensitivityReport = { verdict: stated.verdict, outcome: stated.outcome, turns: results };
  return report;
}

interface Figure {
  readonly figure: TurnedFigure;
  readonly skuId: string | null;
  readonly value: number;
}

/** Always the same figures in the same order, whatever the settings. */
function figuresOf({ figures, refusals, elapsedSeconds, tables, ledger }: Rehearsal): Figure[] {
  const one = (figure: TurnedFigure, value: number): Figure[] => [{ figure, skuId: null, value }];
  const units = (figure: TurnedFigure, values: ArrayLike<number>): Figure[] =>
    tables.skus.flatMap(({ skuId, subscribed }, sku) => (subscribed === null ? [] : [{ figure, skuId, value: values[sku] ?? 0 }]));
  const of: Readonly<Record<TurnedFigure, () => Figure[]>> = {
    refusedCalls: () => one('refusedCalls', refusals.length),
    withLoss: () => one('withLoss', figures.withLoss),
    withDowngrade: () => one('withDowngrade', figures.withDowngrade),
    withGap: () => one('withGap', figures.withGap),
    withDip: () => one('withDip', figures.withDip),
    withNewError: () => one('withNewError', figures.withNewError),
    inErrorAfter: () => one('inErrorAfter', figures.inErrorAfter),
    changed: () => one('changed', figures.changed),
    peakUnits: () => units('peakUnits', ledger.peak),
    unitsAfter: () => units('unitsAfter', ledger.consumed),
    longestGap: () => one('longestGap', figures.gaps.longestSeconds),
    totalGap: () => one('totalGap', figures.gaps.totalSeconds),
    elapsed: () => one('elapsed', elapsedSeconds),
  };
  return TURNED_FIGURES.flatMap((figure) => of[figure]());
}

function changesBetween(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  return before.flatMap(({ figure, skuId, value }, i) => {
    const other = after[i]?.value ?? value;
    return other === value ? [] : [{ figure, skuId, before: value, after: other }];
  });
}
