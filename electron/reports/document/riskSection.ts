import { RISKS, type Risk, type UserAtRisk } from '../../../shared/model/report.ts';
import type { ReportBlock, ReportTable, Tone } from '../../../shared/model/reportDocument.ts';
import { type RiskCase, riskCases } from './riskCases.ts';
import { riskText } from './riskText.ts';
import { cell, type DocumentSource, figure, heading, paragraph, type SectionMaker, table, text } from './section.ts';

const TONE: Readonly<Record<Risk, Tone>> = { lost: 'bad', downgraded: 'bad', gap: 'bad', dip: 'caution', newError: 'caution' };
/** A board reads cases, not lists: more of them, and more users of one, are in the workbook. */
const MOST_CASES = 12;
const MOST_USERS_OF_A_CASE = 50;

/** Whom the plan hurts and how: what is the same for many is said once. */
export const riskSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t } = words;
  const { total, by } = report.atRisk;
  const title = t('reportTexts.document.risk.title');
  if (total === 0) return { id: 'risk', title, blocks: [paragraph(t('reportTexts.document.risk.none'))] };
  return {
    id: 'risk',
    title,
    blocks: [
      paragraph(t('reportTexts.document.risk.total', { count: total })),
      ...table(
        t('reportTexts.document.risk.by'),
        [text(t('reportTexts.document.risk.what'), 8), figure(t('reportTexts.document.risk.users'), 2)],
        RISKS.filter((risk) => by[risk] > 0).map((risk) => [
          cell(t(`reportTexts.document.risk.kind.${risk}`), TONE[risk]),
          words.number(by[risk]),
        ]),
        RISKS.reduce((sum, risk) => sum + by[risk], 0) > total ? t('reportTexts.document.risk.several') : null,
      ),
      ...(report.redaction === 'counts' ? [paragraph(t('reportTexts.document.risk.unnamed'))] : casesOf(source)),
    ],
  };
};

function casesOf(source: DocumentSource): ReportBlock[] {
  const { report, words } = source;
  const { t } = words;
  const cases = riskCases(report.atRisk.users);
  const shown = cases.slice(0, MOST_CASES);
  const listed = shown.reduce((sum, { users }) => sum + Math.min(users.length, MOST_USERS_OF_A_CASE), 0);
  const leftOut = report.atRisk.total - listed;
  return [
    paragraph(t('reportTexts.document.risk.caption')),
    ...shown.flatMap((each, index) => caseBlocks(each, index + 1, source)),
    ...(leftOut === 0 ? [] : [paragraph(t('reportTexts.document.risk.leftOut', { count: leftOut }))]),
  ];
}

function caseBlocks({ example, users }: RiskCase, number: number, source: DocumentSource): ReportBlock[] {
  const { report, words } = source;
  const { t, duration } = words;
  const isNamed = report.redaction === 'none';
  const withGap = example.gap !== null;
  const startedAt = Date.parse(report.summary.clock.startedAt);
  const clock = (at: number): string => words.time(new Date(startedAt + at * 1000).toISOString(), report.summary.clock.startedAt);
  const columns: ReportTable['columns'] = [
    text(t('reportTexts.document.risk.user'), 3),
    ...(isNamed ? [text(t('reportTexts.document.risk.signIn'), 4), text(t('reportTexts.document.risk.department'), 2.5)] : []),
    ...(withGap ? [text(t('reportTexts.document.risk.from'), 2), text(t('reportTexts.document.risk.for'), 2)] : []),
  ];
  const row = ({ id, displayName, userPrincipalName, department, gap }: UserAtRisk): string[] => [
    displayName || userPrincipalName || id,
    ...(isNamed ? [userPrincipalName, department ?? ''] : []),
    ...(gap === null ? [] : [clock(gap.from), duration(gap.seconds)]),
  ];
  const more = example.alike - Math.min(users.length, MOST_USERS_OF_A_CASE);
  return [
    heading(t('reportTexts.document.risk.case', { number, users: t('count.users', { count: example.alike }) })),
    paragraph(riskText(example, source)),
    ...table(
      t('reportTexts.document.risk.usersOfCase', { number }),
      columns,
      users.slice(0, MOST_USERS_OF_A_CASE).map(row),
      more > 0 ? t('reportTexts.document.risk.more', { count: more }) : null,
    ),
  ];
}
