import { DEPARTMENTS } from './departments.ts';
import type { GroupDraft, GroupKind, GroupPlan } from './groupDraft.ts';
import { buildLicense } from './license.ts';
import { addOnGroups, benchGroups, suiteGroups } from './licensedGroups.ts';
import { messyGroups } from './messyGroups.ts';
import { COUNTRIES, REGIONS } from './places.ts';
import type { ProductShelf } from './product.ts';
import { createRandom, type Seed } from './random.ts';
import { type Mess, STREAM, type TenantShape } from './tenantOptions.ts';

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

const DEPARTMENT_KINDS: readonly GroupKind[] = ['dynamic', 'security', 'synced', 'unified'];

/** Departments, countries, offices, teams, and a few rules: about four memberships a person. Most carry no license. */
function structureGroups(input: GroupPlanInput): readonly GroupDraft[] {
  const departments = DEPARTMENTS.map(({ name }, i): GroupDraft => {
    const kind = DEPARTMENT_KINDS[i % DEPARTMENT_KINDS.length]!;
    const draft: GroupDraft = { key: `department:${i}`, displayName: `Department ${name}`, kind };
    return kind === 'dynamic' ? { ...draft, rule: `user.department -eq "${name}"` } : draft;
  });
  const countries = COUNTRIES.map(
    ({ code, name }): GroupDraft => ({
      key: `country:${code}`,
      displayName: `Country ${name}`,
      kind: 'dynamic',
      rule: `user.country -eq "${name}"`,
    }),
  );
  const offices = COUNTRIES.flatMap(({ cities }) =>
    cities.map((city): GroupDraft => ({ key: `office:${city.name}`, displayName: `Office ${city.name}`, kind: 'distribution' })),
  );
  const teams = DEPARTMENTS.flatMap(({ name }, i) =>
    Array.from({ length: teamsPerDepartment(input.users) }, (_, team): GroupDraft => {
      const kind = team % 3 === 2 ? 'unifiedSecurity' : 'unified';
      return { key: `team:${i}:${team}`, displayName: `Team ${name} ${team + 1}`, kind };
    }),
  );
  return [...departments, ...countries, ...offices, ...teams, ...ruleGroups(input.chiefId)];
}

function ruleGroups(chiefId: string): readonly GroupDraft[] {
  const dynamic = (key: string, displayName: string, rule: string, kind: GroupKind = 'dynamic'): GroupDraft => ({
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
function regionGroups(input: GroupPlanInput): readonly GroupDraft[] {
  return REGIONS.map((region, i): GroupDraft => {
    const nested = COUNTRIES.filter((country) => country.region === region).map((country) => `country:${country.code}`);
    const licenses =
      i === 0 && input.mess !== 'clean' && input.shape === 'organization' ? [buildLicense(input.shelf, 'EXCHANGEARCHIVE_ADDON')] : [];
    return { key: `region:${region}`, displayName: `Region ${region}`, kind: 'security', nested, licenses };
  });
}
