import type { GroupOrdinal, SkuOrdinal } from '../../model/brand.ts';
import type { AssignmentError } from '../../model/graph.ts';
import type { Bitset } from '../columns/bitset.ts';
import { isHeld } from '../snapshot/entryProfile.ts';
import { type CompiledRules, type Exclusion, type Requirement, violatedExclusions, violatedRequirements } from './compiledRules.ts';
import { type Assignment, enabledPlans, type LicenseProfile, type ProfileEntry, type ProfileTable, skusOf } from './profileTable.ts';
import type { OptionsOrdinal, TenantTables } from './tenantTables.ts';

/** A license plan with its switched-off services, as a group or a call wants it. */
export interface WantedLicense {
  readonly sku: SkuOrdinal;
  readonly options: OptionsOrdinal;
}

/** What one group wants for one user: its licenses if the user is a member, else nothing. Ascending by SKU. */
export interface GroupWish {
  readonly group: GroupOrdinal;
  readonly licenses: readonly WantedLicense[];
}

/** What a usage location forbids. `missing`: the service cannot tell, which counts as forbidden (simulation.md section 10). */
export type LocationClass = { readonly missing: true } | { readonly missing: false; readonly barred: Bitset | null };

/** Rules that the result of a change breaks and the state before it did not. */
export interface NewViolations {
  readonly exclusions: readonly Exclusion[];
  readonly requirements: readonly Requirement[];
}

/**
 * One user processed for one group, or for several together: what would follow from it, worked out once for all users with the same
 * profile, wishes and location (simulation.md section 5). Only free units are left open, as they differ from user to user.
 */
export interface GroupChange {
  readonly before: LicenseProfile;
  readonly wishes: readonly GroupWish[];
  /** Point 1: the group gives what it wants, and nothing is in error. */
  readonly nothingToDo: boolean;
  /** The profile if every check passes. */
  readonly next: LicenseProfile;
  /** SKUs the user does not hold now and would: each needs a free unit (F124). */
  readonly needs: readonly SkuOrdinal[];
  /** SKUs the user holds now and would not: each gives a unit back. */
  readonly releases: readonly SkuOrdinal[];
  /** Wanted SKUs that the usage location forbids (F110). */
  readonly prohibited: readonly SkuOrdinal[];
  readonly blocking: NewViolations;
  readonly warnings: NewViolations;
  /** The same as single moves, ascending by SKU. */
  readonly moves: readonly { readonly sku: SkuOrdinal; readonly by: 1 | -1 }[];
  /** True when location, exclusions and requirements let it pass. */
  readonly allowed: boolean;
  /** True when it passes but for units, warns of nothing, and no entry is in error before or after: nothing else is affected then. */
  readonly standsAlone: boolean;
  /** True when entries held afterwards differ from those held before: only then other groups are processed again (F99). */
  readonly changesHoldings: boolean;
}

export interface LicensingContext {
  readonly tables: TenantTables;
  readonly profiles: ProfileTable;
  readonly rules: CompiledRules;
}

export function buildGroupChange(
  context: LicensingContext,
  before: LicenseProfile,
  wishes: readonly GroupWish[],
  location: LocationClass,
): GroupChange {
  const { tables, profiles } = context;
  const groups = new Set<number>(wishes.map((wish) => wish.group));
  const wanted = wishes.flatMap(({ group, licenses }) => licenses.map((license) => ({ ...license, source: group })));
  const kept = before.held.filter((entry) => !groups.has(entry.source));
  const candidate = [...kept, ...wanted];
  const enabled = enabledPlans(candidate, tables);
  const next = profiles.intern([...untouchedEntries(before, groups, wanted), ...wanted.map(activeEntry)]);
  const violations = newViolations(context.rules, before.enabled, enabled);
  const prohibited = addsSomething(tables, before, wishes) ? prohibitedSkus(tables, before, wanted, location) : [];
  const { needs, releases } = unitsMoved(before, candidate);
  const allowed = prohibited.length === 0 && violations.blocking.exclusions.length === 0 && violations.blocking.requirements.length === 0;
  const warns = violations.warnings.exclusions.length > 0 || violations.warnings.requirements.length > 0;
  const nothingToDo = wishes.every((wish) => isSatisfied(before, wish));
  return {
    before,
    wishes,
    nothingToDo,
    next,
    needs,
    releases,
    moves: [...needs.map((sku) => ({ sku, by: 1 as const })), ...releases.map((sku) => ({ sku, by: -1 as const }))].sort(
      (a, b) => a.sku - b.sku,
    ),
    prohibited,
    ...violations,
    allowed,
    standsAlone: allowed && !warns && !nothingToDo && before.errorEntries.length === 0 && next.errorEntries.length === 0,
    changesHoldings: !sameHoldings(before.held, next.held),
  };
}

/** Units a user takes and gives back with the change from what is held to the candidate: per SKU, however many entries give it (F66). */
export function unitsMoved(before: LicenseProfile, candidate: readonly Assignment[]): { needs: SkuOrdinal[]; releases: SkuOrdinal[] } {
  const skus = skusOf(candidate);
  return {
    needs: skus.filter((sku) => !before.heldSkus.includes(sku)),
    releases: before.heldSkus.filter((sku) => !skus.includes(sku)),
  };
}

/** simulation.md section 2: blamed is only what the result breaks and the state before did not. */
export function newViolations(rules: CompiledRules, before: Bitset, after: Bitset): { blocking: NewViolations; warnings: NewViolations } {
  const exclusions = violatedExclusions(after, rules).filter(({ a, b }) => !(before.has(a) && before.has(b)));
  const requirements = violatedRequirements(after, rules).filter(
    ({ plan, anyOf }) => !before.has(plan) || anyOf.some((base) => before.has(base)),
  );
  return {
    blocking: { exclusions: exclusions.filter((rule) => rule.blocks), requirements: requirements.filter((rule) => rule.blocks) },
    warnings: { exclusions: exclusions.filter((rule) => !rule.blocks), requirements: requirements.filter((rule) => !rule.blocks) },
  };
}

/** Entries of other sources, and `Disabled` ones of these groups that they do not now assign (simulation.md section 10). */
function untouchedEntries(before: LicenseProfile, groups: ReadonlySet<number>, wanted: readonly Assignment[]): ProfileEntry[] {
  return before.entries.filter(
    (entry) =>
      !groups.has(entry.source) ||
      (entry.state === 'Disabled' && !wanted.some((want) => want.sku === entry.sku && want.source === entry.source)),
  );
}

function isSatisfied(before: LicenseProfile, { group, licenses }: GroupWish): boolean {
  const own = before.entries.filter((entry) => entry.source === group && entry.state !== 'Disabled');
  return (
    own.length === licenses.length &&
    own.every((entry, i) => entry.state === 'Active' && entry.sku === licenses[i]!.sku && entry.options === licenses[i]!.options)
  );
}

function activeEntry(assignment: Assignment): ProfileEntry {
  return { ...assignment, state: 'Active', error: 'None' };
}

/** The location is looked at only when a group gives a SKU, or a service of one, that it does not give yet. */
function addsSomething(tables: TenantTables, before: LicenseProfile, wishes: readonly GroupWish[]): boolean {
  return wishes.some(({ group, licenses }) =>
    licenses.some(({ sku, options }) => {
      const held = before.held.find((entry) => entry.source === group && entry.sku === sku);
      if (held === undefined) return true;
      const on = tables.enabledPlans(sku, held.options);
      return tables
        .enabledPlans(sku, options)
        .toArray()
        .some((plan) => !on.has(plan));
    }),
  );
}

/** Wanted SKUs that switch on a barred service which is not on already; all of them when there is no location at all. */
function prohibitedSkus(
  tables: TenantTables,
  before: LicenseProfile,
  wanted: readonly Assignment[],
  location: LocationClass,
): SkuOrdinal[] {
  if (location.missing) return skusOf(wanted);
  const { barred } = location;
  if (barred === null) return [];
  const bars = ({ sku, options }: Assignment): boolean =>
    tables
      .enabledPlans(sku, options)
      .toArray()
      .some((plan) => barred.has(plan) && !before.enabled.has(plan));
  return skusOf(wanted.filter(bars));
}

function sameHoldings(before: readonly Assignment[], after: readonly Assignment[]): boolean {
  return (
    before.length === after.length &&
    before.every((entry, i) => entry.sku === after[i]!.sku && entry.source === after[i]!.source && entry.options === after[i]!.options)
  );
}

/** Why a wanted SKU fails, gravest first as the entry shows it (simulation.md section 5, point 4). */
function faultsOf(context: LicensingContext, change: GroupChange, lacking: readonly SkuOrdinal[]): Map<SkuOrdinal, AssignmentError> {
  const { tables } = context;
  const faults = new Map<SkuOrdinal, AssignmentError>();
  const enabling = (plans: readonly number[]): SkuOrdinal[] =>
    skusOf(
      change.wishes
        .flatMap((wish) => wish.licenses)
        .filter(({ sku, options }) => plans.some((plan) => tables.enabledPlans(sku, options).has(plan))),
    );
  const blame = (skus: readonly SkuOrdinal[], error: AssignmentError): void => {
    for (const sku of skus) if (!faults.has(sku)) faults.set(sku, error);
  };
  blame(change.prohibited, 'ProhibitedInUsageLocationViolation');
  for (const { a, b } of change.blocking.exclusions) blame(enabling([a, b]), 'MutuallyExclusiveViolation');
  for (const { plan } of change.blocking.requirements) blame(enabling([plan]), 'DependencyViolation');
  blame(lacking, 'CountViolation');
  return faults;
}

/**
 * The profile after a change of a single group failed: nothing is taken away, and every entry says what is wrong with it
 * (F76, F83, F95). `lacking` are the SKUs without a free unit.
 */
export function failedProfile(context: LicensingContext, change: GroupChange, lacking: readonly SkuOrdinal[]): LicenseProfile {
  const { group, licenses } = change.wishes[0]!;
  const faults = faultsOf(context, change, lacking);
  const missingBases = change.blocking.requirements.flatMap((requirement) => requirement.anyOf);
  const wantedOptions = new Map(licenses.map(({ sku, options }) => [sku, options]));

  const keptInError = (entry: ProfileEntry): ProfileEntry => {
    const enabled = context.tables.enabledPlans(entry.sku, entry.options);
    const error = missingBases.some((base) => enabled.has(base)) ? 'DependencyViolation' : (faults.get(entry.sku) ?? 'Other');
    return { ...entry, state: 'ActiveWithError', error };
  };
  const ownHeld = change.before.entries.filter((entry) => entry.source === group && isHeld(entry));
  const held = ownHeld.map((entry) => (wantedOptions.get(entry.sku) === entry.options ? activeEntry(entry) : keptInError(entry)));
  const refused = licenses
    .filter(({ sku }) => !ownHeld.some((entry) => entry.sku === sku))
    .map(({ sku, options }): ProfileEntry => ({ sku, options, source: group, state: 'Error', error: faults.get(sku) ?? 'Other' }));
  const refusedAssignments = licenses.map((license) => ({ ...license, source: group }));
  return context.profiles.intern([...untouchedEntries(change.before, new Set([group]), refusedAssignments), ...held, ...refused]);
}
