import { afterAll, describe, expect, it } from 'vitest';
import { generateBundle } from '../../../electron/generate/generateBundle.ts';
import { SnapshotBuilder } from '../../../shared/engine/snapshot/snapshotBuilder.ts';
import type { MemberRecord } from '../../../shared/generator/groupRecord.ts';
import { MESS_LEVELS } from '../../../shared/generator/tenantOptions.ts';
import type {
  AssignedLicense,
  AssignmentError,
  Group,
  LicenseAssignmentState,
  Organization,
  SubscribedSku,
  User,
} from '../../../shared/model/graph.ts';
import { USER_ATTRIBUTES } from '../../../shared/model/userAttributes.ts';
import { catalog, type GeneratedTenant, generate } from '../generator/generatedTenant.ts';
import { createWorkshop, plainTenant } from './exportWorkshop.ts';

const workshop = createWorkshop();
afterAll(workshop.remove);

type Raw = Readonly<Record<string, unknown>>;

const low = (id: string) => id.toLowerCase();
const lowSet = (ids: readonly string[]) => [...new Set(ids.map(low))].sort();
const bySku = (a: AssignedLicense, b: AssignedLicense) => (a.skuId < b.skuId ? -1 : 1);
const toLicense = ({ skuId, disabledPlans }: AssignedLicense): AssignedLicense => ({
  skuId: low(skuId),
  disabledPlans: lowSet(disabledPlans),
});

/** F6, F7, as a person would spell it out. */
function toError(error: string | null | undefined): AssignmentError {
  return error === null || error === undefined || error === '' ? 'None' : error === 'Others' ? 'Other' : (error as AssignmentError);
}

function toStates(raw: Raw): LicenseAssignmentState[] | null {
  const states = raw['licenseAssignmentStates'] as readonly (LicenseAssignmentState & { lastUpdatedDateTime?: string })[] | undefined;
  if (states === undefined) return null;
  return states.map((entry) => ({
    skuId: low(entry.skuId),
    assignedByGroup: entry.assignedByGroup === null ? null : low(entry.assignedByGroup),
    disabledPlans: lowSet(entry.disabledPlans),
    state: entry.state,
    error: toError(entry.error),
    lastUpdatedSeconds: entry.lastUpdatedDateTime === undefined ? null : Math.floor(Date.parse(entry.lastUpdatedDateTime) / 1000),
  }));
}

function toUser(raw: Raw): User {
  const kept = Object.fromEntries(Object.entries(raw).filter(([name, value]) => name in USER_ATTRIBUTES && value !== null && value !== ''));
  const extensions = (raw['onPremisesExtensionAttributes'] ?? {}) as Readonly<Record<string, string | null>>;
  const manager = raw['manager'] as { id: string } | null;
  const attributes = {
    ...kept,
    ...extensions,
    usageLocation: (raw['usageLocation'] as string | null)?.toUpperCase() || null,
    manager: manager === null ? null : low(manager.id),
  };
  return { id: low(raw['id'] as string), attributes, licenseAssignmentStates: toStates(raw), assignedLicenses: null };
}

type SavedOrganization = Omit<Organization, 'verifiedDomains'> & { readonly verifiedDomains: readonly { readonly name: string }[] };

/** The records of a generated tenant, fed to the builder one by one without any file or reader. */
function buildNaively({ files, users, groups, members, skus }: GeneratedTenant) {
  const builder = new SnapshotBuilder();
  const { value } = files.find(({ name }) => name === 'organization.json')!.value as { value: SavedOrganization[] };
  const [organization] = value;
  builder.organization = {
    id: organization!.id,
    displayName: organization!.displayName,
    countryLetterCode: organization!.countryLetterCode,
    verifiedDomains: organization!.verifiedDomains.map(({ name }) => name),
  };
  builder.exportedAt = (files.find(({ name }) => name === 'manifest.json')!.value as { exportedAt: string }).exportedAt;
  for (const { skuId, skuPartNumber, appliesTo, capabilityStatus, consumedUnits, prepaidUnits, servicePlans } of skus) {
    const plans = [...servicePlans].sort((a, b) => (a.servicePlanId < b.servicePlanId ? -1 : 1));
    builder.addSku({
      skuId,
      skuPartNumber,
      appliesTo,
      capabilityStatus,
      consumedUnits,
      prepaidUnits,
      servicePlans: plans,
    } satisfies SubscribedSku);
  }
  for (const group of groups) {
    const assignedLicenses = group.assignedLicenses.map(toLicense).sort(bySku);
    builder.addGroup({
      ...group,
      id: low(group.id),
      assignedLicenses,
      licenseProcessingState: group.licenseProcessingState?.state ?? null,
    } satisfies Group);
  }
  for (const raw of users) builder.addUser(toUser(raw));
  for (const [groupId, list] of members) {
    for (const item of list as readonly MemberRecord[])
      builder.addMember(low(groupId), low(item.id), item['@odata.type'].replace('#microsoft.graph.', ''));
  }
  return plainTenant(builder.build());
}

describe.each(MESS_LEVELS)('a generated tenant (%s)', (mess) => {
  it('that went through files, readers and the copy is what its records say when they are read in the simplest way', async () => {
    const bundle = workshop.newPath('bundle');
    await generateBundle(bundle, catalog.products, { users: 300, seed: 7, mess });
    const { tenant } = await workshop.importPath(bundle, catalog.products);
    const naive = buildNaively(generate({ users: 300, seed: 7, mess }));
    expect(tenant.ids).toHaveLength(300);
    // One by one: the difference of a whole tenant would fill many screens.
    for (const part of Object.keys(naive) as (keyof typeof naive)[]) expect(tenant[part], part).toEqual(naive[part]);
  });
});
