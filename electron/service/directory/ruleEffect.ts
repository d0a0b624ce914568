import type { GroupDetail } from '../../../shared/contract/groups.ts';
import { includesSorted, targetsOf } from '../../../shared/engine/columns/adjacency.ts';
import { type DictionaryColumn, isDictionary } from '../../../shared/engine/columns/textColumn.ts';
import { compileRule } from '../../../shared/engine/membership/compileRule.ts';
import type { MembershipRule, RuleMoment, RuleSubject, RuleTest } from '../../../shared/engine/membership/membershipRule.ts';
import { readRule } from '../../../shared/engine/membership/readRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import { isPaused } from '../../../shared/engine/rehearsal/groupState.ts';
import { UserAttributes } from '../../../shared/engine/rehearsal/userAttributes.ts';
import type { GroupOrdinal } from '../../../shared/model/brand.ts';
import type { AssignedPlanValue } from '../../../shared/model/graph.ts';
import { perView } from '../session/perView.ts';
import type { TenantView } from '../session/tenantView.ts';

type RuleEffect = NonNullable<GroupDetail['rule']>;
type Counts = Pick<RuleEffect, 'matching' | 'joining' | 'leaving'>;

/** How long the thread is kept in one go, in milliseconds: a window asks for other things meanwhile. */
const SLICE_MILLISECONDS = 8;
/** Users between two looks at the clock. */
const BETWEEN_LOOKS = 512;

const NOBODY_KNOWS: Counts = { matching: null, joining: null, leaving: null };
const countsOf = perView(() => new Map<number, Promise<Counts>>());

/** What the rule of the group at this place of `snapshot.groups` takes, against who is a member; null without a rule. */
export async function ruleEffect(view: TenantView, row: number): Promise<RuleEffect | null> {
  const { membershipRule: text, membershipRuleProcessingState } = view.snapshot.groups[row] ?? {};
  if (text === undefined || text === null) return null;
  const paused = isPaused(membershipRuleProcessingState);
  const rule = readRule(text);
  if (rule instanceof RuleError) return { text, ...NOBODY_KNOWS, paused, fault: rule.reason };
  let counts = countsOf(view).get(row);
  if (counts === undefined) {
    counts = countMatches(view, row, rule);
    countsOf(view).set(row, counts);
  }
  return { text, ...(await counts), paused, fault: null };
}

/** Asks every user, in slices. `system.now` is the moment the copy was made, when it says. */
async function countMatches(view: TenantView, row: number, rule: MembershipRule): Promise<Counts> {
  const members = targetsOf(view.snapshot.members, row as GroupOrdinal);
  const { exportedAt } = view.snapshot;
  const moment = { nowSeconds: Math.floor((exportedAt === null ? Date.now() : Date.parse(exportedAt)) / 1000) };
  const test = onceForAlike(view, rule, compileRule(rule), moment);
  let matching = 0;
  let joining = 0;
  let nextMember = 0;
  let until = performance.now() + SLICE_MILLISECONDS;
  for (let user = 0; user < view.userCount; user++) {
    if (user % BETWEEN_LOOKS === 0 && performance.now() > until) {
      await new Promise((resolve) => setImmediate(resolve));
      until = performance.now() + SLICE_MILLISECONDS;
    }
    const isMember = members[nextMember] === user;
    if (isMember) nextMember++;
    if (!test(user)) continue;
    matching++;
    if (!isMember) joining++;
  }
  return { matching, joining, leaving: members.length - (matching - joining) };
}

/** Users alike in all that the rule reads are asked once, where that is something many have in common. */
function onceForAlike(view: TenantView, rule: MembershipRule, test: RuleTest, moment: RuleMoment): (user: number) => boolean {
  const subjectOf = subjects(view);
  const columns = [...rule.reads].map((name) => sharedCodes(view, name));
  const combinations = columns.reduce((product, column) => product * ((column?.values.length ?? Number.POSITIVE_INFINITY) + 1), 1);
  if (!columns.every((column) => column !== null) || combinations > Number.MAX_SAFE_INTEGER) return (user) => test(subjectOf(user), moment);
  const answers = new Map<number, boolean>();
  return (user) => {
    let alike = 0;
    for (const { codes, values } of columns) alike = alike * (values.length + 1) + codes[user]!;
    let answer = answers.get(alike);
    if (answer === undefined) {
      answer = test(subjectOf(user), moment);
      answers.set(alike, answer);
    }
    return answer;
  };
}

/** Groups and services are no attributes, and few values are shared in a plain column. */
function sharedCodes({ snapshot }: TenantView, name: string): Pick<DictionaryColumn, 'codes' | 'values'> | null {
  if (['id', 'memberOf', 'assignedPlans'].includes(name)) return null;
  const column = snapshot.users.attribute(name);
  if (column === undefined) return { codes: new Uint8Array(snapshot.users.count), values: [] };
  return isDictionary(column) ? column : null;
}

/** What a rule may ask about a user, in this state of the tenant. */
function subjects(view: TenantView): (user: number) => RuleSubject {
  const { snapshot } = view;
  const attributes = new UserAttributes(snapshot.users);
  return (user) => ({
    id: snapshot.users.ids.get(user) ?? '',
    attribute: (name) => attributes.get(user, name),
    assignedPlans: () => servicesOn(view, user),
    isMemberOf: (id) => {
      const row = view.findGroup(id);
      return row >= 0 && includesSorted(targetsOf(snapshot.members, row as GroupOrdinal), user);
    },
  });
}

/** As a rehearsal sees it: the services that are on; the copy keeps no others (F9). */
function servicesOn(view: TenantView, user: number): AssignedPlanValue[] {
  return Array.from(view.profileOf(user).enabled, (plan) => ({
    servicePlanId: view.tables.planIds[plan] ?? '',
    service: '',
    capabilityStatus: 'Enabled',
  }));
}
