import type { Group, SubscribedSku } from '../../../../shared/model/graph.ts';
import type { UserSelector } from '../../../../shared/model/migrationPlan.ts';
import type { Draw } from './draw.ts';
import { randomLicense, randomRule } from './randomGroups.ts';
import { COUNTRIES, DEPARTMENTS, FOREIGN_GROUP, NEW_GROUPS, UNKNOWN_USER, UNLISTED_SKU } from './randomIds.ts';

/** What a plan can talk about. */
export interface Scene {
  readonly skus: readonly SubscribedSku[];
  readonly groups: readonly Group[];
  readonly userIds: readonly string[];
}

/** One step as it stands in a plan file. */
export function randomStep(draw: Draw, scene: Scene): Record<string, unknown> {
  const kind = draw.weighted([
    [10, randomGroupCall] as const,
    [7, randomDirectCall] as const,
    [8, randomMembershipChange] as const,
    [4, randomGroupOperation] as const,
    [4, randomUserOperation] as const,
    [3, randomSeatChange] as const,
    [3, randomReprocess] as const,
    [4, randomWait] as const,
  ]);
  const step = kind(draw, scene);
  if (draw.chance(3)) step['note'] = 'at random';
  return step;
}

function randomGroupId(draw: Draw, scene: Scene): string {
  return draw.chance(88) ? draw.pick(scene.groups).id : draw.pick([...NEW_GROUPS, FOREIGN_GROUP]);
}

function randomSkuId(draw: Draw, scene: Scene): string {
  return draw.chance(96) ? draw.pick(scene.skus).skuId : UNLISTED_SKU;
}

/** Mostly a swap or an addition; sometimes empty, contradictory or about unknown products. */
function randomLists(draw: Draw, scene: Scene, removable: readonly string[]): Record<string, unknown> {
  const added = draw
    .take(
      scene.skus,
      draw.weighted([
        [3, 0],
        [9, 1],
        [3, 2],
      ]),
    )
    .map((sku) => randomLicense(draw, sku));
  if (draw.chance(3)) added.push({ skuId: UNLISTED_SKU, disabledPlans: [] });
  const contradicts = draw.chance(4);
  const removed = draw
    .take(
      removable,
      draw.weighted([
        [6, 0],
        [7, 1],
        [2, 2],
      ]),
    )
    .filter((skuId) => contradicts || added.every((license) => license.skuId !== skuId));
  return { addLicenses: added, removeLicenses: removed };
}

function randomGroupCall(draw: Draw, scene: Scene): Record<string, unknown> {
  const group = randomGroupId(draw, scene);
  const carried = scene.groups.find(({ id }) => id === group)?.assignedLicenses.map(({ skuId }) => skuId) ?? [];
  const removable = carried.length > 0 && draw.chance(80) ? carried : scene.skus.map(({ skuId }) => skuId);
  return { kind: 'assignLicense', target: { group }, ...randomLists(draw, scene, removable) };
}

function randomDirectCall(draw: Draw, scene: Scene): Record<string, unknown> {
  const skuIds = scene.skus.map(({ skuId }) => skuId);
  const lists = randomLists(draw, scene, skuIds);
  const [removed] = lists['removeLicenses'] as string[];
  const users = removed !== undefined && draw.chance(50) ? { hasDirect: removed } : randomSelector(draw, scene);
  return { kind: 'assignLicense', target: { users }, ...lists };
}

function randomMembershipChange(draw: Draw, scene: Scene): Record<string, unknown> {
  const group = randomGroupId(draw, scene);
  const synchronized = scene.groups.find(({ id }) => id === group)?.onPremisesSyncEnabled === true;
  const onPremises = synchronized === draw.chance(90) ? { onPremises: true } : {};
  return { kind: draw.pick(['addMembers', 'removeMembers']), group, users: randomSelector(draw, scene), ...onPremises };
}

function randomGroupOperation(draw: Draw, scene: Scene): Record<string, unknown> {
  const rule = draw.chance(20) ? draw.pick([null, '']) : randomRule(draw, draw.chance(12));
  const kind = draw.pick(['setMembershipRule', 'deleteGroup', 'createGroup'] as const);
  if (kind === 'setMembershipRule') return { kind, group: randomGroupId(draw, scene), rule };
  if (kind === 'deleteGroup') return { kind, group: randomGroupId(draw, scene) };
  const id = draw.chance(90) ? draw.pick(NEW_GROUPS) : draw.pick(scene.groups).id;
  const dynamic = draw.chance(40) ? { groupTypes: ['DynamicMembership'], membershipRule: rule } : {};
  const securityEnabled = draw.chance(15) ? { securityEnabled: false } : {};
  return { kind, group: { id, displayName: 'New', ...securityEnabled, ...dynamic } };
}

function randomUserOperation(draw: Draw, scene: Scene): Record<string, unknown> {
  const users = randomSelector(draw, scene);
  if (draw.chance(30)) return { kind: 'deleteUsers', users };
  const set = draw.pick([
    { department: draw.pick([...DEPARTMENTS, null]) },
    { usageLocation: draw.pick([...COUNTRIES, null]) },
    { userType: draw.pick(['Member', 'Guest']) },
    { department: draw.pick(DEPARTMENTS), usageLocation: draw.pick(COUNTRIES) },
    { jobTitle: 'Clerk' },
  ]);
  return { kind: 'updateUsers', users, set };
}

function randomSeatChange(draw: Draw, scene: Scene): Record<string, unknown> {
  return { kind: 'setSeats', skuId: randomSkuId(draw, scene), enabled: draw.int(0, scene.userIds.length + 1) };
}

function randomReprocess(draw: Draw, scene: Scene): Record<string, unknown> {
  return { kind: 'reprocess', users: randomSelector(draw, scene) };
}

function randomWait(draw: Draw, scene: Scene): Record<string, unknown> {
  if (draw.chance(35)) return { kind: 'wait', seconds: draw.int(0, 6) };
  const groups = draw.chance(50) ? {} : { groups: [randomGroupId(draw, scene)] };
  return { kind: 'waitForProcessing', ...groups };
}

export function randomSelector(draw: Draw, scene: Scene, depth = 0): UserSelector {
  const inner = () => randomSelector(draw, scene, depth + 1);
  const kind = draw.weighted([
    [5, 'ids'] as const,
    [5, 'memberOf'] as const,
    [4, 'all'] as const,
    [2, 'where'] as const,
    [2, 'hasDirect'] as const,
    [3, 'inherits'] as const,
    ...(depth < 2 ? [[2, 'and'] as const, [1, 'not'] as const, [3, 'first'] as const] : []),
  ]);
  switch (kind) {
    case 'ids':
      return { ids: [...draw.some(scene.userIds, 45), ...(draw.chance(5) ? [UNKNOWN_USER] : [])].reverse() };
    case 'memberOf':
      return { memberOf: randomGroupId(draw, scene) };
    case 'all':
      return { all: true };
    case 'where':
      return { where: randomRule(draw, false) };
    case 'hasDirect':
      return { hasDirect: randomSkuId(draw, scene) };
    case 'inherits':
      return { inherits: randomSkuId(draw, scene), ...(draw.chance(50) ? { from: randomGroupId(draw, scene) } : {}) };
    case 'and':
      return { and: [inner(), inner()] };
    case 'not':
      return { not: inner() };
    case 'first':
      return { first: draw.int(0, 4), of: inner() };
  }
}
