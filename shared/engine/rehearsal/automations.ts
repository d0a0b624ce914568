import type { Automation, UserSelector } from '../../model/migrationPlan.ts';
import type { Reason } from '../../model/resultSummary.ts';
import { DIRECT } from '../licensing/profileTable.ts';
import { selectUsers } from '../plan/userSelection.ts';
import { kindCode, NONE } from './eventLog.ts';
import { callUser, type PreparedCall, prepareCall } from './steps/directCalls.ts';
import type { StepContext } from './steps/stepContext.ts';

interface Schedule {
  readonly automation: Automation;
  readonly index: number;
  /** Second of the next run; null when there is none any more. */
  nextAt: number | null;
  /** Calls by which of its licenses a user lacks: positions in `addLicenses`. */
  readonly calls: Map<string, PreparedCall>;
  /** Length of the log when the last run found nobody, where only what the log tells can change that; else NONE. */
  quietAt: number;
  readonly isTimeless: boolean;
  /** What each user was refused for last: a refusal is told again only when it is another. */
  readonly refusedFor: Map<number, string>;
}

/**
 * Automations that go on beside the plan (decision 0011). Their runs are no reason for a rehearsal to go on: when nothing of the plan is left, every
 * one that is not retired runs once more, and what follows from that still happens.
 */
export class Automations {
  readonly #context: StepContext;
  readonly #schedules: readonly Schedule[];
  #isLastRound = false;

  constructor(context: StepContext) {
    this.#context = context;
    this.#schedules = context.state.plan.automations.map((automation, index) => ({
      automation,
      index,
      nextAt: automation.firstAfterSeconds ?? automation.everySeconds,
      quietAt: NONE,
      isTimeless: !asksForTime(automation.users),
      calls: new Map(),
      refusedFor: new Map(),
    }));
    context.state.retireAutomation = (id, at, step, cause) => this.#retire(id, at, step, cause);
  }

  /** The second of the next run, or null when there is none. */
  get nextAt(): number | null {
    return this.#next()?.nextAt ?? null;
  }

  /** From now on each has no more than one run left. */
  beginLastRound(): void {
    this.#isLastRound = true;
  }

  runNext(): void {
    const schedule = this.#next();
    if (schedule?.nextAt == null) return;
    const at = schedule.nextAt;
    schedule.nextAt = this.#isLastRound ? null : at + schedule.automation.everySeconds;
    this.#run(schedule, at);
  }

  /** Earliest first; in one second in the order of the plan. */
  #next(): Schedule | undefined {
    let next: Schedule | undefined;
    for (const schedule of this.#schedules) {
      if (schedule.nextAt !== null && (next?.nextAt == null || schedule.nextAt < next.nextAt)) next = schedule;
    }
    return next;
  }

  /** One call a user who lacks something, at the rate of direct calls. A run that is under way when the automation is retired ends as it would have. */
  #run(schedule: Schedule, at: number): void {
    const { state } = this.#context;
    if (schedule.quietAt === state.log.length) return;
    const users = selectUsers(state, schedule.automation.users, at).filter((user) => this.#lacks(schedule, user).length > 0);
    schedule.quietAt = users.length === 0 && schedule.isTimeless ? state.log.length : NONE;
    if (users.length === 0) return;
    const rate = state.settings.directCallsPerSecond;
    const run = { row: NONE };
    let next = 0;
    state.agenda.scheduleAside(at, {
      run: (now) => {
        const until = Math.min(users.length, (now - at + 1) * rate);
        while (next < until) this.#call(schedule, users[next++]!, now, run);
        return next < users.length ? now + 1 : null;
      },
    });
  }

  /** Positions of the licenses that the user does not hold directly. */
  #lacks({ automation }: Schedule, user: number): number[] {
    const { tables } = this.#context.state.context;
    const { held } = this.#context.state.profile(user);
    return automation.addLicenses.flatMap(({ skuId }, i) =>
      held.some((entry) => entry.source === DIRECT && entry.sku === tables.sku(skuId)) ? [] : [i],
    );
  }

  /** The run shows in the log with the first thing it brings about. */
  #call(schedule: Schedule, user: number, at: number, run: { row: number }): void {
    const { state } = this.#context;
    const lacking = this.#lacks(schedule, user);
    if (state.deleted.has(user) || lacking.length === 0) return;
    const cause = (): number => {
      if (run.row === NONE) run.row = state.log.append(at, kindCode('automationRan'), NONE, NONE, NONE, schedule.index);
      return run.row;
    };
    const refused = callUser(this.#context, this.#callFor(schedule, lacking), user, { at, step: NONE, cause });
    if (refused === null) schedule.refusedFor.delete(user);
    else this.#noteRefusal(schedule, user, refused, at, cause);
  }

  #callFor({ automation, calls }: Schedule, lacking: readonly number[]): PreparedCall {
    const key = lacking.join();
    let call = calls.get(key);
    if (call === undefined) {
      const addLicenses = lacking.map((i) => automation.addLicenses[i]!);
      call = prepareCall({ addLicenses, removeLicenses: [] }, this.#context.state.context.tables);
      calls.set(key, call);
    }
    return call;
  }

  #noteRefusal({ index, refusedFor }: Schedule, user: number, reasons: readonly Reason[], at: number, cause: () => number): void {
    const why = [...new Set(reasons.map((reason) => reason.code))].join();
    if (refusedFor.get(user) === why) return;
    refusedFor.set(user, why);
    const { state } = this.#context;
    const refusal = state.automationRefusals.push({ automation: index, target: state.userId(user), reasons }) - 1;
    const profile = state.profileOf[user]!;
    state.log.appendOfUser(at, kindCode('automationRefused'), NONE, cause(), user, -1, profile, profile, refusal);
  }

  /** False when there is none of this id. Retired once is retired. */
  #retire(id: string, at: number, step: number, cause: number): boolean {
    const retired = this.#schedules.filter(({ automation }) => automation.id === id);
    for (const schedule of retired) {
      schedule.nextAt = null;
      this.#context.state.log.append(at, kindCode('automationRetired'), step, cause, NONE, schedule.index);
    }
    return retired.length > 0;
  }
}

/** A rule may compare with the present moment: whom it means changes by itself. */
function asksForTime(selector: UserSelector): boolean {
  if ('where' in selector) return true;
  if ('and' in selector) return selector.and.some(asksForTime);
  if ('not' in selector) return asksForTime(selector.not);
  return 'first' in selector && asksForTime(selector.of);
}
