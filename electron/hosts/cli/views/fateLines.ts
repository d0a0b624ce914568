import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import type { Conflict, ServiceOrigin } from '../../../service/conflicts.ts';
import type { Fate } from '../../../service/fates.ts';
import type { RehearseResult } from '../../../service/jobs/rehearseJob.ts';
import { hang } from '../layout/textWidth.ts';
import { heading, INDENT, type Page, paragraph } from './page.ts';

const MOST_FATES = 8;
const MOST_NAMES = 3;
const MOST_SERVICES = 4;
const MOST_CONFLICTS = 3;

/** Whom it hurts and how, users with one and the same fate together, the gravest first. */
export function fateLines({ impact, files }: RehearseResult, naming: Naming, page: Page): string[] {
  const { t } = page.words;
  if (impact.fates.length === 0) return [];
  const shown = impact.fates.slice(0, MOST_FATES);
  const rest = impact.hurtUsers - shown.reduce((sum, fate) => sum + fate.users, 0);
  const more = files.length === 0 ? t('who.moreWithoutFile', { count: rest }) : t('who.more', { count: rest, file: 'changes.jsonl' });
  return [
    ...heading(page, t('who.heading')),
    ...shown.flatMap((fate) => oneFate(fate, naming, page)),
    ...(rest === 0 ? [] : paragraph(page, more)),
  ];
}

function oneFate(fate: Fate, naming: Naming, page: Page): string[] {
  return [
    ...paragraph(page, whoText(fate, naming, page)),
    ...effectTexts(fate, naming, page).flatMap((text) => hang(`${INDENT}${INDENT}- `, text, page.width)),
  ];
}

function whoText({ users, examples }: Fate, naming: Naming, { words: { t, list } }: Page): string {
  if (users === 1) return naming.fullUser(examples[0]!);
  const names = list(examples.slice(0, MOST_NAMES).map(naming.user));
  if (users <= MOST_NAMES) return names;
  return t('who.among', { count: users, names });
}

function effectTexts(fate: Fate, naming: Naming, page: Page): string[] {
  const { t } = page.words;
  const services = (result: 'lost' | 'gap' | 'dip'): string =>
    few(
      fate.effects.filter((effect) => effect.result === result).map((effect) => naming.family(effect.family)),
      page,
    );
  const has = (result: string): boolean => fate.effects.some((effect) => effect.result === result);
  return [
    ...(has('lost') ? [t('effect.lost', { services: services('lost') })] : []),
    ...fate.effects
      .filter((effect) => effect.result === 'downgraded')
      .map(({ family, fromPlan, toPlan }) =>
        t('effect.downgraded', {
          service: naming.family(family),
          from: fromPlan === null ? '' : naming.service(fromPlan),
          to: toPlan === null ? '' : naming.service(toPlan),
        }),
      ),
    ...(fate.gap === null ? [] : [gapText(fate.gap, has('gap') ? services('gap') : t('effect.someService'), page)]),
    ...(has('dip') ? [t('effect.dip', { services: services('dip') })] : []),
    ...fate.newErrors.map(({ error, held, skuId, groupId }) =>
      t(held ? 'effect.staysInError' : 'effect.notAssigned', {
        product: naming.product(skuId),
        source: naming.source(groupId),
        reason: t(`assignmentError.${error}`),
      }),
    ),
    ...fate.conflicts.slice(0, MOST_CONFLICTS).map((conflict) => conflictText(conflict, naming, page)),
  ];
}

function gapText({ shortestSeconds, longestSeconds, firstFrom }: NonNullable<Fate['gap']>, services: string, { words }: Page): string {
  const { t, duration, dateTime } = words;
  const range =
    shortestSeconds === longestSeconds
      ? duration(longestSeconds)
      : t('effect.range', { shortest: duration(shortestSeconds), longest: duration(longestSeconds) });
  return t('effect.gap', { services, duration: range, at: dateTime(firstFrom) });
}

function conflictText(conflict: Conflict, naming: Naming, page: Page): string {
  const { t } = page.words;
  const origin = ({ servicePlanId, skuId, groupId }: ServiceOrigin): string =>
    t('conflict.origin', { service: naming.service(servicePlanId), product: naming.product(skuId), source: naming.source(groupId) });
  return conflict.kind === 'exclusive'
    ? t('conflict.exclusive', { wanted: origin(conflict.wanted), other: origin(conflict.other) })
    : t('conflict.missingBase', {
        wanted: origin(conflict.wanted),
        services: few(conflict.anyOf.map(naming.service), page, 'disjunction'),
      });
}

/** The first few of a list, and how many more there are. */
function few(items: readonly string[], { words }: Page, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  const rest = items.length - MOST_SERVICES;
  const join = type === 'conjunction' ? words.list : words.alternatives;
  return rest <= 0 ? join(items) : join([...items.slice(0, MOST_SERVICES), words.t('count.more', { count: rest })]);
}
