import type { Selection, UserFilter } from '../../../shared/contract/users.ts';
import { targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import { perView } from '../session/perView.ts';
import { Recent } from '../session/recent.ts';
import type { TenantView } from '../session/tenantView.ts';
import { profileTest } from './profileTest.ts';
import { toNeedle, UserSearch } from './userSearch.ts';
import { codesThat, valueCodes } from './valueCodes.ts';

/** Who matches a filter: 1 at the ordinal of each. `mask` null: everybody. */
export interface Matches {
  readonly mask: Uint8Array | null;
  readonly count: number;
}

/** Attributes that a filter lists values of. */
const LISTED = ['department', 'usageLocation', 'country', 'userType'] as const;
const REMEMBERED = 8;

export const userMatchesOf = perView((view) => new UserMatches(view));
export const userSearchOf = perView((view) => {
  const search = new UserSearch(view.snapshot);
  search.warm();
  return search;
});

/** Answers filters over the whole tenant: one pass over a column of codes for each condition. */
class UserMatches {
  readonly #view: TenantView;
  readonly #recent = new Recent<Matches>(REMEMBERED);

  constructor(view: TenantView) {
    this.#view = view;
  }

  matching(filter: UserFilter): Matches {
    return this.#recent.get(keyOf(filter), () => this.#match(filter));
  }

  /** Ascending, each once. */
  resolve(selection: Selection): Uint32Array {
    if ('ids' in selection) {
      const users = selection.ids.map((id) => this.#view.findUser(id.toLowerCase())).filter((user) => user >= 0);
      return Uint32Array.from(new Set(users)).sort();
    }
    const { mask, count } = this.matching(selection.matching);
    const except = new Set((selection.except ?? []).map((id) => this.#view.findUser(id.toLowerCase())));
    const users = new Uint32Array(count);
    let length = 0;
    for (let user = 0; user < this.#view.userCount; user++) {
      if ((mask === null || mask[user] === 1) && !except.has(user)) users[length++] = user;
    }
    return users.subarray(0, length);
  }

  #match(filter: UserFilter): Matches {
    const conditions = [...this.#attributeConditions(filter), ...this.#licenseCondition(filter), ...this.#memberCondition(filter)];
    let mask: Uint8Array | null = null;
    for (const condition of conditions) mask = condition(mask);
    const needle = toNeedle(filter.search ?? '');
    if (needle !== '') mask = both(mask, userSearchOf(this.#view).search(needle));
    return { mask, count: mask === null ? this.#view.userCount : countOnes(mask) };
  }

  #attributeConditions(filter: UserFilter): Condition[] {
    const listed = LISTED.flatMap((attribute) => {
      const wanted = new Set(filter[attribute] ?? []);
      return wanted.size === 0 ? [] : [this.#byValue(attribute, (value) => wanted.has(value))];
    });
    const { accountEnabled, onPremisesSyncEnabled } = filter;
    if (accountEnabled !== undefined) listed.push(this.#byValue('accountEnabled', (value) => value === String(accountEnabled)));
    // Graph says nothing of users who never were synchronized: they are as little as those who no longer are.
    if (onPremisesSyncEnabled !== undefined) {
      listed.push(this.#byValue('onPremisesSyncEnabled', (value) => (value === 'true') === onPremisesSyncEnabled));
    }
    return listed;
  }

  #byValue(attribute: string, test: (value: string) => boolean): Condition {
    const column = valueCodes(this.#view, attribute);
    return byCode(column.codes, codesThat(column, test));
  }

  #licenseCondition(filter: UserFilter): Condition[] {
    const test = profileTest(filter, this.#view.tables);
    if (test === null) return [];
    const wanted = Uint8Array.from(this.#view.licenseProfiles, (profile) => (test(profile) ? 1 : 0));
    return [byCode(this.#view.snapshot.users.profile, wanted)];
  }

  /** A group that is not there in this state has no members. */
  #memberCondition({ memberOf }: UserFilter): Condition[] {
    if (memberOf === undefined) return [];
    const { members } = this.#view.snapshot;
    const group = this.#view.findGroup(memberOf);
    const mask = new Uint8Array(this.#view.userCount);
    if (group >= 0) for (const user of targetsOf(members, group as GroupOrdinal)) mask[user] = 1;
    return [(before) => both(before, mask)];
  }
}

/** Narrows who matched so far; null is everybody. What it is given may be changed. */
type Condition = (before: Uint8Array | null) => Uint8Array;

function byCode(codes: Uint8Array | Uint16Array | Uint32Array, wanted: Uint8Array): Condition {
  return (before) => {
    const mask = before ?? new Uint8Array(codes.length).fill(1);
    for (let user = 0; user < mask.length; user++) mask[user]! &= wanted[codes[user]!]!;
    return mask;
  };
}

function both(before: Uint8Array | null, mask: Uint8Array): Uint8Array {
  if (before === null) return mask;
  for (let user = 0; user < before.length; user++) before[user]! &= mask[user]!;
  return before;
}

function countOnes(mask: Uint8Array): number {
  let count = 0;
  for (let user = 0; user < mask.length; user++) count += mask[user]!;
  return count;
}

/** Filters that ask the same have the same key. */
function keyOf(filter: UserFilter): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return JSON.stringify(asked.sort(([a], [b]) => (a < b ? -1 : 1)));
}
