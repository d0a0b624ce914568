import type { ReportedSeats } from '../../../shared/model/report.ts';
import type { ReportBlock } from '../../../shared/model/reportDocument.ts';
import { timeTicks, valueTicks } from './niceTicks.ts';
import { cell, countCell, type DocumentSource, figure, paragraph, type SectionMaker, table, text } from './section.ts';

/** Charts beyond these would fill pages; the table has every license plan. */
const MOST_CHARTS = 4;

/** How many seats are used and owned while the plan runs. */
export const seatsSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t } = words;
  const { seats } = report;
  const byMoves = seats.toSorted((a, b) => movedUnits(b) - movedUnits(a));
  return {
    id: 'seats',
    title: t('reportTexts.document.seats.title'),
    blocks:
      seats.length === 0
        ? [paragraph(t('reportTexts.document.seats.none'))]
        : [
            paragraph(t('reportTexts.document.seats.about')),
            ...byMoves.slice(0, MOST_CHARTS).map((each) => chart(each, source)),
            ...seatsTable(byMoves, source),
          ],
  };
};

function movedUnits({ before, peak, after }: ReportedSeats): number {
  return Math.max(Math.abs(after - before), peak - before);
}

function chart(seats: ReportedSeats, { report, words }: DocumentSource): ReportBlock {
  const { t, number, duration } = words;
  const { displayName: plan, curve, before, peak, peakAt, after, ownedAfter } = seats;
  // Until a little after the last change: a day of waiting behind it would press everything else together.
  const last = report.timeline.lastChange ?? 0;
  const end = last === 0 ? Math.max(1, report.timeline.end) : Math.max(last + 1, Math.min(report.timeline.end, Math.ceil(last * 1.1)));
  const when =
    peakAt === 0 ? t('reportTexts.document.seats.peakAtStart') : t('reportTexts.document.seats.peakAfter', { duration: duration(peakAt) });
  const highest = Math.max(...curve.flatMap(([, consumed, owned]) => [consumed, owned]));
  return {
    kind: 'chart',
    title: t('reportTexts.document.seats.chart', { plan }),
    description: t('reportTexts.document.seats.chartText', { plan, before, peak, peakAt: when, after, owned: ownedAfter }),
    end,
    timeTicks: timeTicks(end).map((at) => ({ at, text: at === 0 ? '0' : duration(at) })),
    valueTicks: valueTicks(highest).map((value) => ({ value, text: number(value) })),
    series: [
      { name: t('reportTexts.document.seats.used', { plan }), role: 'used', points: curve.map(([at, consumed]) => [at, consumed]) },
      { name: t('reportTexts.document.seats.owned', { plan }), role: 'limit', points: curve.map(([at, , owned]) => [at, owned]) },
    ],
  };
}

function seatsTable(seats: readonly ReportedSeats[], { words }: DocumentSource): ReportBlock[] {
  const { t, number } = words;
  return table(
    t('reportTexts.document.seats.caption'),
    [
      text(t('reportTexts.document.seats.plan'), 5),
      figure(t('reportTexts.document.seats.ownedColumn'), 2),
      figure(t('reportTexts.document.seats.before'), 1.5),
      figure(t('reportTexts.document.seats.peak'), 1.5),
      figure(t('reportTexts.document.seats.after'), 1.5),
      figure(t('reportTexts.document.seats.left'), 1.7),
      figure(t('reportTexts.document.seats.lacking'), 1.7),
    ],
    seats.map(({ displayName, ownedBefore, ownedAfter, before, peak, after, lacking }) => {
      const left = ownedAfter - peak;
      const owned =
        ownedBefore === ownedAfter
          ? number(ownedAfter)
          : t('reportTexts.document.seats.ownedChange', { before: ownedBefore, after: ownedAfter });
      return [
        displayName,
        owned,
        number(before),
        number(peak),
        number(after),
        left < 0 ? cell(number(left), 'bad') : cell(number(left)),
        countCell(lacking, number(lacking), 'bad'),
      ];
    }),
    t('reportTexts.document.seats.note'),
  );
}
