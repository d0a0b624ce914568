import type { AttributeValue } from '../../model/graph.ts';
import type { UserSelector } from '../../model/migrationPlan.ts';
import type { Bitset } from '../columns/bitset.ts';
import { DIRECT } from '../licensing/profileTable.ts';
import { matches } from '../membership/compileRule.ts';
import type { MembershipRule } from '../membership/membershipRule.ts';
import { isGuest } from '../rehearsal/rehearsalState.ts';
import { canonicalName } from '../rehearsal/steps/userSteps.ts';
import type { Surroundings } from './loneUser.ts';
import type { PlanFacts } from './planFacts.ts';
import type { GroupMoment } from './planTimeline.ts';
import type { Situation } from './situation.ts';

/** Whom the plan's `first n of` selectors chose in the stated order. */
export type FirstChoices = ReadonlyMap<UserSelector, Bitset>;

/** One user as selectors and rules see them, in any situation. */
export class Person {
  readonly user: number;
  readonly #facts: PlanFacts;
  readonly #choices: FirstChoices;
  readonly #id: string;

  constructor(facts: PlanFacts, choices: FirstChoices, user: number) {
    this.user = user;
    this.#facts = facts;
    this.#choices = choices;
    this.#id = facts.snapshot.users.ids.get(user) ?? '';
  }

  moment({ begun }: Situation): readonly GroupMoment[] {
    return this.#facts.timeline.moments[begun]!;
  }

  surroundings(situation: Situation): Surroundings {
    const { locations } = this.#facts;
    const country = this.#attribute(situation, 'usageLocation');
    const isMoved = situation.updates.some((step) => this.#setting(step, 'usageLocation') !== undefined);
    const locationKind = isMoved
      ? locations.kindOf(typeof country === 'string' && country !== '' ? country : null)
      : locations.kindOfUser[this.user]!;
    const type = this.#attribute(situation, 'userType');
    return {
      situation,
      groups: this.moment(situation),
      locationKind,
      location: locations.kinds[locationKind]!,
      isGuest: isGuest(typeof type === 'string' ? type : null),
    };
  }

  isMatched(rule: MembershipRule, situation: Situation): boolean {
    const subject = {
      id: this.#id,
      attribute: (name: string) => this.#attribute(situation, name),
      assignedPlans: () => this.#assignedPlans(situation),
      isMemberOf: (id: string) => this.#isMember(situation, id),
    };
    // The clock stands still: a rule that reads it is taken as it is when the plan starts.
    return matches(rule, subject, { nowSeconds: this.#facts.timeline.state.startSeconds });
  }

  isSelected(selector: UserSelector, situation: Situation): boolean {
    const { tables, profiles } = this.#facts.timeline.state.context;
    if (situation.deleted) return false;
    if ('ids' in selector) return this.#facts.idsOf(selector).has(this.#id);
    if ('memberOf' in selector) return this.#isMember(situation, selector.memberOf);
    if ('all' in selector) return true;
    if ('where' in selector) return this.isMatched(this.#facts.ruleOf(selector), situation);
    const { held } = profiles.at(situation.profile);
    if ('hasDirect' in selector) return held.some((entry) => entry.sku === tables.sku(selector.hasDirect) && entry.source === DIRECT);
    if ('inherits' in selector) {
      const from = selector.from === undefined ? null : tables.group(selector.from);
      const sku = tables.sku(selector.inherits);
      return held.some((entry) => entry.sku === sku && entry.source !== DIRECT && (from === null || entry.source === from));
    }
    if ('and' in selector) return selector.and.every((each) => this.isSelected(each, situation));
    if ('not' in selector) return !this.isSelected(selector.not, situation);
    return this.#choices.get(selector)?.has(this.user) ?? false;
  }

  #isMember(situation: Situation, id: string): boolean {
    const group = this.#facts.timeline.state.context.tables.group(id);
    return group !== undefined && this.moment(situation)[group]!.status === 'present' && situation.groups.includes(group);
  }

  #attribute({ updates }: Situation, name: string): AttributeValue {
    const last = updates.findLast((step) => this.#setting(step, name) !== undefined);
    return last === undefined ? this.#facts.attributes.get(this.user, name) : (this.#setting(last, name) ?? null);
  }

  /** What a step sets an attribute to; undefined when it leaves it alone. */
  #setting(index: number, name: string): AttributeValue | undefined {
    const step = this.#facts.plan.steps[index];
    if (step?.kind !== 'updateUsers') return undefined;
    return Object.entries(step.set).findLast(([written]) => canonicalName(written) === name)?.[1];
  }

  #assignedPlans({ profile }: Situation) {
    const { tables, profiles } = this.#facts.timeline.state.context;
    const plans = profiles.at(profile).enabled.toArray();
    return plans.map((plan) => ({ servicePlanId: tables.planIds[plan]!, service: '', capabilityStatus: 'Enabled' }));
  }
}
