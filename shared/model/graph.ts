/**
 * The nouns of Microsoft Graph v1.0 that a tenant copy keeps, in Graph's spelling (F1 to F31).
 * Ids are lower case; lists of ids are ascending and without duplicates; what Graph leaves out is null.
 */

export type SkuId = string;
export type ServicePlanId = string;
export type GroupId = string;
export type UserId = string;

export type AssignmentState = 'Active' | 'ActiveWithError' | 'Disabled' | 'Error';
export const ASSIGNMENT_STATES = ['Active', 'ActiveWithError', 'Disabled', 'Error'] as const satisfies readonly AssignmentState[];

/** F6, F7: Graph documents null on success, the service sends `None`; we write `None`. */
export type AssignmentError =
  | 'None'
  | 'CountViolation'
  | 'MutuallyExclusiveViolation'
  | 'DependencyViolation'
  | 'ProhibitedInUsageLocationViolation'
  | 'UniquenessViolation'
  | 'Other';
export const ASSIGNMENT_ERRORS = [
  'None',
  'CountViolation',
  'MutuallyExclusiveViolation',
  'DependencyViolation',
  'ProhibitedInUsageLocationViolation',
  'UniquenessViolation',
  'Other',
] as const satisfies readonly AssignmentError[];

/** One license plan with the services left out of it (F36). */
export interface AssignedLicense {
  readonly skuId: SkuId;
  readonly disabledPlans: readonly ServicePlanId[];
}

/** One path by which a user has, or should have, a license plan (F2). `assignedByGroup` null means direct. */
export interface LicenseAssignmentState {
  readonly skuId: SkuId;
  readonly assignedByGroup: GroupId | null;
  readonly disabledPlans: readonly ServicePlanId[];
  readonly state: AssignmentState;
  readonly error: AssignmentError;
  /** Seconds since 1970 of `lastUpdatedDateTime`; null when the export has none. */
  readonly lastUpdatedSeconds: number | null;
}

export type AppliesTo = 'User' | 'Company';

export interface ServicePlanInfo {
  readonly servicePlanId: ServicePlanId;
  readonly servicePlanName: string;
  readonly provisioningStatus: string | null;
  readonly appliesTo: AppliesTo;
}

export interface PrepaidUnits {
  readonly enabled: number;
  readonly warning: number;
  readonly suspended: number;
  readonly lockedOut: number;
}

export interface SubscribedSku {
  readonly skuId: SkuId;
  readonly skuPartNumber: string;
  readonly appliesTo: AppliesTo;
  /** `Enabled`, `Warning`, `Suspended`, `Deleted`, `LockedOut` (F26); an export without it counts as `Enabled`. */
  readonly capabilityStatus: string;
  /** The tenant's own count; null when the export has none, and then nothing is compared with it. */
  readonly consumedUnits: number | null;
  readonly prepaidUnits: PrepaidUnits;
  /** Ascending by servicePlanId. */
  readonly servicePlans: readonly ServicePlanInfo[];
}

export interface Group {
  readonly id: GroupId;
  readonly displayName: string;
  readonly groupTypes: readonly string[];
  /** null when the export does not say; such a group can carry licenses (simulation.md section 10). */
  readonly securityEnabled: boolean | null;
  readonly mailEnabled: boolean | null;
  readonly membershipRule: string | null;
  readonly membershipRuleProcessingState: string | null;
  readonly onPremisesSyncEnabled: boolean | null;
  readonly isAssignableToRole: boolean | null;
  /** Ascending by skuId. */
  readonly assignedLicenses: readonly AssignedLicense[];
  /** Shown, and starts nothing. */
  readonly licenseProcessingState: string | null;
}

export interface Organization {
  readonly id: string | null;
  readonly displayName: string;
  readonly countryLetterCode: string | null;
  readonly verifiedDomains: readonly string[];
}

/** A plan instance of `assignedPlans` (F9), read by membership rules only. */
export interface AssignedPlanValue {
  readonly servicePlanId: ServicePlanId;
  readonly service: string;
  readonly capabilityStatus: string;
}

/** What a user attribute can hold. A missing attribute is null; a missing collection is an empty list. */
export type AttributeValue = string | boolean | null | readonly string[];

/** One user as a reader hands it on. `attributes` is keyed by Graph's property name (`shared/model/userAttributes.ts`). */
export interface User {
  readonly id: UserId;
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  /** null when the export has no `licenseAssignmentStates`: the user then has no entries, and the report says so. */
  readonly licenseAssignmentStates: readonly LicenseAssignmentState[] | null;
  /** What `assignedLicenses` says, if exported: only compared with the states, never used. */
  readonly assignedLicenses: readonly AssignedLicense[] | null;
}

/** A member of a group that is not a user: kept, shown and never licensed (F60, F61). */
export interface OtherMember {
  readonly groupId: GroupId;
  readonly memberId: string;
  /** `group`, `device`, `orgContact`, `servicePrincipal`, or `unknown` when the export does not say. */
  readonly type: string;
}
