import { targetsOf } from '../../shared/engine/columns/adjacency.ts';
import type { TextColumn } from '../../shared/engine/columns/textColumn.ts';
import type { TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import { PAGE_SIZE } from '../../shared/generator/tenantOptions.ts';
import type { GroupOrdinal } from '../../shared/model/brand.ts';
import type { Group } from '../../shared/model/graph.ts';
import { attributeKind } from '../../shared/model/userAttributes.ts';
import type { FolderFile } from '../generate/writeBundle.ts';

export interface TenantToWrite {
  readonly snapshot: TenantSnapshot;
  /** Of the manifest, where `organization` does not say. */
  readonly tenantId?: string | null;
  /**
   * `lastUpdatedDateTime` of every entry in seconds, user by user in the order of the profile, NaN where there is none. Without it, the
   * times of errors alone are written: a snapshot has no others.
   */
  readonly entryTimes?: Float64Array | undefined;
}

/**
 * A tenant as the files of a bundle (formats.md), one after another as they are asked for. Importing them gives an equal snapshot; what a
 * copy does not keep of the export it was made from (`assignedLicenses` of users, files that are not used) is not in them.
 */
export function* bundleFiles({ snapshot, tenantId = null, entryTimes }: TenantToWrite): Generator<FolderFile> {
  const { organization, exportedAt, skus, groups } = snapshot;
  const id = organization.id ?? tenantId;
  yield {
    name: 'manifest.json',
    value: {
      format: 'license-rehearsal-tenant',
      version: 1,
      ...(exportedAt !== null && { exportedAt }),
      ...(id !== null && { tenantId: id }),
    },
  };
  yield {
    name: 'organization.json',
    value: { value: [{ ...organization, verifiedDomains: organization.verifiedDomains.map((name) => ({ name })) }] },
  };
  yield { name: 'subscribedSkus.json', value: { value: skus } };
  yield* pages('groups', groups.length, (group) => toGroupItem(groups[group]!));
  yield* pages('users', snapshot.users.count, userItems(snapshot, entryTimes));
  yield* memberFiles(snapshot);
}

/** `users.json` where one page is enough, else `users-0001.json` and so on. */
function* pages(name: string, count: number, itemOf: (ordinal: number) => object): Generator<FolderFile> {
  for (let from = 0, page = 1; page === 1 || from < count; from += PAGE_SIZE, page++) {
    const to = Math.min(count, from + PAGE_SIZE);
    const suffix = count <= PAGE_SIZE ? '' : `-${String(page).padStart(4, '0')}`;
    yield { name: `${name}${suffix}.json`, value: { value: Array.from({ length: to - from }, (_, i) => itemOf(from + i)) } };
  }
}

function toGroupItem({ licenseProcessingState, ...group }: Group): object {
  return { ...group, licenseProcessingState: licenseProcessingState === null ? null : { state: licenseProcessingState } };
}

/** Users in ascending order; must be asked for in that order, as the times of their entries are. */
function userItems({ users, profiles, errorTimes }: TenantSnapshot, entryTimes: Float64Array | undefined): (user: number) => object {
  const columns = users.attributeNames.flatMap((name) => {
    const column = users.attribute(name);
    return column === undefined ? [] : [{ name, column }];
  });
  let nextTime = 0;
  let nextError = 0;
  const secondsOf = (user: number, entry: number): number => {
    if (entryTimes !== undefined) return entryTimes[nextTime++] ?? Number.NaN;
    const isNext = errorTimes.user[nextError] === user && errorTimes.entry[nextError] === entry;
    return isNext ? (errorTimes.seconds[nextError++] ?? Number.NaN) : Number.NaN;
  };
  return (user) => ({
    id: users.ids.get(user) ?? '',
    ...attributesOf(columns, user),
    licenseAssignmentStates: (profiles[users.profile[user] ?? 0] ?? []).map((entry, i) => ({
      ...entry,
      lastUpdatedDateTime: toTime(secondsOf(user, i)),
    })),
  });
}

function toTime(seconds: number): string | null {
  return Number.isNaN(seconds) ? null : new Date(seconds * 1000).toISOString();
}

const EXTENSION_ATTRIBUTE = /^extensionAttribute\d+$/;

function attributesOf(columns: readonly { readonly name: string; readonly column: TextColumn }[], user: number): object {
  const attributes: Record<string, unknown> = {};
  const extensions: Record<string, string> = {};
  for (const { name, column } of columns) {
    const text = column.get(user);
    if (text === null) continue;
    if (EXTENSION_ATTRIBUTE.test(name)) extensions[name] = text;
    else attributes[name] = toGraphValue(name, text);
  }
  return Object.keys(extensions).length === 0 ? attributes : { ...attributes, onPremisesExtensionAttributes: extensions };
}

/** Columns keep text; the kind of the attribute says what it stands for. */
function toGraphValue(name: string, text: string): unknown {
  if (name === 'assignedPlans') return (JSON.parse(text) as string[]).map((plan) => JSON.parse(plan) as unknown);
  if (name === 'manager') return { id: text };
  const kind = attributeKind(name);
  if (kind === 'collection') return JSON.parse(text) as unknown;
  return kind === 'boolean' ? text === 'true' : text;
}

/** A file for every group, also for one without members: without it the import would say that the members were not exported. */
function* memberFiles({ groups, members, otherMembers, users }: TenantSnapshot): Generator<FolderFile> {
  const others = Map.groupBy(otherMembers, ({ groupId }) => groupId);
  for (const [ordinal, { id }] of groups.entries()) {
    const list = [
      ...Array.from(targetsOf(members, ordinal as GroupOrdinal), (user) => ({
        '@odata.type': '#microsoft.graph.user',
        id: users.ids.get(user),
      })),
      ...(others.get(id) ?? []).map(({ memberId, type }) => ({ '@odata.type': `#microsoft.graph.${type}`, id: memberId })),
    ];
    // An id that no file could be called by came without a file of members.
    if (FILE_NAME.test(id)) yield* pages(`members-${id}`, list.length, (i) => list[i] ?? {});
  }
}

const FILE_NAME = /^[^\\/:*?"<>|]+$/;
