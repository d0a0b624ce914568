import type { GroupErrorReason, ServiceAt } from '../../../shared/contract/licenses.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';

/** *Exchange Online (Plan 2) from Office 365 E3 conflicts with Exchange Online (Plan 1) that 12 users have directly from Office 365 E1.* */
export function conflictText({ a, b, users }: GroupErrorReason['conflicts'][number], { t }: Translator): string {
  const wanted = serviceText(a, t);
  if (b.from === null) return t('window.licenses.errors.conflict', { wanted, other: b.name, count: users });
  const { plan, source } = b.from;
  return source.group === null
    ? t('window.licenses.errors.conflictDirect', { wanted, other: b.name, plan, count: users })
    : t('window.licenses.errors.conflictInherited', { wanted, other: b.name, plan, group: source.group.name, count: users });
}

/** *Workplace Analytics from Viva Insights needs Exchange Online (Plan 1) or Exchange Online (Plan 2), which 3 users do not have.* */
export function missingBaseText({ service, anyOf, users }: GroupErrorReason['missingBases'][number], words: Translator): string {
  const bases = words.alternatives(anyOf.map(({ name }) => name));
  return words.t('window.licenses.errors.missing', { wanted: serviceText(service, words.t), bases, count: users });
}

/** Some license plans have one service of the same name. */
function serviceText({ name, from }: ServiceAt, t: Translator['t']): string {
  return from === null || from.plan === name ? name : t('window.licenses.errors.serviceFrom', { service: name, plan: from.plan });
}
