import { describe, expect, it } from 'vitest';
import { type ConditionToTell, conditionText } from '../../../../shared/i18n/sentences/conditionText.ts';
import { diagnosisText } from '../../../../shared/i18n/sentences/diagnosisText.ts';
import { createNaming } from '../../../../shared/i18n/sentences/naming.ts';
import { createTranslator, type Language } from '../../../../shared/i18n/translator.ts';
import type { ConditionResult, Witness } from '../../../../shared/model/assessment.ts';
import { forbiddenEventSchema, goalSchema } from '../../../../shared/model/condition.ts';
import type { EventInput, GoalInput } from './judged.ts';

const PEOPLE: Readonly<Record<string, string>> = { anna: 'Anna Berg', bo: 'Bo Ek', cleo: 'Cleo Dahl', di: 'Di Moor' };
const PLANS: Readonly<Record<string, string>> = { e1: 'Office 365 E1', e3: 'Office 365 E3' };

function wordsOf(language: Language) {
  const words = createTranslator(language);
  const naming = createNaming(
    {
      user: (id) => (PEOPLE[id] === undefined ? undefined : { displayName: PEOPLE[id], userPrincipalName: `${id}@example.org` }),
      group: (id) => (id === 'sales' ? 'Sales' : undefined),
      product: (id) => PLANS[id],
      service: (id) => (id === 'mail' ? 'Exchange Online' : undefined),
      family: (id) => (id === 'mailbox' ? 'Mailbox' : undefined),
    },
    words,
  );
  return { words, naming };
}

const goal = (input: GoalInput): ConditionToTell => ({ kind: 'goal', goal: goalSchema.parse(input) });
const never = (input: EventInput): ConditionToTell => ({ kind: 'never', event: forbiddenEventSchema.parse(input) });

function say(condition: ConditionToTell, language: Language = 'en', users: number | null = null): string {
  const { words, naming } = wordsOf(language);
  return conditionText(condition, naming, words, users);
}

const ids = (...names: string[]) => ({ ids: names });

describe('a condition in words', () => {
  it.each([
    [{ kind: 'holds', users: ids('anna'), skuId: 'e1', from: 'direct' }, 'Anna Berg holds Office 365 E1 directly.'],
    [{ kind: 'holds', users: ids('anna', 'bo'), skuId: 'e1', from: 'group' }, 'Anna Berg and Bo Ek hold Office 365 E1 from a group.'],
    [{ kind: 'holds', users: { all: true }, skuId: 'e1', from: { group: 'sales' }, not: true }, 'Nobody holds Office 365 E1 from Sales.'],
    [{ kind: 'holds', users: { not: ids('anna') }, skuId: 'e1', not: true }, 'Nobody except Anna Berg holds Office 365 E1.'],
    [{ kind: 'holds', users: ids('anna', 'bo', 'cleo', 'di'), skuId: 'e1', not: true }, 'The 4 users named do not hold Office 365 E1.'],
    [{ kind: 'serviceOn', users: { memberOf: 'sales' }, servicePlanId: 'mail' }, 'The members of Sales have Exchange Online switched on.'],
    [{ kind: 'member', users: ids('anna'), group: 'sales', not: true }, 'Anna Berg is not a member of Sales.'],
    [{ kind: 'attribute', users: ids('anna'), attribute: 'usageLocation', value: 'se' }, 'The usage location of Anna Berg is Sweden (SE).'],
    [{ kind: 'attribute', users: ids('anna'), attribute: 'department', value: null }, 'The attribute Department of Anna Berg is empty.'],
    [
      { kind: 'attribute', users: ids('anna'), attribute: 'accountEnabled', value: true },
      'The attribute Can sign in of Anna Berg is true.',
    ],
    [{ kind: 'groupAssigns', group: 'sales', skuId: 'e1', off: ['mail'] }, 'Sales assigns Office 365 E1, with Exchange Online off.'],
    [{ kind: 'groupAssigns', group: 'sales', skuId: 'e1', not: true }, 'Sales does not assign Office 365 E1.'],
    [{ kind: 'groupGone', group: 'sales' }, 'The group Sales is deleted.'],
    [{ kind: 'noErrors', users: { all: true } }, 'Nobody has a license error.'],
    [{ kind: 'unitsUsed', skuId: 'e1', atLeast: 2, atMost: 2 }, 'Exactly 2 of the seats of Office 365 E1 are in use.'],
    [{ kind: 'unitsUsed', skuId: 'e1', atMost: 1000 }, 'At most 1,000 of the seats of Office 365 E1 are in use.'],
    [
      { kind: 'unchanged', users: { and: [{ not: ids('anna') }, { not: { memberOf: 'sales' } }] } },
      'Everybody except Anna Berg and the members of Sales keeps all licenses as they were.',
    ],
    [
      { kind: 'noErrors', users: { and: [{ memberOf: 'sales' }, { hasDirect: 'e1' }, { not: ids('anna') }] } },
      'The members of Sales who are also among the users with a direct Office 365 E1 except Anna Berg have no license error.',
    ],
  ] satisfies [GoalInput, string][])('goal %#', (input, sentence) => {
    expect(say(goal(input))).toBe(sentence);
  });

  it.each([
    [{ kind: 'gap', users: { memberOf: 'sales' } }, 'For the members of Sales, no service is interrupted, not even for a moment.'],
    [{ kind: 'gap', users: { all: true }, longerThanSeconds: 300 }, 'No service is interrupted for anybody for longer than 5 min.'],
    [{ kind: 'loss', users: ids('anna') }, 'Anna Berg keeps every service at its level.'],
    [{ kind: 'without', users: ids('anna'), skuId: 'e1' }, 'Anna Berg never goes without Office 365 E1.'],
    [{ kind: 'assignmentError', users: { all: true } }, 'No license assignment fails, not even for a while.'],
    [{ kind: 'refusal' }, 'No call is refused.'],
    [{ kind: 'peakAbove', skuId: 'e3', units: 5 }, 'No more than 5 of the seats of Office 365 E3 are ever in use.'],
    [{ kind: 'stepUsed', steps: ['setSeats', 'deleteUsers'] }, 'It is done without buying or giving up seats or deleting users.'],
    [{ kind: 'seatsAbove', skuId: 'e3', units: 5 }, 'The seats of Office 365 E3 are not raised above 5.'],
    [{ kind: 'longerThan', seconds: 3600 }, 'All of it takes no longer than 1 h.'],
  ] satisfies [EventInput, string][])('forbidden event %#', (input, sentence) => {
    expect(say(never(input))).toBe(sentence);
  });

  it('says how many it is about where that is known', () => {
    const condition = goal({ kind: 'holds', users: { memberOf: 'sales' }, skuId: 'e1' });
    expect(say(condition, 'en', 12)).toBe('The members of Sales (12) hold Office 365 E1.');
    expect(say(condition, 'sv', 12)).toBe('Medlemmarna i Sales (12) har Office 365 E1.');
    expect(say(condition, 'nl', 12)).toBe('De leden van Sales (12) hebben Office 365 E1.');
  });

  it('shows names as text, whatever is in them', () => {
    expect(say(goal({ kind: 'groupGone', group: 'un\u202eknown' }))).not.toContain('\u202e');
  });
});

const nothing: Witness = {
  userId: null,
  groupId: null,
  atSeconds: null,
  step: null,
  code: null,
  skuId: null,
  service: null,
  seconds: null,
};

function diagnose(condition: ConditionToTell, found: Partial<ConditionResult>, witness: Partial<Witness> = {}, language: Language = 'en') {
  const { words, naming } = wordsOf(language);
  const result: ConditionResult = {
    id: 'x',
    condition,
    met: false,
    against: 1,
    of: null,
    measured: null,
    witnesses: [{ ...nothing, ...witness }],
    ...found,
  };
  const { sentence, witnesses, more } = diagnosisText(result, naming, words);
  return [sentence, ...witnesses.map(({ text }) => text), ...(more === null ? [] : [more])];
}

describe('a diagnosis in words', () => {
  const holds = goal({ kind: 'holds', users: ids('anna', 'bo'), skuId: 'e1' });

  it('says why a call was refused, when, and in which step', () => {
    const witness = { userId: 'anna', skuId: 'e1', code: 'F42', atSeconds: 0, step: 1 } as const;
    expect(diagnose(holds, { of: 2 }, witness)).toEqual([
      'Not reached for 1 of 2.',
      'Anna Berg: a call is refused, because the user has no usage location (step 2, at the start).',
    ]);
    expect(diagnose(holds, { of: 2 }, witness, 'sv')[1]).toBe(
      'Anna Berg: ett anrop avvisas: användaren har ingen användningsplats (steg 2, i början).',
    );
  });

  it('says since when a license is in error, and where it comes from', () => {
    const witness = { userId: 'anna', skuId: 'e1', groupId: 'sales', code: 'CountViolation', atSeconds: 61, step: 0 } as const;
    expect(diagnose(holds, { of: 2 }, witness)[1]).toBe(
      'Anna Berg: Office 365 E1 (group Sales) fails: Not enough licenses (step 1, after 1 min 1 s).',
    );
  });

  it('says that nothing was done, what went, and how many more there are', () => {
    expect(diagnose(holds, { of: 9, against: 4 }, { userId: 'anna', skuId: 'e1' })).toEqual([
      'Not reached for 4 of 9.',
      'Anna Berg: no step has led to it.',
      'and 3 more',
    ]);
    expect(diagnose(holds, { of: 2 }, { userId: 'anna', skuId: 'e1', groupId: 'sales', atSeconds: 60, step: 0 })[1]).toBe(
      'Anna Berg: has lost Office 365 E1 through Sales (step 1, after 1 min).',
    );
  });

  it('tells of a gap which service, from when, and how long', () => {
    const witness = { userId: 'bo', service: { family: 'mailbox' }, atSeconds: 300, step: 2, seconds: 3600 } as const;
    expect(diagnose(never({ kind: 'gap', users: { all: true } }), { of: 3 }, witness)).toEqual([
      'Happened to 1 of 3.',
      'Bo Ek: without Mailbox for 1 h (step 3, after 5 min).',
    ]);
  });

  it('tells what was measured', () => {
    expect(diagnose(goal({ kind: 'unitsUsed', skuId: 'e1', atMost: 1 }), { measured: 2 }, { skuId: 'e1' })).toEqual([
      'Not reached: 2 of the seats are in use.',
      'Office 365 E1: 2 in use.',
    ]);
    expect(diagnose(never({ kind: 'longerThan', seconds: 60 }), { measured: 90 }, { atSeconds: 60 })).toEqual([
      'Happened: it took 1 min 30 s.',
      'The path: not finished by then (after 1 min).',
    ]);
    expect(diagnose(never({ kind: 'stepUsed', steps: ['setSeats'] }), {}, { atSeconds: 60, step: 1 })).toEqual([
      'Happened in 1 step.',
      'Step 2: is such a step (after 1 min).',
    ]);
  });

  it('says what is met, and when nobody is meant', () => {
    const fine = { met: true, against: 0, witnesses: [] };
    expect(diagnose(holds, { ...fine, of: 2 })).toEqual(['Reached for all 2 users.']);
    expect(diagnose(never({ kind: 'refusal' }), fine)).toEqual(['Did not happen.']);
    expect(diagnose(holds, { of: 0, against: 0, witnesses: [] })).toEqual(['Not reached: no such user or group is there.']);
  });

  it('tells a wrong answer from none', () => {
    const question = (met: boolean, answered: boolean): string[] => {
      const { words, naming } = wordsOf('en');
      const condition = { kind: 'question', question: 'x', answered } as const;
      const { sentence, witnesses, more } = diagnosisText(
        { id: 'x', condition, met, against: met ? 0 : 1, of: null, measured: null, witnesses: [] },
        naming,
        words,
      );
      expect([witnesses, more]).toEqual([[], null]);
      return [sentence];
    };
    expect([question(true, true), question(false, true), question(false, false)].flat()).toEqual([
      'The answer is right.',
      'The answer is wrong.',
      'Not answered yet.',
    ]);
  });
});
