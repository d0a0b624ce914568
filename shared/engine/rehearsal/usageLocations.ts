import type { RehearsalSettings } from '../../model/settings.ts';
import type { CompiledRules } from '../licensing/compiledRules.ts';
import type { LocationClass } from '../licensing/groupChange.ts';
import type { UserAttributes } from './userAttributes.ts';

/** Users whose usage location has the same consequences. */
export interface LocationKind {
  /** Direct calls need a location of the user's own (F42). */
  readonly hasOwn: boolean;
  /** Group processing may fall back to the tenant's (F73). */
  readonly inGroups: LocationClass;
}

/** The consequences of each user's usage location, as a small number per user. */
export class UsageLocations {
  readonly kinds: LocationKind[] = [];
  readonly kindOfUser: Uint16Array;
  readonly #kindOfCountry = new Map<string | null, number>();
  readonly #toKind: (country: string | null) => LocationKind;

  constructor(attributes: UserAttributes, rules: CompiledRules, settings: RehearsalSettings, tenantCountry: string | null) {
    const located = (country: string | null): LocationClass =>
      country === null ? { missing: true } : { missing: false, barred: rules.barredPlans.get(country) ?? null };
    const fallback = settings.missingUsageLocationInGroups === 'inheritTenant' ? tenantCountry : null;
    this.#toKind = (country) => ({ hasOwn: country !== null, inGroups: located(country ?? fallback) });
    this.kindOfUser = attributes.codes('usageLocation', (country) => this.kindOf(country));
  }

  of(user: number): LocationKind {
    return this.kinds[this.kindOfUser[user]!]!;
  }

  change(user: number, country: string | null): void {
    this.kindOfUser[user] = this.kindOf(country);
  }

  /** Position in `kinds` of who has this usage location. */
  kindOf(country: string | null): number {
    const upper = country === null ? null : country.toUpperCase();
    let code = this.#kindOfCountry.get(upper);
    if (code === undefined) {
      const kind = this.#toKind(upper);
      const same = this.kinds.findIndex((other) => other.hasOwn === kind.hasOwn && sameClass(other.inGroups, kind.inGroups));
      code = same >= 0 ? same : this.kinds.push(kind) - 1;
      this.#kindOfCountry.set(upper, code);
    }
    return code;
  }
}

function sameClass(a: LocationClass, b: LocationClass): boolean {
  if (a.missing || b.missing) return a.missing === b.missing;
  return a.barred === b.barred;
}
