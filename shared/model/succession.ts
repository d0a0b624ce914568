import type { ServicePlanId } from './graph.ts';

/** What becomes of a service of the old license plan, gravest first. */
export const SUCCESSIONS = ['lost', 'downgraded', 'successor', 'upgraded', 'same'] as const;
export type Succession = (typeof SUCCESSIONS)[number];

/** A service of the old license plan, and what does its job in the new one. */
export interface SucceededService {
  readonly servicePlanId: ServicePlanId;
  /** On today by the source whose license plan is changed; a service of the whole company always is. */
  readonly on: boolean;
  /** False for a service that comes with the license plan and cannot be switched off (F25). */
  readonly perUser: boolean;
  /** Plumbing and ended services: listed, and their loss harms nobody. */
  readonly foundation: boolean;
  readonly succession: Succession;
  /** What does its job in the new license plan, ascending; several when it does several jobs. Empty when it is lost. */
  readonly successors: readonly ServicePlanId[];
}

/**
 * Why a service of the new license plan is on or off: `kept…` is the same service, `succeeds…` does the job of others, `baseOff` is new
 * and needs one that is off (F44), `onAlready` is on today by the new license plan, `company` cannot be switched (F25).
 */
export const SWITCH_REASONS = ['keptOn', 'keptOff', 'succeedsOn', 'succeedsOff', 'new', 'baseOff', 'onAlready', 'company'] as const;
export type SwitchReason = (typeof SWITCH_REASONS)[number];

/** A service of the new license plan. */
export interface ArrivingService {
  readonly servicePlanId: ServicePlanId;
  readonly on: boolean;
  readonly perUser: boolean;
  readonly reason: SwitchReason;
  /** Services of the old license plan whose job it does, ascending; empty for one that is new. */
  readonly predecessors: readonly ServicePlanId[];
}

/**
 * One license plan followed by another, service by service. Services switched off stay off under their successor, and nothing in use goes
 * off unseen (F121); what is new is on, unless the base it needs is off (F36, F71, F44).
 */
export interface SuccessorMap {
  /** Ascending by servicePlanId. */
  readonly services: readonly SucceededService[];
  /** Ascending by servicePlanId. */
  readonly arriving: readonly ArrivingService[];
  /** To be switched off in the new license plan, ascending. */
  readonly disabledPlans: readonly ServicePlanId[];
}
