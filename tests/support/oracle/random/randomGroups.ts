import type { AssignedLicense, Group, SubscribedSku } from '../../../../shared/model/graph.ts';
import { compareText, sortedUnique } from '../entries.ts';
import type { Draw } from './draw.ts';
import { DEPARTMENTS, groupId, STRAY_PLAN, UNLISTED_SKU } from './randomIds.ts';

export function randomGroups(draw: Draw, skus: readonly SubscribedSku[]): Group[] {
  return Array.from({ length: draw.int(1, 4) }, (_, i) => randomGroup(draw, i + 1, skus));
}

function randomGroup(draw: Draw, number: number, skus: readonly SubscribedSku[]): Group {
  const kind = draw.weighted([[12, 'static'] as const, [3, 'dynamic'] as const, [2, 'synchronized'] as const]);
  const unlisted = draw.chance(4) ? [{ skuId: UNLISTED_SKU, disabledPlans: [] }] : [];
  const licensed = draw.take(
    skus,
    draw.weighted([
      [2, 0],
      [5, 1],
      [4, 2],
      [1, 3],
    ]),
  );
  return {
    id: groupId(number),
    displayName: `Group ${number}`,
    groupTypes: kind === 'dynamic' ? ['DynamicMembership'] : draw.chance(10) ? ['Unified'] : [],
    securityEnabled: draw.weighted([[9, true] as const, [1, null] as const, [1, false] as const]),
    mailEnabled: false,
    membershipRule: kind === 'dynamic' ? randomRule(draw, draw.chance(12)) : null,
    membershipRuleProcessingState: kind === 'dynamic' ? (draw.chance(12) ? 'Paused' : 'On') : null,
    onPremisesSyncEnabled: kind === 'synchronized' ? true : null,
    isAssignableToRole: null,
    assignedLicenses: [...licensed.map((sku) => randomLicense(draw, sku)), ...unlisted].sort((a, b) => compareText(a.skuId, b.skuId)),
    licenseProcessingState: draw.chance(10) ? 'ProcessingInProgress' : null,
  };
}

/** All of a product, or all but some of it; now and then a plan it does not have. */
export function randomLicense(draw: Draw, sku: SubscribedSku): AssignedLicense {
  if (!draw.chance(35)) return { skuId: sku.skuId, disabledPlans: [] };
  const plans = draw.some(
    sku.servicePlans.map(({ servicePlanId }) => servicePlanId),
    35,
  );
  return { skuId: sku.skuId, disabledPlans: sortedUnique([...plans, ...(draw.chance(8) ? [STRAY_PLAN] : [])]) };
}

/** A rule over what the random users have; `broken` ones do not parse. */
export function randomRule(draw: Draw, broken: boolean): string {
  if (broken) return draw.pick(['user.department -eq', 'user.shoeSize -eq "44"', '(user.userType -eq "Guest"']);
  const department = `user.department -eq "${draw.pick(DEPARTMENTS)}"`;
  return draw.pick([
    department,
    `not (${department})`,
    `(${department}) or (user.userType -eq "Guest")`,
    'user.usageLocation -eq null',
    'user.userType -ne "Guest"',
    'user.objectId -ne null',
    `(user.usageLocation -in ["SE","NL"]) and (user.accountEnabled -eq true)`,
  ]);
}
