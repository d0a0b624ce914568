import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textTable } from '../../../electron/hosts/cli/layout/textTable.ts';
import { cut, hang, padEnd, padStart, widthOf, wrap } from '../../../electron/hosts/cli/layout/textWidth.ts';
import { createNaming } from '../../../electron/hosts/cli/views/naming.ts';
import { printable } from '../../../shared/i18n/sentences/printable.ts';
import { createTranslator } from '../../../shared/i18n/translator.ts';

describe('the width of a text', () => {
  it.each([
    ['abc', 3],
    ['Åsa Öberg', 9],
    ['e\u0301', 1],
    ['山田太郎', 8],
    ['👩‍💻', 2],
    ['', 0],
  ])('%s takes %i places', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('is kept by padding and by cutting', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 40 }), (raw, width) => {
        const text = printable(raw);
        expect(widthOf(cut(text, width))).toBeLessThanOrEqual(Math.max(width, 1));
        if (widthOf(text) <= width) expect([widthOf(padEnd(text, width)), widthOf(padStart(text, width))]).toEqual([width, width]);
      }),
      { seed: 20261204 },
    );
  });
});

describe('text from a tenant', () => {
  it('cannot control the terminal, break a line, or turn the direction of the text', () => {
    const hostile = 'Eve\u001b[2J\u0007\r\n\u202egnp.exe\u2066\u0000\u009b31m\ttab';
    expect(printable(hostile)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    expect(printable(hostile)).toContain('Eve');
    expect(printable('Åsa 山田 👩')).toBe('Åsa 山田 👩');
  });

  it('is made harmless wherever it is a name', () => {
    const name = '\u001b[31mred';
    const names = {
      users: new Map([['u', { displayName: name, userPrincipalName: name }]]),
      groups: new Map([['g', name]]),
      products: new Map([['p', name]]),
      services: new Map([['s', name]]),
      families: new Map([['f', name]]),
    };
    const naming = createNaming(names, createTranslator('en'));
    const shown = [
      naming.user('u'),
      naming.fullUser('u'),
      naming.group('g'),
      naming.product('p'),
      naming.service('s'),
      naming.family('f'),
      naming.source('g'),
      naming.anything('u'),
      naming.anything(name),
    ];
    expect(shown.join('')).not.toContain('\u001b');
  });

  it('is looked up by its id only, never among the properties every object has', () => {
    const none = new Map<string, string>();
    const naming = createNaming({ users: new Map(), groups: none, products: none, services: none, families: none }, createTranslator('en'));
    expect(['constructor', '__proto__', 'toString'].map(naming.anything)).toEqual(['constructor', '__proto__', 'toString']);
  });
});

describe('prose', () => {
  it('is broken at blanks, within the width, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zåö]{1,12}$/), { minLength: 1 }), fc.integer({ min: 12, max: 60 }), (words, width) => {
        const lines = wrap(words.join(' '), width);
        expect(lines.join(' ')).toBe(words.join(' '));
        expect(lines.every((line) => widthOf(line) <= width)).toBe(true);
      }),
      { seed: 20261205 },
    );
  });

  it('keeps a longer word whole: a path is there to be copied', () => {
    expect(wrap('see /a/very/long/path/indeed now', 10)).toEqual(['see', '/a/very/long/path/indeed', 'now']);
  });

  it('hangs behind its lead', () => {
    expect(hang('  - ', 'one two three four five six', 24)).toEqual(['  - one two three four', '    five six']);
  });
});

describe('a table', () => {
  const columns = [
    { heading: 'Name', flexible: true },
    { heading: 'Seats', align: 'end' as const },
  ];

  it('aligns words at the start and numbers at the end', () => {
    expect(
      textTable(
        columns,
        [
          ['Ada', '1'],
          ['Bo', '1,000'],
        ],
        80,
      ),
    ).toEqual(['Name  Seats', 'Ada       1', 'Bo    1,000']);
  });

  it('lets flexible columns give way, and keeps the others', () => {
    const lines = textTable(columns, [['a very long name that does not fit', '123']], 20);
    expect(lines).toEqual(['Name           Seats', 'a very long…     123']);
  });

  it('never loses a number', () => {
    expect(textTable(columns, [['x', '123456789']], 5).at(-1)).toContain('123456789');
  });
});
