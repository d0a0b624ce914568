import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileUserNode } from '../../../shared/engine/membership/compileRule.ts';
import type { RuleNode } from '../../../shared/engine/membership/membershipRule.ts';
import { parseMembershipRule } from '../../../shared/engine/membership/parseMembershipRule.ts';
import { printRule } from '../../../shared/engine/membership/printRule.ts';
import { RuleError } from '../../../shared/engine/membership/ruleError.ts';
import { combinable, mailElement, rule, subjectParts } from './arbitraryRules.ts';
import { naivelyHolds } from './naiveRule.ts';
import { buildSubject, NOW } from './ruleSubjects.ts';

const RUNS = 2000;
const not = (operand: RuleNode): RuleNode => ({ kind: 'not', operand });

describe('laws', () => {
  test('a printed rule reads back as the same rule, without a warning about its writing', () => {
    fc.assert(
      fc.property(rule, (node) => {
        const read = parseMembershipRule(printRule(node), { maxLength: Number.POSITIVE_INFINITY });
        expect(read.root).toEqual(node);
        expect(printRule(read.root)).toBe(printRule(node));
        const aboutWriting = read.warnings.map(({ code }) => code).filter((code) => /Case|Name|dollar|anyWithout/.test(code));
        expect(aboutWriting).toEqual([]);
      }),
      { seed: 1, numRuns: RUNS },
    );
  });

  test('a rule gives the answer of a naive reading of the facts', () => {
    const seen = { true: 0, false: 0 };
    fc.assert(
      fc.property(rule, fc.array(subjectParts, { minLength: 1, maxLength: 5 }), (node, users) => {
        const test = compileUserNode(node);
        for (const user of users) {
          const expected = naivelyHolds(node, user, NOW.nowSeconds);
          expect(test(buildSubject(user), NOW)).toBe(expected);
          seen[`${expected}`]++;
        }
      }),
      { seed: 2, numRuns: RUNS },
    );
    // Rules that never or always hold would prove nothing.
    expect(Math.min(seen.true, seen.false)).toBeGreaterThan(RUNS / 2);
  });

  test('De Morgan: the negation of a join is the other join of the negations', () => {
    fc.assert(
      fc.property(combinable, combinable, subjectParts, (a, b, user) => {
        const subject = buildSubject(user);
        const ask = (node: RuleNode) => compileUserNode(node)(subject, NOW);
        expect(ask(not({ kind: 'and', operands: [a, b] }))).toBe(ask({ kind: 'or', operands: [not(a), not(b)] }));
        expect(ask(not({ kind: 'or', operands: [a, b] }))).toBe(ask({ kind: 'and', operands: [not(a), not(b)] }));
        expect(ask(not(not(a)))).toBe(ask(a));
      }),
      { seed: 3, numRuns: RUNS },
    );
  });

  test('F190 -all holds exactly when -any of the opposite does not', () => {
    fc.assert(
      fc.property(mailElement, subjectParts, (element, user) => {
        const ask = (node: RuleNode) => compileUserNode(node)(buildSubject(user), NOW);
        const all = ask({ kind: 'all', collection: 'otherMails', element });
        expect(all).toBe(!ask({ kind: 'any', collection: 'otherMails', element: not(element) }));
      }),
      { seed: 4, numRuns: RUNS },
    );
  });

  test('a rule is plain data: it survives a copy between workers', () => {
    fc.assert(
      fc.property(rule, (node) => {
        const read = parseMembershipRule(printRule(node), { maxLength: Number.POSITIVE_INFINITY });
        expect(structuredClone(read)).toEqual(read);
      }),
      { seed: 5, numRuns: 200 },
    );
  });
});

describe('F194 garbage', () => {
  const words = [
    ...['user.department', 'user.accountEnabled', 'user.employeeHireDate', 'user.otherMails', 'user.assignedPlans', 'user.memberof'],
    ...[
      'group.objectId',
      'assignedPlan.service',
      '_',
      'device.x',
      'Direct',
      'Reports',
      'for',
      'user.',
      '.',
      '$',
      'null',
      'true',
      'system.now',
    ],
    ...[
      '-eq',
      '-in',
      '-match',
      '-any',
      '-all',
      '-and',
      '-or',
      '-not',
      '-plus',
      '-ge',
      'p1d',
      '2020-01-01',
      '-',
      '(',
      ')',
      '[',
      ']',
      ',',
      '"a"',
      `'b'`,
      '"',
      '\\"',
    ],
  ];
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...words), { maxLength: 12 }).map((parts) => parts.join(' ')),
    fc.tuple(rule, fc.nat(), fc.nat(3), fc.string({ maxLength: 2 })).map(([node, at, cut, insert]) => {
      const text = printRule(node);
      const from = at % text.length;
      return text.slice(0, from) + insert + text.slice(from + cut);
    }),
  );

  test('gives a rule or a RuleError with a place inside the text, and nothing else', () => {
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(garbage, (text) => {
        try {
          expect(parseMembershipRule(text).text).toBe(text);
          seen.read++;
        } catch (error) {
          expect(error).toBeInstanceOf(RuleError);
          expect((error as RuleError).position).toBeLessThanOrEqual(text.length);
          seen.refused++;
        }
      }),
      { seed: 6, numRuns: 2 * RUNS },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(100);
  });
});
