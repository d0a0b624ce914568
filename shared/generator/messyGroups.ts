import type { GroupDraft } from './groupDraft.ts';
import { buildLicense } from './license.ts';
import type { ProductShelf } from './product.ts';

/** A SKU that no tenant lists and a plan that no product has: made-up ids. */
export const UNKNOWN_SKU = '0dd5eed0-0000-4000-8000-00000000051c';
export const UNKNOWN_PLAN = '0dd5eed0-0000-4000-8000-00000000091a';

/** Groups that no well-kept tenant has. */
export function messyGroups(shelf: ProductShelf): readonly GroupDraft[] {
  const rule = (key: string, displayName: string, text: string, ruleState: 'On' | 'Paused'): GroupDraft => ({
    key: `messy:${key}`,
    displayName,
    kind: 'dynamic',
    rule: text,
    ruleState,
  });
  const flow = buildLicense(shelf, 'FLOW_FREE');
  return [
    // F105: a SKU that has left the tenant may still sit on a group.
    {
      key: 'messy:gone',
      displayName: 'LIC bought last year',
      kind: 'security',
      licenses: [{ skuId: UNKNOWN_SKU, disabledPlans: [] }, flow],
    },
    {
      key: 'messy:plan',
      displayName: 'LIC with an unknown service',
      kind: 'security',
      licenses: [{ ...flow, disabledPlans: [UNKNOWN_PLAN] }],
    },
    { key: 'messy:company', displayName: 'LIC storage', kind: 'security', licenses: [buildLicense(shelf, 'SHAREPOINTSTORAGE')] },
    // F59: a distribution list cannot carry licenses, yet this export says that it does.
    { key: 'messy:list', displayName: 'Newsletter readers', kind: 'distribution', licenses: [flow] },
    rule('paused', 'Paused pilots', 'user.department -eq "Research"', 'Paused'),
    rule('unreadable', 'Written by hand', '(user.department -eq "Quality" -and user.favouriteColour -like "b*"', 'On'),
    rule('stale', 'Not evaluated yet', 'user.department -eq "Legal"', 'On'),
    { key: 'messy:ringA', displayName: 'Ring A', kind: 'security', nested: ['messy:ringB'] },
    { key: 'messy:ringB', displayName: 'Ring B', kind: 'security', nested: ['messy:ringC', 'messy:ringB'] },
    { key: 'messy:ringC', displayName: 'Ring C', kind: 'security', nested: ['messy:ringA'] },
  ];
}
