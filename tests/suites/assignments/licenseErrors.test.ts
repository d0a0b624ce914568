import { describe, expect, it } from 'vitest';
import { conflictText, missingBaseText } from '../../../renderer/features/licenses/errorText.ts';
import type { ServiceAt } from '../../../shared/contract/licenses.ts';
import { createTranslator } from '../../../shared/i18n/translator.ts';

const english = createTranslator('en');
const swedish = createTranslator('sv');

function at(name: string, plan: string, group: string | null = null): ServiceAt {
  const source = { group: group === null ? null : { id: group.toLowerCase(), name: group } };
  return { servicePlanId: name.toLowerCase(), name, from: { plan, source } };
}

const exchange2 = at('Exchange Online (Plan 2)', 'Office 365 E3', 'Finance');

describe('a license error in plain words', () => {
  it('F76: names both services of a conflict, and where the other one comes from directly', () => {
    const conflict = { a: exchange2, b: at('Exchange Online (Plan 1)', 'Office 365 E1'), users: 12 };
    expect(conflictText(conflict, english)).toBe(
      'Exchange Online (Plan 2) from Office 365 E3 conflicts with Exchange Online (Plan 1) that 12 users have directly from Office 365 E1.',
    );
    expect(conflictText(conflict, swedish)).toContain('12 användare har direkt från Office 365 E1');
  });

  it('names the other group when the conflict comes through one, and one user as one', () => {
    const conflict = { a: exchange2, b: at('Exchange Online (Plan 1)', 'Office 365 E1', 'Everybody'), users: 1 };
    expect(conflictText(conflict, english)).toContain('that 1 user inherits from group Everybody with Office 365 E1.');
  });

  it('says what is known when nobody can tell where the other service comes from', () => {
    const conflict = { a: exchange2, b: { ...exchange2, name: 'Exchange Online (Plan 1)', from: null }, users: 3 };
    expect(conflictText(conflict, english)).toBe(
      'Exchange Online (Plan 2) from Office 365 E3 conflicts with Exchange Online (Plan 1), for 3 users.',
    );
  });

  it('names every service that would do where one is missing, and a license plan of the same name only once', () => {
    const anyOf = ['Exchange Online (Plan 1)', 'Exchange Online (Plan 2)'].map((name) => ({ servicePlanId: name, name }));
    const missing = { service: at('Microsoft Workplace Analytics', 'Microsoft Workplace Analytics'), anyOf, users: 3 };
    expect(missingBaseText(missing, english)).toBe(
      'Microsoft Workplace Analytics needs Exchange Online (Plan 1) or Exchange Online (Plan 2), which 3 users do not have.',
    );
  });
});
