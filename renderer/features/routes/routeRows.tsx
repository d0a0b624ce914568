import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { RoutesAnswer, ShownRoute } from '../../../shared/contract/routes.ts';
import { undoText } from '../../../shared/i18n/sentences/routeText.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { isFact } from '../../../shared/model/facts.ts';
import type { RouteUnits } from '../../../shared/model/routes.ts';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import { Facts } from '../wizards/parts/Facts.tsx';

export type PossibleShownRoute = Extract<ShownRoute, { possible: true }>;

/** One figure of every route. */
export interface RouteRow {
  readonly id: string;
  readonly label: (t: TFunction, answer: RoutesAnswer) => string;
  readonly cell: (route: PossibleShownRoute, words: Translator) => ReactNode;
  /** Bad news, when there is any: set apart from the nothing that one hopes for. */
  readonly isBad?: (route: PossibleShownRoute) => boolean;
  /** Nothing to tell: a row in which this holds for all routes is left out of the table, and named below it. */
  readonly isNone?: (route: PossibleShownRoute) => boolean;
}

const HARMS = ['withLoss', 'withDowngrade', 'withDip', 'withNewError', 'leftBehind'] as const;

/** The rows in the order they are read: who is harmed, how, what it takes, and the way back. */
export const ROUTE_ROWS: readonly RouteRow[] = [
  { id: 'verdict', label: (t) => t('window.routes.row.verdict'), cell: ({ figures }) => <VerdictBadge verdict={figures.verdict} /> },
  { ...countRow('harmed'), isNone: () => false },
  countRow('withGap'),
  timeRow('longestGap', ({ figures }) => figures.gaps.longestSeconds),
  timeRow('totalGap', ({ figures }) => figures.gaps.totalSeconds),
  ...HARMS.map(countRow),
  {
    ...countRow('refusedCalls'),
    cell: ({ figures }, words) => (
      <>
        {countOrNone(figures.refusedCalls, words)} <Facts facts={figures.refusedFor.filter(isFact)} />
      </>
    ),
  },
  { ...countRow('inErrorOnTheWay'), isBad: () => false },
  unitsRow('from', ({ figures }) => figures.from),
  unitsRow('to', ({ figures }) => figures.to),
  {
    id: 'lacking',
    label: (t) => t('window.routes.row.lacking'),
    cell: ({ figures }, words) => countOrNone(figures.to.lacking, words),
    isBad: ({ figures }) => figures.to.lacking > 0,
    isNone: ({ figures }) => figures.to.lacking === 0,
  },
  { id: 'calls', label: (t) => t('window.routes.row.calls'), cell: ({ figures }, { number }) => number(figures.calls) },
  { id: 'elapsed', label: (t) => t('window.routes.row.elapsed'), cell: ({ figures }, { duration }) => duration(figures.elapsedSeconds) },
  { id: 'undo', label: (t) => t('window.routes.row.undo'), cell: ({ undo }, words) => undoText(undo, words) },
];

function countRow(id: (typeof HARMS)[number] | 'refusedCalls' | 'harmed' | 'withGap' | 'inErrorOnTheWay'): RouteRow {
  return {
    id,
    label: (t) => t(`window.routes.row.${id}`),
    cell: ({ figures }, words) => countOrNone(figures[id], words),
    isBad: ({ figures }) => figures[id] > 0,
    isNone: ({ figures }) => figures[id] === 0,
  };
}

function timeRow(id: 'longestGap' | 'totalGap', of: (route: PossibleShownRoute) => number): RouteRow {
  return {
    id,
    label: (t) => t(`window.routes.row.${id}`),
    cell: (route, { t, duration }) => (of(route) === 0 ? t('window.routes.nobody') : duration(of(route))),
    isBad: (route) => of(route) > 0,
    isNone: (route) => of(route) === 0,
  };
}

function unitsRow(id: 'from' | 'to', of: (route: PossibleShownRoute) => RouteUnits): RouteRow {
  return {
    id,
    label: (t, { request, names }) => t('window.routes.row.units', { plan: names.products[request[id]] ?? request[id] }),
    cell: (route, { t }) => t('window.routes.peak', { peak: of(route).peak, owned: of(route).owned }),
    isBad: (route) => of(route).peak > of(route).owned,
  };
}

function countOrNone(count: number, { t, number }: Translator): string {
  return count === 0 ? t('window.routes.nobody') : number(count);
}
