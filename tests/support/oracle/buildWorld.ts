import type { RulePack } from '../../../shared/model/catalog.ts';
import type { ServicePlanInfo, SubscribedSku, User } from '../../../shared/model/graph.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { selectBlockingRules } from './blockingRules.ts';
import type { RuleReader } from './ruleReader.ts';
import { toSecond } from './times.ts';
import { consumedUnits } from './units.ts';
import { indexUser, type OracleTenant, toStartEntries, toWorldGroup, type World, type WorldSku, type WorldUser } from './world.ts';

export function buildWorld(tenant: OracleTenant, plan: MigrationPlan, rules: RulePack, readRule: RuleReader): World {
  const startSecond = toSecond(plan.startAt);
  const users = tenant.users.map((user) => toWorldUser(user, startSecond));
  const world: World = {
    settings: plan.settings,
    rules: selectBlockingRules(rules, plan.settings),
    readRule,
    tenantCountry: tenant.countryLetterCode === '' ? null : tenant.countryLetterCode,
    startSecond,
    now: 0,
    skus: new Map(tenant.skus.map((sku) => [sku.skuId, toWorldSku(sku)])),
    users: new Map(users.map((user) => [user.id, user])),
    groups: new Map(tenant.groups.map((group) => [group.id, toWorldGroup(group, tenant.members.get(group.id) ?? [])])),
    deletedGroups: new Set(),
    holders: new Map(),
    waiters: new Map(),
    touched: new Set(),
    refusals: [],
    bought: new Set(),
    changedUsers: new Set(),
  };
  for (const user of users) indexUser(world, user);
  // Section 1: a difference between imported and counted is kept as a constant offset.
  for (const [skuId, { sku, ...rest }] of world.skus) {
    const consumedOffset = sku.consumedUnits === null ? 0 : sku.consumedUnits - consumedUnits(world, skuId);
    world.skus.set(skuId, { sku, ...rest, consumedOffset });
  }
  return world;
}

function toWorldUser(user: User, startSecond: number): WorldUser {
  const entries = toStartEntries(user.licenseAssignmentStates, startSecond);
  return { id: user.id, attributes: new Map(Object.entries(user.attributes)), startEntries: entries, entries };
}

function toWorldSku(sku: SubscribedSku): WorldSku {
  const plansFor = (test: (plan: ServicePlanInfo) => boolean) => new Set(sku.servicePlans.filter(test).map((plan) => plan.servicePlanId));
  return {
    sku,
    userPlans: plansFor(({ appliesTo }) => appliesTo === 'User'),
    companyPlans: plansFor(({ appliesTo }) => appliesTo === 'Company'),
    allPlans: plansFor(() => true),
    consumedOffset: 0,
    enabledUnits: sku.prepaidUnits.enabled,
  };
}
