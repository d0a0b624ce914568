import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILY_RESULTS } from '../../../shared/engine/compare/continuity.ts';
import { ERROR_CODES } from '../../../shared/model/appError.ts';
import { ASSIGNMENT_ERRORS } from '../../../shared/model/graph.ts';
import { planStepSchema } from '../../../shared/model/migrationPlan.ts';
import { TEXTS, withoutPlural } from './translations.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const source = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .sort()
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');

const keys = new Set([...TEXTS.en.keys()].map(withoutPlural));
const keysUnder = (prefix: string): string[] => [...keys].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

describe('a code that a person can meet has words', () => {
  it('for every error', () => {
    expect(keysUnder('error.')).toEqual(expect.arrayContaining(Object.keys(ERROR_CODES)));
  });

  it('for every assignment error, and what to do about each that is new', () => {
    expect(keysUnder('assignmentError.')).toEqual(expect.arrayContaining([...ASSIGNMENT_ERRORS]));
    expect(keysUnder('next.')).toEqual(expect.arrayContaining(ASSIGNMENT_ERRORS.filter((error) => error !== 'None')));
  });

  it('for every result of a service but kept', () => {
    expect(keysUnder('services.')).toEqual(expect.arrayContaining(FAMILY_RESULTS.filter((result) => result !== 'kept')));
  });

  it('for every reason of a refusal', () => {
    const codes = [...source('shared/engine/licensing/refusal.ts').matchAll(/code: '(\w+)'|'(F44)' \| '(F79)'/g)]
      .flatMap((match) => match.slice(1))
      .filter(Boolean);
    expect(codes.length).toBeGreaterThan(15);
    expect(keysUnder('reason.plain.')).toEqual(expect.arrayContaining([...new Set(codes)]));
  });

  it('for every kind of step', () => {
    const kinds = planStepSchema.options.map((option) => option.shape.kind.value);
    expect(kinds.filter((kind) => !source('shared/i18n/sentences/stepText.ts').includes(`case '${kind}'`))).toEqual([]);
  });

  it('for every finding of an import', () => {
    expect(codesOf('electron/import/findings/*.ts').filter((code) => !keys.has(`finding.import.${code}`))).toEqual([]);
  });

  it('for every finding of a rehearsal', () => {
    expect(codesOf('shared/engine/report/rehearsalFindings.ts').filter((code) => !keys.has(`finding.rehearsal.${code}`))).toEqual([]);
  });

  it('for every finding of a check', () => {
    const known = keysUnder('finding.check.').map((key) => key.split('-')[0]);
    expect(codesOf('shared/engine/preflight/*.ts').filter((code) => !known.includes(code))).toEqual([]);
  });
});

describe('words without a code', () => {
  it('do not stay behind among the findings', () => {
    const sources = {
      import: source('electron/import/findings/*.ts'),
      check: source('shared/engine/preflight/*.ts'),
      rehearsal: source('shared/engine/report/rehearsalFindings.ts'),
    };
    const stale = Object.entries(sources).flatMap(([origin, text]) =>
      [...keysUnder(`finding.${origin}.`), ...keysUnder(`findingAdvice.${origin}.`)].filter((key) => {
        const [code, about] = key.split('-') as [string, string?];
        // `manifestMissing` and its like are put together from the name of the file.
        return !text.includes(code) && !text.includes(code.replace(/Missing$/, '')) && (about === undefined || !text.includes(about));
      }),
    );
    expect(stale).toEqual([]);
  });

  it('do not stand in the window itself: what a screen says comes from the texts', () => {
    const said = /\b(?:label|title|placeholder|description|aria-label|alt)="[^"]*[A-Za-z]{3}[^"]*"|^\s*[A-Z][a-z]+(?: [a-z]+){2,}[.:]?$/gm;
    const bare = globSync('renderer/**/*.tsx', { cwd: root }).flatMap((file) =>
      (withoutComments(readFileSync(path.join(root, file), 'utf8')).match(said) ?? []).map((text) => `${file}: ${text.trim()}`),
    );
    expect(bare).toEqual([]);
  });

  it('do not stay behind elsewhere: every key is asked for', () => {
    const text = source('{electron/hosts,electron/main,electron/reports,electron/handover,renderer,shared/i18n}/**/*.{ts,tsx}').replace(
      /^.*export const en[\s\S]*?as const;/m,
      '',
    );
    const made = [...text.matchAll(/`([\w.]+\.)\$\{[^}]*\}([\w.]*)/g)].map(([, before, after]) => [before!, after!] as const);
    const unused = [...keys].filter(
      (key) =>
        !text.includes(`'${key}'`) &&
        !made.some(([before, after]) => key.startsWith(before) && (after.endsWith('.') || key.endsWith(after))),
    );
    expect(unused).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
}

/** Codes given to the functions that make findings. */
function codesOf(pattern: string): string[] {
  const calls = source(pattern).matchAll(
    /\b(?:metAs|about|finding|findingOf|findingOfCount|findingOfUsers|aboutGroups|aboutMembers|aboutFamilies)\(\s*(?:context,\s*)?'(\w+)'|\bcode: '(\w+)'/g,
  );
  return [...new Set([...calls].map((match) => (match[1] ?? match[2])!))].sort();
}
