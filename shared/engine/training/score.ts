import { type ConditionResult, type PathFigures, SCORE_PARTS, type Score, type ScorePart } from '../../model/assessment.ts';

/** What each part is worth; together 100. */
const WORTH: Readonly<Record<ScorePart, number>> = { goals: 30, rules: 20, gaps: 10, losses: 10, units: 10, calls: 10, removals: 10 };

const POINTS_A_HINT = 3;

const FIGURE_OF = {
  gaps: 'usersWithGap',
  losses: 'servicesLost',
  units: 'extraUnits',
  calls: 'calls',
  removals: 'needlessRemovals',
} as const satisfies Partial<Record<ScorePart, keyof PathFigures>>;

/**
 * A path that does nothing harms nobody: all parts but the goals count only by the share of the goals that are met. A figure above that of
 * the model path costs points in the proportion of the two.
 */
export function scoreOf(results: readonly ConditionResult[], own: PathFigures, model: PathFigures, hintsTaken: number): Score {
  const goals = tally(results.filter(({ condition }) => condition.kind !== 'never'));
  const rules = tally(results.filter(({ condition }) => condition.kind === 'never'));
  const share = shareOf(goals);
  const parts = SCORE_PARTS.map((part) => {
    const worth = { part, of: WORTH[part] };
    if (part === 'goals') return { ...worth, points: share * WORTH.goals, own: goals.met, model: goals.of };
    if (part === 'rules') return { ...worth, points: share * shareOf(rules) * WORTH.rules, own: rules.met, model: rules.of };
    const figure = FIGURE_OF[part];
    const proportion = own[figure] > model[figure] ? (model[figure] + 1) / (own[figure] + 1) : 1;
    return { ...worth, points: share * proportion * WORTH[part], own: own[figure], model: model[figure] };
  });
  const sum = parts.reduce((total, { points }) => total + points, 0);
  const hints = { taken: hintsTaken, points: POINTS_A_HINT * hintsTaken };
  return { points: Math.max(0, toWhole(sum) - hints.points), parts, goals, hints };
}

interface Tally {
  readonly met: number;
  readonly of: number;
}

function tally(results: readonly ConditionResult[]): Tally {
  return { met: results.filter(({ met }) => met).length, of: results.length };
}

/** Of nothing everything is met. */
function shareOf({ met, of }: Tally): number {
  return of === 0 ? 1 : met / of;
}

/** Thirds add up to a little less than they should. */
function toWhole(points: number): number {
  return Math.round(Number(points.toFixed(6)));
}
