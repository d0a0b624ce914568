import { printable } from '../../../../shared/i18n/sentences/printable.ts';
import { meritText, obstacleText, routeName, routeReasonText, undoText } from '../../../../shared/i18n/sentences/routeText.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import type { PossibleRoute, RouteComparison } from '../../../../shared/model/routes.ts';
import type { RoutesResult } from '../../../service/jobs/routesJob.ts';
import { hang } from '../layout/textWidth.ts';
import { createNaming } from './naming.ts';
import { bullets, heading, INDENT, type Page, paragraph, table } from './page.ts';

/** The recommended route first, then all of them in figures, then its steps and the way back. */
export function routesLines(result: RoutesResult, page: Page): string[] {
  const { comparison } = result;
  const possible = comparison.routes.filter((route) => route.possible);
  const best = possible.find(({ kind }) => kind === comparison.recommended?.kind);
  return [
    ...recommendationLines(comparison, page),
    ...changeLines(result, page),
    ...(possible.length === 0 ? [] : [...peopleTable(possible, page), ...effortTable(possible, page)]),
    ...impossibleLines(comparison, page),
    ...(best === undefined ? [] : stepLines(best, result, page)),
  ];
}

function recommendationLines({ recommended, routes }: RouteComparison, page: Page): string[] {
  const { words } = page;
  const { t } = words;
  if (recommended === null) {
    const none = routes.some(({ possible }) => possible) ? t('window.routes.noRecommendation') : t('window.routes.noRoute');
    return paragraph(page, none, '').map((line) => page.paint(['bold', 'red'], line));
  }
  return [
    page.paint(['bold', 'green'], t('window.routes.recommendation', { route: routeName(recommended.kind, words) })),
    ...paragraph(page, meritText(recommended, words)),
  ];
}

function changeLines({ comparison: { crowd }, request, names }: RoutesResult, page: Page): string[] {
  const { t } = page.words;
  const naming = createNaming(names, page.words);
  return [
    '',
    ...paragraph(
      page,
      [
        t('hosts.routes.change', { from: naming.product(request.from), to: naming.product(request.to) }),
        t('window.routes.crowd.moved', { count: crowd.moved }),
        ...(crowd.both > 0 ? [t('window.routes.crowd.both', { count: crowd.both })] : []),
        ...(crowd.group === null && crowd.inherited > 0 ? [t('window.routes.crowd.inherited', { count: crowd.inherited })] : []),
        ...(crowd.without > 0 ? [t('window.routes.crowd.without', { count: crowd.without })] : []),
        ...(crowd.switchedOffSets > 1 ? [t('window.routes.crowd.sets', { count: crowd.switchedOffSets })] : []),
      ].join(' '),
    ),
  ];
}

const HARMS = ['harmed', 'withGap', 'withLoss', 'withDowngrade', 'withNewError', 'leftBehind'] as const;

/** Who is harmed, and how. */
function peopleTable(routes: readonly PossibleRoute[], page: Page): string[] {
  const { t, number, duration } = page.words;
  const columns = [
    { heading: t('hosts.routes.route') },
    { heading: t('window.routes.row.verdict') },
    ...HARMS.map((harm) => ({ heading: t(`hosts.routes.${harm}`), align: 'end' as const })),
    { heading: t('window.routes.row.longestGap'), align: 'end' as const },
  ];
  const rows = routes.map(({ kind, figures }) => [
    routeName(kind, page.words),
    t(`verdict.${figures.verdict}`),
    ...HARMS.map((harm) => number(figures[harm])),
    figures.gaps.count === 0 ? '' : duration(figures.gaps.longestSeconds),
  ]);
  return [...heading(page, t('hosts.routes.people')), ...table(page, columns, rows, inkOf(routes))];
}

/** What it takes: units, calls, time. */
function effortTable(routes: readonly PossibleRoute[], page: Page): string[] {
  const { t, number, duration } = page.words;
  const end = { align: 'end' as const };
  const columns = [
    { heading: t('hosts.routes.route') },
    { heading: t('hosts.routes.oldUnits'), ...end },
    { heading: t('hosts.routes.newUnits'), ...end },
    ...(['lacking', 'refusedCalls'] as const).map((row) => ({ heading: t(`hosts.routes.${row}`), ...end })),
    ...(['calls', 'elapsed'] as const).map((row) => ({ heading: t(`window.routes.row.${row}`), ...end })),
  ];
  const peak = ({ peak: most, owned }: PossibleRoute['figures']['to']): string => t('window.routes.peak', { peak: most, owned });
  const rows = routes.map(({ kind, figures }) => [
    routeName(kind, page.words),
    peak(figures.from),
    peak(figures.to),
    number(figures.to.lacking),
    number(figures.refusedCalls),
    number(figures.calls),
    duration(figures.elapsedSeconds),
  ]);
  return [...heading(page, t('hosts.routes.effort')), ...table(page, columns, rows, inkOf(routes))];
}

function inkOf(routes: readonly PossibleRoute[]) {
  return {
    ink: (row: number) => {
      const verdict = routes[row]?.figures.verdict;
      return verdict === 'blocked' ? ('red' as const) : verdict === 'atRisk' ? ('yellow' as const) : undefined;
    },
  };
}

/** Routes with the same reason stand together. */
function impossibleLines({ routes }: RouteComparison, page: Page): string[] {
  const { words } = page;
  const impossible = routes.filter((route) => !route.possible);
  if (impossible.length === 0) return [];
  const byReason = Map.groupBy(impossible, ({ obstacle }) => obstacleText(obstacle, words));
  const texts = [...byReason].map(([reason, alike]) => `${words.list(alike.map(({ kind }) => routeName(kind, words)))}: ${reason}`);
  return [...heading(page, words.t('hosts.routes.impossible')), ...bullets(page, texts)];
}

function stepLines({ kind, steps, undo }: PossibleRoute, { names }: RoutesResult, page: Page): string[] {
  const { words } = page;
  const naming = createNaming(names, words);
  const lines = steps.flatMap(({ step, reason }, i) => {
    const why = printable(routeReasonText(reason, words));
    return [
      ...hang(`${INDENT}${i + 1}. `, stepText(step, naming, words), page.width),
      ...hang(`${INDENT}   `, why, page.width).map((line) => page.paint('dim', line)),
    ];
  });
  return [
    ...heading(page, words.t('window.routes.stepsOf', { route: routeName(kind, words) })),
    ...lines,
    ...heading(page, words.t('window.routes.row.undo')),
    ...paragraph(page, undoText(undo, words)),
  ];
}
