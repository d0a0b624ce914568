import { describe, expect, test } from 'vitest';
import { MAX_RULE_LENGTH, parseMembershipRule } from '../../../shared/engine/membership/parseMembershipRule.ts';
import { MAX_RULE_DEPTH } from '../../../shared/engine/membership/tokenReader.ts';
import { holds, refusal, warnings } from './ruleSubjects.ts';

const roots = (rule: string) => parseMembershipRule(rule).root;

describe('the shape of a rule', () => {
  test('F180 takes rules of 3,072 characters and refuses longer ones', () => {
    const longest = `user.department -eq "${'x'.repeat(MAX_RULE_LENGTH - 22)}"`;
    expect(longest).toHaveLength(3072);
    expect(parseMembershipRule(longest).warnings).toEqual([]);
    expect(refusal(`${longest} `)).toMatchObject({ reason: 'tooLong', position: 3072 });
    expect(parseMembershipRule(`${longest} `, { maxLength: 4000 }).root.kind).toBe('text');
  });

  test('F180 warns that more than five expressions cannot be edited in the rule builder', () => {
    const rule = (count: number) => Array.from({ length: count }, (_, i) => `user.department -eq "d${i}"`).join(' -or ');
    expect(warnings(rule(5))).toEqual([]);
    expect(warnings(rule(6))).toEqual(['notInRuleBuilder']);
  });

  test('F180 refuses rules for devices, alone or mixed with users', () => {
    expect(refusal('device.deviceOSType -eq "Windows"')).toMatchObject({ reason: 'unsupported', position: 0 });
    expect(refusal('user.city -eq "Lund" -or device.objectId -ne null')).toMatchObject({ reason: 'unsupported', position: 25 });
  });

  test('F181 takes operators without hyphen and in any case', () => {
    const canonical = roots('(user.department -eq "Sales") -and -not (user.jobTitle -notStartsWith "SDE")');
    expect(roots('(user.department EQ "Sales") And Not (user.jobTitle -NOTSTARTSWITH "SDE")')).toEqual(canonical);
    expect(roots('(user.department-eq"Sales")-and-not(user.jobTitle-notstartswith"SDE")')).toEqual(canonical);
  });

  test('F182 binds -not before -and before -or', () => {
    expect(roots('-not user.city -eq "a" -and user.city -eq "b" -or user.city -eq "c" -and user.city -eq "d"')).toEqual(
      roots('((-not (user.city -eq "a")) -and (user.city -eq "b")) -or ((user.city -eq "c") -and (user.city -eq "d"))'),
    );
    expect(roots('user.city -eq "a" -and (user.city -eq "b" -or user.city -eq "c")')).toMatchObject({
      kind: 'and',
      operands: [{ kind: 'text' }, { kind: 'or' }],
    });
  });

  test('F182 warns when -any or -all stands beside another expression without parentheses', () => {
    const any = 'user.otherMails -any (_ -endsWith "@example.org")';
    const other = 'user.city -eq "Lund"';
    expect(warnings(any)).toEqual([]);
    expect(warnings(`(${any}) -and ${other}`)).toEqual([]);
    expect(warnings(`-not (${any})`)).toEqual([]);
    for (const rule of [`${any} -and ${other}`, `${other} -or ${any}`, `-not ${any}`]) {
      expect(warnings(rule), rule).toEqual(['anyWithoutParentheses']);
    }
  });

  test('F183 reads property names in any case and warns', () => {
    const { root, warnings: found } = parseMembershipRule('User.Department -eq "Sales" -and user.DEPARTMENT -ne null');
    expect(root).toEqual(roots('user.department -eq "Sales" -and user.department -ne null'));
    expect(found).toEqual([
      { code: 'propertyCase', position: 0, found: 'User.Department' },
      { code: 'propertyCase', position: 33, found: 'user.DEPARTMENT' },
    ]);
  });

  test('F195 takes blanks around a rule, which force a new evaluation', () => {
    expect(roots(' \t\r\n user.city -eq "Lund" ')).toEqual(roots('user.city -eq "Lund"'));
  });

  test('refuses more levels of parentheses and -not than a person can write, without overflowing the stack', () => {
    const nested = (levels: number) => `${'('.repeat(levels)}user.city -eq "a"${')'.repeat(levels)}`;
    const wide = { maxLength: Number.POSITIVE_INFINITY };
    expect(roots(nested(MAX_RULE_DEPTH)).kind).toBe('text');
    expect(refusal(nested(MAX_RULE_DEPTH + 1))).toMatchObject({ reason: 'unsupported', position: 101 });
    expect(() => parseMembershipRule('('.repeat(1_000_000), wide)).toThrow('levels');
    expect(() => parseMembershipRule('-not '.repeat(100_000), wide)).toThrow('levels');
  });
});

describe('values', () => {
  test('F184 tells null from the text "null"', () => {
    expect(roots('user.employeeId -eq null')).toEqual({ kind: 'isNull', property: 'employeeId', negated: false });
    expect(roots('user.employeeId -ne "null"')).toEqual({ kind: 'text', property: 'employeeId', operator: 'ne', value: 'null' });
  });

  test('F184 refuses null after anything but -eq and -ne', () => {
    for (const operator of ['-startsWith', '-notContains', '-match', '-in']) {
      expect(refusal(`user.mail ${operator} null`), operator).toMatchObject({ reason: 'operatorNotAllowed' });
    }
    expect(refusal('user.employeeHireDate -ge null').reason).toBe('operatorNotAllowed');
    expect(refusal('user.mail -not null').reason).toBe('syntax');
    expect(refusal('user.mail -in ["a", null]').reason).toBe('syntax');
  });

  test('F184 warns of -not around a null test and of $null', () => {
    expect(warnings('-not (user.mail -eq null)')).toEqual(['notAroundNull']);
    expect(warnings('user.mail -ne $null')).toEqual(['dollarNull']);
    expect(roots('user.mail -ne $null')).toEqual(roots('user.mail -ne null'));
  });

  test.each([
    [String.raw`"the \"old\" house"`, 'the "old" house'],
    ['"the `"old`" house"', 'the "old" house'],
    [`"O''Brien"`, "O'Brien"],
    [`"O'Brien"`, "O'Brien"],
    [String.raw`"C:\temp\\x"`, String.raw`C:\temp\\x`],
    ['"Sales (EMEA), [north]"', 'Sales (EMEA), [north]'],
    ['"Inköp"', 'Inköp'],
    [`'Sales'`, 'Sales'],
    [`'O''Brien says "no"'`, `O'Brien says "no"`],
  ])('F186 reads %s', (written, value) => {
    expect(roots(`user.department -eq ${written}`)).toMatchObject({ value });
  });

  test('F186 warns of single quotes, except in lists (F193)', () => {
    expect(warnings(`user.department -eq 'Sales'`)).toEqual(['singleQuotes']);
    expect(warnings(`user.department -in ['Sales', "Finance"]`)).toEqual([]);
  });

  test('warns of an empty text, which no attribute is', () => {
    expect(warnings('user.department -ne ""')).toEqual(['emptyText']);
    expect(warnings('user.department -in ["Sales", ""]')).toEqual(['emptyText']);
  });

  test('F188 takes names of Graph and warns', () => {
    expect(warnings('user.officeLocation -eq "B2"')).toEqual(['graphName']);
    expect(roots('user.officeLocation -eq "B2"')).toEqual(roots('user.physicalDeliveryOfficeName -eq "B2"'));
  });
});

describe('F194 refusals', () => {
  test.each([
    ['user.favouriteColour -eq "red"', 'unknownAttribute', 0],
    ['(user.city -eq "a") -or user.manager -eq "b"', 'unknownAttribute', 24],
    ['user.constructor -eq "a"', 'unknownAttribute', 0],
    ['user.__proto__ -eq "a"', 'unknownAttribute', 0],
    ['department -eq "Sales"', 'unknownAttribute', 0],
    ['group.displayName -eq "Sales"', 'unknownAttribute', 0],
    ['user.extensionAttribute16 -eq "a"', 'unknownAttribute', 0],
    ['user.extension_c272a57b_room -eq "a"', 'unknownAttribute', 0],
    ['user.assignedPlans -any (assignedPlan.skuId -eq "a")', 'unknownAttribute', 25],
    ['user.otherMails -any (user.mail -eq "a")', 'unknownAttribute', 22],
    ['_ -eq "a"', 'unknownAttribute', 0],
    ['user.accountEnabled -startsWith "t"', 'operatorNotAllowed', 20],
    ['user.department -ge "Sales"', 'operatorNotAllowed', 16],
    ['user.employeeHireDate -contains "2020"', 'operatorNotAllowed', 22],
    ['user.proxyAddresses -contains "smtp:"', 'operatorNotAllowed', 20],
    ['user.otherMails -eq null', 'operatorNotAllowed', 16],
    ['user.department -any (_ -eq "a")', 'operatorNotAllowed', 16],
    ['user.memberOf -eq "g1"', 'operatorNotAllowed', 14],
    ['user.memberOf -any (group.objectId -eq "g1")', 'operatorNotAllowed', 35],
    ['', 'syntax', 0],
    ['   ', 'syntax', 3],
    ['user.city -eq "a" user.city -eq "b"', 'syntax', 18],
    ['user.city -eq "a" -and', 'syntax', 22],
    ['(user.city -eq "a"', 'syntax', 18],
    ['user.city -eq "a")', 'syntax', 17],
    ['user.city -eq', 'syntax', 13],
    ['user.city "a"', 'syntax', 10],
    ['user.city -like "a"', 'syntax', 10],
    ['user.city -eq Lund', 'syntax', 14],
    ['user.city -eq "Lund', 'syntax', 14],
    ['user.city -eq true', 'syntax', 14],
    ['user.accountEnabled -eq "true"', 'syntax', 24],
    ['"Lund" -eq user.city', 'syntax', 0],
    ['user.city -in "a"', 'syntax', 14],
    ['user.city -in []', 'syntax', 15],
    ['user.city -in ["a" "b"]', 'syntax', 19],
    ['user.city -in ["a",', 'syntax', 19],
    ['user.city -eq ["a"]', 'syntax', 14],
    ['user.city –eq "a"', 'syntax', 10],
    ['user.city -eq “a”', 'syntax', 14],
    ['user.city - eq "a"', 'syntax', 10],
    ['user.city -eq "a"\u0000', 'syntax', 17],
    ['user.otherMails -any _ -eq "a"', 'syntax', 21],
    ['user.otherMails -any (_ -eq "a"', 'syntax', 31],
    ['user.employeeHireDate -ge "soon"', 'syntax', 26],
    ['user.employeeHireDate -ge 2026-02-30', 'syntax', 26],
    ['user.employeeHireDate -ge system.now -plus 1', 'syntax', 43],
    ['user.displayName -match "a(b"', 'syntax', 24],
    ['Direct Reports "m1"', 'syntax', 15],
    ['Direct Reports for ""', 'syntax', 19],
  ] as const)('%s: %s', (rule, reason, position) => {
    const error = refusal(rule);
    expect(error).toMatchObject({ reason, position, name: 'RuleError' });
    expect(error.message).toMatch(/^[A-Z].*[.)]$/s);
  });

  test('says what is wrong with dashes and quotes from a word processor', () => {
    expect(refusal('user.city –eq "a"').message).toContain('hyphen');
    expect(refusal('user.city -eq “a”').message).toContain('curly quote');
  });

  test('the troubleshooting page`s wrong rule is refused and its right one read', () => {
    expect(refusal('(user.accountEnabled -eq "True" AND user.userPrincipalName -contains "alias@domain")').reason).toBe('syntax');
    expect(holds('(user.accountEnabled -eq true) -and (user.userPrincipalName -contains "alias@domain")')).toBe(false);
  });
});
