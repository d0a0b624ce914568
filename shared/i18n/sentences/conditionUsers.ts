import type { UserSelector } from '../../model/migrationPlan.ts';
import type { Translator } from '../translator.ts';
import type { Naming } from './naming.ts';
import { selectorText } from './stepText.ts';

/** What a condition is told with. `users`: how many it is about, where that is worth saying. */
export interface Teller {
  readonly naming: Naming;
  readonly words: Translator;
  readonly users: number | null;
}

/** Users as the subject of a sentence. */
export interface ToldUsers {
  readonly text: string;
  /** Which form of the sentence agrees with them. */
  readonly form: 'one' | 'many';
  /** The same for a sentence that says what none of them has or does: "Anna does not", "the members do not", "nobody does". */
  readonly none: { readonly text: string; readonly form: 'one' | 'many' | 'nobody' };
  /** Makes the sentence begin with a capital, unless a name begins it. */
  readonly start: (sentence: string) => string;
}

/** More users than these are told by their number. */
const MOST_NAMES = 3;

export function tellUsers(users: UserSelector, teller: Teller): ToldUsers {
  const { naming, words } = teller;
  const { t } = words;
  const text = usersText(users, naming, words);
  if ('ids' in users) {
    const isNamed = users.ids.length <= MOST_NAMES;
    const form = users.ids.length === 1 ? 'one' : 'many';
    return { text, form, none: { text, form }, start: isNamed ? (sentence) => sentence : capitalized };
  }
  if ('all' in users) {
    return { text, form: 'many', none: { text: t('window.conditions.who.nobody'), form: 'nobody' }, start: capitalized };
  }
  const left = leftOut(users, naming, words);
  const counted = withNumber(text, teller);
  if (left === null) return { text: counted, form: 'many', none: { text: counted, form: 'many' }, start: capitalized };
  const nobody = t('window.conditions.who.nobodyExcept', { others: left });
  return { text: counted, form: 'one', none: { text: nobody, form: 'nobody' }, start: capitalized };
}

function withNumber(text: string, { words: { t }, users }: Teller): string {
  return users === null ? text : t('window.conditions.who.counted', { users: text, number: users });
}

/** As steps say it, but with few users by their names, and with what belongs together and what is left out told apart. */
function usersText(users: UserSelector, naming: Naming, words: Translator): string {
  const { t, list } = words;
  if ('ids' in users) {
    return users.ids.length <= MOST_NAMES
      ? list(users.ids.map(naming.user))
      : t('window.conditions.who.named', { number: users.ids.length });
  }
  const left = leftOut(users, naming, words);
  if (left !== null) return t('selector.not', { item: left });
  if ('first' in users) return t('selector.first', { count: users.first, item: usersText(users.of, naming, words) });
  if (!('and' in users)) return selectorText(users, naming, words);
  const [first, ...others] = users.and.filter((each) => !('not' in each)).map((each) => usersText(each, naming, words));
  if (first === undefined) return t('selector.all');
  const among = others.length === 0 ? first : t('window.conditions.who.alsoAmong', { users: first, others: list(others) });
  const except = users.and.flatMap((each) => ('not' in each ? [usersText(each.not, naming, words)] : []));
  return except.length === 0 ? among : t('window.conditions.who.except', { users: among, others: list(except) });
}

/** Who is left out where everybody else is meant; null for any other selector. */
function leftOut(users: UserSelector, naming: Naming, words: Translator): string | null {
  const parts = 'and' in users ? users.and : [users];
  const left = parts.flatMap((each) => ('not' in each ? [usersText(each.not, naming, words)] : []));
  return left.length === 0 || left.length < parts.length ? null : words.list(left);
}

export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
