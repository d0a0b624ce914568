import type { AssignedLicense, AssignmentState, GroupId, ServicePlanId, SkuId } from '../model/graph.ts';
import { type Blueprint, groupOf } from './blueprint.ts';
import type { Track } from './departments.ts';
import type { Holdings } from './membership.ts';
import type { Person } from './person.ts';
import { createRandom, type Random } from './random.ts';
import { EXPORTED_SECONDS, STREAM } from './tenantOptions.ts';

/** One item of `licenseAssignmentStates` as the service writes it (F2); `error` in any spelling (F6, F7). */
export interface DraftEntry {
  skuId: SkuId;
  disabledPlans: readonly ServicePlanId[];
  assignedByGroup: GroupId | null;
  state: AssignmentState;
  error: string | null;
  lastUpdatedDateTime?: string;
}

/** A user's license side. `alsoIn` are groups the user is in beyond what the holdings say. */
export interface Licensing {
  readonly entries: DraftEntry[];
  readonly alsoIn: readonly string[];
  /** The user has no `usageLocation` (F13, F73). */
  readonly withoutLocation: boolean;
}

const DIRECT_SUITE: Readonly<Partial<Record<Track, readonly string[]>>> = { O1: ['STANDARDPACK', 'EMS'], O3: ['ENTERPRISEPACK', 'EMS'] };

/** Seats of these are all taken in a tenant that is not clean; see `subscriptions.ts`. */
export const TIGHT_PRODUCTS: ReadonlySet<string> = new Set(['VISIOCLIENT', 'MCOEV']);
/** Groups whose members run into it, and the product that runs out. */
const TIGHT_GROUPS: ReadonlyMap<string, string> = new Map([
  ['visio', 'VISIOCLIENT'],
  ['phone:O3', 'MCOEV'],
  ['phone:M3', 'MCOEV'],
]);

/** Somewhere in the two years before the export. */
function pickTime(random: Random): string {
  const seconds = EXPORTED_SECONDS - random.below(2 * 365 * 86_400);
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

export function toEntry(license: AssignedLicense, assignedByGroup: GroupId | null, time: string): DraftEntry {
  return { ...license, assignedByGroup, state: 'Active', error: 'None', lastUpdatedDateTime: time };
}

/** What the sources give, and at the mess level `typical` what has gone wrong for a few. */
export function buildLicensing(blueprint: Blueprint, person: Person, holdings: Holdings): Licensing {
  const random = createRandom(blueprint.seed, STREAM.mess, person.index);
  const entries = inheritedEntries(blueprint, holdings.groups, random);
  const direct = [...((holdings.suiteDirect && person.track !== null && DIRECT_SUITE[person.track]) || []), ...holdings.direct];
  for (const partNumber of direct) {
    entries.push(toEntry({ skuId: blueprint.shelf.product(partNumber).skuId, disabledPlans: [] }, null, pickTime(random)));
  }
  if (blueprint.mess === 'clean') return { entries, alsoIn: [], withoutLocation: false };
  const alsoIn =
    blueprint.shape === 'bench'
      ? addBenchTrouble(blueprint, person, entries, random)
      : addTrouble(blueprint, person, holdings, entries, random);
  // F42: a direct assignment needs a location, so only people without one can lack it.
  const withoutLocation = !entries.some((entry) => entry.assignedByGroup === null) && random.chance(0.03);
  return { entries, alsoIn, withoutLocation };
}

function inheritedEntries(blueprint: Blueprint, keys: readonly string[], random: Random): DraftEntry[] {
  const entries: DraftEntry[] = [];
  for (const key of keys) {
    const group = groupOf(blueprint, key);
    if (group.licenses.length === 0) continue;
    const time = pickTime(random);
    for (const license of group.licenses) entries.push(toEntry(license, group.id, time));
  }
  return entries;
}

/** F76: all of a group's licenses fail for a user together, those at fault with their error, the others with `Other`. */
export function failGroup(entries: readonly DraftEntry[], groupId: GroupId, atFault: readonly SkuId[], error: string): void {
  for (const entry of entries) {
    if (entry.assignedByGroup !== groupId) continue;
    entry.state = 'Error';
    entry.error = atFault.includes(entry.skuId) ? error : 'Other';
  }
}

function addTrouble(blueprint: Blueprint, person: Person, holdings: Holdings, entries: DraftEntry[], random: Random): readonly string[] {
  const { shelf } = blueprint;
  for (const key of holdings.groups) {
    const partNumber = TIGHT_GROUPS.get(key);
    if (partNumber !== undefined && random.chance(0.06)) {
      failGroup(entries, groupOf(blueprint, key).id, [shelf.product(partNumber).skuId], 'CountViolation');
    }
  }
  // F156: a leaver's direct license stays, and so does its unit.
  const suite = person.track === null ? undefined : DIRECT_SUITE[person.track];
  const leftover = person.kind === 'leaver' ? random.chance(0.4) : !holdings.suiteDirect && random.chance(0.07);
  if (suite !== undefined && leftover) {
    const { skuId } = shelf.product(suite[0]!);
    const off = random.chance(0.5) ? [] : leftoverOptions(blueprint, person.track);
    entries.push(toEntry({ skuId, disabledPlans: off }, null, pickTime(random)));
  }
  return person.kind === 'staff' && person.track === 'O3' && random.chance(0.01) ? addSecondSuite(blueprint, entries, random) : [];
}

/** Options an old script left behind: other services off than the group has (F159). */
function leftoverOptions(blueprint: Blueprint, track: Track | null): readonly ServicePlanId[] {
  const names =
    track === 'O1'
      ? (['STANDARDPACK', 'FORMS_PLAN_E1', 'YAMMER_ENTERPRISE'] as const)
      : (['ENTERPRISEPACK', 'FORMS_PLAN_E3', 'YAMMER_ENTERPRISE'] as const);
  const [partNumber, ...plans] = names;
  return plans.map((plan) => blueprint.shelf.plan(partNumber, plan)).sort();
}

/** Moved from E1 to E3 and never taken out of the E1 group: E1 waits, as SharePoint Plan 1 and Plan 2 exclude each other (F125, F129). */
function addSecondSuite(blueprint: Blueprint, entries: DraftEntry[], random: Random): readonly string[] {
  const old = groupOf(blueprint, 'track:O1');
  const time = pickTime(random);
  for (const license of old.licenses) entries.push(toEntry(license, old.id, time));
  failGroup(entries, old.id, [blueprint.shelf.product('STANDARDPACK').skuId], 'MutuallyExclusiveViolation');
  return [old.key];
}

/** Few are in the way of the move from E1 to E3: a direct E1 left over, or Planner Plan 1 with its SharePoint Plan 1. */
function addBenchTrouble(blueprint: Blueprint, person: Person, entries: DraftEntry[], random: Random): readonly string[] {
  const partNumber = person.index % 300 === 7 ? 'STANDARDPACK' : person.index % 400 === 11 ? 'PROJECT_P1' : undefined;
  if (partNumber !== undefined) {
    entries.push(toEntry({ skuId: blueprint.shelf.product(partNumber).skuId, disabledPlans: [] }, null, pickTime(random)));
  }
  return [];
}

/** What `assignedLicenses` of the user says: held SKUs, each with the services that no held source turns on (F1, F65). */
export function buildAssignedLicenses(entries: readonly DraftEntry[]): readonly AssignedLicense[] {
  const bySku = new Map<SkuId, readonly ServicePlanId[]>();
  for (const entry of entries) {
    if (entry.state !== 'Active' && entry.state !== 'ActiveWithError') continue;
    const off = bySku.get(entry.skuId);
    bySku.set(entry.skuId, off === undefined ? entry.disabledPlans : off.filter((plan) => entry.disabledPlans.includes(plan)));
  }
  return [...bySku].map(([skuId, disabledPlans]) => ({ skuId, disabledPlans }));
}
