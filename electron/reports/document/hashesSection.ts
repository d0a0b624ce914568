import { paragraph, type SectionMaker, table, text } from './section.ts';

/** What exactly was rehearsed, so that nobody signs for something else. */
export const hashesSection: SectionMaker = ({ report, words }) => {
  const { t, number, dateTime } = words;
  const { tenant, plan } = report;
  const utc = (iso: string): string => t('reportTexts.document.utc', { time: dateTime(iso) });
  return {
    id: 'copy-and-plan',
    title: t('reportTexts.document.hashes.title'),
    blocks: [
      paragraph(t('reportTexts.document.hashes.about')),
      ...table(
        t('reportTexts.document.hashes.caption'),
        [text(t('reportTexts.document.hashes.what'), 4), text(t('reportTexts.document.hashes.value'), 10)],
        [
          [
            t('reportTexts.document.hashes.copyDate'),
            tenant.exportedAt === null ? t('reportTexts.document.notKnown') : utc(tenant.exportedAt),
          ],
          [t('reportTexts.document.hashes.users'), number(tenant.users)],
          [t('reportTexts.document.hashes.groups'), number(tenant.groups)],
          [t('reportTexts.document.hashes.plans'), number(tenant.licensePlans)],
          [t('reportTexts.document.hashes.copyHash'), tenant.hash],
          [t('reportTexts.document.hashes.planHash'), plan.hash],
          [t('reportTexts.document.hashes.program'), `License Rehearsal ${report.program}`],
          [t('reportTexts.document.hashes.madeAt'), utc(report.madeAt)],
        ],
      ),
    ],
  };
};
