import type { UserColumn } from '../../../shared/contract/users.ts';
import type { LanguageTag } from '../session/collators.ts';
import { perView } from '../session/perView.ts';
import { Recent } from '../session/recent.ts';
import type { TenantView } from '../session/tenantView.ts';
import type { UserRanks } from '../session/textRanks.ts';
import { licenseNames } from './licenseNames.ts';
import { valueCodes } from './valueCodes.ts';

export interface UserSort {
  readonly column: UserColumn;
  readonly descending: boolean;
}

/** A column sorted twice in a row is the same permutation; a directory is looked at in a few ways only. */
const REMEMBERED = 6;

export const userOrdersOf = perView((view) => new UserOrders(view));

/** The order of all users for each column: a counting sort by place over the order by name, so that equals stand by name. */
class UserOrders {
  readonly #view: TenantView;
  readonly #recent = new Recent<Promise<Uint32Array>>(REMEMBERED);

  constructor(view: TenantView) {
    this.#view = view;
  }

  /** All users in this order; who has nothing in the column comes last whichever way it is sorted. Nobody may write to it. */
  by(sort: UserSort, language: LanguageTag): Promise<Uint32Array> {
    const key = `${sort.column} ${sort.descending} ${language}`;
    const order = this.#recent.get(key, () => this.#sort(sort, language));
    order.catch(() => this.#recent.forget(key));
    return order;
  }

  async #sort({ column, descending }: UserSort, language: LanguageTag): Promise<Uint32Array> {
    if (column === 'displayName') return sortByRank(await this.#view.ranksBy(column, language), descending, null);
    const [ranks, byName] = await Promise.all([
      this.#ranks(column, language),
      this.by({ column: 'displayName', descending: false }, language),
    ]);
    return sortByRank(ranks, descending, byName);
  }

  async #ranks(column: UserColumn, language: LanguageTag): Promise<UserRanks> {
    if (column === 'licenses') return this.#byProfile(licenseNames(this.#view, language).ranks);
    if (column === 'errors')
      return this.#byProfile(Uint32Array.from(this.#view.licenseProfiles, ({ errorEntries }) => errorEntries.length));
    if (column === 'accountEnabled' || column === 'onPremisesSyncEnabled') return this.#byAnswer(column);
    return this.#view.ranksBy(column, language);
  }

  #byProfile(rankOfProfile: Uint32Array): UserRanks {
    const { profile } = this.#view.snapshot.users;
    const ranks = new Uint32Array(profile.length);
    for (let user = 0; user < ranks.length; user++) ranks[user] = rankOfProfile[profile[user]!]!;
    return { ranks, highest: rankOfProfile.reduce((highest, rank) => Math.max(highest, rank), 0) };
  }

  /** No before yes. */
  #byAnswer(column: string): UserRanks {
    const { codes, values } = valueCodes(this.#view, column);
    const rankOfCode = Uint32Array.from(values, (value) => ['false', 'true'].indexOf(value) + 1);
    return { ranks: Uint32Array.from(codes, (code) => rankOfCode[code]!), highest: 2 };
  }
}

/** Equals stay as they are in `before`; without it in order of id. Rank 0 comes last. */
function sortByRank({ ranks, highest }: UserRanks, descending: boolean, before: Uint32Array | null): Uint32Array {
  const slotOf = (rank: number): number => (rank === 0 ? highest : descending ? highest - rank : rank - 1);
  const next = new Uint32Array(highest + 2);
  for (let user = 0; user < ranks.length; user++) next[slotOf(ranks[user]!) + 1]!++;
  for (let slot = 0; slot <= highest; slot++) next[slot + 1]! += next[slot]!;
  const order = new Uint32Array(ranks.length);
  for (let i = 0; i < order.length; i++) {
    const user = before === null ? i : before[i]!;
    order[next[slotOf(ranks[user]!)]!++] = user;
  }
  return order;
}
