import type { AttributeValues, HandoverCheck } from '../../model/handover.ts';
import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import { isDynamic } from '../rehearsal/groupState.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { canonicalName } from '../rehearsal/steps/userSteps.ts';
import type { Concerned } from './concerned.ts';
import type { TenantWalk, WalkedGroup } from './tenantWalk.ts';

type UserCheck = Extract<HandoverCheck, { kind: 'user' }>;

/** What these users and groups look like where the walk stands. Ascending by id, groups first: they are few, and tell most. */
export function* checksAt(walk: TenantWalk, { users, groups }: Concerned): Generator<HandoverCheck> {
  for (const ordinal of groups) {
    const group = walk.group(ordinal);
    if (group !== undefined) yield groupCheck(walk, ordinal, group);
  }
  const attributes = checkedAttributes(walk.rehearsal);
  const states = new Map<LicenseProfile, UserCheck['states']>();
  for (const user of users) {
    const profile = walk.profile(user);
    let ofProfile = states.get(profile);
    if (ofProfile === undefined) {
      ofProfile = statesOf(walk, profile);
      states.set(profile, ofProfile);
    }
    yield userCheck(walk, user, attributes, ofProfile);
  }
}

function groupCheck(walk: TenantWalk, ordinal: number, group: WalkedGroup): HandoverCheck {
  const { tables, snapshot } = walk.rehearsal;
  const { record, present } = group;
  return {
    kind: 'group',
    id: walk.nameOfGroup(ordinal),
    name: record.displayName,
    present,
    licenses: present
      ? group.licenses.map(({ sku, options }) => ({ skuId: tables.skus[sku]!.skuId, disabledPlans: tables.disabledPlans(options) }))
      : [],
    membershipRule: present && isDynamic(record.groupTypes) ? record.membershipRule : null,
    memberIds: present ? walk.membersOf(group).map((user) => snapshot.users.ids.get(user) ?? '') : [],
  };
}

function userCheck(walk: TenantWalk, user: number, names: readonly string[], states: UserCheck['states']): HandoverCheck {
  const present = !walk.isDeleted(user);
  const attributes: AttributeValues = present ? Object.fromEntries(names.map((name) => [name, walk.attribute(user, name)])) : {};
  const name = walk.attribute(user, 'userPrincipalName');
  const id = walk.rehearsal.snapshot.users.ids.get(user) ?? '';
  return { kind: 'user', id, name: typeof name === 'string' ? name : id, present, attributes, states: present ? states : [] };
}

function checkedAttributes({ plan }: Rehearsal): readonly string[] {
  const set = plan.steps.flatMap((step) => (step.kind === 'updateUsers' ? Object.keys(step.set).map(canonicalName) : []));
  return [...new Set(['usageLocation', ...set])];
}

function statesOf(walk: TenantWalk, { entries }: LicenseProfile): UserCheck['states'] {
  const { tables } = walk.rehearsal;
  return entries.map(({ sku, source, options, state, error }) => ({
    skuId: tables.skus[sku]!.skuId,
    assignedByGroup: source === DIRECT ? null : walk.nameOfGroup(source),
    disabledPlans: tables.disabledPlans(options),
    state,
    error,
  }));
}
