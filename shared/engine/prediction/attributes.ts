import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { InThreeStates, Judgement } from '../../model/prediction.ts';
import { judge } from './judgement.ts';
import { isInAll, type ThreeStates } from './threeStates.ts';

/** An attribute of a user, as columns keep it, where it is not the same in all states. */
export interface JudgedAttribute extends Judgement, InThreeStates<string> {
  readonly person: number;
  readonly name: string;
}

/** Those that the plan sets, and the usage location, on which licenses hang whoever sets it. */
export function attributesToJudge({ steps }: Pick<MigrationPlan, 'steps'>): readonly string[] {
  return [...new Set(['usageLocation', ...steps.flatMap((step) => (step.kind === 'updateUsers' ? Object.keys(step.set) : []))])].sort();
}

/** Ascending by person. */
export function judgeAttributes({ people, before, predicted, actual }: ThreeStates, names: readonly string[]): readonly JudgedAttribute[] {
  const columns = names.map((name) => ({
    name,
    before: before.users.attribute(name),
    predicted: predicted.users.attribute(name),
    actual: actual.users.attribute(name),
  }));
  const judged: JudgedAttribute[] = [];
  for (let person = 0; person < people.count; person++) {
    if (!isInAll(people, person)) continue;
    for (const column of columns) {
      const values = {
        before: column.before?.get(people.before[person]!) ?? null,
        predicted: column.predicted?.get(people.predicted[person]!) ?? null,
        actual: column.actual?.get(people.actual[person]!) ?? null,
      };
      const judgement = judge(values);
      if (judgement !== null) judged.push({ ...values, ...judgement, person, name: column.name });
    }
  }
  return judged;
}
