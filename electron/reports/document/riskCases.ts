import type { UserAtRisk } from '../../../shared/model/report.ts';

/** Users to whom the same happens, whenever and for how long. */
export interface RiskCase {
  /** Stands for all of them. */
  readonly example: UserAtRisk;
  readonly users: readonly UserAtRisk[];
}

/** The cases in the order of their gravest user, which is the order of the list. */
export function riskCases(users: readonly UserAtRisk[]): RiskCase[] {
  const cases = Map.groupBy(users, ({ risk, services, gap, newErrors }) =>
    JSON.stringify([
      risk,
      services.map(({ family, result, fromPlan, toPlan }) => (result === 'downgraded' ? [family, fromPlan, toPlan] : [family, result])),
      gap !== null,
      newErrors.map(({ skuId, group, error, held }) => [skuId, group?.id, error, held]),
    ]),
  );
  return [...cases.values()].flatMap((alike) => {
    const [example] = alike;
    return example === undefined ? [] : [{ example, users: alike }];
  });
}
