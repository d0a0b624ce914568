import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../../shared/engine/membership/pattern/compilePattern.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';

const reasonOf = (pattern: string) => {
  try {
    compilePattern(pattern, 7);
  } catch (error) {
    if (error instanceof RuleError) return [error.reason, error.position];
    throw error;
  }
  return 'accepted';
};

describe('-match (F181, F183)', () => {
  test.each([
    ['Da.*', 'aDa', true],
    ['^Da.*', 'aDa', false],
    ['.*vid', 'David', true],
    ['', 'anything', true],
    ['^$', '', true],
    ['a|b$', 'xb', true],
    ['^(sales|finance) [0-9]{2,3}$', 'Finance 123', true],
    ['^(sales|finance) [0-9]{2,3}$', 'Finance 1', false],
    ['colou?r', 'COLOR', true],
    ['^a{2}$', 'aaa', false],
    ['^a{2,}$', 'aaa', true],
    ['^a{0,2}$', 'aaa', false],
    ['^a{,2}$', 'a{,2}', true],
    ['^a+?b*?$', 'aabb', true],
    ['[^a-c]', 'ABC', false],
    ['^[]x]+$', ']x', true],
    ['^[\\w.-]+@contoso\\.com$', 'anna-b.c@Contoso.com', true],
    ['^[a-]+$', 'a-a', true],
    ['\\bit\\b', 'the IT department', true],
    ['\\bit\\b', 'unit', false],
    ['\\Bit', 'unit', true],
    ['^\\w+$', 'Åsa', true],
    ['^[å-ö]', 'Örjan', true],
    ['\\D', '123', false],
    ['a\\sb', 'a b', true],
    ['\\x41\\u0062', 'aB', true],
    ['^\\p{L}+$', 'żółw', true],
    ['\\P{L}', 'abc', false],
    ['(?i)sales', 'SALES', true],
    ['(?:a)(?<name>b)(?#note)c', 'abc', true],
    ['^(?!svc-)', 'svc-backup', false],
    ['^(?!svc-)', 'anna', true],
    ['foo(?=bar)', 'foobar', true],
    ['foo(?=bar)', 'foobaz', false],
    ['(?<=@)contoso', 'a@contoso', true],
    ['(?<!\\.)exe$', 'a.exe', false],
    ['^(?!.*(admin|root)).*$', 'the administrator', false],
    ['a(?=b(?!c))', 'abc abd', true],
    ['a(?=b(?!c))', 'abc', false],
    ['end$', 'the end\n', true],
    ['end\\z', 'the end\n', false],
    ['a.b', 'a\nb', false],
    ['\\.\\-\\@\\"\\/', '.-@"/', true],
  ])('/%s/ on %j is %s', (pattern, text, expected) => {
    expect(compilePattern(pattern)(text)).toBe(expected);
  });

  test.each(['(', 'a)', '[a', '[b-a]', '*a', 'a**', 'a++', 'a{2,1}', '{2}', '(|*)', '\\', '\\q', '\\p{Nope}', '\\pL', '[a-\\d]', '\\_'])(
    'F194 refuses the bad expression /%s/',
    (pattern) => {
      expect(reasonOf(pattern)).toEqual(['syntax', 7]);
    },
  );

  test.each([
    '(a)\\1',
    '\\k<n>',
    '(?>a)',
    '(?(a)b|c)',
    '(?x)a',
    '(?-i)a',
    '[a-z-[b]]',
    '[\\w-[b]]',
    '\\p{IsGreek}',
    '\\G',
    '\\07',
    '(a{1000}){1000}',
    '((((){1000}){1000}){1000}){1000}',
    'a{99999999999999999999}',
    '('.repeat(1000),
  ])('cannot rehearse /%s/, and says so', (pattern) => {
    expect(reasonOf(pattern)).toEqual(['unsupported', 7]);
  });

  test('patterns that hang a backtracking engine take a walk over the text', () => {
    const text = `${'a'.repeat(50_000)}!`;
    for (const pattern of ['^(a+)+$', '^(a|aa)+$', '^(a*)*b', '(.*a){20}$', '^(?=(a+)+$)', '(?<!^(a|a)*b)b$']) {
      expect(compilePattern(pattern)(text), pattern).toBe(false);
    }
  });
});

const unit = fc.constantFrom('a', 'b', 'B', '1', '.', '[ab]', '[^a]', '[a-c1]', '\\d', '\\W', '\\s', '-');
const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{2,}', '*?', '+?');
const place = fc.constantFrom('^', '$', '\\b', '\\B');

/** Patterns that mean the same in .NET and JavaScript, for the texts used here. */
function patternOfDepth(depth: number): fc.Arbitrary<string> {
  const within = (opening: fc.Arbitrary<string>) =>
    depth === 0 ? unit : fc.tuple(opening, patternOfDepth(depth - 1)).map(([open, body]) => `${open}${body})`);
  const quantified = fc.tuple(fc.oneof(unit, within(fc.constantFrom('(', '(?:'))), quantifier).map((parts) => parts.join(''));
  const piece = fc.oneof(quantified, quantified, place, within(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!')));
  const sequence = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));
  return fc.array(sequence, { minLength: 1, maxLength: 2 }).map((options) => options.join('|'));
}

describe('against the engine of JavaScript', () => {
  const text = fc.array(fc.constantFrom('a', 'A', 'b', 'c', '1', ' ', '-', '_'), { maxLength: 8 }).map((units) => units.join(''));

  test('random patterns match the same texts', () => {
    fc.assert(
      fc.property(patternOfDepth(2), fc.array(text, { minLength: 1, maxLength: 8 }), (source, texts) => {
        const ours = compilePattern(source);
        const theirs = new RegExp(source, 'i');
        for (const each of texts) expect(ours(each), `/${source}/ on ${JSON.stringify(each)}`).toBe(theirs.test(each));
      }),
      { seed: 20261201, numRuns: 1500 },
    );
  });

  test('random characters give a pattern or a RuleError, and nothing else', () => {
    const garbage = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.array(fc.constantFrom(...'()[]{}?*+|^$\\.-,:=!<>#ab12pPxukbdwsAzZ"\''), { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(garbage, fc.string({ unit: 'binary' }), (source, value) => {
        if (reasonOf(source) === 'accepted') expect(typeof compilePattern(source)(value)).toBe('boolean');
      }),
      { seed: 20261202, numRuns: 4000 },
    );
  });
});
