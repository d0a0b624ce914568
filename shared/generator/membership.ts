import { type Blueprint, groupOf } from './blueprint.ts';
import { DEPARTMENTS, type Track } from './departments.ts';
import { teamsPerDepartment } from './groupPlan.ts';
import type { Person } from './person.ts';
import { createRandom, type Random } from './random.ts';
import { STREAM } from './tenantOptions.ts';

/** What a person has beside the suite, and by which path. Decided once, used for memberships and for direct entries. */
export interface Holdings {
  /** Keys of the groups the person belongs to. */
  readonly groups: readonly string[];
  /** The suite is assigned directly and not by a group, as it was before there were licensed groups. */
  readonly suiteDirect: boolean;
  /** Part numbers assigned directly beside the suite. */
  readonly direct: readonly string[];
}

const NORTH: ReadonlySet<string> = new Set(['Umeå', 'Luleå', 'Oulu']);
const DEPARTMENT_INDEX = new Map(DEPARTMENTS.map((department, i) => [department.name, i]));
const inDepartment = (person: Person, ...names: readonly string[]) =>
  person.department !== null && names.some((name) => DEPARTMENT_INDEX.get(name) === person.department);

/** Suites with SharePoint Plan 2 inside: only these go with Project Plan 3, which carries that plan too (F133). */
const WITH_SHAREPOINT_2: ReadonlySet<Track | null> = new Set<Track>(['O3', 'O5', 'M3', 'M5']);
const WITHOUT_PHONE: ReadonlySet<Track | null> = new Set<Track>(['O3', 'M3']);
const WITHOUT_MEETINGS: ReadonlySet<Track | null> = new Set<Track>(['O1', 'O3', 'M3']);
const WITH_POWER_BI: ReadonlySet<Track | null> = new Set<Track>(['O5', 'M5']);

/** Which groups a person is in and what is assigned directly. */
export function buildHoldings(blueprint: Blueprint, person: Person): Holdings {
  const random = createRandom(blueprint.seed, STREAM.entry, person.index);
  const structure = groupsOfKind(blueprint, person, random);
  return blueprint.shape === 'bench' ? benchHoldings(person, structure, random) : suiteHoldings(person, structure, random);
}

function groupsOfKind(blueprint: Blueprint, person: Person, random: Random): readonly string[] {
  if (person.kind === 'guest') return guestGroups(blueprint, random);
  if (person.kind === 'shared') return [];
  return [...ruledGroups(blueprint, person), ...structureGroups(blueprint, person, random)];
}

function guestGroups(blueprint: Blueprint, random: Random): readonly string[] {
  const team = `team:${random.below(DEPARTMENTS.length)}:${random.below(teamsPerDepartment(blueprint.users))}`;
  return ['partners', team];
}

/** The dynamic groups whose rule this person matches; the rules are in `groupPlan.ts`, each tested against this. */
function ruledGroups(blueprint: Blueprint, person: Person): readonly string[] {
  const keys = [`country:${person.country.code}`];
  if (blueprint.shape === 'organization') keys.push('staff');
  if (groupOf(blueprint, `department:${person.department}`).kind === 'dynamic') keys.push(`department:${person.department}`);
  if (person.enabled && person.jobTitle?.startsWith('Head of')) keys.push('rule:heads');
  if (inDepartment(person, 'Sales', 'Marketing')) keys.push('rule:market');
  if (NORTH.has(person.city.name)) keys.push('rule:north');
  if (person.managerId === blueprint.userId(0)) keys.push('rule:reports');
  if (blueprint.shape === 'organization' && person.track === 'M3') keys.push('track:M3');
  if (blueprint.shape === 'organization' && person.track === 'F3' && person.enabled) keys.push('track:F3');
  return keys;
}

/** Groups kept by hand or on-premises. A synced group holds synced users only; leavers have been taken out of all of them. */
function structureGroups(blueprint: Blueprint, person: Person, random: Random): readonly string[] {
  const keys: string[] = [];
  const department = `department:${person.department}`;
  const { kind } = groupOf(blueprint, department);
  const byHand = kind !== 'dynamic' && (kind !== 'synced' || person.synced);
  const team = `team:${person.department}:${person.team % teamsPerDepartment(blueprint.users)}`;
  if (person.kind === 'leaver') return keys;
  if (byHand) keys.push(department);
  if (person.track !== 'F3' || random.chance(0.5)) keys.push(team);
  if (random.chance(0.3)) keys.push(`office:${person.city.name}`);
  if (person.index % 997 === 1) keys.push('roles');
  return keys;
}

/** Everybody, guests and rooms too: E1 by "All staff", one of two groups, one direct license. */
function benchHoldings(person: Person, structure: readonly string[], random: Random): Holdings {
  const direct = random.pick(['FLOW_FREE', 'FLOW_FREE', 'POWER_BI_STANDARD', 'POWER_BI_PRO', 'VISIOCLIENT', 'EXCHANGEARCHIVE_ADDON']);
  return { groups: ['staff', ...structure, `mobility:${person.synced ? 0 : 1}`], suiteDirect: false, direct: [direct] };
}

function suiteHoldings(person: Person, structure: readonly string[], random: Random): Holdings {
  const groups = [...structure];
  const track = person.track;
  if (person.kind === 'leaver' || track === null) return { groups, suiteDirect: false, direct: [] };
  const suiteDirect = (track === 'O1' || track === 'O3') && random.chance(0.08);
  const byRule = track === 'M3' || track === 'F3';
  if (!suiteDirect && !byRule) groups.push(track === 'O3' && person.synced ? 'track:O3:synced' : `track:${track}`);
  groups.push(...addOnGroups(person, random));
  return { groups, suiteDirect, direct: directAddOns(person, random) };
}

function addOnGroups(person: Person, random: Random): readonly string[] {
  const keys: string[] = [];
  const track = person.track;
  if (WITHOUT_MEETINGS.has(track) && random.chance(0.08)) keys.push(`audio:${track}`);
  if (WITHOUT_PHONE.has(track) && random.chance(0.06)) keys.push(`phone:${track}`);
  const projectShare = inDepartment(person, 'Projects') ? 0.5 : inDepartment(person, 'Engineering', 'IT') ? 0.1 : 0;
  if (WITH_SHAREPOINT_2.has(track) && random.chance(projectShare)) keys.push('project');
  if (inDepartment(person, 'Engineering', 'Research', 'Facilities') && random.chance(0.2)) keys.push('visio');
  if (!WITH_POWER_BI.has(track) && inDepartment(person, 'Finance', 'Sales', 'Procurement') && random.chance(0.3)) keys.push('powerBi');
  return keys;
}

/** Planner Plan 1 carries SharePoint Plan 1, so it goes with E1 only; the archive add-on is for mailboxes of Plan 1. */
function directAddOns(person: Person, random: Random): readonly string[] {
  const parts: string[] = [];
  if (random.chance(0.3)) parts.push('FLOW_FREE');
  if (person.track === 'O1' && random.chance(0.01)) parts.push('PROJECT_P1');
  if (person.track === 'O1' && random.chance(0.04)) parts.push('EXCHANGEARCHIVE_ADDON');
  if (person.track !== 'F3' && random.chance(0.01)) parts.push('WORKPLACE_ANALYTICS');
  return parts;
}
