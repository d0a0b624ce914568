import type { AssignedLicense } from '../model/graph.ts';
import type { Blueprint } from './blueprint.ts';
import type { GroupKind, GroupPlan } from './groupDraft.ts';
import { createRandom } from './random.ts';
import { STREAM } from './tenantOptions.ts';

/** A group as `/groups?$select=…` returns it (F198). */
export interface GroupRecord {
  id: string;
  displayName: string;
  groupTypes: readonly string[];
  securityEnabled: boolean;
  mailEnabled: boolean;
  membershipRule: string | null;
  membershipRuleProcessingState: string | null;
  onPremisesSyncEnabled: boolean | null;
  isAssignableToRole: boolean | null;
  assignedLicenses: readonly AssignedLicense[];
  licenseProcessingState: { readonly state: string } | null;
}

const FLAGS: Readonly<Record<GroupKind, Pick<GroupRecord, 'groupTypes' | 'securityEnabled' | 'mailEnabled'>>> = {
  security: { groupTypes: [], securityEnabled: true, mailEnabled: false },
  synced: { groupTypes: [], securityEnabled: true, mailEnabled: false },
  roleAssignable: { groupTypes: [], securityEnabled: true, mailEnabled: false },
  mailSecurity: { groupTypes: [], securityEnabled: true, mailEnabled: true },
  distribution: { groupTypes: [], securityEnabled: false, mailEnabled: true },
  unified: { groupTypes: ['Unified'], securityEnabled: false, mailEnabled: true },
  unifiedSecurity: { groupTypes: ['Unified'], securityEnabled: true, mailEnabled: true },
  dynamic: { groupTypes: ['DynamicMembership'], securityEnabled: true, mailEnabled: false },
  dynamicUnified: { groupTypes: ['DynamicMembership', 'Unified'], securityEnabled: false, mailEnabled: true },
};

export function toGroupRecord(group: Omit<GroupPlan, 'key' | 'index' | 'nested'>): GroupRecord {
  return {
    id: group.id,
    displayName: group.displayName,
    ...FLAGS[group.kind],
    membershipRule: group.rule,
    membershipRuleProcessingState: group.ruleState,
    onPremisesSyncEnabled: group.kind === 'synced' ? true : null,
    isAssignableToRole: group.kind === 'roleAssignable' ? true : null,
    assignedLicenses: group.licenses,
    licenseProcessingState: group.licenses.length > 0 ? { state: 'ProcessingComplete' } : null,
  };
}

/** An item of `/groups/<id>/members?$select=id`. */
export interface MemberRecord {
  '@odata.type': string;
  id: string;
}

export const toMember = (type: string, id: string): MemberRecord => ({ '@odata.type': `#microsoft.graph.${type}`, id });

/** What one SKU uses up, counted while the users are written (F66). */
export type UnitCounts = ReadonlyMap<string, number>;

export interface OwnedUnits {
  readonly capabilityStatus: string;
  readonly consumedUnits: number;
  readonly prepaidUnits: { readonly enabled: number; readonly warning: number; readonly suspended: number; readonly lockedOut: number };
}

/** `/subscribedSkus` (F24); `owned` says how many units of each product there are. */
export function toSubscribedSkus(blueprint: Blueprint, owned: (partNumber: string) => OwnedUnits): readonly object[] {
  return blueprint.shelf.products.map((product, i) => ({
    id: `${blueprint.tenantId}_${product.skuId}`,
    accountId: blueprint.tenantId,
    accountName: blueprint.companyName,
    skuId: product.skuId,
    skuPartNumber: product.skuPartNumber,
    appliesTo: product.appliesTo,
    ...owned(product.skuPartNumber),
    servicePlans: product.servicePlans,
    subscriptionIds: [createRandom(blueprint.seed, STREAM.subscription, i).guid()],
  }));
}
