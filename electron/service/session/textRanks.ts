import { rankTexts, type TextRanking } from '../../../shared/engine/columns/rankTexts.ts';
import { dataOf, type JoinedTexts, joinTexts, type TextColumn } from '../../../shared/engine/columns/textColumn.ts';
import type { JobRunner } from '../jobs/jobTable.ts';
import { collatorOf, type LanguageTag } from './collators.ts';

/** The place of every user when they are sorted by something: from 1 to `highest`; 0 for who has nothing there. */
export interface UserRanks {
  readonly ranks: Uint32Array;
  readonly highest: number;
}

/** Fewer texts than this are sorted at once; starting a worker takes longer. */
const AT_ONCE = 4000;

/** Puts the texts of columns in the order of a language: each column and language once, long columns in a worker. */
export class TextRanks {
  readonly #jobs: JobRunner;
  readonly #made = new WeakMap<TextColumn, Map<LanguageTag, Promise<UserRanks>>>();

  constructor(jobs: JobRunner) {
    this.#jobs = jobs;
  }

  of(column: TextColumn, language: LanguageTag): Promise<UserRanks> {
    const made = this.#made.get(column) ?? new Map<LanguageTag, Promise<UserRanks>>();
    this.#made.set(column, made);
    let ranks = made.get(language);
    if (ranks === undefined) {
      ranks = this.#sort(column, language);
      made.set(language, ranks);
      // What failed is tried again by who asks next.
      ranks.catch(() => made.delete(language));
    }
    return ranks;
  }

  async #sort(column: TextColumn, language: LanguageTag): Promise<UserRanks> {
    const data = dataOf(column);
    if (data.kind === 'plain') return await this.#rank({ characters: data.characters, ends: data.ends }, language);
    const { ranks, highest } = await this.#rank(joinTexts(data.values), language);
    return { ranks: spread(data.codes, ranks), highest };
  }

  async #rank(texts: JoinedTexts, language: LanguageTag): Promise<TextRanking> {
    return texts.ends.length <= AT_ONCE ? rankTexts(texts, collatorOf(language)) : await this.#jobs.run('order', { texts, language });
  }
}

/** From ranks of values to ranks of users; code 0 is nothing. */
function spread(codes: ArrayLike<number>, rankOfValue: Uint32Array): Uint32Array {
  const rankOfCode = new Uint32Array(rankOfValue.length + 1);
  rankOfCode.set(rankOfValue, 1);
  const ranks = new Uint32Array(codes.length);
  for (let user = 0; user < ranks.length; user++) ranks[user] = rankOfCode[codes[user]!]!;
  return ranks;
}
