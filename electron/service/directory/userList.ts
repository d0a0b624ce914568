import type { Page } from '../../../shared/contract/base.ts';
import type { UserFilter, UserRow } from '../../../shared/contract/users.ts';
import type { LanguageTag } from '../session/collators.ts';
import { perView } from '../session/perView.ts';
import { Recent } from '../session/recent.ts';
import type { TenantView } from '../session/tenantView.ts';
import { licenseNames } from './licenseNames.ts';
import { userMatchesOf, userSearchOf } from './userMatches.ts';
import { type UserSort, userOrdersOf } from './userOrders.ts';

export interface UserListInput {
  readonly query: { readonly filter: UserFilter; readonly sort: UserSort; readonly language: LanguageTag };
  readonly window: { readonly offset: number; readonly limit: number };
}

/** Lists that somebody is scrolling through: whoever matches, in order. */
const listsOf = perView(() => new Recent<Uint32Array>(4));

/** A window of the users who match, in the order asked for. */
export async function listUsers(view: TenantView, { query, window }: UserListInput): Promise<Page<UserRow>> {
  const { filter, sort, language } = query;
  const order = await userOrdersOf(view).by(sort, language);
  const { mask, count } = userMatchesOf(view).matching(filter);
  const key = JSON.stringify(query);
  const list = mask === null ? order : listsOf(view).get(key, () => inOrder(order, mask, count));
  // Who looks at the list may type next.
  userSearchOf(view);
  const users = list.subarray(window.offset, window.offset + window.limit);
  return { matching: count, total: view.userCount, rows: Array.from(users, (user) => toRow(view, user, language)) };
}

function inOrder(order: Uint32Array, mask: Uint8Array, count: number): Uint32Array {
  const list = new Uint32Array(count);
  let length = 0;
  for (let i = 0; i < order.length; i++) {
    const user = order[i]!;
    if (mask[user] === 1) list[length++] = user;
  }
  return list;
}

function toRow(view: TenantView, user: number, language: LanguageTag): UserRow {
  const { users } = view.snapshot;
  const text = (name: string): string | null => users.attribute(name)?.get(user) || null;
  const answer = (name: string): boolean | null => {
    const value = text(name);
    return value === null ? null : value === 'true';
  };
  return {
    id: users.ids.get(user) ?? '',
    displayName: text('displayName') ?? '',
    userPrincipalName: text('userPrincipalName') ?? '',
    department: text('department'),
    jobTitle: text('jobTitle'),
    companyName: text('companyName'),
    officeLocation: text('officeLocation'),
    city: text('city'),
    country: text('country'),
    usageLocation: text('usageLocation'),
    userType: text('userType'),
    accountEnabled: answer('accountEnabled'),
    onPremisesSyncEnabled: answer('onPremisesSyncEnabled'),
    licenses: licenseNames(view, language).held(users.profile[user] ?? -1),
    errors: view.profileOf(user).errorEntries.length,
  };
}
