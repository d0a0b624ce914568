import type { ForbiddenEvent, Goal } from '../../../../shared/model/condition.ts';

const NUMBERS = ['atLeast', 'atMost', 'longerThanSeconds', 'units', 'seconds'] as const;
export type ConditionNumber = (typeof NUMBERS)[number];

/** The numbers of a condition that an author may want to be others. */
export function numbersOf(condition: Goal | ForbiddenEvent): readonly (readonly [ConditionNumber, number])[] {
  switch (condition.kind) {
    case 'unitsUsed':
      return [
        ...(condition.atLeast === undefined ? [] : [['atLeast', condition.atLeast] as const]),
        ...(condition.atMost === undefined ? [] : [['atMost', condition.atMost] as const]),
      ];
    case 'gap':
      return [['longerThanSeconds', condition.longerThanSeconds ?? 0]];
    case 'peakAbove':
    case 'seatsAbove':
      return [['units', condition.units]];
    case 'longerThan':
      return [['seconds', condition.seconds]];
    default:
      return [];
  }
}

export function withNumber<Condition extends Goal | ForbiddenEvent>(condition: Condition, name: ConditionNumber, value: number): Condition {
  return { ...condition, [name]: value };
}

/** Equal for conditions that differ in their numbers at most: one that was suggested, and what the author has made of it. */
export function kindOfCondition(condition: Goal | ForbiddenEvent): string {
  const words = Object.entries(condition).filter(([name]) => !NUMBERS.some((number) => number === name));
  return JSON.stringify(words.sort(([one], [other]) => (one < other ? -1 : 1)));
}
