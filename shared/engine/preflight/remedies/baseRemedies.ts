import type { SkuOrdinal } from '../../../model/brand.ts';
import { newViolations } from '../../licensing/groupChange.ts';
import { readLicenseCall } from '../../licensing/licenseCall.ts';
import { DIRECT, enabledPlans, type LicenseProfile } from '../../licensing/profileTable.ts';
import type { PlanOrdinal } from '../../licensing/tenantTables.ts';
import type { DetailedFinding } from '../buildFinding.ts';
import type { PreflightContext } from '../preflightContext.ts';
import { type BrokenCall, brokenCalls, FAILURES, withServices } from './brokenCalls.ts';
import { type Remedy, remedy, replace } from './remedy.ts';

/** F44, F79, F109: the missing service comes in the same call: switched on where it is there, else from another license plan. */
export function addBase(context: PreflightContext, { who: { users, ids } }: DetailedFinding): Remedy[] {
  const calls = [...brokenCalls(context, users, FAILURES), ...refusedGroupCalls(context, ids)];
  for (const { index, call, before } of calls.map((broken) => ({ ...broken, before: broken.changes[0]?.before ?? null }))) {
    const { tables, rules } = context;
    const held = before?.held ?? [];
    const wanted = readLicenseCall(call, tables).add.map((license) => ({ ...license, source: DIRECT as typeof DIRECT }));
    const { blocking } = newViolations(rules, before?.enabled ?? enabledPlans([], tables), enabledPlans([...held, ...wanted], tables));
    const bases = new Set(blocking.requirements.flatMap(({ anyOf }) => anyOf));
    if (bases.size === 0) continue;
    const switchedOn = withServices(context, index, call, (disabled) => disabled.filter((plan) => !bases.has(plan)));
    if (switchedOn.length > 0) return remedy('switchOnBase', switchedOn, { stepNumber: index + 1 });
    const found = findBase(context, before, wanted, bases);
    if (found === null) continue;
    const { skuId, disabledPlans, servicePlanId } = found;
    const addLicenses = [...call.addLicenses, { skuId, disabledPlans }];
    return remedy('addBase', [replace(index, { ...call, addLicenses })], { skuId, servicePlanId, stepNumber: index + 1 });
  }
  return [];
}

/** Calls on groups that are refused as a whole (F80). */
function refusedGroupCalls({ plan, rehearsal }: PreflightContext, groups: readonly string[]): BrokenCall[] {
  const refused = rehearsal.refusals.filter(({ target, reasons }) => groups.includes(target) && reasons.some(({ code }) => code === 'F79'));
  return [...new Set(refused.map(({ step }) => step))].flatMap((index) => {
    const call = plan.steps[index];
    return call?.kind === 'assignLicense' ? [{ index, call, changes: [] }] : [];
  });
}

interface Base {
  readonly skuId: string;
  readonly disabledPlans: string[];
  readonly servicePlanId: string;
}

/** The license plan with the fewest services beside the one needed, that can be assigned and breaks no rule; all else in it is off (F79). */
function findBase(
  { tables, rules, rehearsal: { ledger } }: PreflightContext,
  before: LicenseProfile | null,
  wanted: readonly Pick<LicenseProfile['held'][number], 'sku' | 'source' | 'options'>[],
  bases: ReadonlySet<PlanOrdinal>,
): Base | null {
  const offers = tables.skus.flatMap(({ skuId, userPlans, subscribed }, sku) => {
    const base = [...bases].find((plan) => userPlans.has(plan));
    if (base === undefined || subscribed?.appliesTo !== 'User' || wanted.some((license) => license.sku === sku)) return [];
    const disabledPlans = userPlans
      .toArray()
      .filter((plan) => plan !== base)
      .map((plan) => tables.planIds[plan]!);
    const license = { sku: sku as SkuOrdinal, options: tables.options(disabledPlans), source: DIRECT as typeof DIRECT };
    const held = before?.held ?? [];
    const { blocking } = newViolations(
      rules,
      before?.enabled ?? enabledPlans([], tables),
      enabledPlans([...held, ...wanted, license], tables),
    );
    const isHeld = held.some((entry) => entry.sku === sku);
    if (blocking.exclusions.length + blocking.requirements.length > 0 || (!isHeld && ledger.free(sku) === 0)) return [];
    // A direct call would replace the options of what is held directly already (F35).
    if (held.some((entry) => entry.sku === sku && entry.source === DIRECT)) return [];
    return [{ skuId, disabledPlans, servicePlanId: tables.planIds[base]!, size: userPlans.count() }];
  });
  return offers.sort((a, b) => a.size - b.size)[0] ?? null;
}
