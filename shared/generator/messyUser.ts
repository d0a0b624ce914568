import type { AssignmentState } from '../model/graph.ts';
import { type Blueprint, groupOf } from './blueprint.ts';
import { buildAssignedLicenses, type DraftEntry, toEntry } from './entries.ts';
import { UNKNOWN_PLAN, UNKNOWN_SKU } from './messyGroups.ts';
import { buildPerson } from './person.ts';
import { createRandom } from './random.ts';
import { EXPORTED_AT, STREAM } from './tenantOptions.ts';
import type { UserRecord } from './userRecord.ts';

/** One oddity, put into a finished record. The record is this user's own; lists inside it may be shared and are replaced, not changed. */
interface Oddity {
  readonly name: string;
  apply(record: UserRecord, blueprint: Blueprint, index: number): void;
}

/** Every oddity comes round once in this many users, so each tenant of that size has them all. */
export const ODDITY_CYCLE = 64;

const sku = (blueprint: Blueprint, partNumber: string) => blueprint.shelf.product(partNumber).skuId;

function addEntry(record: UserRecord, entry: DraftEntry): void {
  record.licenseAssignmentStates = [...(record.licenseAssignmentStates ?? []), entry];
  record.assignedLicenses = buildAssignedLicenses(record.licenseAssignmentStates);
}

/** An entry in error that a group is said to have caused. */
function failing(name: string, partNumber: string, group: string, error: string | null, state: AssignmentState = 'Error'): Oddity {
  return {
    name,
    apply: (record, blueprint) => {
      const entry = toEntry({ skuId: sku(blueprint, partNumber), disabledPlans: [] }, groupOf(blueprint, group).id, EXPORTED_AT);
      addEntry(record, { ...entry, state, error });
    },
  };
}

/** Direct entries beside what is there. */
function holding(name: string, ...licenses: readonly { readonly part: string; readonly off?: readonly string[] }[]): Oddity {
  return {
    name,
    apply: (record, blueprint) => {
      for (const { part, off } of licenses) {
        const skuId = part === UNKNOWN_SKU ? UNKNOWN_SKU : sku(blueprint, part);
        addEntry(record, toEntry({ skuId, disabledPlans: off ?? [] }, null, EXPORTED_AT));
      }
    },
  };
}

const entriesOf = (record: UserRecord): DraftEntry[] => record.licenseAssignmentStates ?? [];

/** The kinds of F6 and F107 to F112, spellings of F7, and disagreements that a reader has to survive. */
export const ODDITIES: readonly Oddity[] = [
  failing('CountViolation', 'VISIOCLIENT', 'partners', 'CountViolation'),
  failing('MutuallyExclusiveViolation', 'SPE_F1', 'partners', 'MutuallyExclusiveViolation'),
  failing('DependencyViolation on adding', 'WORKPLACE_ANALYTICS', 'partners', 'DependencyViolation'),
  failing('ProhibitedInUsageLocationViolation', 'MCOPSTN1', 'partners', 'ProhibitedInUsageLocationViolation'),
  failing('Other', 'POWER_BI_PRO', 'partners', 'Other'),
  failing('Others, as documented until 2021', 'POWER_BI_PRO', 'partners', 'Others'),
  failing('an error that says None', 'FLOW_FREE', 'partners', 'None'),
  failing('held, error null', 'FLOW_FREE', 'partners', null, 'Active'),
  failing('held, error empty', 'FLOW_FREE', 'partners', '', 'Active'),
  failing('state Disabled', 'FLOW_FREE', 'partners', null, 'Disabled'),
  failing('left behind by a failed removal', 'ENTERPRISEPACK', 'department:1', 'DependencyViolation', 'ActiveWithError'),
  {
    name: 'UniquenessViolation and the address that clashes',
    apply: (record, blueprint, index) => {
      const other = buildPerson(blueprint, Math.max(0, index - 1));
      record.proxyAddresses = [...record.proxyAddresses, `smtp:${other.alias}@mail.${blueprint.domain}`];
      failing('', 'SPE_E3', 'partners', 'UniquenessViolation').apply(record, blueprint, index);
    },
  },
  holding('an exclusive pair already held', { part: 'STANDARDPACK' }, { part: 'ENTERPRISEPACK' }),
  holding('an add-on without its base', { part: 'MCOPSTN1' }),
  holding('an unknown SKU', { part: UNKNOWN_SKU }),
  holding('an unknown service switched off', { part: 'FLOW_FREE', off: [UNKNOWN_PLAN] }),
  holding('the same entry twice', { part: 'FLOW_FREE' }, { part: 'FLOW_FREE' }),
  {
    name: 'assigned by a group that is not in the export',
    apply: (record, blueprint, index) => {
      const gone = createRandom(blueprint.seed, STREAM.foreign, index).guid();
      addEntry(record, toEntry({ skuId: sku(blueprint, 'POWER_BI_PRO'), disabledPlans: [] }, gone, EXPORTED_AT));
    },
  },
  {
    name: 'ids in capitals',
    apply: (record) => {
      record.licenseAssignmentStates = entriesOf(record).map((entry) => ({
        ...entry,
        skuId: entry.skuId.toUpperCase(),
        assignedByGroup: entry.assignedByGroup?.toUpperCase() ?? null,
        disabledPlans: entry.disabledPlans.map((plan) => plan.toUpperCase()),
      }));
      record.id = record.id.toUpperCase();
    },
  },
  {
    name: 'assignedLicenses lacks what the states hold',
    apply: (record) => {
      record.assignedLicenses = record.assignedLicenses?.slice(1) ?? [];
    },
  },
  {
    name: 'assignedLicenses has what the states lack',
    apply: (record, blueprint) => {
      record.assignedLicenses = [...(record.assignedLicenses ?? []), { skuId: sku(blueprint, 'SPE_E5'), disabledPlans: [] }];
    },
  },
  {
    name: 'no states exported',
    apply: (record) => {
      delete record.licenseAssignmentStates;
    },
  },
  {
    name: 'no licenses exported at all',
    apply: (record) => {
      delete record.licenseAssignmentStates;
      delete record.assignedLicenses;
    },
  },
  {
    name: 'times missing or with fractions',
    apply: (record) => {
      record.licenseAssignmentStates = entriesOf(record).map((entry, i) => {
        const { lastUpdatedDateTime, ...rest } = entry;
        return i % 2 === 0 || lastUpdatedDateTime === undefined
          ? rest
          : { ...rest, lastUpdatedDateTime: lastUpdatedDateTime.replace('Z', '.1234567Z') };
      });
    },
  },
  {
    name: 'a location in small letters',
    apply: (record) => {
      record.usageLocation = record.usageLocation?.toLowerCase() ?? '';
    },
  },
  {
    name: 'hostile text in names',
    apply: (record) => {
      record.displayName = '=HYPERLINK("x") \u202Eevil\u202C "quoted" 👩🏽‍💻 <b>';
      record['jobTitle'] = 'A'.repeat(600);
    },
  },
];

/** Spoils the record if it is this user's turn. */
export function makeMessy(record: UserRecord, blueprint: Blueprint, index: number): void {
  ODDITIES[index % ODDITY_CYCLE]?.apply(record, blueprint, index);
}
