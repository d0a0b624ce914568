import { describe, expect, test } from 'vitest';
import { changesOf, entriesOf, gapsOf } from './resultWords.ts';
import { rehearse, toDirectCall, toGroupCall } from './tinyRehearsal.ts';

const skus = { e1: 'ex1 sp1 tm', e3: 'ex2 sp2 tm', v: 'vi' };
const rules = ['ex1 x ex2', 'sp1 x sp2'];
const families = ['mailbox: ex1=10 ex2=20', 'sites: sp1=10 sp2=20'];

describe('processing one user for one group', () => {
  test('F118 F119 swaps E1 for E3 on a group without a gap when units are ample', () => {
    const result = rehearse({
      skus,
      rules,
      families,
      groups: { g: { licenses: 'e1', members: 'a b' } },
      users: { a: 'e1@g', b: 'e1@g' },
      steps: [toGroupCall('g', 'e3', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g', b: 'e3@g' });
    expect(gapsOf(result)).toEqual([]);
    expect(changesOf(result)).toEqual([
      'a mailbox upgraded ex1>ex2',
      'a sites upgraded sp1>sp2',
      'b mailbox upgraded ex1>ex2',
      'b sites upgraded sp1>sp2',
    ]);
    expect(result.summary.verdict).toBe('safe');
  });

  test('F83 gives the units there are in ascending order of id and takes nothing from the rest', () => {
    const result = rehearse({
      skus: { ...skus, e3: { plans: 'ex2 sp2 tm', units: 2 } },
      rules,
      groups: { g: { licenses: 'e1', members: 'c a b' } },
      users: { a: 'e1@g', b: 'e1@g', c: 'e1@g' },
      steps: [toGroupCall('g', 'e3', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g', b: 'e3@g', c: 'e1@g~Other e3@g!CountViolation' });
    expect(result.summary.verdict).toBe('atRisk');
    expect(result.summary.users).toMatchObject({ changed: 3, inErrorBefore: 0, inErrorAfter: 1 });
    expect(result.summary.seats[1]).toMatchObject({ skuId: 'e3', owned: 2, consumedBefore: 0, consumedPeak: 2, consumedAfter: 2 });
  });

  test('F76 marks the siblings of the product at fault as Other', () => {
    const result = rehearse({
      skus: { ...skus, v: { plans: 'vi', units: 0 } },
      groups: { g: { members: 'a' } },
      users: { a: '' },
      steps: [toGroupCall('g', 'e1 v')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g!Other v@g!CountViolation' });
  });

  test('F76 leaves a held product that is wanted as it is Active when a new sibling fails', () => {
    const result = rehearse({
      skus: { ...skus, v: { plans: 'vi', units: 0 } },
      groups: { g: { licenses: 'e1', members: 'a b' } },
      users: { a: 'e1@g', b: 'e1@g~Other' },
      steps: [toGroupCall('g', 'v')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g v@g!CountViolation', b: 'e1@g v@g!CountViolation' });
  });

  test('F76 keeps the old options of a held product, in error, when a sibling fails', () => {
    const result = rehearse({
      skus: { ...skus, v: { plans: 'vi', units: 0 } },
      groups: { g: { licenses: 'e1', members: 'a' } },
      users: { a: 'e1@g' },
      steps: [toGroupCall('g', 'e1-sp1 v')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g~Other v@g!CountViolation' });
  });

  test('F95 keeps a product that another one needs, in DependencyViolation', () => {
    const result = rehearse({
      skus: { ...skus, w: 'wa' },
      rules: ['wa needs ex1 ex2'],
      groups: { g: { licenses: 'e1', members: 'a' } },
      users: { a: 'e1@g w' },
      steps: [{ kind: 'removeMembers', group: 'g', users: { all: true } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g~DependencyViolation w' });
    expect(result.changes).toEqual([]);
  });

  test('names the first of several reasons: location, exclusion, requirement, units', () => {
    const scarce = {
      p: { plans: 'pl', units: 0 },
      q: { plans: 'qu', units: 0 },
      r: { plans: 'ra', units: 0 },
      s: { plans: 'so', units: 0 },
    };
    const result = rehearse({
      skus: { ...skus, ...scarce },
      rules: ['pl barred in SE', 'pl x ex1', 'qu x ex1', 'qu needs nothing', 'ra needs nothing'],
      groups: { g: { members: 'a' } },
      users: { a: 'e1' },
      steps: [
        toGroupCall('g', 'p'),
        { kind: 'removeMembers', group: 'g', users: { all: true } },
        toGroupCall('g', 's', 'p'),
        { kind: 'addMembers', group: 'g', users: { all: true } },
      ],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1 s@g!CountViolation' });
    const all = rehearse({
      skus: { ...skus, ...scarce },
      rules: ['pl barred in SE', 'pl x ex1', 'qu x ex1', 'qu needs nothing', 'ra needs nothing'],
      // An export may carry what a call would be refused for (F79).
      groups: { g: { licenses: 'p q r s' } },
      users: { a: 'e1' },
      steps: [{ kind: 'addMembers', group: 'g', users: { all: true } }],
    });
    expect(entriesOf(all)).toEqual({
      a: 'e1 p@g!ProhibitedInUsageLocationViolation q@g!MutuallyExclusiveViolation r@g!DependencyViolation s@g!CountViolation',
    });
  });

  test('drops Error entries no longer wanted and repairs what is left', () => {
    const result = rehearse({
      skus,
      groups: { g: { licenses: 'e1', members: 'a b' } },
      users: { a: 'e1@g~Other v@g!CountViolation', b: 'v@g!CountViolation' },
      steps: [{ kind: 'reprocess', users: { all: true } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g', b: 'e1@g' });
  });

  test('leaves an imported Disabled entry until its source wants that product', () => {
    const result = rehearse({
      skus,
      groups: { g: { licenses: 'e1 v', members: 'a' } },
      users: { a: 'e1@g e3@g? v?' },
      steps: [{ kind: 'reprocess', users: { all: true } }, toDirectCall('a', 'v')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g e3@g? v v@g' });
  });

  test('leaves an imported Disabled entry that is not wanted when something else fails, and replaces one that is', () => {
    const result = rehearse({
      skus: { ...skus, v: { plans: 'vi', units: 0 } },
      groups: { g: { licenses: 'e1 v', members: 'a' } },
      users: { a: 'e1@g? e3@g?' },
      steps: [{ kind: 'reprocess', users: { all: true } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g!Other e3@g? v@g!CountViolation' });
  });

  test('never processes a group that is not in the copy', () => {
    const result = rehearse({ skus, users: { a: 'e1@gone e3@gone!Other' }, steps: [{ kind: 'reprocess', users: { all: true } }] });
    expect(entriesOf(result)).toEqual({ a: 'e1@gone e3@gone!Other' });
    expect(result.summary.users.touched).toBe(0);
  });
});

describe('Together and Cascade', () => {
  test('F125 exchanges a base that leaves for the one that replaces it, in one change', () => {
    const result = rehearse({
      skus: { ...skus, w: 'wa' },
      rules: [...rules, 'wa needs ex1 ex2'],
      families,
      groups: { g1: { licenses: 'e1', members: 'a' }, g2: { licenses: 'e3', members: 'a' } },
      users: { a: 'e1@g1 e3@g2!MutuallyExclusiveViolation w' },
      steps: [{ kind: 'removeMembers', group: 'g1', users: { all: true } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g2 w' });
    expect(gapsOf(result)).toEqual([]);
  });

  test('F125 tries once: when that fails too, only the first group is marked, for its own reasons', () => {
    const result = rehearse({
      skus: { ...skus, e3: { plans: 'ex2 sp2 tm', units: 0 }, w: 'wa' },
      rules: [...rules, 'wa needs ex1 ex2'],
      groups: { g1: { licenses: 'e1', members: 'a' }, g2: { licenses: 'e3', members: 'a' } },
      users: { a: 'e1@g1 e3@g2!MutuallyExclusiveViolation w' },
      steps: [{ kind: 'removeMembers', group: 'g1', users: { all: true } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'e1@g1~DependencyViolation e3@g2!MutuallyExclusiveViolation w' });
  });

  test('F99 gives what waited for a conflict in the instant that ends the conflict', () => {
    const result = rehearse({
      skus,
      rules,
      families,
      groups: { g1: { licenses: 'e1', members: 'a' }, g2: { licenses: 'e3', members: 'a' } },
      users: { a: 'e1@g1 e3@g2!MutuallyExclusiveViolation' },
      steps: [{ kind: 'removeMembers', group: 'g1', users: { all: true } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g2' });
    expect(gapsOf(result)).toEqual([]);
    expect(result.summary.verdict).toBe('safe');
  });

  test('F99 lets the oldest error go first', () => {
    const result = rehearse({
      skus: { ...skus, e5: 'ex2' },
      rules: ['ex1 x ex2', 'sp2 x ex2', 'ex1 x sp2'],
      groups: { g1: { licenses: 'e1', members: 'a' }, g2: { licenses: 'e5', members: 'a' }, g3: { licenses: 'e3-ex2', members: 'a' } },
      users: { a: 'e1@g1 e5@g2!MutuallyExclusiveViolation#-5 e3@g3-ex2!MutuallyExclusiveViolation#-9' },
      steps: [{ kind: 'removeMembers', group: 'g1', users: { all: true } }],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g3-ex2 e5@g2!MutuallyExclusiveViolation' });
  });

  test('a direct change never starts group processing', () => {
    const result = rehearse({
      skus,
      rules,
      groups: { g2: { licenses: 'e3', members: 'a' } },
      users: { a: 'e1 e3@g2!MutuallyExclusiveViolation' },
      steps: [toDirectCall('a', '', 'e1')],
    });
    expect(entriesOf(result)).toEqual({ a: 'e3@g2!MutuallyExclusiveViolation' });
  });
});

describe('what an operation is blamed for', () => {
  test('F79 only new conflicts count, on a user and on a group', () => {
    const result = rehearse({
      skus: { ...skus, w: 'wa' },
      rules: [...rules, 'wa needs nothing'],
      groups: { g: { licenses: 'w', members: 'a' } },
      users: { a: 'e1 e3 w' },
      steps: [toDirectCall('a', 'v'), toGroupCall('g', 'v')],
    });
    expect(result.summary.refusals).toEqual([]);
    expect(entriesOf(result)).toEqual({ a: 'e1 e3 v v@g w w@g' });
  });

  test('F73 the country of the tenant stands in for a missing location', () => {
    const tiny = {
      skus,
      rules: ['ex1 barred in NL'],
      country: 'NL',
      groups: { g: { licenses: 'e1' } },
      users: { a: { usageLocation: null }, b: '' },
      steps: [{ kind: 'addMembers', group: 'g', users: { all: true } }],
    };
    expect(entriesOf(rehearse(tiny))).toEqual({ a: 'e1@g!ProhibitedInUsageLocationViolation', b: 'e1@g' });
  });

  test('F75 without any location, or when the setting says so, a group cannot add but can take away', () => {
    const tiny = {
      skus,
      groups: { g: { licenses: 'e1', members: 'a' } },
      users: { a: { usageLocation: null, entries: 'e1@g' }, b: { usageLocation: null } },
      steps: [
        { kind: 'addMembers', group: 'g', users: { ids: ['b'] } },
        { kind: 'removeMembers', group: 'g', users: { ids: ['a'] } },
      ],
    };
    const expected = { a: '', b: 'e1@g!ProhibitedInUsageLocationViolation' };
    expect(entriesOf(rehearse({ ...tiny, settings: { missingUsageLocationInGroups: 'error' } }))).toEqual(expected);
    expect(entriesOf(rehearse({ ...tiny, country: null }))).toEqual(expected);
  });

  test.each([
    ['e1', 'e1-sp1', 'e1@g-sp1'],
    ['e1-sp1', 'e1', 'e1@g-sp1~ProhibitedInUsageLocationViolation'],
    ['e1', 'e1 e3', 'e1@g e3@g!ProhibitedInUsageLocationViolation'],
  ])('without a location a group that gives %s can become one that gives %s only if nothing is added', (before, after, entries) => {
    const held = before.replace('e1', 'e1@g');
    const result = rehearse({
      skus,
      country: null,
      groups: { g: { licenses: before, members: 'a' } },
      users: { a: { entries: held, usageLocation: null } },
      steps: [toGroupCall('g', after)],
    });
    expect(entriesOf(result)).toEqual({ a: entries });
  });

  test.each([
    ['classic', 'legacy', 'block', true],
    ['classic', 'disputed', 'warn', true],
    ['stacking', 'legacy', 'block', false],
    ['platform', 'disputed', 'block', true],
    ['platform', 'disputed', 'warn', false],
    ['platform', 'both', 'warn', true],
  ])('in era %s a rule tagged %s, disputed ones set to %s, blocks: %s', (era, ruleset, disputedExclusions, blocks) => {
    const result = rehearse({
      skus,
      rules: [`ex1 x ex2 ${ruleset}`],
      users: { a: 'e1' },
      settings: { era, disputedExclusions },
      steps: [toDirectCall('a', 'e3')],
    });
    expect(result.summary.refusals.length > 0).toBe(blocks);
  });

  test.each([
    ['warn', 'inferred', false],
    ['off', 'inferred', false],
    ['block', 'inferred', true],
    ['warn', '', true],
    ['off', '', true],
  ])('with inferredRules %s an unmet requirement (%s) blocks: %s', (inferredRules, confidence, blocks) => {
    const result = rehearse({
      skus: { w: 'wa' },
      rules: [`wa needs base ${confidence}`.trim()],
      users: { a: '' },
      settings: { inferredRules },
      steps: [toDirectCall('a', 'w')],
    });
    expect(result.summary.refusals.length > 0).toBe(blocks);
  });
});
