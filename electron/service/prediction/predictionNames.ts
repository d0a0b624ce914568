import type { AssignmentSource } from '../../../shared/contract/licenses.ts';
import { PairNames } from '../comparison/pairNames.ts';
import type { CheckedPrediction } from './predictionQuestion.ts';

/** What people call the things of a prediction; a group that the plan creates has the id that the service gave it. */
export class PredictionNames {
  readonly #pair: PairNames;
  readonly #created: Readonly<Record<string, string>>;
  readonly #groups: ReadonlyMap<string, string>;

  constructor({ before, after, check }: CheckedPrediction) {
    this.#pair = new PairNames(before, after);
    this.#created = check.createdGroups;
    this.#groups = new Map(check.groups.map(({ id, displayName }) => [id, displayName]));
  }

  licensePlan(skuId: string): string {
    return this.#pair.licensePlan(skuId);
  }

  services(servicePlanIds: readonly string[]): readonly string[] {
    return servicePlanIds.map((id) => this.#pair.service(id));
  }

  group(predictedId: string): { readonly id: string; readonly name: string } {
    const id = this.#created[predictedId] ?? predictedId;
    return { id, name: this.#groups.get(predictedId) || this.#pair.group(id) };
  }

  /** null is direct. */
  source(predictedId: string | null): AssignmentSource {
    return { group: predictedId === null ? null : this.group(predictedId) };
  }
}
