import type { DirectUsers } from './directUsers.ts';
import type { MinedGroup } from './groupSolutions.ts';

/** The users of a proposed group, ascending. */
export function membersOfGroup({ combinations }: DirectUsers, { combinations: own, users }: MinedGroup): Uint32Array {
  if (own.length === 1) return combinations[own[0]!]!.users;
  const members = new Uint32Array(users);
  let length = 0;
  for (const i of own) {
    members.set(combinations[i]!.users, length);
    length += combinations[i]!.users.length;
  }
  return members.sort();
}

/** By user: which combination (position + 1), 0 for none. */
export function combinationOfUsers({ combinations }: DirectUsers, userCount: number): Uint32Array {
  const of = new Uint32Array(userCount);
  for (const [i, { users }] of combinations.entries()) for (let at = 0; at < users.length; at++) of[users[at]!] = i + 1;
  return of;
}
