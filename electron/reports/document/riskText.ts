import type { Risk, UserAtRisk } from '../../../shared/model/report.ts';
import { asSentence, capitalized, type DocumentSource } from './section.ts';

/** Of services and of downgrades: more are told by their number. */
const MOST_NAMED = 8;

/** What happens to a user: one sentence for each way of being worse off, gravest first. When and for how long stands beside it. */
export function riskText(user: UserAtRisk, source: DocumentSource): string {
  const { words } = source;
  return [...serviceTexts(user, source), ...errorTexts(user, source)]
    .map((part) => asSentence(capitalized(part, words.language)))
    .join(' ');
}

function serviceTexts(user: UserAtRisk, { naming, words }: DocumentSource): string[] {
  const { t, list } = words;
  const service = (plan: string | null): string => (plan === null ? t('effect.someService') : naming.service(plan));
  const named = (names: readonly string[]): string => {
    const more = names.length - MOST_NAMED;
    // One more than is shown is shown as well: to count it takes as much room.
    return more <= 1 ? list(names) : list([...names.slice(0, MOST_NAMED), t('count.more', { count: more })]);
  };
  const familiesWith = (result: Risk): string =>
    named(user.services.filter((each) => each.result === result).map(({ displayName }) => displayName));
  const has = (result: Risk): boolean => user.services.some((each) => each.result === result);
  const downgrades = user.services
    .filter(({ result }) => result === 'downgraded')
    .map(({ displayName, fromPlan, toPlan }) =>
      t('effect.downgraded', { service: displayName, from: service(fromPlan), to: service(toPlan) }),
    );
  const moreDowngrades = downgrades.length - MOST_NAMED;
  return [
    ...(has('lost') ? [t('effect.lost', { services: familiesWith('lost') })] : []),
    ...downgrades.slice(0, MOST_NAMED),
    ...(moreDowngrades > 0 ? [t('count.more', { count: moreDowngrades })] : []),
    ...(user.gap === null ? [] : [t('reportTexts.document.risk.gap', { services: familiesWith('gap') || t('effect.someService') })]),
    ...(has('dip') ? [t('effect.dip', { services: familiesWith('dip') })] : []),
  ];
}

function errorTexts({ newErrors }: UserAtRisk, { naming, words }: DocumentSource): string[] {
  const { t, language } = words;
  return newErrors.map(({ skuId, group, error, held }) => {
    const source = group === null ? t('errors.direct') : t('errors.group', { group: group.displayName });
    const reason = t(`assignmentError.${error}`).toLocaleLowerCase(language);
    const values = { product: naming.product(skuId), source, reason };
    return held ? t('effect.staysInError', values) : t('effect.notAssigned', values);
  });
}
