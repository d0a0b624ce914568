import type { Automation, PlanStep } from '../../model/migrationPlan.ts';
import { reasons } from '../licensing/refusal.ts';
import { checkSelector, selectUsers } from '../plan/userSelection.ts';
import { kindCode, NONE } from './eventLog.ts';
import type { Origin } from './lanes.ts';
import { callUsers } from './steps/directCalls.ts';
import { setGroupLicenses } from './steps/groupLicenses.ts';
import { createGroup, deleteGroup } from './steps/groupSteps.ts';
import { changeMembers, setMembershipRule } from './steps/membershipSteps.ts';
import type { StepContext, StepOf } from './steps/stepContext.ts';
import { checkAttributes, deleteUsers, reprocess, updateUsers } from './steps/userSteps.ts';

/** Bad input that only the engine can see: selectors that do not parse, values an attribute cannot have. Throws AppError `badInput`. */
export function checkSteps(steps: readonly PlanStep[]): void {
  steps.forEach((step, i) => {
    const place = `steps[${i}]`;
    if ('users' in step) checkSelector(step.users, `${place}.users`);
    if (step.kind === 'assignLicense' && 'users' in step.target) checkSelector(step.target.users, `${place}.target.users`);
    if (step.kind === 'updateUsers') checkAttributes(step, place);
  });
}

/** The same for a whole plan, which may have automations beside its steps. */
export function checkPlan({
  steps,
  automations,
}: {
  readonly steps: readonly PlanStep[];
  readonly automations: readonly Automation[];
}): void {
  checkSteps(steps);
  for (const [i, { users }] of automations.entries()) checkSelector(users, `automations[${i}].users`);
}

/** Takes the plan's steps one after another: each begins when the one before it has made its calls (simulation.md section 8). */
export class PlanRunner {
  readonly #context: StepContext;
  #waitingFor: { readonly groups: readonly string[] | undefined; readonly step: number } | null = null;

  constructor(context: StepContext) {
    this.#context = context;
    context.state.onIdle = (at) => this.#endWait(at);
  }

  start(): void {
    this.#schedule(0, 0);
  }

  #schedule(step: number, at: number): void {
    const { agenda, departures, plan } = this.#context.state;
    agenda.schedule(at + departures.pauseBefore(step), {
      run: (now) => {
        const next = plan.steps[step];
        if (next !== undefined) this.#begin(next, step, now);
        return null;
      },
    });
  }

  #begin(step: PlanStep, index: number, at: number): void {
    const cause = this.#context.state.log.append(at, kindCode('stepStarted'), index, NONE, NONE, 0);
    const end = this.#perform(step, { at, step: index, cause });
    if (end === 'waiting') this.#endWait(at);
    else this.#scheduleNext(index, end);
  }

  /** An administrator's pause follows every step but the last; the end of the last is an appointment too, as the clock runs until then. */
  #scheduleNext(index: number, end: number): void {
    const { plan, settings } = this.#context.state;
    const isLast = index === plan.steps.length - 1;
    this.#schedule(index + 1, isLast ? end : end + settings.adminStepSeconds);
  }

  /** Does what the step says; returns the second in which its calls are made. */
  #perform(step: PlanStep, origin: Origin): number | 'waiting' {
    const context = this.#context;
    switch (step.kind) {
      case 'assignLicense':
        if ('users' in step.target) return callUsers(context, step, selectUsers(context.state, step.target.users, origin.at), origin);
        setGroupLicenses(context, step, step.target.group, origin);
        return origin.at;
      case 'addMembers':
      case 'removeMembers':
        changeMembers(context, step, origin);
        return origin.at;
      case 'createGroup':
        createGroup(context, step, origin);
        return origin.at;
      case 'deleteGroup':
        deleteGroup(context, step, origin);
        return origin.at;
      case 'setMembershipRule':
        setMembershipRule(context, step, origin);
        return origin.at;
      case 'updateUsers':
        updateUsers(context, step, selectUsers(context.state, step.users, origin.at), origin);
        return origin.at;
      case 'deleteUsers':
        deleteUsers(context, selectUsers(context.state, step.users, origin.at), origin);
        return origin.at;
      case 'reprocess':
        reprocess(context, selectUsers(context.state, step.users, origin.at), origin);
        return origin.at;
      case 'setSeats':
        setSeats(context, step, origin);
        return origin.at;
      case 'wait':
        return origin.at + step.seconds;
      case 'retireAutomation':
        retireAutomation(context, step, origin);
        return origin.at;
      case 'waitForProcessing':
        this.#waitingFor = { groups: step.groups, step: origin.step };
        return 'waiting';
    }
  }

  /** A wait ends in the second in which the last of its groups falls idle; an unknown group is idle. */
  #endWait(at: number): void {
    if (this.#waitingFor === null) return;
    const { state } = this.#context;
    const { groups, step } = this.#waitingFor;
    const awaited = groups === undefined ? state.groups : groups.flatMap((id) => state.groups[state.context.tables.group(id) ?? -1] ?? []);
    if (awaited.some((group) => group.pending > 0)) return;
    this.#waitingFor = null;
    this.#scheduleNext(step, at);
  }
}

/** Its next runs do not happen. */
function retireAutomation({ state }: StepContext, { automation }: StepOf<'retireAutomation'>, { at, step, cause }: Origin): void {
  if (!state.retireAutomation(automation, at, step, cause)) state.refuse(at, step, cause, automation, [reasons.notFound(automation)]);
}

/** F29, F169: takes nothing away; units that are bought are offered to those who wait (F86). */
export function setSeats({ state, processing }: StepContext, { skuId, enabled }: StepOf<'setSeats'>, { at, step, cause }: Origin): void {
  const { context, ledger, log } = state;
  const sku = context.tables.sku(skuId);
  if (sku === undefined || context.tables.skus[sku]!.subscribed === null) {
    state.refuse(at, step, cause, skuId, [reasons.notOwned(skuId)]);
    return;
  }
  const bought = enabled > ledger.enabled[sku]!;
  ledger.setEnabled(sku, enabled);
  const set = log.append(at, kindCode('seatsSet'), step, cause, NONE, sku);
  processing.serveWaiting(at, step, bought ? sku : undefined);
  ledger.endInstant(Math.max(set, log.length - 1));
}
