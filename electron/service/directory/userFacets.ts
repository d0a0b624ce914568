import type { Facet, UserFacets } from '../../../shared/contract/users.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';
import { licenseNames } from './licenseNames.ts';
import { valueCodes } from './valueCodes.ts';

/** What filters can choose from. */
export function userFacets(view: TenantView, language: LanguageTag): UserFacets {
  const byValue = (attribute: string): Facet[] => {
    const { compare } = collatorOf(language);
    return countValues(view, attribute).sort((a, b) => b.users - a.users || compare(a.value, b.value));
  };
  const holders = new Uint32Array(view.tables.skus.length);
  view.licenseProfiles.forEach(({ heldSkus }, profile) => {
    for (const sku of heldSkus) holders[sku]! += view.usersOfProfile[profile]!;
  });
  return {
    department: byValue('department'),
    usageLocation: byValue('usageLocation'),
    country: byValue('country'),
    userType: byValue('userType'),
    licensePlans: licenseNames(view, language).plansByName.flatMap((sku) => {
      const skuId = view.tables.skus[sku]?.skuId;
      const users = holders[sku] ?? 0;
      return skuId === undefined || users === 0 ? [] : [{ skuId, name: view.names.licensePlan(skuId), users }];
    }),
  };
}

function countValues(view: TenantView, attribute: string): Facet[] {
  const { codes, values } = valueCodes(view, attribute);
  const usersOfCode = new Uint32Array(values.length);
  for (let user = 0; user < codes.length; user++) usersOfCode[codes[user]!]!++;
  const users = new Map<string, number>();
  values.forEach((value, code) => {
    if (usersOfCode[code]! > 0) users.set(value, (users.get(value) ?? 0) + usersOfCode[code]!);
  });
  return Array.from(users, ([value, count]) => ({ value, users: count }));
}
