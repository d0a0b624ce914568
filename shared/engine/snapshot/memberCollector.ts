import type { GroupOrdinal, UserOrdinal } from '../../model/brand.ts';
import type { GroupId, OtherMember } from '../../model/graph.ts';
import { type Adjacency, buildAdjacency } from '../columns/adjacency.ts';
import { regrown, release, resized } from '../columns/growth.ts';
import { compareIds } from './entryProfile.ts';

/** Collects who is in which group, in any order and with duplicates. Rows are numbers in order of arrival. */
export class MemberCollector {
  #users = new Uint32Array(1024);
  #count = 0;
  /** Lists come group by group: the group of each run of users, and where the run begins. */
  readonly #runs: { readonly groupRow: number; readonly start: number }[] = [];
  readonly #others = new Map<string, OtherMember>();
  /** Members that were added more than once; of users known after `takeUserMembers`. */
  duplicates = 0;

  addUser(groupRow: number, userRow: number): void {
    if (this.#runs.at(-1)?.groupRow !== groupRow) this.#runs.push({ groupRow, start: this.#count });
    if (this.#count >= this.#users.length) this.#users = regrown(this.#users, this.#count + 1);
    this.#users[this.#count++] = userRow;
  }

  addOther(groupId: GroupId, memberId: string, type: string): void {
    const key = `${groupId}\n${memberId}`;
    if (this.#others.has(key)) this.duplicates++;
    else this.#others.set(key, { groupId, memberId, type });
  }

  /** Ascending by group, then member. */
  get others(): OtherMember[] {
    return [...this.#others.values()].sort((a, b) => compareIds(a.groupId, b.groupId) || compareIds(a.memberId, b.memberId));
  }

  /** By ordinals instead of rows. The collector has no user members afterwards. */
  takeUserMembers(ordinalOfGroup: Uint32Array, ordinalOfUser: Uint32Array | null): Adjacency<GroupOrdinal, UserOrdinal> {
    const users = resized(this.#users, this.#count);
    const groups = new Uint32Array(this.#count);
    for (const [i, { groupRow, start }] of this.#runs.entries()) groups.fill(ordinalOfGroup[groupRow]!, start, this.#runs[i + 1]?.start);
    if (ordinalOfUser !== null) for (let i = 0; i < users.length; i++) users[i] = ordinalOfUser[users[i]!]!;
    const members = buildAdjacency<GroupOrdinal, UserOrdinal>(ordinalOfGroup.length, groups, users);
    this.duplicates += users.length - members.targets.length;
    release(groups, users);
    this.#users = new Uint32Array(16);
    this.#count = 0;
    this.#runs.length = 0;
    return members;
  }
}
