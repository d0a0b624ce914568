import type { GroupOrdinal } from '../../model/brand.ts';
import type { AttributeValue, Group } from '../../model/graph.ts';
import { targetsOf } from '../columns/adjacency.ts';
import { Bitset } from '../columns/bitset.ts';
import type { WantedLicense } from '../licensing/groupChange.ts';
import { groupLicensesAfter, readLicenseCall } from '../licensing/licenseCall.ts';
import type { LicenseProfile } from '../licensing/profileTable.ts';
import { EVENT_KINDS } from '../rehearsal/eventLog.ts';
import { withRule } from '../rehearsal/groupState.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { recordOf } from '../rehearsal/steps/groupSteps.ts';
import { canonicalName } from '../rehearsal/steps/userSteps.ts';
import { createdToken } from './graphRequests.ts';

/** A group at some point of a rehearsal. */
export interface WalkedGroup {
  readonly present: boolean;
  /** Made by the plan: the service's id of it is not known beforehand. */
  readonly isCreated: boolean;
  readonly record: Group;
  readonly licenses: readonly WantedLicense[];
  /** With users that were deleted. */
  readonly members: Bitset;
}

/**
 * Goes through the log of a finished rehearsal and knows what the tenant looked like at each row. Of groups it knows those that the log
 * speaks of. Costs a few columns, however long the log; going back begins anew.
 */
export class TenantWalk {
  readonly rehearsal: Rehearsal;
  /** Rows that have happened. */
  row = 0;
  #profileOf: Uint32Array;
  #deleted: Bitset;
  #groups: Map<number, WalkedGroup>;
  #attributes: Map<string, Map<number, AttributeValue>>;
  #enabled: Map<string, number>;

  constructor(rehearsal: Rehearsal) {
    this.rehearsal = rehearsal;
    this.#profileOf = rehearsal.startProfileOf.slice();
    this.#deleted = new Bitset(rehearsal.startProfileOf.length);
    this.#groups = new Map();
    this.#attributes = new Map();
    this.#enabled = enabledAtStart(rehearsal);
  }

  /** To the point where the rows before `row` have happened, and this one has not. */
  to(row: number): void {
    if (row < this.row) this.#begin();
    while (this.row < row) this.#apply(this.row++);
  }

  profile(user: number): LicenseProfile {
    return this.rehearsal.profiles[this.#profileOf[user]!]!;
  }

  isDeleted(user: number): boolean {
    return this.#deleted.has(user);
  }

  attribute(user: number, name: string): AttributeValue {
    const changed = this.#attributes.get(name)?.get(user);
    return changed === undefined ? this.rehearsal.attributes.imported(user, name) : changed;
  }

  /** Units bought of a license plan. */
  enabled(skuId: string): number {
    return this.#enabled.get(skuId) ?? 0;
  }

  /** undefined for a group that is in neither the copy nor, so far, the plan. */
  group(ordinal: number): WalkedGroup | undefined {
    const known = this.#groups.get(ordinal);
    if (known !== undefined) return known;
    const imported = this.#importedGroup(ordinal);
    if (imported !== undefined) this.#groups.set(ordinal, imported);
    return imported;
  }

  /** What requests call a group now: its id, or the token that stands for the id of one that the plan has made. */
  nameOfGroup(ordinal: number): string {
    const id = this.rehearsal.tables.groupIds[ordinal] ?? '';
    return this.group(ordinal)?.isCreated === true ? createdToken(id) : id;
  }

  /** First-level user members, ascending. */
  membersOf({ members }: WalkedGroup): number[] {
    return members.toArray().filter((user) => !this.#deleted.has(user));
  }

  #begin(): void {
    this.row = 0;
    this.#profileOf.set(this.rehearsal.startProfileOf);
    this.#deleted = new Bitset(this.#profileOf.length);
    this.#groups = new Map();
    this.#attributes = new Map();
    this.#enabled = enabledAtStart(this.rehearsal);
  }

  #importedGroup(ordinal: number): WalkedGroup | undefined {
    const { snapshot, tables } = this.rehearsal;
    const id = tables.groupIds[ordinal];
    const row = snapshot.groups.findIndex((group) => group.id === id);
    const record = snapshot.groups[row];
    if (record === undefined) return undefined;
    const licenses = record.assignedLicenses.flatMap(({ skuId, disabledPlans }) => {
      const sku = tables.sku(skuId);
      return sku === undefined ? [] : [{ sku, options: tables.options(disabledPlans) }];
    });
    const members = Bitset.of(this.#profileOf.length, targetsOf(snapshot.members, row as GroupOrdinal));
    return { present: true, isCreated: false, record, licenses, members };
  }

  #apply(row: number): void {
    const { log, plan } = this.rehearsal;
    const user = log.user[row]!;
    const step = plan.steps[log.step[row]!];
    if (user >= 0) this.#profileOf[user] = log.after[row]!;
    switch (EVENT_KINDS[log.kind[row]!]) {
      case 'memberAdded':
        this.group(log.group[row]!)?.members.add(user);
        return;
      case 'memberRemoved':
        this.group(log.group[row]!)?.members.delete(user);
        return;
      case 'userDeleted':
        this.#deleted.add(user);
        return;
      case 'userUpdated':
        if (step?.kind === 'updateUsers') this.#update(user, step.set);
        return;
      case 'seatsSet':
        if (step?.kind === 'setSeats') this.#enabled.set(step.skuId, step.enabled);
        return;
      case 'groupLicensesSet':
      case 'groupCreated':
      case 'groupDeleted':
      case 'membershipRuleSet':
        this.#changeGroup(row);
        return;
      default:
        return;
    }
  }

  #changeGroup(row: number): void {
    const { log, plan, tables } = this.rehearsal;
    const ordinal = log.group[row]!;
    const step = plan.steps[log.step[row]!];
    if (step?.kind === 'createGroup') {
      const { membershipRule } = step.group;
      const record = recordOf(step.group, membershipRule?.trim() ? membershipRule : null);
      this.#groups.set(ordinal, { present: true, isCreated: true, record, licenses: [], members: new Bitset(this.#profileOf.length) });
      return;
    }
    const group = this.group(ordinal);
    if (group === undefined) return;
    if (step?.kind === 'assignLicense') {
      this.#groups.set(ordinal, { ...group, licenses: groupLicensesAfter(group.licenses, readLicenseCall(step, tables)) });
    } else if (step?.kind === 'deleteGroup') {
      this.#groups.set(ordinal, { ...group, present: false, members: new Bitset(this.#profileOf.length) });
    } else if (step?.kind === 'setMembershipRule') {
      this.#groups.set(ordinal, { ...group, record: withRule(group.record, step.rule?.trim() ? step.rule : null) });
    }
  }

  #update(user: number, set: Readonly<Record<string, AttributeValue>>): void {
    for (const [written, value] of Object.entries(set)) {
      const name = canonicalName(written);
      const changed = this.#attributes.get(name) ?? new Map<number, AttributeValue>();
      this.#attributes.set(name, changed.set(user, value));
    }
  }
}

function enabledAtStart({ snapshot }: Rehearsal): Map<string, number> {
  return new Map(snapshot.skus.map(({ skuId, prepaidUnits }) => [skuId, prepaidUnits.enabled]));
}
