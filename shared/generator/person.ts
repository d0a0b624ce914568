import type { UserId } from '../model/graph.ts';
import type { Blueprint } from './blueprint.ts';
import { CULTURES, type Culture, toAscii } from './cultures.ts';
import { DEPARTMENTS, type Department, type Track } from './departments.ts';
import { COUNTRIES, type Country } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { STREAM } from './tenantOptions.ts';

/** `shared` are mailboxes, rooms and service accounts; `leaver` is disabled and not yet deleted. */
type PersonKind = 'staff' | 'leaver' | 'shared' | 'guest';

/** Who a user is, before licenses: everything that groups, rules and attributes need. */
export interface Person {
  readonly index: number;
  readonly id: UserId;
  readonly kind: PersonKind;
  readonly given: string;
  readonly surname: string;
  /** Unique in the tenant: the part of the address before the `@`. */
  readonly alias: string;
  readonly culture: Culture;
  /** Position in DEPARTMENTS; null for guests and shared accounts, as is all that follows from it. */
  readonly department: number | null;
  readonly jobTitle: string | null;
  readonly track: Track | null;
  readonly country: Country;
  readonly city: Country['cities'][number];
  readonly team: number;
  readonly synced: boolean;
  readonly enabled: boolean;
  readonly managerId: UserId | null;
}

/** People who report to one manager: user i has the users 8i+1 to 8i+8 below them. */
const SPAN = 8;

const DEPARTMENT_CHOICES = DEPARTMENTS.map((department, i) => [i, department.weight] as const);
const COUNTRY_CHOICES = COUNTRIES.map((country) => [country, country.weight] as const);

function pickWeighted<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let ticket = random.below(choices.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [choice, weight] of choices) {
    if (ticket < weight) return choice;
    ticket -= weight;
  }
  throw new Error('the weights do not add up');
}

/** The person at the top is always staff, so that the tree of managers has a root. */
function kindOf(blueprint: Blueprint, index: number): PersonKind {
  if (index === 0) return 'staff';
  const ticket = createRandom(blueprint.seed, STREAM.kind, index).below(1000);
  if (ticket < 920) return 'staff';
  if (ticket < 935) return 'leaver';
  return ticket < 955 ? 'shared' : 'guest';
}

/** The small business suite came with a company that was taken over; about 200 people at any size of the tenant. */
const BUSINESS_PEOPLE = 200;

function pickTrack(random: Random, department: Department, users: number): Track {
  const track = pickWeighted(random, department.tracks);
  return random.chance(Math.min(0.04, BUSINESS_PEOPLE / users)) ? 'BP' : track;
}

/** The title of the head goes to few. */
function pickTitle(random: Random, department: Department): string {
  return random.chance(0.02) ? department.titles[0]! : department.titles[1 + random.below(department.titles.length - 1)]!;
}

/** User number `index`, from 0. The same for the same blueprint, whatever was built before. */
export function buildPerson(blueprint: Blueprint, index: number): Person {
  const random = createRandom(blueprint.seed, STREAM.person, index);
  const kind = kindOf(blueprint, index);
  const employed = kind === 'staff' || kind === 'leaver';
  const country = pickWeighted(random, COUNTRY_CHOICES);
  const culture: Culture = CULTURES[random.chance(0.85) ? country.culture : random.pick(COUNTRIES).culture];
  const department = index === 0 ? 0 : pickWeighted(random, DEPARTMENT_CHOICES);
  const about = DEPARTMENTS[department]!;
  const given = random.pick(culture.given);
  const surname = random.pick(culture.surnames);
  const jobTitle = index === 0 ? about.titles[0]! : pickTitle(random, about);
  const track = pickTrack(random, about, blueprint.users);
  const team = random.uint32();
  const manager = index === 0 ? null : Math.floor((index - 1) / SPAN);
  return {
    index,
    id: blueprint.userId(index),
    kind,
    given,
    surname,
    alias: `${kind === 'shared' ? 'shared.' : ''}${toAscii(given)}.${toAscii(surname)}${index + 1}`,
    culture,
    department: employed ? department : null,
    jobTitle: employed ? jobTitle : null,
    track: employed ? track : null,
    country,
    city: random.pick(country.cities),
    team,
    synced: employed && random.chance(0.6),
    enabled: kind === 'staff' || kind === 'guest',
    managerId: employed && manager !== null && kindOf(blueprint, manager) === 'staff' ? blueprint.userId(manager) : null,
  };
}
