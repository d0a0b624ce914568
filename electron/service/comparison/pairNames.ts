import type { AssignmentSource } from '../../../shared/contract/licenses.ts';
import { dataAtRisk } from '../licensing/draftEffect.ts';
import type { TenantView } from '../session/tenantView.ts';

/** What people call the things of two states; what only one of them has is found there. */
export class PairNames {
  readonly #before: TenantView;
  readonly #after: TenantView;
  readonly #families: ReadonlyMap<string, string>;
  readonly #risks: ReadonlyMap<string, string>;

  constructor(before: TenantView, after: TenantView) {
    this.#before = before;
    this.#after = after;
    const { families, overrides } = before.catalog.families;
    this.#families = new Map([
      ...overrides.map(({ familyId, familyName }) => [familyId, familyName] as const),
      ...families.map(({ id, displayName }) => [id, displayName] as const),
    ]);
    this.#risks = dataAtRisk(before.catalog.families);
  }

  licensePlan(skuId: string): string {
    return this.#either(skuId, (view) => view.names.licensePlan(skuId));
  }

  service(servicePlanId: string): string {
    return this.#either(servicePlanId, (view) => view.names.service(servicePlanId));
  }

  group(groupId: string): string {
    return this.#either(groupId, (view) => view.names.group(groupId));
  }

  /** A service without a family is one of its own. */
  family(id: string): string {
    return this.#families.get(id) ?? this.service(id);
  }

  /** What hangs on a family of services (F134 to F139); null for nothing. */
  risk(family: string): string | null {
    return this.#risks.get(family) ?? null;
  }

  /** null is direct. */
  source(groupId: string | null): AssignmentSource {
    return { group: groupId === null ? null : { id: groupId, name: this.group(groupId) } };
  }

  #either(id: string, nameIn: (view: TenantView) => string): string {
    const name = nameIn(this.#after);
    return name === id ? nameIn(this.#before) : name;
  }
}
