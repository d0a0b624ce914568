import type { GivenLicense } from '../../../shared/model/handover.ts';
import type { HandoverContent } from '../handoverContent.ts';
import { literal, objectIdOf, type TerraformBody, type TerraformResource } from './hclJson.ts';
import { attributesByHand, isLasting, keptMembers, makesByTerraform } from './leftOut.ts';
import { type CheckedGroup, type CheckedUser, createdGroups, type Touched, touchedGroups, touchedUsers } from './touched.ts';
import { changedAttributes, isSettable, userAccount } from './userAccount.ts';

/** `main`: what is so in the end; `taken`: what was so at first and is not in the end, of things that are there all the time. */
export type TerraformPart = TerraformResource & { readonly file: 'main' | 'taken' };

/**
 * The end of the plan as resources of the provider, against its beginning: of groups whose licenses change all licenses, and for the rest
 * what changes. The same parts under the same names each time.
 */
export function* endState(content: HandoverContent): Generator<TerraformPart> {
  const name = ordinalNames();
  const made = createdGroups(content);
  const madeIds = new Map<string, string>();
  const groups = touchedGroups(content);
  for (const { last } of groups) {
    const properties = last === null ? undefined : made.get(last.id);
    if (last === null || properties === undefined || !makesByTerraform(properties)) continue;
    const part = madeGroup(last, properties, name('azuread_group', 'group'));
    madeIds.set(last.id, objectIdOf(part.type, part.name));
    yield part;
  }
  for (const group of groups) {
    const { first, last } = group;
    if (last === null) continue;
    const id = madeIds.get(last.id) ?? (made.has(last.id) ? null : literal(last.id));
    if (id === null) continue;
    if (first !== null && first.membershipRule !== null && last.membershipRule !== null && first.membershipRule !== last.membershipRule) {
      yield ruledGroup(last, last.membershipRule, name('azuread_group', 'group'));
    }
    yield* groupLicenses(group, id, last.id, name);
    if (keptMembers(content, group)) yield* members(group, id, last.id, name);
  }
  const isByHand = attributesByHand(content);
  for (const { first, last } of touchedUsers(content)) {
    if (first === null || last === null) continue;
    const names = changedAttributes(first.attributes, last.attributes).filter(
      (each) => isSettable(each, last.attributes) && !isByHand(last.id, each),
    );
    if (names.length > 0) {
      const body = userAccount(last.name, content.names.userById(last.id).displayName, names, last.attributes);
      yield { file: 'main', type: 'azuread_user', name: name('azuread_user', 'user'), body, importId: last.id };
    }
    yield* userLicenses(first, last, name);
  }
}

/** `group_1`, `group_2`: names of resources hold nothing of the tenant. */
function ordinalNames(): (type: string, stem: string) => string {
  const counts = new Map<string, number>();
  return (type, stem) => {
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    return `${stem}_${count}`;
  };
}

type Namer = ReturnType<typeof ordinalNames>;

function madeGroup(group: CheckedGroup, properties: Readonly<Record<string, unknown>>, name: string): TerraformPart {
  const rule = group.membershipRule;
  const body = {
    display_name: literal(String(properties['displayName'] ?? group.name)),
    mail_nickname: literal(String(properties['mailNickname'] ?? '')),
    security_enabled: true,
    ...(properties['isAssignableToRole'] === true ? { assignable_to_role: true } : {}),
    ...(rule === null ? {} : dynamicMembership(rule)),
  };
  return { file: 'main', type: 'azuread_group', name, body, importId: null };
}

/** A group with another rule than before. Everything else of it stays in whosever hands it was. */
function ruledGroup(group: CheckedGroup, rule: string, name: string): TerraformPart {
  const body = {
    display_name: literal(group.name),
    security_enabled: true,
    ...dynamicMembership(rule),
    lifecycle: { ignore_changes: OTHER_GROUP_ARGUMENTS },
  };
  return { file: 'main', type: 'azuread_group', name, body, importId: group.id };
}

/** https://registry.terraform.io/providers/hashicorp/azuread/latest/docs/resources/group */
const OTHER_GROUP_ARGUMENTS: readonly string[] = [
  'administrative_unit_ids',
  'assignable_to_role',
  'description',
  'display_name',
  'mail_enabled',
  'mail_nickname',
  'members',
  'owners',
  'security_enabled',
  'types',
  'visibility',
  'writeback_enabled',
];

function dynamicMembership(rule: string): TerraformBody {
  return { types: ['DynamicMembership'], dynamic_membership: { enabled: true, rule: literal(rule) } };
}

function* groupLicenses({ first, last }: Touched<CheckedGroup>, id: string, rawId: string, name: Namer): Generator<TerraformPart> {
  const before = first?.licenses ?? [];
  const after = last?.licenses ?? [];
  if (before.length === after.length && after.every((license) => before.some((each) => isSame(each, license)))) return;
  yield* licenses('azuread_group_license', 'group_license', 'group_object_id', id, rawId, before, after, name);
}

function* userLicenses(first: CheckedUser, last: CheckedUser, name: Namer): Generator<TerraformPart> {
  const before = first.states.filter(({ assignedByGroup }) => assignedByGroup === null);
  const after = last.states.filter(({ assignedByGroup, state }) => assignedByGroup === null && isLasting(state));
  const changed = after.filter((license) => !before.some((each) => isSame(each, license)));
  const gone = before.filter(({ skuId }) => !last.states.some((state) => state.skuId === skuId && state.assignedByGroup === null));
  const replaced = before.filter(({ skuId }) => changed.some((license) => license.skuId === skuId));
  yield* licenses(
    'azuread_user_license',
    'user_license',
    'user_object_id',
    literal(last.id),
    last.id,
    [...gone, ...replaced],
    changed,
    name,
  );
}

function* licenses(
  type: string,
  stem: string,
  holder: string,
  id: string,
  rawId: string,
  before: readonly GivenLicense[],
  after: readonly GivenLicense[],
  name: Namer,
): Generator<TerraformPart> {
  const part = (file: TerraformPart['file'], license: GivenLicense, exists: boolean): TerraformPart => ({
    file,
    type,
    name: name(type, stem),
    body: {
      [holder]: id,
      sku_id: literal(license.skuId),
      ...(license.disabledPlans.length === 0 ? {} : { disabled_plans: license.disabledPlans.map(literal) }),
    },
    importId: exists ? `${rawId}/license/${license.skuId}` : null,
  });
  for (const license of after) {
    yield part(
      'main',
      license,
      before.some(({ skuId }) => skuId === license.skuId),
    );
  }
  for (const license of before) if (!after.some(({ skuId }) => skuId === license.skuId)) yield part('taken', license, true);
}

function isSame(left: GivenLicense, right: GivenLicense): boolean {
  return left.skuId === right.skuId && left.disabledPlans.toSorted().join() === right.disabledPlans.toSorted().join();
}

function* members({ first, last }: Touched<CheckedGroup>, id: string, rawId: string, name: Namer): Generator<TerraformPart> {
  const before = new Set(first?.memberIds);
  const after = new Set(last?.memberIds);
  const part = (file: TerraformPart['file'], userId: string, exists: boolean): TerraformPart => ({
    file,
    type: 'azuread_group_member',
    name: name('azuread_group_member', 'member'),
    body: { group_object_id: id, member_object_id: literal(userId) },
    importId: exists ? `${rawId}/member/${userId}` : null,
  });
  for (const userId of after) if (!before.has(userId)) yield part('main', userId, false);
  for (const userId of before) if (!after.has(userId)) yield part('taken', userId, true);
}
