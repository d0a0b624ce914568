import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../renderer/client/inTurn.ts';
import { freeName } from '../../../renderer/features/scenarios/freeName.ts';
import { CHOICES, NUMBERS, SWITCHES } from '../../../renderer/features/scenarios/settings/settingFields.ts';
import { fromUtcField, toUtcField } from '../../../renderer/features/scenarios/settings/utcField.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';

describe('a new name', () => {
  it('is the wanted one while it is free', () => {
    expect(freeName('Scenario 1', ['Other'])).toBe('Scenario 1');
  });

  it('gets the lowest free number otherwise', () => {
    expect(freeName('Scenario 1', ['Scenario 1', 'Scenario 2', 'Scenario 4'])).toBe('Scenario 3');
    expect(freeName('Copy of Plan', ['Copy of Plan'])).toBe('Copy of Plan 2');
  });
});

describe('the form of the settings', () => {
  it('asks for every setting of a rehearsal once', () => {
    const asked = [...CHOICES.map(({ name }) => name), ...SWITCHES, ...NUMBERS.map(({ name }) => name)];
    expect(asked.sort()).toEqual(Object.keys(rehearsalSettingsSchema.shape).sort());
  });

  it('offers every choice that the settings know', () => {
    for (const { name, values } of CHOICES) {
      expect([...values].sort(), name).toEqual([...rehearsalSettingsSchema.shape[name].unwrap().options].sort());
    }
  });

  it('does not let a number go below what the settings take', () => {
    for (const { name, least } of NUMBERS) {
      expect(rehearsalSettingsSchema.safeParse({ [name]: least }).success, name).toBe(true);
      expect(rehearsalSettingsSchema.safeParse({ [name]: least - 1 }).success, name).toBe(false);
    }
  });

  it('keeps the start in UTC, whatever the computer is set to', () => {
    expect(toUtcField('2026-12-01T09:00:00+01:00')).toBe('2026-12-01T08:00');
    expect(fromUtcField('2026-12-01T08:00')).toBe('2026-12-01T08:00:00Z');
  });

  it('takes no half a date', () => {
    expect(fromUtcField('')).toBeNull();
    expect(fromUtcField('2026-12')).toBeNull();
    expect(fromUtcField('2026-12-99T08:00')).toBeNull();
  });
});

describe('edits in turn', () => {
  it('begin only when the one before is over, also when that one failed', async () => {
    const seen: string[] = [];
    const slow = inTurn(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push('first');
      throw new Error('refused');
    });
    const quick = inTurn(async () => {
      seen.push('second');
      return 2;
    });
    await expect(slow).rejects.toThrow('refused');
    await expect(quick).resolves.toBe(2);
    expect(seen).toEqual(['first', 'second']);
  });
});
