import type { CatalogBundle } from '../../model/catalog.ts';
import type { MigrationPlan } from '../../model/migrationPlan.ts';
import type { RehearsalSettings } from '../../model/settings.ts';
import { Bitset } from '../columns/bitset.ts';
import { type CompiledRules, compileRules } from '../licensing/compiledRules.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import type { TenantTables } from '../licensing/tenantTables.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { groupByPath, type PathGroup } from './pathGroups.ts';
import { PlannedGroups } from './plannedGroups.ts';
import { type LogReading, readLog } from './userChanges.ts';

/** What every finding may look at: the tenant before the plan, the plan, and the rehearsal of it. */
export interface PreflightContext extends LogReading {
  readonly snapshot: TenantSnapshot;
  readonly plan: MigrationPlan;
  readonly catalog: CatalogBundle;
  readonly settings: RehearsalSettings;
  readonly rehearsal: Rehearsal;
  readonly tables: TenantTables;
  readonly rules: CompiledRules;
  readonly groups: PlannedGroups;
  readonly paths: readonly PathGroup[];
}

export function buildPreflightContext(rehearsal: Rehearsal, catalog: CatalogBundle): PreflightContext {
  const { snapshot, plan, settings, tables } = rehearsal;
  const reading = readLog(rehearsal);
  return {
    ...reading,
    snapshot,
    plan,
    catalog,
    settings,
    rehearsal,
    tables,
    rules: compileRules(catalog.rules, settings, tables),
    groups: new PlannedGroups(rehearsal, reading.changes),
    paths: groupByPath(rehearsal),
  };
}

export function noUsers({ rehearsal }: Pick<PreflightContext, 'rehearsal'>): Bitset {
  return new Bitset(rehearsal.startProfileOf.length);
}

export function startProfile({ rehearsal }: Pick<PreflightContext, 'rehearsal'>, user: number): LicenseProfile {
  return rehearsal.profiles[rehearsal.startProfileOf[user]!]!;
}

export function endProfile({ rehearsal }: Pick<PreflightContext, 'rehearsal'>, user: number): LicenseProfile {
  return rehearsal.profiles[rehearsal.endProfileOf[user]!]!;
}

/** Users of whom this holds at the end, asked once per profile; those the plan deletes are left out. */
export function whereAtEnd(context: PreflightContext, users: Iterable<number>, holds: (end: LicenseProfile) => boolean): number[] {
  const { endProfileOf, deleted } = context.rehearsal;
  return usersWhere(context, users, endProfileOf, holds).filter((user) => !deleted.has(user));
}

/** Users of whom this holds before the first step, asked once per profile. */
export function whereAtStart(context: PreflightContext, users: Iterable<number>, holds: (start: LicenseProfile) => boolean): number[] {
  return usersWhere(context, users, context.rehearsal.startProfileOf, holds);
}

const NOT_ASKED = 0;
const NO = 1;
const YES = 2;

function usersWhere(
  { rehearsal }: PreflightContext,
  users: Iterable<number>,
  profileOf: Uint32Array,
  holds: (profile: LicenseProfile) => boolean,
): number[] {
  const answers = new Uint8Array(rehearsal.profiles.length);
  const found: number[] = [];
  for (const user of users) {
    const ordinal = profileOf[user]!;
    if (answers[ordinal] === NOT_ASKED) answers[ordinal] = holds(rehearsal.profiles[ordinal]!) ? YES : NO;
    if (answers[ordinal] === YES) found.push(user);
  }
  return found;
}

/** An entry of this license plan from this group is in error. */
export function isInErrorOn({ entries, errorEntries }: LicenseProfile, sku: number, group: number): boolean {
  return errorEntries.some((position) => entries[position]!.sku === sku && entries[position]!.source === group);
}

export function addAll(set: Bitset, users: Iterable<number>): void {
  for (const user of users) set.add(user);
}

export function* everybody({ snapshot }: Pick<PreflightContext, 'snapshot'>): Generator<number> {
  for (let user = 0; user < snapshot.users.count; user++) yield user;
}
