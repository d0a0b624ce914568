import type { GroupOrdinal } from '../../model/brand.ts';
import { targetsOf } from '../columns/adjacency.ts';
import { DIRECT } from '../licensing/profileTable.ts';
import { compileUserNode } from '../membership/compileRule.ts';
import type { MembershipRule } from '../membership/membershipRule.ts';
import { expressionsOf } from '../membership/ruleNodes.ts';
import { selectorsOfPlan } from '../plan/selectorsOfPlan.ts';
import { isGuest } from '../rehearsal/rehearsalState.ts';
import { ordinalOfUser } from '../snapshot/userOrdinal.ts';
import { Partition } from './partition.ts';
import type { FirstChoices } from './person.ts';
import type { PlanFacts } from './planFacts.ts';
import { ranksOf, type Situation } from './situation.ts';

/** Users whom every order treats alike. */
export interface UserClassOfOrders {
  /** Ascending. */
  readonly users: readonly number[];
  readonly start: Situation;
}

/**
 * Users with the same profile, location and membership, and of whom every selector and rule says the same: one of them stands for all.
 * Groups that the plan cannot bring into play are left out.
 */
export function partitionUsers(facts: PlanFacts, choices: FirstChoices): UserClassOfOrders[] {
  const { snapshot, timeline, attributes, locations } = facts;
  const { count } = snapshot.users;
  const { profiles } = timeline.state.context;
  const ordinals = snapshot.profiles.map((profile) => profiles.internImported(profile).ordinal);
  const errors = errorRanks(facts, ordinals);
  const partition = new Partition(count);
  partition.split((user) => ordinals[snapshot.users.profile[user]!]!);
  if (errors.size > 0) partition.split((user) => errors.get(user)?.join() ?? '');
  partition.split((user) => locations.kindOfUser[user]!);
  const guests = attributes.codes('userType', (type) => (isGuest(type) ? 1 : 0));
  partition.split((user) => guests[user]!);
  const groups = groupsInPlay(facts);
  const membersOf = memberLists(facts, groups);
  for (const members of membersOf.values()) partition.mark(members);
  for (const selector of selectorsOfPlan(facts.plan)) {
    if ('ids' in selector)
      partition.mark([...facts.idsOf(selector)].map((id) => ordinalOfUser(snapshot.users, id)).filter((user) => user >= 0));
  }
  for (const chosen of choices.values()) partition.mark([...chosen]);
  for (const rule of rulesInPlay(facts)) splitByRule(partition, facts, rule);

  const groupsOf = reversed(membersOf, partition.firstUsers());
  return partition.classes().map((users) => {
    const [user] = users as [number];
    const profile = ordinals[snapshot.users.profile[user]!]!;
    return {
      users,
      start: {
        begun: 0,
        called: false,
        profile,
        errors: errors.get(user) ?? ranksOf(profiles.at(profile).errorEntries.map(() => 0)),
        groups: groupsOf.get(user) ?? [],
        pending: [],
        updates: [],
        deleted: false,
      },
    };
  });
}

/** Each expression of a rule by itself: a step that changes what one reads makes it the same for all. */
function splitByRule(partition: Partition, { attributes, snapshot, timeline }: PlanFacts, rule: MembershipRule): void {
  for (const expression of expressionsOf(rule.root)) {
    if (expression.kind === 'memberOf' || ('collection' in expression && expression.collection === 'assignedPlans')) continue;
    const test = compileUserNode(expression);
    partition.split((user) => {
      const subject = {
        id: snapshot.users.ids.get(user) ?? '',
        attribute: (name: string) => attributes.get(user, name),
        assignedPlans: () => [],
        isMemberOf: () => false,
      };
      return test(subject, { nowSeconds: timeline.state.startSeconds }) ? 1 : 0;
    });
  }
}

function rulesInPlay(facts: PlanFacts): Set<MembershipRule> {
  const { timeline, evaluated } = facts;
  const rules = timeline.moments.flatMap((moment, i) =>
    moment === timeline.moments[i - 1] ? [] : [...evaluated].flatMap((group) => moment[group]?.rule ?? []),
  );
  return new Set([...rules, ...selectorsOfPlan(facts.plan).flatMap((selector) => ('where' in selector ? [facts.ruleOf(selector)] : []))]);
}

/** Groups whose members can matter: named by the plan or by a rule in play, in error on somebody, and with `reprocess` every licensed one. */
function groupsInPlay(facts: PlanFacts): Set<number> {
  const { plan, snapshot, timeline, evaluated } = facts;
  const { tables, profiles } = timeline.state.context;
  const named = plan.steps.flatMap((step) => {
    if (step.kind === 'assignLicense') return 'group' in step.target ? [step.target.group] : [];
    return 'group' in step && typeof step.group === 'string' ? [step.group] : [];
  });
  const selected = selectorsOfPlan(plan).flatMap((selector) => ('memberOf' in selector ? [selector.memberOf] : []));
  const ruled = [...rulesInPlay(facts)].flatMap((rule) => rule.memberOfGroups);
  const ordinals = [...named, ...selected, ...ruled].flatMap((id) => tables.group(id) ?? []);
  const inError = snapshot.profiles.flatMap((profile) => {
    const { entries, errorEntries } = profiles.internImported(profile);
    return errorEntries.flatMap((position) => (entries[position]!.source === DIRECT ? [] : [entries[position]!.source]));
  });
  const reprocessed = plan.steps.some((step) => step.kind === 'reprocess')
    ? [...facts.carriers.values()].flatMap((groups) => [...groups])
    : [];
  return new Set([...ordinals, ...evaluated, ...inError, ...reprocessed]);
}

function memberLists({ snapshot, timeline }: PlanFacts, groups: ReadonlySet<number>): Map<number, Uint32Array> {
  const rows = snapshot.groups.flatMap(({ id }, row) => {
    const group = timeline.state.context.tables.group(id);
    return group !== undefined && groups.has(group) ? [[group, targetsOf(snapshot.members, row as GroupOrdinal)] as const] : [];
  });
  return new Map(rows.sort(([a], [b]) => a - b));
}

function reversed(membersOf: ReadonlyMap<number, Uint32Array>, users: ReadonlySet<number>): Map<number, number[]> {
  const groupsOf = new Map<number, number[]>();
  for (const [group, members] of membersOf) {
    for (const user of members) {
      if (!users.has(user)) continue;
      const known = groupsOf.get(user) ?? [];
      known.push(group);
      groupsOf.set(user, known);
    }
  }
  return groupsOf;
}

/** Of users in error, which error came first. */
function errorRanks({ snapshot, timeline }: PlanFacts, ordinals: readonly number[]): Map<number, readonly number[]> {
  const { user: users, entry: entries, seconds } = snapshot.errorTimes;
  const imported = new Map<number, Map<number, number>>();
  users.forEach((user, i) => {
    imported.set(user, (imported.get(user) ?? new Map()).set(entries[i]!, seconds[i]!));
  });
  const { profiles } = timeline.state.context;
  const ranks = new Map<number, readonly number[]>();
  for (const [user, times] of imported) {
    const { errorEntries } = profiles.at(ordinals[snapshot.users.profile[user]!]!);
    if (errorEntries.length > 0) ranks.set(user, ranksOf(errorEntries.map((entry) => times.get(entry) ?? timeline.state.startSeconds)));
  }
  return ranks;
}
