import type { SkuOrdinal } from '../../model/brand.ts';
import type { AssignedLicense } from '../../model/graph.ts';
import { Bitset } from '../columns/bitset.ts';
import type { WantedLicense } from '../licensing/groupChange.ts';
import type { TenantTables } from '../licensing/tenantTables.ts';

/**
 * A license plan with its switched-off services, as a small number. Two assignments that turn on the same services of the same plan are
 * the same one, however their lists of switched-off services are written.
 */
export type MinedLicense = number;

/** The licenses that mining has met, by number. */
export class MinedLicenses {
  readonly #tables: TenantTables;
  readonly #known = new Map<number, MinedLicense>();
  readonly #byServices = new Map<string, MinedLicense>();
  readonly #licenses: WantedLicense[] = [];

  constructor(tables: TenantTables) {
    this.#tables = tables;
  }

  get count(): number {
    return this.#licenses.length;
  }

  of({ sku, options }: WantedLicense): MinedLicense {
    const key = options * this.#tables.skus.length + sku;
    let license = this.#known.get(key);
    if (license === undefined) {
      license = this.#intern(sku, this.#tables.enabledPlans(sku, options));
      this.#known.set(key, license);
    }
    return license;
  }

  at(license: MinedLicense): WantedLicense {
    return this.#licenses[license]!;
  }

  enabled(license: MinedLicense): Bitset {
    const { sku, options } = this.at(license);
    return this.#tables.enabledPlans(sku, options);
  }

  enabledBy(licenses: Iterable<MinedLicense>): Bitset {
    const enabled = new Bitset(this.#tables.planIds.length);
    for (const license of licenses) enabled.addAll(this.enabled(license));
    return enabled;
  }

  /** As a plan step writes it. */
  toAssigned(license: MinedLicense): AssignedLicense {
    const { sku, options } = this.at(license);
    return { skuId: this.#tables.skus[sku]!.skuId, disabledPlans: this.#tables.disabledPlans(options) };
  }

  /** The list of switched-off services is written anew: only such as a user can switch off (F36). */
  #intern(sku: SkuOrdinal, enabled: Bitset): MinedLicense {
    const { userPlans } = this.#tables.skus[sku]!;
    const off = userPlans.toArray().filter((plan) => !enabled.has(plan));
    const key = `${sku}:${off.join()}`;
    const known = this.#byServices.get(key);
    if (known !== undefined) return known;
    const options = this.#tables.options(off.map((plan) => this.#tables.planIds[plan]!));
    const license = this.#licenses.push({ sku, options }) - 1;
    this.#byServices.set(key, license);
    return license;
  }
}
