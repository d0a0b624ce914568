import type { PlanStep, UserSelector } from '../../model/migrationPlan.ts';
import { DIRECT } from '../licensing/profileTable.ts';
import { selectorOf } from '../plan/selectorsOfPlan.ts';
import type { Person } from './person.ts';
import type { PlanFacts } from './planFacts.ts';
import type { Situation } from './situation.ts';

/**
 * Which steps can concern a user in some order: a step that cannot, in none, need not be told apart from its neighbours. Errs towards
 * concerning them.
 */
export class TouchingSteps {
  readonly #facts: PlanFacts;
  readonly #person: Person;
  readonly #start: Situation;
  readonly #mayBeMember = new Map<number, boolean>();

  constructor(facts: PlanFacts, person: Person, start: Situation) {
    this.#facts = facts;
    this.#person = person;
    this.#start = start;
  }

  /** Indices of steps, ascending. */
  list(): number[] {
    const { plan, timeline } = this.#facts;
    return plan.steps.flatMap((step, index) => (!timeline.refused.has(index) && this.#touches(step, index) ? [index] : []));
  }

  /** Positions of automations that may assign something to the user. */
  automations(): number[] {
    return this.#facts.plan.automations.flatMap(({ users }, index) => (this.#may(users) ? [index] : []));
  }

  #touches(step: PlanStep, index: number): boolean {
    const selector = selectorOf(step);
    switch (step.kind) {
      case 'assignLicense':
        return selector === null ? this.#mayJoin(this.#ordinal('group' in step.target ? step.target.group : '')) : this.#may(selector);
      case 'addMembers':
      case 'updateUsers':
      case 'deleteUsers':
      case 'reprocess':
        return this.#may(step.users);
      case 'removeMembers':
        return this.#mayJoin(this.#ordinal(step.group)) && this.#may(step.users);
      case 'createGroup':
        return this.#facts.evaluations[index]!.length > 0 || this.#hasEntryFrom(this.#ordinal(step.group.id));
      case 'deleteGroup':
        return this.#mayJoin(this.#ordinal(step.group));
      case 'setMembershipRule':
        return true;
      case 'retireAutomation':
        return this.#facts.plan.automations.some(({ id, users }) => id === step.automation && this.#may(users));
      default:
        return false;
    }
  }

  #ordinal(group: string): number {
    return this.#facts.timeline.state.context.tables.group(group) ?? -1;
  }

  #hasEntryFrom(group: number): boolean {
    return this.#profile().entries.some((entry) => entry.source === group);
  }

  #profile() {
    return this.#facts.timeline.state.context.profiles.at(this.#start.profile);
  }

  #mayJoin(group: number): boolean {
    const known = this.#mayBeMember.get(group);
    if (known !== undefined) return known;
    // Groups whose members are chosen by each other: then anything may be.
    this.#mayBeMember.set(group, true);
    const { plan, evaluated } = this.#facts;
    const may =
      this.#start.groups.includes(group) ||
      evaluated.has(group) ||
      plan.steps.some((step) => step.kind === 'addMembers' && this.#ordinal(step.group) === group && this.#may(step.users));
    this.#mayBeMember.set(group, may);
    return may;
  }

  #may(selector: UserSelector): boolean {
    if ('ids' in selector || 'all' in selector || 'first' in selector) return this.#person.isSelected(selector, this.#start);
    if ('memberOf' in selector) return this.#mayJoin(this.#ordinal(selector.memberOf));
    if ('where' in selector) return !this.#isSettled(selector) || this.#person.isSelected(selector, this.#start);
    if ('hasDirect' in selector) return this.#mayHoldDirectly(selector.hasDirect);
    if ('inherits' in selector) return this.#mayInherit(selector);
    if ('and' in selector) return selector.and.every((each) => this.#may(each));
    return !this.#must(selector.not);
  }

  #must(selector: UserSelector): boolean {
    if ('ids' in selector || 'all' in selector || 'first' in selector) return this.#person.isSelected(selector, this.#start);
    if ('where' in selector) return this.#isSettled(selector) && this.#person.isSelected(selector, this.#start);
    if ('and' in selector) return selector.and.every((each) => this.#must(each));
    return 'not' in selector && !this.#may(selector.not);
  }

  /** No step changes what the rule reads. */
  #isSettled(selector: { readonly where: string }): boolean {
    const { reads } = this.#facts.ruleOf(selector);
    return !['assignedPlans', 'memberOf', ...this.#facts.updated].some((name) => reads.has(name));
  }

  #mayHoldDirectly(skuId: string): boolean {
    const { plan, timeline } = this.#facts;
    const sku = timeline.state.context.tables.sku(skuId);
    const adds = [...plan.steps.filter((step) => step.kind === 'assignLicense' && 'users' in step.target), ...plan.automations];
    return (
      this.#profile().entries.some((entry) => entry.sku === sku && entry.source === DIRECT) ||
      adds.some((add) => 'addLicenses' in add && add.addLicenses.some((license) => license.skuId === skuId))
    );
  }

  #mayInherit({ inherits, from }: { readonly inherits: string; readonly from?: string | undefined }): boolean {
    const { carriers, timeline } = this.#facts;
    const sku = timeline.state.context.tables.sku(inherits);
    const source = from === undefined ? null : this.#ordinal(from);
    if (this.#profile().entries.some((entry) => entry.sku === sku && entry.source !== DIRECT)) return true;
    return [...(carriers.get(sku ?? -1) ?? [])].some((group) => (source === null || group === source) && this.#mayJoin(group));
  }
}
