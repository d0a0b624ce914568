import type { ServicePlanId, SkuId } from './graph.ts';

/** Microsoft's published product catalogue: names only, the tenant's own SKU list is the truth (F30, F210 to F213). */
export interface ProductCatalog {
  readonly format: 'license-rehearsal-catalog';
  readonly version: 1;
  /** Date of the published file, `yyyy-mm-dd`. */
  readonly publishedOn: string;
  /** Where the file comes from, for a person to read. */
  readonly source: string;
  /** Ascending by skuId. */
  readonly products: readonly CatalogProduct[];
  /** Ascending by servicePlanId. */
  readonly servicePlans: readonly CatalogServicePlan[];
}

export interface CatalogProduct {
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
  readonly displayName: string;
  /** Other product names and part numbers the same id is published under, no two differing in case only (F212). */
  readonly otherNames: readonly string[];
  /** Ascending. */
  readonly servicePlanIds: readonly ServicePlanId[];
}

export interface CatalogServicePlan {
  readonly servicePlanId: ServicePlanId;
  readonly servicePlanName: string;
  readonly displayName: string;
  /** Other display names and plan names the same id is published under, no two differing in case only (F212). */
  readonly otherNames: readonly string[];
}

export type Confidence = 'documented' | 'reported' | 'inferred';
/** Which eras an exclusion blocks in (F214, simulation.md section 2). */
export type Ruleset = 'both' | 'legacy' | 'disputed';

/** Two services that cannot be enabled on one user together; symmetric, one row per pair with `a` < `b`. */
export interface ExclusionRule {
  readonly a: ServicePlanId;
  readonly b: ServicePlanId;
  readonly ruleset: Ruleset;
  readonly confidence: Confidence;
  readonly source: string;
}

/** A service that needs one of several others; any one alternative, of any confidence, satisfies (F53, F214). */
export interface RequirementRule {
  readonly servicePlanId: ServicePlanId;
  /** Never empty, ascending by servicePlanId. */
  readonly anyOf: readonly { readonly servicePlanId: ServicePlanId; readonly confidence: Confidence; readonly source: string }[];
}

/** A country that bars a service, or a remark on where it is sold (`countryCode` `*`, which bars nothing) (F218). */
export interface LocationRule {
  readonly countryCode: string;
  readonly service: string;
  /** null where the source names no plan; such a row is shown and bars nothing. */
  readonly servicePlanId: ServicePlanId | null;
  readonly effect: string;
  readonly confidence: Confidence;
  readonly source: string;
}

/** Exclusions, requirements and location rules as known on one date. */
export interface RulePack {
  readonly format: 'license-rehearsal-rules';
  readonly version: 1;
  /** `yyyy-mm-dd`. */
  readonly asOf: string;
  /** Ascending by `a`, then `b`; no pair twice. */
  readonly exclusions: readonly ExclusionRule[];
  /** Ascending by servicePlanId, one per plan. */
  readonly requirements: readonly RequirementRule[];
  readonly locations: readonly LocationRule[];
}

/** What a user can lose when the service goes away. */
export const DATA_AT_RISK = ['none', 'mailbox', 'files', 'site', 'phone-number', 'devices', 'other'] as const;
export type DataAtRisk = (typeof DATA_AT_RISK)[number];

/** How sure a rank is; `catalogue` means read off the published product names and contents. */
export type FamilyConfidence = Confidence | 'catalogue';

/** Services that do the same job, by rank: a higher rank is more capable, equal ranks are equivalent (simulation.md section 9). */
export interface ServiceFamilies {
  readonly format: 'license-rehearsal-families';
  readonly version: 1;
  /** `yyyy-mm-dd`. */
  readonly asOf: string;
  /** Ascending by id. */
  readonly families: readonly ServiceFamily[];
  /** Ascending by skuId, then servicePlanId; each such pair once. */
  readonly overrides: readonly FamilyOverride[];
}

export interface ServiceFamily {
  readonly id: string;
  readonly displayName: string;
  /** Ascending by rank, then servicePlanId; no plan twice in one family. */
  readonly members: readonly FamilyMember[];
}

export interface FamilyMember {
  readonly servicePlanId: ServicePlanId;
  /** A whole number of at least 1; 0 stands for not having the service. */
  readonly rank: number;
  readonly note: string;
  readonly dataAtRisk: DataAtRisk;
  readonly confidence: FamilyConfidence;
  readonly source: string;
}

/** In one product a plan means something else: there, this family replaces all the plan's families. It may be a family of no other member. */
export interface FamilyOverride extends FamilyMember {
  readonly skuId: SkuId;
  readonly familyId: string;
  readonly familyName: string;
}

/** Families whose id begins so are listed and never worsen a verdict nor count in a figure. */
export const FOUNDATION_PREFIX = 'foundation-';

/** Everything that ships in `resources/catalog/`. */
export interface CatalogBundle {
  readonly products: ProductCatalog;
  readonly rules: RulePack;
  readonly families: ServiceFamilies;
}
