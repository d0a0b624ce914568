import { SnapshotBuilder } from '../../shared/engine/snapshot/snapshotBuilder.ts';
import type { TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import type {
  AppliesTo,
  AssignedLicense,
  AssignmentError,
  AssignmentState,
  AttributeValue,
  Group,
  LicenseAssignmentState,
  SubscribedSku,
  User,
} from '../../shared/model/graph.ts';

/** Ids in tests are short words; the engine does not ask that they are GUIDs. */
export interface SkuOptions {
  readonly enabled?: number;
  readonly warning?: number;
  readonly consumed?: number | null;
  readonly capability?: string;
  readonly appliesTo?: AppliesTo;
  /** Services by id; `company:` in front makes one that cannot be switched off. Default: one service named like the SKU. */
  readonly plans?: readonly string[];
}

export interface GroupOptions {
  /** SKU ids, or a SKU with the services it switches off. */
  readonly licenses?: readonly (string | AssignedLicense)[];
  readonly members?: readonly string[];
  readonly rule?: string;
  readonly paused?: boolean;
  readonly synced?: boolean;
  readonly securityEnabled?: boolean | null;
}

export interface EntryOptions {
  readonly sku: string;
  /** Group id; direct when left out. */
  readonly from?: string;
  readonly off?: readonly string[];
  readonly state?: AssignmentState;
  readonly error?: AssignmentError;
  readonly at?: number;
}

export interface UserOptions {
  readonly in?: readonly string[];
  /** SKUs held directly, or full entries. */
  readonly has?: readonly (string | EntryOptions)[];
  readonly guest?: boolean;
  /** Default `SE`; null for none. */
  readonly location?: string | null;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

/**
 * A small tenant in the words of the field. Users listed `in` a licensed group hold its licenses unless `has` says otherwise for that
 * SKU and group.
 */
export class TenantBuilder {
  readonly skus: SubscribedSku[] = [];
  readonly groups: Group[] = [];
  readonly users: User[] = [];
  readonly members = new Map<string, Set<string>>();
  country: string | null;

  constructor(country: string | null = 'SE') {
    this.country = country;
  }

  sku(skuId: string, options: SkuOptions = {}): this {
    const {
      enabled = 100,
      warning = 0,
      consumed = null,
      capability = 'Enabled',
      appliesTo = 'User',
      plans = [`${skuId}-service`],
    } = options;
    this.skus.push({
      skuId,
      skuPartNumber: skuId.toUpperCase(),
      appliesTo,
      capabilityStatus: capability,
      consumedUnits: consumed,
      prepaidUnits: { enabled, warning, suspended: 0, lockedOut: 0 },
      servicePlans: plans
        .map((plan) => plan.replace('company:', ''))
        .map((servicePlanId, i) => ({
          servicePlanId,
          servicePlanName: servicePlanId.toUpperCase(),
          provisioningStatus: 'Success',
          appliesTo: plans[i]!.startsWith('company:') ? ('Company' as const) : ('User' as const),
        }))
        .sort((a, b) => (a.servicePlanId < b.servicePlanId ? -1 : 1)),
    });
    return this;
  }

  group(
    id: string,
    { licenses = [], members = [], rule, paused = false, synced = false, securityEnabled = true }: GroupOptions = {},
  ): this {
    this.groups.push({
      id,
      displayName: id,
      groupTypes: rule === undefined ? [] : ['DynamicMembership'],
      securityEnabled,
      mailEnabled: false,
      membershipRule: rule ?? null,
      membershipRuleProcessingState: rule === undefined ? null : paused ? 'Paused' : 'On',
      onPremisesSyncEnabled: synced ? true : null,
      isAssignableToRole: null,
      assignedLicenses: licenses.map((license) => (typeof license === 'string' ? { skuId: license, disabledPlans: [] } : license)),
      licenseProcessingState: null,
    });
    this.members.set(id, new Set(members));
    return this;
  }

  user(id: string, { in: groups = [], has = [], guest = false, location = 'SE', attributes = {} }: UserOptions = {}): this {
    for (const group of groups) this.members.get(group)!.add(id);
    const own = has.map((entry): LicenseAssignmentState => {
      const {
        sku,
        from,
        off = [],
        state = 'Active',
        error = 'None',
        at,
      }: EntryOptions = typeof entry === 'string' ? { sku: entry } : entry;
      const disabledPlans = [...off].sort();
      return { skuId: sku, assignedByGroup: from ?? null, disabledPlans, state, error, lastUpdatedSeconds: at ?? null };
    });
    const inherited = [...this.members]
      .filter(([, members]) => members.has(id))
      .flatMap(([groupId]) =>
        this.groups
          .find((group) => group.id === groupId)!
          .assignedLicenses.map(
            ({ skuId, disabledPlans }): LicenseAssignmentState => ({
              skuId,
              assignedByGroup: groupId,
              disabledPlans,
              state: 'Active',
              error: 'None',
              lastUpdatedSeconds: null,
            }),
          ),
      )
      .filter((entry) => !own.some((other) => other.skuId === entry.skuId && other.assignedByGroup === entry.assignedByGroup));
    this.users.push({
      id,
      attributes: { userPrincipalName: `${id}@example.org`, usageLocation: location, userType: guest ? 'Guest' : 'Member', ...attributes },
      licenseAssignmentStates: [...own, ...inherited],
      assignedLicenses: null,
    });
    return this;
  }

  snapshot(): TenantSnapshot {
    const builder = new SnapshotBuilder();
    builder.organization = { id: null, displayName: 'Test', countryLetterCode: this.country, verifiedDomains: [] };
    for (const sku of this.skus) builder.addSku(sku);
    for (const group of this.groups) builder.addGroup(group);
    for (const user of this.users) builder.addUser(user);
    for (const [group, members] of this.members) for (const member of members) builder.addMember(group, member, null);
    return builder.build();
  }
}

export function tenant(country: string | null = 'SE'): TenantBuilder {
  return new TenantBuilder(country);
}
