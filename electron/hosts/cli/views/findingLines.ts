import { type FindingOrigin, findingText } from '../../../../shared/i18n/sentences/findingText.ts';
import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import type { Finding, Severity } from '../../../../shared/model/finding.ts';
import { hang } from '../layout/textWidth.ts';
import type { Ink } from '../terminal.ts';
import { heading, INDENT, type Page } from './page.ts';

const INK: Readonly<Record<Severity, Ink>> = { blocking: 'red', warning: 'yellow', info: 'dim' };
const ORDER: readonly Severity[] = ['blocking', 'warning', 'info'];
const EXAMPLES = 3;

/** Findings as sentences, the gravest first, each with its fact, examples by name and what to do about it. */
export function findingLines(findings: readonly Finding[], origin: FindingOrigin, naming: Naming, page: Page): string[] {
  if (findings.length === 0) return [];
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return [...heading(page, page.words.t('findings.heading')), ...sorted.flatMap((finding) => oneFinding(finding, origin, naming, page))];
}

function oneFinding(finding: Finding, origin: FindingOrigin, naming: Naming, page: Page): string[] {
  const { words, width } = page;
  const { sentence, counts, advice } = findingText(finding, origin, naming, words);
  const severity = words.t(`findings.severity.${finding.severity}`);
  const fact = /^F\d+/.test(finding.code) ? ` (${finding.code})` : '';
  const label = counts ? `${severity}:` : `${severity} (${words.number(finding.count)}):`;
  const below = (text: string): string[] => hang(`${INDENT}  `, text, width);
  const [first, ...rest] = hang(`${INDENT}- `, `${label} ${sentence}${fact}`, width);
  return [
    first!.replace(label, page.paint(INK[finding.severity], label)),
    ...rest,
    ...(advice === null ? [] : below(advice)),
    ...(saysAllItself(finding) ? [] : below(exampleText(finding, naming, page))),
  ];
}

/** No examples, or only the one license plan that the sentence is about. */
function saysAllItself({ examples, values = {} }: Finding): boolean {
  return examples.every((example) => example === values['skuId']);
}

function exampleText({ examples }: Finding, naming: Naming, { words: { t, list } }: Page): string {
  return t('findings.forExample', { names: list(examples.slice(0, EXAMPLES).map(naming.anything)) });
}
