import { describe, expect, test } from 'vitest';
import { compileRule, matches } from '../../../shared/engine/membership/compileRule.ts';
import { explainRule } from '../../../shared/engine/membership/explainRule.ts';
import { parseMembershipRule } from '../../../shared/engine/membership/parseMembershipRule.ts';
import { attributeKind } from '../../../shared/model/userAttributes.ts';
import { buildSubject, holds, holdsFor, NOW, refusal, warnings } from './ruleSubjects.ts';

const EXTENSION = 'extension_c272a57b722d4eb29bfe327874ae79cb_OfficeNumber';

describe('operators', () => {
  test.each([
    ['-eq "SALES"', true],
    ['-eq "Sale"', false],
    ['-ne "sales"', false],
    ['-ne "Finance"', true],
    ['-startsWith "sa"', true],
    ['-startsWith "les"', false],
    ['-notStartsWith "les"', true],
    ['-endsWith "LES"', true],
    ['-endsWith "Sal"', false],
    ['-notEndsWith "LES"', false],
    ['-contains "ALE"', true],
    ['-contains "x"', false],
    ['-notContains "ale"', false],
    ['-match "a.e"', true],
    ['-match "^ale"', false],
    ['-notMatch "^ale"', true],
    ['-in ["finance", "sales"]', true],
    ['-in ["finance", "sale"]', false],
    ['-notIn ["finance", "sales"]', false],
  ])('F181, F183 "Sales" %s is %s', (expression, expected) => {
    expect(holds(`user.department ${expression}`, { department: 'Sales' })).toBe(expected);
  });

  test('F183 ignores case beyond English letters', () => {
    expect(holds('user.city -eq "VÄXJÖ"', { city: 'växjö' })).toBe(true);
    expect(holds('user.city -eq "ΠΑΤΡΑ"', { city: 'Πάτρα' })).toBe(false);
    expect(holds('user.city -startsWith "ΠΆΤΡΑΣ"', { city: 'πάτρασία' })).toBe(true);
    expect(holds('user.city -eq "Giessen"', { city: 'Gießen' })).toBe(false);
  });

  test('F181 compares booleans', () => {
    expect(holds('user.accountEnabled -eq true', { accountEnabled: true })).toBe(true);
    expect(holds('user.accountEnabled -eq false', { accountEnabled: true })).toBe(false);
    expect(holds('user.dirSyncEnabled -ne TRUE', { onPremisesSyncEnabled: false })).toBe(true);
    expect(holds('user.accountEnabled -eq true', { accountEnabled: 'True' })).toBe(true);
  });

  test.each([
    ['-ge system.now', '2026-12-01T08:00:00Z', true],
    ['-ge system.now', '2026-12-01T07:59:59Z', false],
    ['-le system.now', '2026-12-01T07:59:59Z', true],
    ['-le system.now -plus p1d', '2026-12-02T08:00:00Z', true],
    ['-le (system.now -plus P1D)', '2026-12-02T08:00:01Z', false],
    ['-ge system.now -minus p90d', '2026-09-02T08:00:00Z', true],
    ['-ge system.now -minus p90d', '2026-09-02T07:00:00Z', false],
    ['-le system.now -plus pt8h', '2026-12-01T16:00:00Z', true],
    ['-le system.now -plus p1y2m1w1dt1h1m1s', '2028-02-07T09:01:01Z', true],
    ['-le 2020-06-10T18:13:20Z', '2020-06-10T20:13:20+02:00', true],
    ['-eq 2020-06-10T18:13:20Z', '2020-06-10T13:43:20-04:30', true],
    ['-le 2020-06-10T18:13:20Z', '2020-06-10T18:13:20.001Z', false],
    ['-eq "2020-06-10"', '2020-06-10T00:00:00.0000000Z', true],
    ['-ne 2020-06-10T00:00:00', '2020-06-10T00:00:00Z', false],
    ['-eq 2020-06-10', 'not a date', false],
    ['-ne 2020-06-10', 'not a date', true],
  ])('F181 employeeHireDate %s of %s is %s', (expression, employeeHireDate, expected) => {
    expect(holds(`user.employeeHireDate ${expression}`, { employeeHireDate })).toBe(expected);
  });

  test('F181 warns that -minus is not confirmed, and says which rules read the clock', () => {
    expect(warnings('user.employeeHireDate -ge system.now -minus p1d')).toEqual(['minusNotConfirmed']);
    expect(parseMembershipRule('user.employeeHireDate -ge system.now').usesClock).toBe(true);
    expect(parseMembershipRule('user.employeeHireDate -ge 2020-06-10').usesClock).toBe(false);
  });
});

describe('missing values', () => {
  test('F184 null tests see whether a value is missing', () => {
    expect(holds('user.mail -eq null')).toBe(true);
    expect(holds('user.mail -ne null')).toBe(false);
    expect(holds('user.mail -eq null', { mail: 'anna@northwind.example' })).toBe(false);
    expect(holds('user.accountEnabled -eq null', { accountEnabled: false })).toBe(false);
    expect(holds('user.employeeHireDate -ne null', { employeeHireDate: '2020-01-01' })).toBe(true);
  });

  test('F184 "null" in quotes is a text', () => {
    expect(holds('user.employeeId -eq "null"')).toBe(false);
    expect(holds('user.employeeId -eq "null"', { employeeId: 'NULL' })).toBe(true);
  });

  test.each([
    ['user.department', '-eq "a"', '-ne "a"'],
    ['user.department', '-startsWith "a"', '-notStartsWith "a"'],
    ['user.department', '-endsWith "a"', '-notEndsWith "a"'],
    ['user.department', '-contains "a"', '-notContains "a"'],
    ['user.department', '-match ".*"', '-notMatch ".*"'],
    ['user.department', '-in ["a"]', '-notIn ["a"]'],
    ['user.accountEnabled', '-eq false', '-ne false'],
    ['user.employeeHireDate', '-eq 2020-01-01', '-ne 2020-01-01'],
  ])('F185 a missing %s fails %s and satisfies %s', (property, positive, negative) => {
    for (const missing of [null, '', []]) {
      const attributes = { department: missing, accountEnabled: missing, employeeHireDate: missing };
      expect(holds(`${property} ${positive}`, attributes)).toBe(false);
      expect(holds(`${property} ${negative}`, attributes)).toBe(true);
    }
  });

  test('F185 a missing date fails -le and -ge', () => {
    expect(holds('user.employeeHireDate -le system.now')).toBe(false);
    expect(holds('user.employeeHireDate -ge system.now')).toBe(false);
  });

  test('an empty text counts as missing', () => {
    expect(holds('user.department -eq null', { department: '' })).toBe(true);
    expect(holds('user.department -eq ""', { department: '' })).toBe(false);
  });
});

describe('properties', () => {
  const documented = [
    'city country companyName department displayName employeeId facsimileTelephoneNumber givenName jobTitle mail mailNickName mobile',
    'objectId onPremisesDistinguishedName onPremisesSecurityIdentifier passwordPolicies physicalDeliveryOfficeName postalCode',
    'preferredLanguage sipProxyAddress state streetAddress surname telephoneNumber usageLocation userPrincipalName userType',
    'extensionAttribute1 extensionAttribute15',
  ]
    .join(' ')
    .split(' ');

  test.each([...documented, EXTENSION])('F187 user.%s is a text', (name) => {
    expect(warnings(`user.${name} -startsWith "a"`)).toEqual([]);
    expect(refusal(`user.${name} -le "a"`).reason).toBe('operatorNotAllowed');
  });

  test('F187 every property that a rule reads is kept in a tenant copy', () => {
    for (const name of documented) {
      const [read] = [...parseMembershipRule(`user.${name} -eq "a"`).reads];
      expect(read === 'id' || attributeKind(read!) !== undefined, name).toBe(true);
    }
    expect(attributeKind('constructor')).toBeUndefined();
  });

  test.each([
    ['physicalDeliveryOfficeName', 'officeLocation'],
    ['mobile', 'mobilePhone'],
    ['facsimileTelephoneNumber', 'faxNumber'],
    ['mailNickName', 'mailNickname'],
    [EXTENSION, EXTENSION],
  ])('F188 user.%s reads %s', (ruleName, graphName) => {
    const rule = `user.${ruleName} -eq "a"`;
    expect(holds(rule, { [graphName]: 'A' })).toBe(true);
    expect([...parseMembershipRule(rule).reads]).toEqual([graphName]);
  });

  test('F188 telephoneNumber and sipProxyAddress are the first of a collection in Graph', () => {
    expect(holds('user.telephoneNumber -eq "1"', { businessPhones: ['1', '2'] })).toBe(true);
    expect(holds('user.telephoneNumber -eq "2"', { businessPhones: ['1', '2'] })).toBe(false);
    expect(holds('user.sipProxyAddress -eq null', { imAddresses: [] })).toBe(true);
  });

  test('F191 all users, and members only', () => {
    const member = { id: 'u1', attributes: { userType: 'Member' } };
    const guest = { id: 'u2', attributes: { userType: 'Guest' } };
    const membersOnly = '(user.objectId -ne null) -and (user.userType -eq "Member")';
    expect([member, guest].map((user) => holdsFor('user.objectId -ne null', user))).toEqual([true, true]);
    expect([member, guest].map((user) => holdsFor(membersOnly, user))).toEqual([true, false]);
    expect(holdsFor('user.objectId -eq "U2"', guest)).toBe(true);
  });

  test('reads names each attribute once, and what is inside a collection not at all', () => {
    const rule =
      '(user.city -eq "a" -or user.city -eq "b" -or user.mobile -eq null) -and (user.assignedPlans -any (assignedPlan.service -eq "c"))';
    expect([...parseMembershipRule(rule).reads]).toEqual(['city', 'mobilePhone', 'assignedPlans']);
  });
});

describe('collections', () => {
  test('F189 asks each element of otherMails and proxyAddresses', () => {
    const rule = 'user.otherMails -any (_ -endsWith "@example.org")';
    expect(holds(rule, { otherMails: ['a@example.com', 'b@EXAMPLE.org'] })).toBe(true);
    expect(holds(rule, { otherMails: ['a@example.com'] })).toBe(false);
    expect(holds('user.proxyAddresses -all (_ -startsWith "smtp:")', { proxyAddresses: ['SMTP:a@b.example', 'sip:a@b.example'] })).toBe(
      false,
    );
  });

  test('F189 asks all properties of the same assigned plan', () => {
    const rule = 'user.assignedPlans -any (assignedPlan.servicePlanId -eq "P9" -and assignedPlan.capabilityStatus -eq "Enabled")';
    expect(holdsFor(rule, { plans: [{ servicePlanId: 'p9' }] })).toBe(true);
    expect(holdsFor(rule, { plans: [{ servicePlanId: 'p9', capabilityStatus: 'Deleted' }, { servicePlanId: 'p8' }] })).toBe(false);
    expect(holdsFor('user.assignedPlans -any (assignedPlan.service -eq "SCO")', { plans: [{ service: 'SCO' }] })).toBe(true);
  });

  test('F190 -all is true and -any false for an empty collection', () => {
    const noPlans = 'user.assignedPlans -all (assignedPlan.servicePlanId -eq null)';
    expect(holdsFor(noPlans, {})).toBe(true);
    expect(holdsFor(noPlans, { plans: [{}] })).toBe(false);
    expect(holds('user.otherMails -all (_ -eq "a")')).toBe(true);
    expect(holds('user.otherMails -any (_ -ne "a")')).toBe(false);
  });
});

describe('rules that stand alone', () => {
  test('F192 direct reports are found by manager, one level', () => {
    const rule = 'Direct Reports for "AAAA-01"';
    expect(holds(rule, { manager: 'aaaa-01' })).toBe(true);
    expect(holds(rule, { manager: 'aaaa-02' })).toBe(false);
    expect(holds(rule)).toBe(false);
    expect(holds('direct reports FOR "{aaaa-01}"', { manager: 'AAAA-01' })).toBe(true);
    expect([...parseMembershipRule(rule).reads]).toEqual(['manager']);
  });

  test('F193 memberOf asks for direct members of any of the groups', () => {
    const text = `user.memberof -any (group.objectId -in ['G2', 'g1','g2'])`;
    const rule = parseMembershipRule(text);
    expect(rule.memberOfGroups).toEqual(['g1', 'g2']);
    expect([...rule.reads]).toEqual(['memberOf']);
    expect(rule.warnings).toEqual([]);
    expect(holdsFor(text, { groups: ['g2'] })).toBe(true);
    expect(holdsFor(text, { groups: ['g3'] })).toBe(false);
  });

  test('F193 takes at most 50 source groups', () => {
    const rule = (count: number) =>
      `user.memberof -any (group.objectId -in [${Array.from({ length: count }, (_, i) => `'g${i}'`).join(',')}])`;
    expect(parseMembershipRule(rule(50)).memberOfGroups).toHaveLength(50);
    expect(refusal(rule(51)).reason).toBe('unsupported');
  });

  test('F192, F193 neither can be combined', () => {
    const memberOf = `user.memberof -any (group.objectId -in ['g1'])`;
    expect(parseMembershipRule(`(${memberOf})`).memberOfGroups).toEqual(['g1']);
    for (const rule of [`user.city -eq "a" -or (${memberOf})`, `-not (${memberOf})`, 'Direct Reports for "m1" -and user.city -eq "a"']) {
      expect(refusal(rule).reason, rule).toBe('unsupported');
    }
    expect(refusal(`user.city -eq "a" -or (${memberOf})`).position).toBe(23);
  });
});

test('matches asks the same question as a compiled rule', () => {
  const rule = parseMembershipRule('user.city -eq "Lund"');
  expect(matches(rule, buildSubject({ attributes: { city: 'Lund' } }), NOW)).toBe(true);
  expect(matches(rule, buildSubject({ attributes: { city: 'Malmö' } }), NOW)).toBe(false);
});

test('one compiled rule answers right for more values than it remembers', () => {
  const ends = compileRule(parseMembershipRule('user.city -match "^c[0-9]*7$" -or user.employeeHireDate -ge 2026-01-01'));
  const ask = (i: number) => ends(buildSubject({ attributes: { city: `c${i}`, employeeHireDate: `${1000 + (i % 9000)}-01-01` } }), NOW);
  for (const round of [1, 2]) {
    const wrong = Array.from({ length: 10_000 }, (_, i) => i).filter((i) => ask(i) !== (i % 10 === 7 || 1000 + (i % 9000) >= 2026));
    expect(wrong, `round ${round}`).toEqual([]);
  }
});

test('explains which expression held for a user', () => {
  const rule = parseMembershipRule(
    '(user.city -eq "Lund") -and -not (user.officeLocation -startsWith "B" -or user.otherMails -any (_ -eq "a"))',
  );
  const user = buildSubject({ attributes: { city: 'lund', officeLocation: 'B2' } });
  expect(matches(rule, user, NOW)).toBe(false);
  expect(explainRule(rule, user, NOW)).toEqual([
    { expression: 'user.city -eq "Lund"', held: true },
    { expression: 'user.physicalDeliveryOfficeName -startsWith "B"', held: true },
    { expression: 'user.otherMails -any (_ -eq "a")', held: false },
  ]);
});
