import type { GroupOrdinal, UserOrdinal } from '../../model/brand.ts';
import type { Group, SubscribedSku } from '../../model/graph.ts';
import type { Adjacency } from '../columns/adjacency.ts';
import { DIRECT, type LicenseProfile } from '../licensing/profileTable.ts';
import type { TenantTables } from '../licensing/tenantTables.ts';
import type { EntryProfile, ErrorTimes, TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { endUsers, type Survivors, survivorsOf } from './endUsers.ts';
import type { GroupState } from './groupState.ts';
import type { Rehearsal } from './rehearsal.ts';

/** What of a rehearsal says how the tenant is left. */
export type EndState = Pick<
  Rehearsal,
  'snapshot' | 'tables' | 'profiles' | 'endProfileOf' | 'deleted' | 'groups' | 'attributes' | 'errorTimes' | 'ledger' | 'elapsedSeconds'
>;

/**
 * The tenant as a rehearsal leaves it, as a snapshot like any other: it can be shown, stored and rehearsed on. Columns that nothing
 * changed are those of the start. Work that the horizon cut off is not in it, and neither are the groups the plan deleted.
 */
export function endSnapshot(rehearsal: EndState): TenantSnapshot {
  const { snapshot } = rehearsal;
  const survivors = survivorsOf(rehearsal.deleted);
  const groups = rehearsal.groups.flatMap((state) =>
    state.status === 'present' && state.record !== null ? [{ state, record: state.record }] : [],
  );
  const { profiles, profileOf } = profilesInUse(rehearsal, survivors);
  const present = new Set(groups.map(({ state }) => state.id));
  const goneGroups = new Set(snapshot.groups.filter((group) => !present.has(group.id)).map((group) => group.id));
  return {
    organization: snapshot.organization,
    exportedAt: snapshot.exportedAt,
    skus: endSkus(rehearsal),
    groups: groups.map(({ state, record }) => endGroup(rehearsal, state, record)),
    users: { ...endUsers(rehearsal, survivors), profile: profileOf },
    members: membersOf(
      groups.map(({ state }) => state),
      survivors,
    ),
    otherMembers: snapshot.otherMembers.filter(({ groupId, memberId }) => !goneGroups.has(groupId) && !goneGroups.has(memberId)),
    profiles,
    errorTimes: endErrorTimes(rehearsal, survivors),
  };
}

/** The tenant's own count moves with the rehearsal; where the export had none there still is none. */
function endSkus({ snapshot, tables, ledger }: EndState): SubscribedSku[] {
  return snapshot.skus.map((sku) => {
    const ordinal = tables.sku(sku.skuId);
    if (ordinal === undefined) return sku;
    const enabled = ledger.enabled[ordinal]!;
    const consumedUnits = sku.consumedUnits === null ? null : ledger.consumed[ordinal]!;
    if (enabled === sku.prepaidUnits.enabled && consumedUnits === sku.consumedUnits) return sku;
    return { ...sku, consumedUnits, prepaidUnits: { ...sku.prepaidUnits, enabled } };
  });
}

function endGroup({ tables, elapsedSeconds }: EndState, state: GroupState, record: Group): Group {
  return {
    ...record,
    assignedLicenses: state.licenses.map(({ sku, options }) => ({
      skuId: tables.skus[sku]!.skuId,
      disabledPlans: tables.disabledPlans(options),
    })),
    licenseProcessingState: processingState(state, record, elapsedSeconds),
  };
}

/** F17: what the service would say when everything of this second has happened. A group that had no work says what it said in the copy. */
function processingState({ work }: GroupState, record: Group, second: number): string | null {
  if (work.length === 0) return record.licenseProcessingState;
  if (work.some(({ start, end }) => start <= second && second < end)) return 'ProcessingInProgress';
  return work.some(({ start }) => second < start) ? 'QueuedForProcessing' : 'ProcessingComplete';
}

/** Profiles that some user still has, renumbered. */
function profilesInUse(
  { profiles, endProfileOf, tables }: EndState,
  survivors: Survivors | null,
): { profiles: EntryProfile[]; profileOf: Uint32Array } {
  const profileOf = survivors === null ? endProfileOf.slice() : survivors.ordinals.map((user) => endProfileOf[user]!);
  const used = new Uint8Array(profiles.length);
  for (let user = 0; user < profileOf.length; user++) used[profileOf[user]!] = 1;
  const renumbered = new Uint32Array(profiles.length);
  const kept: EntryProfile[] = [];
  profiles.forEach((profile, ordinal) => {
    if (used[ordinal] === 1) renumbered[ordinal] = kept.push(toEntries(profile, tables)) - 1;
  });
  for (let user = 0; user < profileOf.length; user++) profileOf[user] = renumbered[profileOf[user]!]!;
  return { profiles: kept, profileOf };
}

function toEntries(profile: LicenseProfile, tables: TenantTables): EntryProfile {
  return profile.entries.map(({ sku, source, options, state, error }) => ({
    skuId: tables.skus[sku]!.skuId,
    assignedByGroup: source === DIRECT ? null : tables.groupIds[source]!,
    disabledPlans: tables.disabledPlans(options),
    state,
    error,
  }));
}

function membersOf(groups: readonly GroupState[], survivors: Survivors | null): Adjacency<GroupOrdinal, UserOrdinal> {
  const lists = groups.map((group) => (survivors === null ? group.memberList() : survivors.renumber(group.memberList())));
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, group) => {
    offsets[group + 1] = offsets[group]! + list.length;
  });
  const targets = new Uint32Array(offsets[lists.length]!);
  for (const [group, list] of lists.entries()) targets.set(list, offsets[group]!);
  return { offsets, targets };
}

function endErrorTimes({ errorTimes, endProfileOf, profiles }: EndState, survivors: Survivors | null): ErrorTimes {
  const users = Uint32Array.from(errorTimes.keys()).sort();
  const rows = [...users].flatMap((user) => {
    const ordinal = survivors === null ? user : survivors.ordinalOf(user);
    if (ordinal === null) return [];
    const { errorEntries } = profiles[endProfileOf[user]!]!;
    const times = errorTimes.get(user) ?? [];
    return errorEntries.map((entry, i) => ({ user: ordinal, entry, seconds: times[i]! }));
  });
  return {
    user: Uint32Array.from(rows, (row) => row.user),
    entry: Uint16Array.from(rows, (row) => row.entry),
    seconds: Float64Array.from(rows, (row) => row.seconds),
  };
}
