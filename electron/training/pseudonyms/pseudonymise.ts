import type { TextColumn } from '../../../shared/engine/columns/textColumn.ts';
import { TextColumnBuilder } from '../../../shared/engine/columns/textColumnBuilder.ts';
import { readRule } from '../../../shared/engine/membership/readRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import { compareIds } from '../../../shared/engine/snapshot/entryProfile.ts';
import type { TenantSnapshot, UserColumns } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { Group, Organization } from '../../../shared/model/graph.ts';
import {
  PSEUDONYM_KEY_FORMAT,
  PSEUDONYM_KEY_VERSION,
  type PseudonymKey,
  type PseudonymReport,
  type RewrittenRule,
} from '../../../shared/model/pseudonymKey.ts';
import { attributeKind } from '../../../shared/model/userAttributes.ts';
import { Attributes } from './attributes.ts';
import { createGroupNames } from './groupNames.ts';
import { createInvention } from './invention.ts';
import { KnownValues } from './knownValues.ts';
import { ObjectIds } from './objectIds.ts';
import { type Mentioned, mentionedIn, type PlansAndConditions, renamePlans } from './plansOfExercise.ts';
import type { PlanNames } from './planWalk.ts';
import { Rules } from './rules.ts';
import { tenantSubjects } from './tenantSubjects.ts';
import { createTexts, type Texts } from './texts.ts';
import { wordsOfTenant } from './wordsOf.ts';

export interface PseudonymOrder {
  readonly snapshot: TenantSnapshot;
  /** What goes along with the tenant. */
  readonly plans: PlansAndConditions;
  /** Whoever has it, and the tenant, can make the same names again. */
  readonly secret: string;
  /** What `system.now` is for membership rules that ask for it: seconds since 1970. */
  readonly nowSeconds: number;
  /** ISO 8601. */
  readonly madeAt: string;
}

export interface Pseudonymised {
  /** Users, groups and entries are in the places where they were. */
  readonly snapshot: TenantSnapshot;
  readonly plans: PlansAndConditions;
  /** Replaces what texts say of the tenant. */
  readonly texts: Texts;
  readonly key: PseudonymKey;
  readonly report: PseudonymReport;
}

/**
 * A tenant under other names: the same license plans and services, states, errors, times and flags, the same members, and rules that take
 * the same users. Names, addresses, ids and all other words are replaced or left out. The structure is the same, so whoever knows the
 * tenant well may know it again: a pseudonym is no anonymity.
 */
export function pseudonymise({ snapshot, plans, secret, nowSeconds, madeAt }: PseudonymOrder): Pseudonymised {
  const { users, groups, organization } = snapshot;
  const mentioned = mentionedIn(plans);
  const words = wordsOfTenant(snapshot);
  for (const text of textsOf(mentioned)) words.add(text);
  const invention = createInvention(secret, words);
  const ids = new ObjectIds(snapshot, mentioned.ids, invention);
  const attributes = new Attributes(words, invention, ids, neededAttributes(snapshot, mentioned));
  const columns = attributes.columnsOf(users);
  const rules = new Rules({
    attributes,
    ids,
    values: new KnownValues(users, mentioned.values),
    userCount: users.count,
    subject: tenantSubjects(snapshot),
    nowSeconds,
    mark: invention.mark,
  });
  const names = new TenantNames(ids, attributes, rules, createGroupNames(words));
  const renamedGroups = groups.map((group) => names.group(group));
  const renamedPlans = renamePlans(plans, names);
  // Rules have made attributes up on the way.
  for (const [name, column] of rules.columns()) columns.set(name, column);
  const company = invention.word();
  const renamedOrganization: Organization = {
    id: organization.id === null ? null : (invention.ids(1)[0] ?? null),
    displayName: organization.displayName === '' ? '' : company,
    countryLetterCode: organization.countryLetterCode,
    verifiedDomains: organization.verifiedDomains.map((domain) => attributes.people.domain(domain)),
  };
  // When everything has its name.
  const values = { id: ids.pairs(), group: names.groupNames.pairs(), ...attributes.pairs() };
  const leftOut = users.attributeNames.filter((name) => attributes.isLeftOut(name)).map((name) => attributes.nameOf(name));
  return {
    snapshot: {
      ...snapshot,
      organization: renamedOrganization,
      groups: renamedGroups,
      users: usersWith(columns, users, ids),
      otherMembers: snapshot.otherMembers.map((other) => ({ ...other, groupId: ids.of(other.groupId), memberId: ids.of(other.memberId) })),
      profiles: snapshot.profiles.map((profile) =>
        profile.map((entry) => (entry.assignedByGroup === null ? entry : { ...entry, assignedByGroup: ids.of(entry.assignedByGroup) })),
      ),
    },
    plans: renamedPlans,
    texts: createTexts({ company: [[organization.displayName, company]], ...values }),
    key: {
      format: PSEUDONYM_KEY_FORMAT,
      version: PSEUDONYM_KEY_VERSION,
      madeAt,
      tenant: { original: organization.displayName, pseudonym: company },
      values,
      leftOut,
      rules: names.keyRules,
    },
    report: {
      users: users.count,
      groups: groups.length,
      values: Object.values(values).reduce((sum, pairs) => sum + pairs.length, 0),
      leftOut,
      rules: names.rewritten,
    },
  };
}

/** Everything in groups, plans and conditions that names something, under its other name; notes which rules had to change. */
class TenantNames implements PlanNames {
  readonly groupNames: ReturnType<typeof createGroupNames>;
  readonly rewritten: RewrittenRule[] = [];
  readonly keyRules: PseudonymKey['rules'][number][] = [];
  readonly #ids: ObjectIds;
  readonly #attributes: Attributes;
  readonly #rules: Rules;
  readonly #automations = new Map<string, string>();

  constructor(ids: ObjectIds, attributes: Attributes, rules: Rules, groupNames: ReturnType<typeof createGroupNames>) {
    this.#ids = ids;
    this.#attributes = attributes;
    this.#rules = rules;
    this.groupNames = groupNames;
  }

  group(group: Group): Group {
    const id = this.#ids.of(group.id);
    const displayName = this.groupNames.of(group);
    if (group.membershipRule === null) return { ...group, id, displayName };
    const { text, how } = this.#rules.rewrite(group.membershipRule);
    this.keyRules.push({ group: id, original: group.membershipRule, pseudonym: text });
    if (how !== null) this.rewritten.push({ group: { id, displayName }, how });
    return { ...group, id, displayName, membershipRule: text };
  }

  readonly id = (id: string): string => this.#ids.of(id);

  readonly rule = (original: string): string => {
    const { text, how } = this.#rules.rewrite(original);
    if (how !== null) this.rewritten.push({ group: null, how });
    return text;
  };

  readonly attribute: PlanNames['attribute'] = (name, value) => {
    const isKnown = attributeKind(name) !== undefined && !this.#attributes.isLeftOut(name);
    return isKnown ? [this.#attributes.nameOf(name), this.#attributes.valueOf(name, value)] : null;
  };

  readonly groupName = (id: string, name: string): string => this.groupNames.ofNew(id, name);

  readonly automation = (id: string): string => {
    const renamed = this.#automations.get(id) ?? `automation-${this.#automations.size + 1}`;
    this.#automations.set(id, renamed);
    return renamed;
  };
}

/** What plans and conditions say beside what the tenant says. */
function* textsOf({ groupNames, rules, values }: Mentioned): Generator<string> {
  yield* groupNames;
  yield* rules;
  for (const value of [...values.values()].flat(2)) if (typeof value === 'string') yield value;
}

/** Attributes that somebody asks for by name: a rule, or a plan that sets them. */
function neededAttributes({ groups }: TenantSnapshot, { rules, values }: Mentioned): ReadonlySet<string> {
  const needed = new Set(values.keys());
  for (const text of [...groups.flatMap(({ membershipRule }) => membershipRule ?? []), ...rules]) {
    const rule = readRule(text);
    if (!(rule instanceof RuleError)) for (const name of rule.reads) needed.add(name);
  }
  return needed;
}

function usersWith(columns: ReadonlyMap<string, TextColumn>, users: UserColumns, ids: ObjectIds): UserColumns {
  const renamed = new TextColumnBuilder(users.count);
  for (let user = 0; user < users.count; user++) renamed.push(ids.of(users.ids.get(user) ?? ''));
  return {
    ...users,
    ids: renamed.build(null, users.count),
    attribute: (name) => columns.get(name),
    attributeNames: [...columns.keys()].sort(compareIds),
  };
}
