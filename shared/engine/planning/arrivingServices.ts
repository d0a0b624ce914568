import type { RequirementRule } from '../../model/catalog.ts';
import type { ServicePlanId, SubscribedSku } from '../../model/graph.ts';
import type { ArrivingService, SucceededService, SwitchReason } from '../../model/succession.ts';

interface Switching {
  readonly services: readonly SucceededService[];
  readonly to: SubscribedSku;
  readonly presentlyDisabled: readonly ServicePlanId[] | null;
  readonly requirements: readonly RequirementRule[];
  /** Services of the old license plan with a job of the same kind. */
  readonly relativesOf: (plan: ServicePlanId) => readonly ServicePlanId[];
}

/** Which services of the new license plan are to be on. */
export function switchServices(question: Switching): ArrivingService[] {
  const { services, to, presentlyDisabled, requirements, relativesOf } = question;
  const old = new Map(services.map((service) => [service.servicePlanId, service]));
  const heirsOf = Map.groupBy(
    services.flatMap((service) => service.successors.map((successor) => ({ successor, service }))),
    ({ successor }) => successor,
  );
  const offToday = presentlyDisabled === null ? null : new Set(presentlyDisabled);
  const switched = to.servicePlans.map(({ servicePlanId, appliesTo }): ArrivingService => {
    const heirs = heirsOf.get(servicePlanId)?.map(({ service }) => service);
    const predecessors = heirs ?? relativesOf(servicePlanId).flatMap((relative) => old.get(relative) ?? []);
    const perUser = appliesTo === 'User';
    const reason = reasonOf({ perUser, predecessors, kept: old.has(servicePlanId), onToday: offToday?.has(servicePlanId) === false });
    return { servicePlanId, on: !isOff(reason), perUser, reason, predecessors: predecessors.map((each) => each.servicePlanId) };
  });
  return withoutBaseless(switched, requirements);
}

interface Standing {
  readonly perUser: boolean;
  readonly predecessors: readonly SucceededService[];
  /** The old license plan has it too. */
  readonly kept: boolean;
  /** On today by the new license plan. */
  readonly onToday: boolean;
}

/** One predecessor in use is enough to have it on: to leave it off would take away what somebody uses (F121). */
function reasonOf({ perUser, predecessors, kept, onToday }: Standing): SwitchReason {
  if (!perUser) return 'company';
  if (predecessors.length === 0) return 'new';
  if (predecessors.some(({ on }) => on)) return kept ? 'keptOn' : 'succeedsOn';
  if (onToday) return 'onAlready';
  return kept ? 'keptOff' : 'succeedsOff';
}

function isOff(reason: SwitchReason): boolean {
  return reason === 'keptOff' || reason === 'succeedsOff' || reason === 'baseOff';
}

/**
 * New services whose base is switched off go off with it, and what is new on top of them: the call would be refused otherwise (F44, F79).
 * A base that the license plan does not have at all comes from elsewhere, and rules that are only inferred do not block.
 */
function withoutBaseless(services: readonly ArrivingService[], requirements: readonly RequirementRule[]): ArrivingService[] {
  const blocking = new Map(
    requirements
      .filter(({ anyOf }) => anyOf.some(({ confidence }) => confidence !== 'inferred'))
      .map(({ servicePlanId, anyOf }) => [servicePlanId, anyOf.map((base) => base.servicePlanId)]),
  );
  let current = [...services];
  for (;;) {
    const on = new Map(current.map((service) => [service.servicePlanId, service.on]));
    const next = current.map((service): ArrivingService => {
      if (service.reason !== 'new') return service;
      const bases = (blocking.get(service.servicePlanId) ?? []).filter((base) => on.has(base));
      const lacksBase = bases.length > 0 && !bases.some((base) => on.get(base) === true);
      return lacksBase ? { ...service, on: false, reason: 'baseOff' } : service;
    });
    if (next.every((service, i) => service === current[i])) return next;
    current = next;
  }
}
