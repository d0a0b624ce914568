import type { Finding } from '../../model/finding.ts';
import type { Translator } from '../translator.ts';
import type { Naming } from './naming.ts';
import { printable } from './printable.ts';

/** Who found it: the same fact reads differently in an export, before a plan and after it. */
export type FindingOrigin = 'import' | 'check' | 'rehearsal';

export interface FindingText {
  readonly sentence: string;
  /** True when the sentence says how many. */
  readonly counts: boolean;
  readonly advice: string | null;
}

/** A finding in words. A code this version has no words for is shown as it is, with its number of cases. */
export function findingText(finding: Finding, origin: FindingOrigin, naming: Naming, words: Translator): FindingText {
  const { code, about, count } = finding;
  const values = valuesOf(finding, naming, words);
  const keys = [...(about === undefined ? [] : [`${code}-${about}`]), code];
  const find = (area: string): string | null =>
    keys.map((key) => words.find(`${area}.${key}`, values)).find((text) => text !== null) ?? null;
  // What to do belongs to the sentence it follows: a finding with a sentence of its own does not borrow the advice of its fact.
  const ownKey = keys.find((key) => words.find(`finding.${origin}.${key}`, values) !== null) ?? code;
  const advice = words.find(`findingAdvice.${origin}.${ownKey}`, values);

  const refusal = origin === 'check' && about === undefined && finding.severity === 'blocking' ? words.find(`reason.plain.${code}`) : null;
  if (refusal !== null) {
    const stepNumber = Number(finding.values?.['stepNumber'] ?? 0);
    return { sentence: words.t('findings.refused', { count, stepNumber, reason: refusal }), counts: true, advice };
  }
  const own = find(`finding.${origin}`);
  if (own === null) {
    // A check also hands on what the rehearsal behind it says of itself.
    return { sentence: find('finding.rehearsal') ?? words.t('findings.unknown', { code, count }), counts: true, advice };
  }
  const sentence = about === 'onTheWay' ? `${own} ${words.t('findings.onTheWay')}` : own;
  return { sentence, counts: origin !== 'check', advice };
}

/** What a text may name: ids by the names of what they are, seconds as a time. */
function valuesOf({ count, values = {} }: Finding, naming: Naming, { t, duration }: Translator): Record<string, string | number> {
  const someService = t('findings.someService');
  const named = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? printable(naming.anything(value)) : value]);
  return {
    servicePlanId: someService,
    otherServicePlanId: someService,
    family: someService,
    longest: duration(Number(values['longestSeconds'] ?? 0)),
    ...Object.fromEntries(named),
    count,
  };
}
