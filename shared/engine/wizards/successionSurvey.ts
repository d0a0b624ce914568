import type { ServicePlanId } from '../../model/graph.ts';
import type { ArrivingService, SucceededService, SwitchReason } from '../../model/succession.ts';
import type { OptionsOrdinal } from '../licensing/tenantTables.ts';
import type { PlanPair } from './successions.ts';

/** Users, or one group for all its members, with what is switched off for them today. */
export interface SwitchedOff {
  readonly options: OptionsOrdinal;
  readonly present: OptionsOrdinal | null;
  readonly users: number;
}

/** A service of the old license plan, over all users concerned. */
export interface SurveyedService extends Omit<SucceededService, 'on'> {
  /** Users who have it on today. */
  readonly usersOn: number;
}

/** A service of the new license plan, over all users concerned. */
export interface SurveyedArrival extends Pick<ArrivingService, 'servicePlanId' | 'perUser' | 'predecessors'> {
  /** Users who get it switched on. */
  readonly usersOn: number;
  /** Users for whom it follows from the old license plan that it is on. */
  readonly usersProposed: number;
  /** Users who have what it does switched on today. */
  readonly usersInUse: number;
  /** Why it is on or off where most users are. */
  readonly reason: SwitchReason;
}

export interface SuccessionSurvey {
  readonly services: readonly SurveyedService[];
  readonly arriving: readonly SurveyedArrival[];
}

/** One license plan followed by another, over users who may have different services switched off today (F121). */
export function surveySuccession(pair: PlanPair, sets: readonly SwitchedOff[]): SuccessionSurvey {
  const maps = sets.map(({ options, present, users }) => ({
    users,
    map: pair.mapOf(options, present),
    disabled: new Set<ServicePlanId>(pair.disabledPlans(options, present)),
  }));
  const [first] = maps;
  if (first === undefined) return { services: [], arriving: [] };
  const services = first.map.services.map(({ on: _on, ...service }, place) => ({
    ...service,
    usersOn: sum(maps.filter(({ map }) => map.services[place]?.on)),
  }));
  const arriving = first.map.arriving.map(({ servicePlanId, perUser, predecessors }, place): SurveyedArrival => {
    const own = maps.map(({ users, map, disabled }) => ({
      users,
      arrival: map.arriving[place],
      on: !disabled.has(servicePlanId),
      inUse: map.services.some((service) => service.on && predecessors.includes(service.servicePlanId)),
    }));
    const largest = own.toSorted((a, b) => b.users - a.users)[0]?.arrival;
    return {
      servicePlanId,
      perUser,
      predecessors,
      usersOn: sum(own.filter(({ on }) => on)),
      usersProposed: sum(own.filter(({ arrival }) => arrival?.on)),
      usersInUse: sum(own.filter(({ inUse, arrival }) => inUse || arrival?.reason === 'onAlready')),
      reason: largest?.reason ?? 'new',
    };
  });
  return { services, arriving };
}

function sum(counts: readonly { readonly users: number }[]): number {
  return counts.reduce((total, { users }) => total + users, 0);
}
