import { isInError } from '../snapshot/entryProfile.ts';
import { type DetailedFinding, findingOfUsers } from './buildFinding.ts';
import { addAll, everybody, noUsers, type PreflightContext, whereAtEnd, whereAtStart } from './preflightContext.ts';

/** Accounts that the plan forgets, or that are not what it takes them for. */
export const accounts = [missed, blockedFromSignIn, inErrorBefore, disabledEntries, deleted, masteredOnPremises, notEntitled];

/** Users who hold a license plan that the plan takes from others, and whom no step looks at. One finding per license plan. */
function missed(context: PreflightContext): DetailedFinding[] {
  const { changes, plan, tables, touched } = context;
  const leaving = new Set<number>();
  for (const { kind, before, after } of changes) {
    if (kind !== 'licensesApplied' && kind !== 'userLicensesSet') continue;
    for (const sku of before.heldSkus) if (!after.heldSkus.includes(sku)) leaving.add(sku);
  }
  for (const step of plan.steps) {
    if (step.kind !== 'assignLicense') continue;
    for (const skuId of step.removeLicenses) leaving.add(tables.sku(skuId) ?? -1);
  }
  return [...leaving]
    .filter((sku) => sku >= 0)
    .sort((a, b) => a - b)
    .flatMap((sku) => {
      const users = noUsers(context);
      addAll(
        users,
        whereAtStart(context, everybody(context), (start) => start.heldSkus.some((held) => held === sku)).filter(
          (user) => !touched.has(user),
        ),
      );
      return findingOfUsers(context, 'usersMissed', 'info', users, { values: { skuId: tables.skus[sku]!.skuId } });
    });
}

/** Accounts that cannot sign in and take a unit all the same: freeing those is the first cure for too few (F107). */
function blockedFromSignIn(context: PreflightContext): DetailedFinding[] {
  const column = context.snapshot.users.attribute('accountEnabled');
  if (column === undefined) return [];
  const users = noUsers(context);
  for (const { start, end, users: changed } of context.paths) {
    if (end.heldSkus.every((sku) => start.heldSkus.includes(sku))) continue;
    for (const user of changed) if (column.get(user) === 'false') users.add(user);
  }
  return findingOfUsers(context, 'accountDisabled', 'info', users);
}

/** F116: users of the plan with a license error from before; what is in the way there may be in the way here. */
function inErrorBefore(context: PreflightContext): DetailedFinding[] {
  const users = noUsers(context);
  addAll(
    users,
    whereAtStart(context, context.touched, (start) => start.entries.some(isInError)),
  );
  return findingOfUsers(context, 'F116', 'info', users);
}

/** F5, F219: entries in a state that no source explains; this model treats them as not held. */
function disabledEntries(context: PreflightContext): DetailedFinding[] {
  const users = noUsers(context);
  addAll(
    users,
    whereAtStart(context, context.touched, (start) => start.entries.some((entry) => entry.state === 'Disabled')),
  );
  return findingOfUsers(context, 'F5', 'info', users);
}

/** F104, F138: users the plan deletes; they can be restored for 30 days. */
function deleted(context: PreflightContext): DetailedFinding[] {
  return findingOfUsers(context, 'F138', 'info', context.rehearsal.deleted);
}

/** Synchronized users whose attributes, but for the usage location (F13), or whose account the plan changes in the cloud. */
function masteredOnPremises(context: PreflightContext): DetailedFinding[] {
  const { snapshot, changes, plan } = context;
  const column = snapshot.users.attribute('onPremisesSyncEnabled');
  if (column === undefined) return [];
  const updated = noUsers(context);
  const removed = noUsers(context);
  for (const { kind, step, users } of changes) {
    const call = plan.steps[step];
    const isUpdate = call?.kind === 'updateUsers' && Object.keys(call.set).some((name) => name.toLowerCase() !== 'usagelocation');
    if ((kind !== 'userUpdated' || !isUpdate) && kind !== 'userDeleted') continue;
    for (const user of users) if (column.get(user) === 'true') (kind === 'userDeleted' ? removed : updated).add(user);
  }
  return [
    ...findingOfUsers(context, 'synchronizedUsers', 'warning', updated, { about: 'updated' }),
    ...findingOfUsers(context, 'synchronizedUsers', 'warning', removed, { about: 'deleted' }),
  ];
}

/** Entra ID P1, which carries the right to group-based licensing (F177). */
const ENTRA_ID_FAMILY = 'entra-id';
const ENTRA_ID_P1 = '41781fb2-bc02-4b7c-bd55-b576c07bb09d';
/** Office 365 E3, A3 and G3, and what is above them, by part number. */
const SUITES_WITH_THE_RIGHT = /^ENTERPRISE(PACK|PREMIUM|WITHSCAL)/i;

/** F177: users who inherit from a group of the plan and hold no license plan that carries the right to it. */
function notEntitled(context: PreflightContext): DetailedFinding[] {
  const { catalog, tables, groups, rehearsal } = context;
  const family = rehearsal.families.ids.indexOf(ENTRA_ID_FAMILY);
  const members = catalog.families.families.find((each) => each.id === ENTRA_ID_FAMILY)?.members ?? [];
  const rank = members.find((member) => member.servicePlanId === ENTRA_ID_P1)?.rank;
  if (rank === undefined) return [];
  const users = noUsers(context);
  addAll(
    users,
    whereAtEnd(context, context.touched, (end) => {
      if (!end.held.some((entry) => groups.has(entry.source))) return false;
      if (end.heldSkus.some((sku) => SUITES_WITH_THE_RIGHT.test(tables.skus[sku]!.subscribed?.skuPartNumber ?? ''))) return false;
      return !rehearsal.families.holdings(end).some((holding) => holding.family === family && holding.rank >= rank);
    }),
  );
  return findingOfUsers(context, 'F177', 'info', users);
}
