import type { GroupOrdinal } from '../../model/brand.ts';
import type { Group, GroupId } from '../../model/graph.ts';
import type { MigrationPlan, PlanStep } from '../../model/migrationPlan.ts';
import { targetsOf } from '../columns/adjacency.ts';
import type { WantedLicense } from '../licensing/groupChange.ts';
import { groupLicensesAfter, readLicenseCall } from '../licensing/licenseCall.ts';
import type { TenantTables } from '../licensing/tenantTables.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { compareIds } from '../snapshot/entryProfile.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import type { UserChanges } from './userChanges.ts';

/** A group that the plan changes: its licenses, its rule, its members, or whether it exists. */
export interface PlannedGroup {
  readonly id: GroupId;
  /** In the tables of the rehearsal. */
  readonly ordinal: number;
  /** As the copy has it; null for a group that the plan creates. */
  readonly imported: Group | null;
  /** First-level user members in the copy, ascending (F60). */
  readonly members: Uint32Array;
}

interface LicensesFrom {
  readonly step: number;
  readonly licenses: readonly WantedLicense[];
}

/** The groups of a plan, and what each of them gives as the plan goes on: a group's list changes at the call itself (F33). */
export class PlannedGroups {
  /** Ascending by id; without groups that do not exist. */
  readonly all: readonly PlannedGroup[];
  readonly #byOrdinal: ReadonlyMap<number, PlannedGroup>;
  readonly #history = new Map<number, LicensesFrom[]>();
  readonly #tables: TenantTables;
  readonly #imported: ReadonlyMap<GroupId, Group>;

  constructor(rehearsal: Rehearsal, changes: readonly UserChanges[]) {
    const { plan, snapshot, tables } = rehearsal;
    this.#tables = tables;
    this.#imported = new Map(snapshot.groups.map((group) => [group.id, group]));
    const rows = new Map(snapshot.groups.map((group, row) => [group.id, row]));
    const moved = changes.flatMap(({ kind, group }) =>
      kind === 'memberAdded' || kind === 'memberRemoved' ? [tables.groupIds[group]!] : [],
    );
    const named = [...new Set([...plan.steps.flatMap(changedGroups), ...moved])].sort(compareIds);
    this.all = named.flatMap((id) => {
      const ordinal = tables.group(id);
      const row = rows.get(id);
      if (ordinal === undefined || (row === undefined && !isCreated(plan, id))) return [];
      return [{ id, ordinal, ...fromCopy(snapshot, row) }];
    });
    this.#byOrdinal = new Map(this.all.map((group) => [group.ordinal, group]));
    this.#followLicenses(rehearsal);
  }

  has(ordinal: number): boolean {
    return this.#byOrdinal.has(ordinal);
  }

  /** What the group gives once this step has made its call; step -1 is the copy. Ascending by SKU. Any group may be asked about. */
  licensesAt(ordinal: number, step: number): readonly WantedLicense[] {
    const history = this.#history.get(ordinal);
    if (history !== undefined) return history.findLast((each) => each.step <= step)?.licenses ?? [];
    return importedLicenses(this.#imported.get(this.#tables.groupIds[ordinal]!) ?? null, this.#tables);
  }

  /** Every license plan the group gives at some time, as SKU ordinals. */
  skusEver(ordinal: number): ReadonlySet<number> {
    return new Set(this.#history.get(ordinal)?.flatMap(({ licenses }) => licenses.map((license) => license.sku)));
  }

  /** Groups of the plan that give something at some time. */
  licensed(): PlannedGroup[] {
    return this.all.filter((group) => this.skusEver(group.ordinal).size > 0);
  }

  #followLicenses({ plan, refusals }: Rehearsal): void {
    for (const { ordinal, imported } of this.all) {
      this.#history.set(ordinal, [{ step: -1, licenses: importedLicenses(imported, this.#tables) }]);
    }
    const refused = new Set(refusals.map((refusal) => refusal.step));
    plan.steps.forEach((step, index) => {
      const ordinal = groupOfCall(step, this.#tables);
      const history = ordinal === undefined ? undefined : this.#history.get(ordinal);
      if (history === undefined || refused.has(index)) return;
      const licenses =
        step.kind === 'assignLicense' ? groupLicensesAfter(history.at(-1)!.licenses, readLicenseCall(step, this.#tables)) : [];
      history.push({ step: index, licenses });
    });
  }
}

/** The group whose licenses a step sets; one that is created anew begins without. */
function groupOfCall(step: PlanStep, tables: TenantTables): number | undefined {
  if (step.kind === 'createGroup') return tables.group(step.group.id);
  return step.kind === 'assignLicense' && 'group' in step.target ? tables.group(step.target.group) : undefined;
}

/** Not the groups that a step only asks about, in a selector or a wait. */
function changedGroups(step: PlanStep): GroupId[] {
  if (step.kind === 'createGroup') return [step.group.id];
  if (step.kind === 'assignLicense') return 'group' in step.target ? [step.target.group] : [];
  return 'group' in step ? [step.group] : [];
}

function isCreated(plan: MigrationPlan, id: GroupId): boolean {
  return plan.steps.some((step) => step.kind === 'createGroup' && step.group.id === id);
}

function fromCopy(snapshot: TenantSnapshot, row: number | undefined): Pick<PlannedGroup, 'imported' | 'members'> {
  if (row === undefined) return { imported: null, members: new Uint32Array(0) };
  return { imported: snapshot.groups[row]!, members: targetsOf(snapshot.members, row as GroupOrdinal) };
}

function importedLicenses(group: Group | null, tables: TenantTables): WantedLicense[] {
  const licenses = group?.assignedLicenses ?? [];
  return licenses
    .map(({ skuId, disabledPlans }) => ({ sku: tables.sku(skuId)!, options: tables.options(disabledPlans) }))
    .sort((a, b) => a.sku - b.sku);
}
