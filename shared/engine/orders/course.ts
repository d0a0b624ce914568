import { type ReadCall, readLicenseCall } from '../licensing/licenseCall.ts';
import { DIRECT } from '../licensing/profileTable.ts';
import type { After, LoneUser } from './loneUser.ts';
import type { Person } from './person.ts';
import type { PlanFacts } from './planFacts.ts';
import { type Move, moved, type Pending, type Situation } from './situation.ts';
import { StepEffects } from './stepEffects.ts';
import type { TouchingSteps } from './touchingSteps.ts';

export interface Turn {
  readonly move: Move;
  readonly next: Situation;
}

/** Everything that can happen to one user from a situation on: the plan's steps in their order, and what the service has pending in any. */
export class Course {
  readonly #facts: PlanFacts;
  readonly #person: Person;
  readonly #lone: LoneUser;
  readonly #effects: StepEffects;
  readonly #steps: readonly number[];
  readonly #automations: readonly number[];
  readonly #freeable: ReadonlySet<number>;

  constructor(facts: PlanFacts, person: Person, lone: LoneUser, touching: TouchingSteps, freeable: ReadonlySet<number>) {
    this.#facts = facts;
    this.#person = person;
    this.#lone = lone;
    this.#effects = new StepEffects(facts, person);
    this.#steps = touching.list();
    this.#automations = touching.automations();
    // F84, F86: only in this era does a unit that comes free go to who waits for it.
    this.#freeable = facts.plan.settings.era === 'platform' ? freeable : new Set();
  }

  turns(situation: Situation): Turn[] {
    if (situation.deleted) return [];
    if (situation.called) return [...this.#call(situation), ...this.#service(situation)];
    return [...this.#nextStep(situation), ...this.#service(situation)];
  }

  /** Nothing is left to happen; a unit that may come free is no promise. */
  isEnd(turns: readonly Turn[]): boolean {
    return turns.every(({ move }) => move.kind === 'unit');
  }

  #service(situation: Situation): Turn[] {
    return [...this.#pending(situation), ...this.#units(situation), ...this.#runs(situation)];
  }

  /** `waitForProcessing` is the only thing that holds a step back; seconds promise nothing. */
  #nextStep(situation: Situation): Turn[] {
    const index = this.#steps.find((step) => step >= situation.begun);
    if (index === undefined || this.#isHeldBack(situation, index)) return [];
    return [{ move: { kind: 'step', step: index }, next: this.#effects.begin(situation, index) }];
  }

  #isHeldBack({ begun, pending }: Situation, index: number): boolean {
    if (pending.length === 0) return false;
    return this.#facts.plan.steps.slice(begun, index).some((step) => {
      if (step.kind !== 'waitForProcessing') return false;
      const { groups } = step;
      return (
        groups === undefined || pending.some(({ group }) => groups.includes(this.#facts.timeline.state.context.tables.groupIds[group]!))
      );
    });
  }

  #call(situation: Situation): Turn[] {
    const step = situation.begun - 1;
    const read = this.#facts.calls[step];
    if (read == null) return [];
    const after = this.#lone.call(this.#person.surroundings(situation), read);
    return after.map((way) => ({
      move: { kind: 'call', step, short: way.short },
      next: { ...withLicenses(situation, way), called: false },
    }));
  }

  /** Of each group, what was queued first: one lane, in its order. */
  #pending(situation: Situation): Turn[] {
    const first = new Map<string, Pending>();
    for (const pending of situation.pending) {
      const lane = `${pending.work} ${pending.group}`;
      if (!first.has(lane)) first.set(lane, pending);
    }
    return [...first.values()].flatMap((pending) => this.#carryOut(situation, pending));
  }

  #carryOut(before: Situation, pending: Pending): Turn[] {
    const situation = { ...before, pending: before.pending.filter((each) => each !== pending) };
    const move = { kind: 'pending', pending } as const;
    const group = this.#person.moment(situation)[pending.group]!;
    if (pending.work === 'processing') {
      const after = this.#lone.process(this.#person.surroundings(situation), pending.group);
      return after.map((way) => ({ move: { ...move, short: way.short }, next: withLicenses(situation, way) }));
    }
    if (group.status !== 'present') return [{ move: { ...move, short: [] }, next: situation }];
    if (pending.work === 'ruleEvaluation' && group.rule === null) return [{ move: { ...move, short: [] }, next: situation }];
    const joins = pending.work === 'synchronization' ? pending.joins : group.rule !== null && this.#person.isMatched(group.rule, situation);
    return [{ move: { ...move, short: [] }, next: moved(situation, pending.group, joins, pending.step) }];
  }

  /** A unit may come free for a user who waits for it. */
  #units(situation: Situation): Turn[] {
    if (this.#freeable.size === 0 || situation.errors.length === 0) return [];
    const profile = this.#facts.timeline.state.context.profiles.at(situation.profile);
    return profile.errorEntries.flatMap((position) => {
      const { sku, source, error } = profile.entries[position]!;
      if (error !== 'CountViolation' || source === DIRECT || !this.#freeable.has(sku)) return [];
      if (this.#person.moment(situation)[source]!.status === 'unknown') return [];
      return this.#lone.retry(this.#person.surroundings(situation), source, sku).flatMap((way): Turn[] => {
        if (way.profile === situation.profile) return [];
        return [{ move: { kind: 'unit', group: source, sku, short: way.short }, next: withLicenses(situation, way) }];
      });
    });
  }

  /** An automation may run at any time; whether it is due then is a matter of its schedule and the administrator's. */
  #runs(situation: Situation): Turn[] {
    return this.#automations.flatMap((automation) => {
      if (situation.begun >= this.#facts.retiredAfter[automation]!) return [];
      const { users, addLicenses } = this.#facts.plan.automations[automation]!;
      if (!this.#person.isSelected(users, situation)) return [];
      const { context } = this.#facts.timeline.state;
      const { held } = context.profiles.at(situation.profile);
      const lacking = addLicenses.filter(
        ({ skuId }) => !held.some((entry) => entry.source === DIRECT && entry.sku === context.tables.sku(skuId)),
      );
      if (lacking.length === 0) return [];
      const read = this.#readCall(lacking);
      return this.#lone.call(this.#person.surroundings(situation), read).flatMap((way): Turn[] => {
        if (way.profile === situation.profile) return [];
        return [{ move: { kind: 'automation', automation, short: way.short }, next: withLicenses(situation, way) }];
      });
    });
  }

  #readCall(addLicenses: Parameters<typeof readLicenseCall>[0]['addLicenses']): ReadCall {
    return readLicenseCall({ addLicenses, removeLicenses: [] }, this.#facts.timeline.state.context.tables);
  }
}

function withLicenses(situation: Situation, { profile, errors }: After): Situation {
  return { ...situation, profile, errors };
}
