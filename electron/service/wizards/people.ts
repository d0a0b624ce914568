import type { PeopleMeant } from '../../../shared/contract/wizardSurveys.ts';
import { checkSelector, selectUsers } from '../../../shared/engine/plan/userSelection.ts';
import type { UserSelector } from '../../../shared/model/migrationPlan.ts';
import { licensingViewOf } from '../licensing/licensingView.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { TenantView } from '../session/tenantView.ts';

/** Named so that one sees at a glance whether the right ones are meant. */
const SAMPLE = 5;

/** Ordinals of the users whom a selector means in this state of the tenant, ascending. Throws `badInput` for a rule that cannot be read. */
export function usersMeant(view: TenantView, users: UserSelector): readonly number[] {
  checkSelector(users, 'users');
  return selectUsers(licensingViewOf(view).tenant.state, users, 0);
}

export function describeUsers(view: TenantView, users: readonly number[], language: LanguageTag): PeopleMeant {
  return { users: users.length, sample: sampleOf(view, users, language) };
}

/** The first few by name. */
function sampleOf(view: TenantView, users: readonly number[], language: LanguageTag): PeopleMeant['sample'] {
  const { compare } = collatorOf(language);
  const name = view.snapshot.users.attribute('displayName');
  const first: { readonly user: number; readonly displayName: string }[] = [];
  for (const user of users) {
    const displayName = name?.get(user) ?? '';
    const place = first.findIndex((each) => compare(displayName, each.displayName) < 0);
    if (place >= 0) first.splice(place, 0, { user, displayName });
    else if (first.length < SAMPLE) first.push({ user, displayName });
    if (first.length > SAMPLE) first.pop();
  }
  return first.map(({ user }) => named(view, user));
}

/** A user by ordinal, as people know the user. */
export function named({ snapshot: { users } }: TenantView, user: number): PeopleMeant['sample'][number] {
  return {
    id: users.ids.get(user) ?? '',
    displayName: users.attribute('displayName')?.get(user) ?? '',
    userPrincipalName: users.attribute('userPrincipalName')?.get(user) ?? '',
  };
}
