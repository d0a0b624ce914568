import { describe, expect, it } from 'vitest';
import { countResults, type EffectEntry, groupByResult } from '../../../renderer/features/assignments/effectSummary.ts';
import type { DraftEffect, ServiceResult } from '../../../shared/contract/licenses.ts';

function entry(family: string, result: ServiceResult, more: Partial<EffectEntry> = {}): EffectEntry {
  return { family, name: family, foundation: false, result, users: 1, before: [], after: [], dataAtRisk: null, ...more };
}

function effect(services: readonly EffectEntry[]): DraftEffect {
  return { users: 2, services, units: [], conflicts: [], missingBases: [], refusals: [], unchanged: 0 };
}

describe('the figures of an effect', () => {
  it('count a service once, by the gravest of what it comes to for different users', () => {
    const counts = countResults(effect([entry('mail', 'kept'), entry('mail', 'lost'), entry('teams', 'kept'), entry('sway', 'gained')]));
    expect(counts).toEqual({ kept: 1, successor: 0, upgraded: 0, downgraded: 0, gained: 1, lost: 1 });
  });

  it('leave foundation services out', () => {
    const counts = countResults(effect([entry('directory', 'lost', { foundation: true }), entry('teams', 'kept')]));
    expect(counts).toMatchObject({ kept: 1, lost: 0 });
  });
});

describe('the services of an effect', () => {
  it('stand by what becomes of them, what is lost first and what is kept last, with nothing for results nobody meets', () => {
    const { groups } = groupByResult(effect([entry('teams', 'kept'), entry('sway', 'gained'), entry('mail', 'lost')]));
    expect(groups.map(({ result, entries }) => [result, entries.map(({ name }) => name)])).toEqual([
      ['lost', ['mail']],
      ['gained', ['sway']],
      ['kept', ['teams']],
    ]);
  });

  it('have foundation services apart, and of those only the ones that change', () => {
    const { groups, foundation } = groupByResult(
      effect([entry('directory', 'gained', { foundation: true }), entry('identity', 'kept', { foundation: true }), entry('teams', 'kept')]),
    );
    expect(foundation.map(({ name }) => name)).toEqual(['directory']);
    expect(groups.flatMap(({ entries }) => entries.map(({ name }) => name))).toEqual(['teams']);
  });
});
