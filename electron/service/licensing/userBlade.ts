import type { AssignmentPath, EffectiveService, UserBlade, UserLicenseRow } from '../../../shared/contract/licenses.ts';
import { countServices, explainServices } from '../../../shared/engine/explain/effectiveServices.ts';
import { type LicenseProfile, skusOf } from '../../../shared/engine/licensing/profileTable.ts';
import { isInError } from '../../../shared/engine/snapshot/entryProfile.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';
import type { AssignmentState } from '../../../shared/model/graph.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { LicensingView } from './licensingView.ts';

/** The state of the whole is that of the gravest path; a `Disabled` one says nothing while there is another. */
const GRAVEST_FIRST: readonly AssignmentState[] = ['Error', 'ActiveWithError', 'Active', 'Disabled'];

/** The licenses of one user and every service with the paths that turn it on. */
export function buildUserBlade(licensing: LicensingView, user: number, language: LanguageTag): UserBlade {
  const { state } = licensing.tenant;
  const profile = state.profile(user);
  const { compare } = collatorOf(language);
  return {
    licenses: skusOf(profile.entries)
      .map((sku) => licenseRow(licensing, user, profile, sku, language))
      .sort((a, b) => compare(a.name, b.name)),
    services: effectiveServices(licensing, profile).sort((a, b) => compare(a.name, b.name)),
    usageLocation: state.attributes.text(user, 'usageLocation'),
  };
}

function licenseRow(
  licensing: LicensingView,
  user: number,
  profile: LicenseProfile,
  sku: SkuOrdinal,
  language: LanguageTag,
): UserLicenseRow {
  const { names, tenant } = licensing;
  const paths = licensePaths(licensing, user, profile, sku, language);
  const { on, all } = countServices(tenant.state.context.tables, profile, sku);
  return {
    skuId: names.skuId(sku),
    name: names.licensePlan(sku),
    state: GRAVEST_FIRST.find((state) => paths.some((path) => path.state === state)) ?? 'Disabled',
    held: profile.heldSkus.includes(sku),
    enabledServices: on,
    services: all,
    paths,
  };
}

function licensePaths(
  { names, tenant, view }: LicensingView,
  user: number,
  profile: LicenseProfile,
  sku: SkuOrdinal,
  language: LanguageTag,
): AssignmentPath[] {
  const { tables } = tenant.state.context;
  const times = errorTimesOf(view.snapshot.errorTimes, user);
  const compare = names.compareSources(language);
  return profile.entries
    .map((entry, position) => ({ entry, position }))
    .filter(({ entry }) => entry.sku === sku)
    .sort((a, b) => compare(a.entry.source, b.entry.source))
    .map(({ entry, position }) => {
      const seconds = isInError(entry) ? times.get(position) : undefined;
      return {
        ...names.source(entry.source),
        state: entry.state,
        error: entry.error,
        disabledPlans: tables.disabledPlans(entry.options),
        updatedAt: seconds === undefined ? null : new Date(seconds * 1000).toISOString(),
      };
    });
}

/** Seconds since 1970 by position of the entry; the columns ascend by user. */
function errorTimesOf(times: LicensingView['view']['snapshot']['errorTimes'], user: number): ReadonlyMap<number, number> {
  let low = 0;
  let high = times.user.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times.user[middle]! < user) low = middle + 1;
    else high = middle;
  }
  const ofUser = new Map<number, number>();
  for (let i = low; times.user[i] === user; i++) ofUser.set(times.entry[i]!, times.seconds[i]!);
  return ofUser;
}

function effectiveServices({ names, tenant }: LicensingView, profile: LicenseProfile): EffectiveService[] {
  return explainServices(tenant.state.context.tables, profile).map(({ plan, onBy, onlyBy, offBy }) => ({
    servicePlanId: names.serviceId(plan),
    name: names.service(plan),
    on: onBy.length > 0,
    onBy: onBy.map((path) => names.path(path)),
    onlyBy: onlyBy === null ? null : names.path(onlyBy),
    offBy: offBy.map((path) => names.path(path)),
  }));
}
