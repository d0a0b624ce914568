import type { GroupOrdinal } from '../../model/brand.ts';
import type { Judgement } from '../../model/prediction.ts';
import { targetsOf } from '../columns/adjacency.ts';
import type { TenantSnapshot } from '../snapshot/tenantSnapshot.ts';
import { judge } from './judgement.ts';
import { isInAll, STATES, type ThreeStates } from './threeStates.ts';

/** Memberships that the plan or somebody else has changed, of users who are in all states; ascending by person. */
export interface JudgedMemberships {
  /** Ids of groups, as `predicted` calls them. */
  readonly groups: readonly string[];
  readonly person: Uint32Array;
  /** Place in `groups`. */
  readonly group: Uint32Array;
  /** A bit for each state that has the membership: 1 before, 2 predicted, 4 actual. */
  readonly inStates: Uint8Array;
}

const [BEFORE, PREDICTED, ACTUAL] = [1, 2, 4] as const;

export function judgeMembership(inStates: number): Judgement | null {
  // A membership is there or is not: what came otherwise than predicted is what did not come.
  const has = (bit: number): true | null => ((inStates & bit) === 0 ? null : true);
  return judge({ before: has(BEFORE), predicted: has(PREDICTED), actual: has(ACTUAL) });
}

/** Only of groups that carry licenses, or whose members the plan changes: others are nobody's business here. */
export function judgeMemberships(states: ThreeStates): JudgedMemberships {
  const readers = STATES.map((state, i) => ({ bit: 1 << i, ...memberReader(states, state) }));
  const groups = [...new Set(readers.flatMap(({ groupIds }) => groupIds))].sort();
  const marks = new Uint8Array(states.people.count);
  const rows: { person: number; group: number; inStates: number }[] = [];
  groups.forEach((id, group) => {
    const touched: number[] = [];
    for (const { bit, membersOf } of readers) {
      membersOf(id, (person) => {
        if (marks[person] === 0) touched.push(person);
        marks[person]! |= bit;
      });
    }
    const isLicensed = readers.some(({ licensed }) => licensed.has(id));
    for (const person of touched) {
      const inStates = marks[person]!;
      marks[person] = 0;
      if (!isInAll(states.people, person)) continue;
      const judgement = judgeMembership(inStates);
      if (judgement !== null && (isLicensed || judgement.kind !== 'drift')) rows.push({ person, group, inStates });
    }
  });
  rows.sort((a, b) => a.person - b.person || a.group - b.group);
  return {
    groups,
    person: Uint32Array.from(rows, ({ person }) => person),
    group: Uint32Array.from(rows, ({ group }) => group),
    inStates: Uint8Array.from(rows, ({ inStates }) => inStates),
  };
}

function memberReader(states: ThreeStates, state: (typeof STATES)[number]) {
  const { groups, members }: TenantSnapshot = states[state];
  const nameOf = (id: string): string => (state === 'actual' ? states.predictedGroupId(id) : id);
  const rowOf = new Map(groups.map(({ id }, row) => [nameOf(id), row]));
  const personOf = new Uint32Array(states[state].users.count);
  states.people[state].forEach((user, person) => {
    if (user < personOf.length) personOf[user] = person;
  });
  return {
    groupIds: [...rowOf.keys()],
    licensed: new Set(groups.flatMap(({ id, assignedLicenses }) => (assignedLicenses.length > 0 ? [nameOf(id)] : []))),
    membersOf: (id: string, take: (person: number) => void): void => {
      const row = rowOf.get(id);
      if (row === undefined) return;
      for (const user of targetsOf(members, row as GroupOrdinal)) take(personOf[user]!);
    },
  };
}
