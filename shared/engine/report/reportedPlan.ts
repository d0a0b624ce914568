import type { Automation, MigrationPlan, PlanStep, UserSelector } from '../../model/migrationPlan.ts';
import { MOST_NAMED, type ReportedPlan, type ReportedStep } from '../../model/report.ts';
import type { Redaction } from '../../model/reportFormat.ts';
import type { ReportNames } from '../../model/reportNames.ts';
import { kindCode, NONE } from '../rehearsal/eventLog.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';

/** Stands where something was left out. */
export const LEFT_OUT = '…';

/** The plan as a report shows it: of half a million users named one by one the first few, and in a redacted report nobody's own words. */
export function reportedPlan(rehearsal: Rehearsal, hash: string, redaction: Redaction, names: ReportNames): ReportedPlan {
  const { plan, refusals } = rehearsal;
  const starts = stepStarts(rehearsal);
  const refused = new Int32Array(plan.steps.length);
  for (const { step } of refusals) refused[step] = (refused[step] ?? 0) + 1;
  const redactor = redaction === 'none' ? null : new PlanRedactor(plan, names);
  const steps = plan.steps.map((step, index): ReportedStep => {
    const shown = shortened(step);
    return {
      step: redactor === null ? shown : redactor.step(shown),
      namedUsers: namedUsers(step),
      startedAt: starts[index] ?? null,
      refused: refused[index] ?? 0,
    };
  });
  const automations = redactor === null ? plan.automations : plan.automations.map((automation) => redactor.automation(automation));
  return {
    name: names.freeText(plan.name),
    note: names.freeText(plan.note ?? '') || null,
    startAt: plan.startAt,
    hash,
    steps,
    automations,
  };
}

/** Seconds from the start; null for a step that was not reached. */
export function stepStarts({ log, plan }: Rehearsal): (number | null)[] {
  const starts: (number | null)[] = plan.steps.map(() => null);
  const started = kindCode('stepStarted');
  for (let row = 0; row < log.length; row++) {
    const step = log.step[row] ?? NONE;
    if (log.kind[row] === started && step !== NONE) starts[step] = log.at[row] ?? null;
  }
  return starts;
}

/** The step without what somebody wrote in their own words, the ids as they are: a sentence about it gives nobody away but by names. */
export function withoutFreeText(step: PlanStep): PlanStep {
  const { note: _, id: __, ...bare } = step;
  switch (bare.kind) {
    case 'assignLicense':
      return 'users' in bare.target ? { ...bare, target: { users: withoutRules(bare.target.users) } } : bare;
    case 'setMembershipRule':
      return { ...bare, rule: bare.rule === null || bare.rule.trim() === '' ? null : LEFT_OUT };
    case 'updateUsers':
      return { ...bare, users: withoutRules(bare.users), set: Object.fromEntries(Object.keys(bare.set).map((name) => [name, LEFT_OUT])) };
    case 'addMembers':
    case 'removeMembers':
    case 'deleteUsers':
    case 'reprocess':
      return { ...bare, users: withoutRules(bare.users) };
    case 'createGroup': {
      const { id, displayName, groupTypes, securityEnabled, mailEnabled, membershipRule } = bare.group;
      const rule = membershipRule == null ? {} : { membershipRule: LEFT_OUT };
      return { ...bare, group: { id, displayName, groupTypes, securityEnabled, mailEnabled, ...rule } };
    }
    default:
      return bare;
  }
}

/** A selector without the membership rules in it. */
export function withoutRules(selector: UserSelector): UserSelector {
  return mapSelector(selector, { where: () => LEFT_OUT });
}

interface SelectorParts {
  readonly user?: (id: string) => string;
  readonly group?: (id: string) => string;
  readonly where?: (rule: string) => string;
}

function mapSelector(selector: UserSelector, parts: SelectorParts): UserSelector {
  const { user = same, group = same, where = same } = parts;
  if ('ids' in selector) return { ids: selector.ids.map(user) };
  if ('memberOf' in selector) return { memberOf: group(selector.memberOf) };
  if ('where' in selector) return { where: where(selector.where) };
  if ('inherits' in selector)
    return { inherits: selector.inherits, ...(selector.from === undefined ? {} : { from: group(selector.from) }) };
  if ('and' in selector) return { and: selector.and.map((each) => mapSelector(each, parts)) };
  if ('not' in selector) return { not: mapSelector(selector.not, parts) };
  return 'of' in selector ? { first: selector.first, of: mapSelector(selector.of, parts) } : selector;
}

const same = (text: string): string => text;

class PlanRedactor {
  readonly #names: ReportNames;
  readonly #automationIds: ReadonlyMap<string, string>;
  readonly #parts: SelectorParts;

  constructor(plan: MigrationPlan, names: ReportNames) {
    this.#names = names;
    this.#automationIds = new Map(plan.automations.map(({ id }, index) => [id, `automation-${index + 1}`]));
    this.#parts = { user: (id) => names.userById(id).id, group: (id) => names.group(id).id, where: () => LEFT_OUT };
  }

  automation({ id, users, addLicenses, everySeconds, firstAfterSeconds }: Automation): Automation {
    return { id: this.#automationId(id), name: '', users: mapSelector(users, this.#parts), addLicenses, everySeconds, firstAfterSeconds };
  }

  step(step: PlanStep): PlanStep {
    const bare = withoutFreeText(step);
    const group = (id: string): string => this.#names.group(id).id;
    switch (bare.kind) {
      case 'assignLicense':
        return {
          ...bare,
          target: 'group' in bare.target ? { group: group(bare.target.group) } : { users: mapSelector(bare.target.users, this.#parts) },
        };
      case 'addMembers':
      case 'removeMembers':
        return { ...bare, group: group(bare.group), users: mapSelector(bare.users, this.#parts) };
      case 'createGroup':
        return { ...bare, group: { ...bare.group, id: group(bare.group.id), displayName: this.#names.group(bare.group.id).displayName } };
      case 'deleteGroup':
      case 'setMembershipRule':
        return { ...bare, group: group(bare.group) };
      case 'updateUsers':
      case 'deleteUsers':
      case 'reprocess':
        return { ...bare, users: mapSelector(bare.users, this.#parts) };
      case 'waitForProcessing':
        return bare.groups === undefined ? bare : { ...bare, groups: bare.groups.map(group) };
      case 'retireAutomation':
        return { ...bare, automation: this.#automationId(bare.automation) };
      default:
        return bare;
    }
  }

  #automationId(id: string): string {
    return this.#automationIds.get(id) ?? LEFT_OUT;
  }
}

function selectorOf(step: PlanStep): UserSelector | undefined {
  if (step.kind === 'assignLicense') return 'users' in step.target ? step.target.users : undefined;
  return 'users' in step ? step.users : undefined;
}

function namedUsers(step: PlanStep): number | null {
  const users = selectorOf(step);
  return users !== undefined && 'ids' in users ? users.ids.length : null;
}

function shortened(step: PlanStep): PlanStep {
  const users = selectorOf(step);
  if (users === undefined) return step;
  const short = shortSelector(users);
  if (step.kind === 'assignLicense') return { ...step, target: { users: short } };
  return 'users' in step ? { ...step, users: short } : step;
}

function shortSelector(selector: UserSelector): UserSelector {
  if ('ids' in selector) return selector.ids.length <= MOST_NAMED ? selector : { ids: selector.ids.slice(0, MOST_NAMED) };
  if ('and' in selector) return { and: selector.and.map(shortSelector) };
  if ('not' in selector) return { not: shortSelector(selector.not) };
  return 'of' in selector ? { first: selector.first, of: shortSelector(selector.of) } : selector;
}
