import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { ReportDocument } from '../../../shared/model/reportDocument.ts';
import type { ReportNames } from '../../../shared/model/reportNames.ts';

/** What all six formats are written from. */
export interface ReportContent {
  readonly report: Report;
  readonly rehearsal: Rehearsal;
  /** What everybody is called in this report. */
  readonly names: ReportNames;
  /** The same for sentences: ids as the tenant has them go in, names of this report come out. */
  readonly naming: Naming;
  readonly words: Translator;
  /** A step of the plan as a sentence without a full stop. */
  readonly stepText: (step: number) => string;
  readonly document: () => ReportDocument;
}
