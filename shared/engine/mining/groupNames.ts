import type { TenantTables } from '../licensing/tenantTables.ts';
import type { MinedGroup } from './groupSolutions.ts';
import type { MinedLicense, MinedLicenses } from './minedLicenses.ts';

/** More switched-off services than this do not fit a name. */
const NAMED_SERVICES = 2;

/**
 * A name for each proposed group as license groups are usually named, after Microsoft's codes of the plans: `LIC-ENTERPRISEPACK`, and of
 * those that differ only in services `LIC-ENTERPRISEPACK-no-SWAY`. No two have the same, and none that of a group of the tenant.
 */
export function suggestedNames(
  groups: readonly MinedGroup[],
  licenses: MinedLicenses,
  tables: TenantTables,
  taken: Iterable<string>,
): string[] {
  const used = new Set(Array.from(taken, (name) => name.toLowerCase()));
  const services = serviceCodes(tables);
  return groups.map((group) => {
    const stem = `LIC-${group.licenses.map((license) => partName(license, licenses, tables, services)).join('-')}`;
    let name = stem;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${stem}-${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}

function partName(license: MinedLicense, licenses: MinedLicenses, tables: TenantTables, services: ReadonlyMap<string, string>): string {
  const { skuId, disabledPlans } = licenses.toAssigned(license);
  const sku = tables.sku(skuId);
  const code = (sku === undefined ? null : tables.skus[sku]?.subscribed?.skuPartNumber) ?? skuId;
  const off = disabledPlans.length > NAMED_SERVICES ? [] : disabledPlans.map((plan) => services.get(plan) ?? plan);
  return [code, ...(off.length === 0 ? [] : ['no', ...off])].join('-');
}

function serviceCodes({ skus }: TenantTables): ReadonlyMap<string, string> {
  return new Map(
    skus.flatMap(({ subscribed }) => (subscribed?.servicePlans ?? []).map((plan) => [plan.servicePlanId, plan.servicePlanName] as const)),
  );
}

/**
 * Names a proposed group for good: the same licenses always have the same key, whatever else is proposed. It serves as the id of the group
 * that a plan creates.
 */
export function groupKey({ licenses: own }: Pick<MinedGroup, 'licenses'>, licenses: MinedLicenses): string {
  const text = own
    .map((license) => licenses.toAssigned(license))
    .map(({ skuId, disabledPlans }) => `${skuId}:${disabledPlans.join()}`)
    .sort()
    .join(';');
  return `licenses-${hash(text, 0x811c9dc5)}${hash(text, 0x01000193)}`;
}

/** FNV-1a, 32 bits; two with different starts make 64, which is ample for some hundred groups. */
function hash(text: string, start: number): string {
  let value = start;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
