import type { CompiledRules } from '../licensing/compiledRules.ts';
import { violatedRequirements } from '../licensing/compiledRules.ts';
import type { MinedLicense, MinedLicenses } from './minedLicenses.ts';

/**
 * F79: a group that gives an add-on must carry its base as well; that its members have the base from elsewhere is not enough. Sets of
 * licenses that one group may carry are called self-contained here.
 */
export class BaseRules {
  readonly #licenses: MinedLicenses;
  readonly #rules: CompiledRules;
  readonly #answers = new Map<string, boolean>();

  constructor(licenses: MinedLicenses, rules: CompiledRules) {
    this.#licenses = licenses;
    this.#rules = { ...rules, requirements: rules.requirements.filter(({ blocks }) => blocks) };
  }

  isSelfContained(licenses: readonly MinedLicense[]): boolean {
    const key = licenses.join();
    let answer = this.#answers.get(key);
    if (answer === undefined) {
      answer = this.#missing(licenses).length === 0;
      this.#answers.set(key, answer);
    }
    return answer;
  }

  /**
   * These licenses and the bases they need, ascending; of several possible bases the one that stands first in `among`. null when a base is
   * not to be had among them, or only as a second set of options of a license plan that is there: a group carries a plan once.
   */
  withBases(licenses: readonly MinedLicense[], among: readonly MinedLicense[]): MinedLicense[] | null {
    const chosen = new Set(licenses);
    for (let missing = this.#missing(licenses); missing.length > 0; missing = this.#missing([...chosen])) {
      const [{ anyOf }] = missing as [(typeof missing)[number]];
      const plans = new Set([...chosen].map((license) => this.#licenses.at(license).sku));
      const base = among.find(
        (license) => !plans.has(this.#licenses.at(license).sku) && anyOf.some((plan) => this.#licenses.enabled(license).has(plan)),
      );
      if (base === undefined) return null;
      chosen.add(base);
    }
    return [...chosen].sort((a, b) => a - b);
  }

  #missing(licenses: readonly MinedLicense[]) {
    return violatedRequirements(this.#licenses.enabledBy(licenses), this.#rules);
  }
}
