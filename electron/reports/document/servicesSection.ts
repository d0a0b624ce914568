import type { ReportBlock } from '../../../shared/model/reportDocument.ts';
import { cell, countCell, type DocumentSource, figure, paragraph, type SectionMaker, table, text } from './section.ts';

/** Services and license plans before and after, in users. */
export const servicesSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t } = words;
  return {
    id: 'before-and-after',
    title: t('reportTexts.document.services.title'),
    blocks: [
      ...(report.services.length === 0 ? [paragraph(t('reportTexts.document.services.none'))] : servicesTable(source)),
      ...licensePlansTable(source),
    ],
  };
};

function servicesTable({ report, words }: DocumentSource): ReportBlock[] {
  const { t, number } = words;
  return table(
    t('reportTexts.document.services.caption'),
    [
      text(t('reportTexts.document.services.service'), 5),
      figure(t('reportTexts.document.services.before'), 1.4),
      figure(t('reportTexts.document.services.after'), 1.4),
      figure(t('reportTexts.document.services.lost'), 1.4),
      figure(t('reportTexts.document.services.less'), 1.4),
      figure(t('reportTexts.document.services.gap'), 1.4),
      figure(t('reportTexts.document.services.more'), 1.4),
      figure(t('reportTexts.document.services.successor'), 1.8),
    ],
    report.services.map((service) => {
      const less = service.downgraded + service.dip;
      return [
        service.displayName,
        number(service.before),
        number(service.after),
        countCell(service.lost, number(service.lost), 'bad'),
        countCell(less, number(less), 'caution'),
        countCell(service.gap, number(service.gap), 'bad'),
        countCell(service.gained + service.upgraded, number(service.gained + service.upgraded), 'good'),
        number(service.successor),
      ];
    }),
    t('reportTexts.document.services.note'),
  );
}

function licensePlansTable({ report, words }: DocumentSource): ReportBlock[] {
  const { t, number } = words;
  const changed = report.licensePlans.filter(({ before, after }) => before !== after);
  const unchanged = report.licensePlans.length - changed.length;
  const signed = (difference: number): string => (difference > 0 ? `+${number(difference)}` : `−${number(-difference)}`);
  return table(
    t('reportTexts.document.services.plans'),
    [
      text(t('reportTexts.document.services.plan'), 6),
      figure(t('reportTexts.document.services.before'), 2),
      figure(t('reportTexts.document.services.after'), 2),
      figure(t('reportTexts.document.services.difference'), 2),
    ],
    changed.map(({ displayName, before, after }) => [displayName, number(before), number(after), cell(signed(after - before))]),
    unchanged === 0 ? null : t('reportTexts.document.services.unchanged', { count: unchanged }),
  );
}
