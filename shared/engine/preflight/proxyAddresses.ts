import type { TextColumn } from '../columns/textColumn.ts';
import { type AddressScan, addressesOf, scanAddresses } from './addressScan.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { noUsers, type PreflightContext } from './preflightContext.ts';

/** Mail addresses, which every change of licenses makes the service work out again (F93). */
export function proxyAddresses(context: PreflightContext): DetailedFinding[] {
  const column = context.snapshot.users.attribute('proxyAddresses');
  if (column === undefined) return [];
  const scan = scanAddresses(column);
  return [...sharedAddresses(context, column, scan), ...extraAddresses(context, scan)];
}

/**
 * F51, F111: users who share a proxy address, whatever the case of its letters and of its prefix. Graver where the plan touches one of
 * those who share it: the assignment can then fail.
 */
function sharedAddresses(context: PreflightContext, column: TextColumn, { suspects }: AddressScan): DetailedFinding[] {
  const firstHolder = new Map<string, number>();
  const sharing = new Map<string, number[]>();
  for (const user of suspects) {
    for (const address of addressesOf(column.get(user))) {
      const first = firstHolder.get(address);
      if (first === undefined) firstHolder.set(address, user);
      else if (first !== user) sharing.set(address, [...(sharing.get(address) ?? [first]), user]);
    }
  }
  const inPlan = noUsers(context);
  const elsewhere = noUsers(context);
  for (const users of sharing.values()) {
    const set = users.some((user) => context.touched.has(user)) ? inPlan : elsewhere;
    for (const user of users) set.add(user);
  }
  for (const user of inPlan) elsewhere.delete(user);
  return [
    ...findingOfUsers(context, 'F111', 'warning', inPlan, { about: 'sharedAddress' }),
    ...findingOfUsers(context, 'F111', 'info', elsewhere, { about: 'sharedElsewhere' }),
  ];
}

/** F93: users with more than one mail address whose license plans change: the primary address can move, and others have been lost. */
function extraAddresses(context: PreflightContext, { mailAddresses }: AddressScan): DetailedFinding[] {
  const users = noUsers(context);
  for (const { start, end, users: changed } of context.paths) {
    if (start.heldSkus.join() === end.heldSkus.join()) continue;
    for (const user of changed) if (mailAddresses[user]! > 1) users.add(user);
  }
  return findingOfUsers(context, 'F93', 'warning', users);
}
