import type { ReportBlock, Tone } from '../../../shared/model/reportDocument.ts';
import type { Verdict } from '../../../shared/model/resultSummary.ts';
import { type DocumentSource, heading, list, paragraph, type SectionMaker } from './section.ts';

const TONE: Readonly<Record<Verdict, Tone>> = { safe: 'good', atRisk: 'caution', blocked: 'bad' };

/** The verdict and why, in the words of the other hosts, and six figures. */
export const summarySection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t } = words;
  const { verdict, users } = report.summary;
  const sentence =
    verdict === 'atRisk'
      ? t('verdict.atRiskSentence', { count: report.atRisk.total, total: users.total })
      : t(`verdict.${verdict}Sentence`);
  const { changed, total } = users;
  return {
    id: 'summary',
    title: t('reportTexts.document.summary.title'),
    blocks: [
      { kind: 'notice', tone: TONE[verdict], title: t(`verdict.${verdict}`), text: sentence },
      figures(source),
      paragraph(
        changed === 0
          ? t('reportTexts.document.summary.nothingChanged')
          : t('reportTexts.document.summary.changed', { count: changed, total }),
      ),
      heading(t('reportTexts.document.summary.reasons')),
      ...list(reasons(source)),
    ],
  };
};

function reasons({ report, words }: DocumentSource): string[] {
  const { t, duration } = words;
  const { users, gaps, outcome, settings } = report.summary;
  const found = [
    ...(report.refusedCalls > 0 ? [t('why.refused', { count: report.refusedCalls })] : []),
    ...(outcome === 'horizonReached' ? [t('why.horizon', { duration: duration(settings.horizonSeconds) })] : []),
    ...(users.withLoss > 0 ? [t('why.lost', { count: users.withLoss })] : []),
    ...(users.withDowngrade > 0 ? [t('why.downgraded', { count: users.withDowngrade })] : []),
    ...(users.withGap > 0 ? [t('why.gap', { count: users.withGap, duration: duration(gaps.longestSeconds) })] : []),
    ...(users.withDip > 0 ? [t('why.dip', { count: users.withDip })] : []),
    ...(users.withNewError > 0 ? [t('why.newErrors', { count: users.withNewError })] : []),
  ];
  return found.length === 0 ? [t('why.safe')] : found;
}

function figures({ report, words }: DocumentSource): ReportBlock {
  const { t, number, duration } = words;
  const { users, gaps } = report.summary;
  const lacking = report.seats.reduce((sum, seats) => sum + seats.lacking, 0);
  const bad = (value: number, tone: Tone): Tone => (value === 0 ? 'neutral' : tone);
  return {
    kind: 'figures',
    figures: [
      { label: t('reportTexts.document.summary.figures.changed'), text: number(users.changed), tone: 'neutral' },
      {
        label: t('reportTexts.document.summary.figures.atRisk'),
        text: number(report.atRisk.total),
        tone: bad(report.atRisk.total, 'caution'),
      },
      { label: t('reportTexts.document.summary.figures.withLoss'), text: number(users.withLoss), tone: bad(users.withLoss, 'bad') },
      {
        label: t('reportTexts.document.summary.figures.longestGap'),
        text: gaps.count === 0 ? t('reportTexts.document.none') : duration(gaps.longestSeconds),
        tone: bad(gaps.count, 'bad'),
      },
      {
        label: t('reportTexts.document.summary.figures.newErrors'),
        text: number(users.withNewError),
        tone: bad(users.withNewError, 'caution'),
      },
      { label: t('reportTexts.document.summary.figures.lacking'), text: number(lacking), tone: bad(lacking, 'bad') },
    ],
  };
}
