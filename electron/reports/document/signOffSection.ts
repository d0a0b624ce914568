import { paragraph, type SectionMaker } from './section.ts';

/** Enough of a hash to tell two plans apart by eye; the whole of it is above. */
const SHOWN_DIGITS = 12;

/** Lines to sign on. */
export const signOffSection: SectionMaker = ({ report, words }) => {
  const { t } = words;
  return {
    id: 'sign-off',
    title: t('reportTexts.document.signOff.title'),
    blocks: [
      paragraph(t('reportTexts.document.signOff.about', { hash: `${report.plan.hash.slice(0, SHOWN_DIGITS)}…` })),
      {
        kind: 'signatures',
        headings: [
          t('reportTexts.document.signOff.name'),
          t('reportTexts.document.signOff.date'),
          t('reportTexts.document.signOff.signature'),
        ],
        labels: [
          t('reportTexts.document.signOff.prepared'),
          t('reportTexts.document.signOff.reviewed'),
          t('reportTexts.document.signOff.approved'),
        ],
      },
    ],
  };
};
