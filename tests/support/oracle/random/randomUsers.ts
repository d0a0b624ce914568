import type {
  AssignmentError,
  Group,
  GroupId,
  LicenseAssignmentState,
  SubscribedSku,
  User,
  UserId,
} from '../../../../shared/model/graph.ts';
import { compareText } from '../entries.ts';
import type { Draw } from './draw.ts';
import { randomLicense } from './randomGroups.ts';
import { COUNTRIES, DEPARTMENTS, FOREIGN_GROUP, UNLISTED_SKU, userId } from './randomIds.ts';

const ERRORS: readonly (readonly [number, AssignmentError])[] = [
  [6, 'CountViolation'],
  [3, 'MutuallyExclusiveViolation'],
  [2, 'DependencyViolation'],
  [2, 'Other'],
  [1, 'ProhibitedInUsageLocationViolation'],
  [1, 'UniquenessViolation'],
];

export function randomMembers(draw: Draw, groups: readonly Group[], userIds: readonly UserId[]): Map<GroupId, Set<UserId>> {
  return new Map(groups.map(({ id }) => [id, new Set(draw.some(userIds, draw.pick([40, 70, 90])))]));
}

export function randomUser(
  draw: Draw,
  number: number,
  tenant: { skus: readonly SubscribedSku[]; groups: readonly Group[]; members: ReadonlyMap<GroupId, ReadonlySet<UserId>> },
  startSecond: number,
): User {
  const id = userId(number);
  const entries = new Map<string, LicenseAssignmentState>();
  const add = (entry: LicenseAssignmentState) => entries.set(`${entry.skuId} ${entry.assignedByGroup}`, entry);
  for (const group of tenant.groups) for (const entry of entriesFrom(draw, group, tenant, id, startSecond)) add(entry);
  for (const sku of draw.some(tenant.skus, 25)) add(randomState(draw, randomLicense(draw, sku), null, draw.chance(6), startSecond));
  if (draw.chance(5))
    add(randomState(draw, { skuId: draw.pick(tenant.skus).skuId, disabledPlans: [] }, FOREIGN_GROUP, draw.chance(50), startSecond));
  if (draw.chance(3)) add(randomState(draw, { skuId: UNLISTED_SKU, disabledPlans: [] }, null, false, startSecond));
  const states = [...entries.values()].sort(
    (a, b) => compareText(a.skuId, b.skuId) || compareText(a.assignedByGroup ?? '', b.assignedByGroup ?? ''),
  );
  return {
    id,
    attributes: {
      userPrincipalName: `user${number}@example.org`,
      displayName: `User ${number}`,
      userType: draw.chance(15) ? 'Guest' : 'Member',
      accountEnabled: !draw.chance(10),
      usageLocation: draw.chance(15) ? null : draw.pick(COUNTRIES),
      department: draw.chance(20) ? null : draw.pick(DEPARTMENTS),
    },
    licenseAssignmentStates: draw.chance(3) ? null : states,
    assignedLicenses: null,
  };
}

/** What a member mostly has from a group, and a leaver sometimes still has. */
function entriesFrom(
  draw: Draw,
  group: Group,
  tenant: { skus: readonly SubscribedSku[]; members: ReadonlyMap<GroupId, ReadonlySet<UserId>> },
  id: UserId,
  startSecond: number,
): LicenseAssignmentState[] {
  const isMember = tenant.members.get(group.id)!.has(id);
  const fate = draw.weighted(
    isMember
      ? [[10, 'asDesired'] as const, [5, 'inError'] as const, [4, 'nothing'] as const, [1, 'leftover'] as const]
      : [[10, 'nothing'] as const, [2, 'leftover'] as const],
  );
  if (fate === 'nothing') return [];
  if (fate === 'leftover') return [randomState(draw, randomLicense(draw, draw.pick(tenant.skus)), group.id, draw.chance(50), startSecond)];
  return group.assignedLicenses.map((license) => randomState(draw, license, group.id, fate === 'inError', startSecond));
}

function randomState(
  draw: Draw,
  license: { skuId: string; disabledPlans: readonly string[] },
  assignedByGroup: GroupId | null,
  inError: boolean,
  startSecond: number,
): LicenseAssignmentState {
  const lastUpdatedSeconds = draw.chance(20) ? null : startSecond - draw.int(0, 3);
  const base = { ...license, assignedByGroup, lastUpdatedSeconds };
  if (inError) return { ...base, state: draw.chance(70) ? 'Error' : 'ActiveWithError', error: draw.weighted(ERRORS) };
  return { ...base, state: draw.chance(3) ? 'Disabled' : 'Active', error: 'None' };
}
