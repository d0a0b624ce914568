import type { UserColumn, UserFilter } from '../../../shared/contract/users.ts';
import type { LicenseAssignmentState, User } from '../../../shared/model/graph.ts';
import type { TenantBuilder } from '../../support/tenantBuilder.ts';

/** The directory as one would write it down in a minute: arrays, `filter` and `sort`. */
export function listNaively(
  { users, members, skus }: TenantBuilder,
  filter: UserFilter,
  sort: { readonly column: UserColumn; readonly descending: boolean },
  language: string,
): string[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const servicesOf = ({ skuId, disabledPlans }: LicenseAssignmentState): string[] =>
    (skus.find((sku) => sku.skuId === skuId)?.servicePlans ?? [])
      .filter((plan) => plan.appliesTo === 'Company' || !disabledPlans.includes(plan.servicePlanId))
      .map((plan) => plan.servicePlanId);

  const fits = (user: User): boolean => {
    const { search = '', licensePlans = [], service, path, memberOf, licensed, inError, error } = filter;
    const held = heldBy(user);
    const texts = [text(user, 'displayName'), text(user, 'userPrincipalName'), text(user, 'mail')];
    const needle = foldNaively(search.trim());
    if (needle !== '' && user.id !== needle && !texts.some((each) => foldNaively(each).includes(needle))) return false;
    const asked = held.filter(({ skuId }) => licensePlans.length === 0 || licensePlans.includes(skuId));
    const paths =
      service === undefined
        ? unique(asked.map(({ skuId }) => skuId)).map((skuId) => pathOf(asked.filter((entry) => entry.skuId === skuId)))
        : [pathOf(asked.filter((entry) => servicesOf(entry).includes(service)))];
    const isAsked = licensePlans.length > 0 || service !== undefined || path !== undefined;
    if (isAsked && !paths.some((each) => each !== null && (path === undefined || each === path))) return false;
    if (memberOf !== undefined && members.get(memberOf)?.has(user.id) !== true) return false;
    if (licensed !== undefined && held.length > 0 !== licensed) return false;
    const errors = errorsOf(user);
    if (inError !== undefined && errors.length > 0 !== inError) return false;
    if (error !== undefined && !errors.some((entry) => entry.error === error)) return false;
    for (const name of ['department', 'usageLocation', 'country', 'userType'] as const) {
      const wanted = filter[name] ?? [];
      if (wanted.length > 0 && !wanted.includes(text(user, name))) return false;
    }
    const { accountEnabled, onPremisesSyncEnabled } = filter;
    if (accountEnabled !== undefined && user.attributes.accountEnabled !== accountEnabled) return false;
    return onPremisesSyncEnabled === undefined || (user.attributes.onPremisesSyncEnabled === true) === onPremisesSyncEnabled;
  };

  const byText = (a: string, b: string, turn: number): number =>
    a === '' || b === '' ? Number(a === '') - Number(b === '') : turn * collator.compare(a, b);
  const byNumber = (a: number, b: number, turn: number): number =>
    a === 0 || b === 0 ? Number(a === 0) - Number(b === 0) : turn * (a - b);
  const compare = (a: User, b: User): number => {
    const turn = sort.descending ? -1 : 1;
    const { column } = sort;
    if (column === 'licenses') {
      const order = (user: User): string[] => unique(heldBy(user).map(({ skuId }) => skuId)).sort(collator.compare);
      return byText(order(a).join('\u0001'), order(b).join('\u0001'), turn);
    }
    if (column === 'errors') return byNumber(errorsOf(a).length, errorsOf(b).length, turn);
    return byText(text(a, column), text(b, column), turn);
  };
  return users
    .filter(fits)
    .sort((a, b) => compare(a, b) || byText(text(a, 'displayName'), text(b, 'displayName'), 1) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function text(user: User, name: string): string {
  const value = user.attributes[name];
  return value === undefined || value === null ? '' : String(value);
}

function entriesOf(user: User): readonly LicenseAssignmentState[] {
  return user.licenseAssignmentStates ?? [];
}

export function heldBy(user: User): LicenseAssignmentState[] {
  return entriesOf(user).filter(({ state }) => state === 'Active' || state === 'ActiveWithError');
}

export function errorsOf(user: User): LicenseAssignmentState[] {
  return entriesOf(user).filter(({ state }) => state === 'Error' || state === 'ActiveWithError');
}

export function pathOf(entries: readonly LicenseAssignmentState[]): 'direct' | 'inherited' | 'both' | null {
  const direct = entries.filter(({ assignedByGroup }) => assignedByGroup === null).length;
  if (entries.length === 0) return null;
  if (direct === 0) return 'inherited';
  return direct === entries.length ? 'direct' : 'both';
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

/** Lower case, and Latin letters without their accents. */
export function foldNaively(text: string): string {
  return text.toLowerCase().replace(/\P{ASCII}/gu, (letter) => /^[a-z]/.exec(letter.normalize('NFD'))?.[0] ?? letter);
}
