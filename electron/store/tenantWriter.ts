import type { Database } from 'better-sqlite3';
import { targetsOf } from '../../shared/engine/columns/adjacency.ts';
import { isInError } from '../../shared/engine/snapshot/entryProfile.ts';
import { decodeSnapshot, encodeSnapshot } from '../../shared/engine/snapshot/snapshotCodec.ts';
import type { EntryProfile, TenantSnapshot } from '../../shared/engine/snapshot/tenantSnapshot.ts';
import type { GroupOrdinal } from '../../shared/model/brand.ts';
import type { ImportReport } from '../../shared/model/importReport.ts';
import { BulkInsert } from './bulkInsert.ts';
import { tenantCopy } from './migrations/0001TenantCopy.ts';
import { APPLICATION_ID, CURRENT_VERSION, MIGRATIONS } from './migrations/migrations.ts';
import { createSnapshotParts } from './snapshotParts.ts';

/** A tenant and what the snapshot leaves out of it. */
export interface TenantRecord {
  readonly snapshot: TenantSnapshot;
  /** `lastUpdatedDateTime` of every entry, in seconds, user by user in the order of the profile; NaN where the export has none. */
  readonly entryTimes: Float64Array;
  readonly report: ImportReport;
}

/** Called every few thousand rows with the share of the work that is done, 0 to 1; may throw, to stop. */
export type Pulse = (share: number) => Promise<void> | void;

/** Rows between two pulses: some ten milliseconds of work. */
const ROWS_PER_PULSE = 8192;

/**
 * Makes the tables of an empty database and puts the columns of a snapshot into them, one after the other. Answers the same snapshot
 * read back, which needs memory only for the columns that are asked for.
 */
export function writeSnapshot(db: Database, snapshot: TenantSnapshot): TenantSnapshot {
  db.exec(tenantCopy.tables);
  for (const later of MIGRATIONS.slice(1)) db.exec(later);
  const parts = createSnapshotParts(db, db.name);
  for (const { name, value } of encodeSnapshot(snapshot)) parts.write(name, value);
  return decodeSnapshot(parts.read);
}

/** Fills the other tables. The caller has opened a transaction, has called `writeSnapshot`, and commits. */
export async function writeTenant(db: Database, tenant: TenantRecord, pulse: Pulse): Promise<void> {
  const { snapshot, report } = tenant;
  writeTenantRow(db, snapshot);
  db.prepare('INSERT INTO importReports (report) VALUES (?)').run(JSON.stringify(report));
  const keys = writeNamed(db, snapshot);
  await writeUsers(db, tenant, keys, (share) => pulse(share * 0.6));
  await writeMembers(db, snapshot, (share) => pulse(0.6 + share * 0.2));
  for (const statement of tenantCopy.indexes.split(';')) {
    db.exec(statement);
    await pulse(0.9);
  }
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma(`user_version = ${CURRENT_VERSION}`);
}

function writeTenantRow(db: Database, { organization, exportedAt }: TenantSnapshot): void {
  const insert = db.prepare('INSERT INTO tenant (key, displayName, exportedAt, organization) VALUES (1, ?, ?, ?)');
  insert.run(organization.displayName, exportedAt, JSON.stringify(organization));
}

/** Key of everything that entries point to. */
interface Keys {
  readonly skus: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<string, number>;
  readonly optionSets: ReadonlyMap<string, number>;
}

/** SKUs, groups and option sets: those of the export, then those that only entries mention. */
function writeNamed(db: Database, { skus, groups, profiles, members }: TenantSnapshot): Keys {
  const keys = { skus: new Map<string, number>(), groups: new Map<string, number>(), optionSets: new Map<string, number>() };
  const addSku = db.prepare('INSERT INTO skus VALUES (?, ?, ?, ?, ?)');
  const addGroup = db.prepare('INSERT INTO groups VALUES (?, ?, ?, ?, ?, ?, ?)');
  const addOptions = db.prepare('INSERT INTO optionSets VALUES (?, ?)');
  for (const sku of skus) addSku.run(newKey(keys.skus, sku.skuId), sku.skuId, sku.skuPartNumber, 1, JSON.stringify(sku));
  groups.forEach((group, ordinal) => {
    const memberCount = targetsOf(members, ordinal as GroupOrdinal).length;
    const licensed = group.assignedLicenses.length > 0 ? 1 : 0;
    addGroup.run(newKey(keys.groups, group.id), group.id, group.displayName, 1, licensed, memberCount, JSON.stringify(group));
  });
  for (const { skuId, assignedByGroup, disabledPlans } of profiles.flat()) {
    if (!keys.skus.has(skuId)) addSku.run(newKey(keys.skus, skuId), skuId, '', 0, null);
    if (assignedByGroup !== null && !keys.groups.has(assignedByGroup)) {
      addGroup.run(newKey(keys.groups, assignedByGroup), assignedByGroup, '', 0, 0, 0, null);
    }
    const options = JSON.stringify(disabledPlans);
    if (!keys.optionSets.has(options)) addOptions.run(newKey(keys.optionSets, options), options);
  }
  return keys;
}

function newKey(keys: Map<string, number>, name: string): number {
  keys.set(name, keys.size);
  return keys.size - 1;
}

/** One user's entries as bound values, worked out once per profile. */
interface ProfileRows {
  readonly entries: readonly (readonly [skuKey: number, groupKey: number | null, optionSetKey: number, state: string, error: string])[];
  readonly errorCount: number;
}

function profileRows(profile: EntryProfile, keys: Keys): ProfileRows {
  return {
    entries: profile.map(({ skuId, assignedByGroup, disabledPlans, state, error }) => [
      keys.skus.get(skuId)!,
      assignedByGroup === null ? null : keys.groups.get(assignedByGroup)!,
      keys.optionSets.get(JSON.stringify(disabledPlans))!,
      state,
      error,
    ]),
    errorCount: profile.filter(isInError).length,
  };
}

const TEXT_COLUMNS = [
  'mail',
  'department',
  'jobTitle',
  'companyName',
  'officeLocation',
  'city',
  'country',
  'usageLocation',
  'userType',
] as const;

async function writeUsers(db: Database, { snapshot, entryTimes }: TenantRecord, keys: Keys, pulse: Pulse): Promise<void> {
  const { users, profiles } = snapshot;
  const userRows = new BulkInsert(db, 'users', 17);
  const entryRows = new BulkInsert(db, 'entries', 8);
  const rowsOfProfile = profiles.map((profile) => profileRows(profile, keys));
  const text = (name: string) => users.attribute(name)?.get ?? (() => null);
  const displayName = text('displayName');
  const userPrincipalName = text('userPrincipalName');
  const texts = TEXT_COLUMNS.map(text);
  const accountEnabled = text('accountEnabled');
  const synced = text('onPremisesSyncEnabled');
  let time = 0;
  for (let key = 0; key < users.count; key++) {
    const { entries, errorCount } = rowsOfProfile[users.profile[key]!]!;
    userRows.push(key);
    userRows.push(users.ids.get(key));
    userRows.push(displayName(key) ?? '');
    userRows.push(userPrincipalName(key) ?? '');
    for (const column of texts) userRows.push(column(key));
    userRows.push(toSqlBoolean(accountEnabled(key)));
    userRows.push(toSqlBoolean(synced(key)));
    userRows.push(entries.length);
    userRows.push(errorCount);
    for (let position = 0; position < entries.length; position++) {
      entryRows.push(key);
      entryRows.push(position);
      for (const value of entries[position]!) entryRows.push(value);
      const seconds = entryTimes[time++]!;
      entryRows.push(Number.isNaN(seconds) ? null : seconds);
    }
    if (key % ROWS_PER_PULSE === 0) await pulse(key / users.count);
  }
  userRows.flush();
  entryRows.flush();
}

function toSqlBoolean(text: string | null): number | null {
  return text === null ? null : text === 'true' ? 1 : 0;
}

async function writeMembers(db: Database, { members, groups, otherMembers }: TenantSnapshot, pulse: Pulse): Promise<void> {
  const rows = new BulkInsert(db, 'memberships', 2);
  let row = 0;
  for (let group = 0; group < groups.length; group++) {
    for (const user of targetsOf(members, group as GroupOrdinal)) {
      rows.push(group);
      rows.push(user);
      if (row++ % ROWS_PER_PULSE === 0) await pulse(row / members.targets.length);
    }
  }
  rows.flush();
  const keyOfGroup = new Map(groups.map((group, key) => [group.id, key]));
  const addOther = db.prepare('INSERT OR IGNORE INTO otherMembers VALUES (?, ?, ?)');
  for (const { groupId, memberId, type } of otherMembers) addOther.run(keyOfGroup.get(groupId), memberId, type);
}
