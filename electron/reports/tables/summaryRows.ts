import type { ReportContent } from '../content/reportContent.ts';

/** One figure of the summary. */
export interface SummaryRow {
  readonly section: string;
  readonly figure: string;
  readonly value: string | number | Date;
}

const USER_FIGURES = [
  'total',
  'touched',
  'changed',
  'withGap',
  'withLoss',
  'withDowngrade',
  'withDip',
  'inErrorBefore',
  'inErrorAfter',
  'withNewError',
] as const;
const SERVICE_FIGURES = ['lost', 'downgraded', 'gap', 'dip', 'gained', 'upgraded', 'successor'] as const;

/** Every figure of the report in its reader's language: nobody is named in it, whatever the report is like. */
export function summaryRows(content: ReportContent): readonly SummaryRow[] {
  return [...rehearsalRows(content), ...userRows(content), ...licensePlanRows(content), ...serviceRows(content)];
}

function rehearsalRows({ report, words: { t } }: ReportContent): SummaryRow[] {
  const { summary, plan, tenant } = report;
  const section = t('reportTexts.tables.section.rehearsal');
  const row = (figure: string, value: SummaryRow['value'] | null): SummaryRow[] => (value === null ? [] : [{ section, figure, value }]);
  return [
    ...row(t('reportTexts.tables.figure.plan'), plan.name),
    ...row(t('reportTexts.tables.figure.verdict'), t(`verdict.${summary.verdict}`)),
    ...row(t('reportTexts.tables.figure.outcome'), t(`reportTexts.tables.outcome.${summary.outcome}`)),
    ...row(t('reportTexts.tables.figure.startedAt'), new Date(summary.clock.startedAt)),
    ...row(t('reportTexts.tables.figure.endedAt'), new Date(summary.clock.endedAt)),
    ...row(t('reportTexts.tables.figure.elapsedSeconds'), summary.clock.elapsedSeconds),
    ...row(t('reportTexts.tables.figure.steps'), plan.steps.length),
    ...row(t('reportTexts.tables.figure.refusedCalls'), report.refusedCalls),
    ...row(t('reportTexts.tables.figure.tenant'), tenant.displayName),
    ...row(t('reportTexts.tables.figure.exportedAt'), tenant.exportedAt === null ? null : timeOrText(tenant.exportedAt)),
    ...row(t('reportTexts.tables.figure.tenantHash'), tenant.hash),
    ...row(t('reportTexts.tables.figure.planHash'), plan.hash),
    ...row(t('reportTexts.tables.figure.program'), report.program),
    ...row(t('reportTexts.tables.figure.madeAt'), timeOrText(report.madeAt)),
    // F217: figures that leave the report must not lose what they are worth.
    ...row(t('reportTexts.tables.figure.limits'), t('limits.model')),
  ];
}

function userRows({ report: { summary }, words: { t } }: ReportContent): SummaryRow[] {
  const gaps = t('reportTexts.tables.section.gaps');
  return [
    ...USER_FIGURES.map((figure) => ({
      section: t('reportTexts.tables.section.users'),
      figure: t(`reportTexts.tables.figure.${figure}`),
      value: summary.users[figure],
    })),
    { section: gaps, figure: t('reportTexts.tables.figure.gaps'), value: summary.gaps.count },
    { section: gaps, figure: t('reportTexts.tables.figure.gapSeconds'), value: summary.gaps.totalSeconds },
    { section: gaps, figure: t('reportTexts.tables.figure.longestGapSeconds'), value: summary.gaps.longestSeconds },
  ];
}

/** Seats of what the tenant lists, and holders of what somebody holds. */
function licensePlanRows({ report, names, words: { t, compare } }: ReportContent): SummaryRow[] {
  const section = (skuId: string): string => t('reportTexts.tables.section.licensePlan', { name: names.licensePlan(skuId) });
  const holders = new Map(report.licensePlans.map((plan) => [plan.skuId, plan]));
  const seats = new Map(report.summary.seats.map((plan) => [plan.skuId, plan]));
  const skuIds = [...new Set([...seats.keys(), ...holders.keys()])].sort();
  // Sorting keeps the order of ids among plans of one name.
  const byName = skuIds.sort((a, b) => compare(names.licensePlan(a), names.licensePlan(b)));
  return byName.flatMap((skuId) => {
    const [seat, held] = [seats.get(skuId), holders.get(skuId)];
    const row = (figure: string, value: number | undefined): SummaryRow[] =>
      value === undefined ? [] : [{ section: section(skuId), figure, value }];
    return [
      ...row(t('reportTexts.tables.figure.owned'), seat?.owned),
      ...row(t('reportTexts.tables.figure.seatsBefore'), seat?.consumedBefore),
      ...row(t('reportTexts.tables.figure.seatsPeak'), seat?.consumedPeak),
      ...row(t('reportTexts.tables.figure.seatsAfter'), seat?.consumedAfter),
      ...row(t('reportTexts.tables.figure.usersBefore'), held?.before),
      ...row(t('reportTexts.tables.figure.usersAfter'), held?.after),
    ];
  });
}

/** Of what became of a service only what did become of it: that keeps a hundred services readable. */
function serviceRows({ report, words: { t } }: ReportContent): SummaryRow[] {
  return report.services.flatMap((service) => {
    const section = t('reportTexts.tables.section.service', { name: service.displayName });
    return [
      { section, figure: t('reportTexts.tables.figure.usersBefore'), value: service.before },
      { section, figure: t('reportTexts.tables.figure.usersAfter'), value: service.after },
      ...SERVICE_FIGURES.filter((figure) => service[figure] > 0).map((figure) => ({
        section,
        figure: t(`reportTexts.tables.figure.${figure}`),
        value: service[figure],
      })),
    ];
  });
}

/** A time of the export is shown as it stands where it is none. */
function timeOrText(iso: string): Date | string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : time;
}
