import { findingText } from '../../../shared/i18n/sentences/findingText.ts';
import { type Finding, SEVERITIES, type Severity } from '../../../shared/model/finding.ts';
import type { ReportedFinding } from '../../../shared/model/report.ts';
import type { ReportBlock, ReportCell, Tone } from '../../../shared/model/reportDocument.ts';
import { cell, type DocumentSource, figure, paragraph, type SectionMaker, table, text } from './section.ts';

const TONE: Readonly<Record<Severity, Tone>> = { blocking: 'bad', warning: 'caution', info: 'neutral' };
const MOST_EXAMPLES = 3;

/** What preflight found, gravest first, and what somebody has accepted of it. */
export const preflightSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t } = words;
  const { preflight } = report;
  const count = (severity: Severity): number => preflight.filter((finding) => finding.severity === severity).length;
  const counts = { blocking: count('blocking'), warning: count('warning'), info: count('info') };
  return {
    id: 'preflight',
    title: t('reportTexts.document.preflight.title'),
    blocks: [
      paragraph(preflight.length === 0 ? t('reportTexts.document.preflight.none') : t('reportTexts.document.preflight.counts', counts)),
      ...SEVERITIES.flatMap((severity) => findingsTable(source, severity)),
      ...acceptedTable(source),
    ],
  };
};

function findingsTable(source: DocumentSource, severity: Severity): ReportBlock[] {
  const { report, words } = source;
  const { t, number } = words;
  const findings = report.preflight.filter((finding) => finding.severity === severity);
  const withExamples = report.redaction !== 'counts';
  return table(
    t(`reportTexts.document.preflight.caption.${severity}`),
    [
      text(t('reportTexts.document.preflight.finding'), 9),
      figure(t('reportTexts.document.preflight.count'), 1.5),
      ...(withExamples ? [text(t('reportTexts.document.preflight.who'), 4)] : []),
    ],
    findings.map((finding) => [sentenceCell(finding, source), number(finding.count), ...(withExamples ? [examples(finding, source)] : [])]),
  );
}

/** The sentence and what it rests on; on a line of its own what to do. */
function sentenceCell(finding: ReportedFinding, { naming, words }: DocumentSource): ReportCell {
  const { sentence, advice } = findingText(toFinding(finding), 'check', naming, words);
  const facts = finding.facts.length === 0 ? '' : ` (${finding.facts.join(', ')})`;
  return cell([`${sentence}${facts}`, ...(advice === null ? [] : [advice])].join('\n'), TONE[finding.severity]);
}

function toFinding({ about, examples: _, accepted: __, facts: ___, ...finding }: ReportedFinding): Finding {
  return { ...finding, ...(about === null ? {} : { about }), examples: [] };
}

function examples({ examples: things, count, values }: ReportedFinding, { words }: DocumentSource): string {
  const { t, list } = words;
  const others = things.filter(({ id }) => id !== values['skuId']);
  const shown = others.slice(0, MOST_EXAMPLES).map(({ displayName }) => displayName);
  if (shown.length === 0) return '';
  return count > shown.length && others.length >= shown.length
    ? t('reportTexts.document.preflight.more', { names: shown.join(', ') })
    : list(shown);
}

function acceptedTable(source: DocumentSource): ReportBlock[] {
  const { report, naming, words } = source;
  const { t, date } = words;
  const rows = report.preflight.flatMap((finding) => {
    const { accepted } = finding;
    if (accepted === null) return [];
    const cases = { before: accepted.count, now: finding.count };
    return [
      [
        findingText(toFinding(finding), 'check', naming, words).sentence,
        accepted.reason ?? t('reportTexts.document.preflight.reasonLeftOut'),
        date(accepted.madeAt),
        accepted.outgrown
          ? cell(t('reportTexts.document.preflight.outgrown', cases), 'caution')
          : cell(t('reportTexts.document.preflight.thenAndNow', cases)),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: t('reportTexts.document.preflight.accepted') },
    paragraph(t('reportTexts.document.preflight.acceptedAbout')),
    ...table(
      t('reportTexts.document.preflight.accepted'),
      [
        text(t('reportTexts.document.preflight.finding'), 6),
        text(t('reportTexts.document.preflight.reason'), 5),
        text(t('reportTexts.document.preflight.acceptedAt'), 2.5),
        text(t('reportTexts.document.preflight.casesThen'), 2.5),
      ],
      rows,
    ),
  ];
}
