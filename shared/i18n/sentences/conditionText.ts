import type { ForbiddenEvent, Goal } from '../../model/condition.ts';
import type { Translator } from '../translator.ts';
import { type Teller, tellUsers } from './conditionUsers.ts';
import { countryWithCode } from './countryName.ts';
import type { Naming } from './naming.ts';
import { printable } from './printable.ts';

/** What is wanted, or must never happen. */
export type ConditionToTell = { readonly kind: 'goal'; readonly goal: Goal } | { readonly kind: 'never'; readonly event: ForbiddenEvent };

/** A condition as one sentence of a brief, full stop included. `users`: how many it is about, where that is known and worth saying. */
export function conditionText(condition: ConditionToTell, naming: Naming, words: Translator, users: number | null = null): string {
  const teller = { naming, words, users };
  return condition.kind === 'goal' ? goalText(condition.goal, teller) : forbiddenText(condition.event, teller);
}

function goalText(goal: Goal, teller: Teller): string {
  const { naming, words } = teller;
  const { t, list } = words;
  switch (goal.kind) {
    case 'holds': {
      const { text, form, none, start } = tellUsers(goal.users, teller);
      const values = { users: text, plan: heldPlan(goal, teller) };
      return start(
        goal.not === true
          ? t(`window.conditions.goal.holdsNot.${none.form}`, { ...values, users: none.text })
          : t(`window.conditions.goal.holds.${form}`, values),
      );
    }
    case 'serviceOn': {
      const { text, form, none, start } = tellUsers(goal.users, teller);
      const values = { users: text, service: naming.service(goal.servicePlanId) };
      return start(
        goal.not === true
          ? t(`window.conditions.goal.serviceOnNot.${none.form}`, { ...values, users: none.text })
          : t(`window.conditions.goal.serviceOn.${form}`, values),
      );
    }
    case 'member': {
      const { text, form, none, start } = tellUsers(goal.users, teller);
      const values = { users: text, group: naming.group(goal.group) };
      return start(
        goal.not === true
          ? t(`window.conditions.goal.memberNot.${none.form}`, { ...values, users: none.text })
          : t(`window.conditions.goal.member.${form}`, values),
      );
    }
    case 'attribute':
      return attributeText(goal, teller);
    case 'groupAssigns': {
      const options = [
        ...(goal.on === undefined ? [] : [t('window.conditions.goal.on', { services: list(goal.on.map(naming.service)) })]),
        ...(goal.off === undefined ? [] : [t('window.conditions.goal.off', { services: list(goal.off.map(naming.service)) })]),
      ];
      const values = { group: naming.group(goal.group), plan: naming.product(goal.skuId), options: list(options) };
      if (options.length === 0)
        return goal.not === true ? t('window.conditions.goal.groupAssignsNot', values) : t('window.conditions.goal.groupAssigns', values);
      return goal.not === true
        ? t('window.conditions.goal.groupAssignsNotWith', values)
        : t('window.conditions.goal.groupAssignsWith', values);
    }
    case 'groupGone':
      return t('window.conditions.goal.groupGone', { group: naming.group(goal.group) });
    case 'noErrors': {
      const { none, start } = tellUsers(goal.users, teller);
      return start(t(`window.conditions.goal.noErrors.${none.form}`, { users: none.text }));
    }
    case 'unitsUsed':
      return unitsText(goal, teller);
    case 'unchanged': {
      const { text, form, start } = tellUsers(goal.users, teller);
      return start(t(`window.conditions.goal.unchanged.${form}`, { users: text }));
    }
  }
}

function forbiddenText(event: ForbiddenEvent, teller: Teller): string {
  const { naming, words } = teller;
  const { t, duration, alternatives } = words;
  switch (event.kind) {
    case 'gap':
      return gapText(event, teller);
    case 'loss': {
      const { none, start } = tellUsers(event.users, teller);
      return start(t(`window.conditions.never.loss.${none.form}`, { users: none.text }));
    }
    case 'without': {
      const { text, start } = tellUsers(event.users, teller);
      const plan = naming.product(event.skuId);
      if ('all' in event.users) return t('window.conditions.never.without.nobody', { plan });
      return start(
        t(`window.conditions.never.without.${'ids' in event.users && event.users.ids.length === 1 ? 'one' : 'many'}`, {
          users: text,
          plan,
        }),
      );
    }
    case 'assignmentError':
      return 'all' in event.users
        ? t('window.conditions.never.assignmentError.nobody')
        : t('window.conditions.never.assignmentError.some', { users: tellUsers(event.users, teller).text });
    case 'refusal':
      return t('window.conditions.never.refusal');
    case 'peakAbove':
      return t('window.conditions.never.peakAbove', { units: event.units, plan: naming.product(event.skuId) });
    case 'stepUsed':
      return t('window.conditions.never.stepUsed', {
        steps: alternatives(event.steps.map((kind) => t(`window.conditions.stepUsed.${kind}`))),
      });
    case 'seatsAbove':
      return t('window.conditions.never.seatsAbove', { units: event.units, plan: naming.product(event.skuId) });
    case 'longerThan':
      return t('window.conditions.never.longerThan', { duration: duration(event.seconds) });
  }
}

function gapText({ users, longerThanSeconds = 0 }: Extract<ForbiddenEvent, { kind: 'gap' }>, teller: Teller): string {
  const { t, duration } = teller.words;
  const who = tellUsers(users, teller).text;
  const isAll = 'all' in users;
  if (longerThanSeconds === 0)
    return isAll ? t('window.conditions.never.gap.nobody') : t('window.conditions.never.gap.some', { users: who });
  const length = duration(longerThanSeconds);
  return isAll
    ? t('window.conditions.never.gapLonger.nobody', { duration: length })
    : t('window.conditions.never.gapLonger.some', { users: who, duration: length });
}

function attributeText({ users, attribute, value }: Extract<Goal, { kind: 'attribute' }>, teller: Teller): string {
  const { t, find, language } = teller.words;
  const who = tellUsers(users, teller).text;
  if (attribute.toLowerCase() === 'usagelocation' && typeof value === 'string' && value !== '') {
    return t('window.conditions.goal.usageLocation', { users: who, value: countryWithCode(printable(value), language) });
  }
  const name = find(`window.directory.column.${attribute}`) ?? printable(attribute);
  const text = attributeValue(value, teller.words);
  return text === ''
    ? t('window.conditions.goal.attributeEmpty', { name, users: who })
    : t('window.conditions.goal.attribute', { name, users: who, value: text });
}

function unitsText({ skuId, atLeast, atMost }: Extract<Goal, { kind: 'unitsUsed' }>, { naming, words: { t } }: Teller): string {
  const plan = naming.product(skuId);
  if (atMost === undefined) return t('window.conditions.goal.unitsAtLeast', { plan, least: atLeast ?? 0 });
  if (atLeast === undefined || atLeast === 0) return t('window.conditions.goal.unitsAtMost', { plan, most: atMost });
  if (atLeast === atMost) return t('window.conditions.goal.unitsExactly', { plan, least: atLeast });
  return t('window.conditions.goal.unitsBetween', { plan, least: atLeast, most: atMost });
}

/** A license plan with where it is to come from. */
export function heldPlan(
  { skuId, from }: Extract<Goal, { kind: 'holds' }>,
  { naming, words: { t } }: Pick<Teller, 'naming' | 'words'>,
): string {
  const plan = naming.product(skuId);
  if (from === undefined) return plan;
  return typeof from === 'object'
    ? t('window.conditions.plan.fromGroup', { plan, group: naming.group(from.group) })
    : t(`window.conditions.plan.${from}`, { plan });
}

function attributeValue(value: string | boolean | null, { t }: Translator): string {
  if (typeof value !== 'boolean') return printable(value ?? '');
  return value ? t('window.conditions.goal.attributeTrue') : t('window.conditions.goal.attributeFalse');
}
