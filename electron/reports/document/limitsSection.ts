import type { ReportLimit } from '../../../shared/model/report.ts';
import { type DocumentSource, list, paragraph, type SectionMaker } from './section.ts';

/** Where the model ends (F217). */
export const limitsSection: SectionMaker = (source) => {
  const { t } = source.words;
  return {
    id: 'limits',
    title: t('reportTexts.document.limits.title'),
    blocks: [paragraph(t('reportTexts.document.limits.about')), ...list(source.report.limits.map((limit) => limitText(limit, source)))],
  };
};

function limitText({ code, count, facts }: ReportLimit, { words }: DocumentSource): string {
  const { t } = words;
  const scarce = code === 'order' && count !== null && count > 0;
  const sentence = scarce
    ? t('reportTexts.document.limits.code.orderScarce', { count })
    : t(`reportTexts.document.limits.code.${code}`, { count: count ?? 0 });
  return facts.length === 0 ? sentence : `${sentence} (${facts.join(', ')})`;
}
