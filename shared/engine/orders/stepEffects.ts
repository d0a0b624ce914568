import type { PlanStep } from '../../model/migrationPlan.ts';
import { DIRECT } from '../licensing/profileTable.ts';
import type { Person } from './person.ts';
import type { PlanFacts } from './planFacts.ts';
import { moved, type Pending, type Situation } from './situation.ts';

/** What the beginning of a plan step means for one user: what changes now, and what the service has to do for them from then on. */
export class StepEffects {
  readonly #facts: PlanFacts;
  readonly #person: Person;

  constructor(facts: PlanFacts, person: Person) {
    this.#facts = facts;
    this.#person = person;
  }

  /** The user's situation when the step has begun; its direct call is still to come. */
  begin(before: Situation, index: number): Situation {
    const step = this.#facts.plan.steps[index]!;
    const situation = { ...before, begun: index + 1 };
    const queue = (groups: readonly number[], work: Pending['work'] = 'processing'): Situation => ({
      ...situation,
      pending: [...situation.pending, ...groups.map((group) => ({ work, group, step: index, joins: false }))],
    });
    const isSelected = 'users' in step && this.#person.isSelected(step.users, situation);
    switch (step.kind) {
      case 'assignLicense': {
        if ('users' in step.target) return { ...situation, called: this.#person.isSelected(step.target.users, situation) };
        const group = this.#ordinal(step.target.group);
        return situation.groups.includes(group) ? queue([group]) : situation;
      }
      case 'addMembers':
      case 'removeMembers':
        return isSelected ? this.#changeMembers(situation, step, index) : situation;
      case 'createGroup':
        return queue(this.#facts.evaluations[index]!, 'ruleEvaluation');
      case 'deleteGroup':
        return { ...situation, groups: situation.groups.filter((group) => group !== this.#ordinal(step.group)) };
      case 'setMembershipRule':
        return this.#setRule(situation, this.#ordinal(step.group), index);
      case 'updateUsers':
        if (!isSelected) return situation;
        return { ...queue(this.#facts.evaluations[index]!, 'ruleEvaluation'), updates: [...situation.updates, index] };
      case 'deleteUsers':
        return { ...situation, deleted: isSelected };
      case 'reprocess':
        return isSelected ? queue(this.#groupsToReprocess(situation)) : situation;
      default:
        return situation;
    }
  }

  #changeMembers(situation: Situation, step: Extract<PlanStep, { kind: 'addMembers' | 'removeMembers' }>, index: number): Situation {
    const group = this.#ordinal(step.group);
    const joins = step.kind === 'addMembers';
    if (step.onPremises !== true) return moved(situation, group, joins, index);
    return { ...situation, pending: [...situation.pending, { work: 'synchronization', group, step: index, joins }] };
  }

  /** F100: a static group is emptied first. */
  #setRule(situation: Situation, group: number, index: number): Situation {
    const { moments } = this.#facts.timeline;
    const wasDynamic = moments[index]![group]!.dynamic;
    const isDynamic = moments[index + 1]![group]!.dynamic;
    const emptied = isDynamic && !wasDynamic ? moved(situation, group, false, index) : situation;
    const evaluations = this.#facts.evaluations[index]!;
    const due = evaluations.map((each): Pending => ({ work: 'ruleEvaluation', group: each, step: index, joins: false }));
    return { ...emptied, pending: [...emptied.pending, ...due] };
  }

  /** F37: groups the user has an entry from, and those whose licenses are meant for the user; ascending. */
  #groupsToReprocess(situation: Situation): number[] {
    const { groups: moment, isGuest } = this.#person.surroundings(situation);
    const sources = this.#facts.timeline.state.context.profiles.at(situation.profile).entries.map((entry) => entry.source);
    const inherits = this.#facts.plan.settings.licenseGuests || !isGuest;
    const licensed = inherits ? situation.groups.filter((group) => moment[group]!.licenses.length > 0) : [];
    const concerned = new Set<number>([...sources.filter((source) => source !== DIRECT), ...licensed]);
    return [...concerned].filter((group) => moment[group]!.status !== 'unknown').sort((a, b) => a - b);
  }

  #ordinal(group: string): number {
    return this.#facts.timeline.state.context.tables.group(group) ?? -1;
  }
}
