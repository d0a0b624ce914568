import { create } from 'zustand';
import type { Language } from '../../../shared/i18n/translator.ts';
import type { Redaction, ReportFormat } from '../../../shared/model/reportFormat.ts';

/** How reports are wanted: kept while the window is open, whatever scenario is looked at. */
interface ReportChoice {
  readonly format: ReportFormat;
  readonly redaction: Redaction;
  /** null: the one of the window. */
  readonly language: Language | null;
  readonly priceBookId: number | null;
  readonly requestsPerSecond: number;
}

export const useReportChoice = create<ReportChoice>()(() => ({
  format: 'pdf',
  redaction: 'none',
  language: null,
  priceBookId: null,
  requestsPerSecond: 10,
}));

export function choose(change: Partial<ReportChoice>): void {
  useReportChoice.setState(change);
}
