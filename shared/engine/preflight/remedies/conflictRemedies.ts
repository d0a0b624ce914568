import type { SkuOrdinal } from '../../../model/brand.ts';
import type { Bitset } from '../../columns/bitset.ts';
import { readLicenseCall } from '../../licensing/licenseCall.ts';
import { DIRECT, enabledPlans } from '../../licensing/profileTable.ts';
import type { PlanOrdinal } from '../../licensing/tenantTables.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import { addAll, noUsers, type PreflightContext } from '../preflightContext.ts';
import { violationsOf } from '../violations.ts';
import { type BrokenCall, brokenCalls, FAILURES, withServices } from './brokenCalls.ts';
import { insert, type Remedy, type RemedyEdit, type RemedyStep, remedy, replace, THESE } from './remedy.ts';

/**
 * F43, F108: the old license plan goes in the same call; else what is in the way goes from these users alone, where they hold it directly;
 * else the service is switched off in the new license plan, for everybody it is given to.
 */
export function resolveConflict(context: PreflightContext, { who: { users } }: DetailedFinding): Remedy[] {
  const calls = brokenCalls(context, users, FAILURES);
  const stepNumber = (calls[0]?.index ?? 0) + 1;
  const swaps = calls.flatMap((broken) => swapInOneCall(context, broken));
  const inTheWay = calls.map((broken) => ({ index: broken.index, held: heldInTheWay(context, broken) }));
  const count = new Set(inTheWay.flatMap(({ held }) => held.flatMap((each) => each.users.toArray()))).size;
  return [
    ...(swaps.length === calls.length ? remedy('swapInOneCall', swaps, { stepNumber }) : []),
    ...remedy('switchOffDirect', inTheWay.flatMap(withoutServiceFirst(context)), { count, stepNumber }),
    ...remedy('removeInTheWay', inTheWay.flatMap(removedFirst(context)), { count, stepNumber }),
    ...remedy(
      'switchOff',
      calls.flatMap((broken) => switchOff(context, broken)),
      { stepNumber },
    ),
  ];
}

/** A direct license that stands in the way, and the services of it that do. */
interface InTheWay {
  readonly sku: SkuOrdinal;
  readonly options: number;
  readonly services: ReadonlySet<PlanOrdinal>;
  readonly users: Bitset;
}

/** Only of users in whose way nothing but direct licenses stands. */
function heldInTheWay(context: PreflightContext, { call, changes }: BrokenCall): InTheWay[] {
  const { tables } = context;
  const added = readLicenseCall(call, tables).add;
  const wanted = enabledPlans(
    added.map((license) => ({ ...license, source: DIRECT as typeof DIRECT })),
    tables,
  );
  const found = new Map<string, InTheWay & { readonly services: Set<PlanOrdinal> }>();
  for (const change of changes) {
    const pairs = violationsOf(context, change).blocking.exclusions;
    const blockers = new Set(pairs.flatMap(({ a, b }) => [...(wanted.has(a) ? [b] : []), ...(wanted.has(b) ? [a] : [])]));
    const held = change.before.held.flatMap(({ sku, options, source }) => {
      const on = tables.enabledPlans(sku, options);
      const services = [...blockers].filter((plan) => on.has(plan));
      return services.length === 0 || added.some((license) => license.sku === sku) ? [] : [{ sku, options, source, services }];
    });
    if (held.some(({ source }) => source !== DIRECT)) continue;
    for (const { sku, options, services } of held) {
      const key = `${sku} ${options}`;
      const open = found.get(key) ?? { sku, options, services: new Set(), users: noUsers(context) };
      found.set(key, open);
      for (const service of services) open.services.add(service);
      addAll(open.users, change.users);
    }
  }
  return [...found.values()];
}

type Place = { readonly index: number; readonly held: readonly InTheWay[] };

/** The same direct license with the service in the way switched off, before the call (F35: what is off already stays so). */
function withoutServiceFirst({ tables }: PreflightContext): (place: Place) => RemedyEdit[] {
  return ({ index, held }) => {
    const calls = held.map(({ sku, options, services, users }): RemedyStep => {
      const disabledPlans = [...new Set([...tables.disabledPlans(options), ...[...services].map((plan) => tables.planIds[plan]!)])];
      const addLicenses = [{ skuId: tables.skus[sku]!.skuId, disabledPlans }];
      return { step: { kind: 'assignLicense', target: { users: THESE }, addLicenses, removeLicenses: [] }, users };
    });
    return calls.length === 0 ? [] : [insert(index, ...calls)];
  };
}

function removedFirst({ tables }: PreflightContext): (place: Place) => RemedyEdit[] {
  return ({ index, held }) => {
    const calls = held.map(({ sku, users }): RemedyStep => {
      const removeLicenses = [tables.skus[sku]!.skuId];
      return { step: { kind: 'assignLicense', target: { users: THESE }, addLicenses: [], removeLicenses }, users };
    });
    return calls.length === 0 ? [] : [insert(index, ...calls)];
  };
}

/** Where everybody who fails holds what is in the way from the very target of the call (F118). */
function swapInOneCall(context: PreflightContext, { index, call, changes }: BrokenCall): RemedyEdit[] {
  const { tables } = context;
  const added = new Set(readLicenseCall(call, tables).add.map(({ sku }) => sku));
  const inTheWay = new Set<SkuOrdinal>();
  for (const change of changes) {
    const pairs = violationsOf(context, change).blocking.exclusions;
    const source = 'group' in call.target ? tables.group(call.target.group) : DIRECT;
    const blockers = change.before.held.filter(({ sku, options }) => {
      const on = tables.enabledPlans(sku, options);
      return !added.has(sku) && pairs.some(({ a, b }) => on.has(a) || on.has(b));
    });
    if (blockers.length === 0 || blockers.some((entry) => entry.source !== source)) return [];
    for (const { sku } of blockers) inTheWay.add(sku);
  }
  const removed = [...inTheWay].map((sku) => tables.skus[sku]!.skuId).filter((skuId) => !call.removeLicenses.includes(skuId));
  return removed.length === 0 ? [] : [replace(index, { ...call, removeLicenses: [...call.removeLicenses, ...removed] })];
}

function switchOff(context: PreflightContext, { index, call, changes }: BrokenCall): RemedyEdit[] {
  const inTheWay = new Set(changes.flatMap((change) => violationsOf(context, change).blocking.exclusions.flatMap(({ a, b }) => [a, b])));
  return withServices(context, index, call, (disabled, own) => [...disabled, ...own.filter((plan) => inTheWay.has(plan))]);
}
