import type { AssignedLicense, GroupId } from '../model/graph.ts';
import { DEPARTMENTS, type Track } from './departments.ts';
import { cutDown, license } from './license.ts';
import { COUNTRIES, REGIONS } from './places.ts';
import type { ProductShelf } from './product.ts';
import { createRandom, type Seed } from './random.ts';
import { type Mess, STREAM, type TenantShape } from './tenantOptions.ts';

/** What kind of directory group it is, as F20 tells them apart; `synced` is mastered on-premises (F23). */
export type GroupKind =
  | 'security'
  | 'synced'
  | 'mailSecurity'
  | 'unified'
  | 'unifiedSecurity'
  | 'distribution'
  | 'dynamic'
  | 'dynamicUnified'
  | 'roleAssignable';

/** A group of the generated tenant. `members` is who belongs to it, in words of the generator: see `memberships.ts`. */
export interface GroupPlan {
  readonly key: string;
  /** Position in the blueprint's list. */
  readonly index: number;
  readonly id: GroupId;
  readonly displayName: string;
  readonly kind: GroupKind;
  readonly rule: string | null;
  readonly ruleState: 'On' | 'Paused' | null;
  readonly licenses: readonly AssignedLicense[];
  /** Keys of groups that are members of this one (F60). */
  readonly nested: readonly string[];
}

type Draft = Pick<GroupPlan, 'key' | 'displayName' | 'kind'> & Partial<Pick<GroupPlan, 'rule' | 'ruleState' | 'licenses' | 'nested'>>;

/** Teams of one department at most; with 16 departments the tenant stays far below the 65,536 groups the member store can number. */
const TEAMS_PER_DEPARTMENT = 90;
const PEOPLE_PER_TEAM = 40;

export interface GroupPlanInput {
  readonly users: number;
  readonly seed: Seed;
  readonly mess: Mess;
  readonly shape: TenantShape;
  readonly shelf: ProductShelf;
  /** Id of the person at the top, for the rule on direct reports (F192). */
  readonly chiefId: string;
}

/** How many teams each department has. */
export function teamsPerDepartment(users: number): number {
  return Math.min(TEAMS_PER_DEPARTMENT, Math.max(1, Math.round(users / (DEPARTMENTS.length * PEOPLE_PER_TEAM))));
}

/** All groups of the tenant, in the order of their index. */
export function buildGroupPlans(input: GroupPlanInput): readonly GroupPlan[] {
  const licensed =
    input.shape === 'bench' ? benchGroups(input.shelf) : [...suiteGroups(input.shelf), ...addOnGroups(input.shelf, input.mess)];
  const drafts = [
    ...licensed,
    ...structureGroups(input),
    ...regionGroups(input),
    ...(input.mess === 'messy' ? messyGroups(input.shelf) : []),
  ];
  return drafts.map((draft, index) => ({
    rule: null,
    ruleState: draft.rule === undefined ? null : 'On',
    licenses: [],
    nested: [],
    ...draft,
    index,
    id: createRandom(input.seed, STREAM.group, index).guid(),
  }));
}

const ALL_STAFF_RULE = '(user.userType -eq "Member") -and (user.employeeId -ne null)';

function suiteGroups(shelf: ProductShelf): readonly Draft[] {
  const ems = license(shelf, 'EMS');
  const e3 = license(shelf, 'ENTERPRISEPACK', 'KAIZALA_O365_P3', 'SWAY');
  const byTag = (tag: string) => `user.extensionAttribute1 -eq "${tag}"`;
  const suite = (track: Track, displayName: string, kind: GroupKind, licenses: readonly AssignedLicense[], rule?: string): Draft => ({
    key: `track:${track}`,
    displayName,
    kind,
    licenses,
    ...(rule === undefined ? {} : { rule }),
  });
  return [
    { key: 'staff', displayName: 'All staff', kind: 'dynamic', rule: ALL_STAFF_RULE, licenses: [license(shelf, 'POWER_BI_STANDARD')] },
    suite('O1', 'LIC Office 365 E1', 'security', [license(shelf, 'STANDARDPACK', 'KAIZALA_O365_P2', 'SWAY'), ems]),
    suite('O3', 'LIC Office 365 E3', 'security', [e3, ems]),
    { key: 'track:O3:synced', displayName: 'LIC Office 365 E3 (on-premises)', kind: 'synced', licenses: [e3, ems] },
    suite('O5', 'LIC Office 365 E5', 'mailSecurity', [license(shelf, 'ENTERPRISEPREMIUM'), license(shelf, 'EMSPREMIUM')]),
    suite('M3', 'LIC Microsoft 365 E3', 'dynamic', [license(shelf, 'SPE_E3', 'SWAY')], byTag('M365E3')),
    suite('M5', 'LIC Microsoft 365 E5', 'security', [license(shelf, 'SPE_E5')]),
    suite('F3', 'LIC Microsoft 365 F3', 'dynamic', [license(shelf, 'SPE_F1')], `${byTag('M365F3')} -and (user.accountEnabled -eq true)`),
    suite('BP', 'LIC Business Premium', 'unifiedSecurity', [license(shelf, 'SPB')]),
  ];
}

/** F79: each add-on's group carries a cut-down base too, one group per base suite. One unit of each is used per person (F66). */
function addOnGroups(shelf: ProductShelf, mess: Mess): readonly Draft[] {
  const talk = ['MCOSTANDARD', 'TEAMS1'];
  const audio = (track: Track, base: string): Draft => ({
    key: `audio:${track}`,
    displayName: `LIC Audio Conferencing ${track}`,
    kind: 'security',
    licenses: [license(shelf, 'MCOMEETADV'), cutDown(shelf, base, ...talk)],
  });
  const phone = (track: Track, base: string): Draft => ({
    key: `phone:${track}`,
    displayName: `LIC Teams Phone ${track}`,
    kind: 'security',
    licenses: [license(shelf, 'MCOEV'), license(shelf, 'MCOPSTN1'), cutDown(shelf, base, ...talk)],
  });
  const single = (key: string, displayName: string, partNumber: string): Draft => ({
    key,
    displayName,
    kind: 'security',
    licenses: [license(shelf, partNumber)],
  });
  return [
    audio('O1', 'STANDARDPACK'),
    audio('O3', 'ENTERPRISEPACK'),
    audio('M3', 'SPE_E3'),
    phone('O3', 'ENTERPRISEPACK'),
    phone('M3', 'SPE_E3'),
    single('project', 'LIC Project Plan 3', 'PROJECTPROFESSIONAL'),
    single('visio', 'LIC Visio Plan 2', 'VISIOCLIENT'),
    single('powerBi', 'LIC Power BI Pro', 'POWER_BI_PRO'),
    // F62: guests in a licensed group use up units without anybody noticing.
    { key: 'partners', displayName: 'Partner portal', kind: 'security', licenses: mess === 'clean' ? [] : [license(shelf, 'FLOW_FREE')] },
  ];
}

/** Three entries a user: E1 from "All staff", Mobility + Security from one of two groups, and something direct. */
function benchGroups(shelf: ProductShelf): readonly Draft[] {
  return [
    { key: 'staff', displayName: 'All staff', kind: 'security', licenses: [license(shelf, 'STANDARDPACK', 'KAIZALA_O365_P2', 'SWAY')] },
    { key: 'mobility:0', displayName: 'LIC Mobility and Security', kind: 'security', licenses: [license(shelf, 'EMS')] },
    { key: 'mobility:1', displayName: 'LIC Mobility without Intune', kind: 'security', licenses: [license(shelf, 'EMS', 'INTUNE_A')] },
    { key: 'partners', displayName: 'Partner portal', kind: 'security' },
  ];
}

const DEPARTMENT_KINDS: readonly GroupKind[] = ['dynamic', 'security', 'synced', 'unified'];

/** Departments, countries, offices, teams, and a few rules: about four memberships a person. Most carry no license. */
function structureGroups(input: GroupPlanInput): readonly Draft[] {
  const departments = DEPARTMENTS.map(({ name }, i): Draft => {
    const kind = DEPARTMENT_KINDS[i % DEPARTMENT_KINDS.length]!;
    const draft: Draft = { key: `department:${i}`, displayName: `Department ${name}`, kind };
    return kind === 'dynamic' ? { ...draft, rule: `user.department -eq "${name}"` } : draft;
  });
  const countries = COUNTRIES.map(
    ({ code, name }): Draft => ({
      key: `country:${code}`,
      displayName: `Country ${name}`,
      kind: 'dynamic',
      rule: `user.country -eq "${name}"`,
    }),
  );
  const offices = COUNTRIES.flatMap(({ cities }) =>
    cities.map((city): Draft => ({ key: `office:${city.name}`, displayName: `Office ${city.name}`, kind: 'distribution' })),
  );
  const teams = DEPARTMENTS.flatMap(({ name }, i) =>
    Array.from({ length: teamsPerDepartment(input.users) }, (_, team): Draft => {
      const kind = team % 3 === 2 ? 'unifiedSecurity' : 'unified';
      return { key: `team:${i}:${team}`, displayName: `Team ${name} ${team + 1}`, kind };
    }),
  );
  return [...departments, ...countries, ...offices, ...teams, ...ruleGroups(input.chiefId)];
}

function ruleGroups(chiefId: string): readonly Draft[] {
  const dynamic = (key: string, displayName: string, rule: string, kind: GroupKind = 'dynamic'): Draft => ({
    key,
    displayName,
    kind,
    rule,
  });
  return [
    dynamic('rule:heads', 'Heads of department', '(user.jobTitle -startsWith "Head of") -and (user.accountEnabled -eq true)'),
    dynamic('rule:market', 'Sales and Marketing', 'user.department -in ["Sales", "Marketing"]', 'dynamicUnified'),
    dynamic('rule:north', 'Northern offices', 'user.city -match "^(Umeå|Luleå|Oulu)$"'),
    dynamic('rule:reports', 'Management meeting', `Direct Reports for "${chiefId}"`),
    { key: 'roles', displayName: 'Directory administrators', kind: 'roleAssignable' },
  ];
}

/** Regions nest the groups of their countries. In a tenant that is not clean one of them carries a license that nobody below inherits (F60). */
function regionGroups(input: GroupPlanInput): readonly Draft[] {
  return REGIONS.map((region, i): Draft => {
    const nested = COUNTRIES.filter((country) => country.region === region).map((country) => `country:${country.code}`);
    const licenses =
      i === 0 && input.mess !== 'clean' && input.shape === 'organization' ? [license(input.shelf, 'EXCHANGEARCHIVE_ADDON')] : [];
    return { key: `region:${region}`, displayName: `Region ${region}`, kind: 'security', nested, licenses };
  });
}

/** A SKU that no tenant lists and a plan that no product has: made-up ids. */
export const UNKNOWN_SKU = '0dd5eed0-0000-4000-8000-00000000051c';
export const UNKNOWN_PLAN = '0dd5eed0-0000-4000-8000-00000000091a';

function messyGroups(shelf: ProductShelf): readonly Draft[] {
  const rule = (key: string, displayName: string, text: string, ruleState: 'On' | 'Paused'): Draft => ({
    key: `messy:${key}`,
    displayName,
    kind: 'dynamic',
    rule: text,
    ruleState,
  });
  const flow = license(shelf, 'FLOW_FREE');
  return [
    // F105: a SKU that has left the tenant may still sit on a group.
    {
      key: 'messy:gone',
      displayName: 'LIC bought last year',
      kind: 'security',
      licenses: [{ skuId: UNKNOWN_SKU, disabledPlans: [] }, flow],
    },
    {
      key: 'messy:plan',
      displayName: 'LIC with an unknown service',
      kind: 'security',
      licenses: [{ ...flow, disabledPlans: [UNKNOWN_PLAN] }],
    },
    { key: 'messy:company', displayName: 'LIC storage', kind: 'security', licenses: [license(shelf, 'SHAREPOINTSTORAGE')] },
    // F59: a distribution list cannot carry licenses, yet this export says that it does.
    { key: 'messy:list', displayName: 'Newsletter readers', kind: 'distribution', licenses: [flow] },
    rule('paused', 'Paused pilots', 'user.department -eq "Research"', 'Paused'),
    rule('unreadable', 'Written by hand', '(user.department -eq "Quality" -and user.favouriteColour -like "b*"', 'On'),
    rule('stale', 'Not evaluated yet', 'user.department -eq "Legal"', 'On'),
    { key: 'messy:ringA', displayName: 'Ring A', kind: 'security', nested: ['messy:ringB'] },
    { key: 'messy:ringB', displayName: 'Ring B', kind: 'security', nested: ['messy:ringC', 'messy:ringB'] },
    { key: 'messy:ringC', displayName: 'Ring C', kind: 'security', nested: ['messy:ringA'] },
  ];
}
