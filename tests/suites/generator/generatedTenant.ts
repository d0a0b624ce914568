import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { compileRule } from '../../../shared/engine/membership/compileRule.ts';
import { parseMembershipRule } from '../../../shared/engine/membership/parseMembershipRule.ts';
import type { DraftEntry } from '../../../shared/generator/entries.ts';
import { generateTenant } from '../../../shared/generator/generateTenant.ts';
import type { GroupRecord, MemberRecord } from '../../../shared/generator/groupRecord.ts';
import { buildProducts } from '../../../shared/generator/product.ts';
import type { BundleFile, TenantOptions } from '../../../shared/generator/tenantOptions.ts';
import type { UserRecord } from '../../../shared/generator/userRecord.ts';
import type { AttributeValue, SubscribedSku } from '../../../shared/model/graph.ts';

export const catalog = loadCatalog();
export const shelf = buildProducts(catalog.products);

/** A generated tenant, put together again from its files. */
export interface GeneratedTenant {
  readonly files: readonly BundleFile[];
  readonly users: readonly UserRecord[];
  readonly groups: readonly GroupRecord[];
  readonly members: ReadonlyMap<string, readonly MemberRecord[]>;
  readonly skus: readonly SubscribedSku[];
}

export function generate(options: Omit<TenantOptions, 'shelf'>): GeneratedTenant {
  return assemble([...generateTenant({ ...options, shelf })]);
}

export function assemble(files: readonly BundleFile[]): GeneratedTenant {
  const rows = <Row>(prefix: string): Row[] => files.filter((file) => file.name.startsWith(prefix)).flatMap((file) => rowsOf<Row>(file));
  const groups = rows<GroupRecord>('groups');
  return {
    files,
    users: rows<UserRecord>('users'),
    groups,
    members: new Map(groups.map((group) => [group.id, rows<MemberRecord>(`members-${group.id}`)])),
    skus: rows<SubscribedSku>('subscribedSkus'),
  };
}

export function rowsOf<Row>(file: BundleFile): readonly Row[] {
  return (file.value as { value: readonly Row[] }).value;
}

export const isHeld = (entry: DraftEntry): boolean => entry.state === 'Active' || entry.state === 'ActiveWithError';

/** Services of type User that the held entries turn on together (F65). */
export function enabledPlans(user: UserRecord, skus: readonly SubscribedSku[]): ReadonlySet<string> {
  const on = new Set<string>();
  for (const entry of (user.licenseAssignmentStates ?? []).filter(isHeld)) {
    const plans = skus.find((sku) => sku.skuId === entry.skuId)?.servicePlans ?? [];
    for (const plan of plans)
      if (plan.appliesTo === 'User' && !entry.disabledPlans.includes(plan.servicePlanId)) on.add(plan.servicePlanId);
  }
  return on;
}

/** What the rule pack says against these services being on together, whatever the era and the confidence. */
export function ruleBreaches(on: ReadonlySet<string>): readonly string[] {
  const { exclusions, requirements } = catalog.rules;
  return [
    ...exclusions.filter(({ a, b }) => on.has(a) && on.has(b)).map(({ a, b }) => `${a} excludes ${b}`),
    ...requirements
      .filter((rule) => on.has(rule.servicePlanId) && !rule.anyOf.some((base) => on.has(base.servicePlanId)))
      .map((rule) => `${rule.servicePlanId} lacks its base`),
  ];
}

/** Whether the membership rule holds for a user record. */
export function matchesRule(rule: string, user: UserRecord): boolean {
  const extensions = user['onPremisesExtensionAttributes'] as Readonly<Record<string, string | null>>;
  const manager = user['manager'] as { readonly id: string } | null | undefined;
  const subject = {
    id: user.id,
    attribute: (name: string): AttributeValue =>
      name === 'manager' ? (manager?.id ?? null) : ((extensions[name] ?? user[name] ?? null) as AttributeValue),
    assignedPlans: () => [],
    isMemberOf: () => false,
  };
  return compileRule(parseMembershipRule(rule))(subject, { nowSeconds: 0 });
}
