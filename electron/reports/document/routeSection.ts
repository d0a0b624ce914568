import { meritText, obstacleText, routeName, undoText } from '../../../shared/i18n/sentences/routeText.ts';
import type { ReportedRoutes } from '../../../shared/model/report.ts';
import type { ReportBlock, ReportCell, Tone } from '../../../shared/model/reportDocument.ts';
import type { Verdict } from '../../../shared/model/resultSummary.ts';
import type { PossibleRoute } from '../../../shared/model/routes.ts';
import { cell, countCell, type DocumentSource, figure, heading, list, paragraph, type SectionMaker, table, text } from './section.ts';

type Compared = Extract<ReportedRoutes, { compared: true }>;
type Figures = Pick<PossibleRoute['figures'], 'verdict' | 'harmed' | 'elapsedSeconds'> & {
  readonly longestGap: number;
  readonly peak: number | null;
  readonly lacking: number | null;
  readonly calls: number | null;
};

const TONE: Readonly<Record<Verdict, Tone>> = { safe: 'good', atRisk: 'caution', blocked: 'bad' };

/** Which way the plan goes, beside every other way to the same end. */
export const routeSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t } = words;
  const { route } = report;
  return {
    id: 'route',
    title: t('reportTexts.document.route.title'),
    blocks: route.compared ? comparison(route, source) : [paragraph(t(`reportTexts.document.route.none.${route.reason}`))],
  };
};

function comparison(route: Compared, source: DocumentSource): ReportBlock[] {
  const { words } = source;
  const { t } = words;
  const { routes } = route.alternatives;
  const how = routes.flatMap((each) =>
    each.possible
      ? [
          t('reportTexts.document.route.howItem', {
            route: routeName(each.kind, words),
            about: t(`window.routes.aboutKind.${each.kind}`),
            undo: undoText(each.undo, words),
          }),
        ]
      : [],
  );
  const impossible = routes.flatMap((each) =>
    each.possible
      ? []
      : [
          t('reportTexts.document.route.impossibleItem', {
            route: routeName(each.kind, words),
            obstacle: obstacleText(each.obstacle, words),
          }),
        ],
  );
  return [
    paragraph(ownRoute(route, source)),
    paragraph(recommendation(route, source)),
    ...figuresTable(route, source),
    ...(how.length === 0 ? [] : [heading(t('reportTexts.document.route.how')), ...list(how)]),
    ...(impossible.length === 0 ? [] : [heading(t('reportTexts.document.route.impossible')), ...list(impossible)]),
  ];
}

function ownRoute({ own, from, to }: Compared, { naming, words }: DocumentSource): string {
  const { t } = words;
  const plans = { from: naming.product(from), to: naming.product(to) };
  if (own === null) return t('reportTexts.document.route.ownWay', plans);
  return t('reportTexts.document.route.own', { ...plans, route: routeName(own, words), about: t(`window.routes.aboutKind.${own}`) });
}

function recommendation({ own, alternatives: { recommended } }: Compared, { words }: DocumentSource): string {
  const { t } = words;
  if (recommended === null) return t('reportTexts.document.route.noneBest');
  const merit = meritText(recommended, words);
  return recommended.kind === own
    ? t('reportTexts.document.route.ownIsBest', { merit })
    : t('reportTexts.document.route.recommended', { route: routeName(recommended.kind, words), merit });
}

function figuresTable({ to, alternatives: { routes } }: Compared, source: DocumentSource): ReportBlock[] {
  const { naming, words } = source;
  const { t } = words;
  const rows = routes.flatMap((route) => {
    if (!route.possible) return [];
    const { figures } = route;
    const { calls, elapsedSeconds, harmed, verdict } = figures;
    const longestGap = figures.gaps.longestSeconds;
    const units = { peak: figures.to.peak, lacking: figures.to.lacking };
    return [figuresRow(routeName(route.kind, words), { verdict, harmed, longestGap, ...units, calls, elapsedSeconds }, source)];
  });
  return table(
    t('reportTexts.document.route.table'),
    [
      text(t('reportTexts.document.route.route'), 3),
      text(t('reportTexts.document.route.verdict'), 2),
      figure(t('reportTexts.document.route.harmed'), 1.7),
      figure(t('reportTexts.document.route.longestGap'), 2),
      figure(t('reportTexts.document.route.peak', { plan: naming.product(to) }), 2.2),
      figure(t('reportTexts.document.route.lacking'), 1.7),
      figure(t('reportTexts.document.route.calls'), 1.4),
      figure(t('reportTexts.document.route.duration'), 2),
    ],
    [planRow(to, source), ...rows],
    t('reportTexts.document.route.note'),
  );
}

/** The plan as it is written, which may do more than change license plans. */
function planRow(to: string, source: DocumentSource): ReportCell[] {
  const { report, words } = source;
  const { verdict, gaps, clock } = report.summary;
  const seats = report.seats.find(({ skuId }) => skuId === to);
  return figuresRow(
    words.t('reportTexts.document.route.thisPlan'),
    {
      verdict,
      harmed: report.atRisk.total,
      longestGap: gaps.longestSeconds,
      peak: seats?.peak ?? null,
      lacking: seats?.lacking ?? null,
      calls: null,
      elapsedSeconds: clock.elapsedSeconds,
    },
    source,
  );
}

function figuresRow(
  name: string,
  { verdict, harmed, longestGap, peak, lacking, calls, elapsedSeconds }: Figures,
  { words }: DocumentSource,
): ReportCell[] {
  const { t, number, duration } = words;
  const none = t('reportTexts.document.none');
  const known = (value: number | null): string => (value === null ? '–' : number(value));
  return [
    cell(name),
    cell(t(`verdict.${verdict}`), TONE[verdict]),
    countCell(harmed, number(harmed), 'caution'),
    countCell(longestGap, longestGap === 0 ? none : duration(longestGap), 'bad'),
    cell(known(peak)),
    countCell(lacking ?? 0, known(lacking), 'caution'),
    cell(known(calls)),
    cell(duration(elapsedSeconds)),
  ];
}
