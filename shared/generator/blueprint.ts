import type { UserId } from '../model/graph.ts';
import type { GroupPlan } from './groupDraft.ts';
import { buildGroupPlans } from './groupPlan.ts';
import type { ProductShelf } from './product.ts';
import { buildSeed, createRandom, type Seed } from './random.ts';
import { type Mess, STREAM, type TenantOptions, type TenantShape } from './tenantOptions.ts';

/** All that is decided once for a tenant; everything about a single user follows from it and the user's number. */
export interface Blueprint {
  readonly users: number;
  readonly seed: Seed;
  readonly mess: Mess;
  readonly shape: TenantShape;
  readonly shelf: ProductShelf;
  readonly tenantId: string;
  readonly companyName: string;
  readonly domain: string;
  readonly groups: readonly GroupPlan[];
  readonly groupByKey: ReadonlyMap<string, GroupPlan>;
  userId(index: number): UserId;
}

const FIRST = ['Aspen', 'Birken', 'Cinder', 'Dovre', 'Elder', 'Fjord', 'Granit', 'Hazel', 'Ister', 'Juni'] as const;
const LAST = ['dal Instruments', 'holm Foods', 'berg Logistics', 'vik Energy', 'mark Textiles', 'lund Machines'] as const;

/** Throws if `users` is not a whole number of at least 1, or if the shelf lacks a product. */
export function buildBlueprint(options: TenantOptions): Blueprint {
  if (!Number.isSafeInteger(options.users) || options.users < 1)
    throw new RangeError(`users must be a whole number of at least 1: ${options.users}`);
  const seed = buildSeed(options.seed);
  const mess = options.mess ?? 'typical';
  const shape = options.shape ?? 'organization';
  const random = createRandom(seed, STREAM.tenant, 0);
  const tenantId = random.guid();
  const first = random.pick(FIRST);
  const last = random.pick(LAST);
  const userId = (index: number) => createRandom(seed, STREAM.userId, index).guid();
  const groups = buildGroupPlans({ users: options.users, seed, mess, shape, shelf: options.shelf, chiefId: userId(0) });
  return {
    users: options.users,
    seed,
    mess,
    shape,
    shelf: options.shelf,
    tenantId,
    companyName: `${first}${last}`,
    // Names under .example belong to nobody.
    domain: `${first}${last.split(' ')[0]}.example`.toLowerCase(),
    groups,
    groupByKey: new Map(groups.map((group) => [group.key, group])),
    userId,
  };
}

export function groupOf(blueprint: Blueprint, key: string): GroupPlan {
  const group = blueprint.groupByKey.get(key);
  if (group === undefined) throw new Error(`the tenant has no group ${key}`);
  return group;
}
