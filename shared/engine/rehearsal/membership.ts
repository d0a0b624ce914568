import { matches } from '../membership/compileRule.ts';
import { kindCode } from './eventLog.ts';
import type { GroupProcessing } from './groupProcessing.ts';
import type { GroupState } from './groupState.ts';
import { type Origin, queueWork } from './lanes.ts';
import type { RehearsalState } from './rehearsalState.ts';

/** Changes of membership, by hand, by rule and from on-premises: the member list changes at once, processing follows (section 7). */
export class Membership {
  readonly #state: RehearsalState;
  readonly #processing: GroupProcessing;

  constructor(state: RehearsalState, processing: GroupProcessing) {
    this.#state = state;
    this.#processing = processing;
  }

  /** Adding a member who is one, and removing one who is not, is ignored. */
  change(group: GroupState, joining: readonly number[], leaving: readonly number[], origin: Origin): void {
    const members = group.memberSet();
    const joined = joining.filter((user) => !members.has(user));
    const left = leaving.filter((user) => members.has(user));
    for (const user of joined) {
      members.add(user);
      this.#log('memberAdded', user, group, origin);
    }
    for (const user of left) {
      members.delete(user);
      this.#log('memberRemoved', user, group, origin);
    }
    const concerned = left.length === 0 ? joined : joined.length === 0 ? left : [...joined, ...left].sort((a, b) => a - b);
    queueWork(this.#state, this.#processing, group, concerned, origin);
  }

  /** F100: everybody leaves at the call. */
  empty(group: GroupState, origin: Origin): void {
    this.change(group, [], [...this.#state.membersOf(group)], origin);
  }

  /**
   * Evaluates the group's rule for these users, or for all (null), after `dynamicRuleDelaySeconds`; what holds then counts. A paused rule
   * (F196) and one that cannot be read move nobody, so nothing is due.
   */
  evaluateLater(group: GroupState, users: readonly number[] | null, { at, step, cause }: Origin): void {
    if (group.paused || group.rule === null) return;
    const { agenda, departures, settings } = this.#state;
    group.pending++;
    agenda.schedule(at + settings.dynamicRuleDelaySeconds + departures.delayOf(step, group.id, 'ruleEvaluation'), {
      run: (now) => {
        this.#evaluate(group, users, { at: now, step, cause });
        group.pending--;
        this.#state.onIdle(now);
        return null;
      },
    });
  }

  /** The group may have lost its rule, or be gone, by now. */
  #evaluate(group: GroupState, users: readonly number[] | null, { at, step, cause }: Origin): void {
    const { rule } = group;
    if (group.status !== 'present' || rule === null) return;
    const state = this.#state;
    const moment = { nowSeconds: state.startSeconds + at };
    const evaluated = state.log.append(
      at,
      kindCode('membershipRuleEvaluated'),
      step,
      cause,
      group.ordinal,
      users?.length ?? state.userCount,
    );
    const joining: number[] = [];
    const leaving: number[] = [];
    const consider = (user: number): void => {
      if (state.deleted.has(user)) return;
      const belongs = matches(rule, state.subject(user), moment);
      if (belongs !== group.hasMember(user)) (belongs ? joining : leaving).push(user);
    };
    if (users === null) for (let user = 0; user < state.userCount; user++) consider(user);
    else users.forEach(consider);
    this.change(group, joining, leaving, { at, step, cause: evaluated });
  }

  /** F103: a change made on-premises arrives with the next synchronization cycle, the first strictly after it. */
  synchronizeLater(group: GroupState, joining: readonly number[], leaving: readonly number[], { at, step, cause }: Origin): void {
    const { agenda, departures, settings, log, deleted } = this.#state;
    const cycle = (Math.floor(at / settings.syncCycleSeconds) + 1) * settings.syncCycleSeconds;
    group.pending++;
    agenda.schedule(cycle + departures.delayOf(step, group.id, 'synchronization'), {
      run: (now) => {
        if (group.status === 'present') {
          const alive = (user: number): boolean => !deleted.has(user);
          const arrived = log.append(
            now,
            kindCode('onPremisesChangeSynchronized'),
            step,
            cause,
            group.ordinal,
            joining.length + leaving.length,
          );
          this.change(group, joining.filter(alive), leaving.filter(alive), { at: now, step, cause: arrived });
        }
        group.pending--;
        this.#state.onIdle(now);
        return null;
      },
    });
  }

  #log(kind: 'memberAdded' | 'memberRemoved', user: number, group: GroupState, { at, step, cause }: Origin): void {
    const profile = this.#state.profileOf[user]!;
    this.#state.log.appendOfUser(at, kindCode(kind), step, cause, user, group.ordinal, profile, profile, 0);
  }
}
