import { describe, expect, it } from 'vitest';
import { buildProblems } from '../../../renderer/features/assignments/problemSentences.ts';
import type { DraftEffect } from '../../../shared/contract/licenses.ts';
import { createTranslator } from '../../../shared/i18n/translator.ts';

const english = createTranslator('en');

function effect(parts: Partial<DraftEffect>): DraftEffect {
  return { users: 10, services: [], units: [], conflicts: [], missingBases: [], refusals: [], unchanged: 0, ...parts };
}

const sharePoint = { a: 'SharePoint (Plan 1)', b: 'SharePoint (Plan 2)' };

describe('what speaks against a change', () => {
  it('is nothing where nothing does', () => {
    expect(buildProblems(effect({}), english)).toEqual({ blocking: [], warning: [], forEverybody: false, someLackIt: false });
  });

  it('F43: names the services that exclude each other, and for how many users', () => {
    const problems = buildProblems(effect({ conflicts: [{ ...sharePoint, users: 2, blocks: true }] }), english);
    expect(problems.blocking).toEqual(['SharePoint (Plan 1) and SharePoint (Plan 2) exclude each other, for 2 users.']);
    expect(problems.forEverybody).toBe(false);
  });

  it('counts no users where there is only one', () => {
    const one = effect({
      users: 1,
      conflicts: [{ ...sharePoint, users: 1, blocks: true }],
      refusals: [{ code: 'F42', users: 1, message: '' }],
    });
    expect(buildProblems(one, english)).toMatchObject({
      blocking: ['Refused: the user has no usage location.', 'SharePoint (Plan 1) and SharePoint (Plan 2) exclude each other.'],
      forEverybody: true,
    });
  });

  it('F44: names what would do where a base is missing; what only warns stands apart', () => {
    const missing = { service: 'Workplace Analytics', anyOf: ['Exchange 1', 'Exchange 2'], users: 1, blocks: false };
    const problems = buildProblems(effect({ missingBases: [missing] }), english);
    expect(problems.warning).toEqual(['Workplace Analytics needs Exchange 1 or Exchange 2, which 1 user would not have.']);
    expect(problems.blocking).toEqual([]);
  });

  it('F47: says so when some of a selection do not have what is to be removed', () => {
    const problems = buildProblems(effect({ refusals: [{ code: 'F47', users: 4, message: '' }] }), english);
    expect(problems).toMatchObject({ blocking: ['4 users: the user does not have this license plan.'], someLackIt: true });
  });

  it('F110: names the license plan that the usage location bars, and gives a code without words those of the service', () => {
    const refusals = [
      { code: 'F110', users: 1, message: 'Teams Phone' },
      { code: 'F999', users: 2, message: 'Something new' },
    ];
    expect(buildProblems(effect({ refusals }), english).blocking).toEqual([
      '1 user: Teams Phone is not allowed at the usage location.',
      '2 users: Something new.',
    ]);
  });
});
