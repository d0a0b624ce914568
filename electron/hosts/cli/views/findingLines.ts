import { type FindingOrigin, findingText } from '../../../../shared/i18n/sentences/findingText.ts';
import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import { remedyText } from '../../../../shared/i18n/sentences/remedyText.ts';
import { type Finding, findingKey, SEVERITIES, type Severity } from '../../../../shared/model/finding.ts';
import { factsOfFinding } from '../../../../shared/model/findingFacts.ts';
import type { CheckResult } from '../../../service/jobs/checkJob.ts';
import { hang } from '../layout/textWidth.ts';
import type { Ink } from '../terminal.ts';
import { heading, INDENT, type Page } from './page.ts';

const INK: Readonly<Record<Severity, Ink>> = { blocking: 'red', warning: 'yellow', info: 'dim' };
const EXAMPLES = 3;

/** What only a check has: changes of the plan that may help, and the facts that were told already. */
interface CheckParts {
  readonly remedies: CheckResult['remedies'];
  readonly told: Set<string>;
}

/**
 * Findings as sentences, the gravest first, each with its fact, examples by name and what to do about it. With `remedies`, those of a
 * check: also what the fact says, and what may be changed in the plan.
 */
export function findingLines(
  findings: readonly Finding[],
  origin: FindingOrigin,
  naming: Naming,
  page: Page,
  remedies?: CheckResult['remedies'],
): string[] {
  if (findings.length === 0) return [];
  const sorted = [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const check = remedies && { remedies, told: new Set<string>() };
  return [
    ...heading(page, page.words.t('findings.heading')),
    ...sorted.flatMap((finding) => oneFinding(finding, origin, naming, page, check)),
  ];
}

function oneFinding(finding: Finding, origin: FindingOrigin, naming: Naming, page: Page, check: CheckParts | undefined): string[] {
  const { words, width } = page;
  const { sentence, counts, advice } = findingText(finding, origin, naming, words);
  const severity = words.t(`findings.severity.${finding.severity}`);
  const fact = /^F\d+/.test(finding.code) ? ` (${finding.code})` : '';
  const label = counts ? `${severity}:` : `${severity} (${words.number(finding.count)}):`;
  const remedy = check?.remedies.get(findingKey(finding));
  const whatToDo = remedy === undefined ? advice : words.t('check.remedy', { remedy: remedyText(remedy, naming, words) });
  const below = (text: string): string[] => hang(`${INDENT}  `, text, width);
  const [first, ...rest] = hang(`${INDENT}- `, `${label} ${sentence}${fact}`, width);
  return [
    first!.replace(label, page.paint(INK[finding.severity], label)),
    ...rest,
    ...(check === undefined ? [] : whyOf(finding, check, page).flatMap(below)),
    ...(whatToDo === null ? [] : below(whatToDo)),
    ...(saysAllItself(finding) ? [] : below(exampleText(finding, naming, page))),
  ];
}

/** What the first fact behind a finding says, once, where it is worth a warning. */
function whyOf(finding: Finding, { told }: CheckParts, { words }: Page): string[] {
  const [fact] = finding.severity === 'info' ? [] : factsOfFinding(finding);
  if (fact === undefined || told.has(fact)) return [];
  told.add(fact);
  return [words.t('check.why', { fact, text: words.t(`factTexts.text.${fact}`) })];
}

/** No examples, or only the one license plan that the sentence is about. */
function saysAllItself({ examples, values = {} }: Finding): boolean {
  return examples.every((example) => example === values['skuId']);
}

function exampleText({ examples }: Finding, naming: Naming, { words: { t, list } }: Page): string {
  return t('findings.forExample', { names: list(examples.slice(0, EXAMPLES).map(naming.anything)) });
}
