import type { UserDetail } from '../../../shared/contract/users.ts';
import { includesSorted, targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { isDynamic } from '../../../shared/engine/rehearsal/groupState.ts';
import { UserAttributes } from '../../../shared/engine/rehearsal/userAttributes.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';

/** A user's page. Throws `notFound`. */
export function userDetail(view: TenantView, userId: string, language: LanguageTag): Omit<UserDetail, 'exists'> {
  const user = view.userOrdinal(userId);
  const { users } = view.snapshot;
  const attributes = new UserAttributes(users);
  return {
    id: userId,
    displayName: attributes.text(user, 'displayName') ?? '',
    userPrincipalName: attributes.text(user, 'userPrincipalName') ?? '',
    attributes: Object.fromEntries(users.attributeNames.map((name) => [name, attributes.get(user, name)])),
    groups: groupsOf(view, user, language),
  };
}

function groupsOf({ snapshot: { groups, members }, names }: TenantView, user: number, language: LanguageTag): UserDetail['groups'] {
  const { compare } = collatorOf(language);
  return groups
    .filter((_, row) => includesSorted(targetsOf(members, row as GroupOrdinal), user))
    .map(({ id, displayName, groupTypes, assignedLicenses }) => ({
      id,
      name: displayName,
      licensed: assignedLicenses.length > 0,
      dynamic: isDynamic(groupTypes),
      licenses: assignedLicenses.map(({ skuId }) => names.licensePlan(skuId)).sort(compare),
    }))
    .sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
