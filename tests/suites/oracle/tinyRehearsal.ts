import type { AssignmentError, Group, LicenseAssignmentState, SubscribedSku, User } from '../../../shared/model/graph.ts';
import { migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import { type OracleResult, rehearseNaively } from '../../support/oracle/oracle.ts';
import { toCatalog, words } from './tinyCatalog.ts';

/**
 * A tiny tenant in a few words. An entry is written `sku@group-plan-plan!Error#seconds`: without `@group` it is direct, `-plan` is
 * disabled, `!Error` is an `Error` entry, `~Error` an `ActiveWithError` one, `?` a `Disabled` one, `#seconds` the time of the error
 * counted from the start.
 */
export interface TinyRehearsal {
  readonly country?: string | null;
  /** Plans of a product; `*plan` applies to Company. Ten units unless said. */
  readonly skus: Readonly<Record<string, string | ({ plans: string; units?: number; warning?: number } & Partial<SubscribedSku>)>>;
  readonly groups?: Readonly<Record<string, { licenses?: string; members?: string } & Partial<Omit<Group, 'assignedLicenses'>>>>;
  /** Entries by user, and attributes beside `usageLocation` SE. */
  readonly users: Readonly<Record<string, string | { entries?: string; [attribute: string]: string | boolean | null | undefined }>>;
  /** `a x b`, `a x b legacy`; `p needs a b`, `p needs a b inferred`; `p barred in SE`. */
  readonly rules?: readonly string[];
  /** `mailbox: ex1=10 ex2=20`, `calendar in sku: ex1=10` for an override. */
  readonly families?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
}

const START = '2026-12-01T08:00:00Z';
const START_SECOND = Date.parse(START) / 1000;

/** One piece of work at once, one user a second, unless the settings say otherwise. */
export function rehearse(tiny: TinyRehearsal): OracleResult {
  const settings = { groupQueueDelaySeconds: 0, usersPerSecondPerGroup: 1, directCallsPerSecond: 1, ...tiny.settings };
  const plan = migrationPlanSchema.parse({ format: 'license-rehearsal-plan', version: 1, startAt: START, settings, steps: tiny.steps });
  const groups = Object.entries(tiny.groups ?? {});
  const tenant = {
    countryLetterCode: tiny.country === undefined ? 'SE' : tiny.country,
    skus: Object.entries(tiny.skus).map(([id, sku]) => toSku(id, typeof sku === 'string' ? { plans: sku } : sku)),
    groups: groups.map(([id, { licenses, members: _, ...rest }]) => toGroup(id, licenses ?? '', rest)),
    members: new Map(groups.map(([id, { members }]) => [id, new Set(words(members))])),
    users: Object.entries(tiny.users).map(([id, user]) => toUser(id, typeof user === 'string' ? { entries: user } : user)),
  };
  return rehearseNaively(tenant, plan, toCatalog(tiny));
}

function toSku(
  skuId: string,
  { plans, units, warning, ...rest }: { plans: string; units?: number; warning?: number } & Partial<SubscribedSku>,
): SubscribedSku {
  return {
    skuId,
    skuPartNumber: skuId.toUpperCase(),
    appliesTo: 'User',
    capabilityStatus: 'Enabled',
    consumedUnits: null,
    prepaidUnits: { enabled: units ?? 10, warning: warning ?? 0, suspended: 0, lockedOut: 0 },
    servicePlans: words(plans).map((plan) => ({
      servicePlanId: plan.replace('*', ''),
      servicePlanName: plan,
      provisioningStatus: null,
      appliesTo: plan.startsWith('*') ? 'Company' : 'User',
    })),
    ...rest,
  };
}

function toGroup(id: string, licenses: string, rest: Partial<Group>): Group {
  return {
    id,
    displayName: id,
    groupTypes: [],
    securityEnabled: true,
    mailEnabled: false,
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesSyncEnabled: null,
    isAssignableToRole: null,
    licenseProcessingState: null,
    ...rest,
    assignedLicenses: words(licenses).map((word) => ({ skuId: toState(word).skuId, disabledPlans: toState(word).disabledPlans })),
  };
}

function toUser(
  id: string,
  { entries, ...attributes }: { entries?: string; [attribute: string]: string | boolean | null | undefined },
): User {
  const present = Object.entries({ usageLocation: 'SE', ...attributes }).map(([name, value]) => [name, value ?? null] as const);
  return { id, attributes: Object.fromEntries(present), licenseAssignmentStates: words(entries).map(toState), assignedLicenses: null };
}

function toState(word: string): LicenseAssignmentState {
  const match = /^(\w+)(?:@(\w+))?((?:-\w+)*)(?:([!~])(\w+)|(\?))?(?:#(-?\d+))?$/.exec(word);
  if (match === null) throw new Error(`not an entry: ${word}`);
  const [, skuId, group, disabled, mark, error, disabledMark, seconds] = match;
  return {
    skuId: skuId!,
    assignedByGroup: group ?? null,
    disabledPlans: disabled!.split('-').filter((plan) => plan !== ''),
    state: mark === '!' ? 'Error' : mark === '~' ? 'ActiveWithError' : disabledMark === '?' ? 'Disabled' : 'Active',
    error: (error ?? 'None') as AssignmentError,
    lastUpdatedSeconds: seconds === undefined ? null : START_SECOND + Number(seconds),
  };
}

export const toGroupCall = (group: string, add: string, remove = ''): Record<string, unknown> => ({
  kind: 'assignLicense',
  target: { group },
  addLicenses: words(add).map((word) => ({ skuId: toState(word).skuId, disabledPlans: toState(word).disabledPlans })),
  removeLicenses: words(remove),
});

export const toDirectCall = (users: string, add: string, remove = ''): Record<string, unknown> => ({
  ...toGroupCall('', add, remove),
  target: { users: { ids: words(users) } },
});

export const wait = { kind: 'waitForProcessing' };
