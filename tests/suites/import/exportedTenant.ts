/** Ids of the small tenant below, in Graph's form. */
export const ID = {
  tenant: '11111111-0000-4000-8000-000000000000',
  anna: 'aaaaaaaa-0000-4000-8000-000000000001',
  bo: 'aaaaaaaa-0000-4000-8000-000000000002',
  cia: 'aaaaaaaa-0000-4000-8000-000000000003',
  dan: 'aaaaaaaa-0000-4000-8000-000000000004',
  sales: 'bbbbbbbb-0000-4000-8000-000000000001',
  staff: 'bbbbbbbb-0000-4000-8000-000000000002',
  e1: 'cccccccc-0000-4000-8000-000000000001',
  e3: 'cccccccc-0000-4000-8000-000000000003',
  mail1: 'dddddddd-0000-4000-8000-000000000001',
  mail2: 'dddddddd-0000-4000-8000-000000000002',
  teams: 'dddddddd-0000-4000-8000-000000000003',
  nobody: 'eeeeeeee-0000-4000-8000-000000000001',
} as const;

/** Any JSON object, as a saved response has them. */
export type Raw = Record<string, unknown>;

/** What a tenant's export holds, to be changed by a test before it is written. */
export interface Exported {
  manifest: Raw | null;
  organization: Raw | null;
  subscribedSkus: Raw[] | null;
  users: Raw[];
  groups: Raw[] | null;
  /** Member list of each group, by group id. */
  members: Record<string, Raw[]>;
}

export const state = (skuId: string, assignedByGroup: string | null, more: Raw = {}): Raw => ({
  skuId,
  assignedByGroup,
  disabledPlans: [],
  state: 'Active',
  error: 'None',
  lastUpdatedDateTime: '2026-05-01T10:00:00Z',
  ...more,
});

export const member = (id: string, type = 'user'): Raw => ({ '@odata.type': `#microsoft.graph.${type}`, id });

/** A user without license plans. */
export const user = (id: string, displayName: string, more: Raw = {}): Raw => ({
  id,
  displayName,
  userPrincipalName: `${displayName.split(' ')[0]!.toLowerCase()}@harbour.example`,
  usageLocation: 'SE',
  userType: 'Member',
  accountEnabled: true,
  onPremisesSyncEnabled: null,
  assignedLicenses: [],
  licenseAssignmentStates: [],
  ...more,
});

export const group = (id: string, displayName: string, more: Raw = {}): Raw => ({
  id,
  displayName,
  groupTypes: [],
  securityEnabled: true,
  mailEnabled: false,
  membershipRule: null,
  membershipRuleProcessingState: null,
  onPremisesSyncEnabled: null,
  isAssignableToRole: null,
  assignedLicenses: [],
  licenseProcessingState: null,
  ...more,
});

const sku = (skuId: string, skuPartNumber: string, consumedUnits: number, plans: Record<string, string>): Raw => ({
  skuId,
  skuPartNumber,
  appliesTo: 'User',
  capabilityStatus: 'Enabled',
  consumedUnits,
  prepaidUnits: { enabled: 10, warning: 0, suspended: 0, lockedOut: 0 },
  servicePlans: Object.entries(plans).map(([servicePlanName, servicePlanId]) => ({
    servicePlanId,
    servicePlanName,
    provisioningStatus: 'Success',
    appliesTo: 'User',
  })),
});

/** Four users, two groups, two SKUs; whole and free of contradictions, so that its import report has no findings. */
export function smallTenant(): Exported {
  return {
    manifest: { format: 'license-rehearsal-tenant', version: 1, exportedAt: '2026-11-01T06:00:00Z', tenantId: ID.tenant },
    organization: {
      id: ID.tenant,
      displayName: 'Harbour Office',
      countryLetterCode: 'SE',
      verifiedDomains: [{ name: 'harbour.example', isDefault: true }],
    },
    subscribedSkus: [
      sku(ID.e1, 'STANDARDPACK', 1, { MAIL1: ID.mail1, TEAMS: ID.teams }),
      sku(ID.e3, 'ENTERPRISEPACK', 1, { MAIL2: ID.mail2, TEAMS: ID.teams }),
    ],
    users: [
      user(ID.anna, 'Anna Ek', {
        department: 'Finance',
        assignedLicenses: [{ skuId: ID.e1, disabledPlans: [ID.teams] }],
        licenseAssignmentStates: [state(ID.e1, null, { disabledPlans: [ID.teams] })],
      }),
      user(ID.bo, 'Bo Lind', {
        onPremisesSyncEnabled: true,
        assignedLicenses: [{ skuId: ID.e3, disabledPlans: [] }],
        licenseAssignmentStates: [state(ID.e3, ID.sales)],
      }),
      user(ID.cia, 'Cia Moe', {
        accountEnabled: false,
        licenseAssignmentStates: [state(ID.e3, ID.sales, { state: 'Error', error: 'CountViolation' })],
      }),
      user(ID.dan, 'Dan Roos', { userType: 'Guest' }),
    ],
    groups: [
      group(ID.sales, 'Sales', {
        assignedLicenses: [{ skuId: ID.e3, disabledPlans: [] }],
        licenseProcessingState: { state: 'ProcessingComplete' },
      }),
      group(ID.staff, 'All staff'),
    ],
    members: {
      [ID.sales]: [member(ID.bo), member(ID.cia)],
      [ID.staff]: [member(ID.anna), member(ID.bo), member(ID.cia), member(ID.dan)],
    },
  };
}

/** The user of that id, to be changed. */
export function userOf(tenant: Exported, id: string): Raw {
  return tenant.users.find((candidate) => candidate['id'] === id)!;
}

export function groupOf(tenant: Exported, id: string): Raw {
  return tenant.groups!.find((candidate) => candidate['id'] === id)!;
}

/** File name and text of each file of a bundle. */
export type Files = Record<string, string | Uint8Array>;

export const page = (value: readonly unknown[], more: Raw = {}): string => JSON.stringify({ ...more, value });

export function toFiles({ manifest, organization, subscribedSkus, users, groups, members }: Exported): Files {
  return {
    ...(manifest && { 'manifest.json': JSON.stringify(manifest) }),
    ...(organization && { 'organization.json': page([organization]) }),
    ...(subscribedSkus && { 'subscribedSkus.json': page(subscribedSkus) }),
    'users-0001.json': page(users),
    ...(groups && { 'groups-0001.json': page(groups) }),
    ...Object.fromEntries(Object.entries(members).map(([id, list]) => [`members-${id}-0001.json`, page(list)])),
  };
}

export function changed(change: (tenant: Exported) => void): Exported {
  const tenant = smallTenant();
  change(tenant);
  return tenant;
}
