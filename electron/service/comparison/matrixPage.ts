import type { ComparisonFilter, ComparisonSort, MatrixPage, MatrixRow } from '../../../shared/contract/comparison.ts';
import { NOBODY } from '../../../shared/engine/compare/comparedUsers.ts';
import { gravityRanks, matchingWays, sortByWay, usersOnWays } from '../../../shared/engine/compare/wayFilter.ts';
import { userMatchesOf } from '../directory/userMatches.ts';
import { userOrdersOf } from '../directory/userOrders.ts';
import type { LanguageTag } from '../session/collators.ts';
import type { Recent } from '../session/recent.ts';
import { type ComparedStates, namedCell } from './comparedStates.ts';

interface MatrixQuery {
  readonly filter: ComparisonFilter;
  readonly sort: ComparisonSort;
  readonly language: LanguageTag;
  readonly window: { readonly offset: number; readonly limit: number };
}

/** A window of the users who are in both states and match, each with the cells of its services. */
export async function matrixPage(states: ComparedStates, { filter, sort, language, window }: MatrixQuery): Promise<MatrixPage> {
  const list = await remembered(states.lists, [filter, sort, language], async () => {
    const order = await remembered(states.orders, [sort, language], () => orderOf(states, sort, language));
    return listOf(states, order, filter);
  });
  const users = Array.from(list.subarray(window.offset, window.offset + window.limit));
  const rows = users.map((user) => rowOf(states, user));
  const ways = [...new Set(rows.map(({ way }) => way))];
  return {
    matching: list.length,
    total: states.users.compared,
    rows,
    ways: Object.fromEntries(ways.map((way) => [way, states.users.ways[way]?.cells.map((cell) => namedCell(states, cell)) ?? []])),
  };
}

/** What failed is not remembered. */
function remembered(recent: Recent<Promise<Uint32Array>>, question: unknown, make: () => Promise<Uint32Array>): Promise<Uint32Array> {
  const key = JSON.stringify(question);
  const answer = recent.get(key, make);
  answer.catch(() => recent.forget(key));
  return answer;
}

/** All users of the state before, in the order asked for; equals stand by name. */
async function orderOf({ before, users }: ComparedStates, sort: ComparisonSort, language: LanguageTag): Promise<Uint32Array> {
  const orders = userOrdersOf(before);
  if ('column' in sort && sort.column !== 'changes') return await orders.by({ ...sort, column: sort.column }, language);
  const byName = await orders.by({ column: 'displayName', descending: false }, language);
  const family = 'service' in sort ? users.families.ids.indexOf(sort.service) : undefined;
  return sortByWay(byName, users.wayOf, gravityRanks(users, family), sort.descending);
}

function listOf(states: ComparedStates, order: Uint32Array, filter: ComparisonFilter): Uint32Array {
  const { users } = states;
  const { result, service, onlyChanged, hideFoundation } = filter;
  const family = service === undefined ? undefined : users.families.ids.indexOf(service);
  const ways = matchingWays(users, { result, family, onlyChanged, withoutFoundation: hideFoundation });
  return usersOnWays(order, users.wayOf, ways, maskOf(states, filter));
}

/** 1 for who matches the conditions on the person; null where there are none. Departments and groups count in either state, names before. */
function maskOf({ before, after, users }: ComparedStates, { search, department, group }: ComparisonFilter): Uint8Array | null {
  const asks = {
    ...(department !== undefined && department.length > 0 && { department }),
    ...(group !== undefined && { memberOf: group }),
  };
  const named = search === undefined || search === '' ? null : userMatchesOf(before).matching({ search }).mask;
  const now = userMatchesOf(after).matching(asks).mask;
  const then = userMatchesOf(before).matching(asks).mask;
  if (named === null && then === null) return null;
  const mask = new Uint8Array(before.userCount);
  for (let user = 0; user < mask.length; user++) {
    const same = users.afterOf[user]!;
    const fits = then === null || then[user] === 1 || (now !== null && same !== NOBODY && now[same] === 1);
    mask[user] = fits && (named === null || named[user] === 1) ? 1 : 0;
  }
  return mask;
}

function rowOf({ before, users }: ComparedStates, user: number): MatrixRow {
  const text = (name: string): string | null => before.snapshot.users.attribute(name)?.get(user) || null;
  return {
    id: before.snapshot.users.ids.get(user) ?? '',
    displayName: text('displayName') ?? '',
    userPrincipalName: text('userPrincipalName') ?? '',
    department: text('department'),
    way: users.wayOf[user] ?? NOBODY,
  };
}
