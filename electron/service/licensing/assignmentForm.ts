import type { AssignmentForm, FormProduct, FormService, TargetInput, Tick } from '../../../shared/contract/licenses.ts';
import { DIRECT, type LicenseProfile, type ProfileEntry, type Source } from '../../../shared/engine/licensing/profileTable.ts';
import type { OptionsOrdinal, PlanOrdinal } from '../../../shared/engine/licensing/tenantTables.ts';
import type { SkuOrdinal } from '../../../shared/model/brand.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { commonLocation, type FormTarget, type ProfileCount, readTarget } from './formTarget.ts';
import type { LicensingView } from './licensingView.ts';

/** *Update license assignments* as it opens: what is assigned today, where it comes from, and what is left to assign. */
export function buildAssignmentForm(licensing: LicensingView, target: TargetInput, language: LanguageTag): AssignmentForm {
  const read = readTarget(licensing, target);
  const { compare } = collatorOf(language);
  const products = shownPlans(licensing, read).map((sku) => formProduct(licensing, sku, read, language));
  const order = (product: FormProduct): number => (product.tick !== 'off' || product.inherited.length > 0 ? 0 : 1);
  return {
    users: read.users.length,
    title: read.title,
    products: products.sort((a, b) => order(a) - order(b) || compare(a.name, b.name)),
    directAndInherited: read.group === null && read.profiles.some(({ profile }) => hasBothPaths(profile)),
    usageLocation: commonLocation(licensing, read.users),
  };
}

/** Everything the tenant lists, and what is assigned here although the tenant no longer lists it. */
function shownPlans({ tenant }: LicensingView, { group, profiles }: FormTarget): SkuOrdinal[] {
  const { skus } = tenant.state.context.tables;
  const assigned = new Set<number>(
    group === null ? profiles.flatMap(({ profile }) => profile.heldSkus) : group.licenses.map(({ sku }) => sku),
  );
  return skus.flatMap(({ subscribed }, sku) => (subscribed !== null || assigned.has(sku) ? [sku as SkuOrdinal] : []));
}

function hasBothPaths({ held }: LicenseProfile): boolean {
  return held.some(({ sku, source }) => source === DIRECT && held.some((other) => other.sku === sku && other.source !== DIRECT));
}

function formProduct(licensing: LicensingView, sku: SkuOrdinal, target: FormTarget, language: LanguageTag): FormProduct {
  const { names, tenant } = licensing;
  const { context, ledger } = tenant.state;
  const { subscribed } = context.tables.skus[sku]!;
  const edited = editedLicenses(sku, target);
  return {
    skuId: names.skuId(sku),
    name: names.licensePlan(sku),
    tick: edited.tick,
    inherited: target.group === null ? inheritedFrom(licensing, sku, target.profiles, language) : [],
    free: ledger.free(sku),
    owned: ledger.owned[sku]!,
    forCompany: subscribed?.appliesTo === 'Company',
    services: formServices(licensing, sku, target, edited, language),
  };
}

/** The assignment that the boxes edit: direct of users, the group's own of a group; with its options and how many users have them so. */
interface EditedLicenses {
  readonly tick: Tick;
  readonly options: readonly { readonly options: OptionsOrdinal; readonly users: number }[];
}

function editedLicenses(sku: SkuOrdinal, { group, profiles, users }: FormTarget): EditedLicenses {
  if (group !== null) {
    const own = group.licenses.filter((license) => license.sku === sku);
    return { tick: own.length > 0 ? 'on' : 'off', options: own.map(({ options }) => ({ options, users: 1 })) };
  }
  const direct = profiles.flatMap(({ profile, users: alike }) => {
    const entry = profile.held.find((each) => each.sku === sku && each.source === DIRECT);
    return entry === undefined ? [] : [{ options: entry.options, users: alike }];
  });
  return { tick: tickOf(sum(direct), users.length), options: direct };
}

function formServices(
  { names, tenant }: LicensingView,
  sku: SkuOrdinal,
  { profiles, users }: FormTarget,
  { tick, options }: EditedLicenses,
  language: LanguageTag,
): FormService[] {
  const { tables } = tenant.state.context;
  const { subscribed, userPlans } = tables.skus[sku]!;
  const assigned = sum(options);
  return (subscribed?.servicePlans ?? [])
    .flatMap(({ servicePlanId, servicePlanName }) => {
      const plan = tables.plan(servicePlanId);
      if (plan === undefined) return [];
      const perUser = userPlans.has(plan);
      const on = sum(options.filter((each) => tables.enabledPlans(sku, each.options).has(plan)));
      const today = sum(profiles.filter(({ profile }) => (perUser ? profile.enabled.has(plan) : profile.heldSkus.includes(sku))));
      const own: Tick = !perUser || tick === 'off' ? 'on' : tickOf(on, assigned);
      const onToday = users.length > 0 ? tickOf(today, users.length) : tick === 'off' ? 'off' : own;
      return [{ servicePlanId, name: names.service(plan), servicePlanName, perUser, tick: own, onToday }];
    })
    .sort((a, b) => collatorOf(language).compare(a.name, b.name));
}

/** F68: groups that give the license plan to some of the users, with the services they turn on. */
function inheritedFrom(
  { names, tenant }: LicensingView,
  sku: SkuOrdinal,
  profiles: readonly ProfileCount[],
  language: LanguageTag,
): FormProduct['inherited'] {
  const { tables } = tenant.state.context;
  const bySource = new Map<Source, { users: number; readonly plans: Set<PlanOrdinal> }>();
  const gives = (entry: ProfileEntry): boolean => entry.sku === sku && entry.source !== DIRECT;
  for (const { profile, users } of profiles) {
    for (const { source, options } of profile.held.filter(gives)) {
      const known = bySource.get(source) ?? { users: 0, plans: new Set() };
      bySource.set(source, known);
      known.users += users;
      for (const plan of tables.enabledPlans(sku, options)) known.plans.add(plan);
    }
  }
  const compare = names.compareSources(language);
  return [...bySource]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([source, { users, plans }]) => {
      const { group } = names.source(source);
      const enabledPlans = [...plans].sort((a, b) => a - b).map((plan) => names.serviceId(plan));
      return group === null ? [] : [{ group, users, enabledPlans }];
    });
}

function tickOf(on: number, all: number): Tick {
  if (on === 0) return 'off';
  return on === all ? 'on' : 'mixed';
}

function sum(counts: readonly { readonly users: number }[]): number {
  return counts.reduce((total, { users }) => total + users, 0);
}
