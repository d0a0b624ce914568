import type { Automation, PlanStep, UserSelector } from '../../model/migrationPlan.ts';
import type { Translator } from '../translator.ts';
import { countryWithCode } from './countryName.ts';
import type { Naming } from './naming.ts';
import { printable } from './printable.ts';

/** Longer rules and lists of services are told by their beginning or their number. */
const LONGEST_RULE = 120;
export const MOST_SERVICES = 3;

/** A plan step as a sentence without a full stop. `namedUsers`: how many users it names, where not all of their ids are at hand. */
export function stepText(step: PlanStep, naming: Naming, words: Translator, namedUsers: number | null = null): string {
  const text = kindText(step, naming, words, namedUsers);
  return step.onPremises ? `${text} (${words.t('steps.onPremises')})` : text;
}

function kindText(step: PlanStep, naming: Naming, words: Translator, namedUsers: number | null): string {
  const { t, list, duration } = words;
  const users = (selector: UserSelector): string =>
    namedUsers !== null && namedUsers > 1 ? t('selector.ids', { count: namedUsers }) : selectorText(selector, naming, words);
  switch (step.kind) {
    case 'assignLicense': {
      const change = changeText(step, naming, words);
      return 'group' in step.target
        ? t('steps.assignToGroup', { group: naming.group(step.target.group), change })
        : t('steps.assignToUsers', { users: users(step.target.users), change });
    }
    case 'addMembers':
      return t('steps.addMembers', { users: users(step.users), group: naming.group(step.group) });
    case 'removeMembers':
      return t('steps.removeMembers', { users: users(step.users), group: naming.group(step.group) });
    case 'createGroup':
      return t('steps.createGroup', { group: naming.group(step.group.id) });
    case 'deleteGroup':
      return t('steps.deleteGroup', { group: naming.group(step.group) });
    case 'setMembershipRule':
      return step.rule === null || step.rule.trim() === ''
        ? t('steps.clearMembershipRule', { group: naming.group(step.group) })
        : t('steps.setMembershipRule', { group: naming.group(step.group), rule: ruleText(step.rule) });
    case 'updateUsers':
      return t('steps.updateUsers', { attributes: list(attributeTexts(step.set, words)), users: users(step.users) });
    case 'deleteUsers':
      return t('steps.deleteUsers', { users: users(step.users) });
    case 'setSeats':
      return t('steps.setSeats', { count: step.enabled, product: naming.product(step.skuId) });
    case 'reprocess':
      return t('steps.reprocess', { users: users(step.users) });
    case 'waitForProcessing':
      return step.groups === undefined ? t('steps.waitForAll') : t('steps.waitForGroups', { groups: list(step.groups.map(naming.group)) });
    case 'wait':
      return t('steps.wait', { duration: duration(step.seconds) });
    case 'retireAutomation':
      return t('steps.retireAutomation', { automation: naming.automation(step.automation) });
  }
}

/** What an automation does, as a sentence without a full stop. */
export function automationText({ id, name, users, addLicenses, everySeconds }: Automation, naming: Naming, words: Translator): string {
  const { t, list, duration } = words;
  return t('steps.automation', {
    automation: printable(name || id),
    products: list(addLicenses.map(({ skuId }) => naming.product(skuId))),
    users: selectorText(users, naming, words),
    duration: duration(everySeconds),
  });
}

function attributeTexts(set: Extract<PlanStep, { kind: 'updateUsers' }>['set'], { t, list, language }: Translator): string[] {
  return Object.entries(set).map(([name, value]) => {
    const text = Array.isArray(value) ? list(value.map(printable)) : printable(String(value ?? ''));
    // The one attribute that licensing itself reads has a name and values of its own; the others are told as Graph calls them.
    const isLocation = name === 'usageLocation';
    const shown = isLocation ? countryWithCode(text, language) : text;
    return t('steps.attribute', {
      name: isLocation ? t('steps.usageLocation') : printable(name),
      value: text === '' ? t('steps.noValue') : shown,
    });
  });
}

function changeText(step: Extract<PlanStep, { kind: 'assignLicense' }>, naming: Naming, { t, list }: Translator): string {
  const added = step.addLicenses.map(({ skuId, disabledPlans }) => {
    const product = naming.product(skuId);
    if (disabledPlans.length === 0) return t('steps.add', { product });
    const services = disabledPlans.length <= MOST_SERVICES ? list(disabledPlans.map(naming.service)) : null;
    return services === null
      ? t('steps.addWithoutMany', { product, count: disabledPlans.length })
      : t('steps.addWithout', { product, services });
  });
  const removed = step.removeLicenses.map((skuId) => t('steps.remove', { product: naming.product(skuId) }));
  return added.length + removed.length === 0 ? t('steps.noChange') : list([...added, ...removed]);
}

export function selectorText(selector: UserSelector, naming: Naming, words: Translator): string {
  const { t, list } = words;
  if ('ids' in selector) {
    return selector.ids.length === 1 ? naming.user(selector.ids[0]!) : t('selector.ids', { count: selector.ids.length });
  }
  if ('memberOf' in selector) return t('selector.memberOf', { group: naming.group(selector.memberOf) });
  if ('all' in selector) return t('selector.all');
  if ('where' in selector) return t('selector.where', { rule: ruleText(selector.where) });
  if ('hasDirect' in selector) return t('selector.hasDirect', { product: naming.product(selector.hasDirect) });
  if ('inherits' in selector) {
    const product = naming.product(selector.inherits);
    return selector.from === undefined
      ? t('selector.inherits', { product })
      : t('selector.inheritsFrom', { product, group: naming.group(selector.from) });
  }
  if ('and' in selector) return t('selector.and', { items: list(selector.and.map((each) => selectorText(each, naming, words))) });
  if ('not' in selector) return t('selector.not', { item: selectorText(selector.not, naming, words) });
  return t('selector.first', { count: selector.first, item: selectorText(selector.of, naming, words) });
}

function ruleText(rule: string): string {
  const text = printable(rule.trim());
  return text.length <= LONGEST_RULE ? text : `${text.slice(0, LONGEST_RULE)}…`;
}
