import type { NewAccountsAnswer, NewAccountsAnswers, NewAccountsSoFar, PersonRow } from '../../../shared/contract/groupLicensing.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import { accountFates, FATES } from '../../../shared/engine/wizards/accountFates.ts';
import type { AccountsGroup, NewAccountsInput } from '../../../shared/engine/wizards/newAccounts.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { groupOf, licensingViewOf } from '../licensing/licensingView.ts';
import type { TenantView } from '../session/tenantView.ts';
import { usersMeant } from '../wizards/people.ts';
import { toPerson } from './peoplePage.ts';

/** Accounts named for each fate. */
const NAMED = 200;
/** Of the group that the plan makes. */
const NEW_GROUP = 'new-accounts';

/** What can be said of the accounts so far; the effect as soon as license plan, location and way are known. */
export function describeNewAccounts(view: TenantView, answers: NewAccountsSoFar): NewAccountsAnswer {
  const { state } = licensingViewOf(view).tenant;
  const users = accountsMeant(view, answers.users ?? 'unlicensed');
  const without = users.filter((user) => !state.locations.of(user).hasOwn);
  return {
    users: users.length,
    withoutLocation: without.length,
    syncedWithoutLocation: without.filter((user) => isSynced(view, user)).length,
    guests: users.filter((user) => state.guests.has(user)).length,
    disabled: users.filter((user) => view.snapshot.users.attribute('accountEnabled')?.get(user) === 'false').length,
    country: view.snapshot.organization.countryLetterCode,
    effect: effectOf(view, users, answers),
  };
}

function effectOf(view: TenantView, users: readonly number[], answers: NewAccountsSoFar): NewAccountsAnswer['effect'] {
  const { license, location, way } = answers;
  if (license === undefined || location === undefined || way === undefined) return null;
  const { state } = licensingViewOf(view).tenant;
  const group = way === 'direct' ? undefined : existingGroup(view, answers);
  const { users: found, needed, free } = accountFates(state, { users, license, location, group });
  const people = (of: readonly number[]): PersonRow[] => of.slice(0, NAMED).map((user) => toPerson(view.snapshot, user));
  return {
    needed,
    free,
    fates: FATES.flatMap((fate) => {
      const own = found.get(fate) ?? [];
      return own.length === 0 ? [] : [{ fate, users: own.length, people: people(own) }];
    }),
  };
}

/** What the answers mean for the step builder. Throws `notFound`; `badInput` when no group is named. */
export function toNewAccountsInput(view: TenantView, answers: NewAccountsAnswers): NewAccountsInput {
  const { state } = licensingViewOf(view).tenant;
  const users = accountsMeant(view, answers.users);
  const without = users.filter((user) => !state.locations.of(user).hasOwn);
  const fromOnPremises = (user: number): boolean => answers.syncedLocation === 'onPremises' && isSynced(view, user);
  const ids = (of: readonly number[]): string[] => of.map((user) => state.userId(user));
  return {
    users: ids(users),
    withoutLocation: {
      cloud: ids(without.filter((user) => !fromOnPremises(user))),
      onPremises: ids(without.filter(fromOnPremises)),
    },
    location: answers.location,
    syncCycleSeconds: view.settings.syncCycleSeconds,
    license: answers.license,
    to: answers.way === 'direct' ? { users: true } : { group: accountsGroup(view, users, answers) },
  };
}

function accountsGroup(view: TenantView, users: readonly number[], answers: NewAccountsAnswers): AccountsGroup {
  const { state } = licensingViewOf(view).tenant;
  const existing = existingGroup(view, answers);
  const ids = (of: readonly number[]): string[] => of.map((user) => state.userId(user));
  if (existing !== null) {
    const sku = state.context.tables.sku(answers.license.skuId);
    return {
      id: existing.id,
      name: existing.displayName,
      creates: false,
      synchronized: existing.synchronized,
      givesPlan: existing.licenses.some((license) => license.sku === sku),
      joining: ids(users.filter((user) => !existing.hasMember(user))),
    };
  }
  const { group } = answers;
  if (group === undefined || !('name' in group)) throw new AppError('badInput', { place: 'group', expected: 'a group' });
  return { id: NEW_GROUP, name: group.name, creates: true, synchronized: false, givesPlan: false, joining: ids(users) };
}

/** null for one that is to be made. */
function existingGroup(view: TenantView, { group }: Pick<NewAccountsSoFar, 'group'>): GroupState | null {
  return group !== undefined && 'id' in group ? groupOf(licensingViewOf(view), group.id) : null;
}

/** Ascending. */
function accountsMeant(view: TenantView, users: NewAccountsAnswers['users']): readonly number[] {
  return users === 'unlicensed' ? unlicensedMembers(view) : usersMeant(view, users);
}

/** F62: guests are left out; so are accounts that nobody can sign in to. */
function unlicensedMembers(view: TenantView): number[] {
  const { state } = licensingViewOf(view).tenant;
  const enabled = view.snapshot.users.attribute('accountEnabled');
  const found: number[] = [];
  for (let user = 0; user < view.userCount; user++) {
    if (view.profileOf(user).entries.length === 0 && !state.guests.has(user) && enabled?.get(user) !== 'false') found.push(user);
  }
  return found;
}

function isSynced(view: TenantView, user: number): boolean {
  return view.snapshot.users.attribute('onPremisesSyncEnabled')?.get(user) === 'true';
}
