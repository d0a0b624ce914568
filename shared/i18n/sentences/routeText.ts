import type { StepReason } from '../../model/plannedStep.ts';
import type { Verdict } from '../../model/resultSummary.ts';
import type { RecommendedRoute, RouteKind, RouteObstacle, RouteUndo } from '../../model/routes.ts';
import type { Translator } from '../translator.ts';

export function routeName(kind: RouteKind, { t }: Pick<Translator, 't'>): string {
  return t(`window.routes.kind.${kind}`);
}

export function obstacleText({ code }: RouteObstacle, { t }: Pick<Translator, 't'>): string {
  return t(`window.routes.obstacle.${code}`);
}

export function undoText(undo: RouteUndo, { t }: Pick<Translator, 't'>): string {
  return t(`window.routes.undo.${undo}`);
}

/** Why a route is recommended: what sets it apart from the next best. */
export function meritText({ merit, next, values }: RecommendedRoute, words: Translator): string {
  const { t, duration } = words;
  const { here = 0, there = 0 } = values;
  const other = next === null ? '' : routeName(next, words);
  switch (merit) {
    case 'verdict':
      return t('window.routes.merit.verdict', { next: other, here: verdictText(here, words), there: verdictText(there, words) });
    case 'duration':
      return t('window.routes.merit.duration', { next: other, here: duration(here), there: duration(there) });
    default:
      return t(`window.routes.merit.${merit}`, { next: other, count: here, there });
  }
}

const VERDICTS: readonly Verdict[] = ['safe', 'atRisk', 'blocked'];

/** In the middle of a sentence. */
function verdictText(rank: number, { t, language }: Translator): string {
  return t(`verdict.${VERDICTS[rank] ?? 'blocked'}`).toLocaleLowerCase(language);
}

/** Why a step of a route is there. */
export function routeReasonText({ code }: StepReason, { find }: Pick<Translator, 'find'>): string {
  return find(`window.routes.reason.${code}`) ?? code;
}
