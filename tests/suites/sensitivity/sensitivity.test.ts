import { describe, expect, it } from 'vitest';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { findSensitivity } from '../../../shared/engine/sensitivity/sensitivity.ts';
import { turned, turnsOf } from '../../../shared/engine/sensitivity/turns.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import { FACTS } from '../../../shared/model/facts.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { FACTS_OF_SETTINGS, type SettingValue, type TurnedFigure } from '../../../shared/model/sensitivity.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';

function ask(built: TenantBuilder, steps: readonly StepInput[], catalog: CatalogBundle = catalogOf(), settings = {}) {
  const snapshot = built.snapshot();
  const stated = plan(steps, settings);
  const report = findSensitivity({ snapshot, plan: stated, catalog });
  const turn = (setting: string, after: SettingValue) => {
    const found = report.turns.find((each) => each.setting === setting && each.after === after);
    if (found === undefined) throw new Error(`${setting} is not turned to ${after}`);
    return found;
  };
  return {
    report,
    turn,
    /** Before and after of a figure; null when it stays. */
    change: (setting: string, after: SettingValue, figure: TurnedFigure) => {
      const found = turn(setting, after).changes.find((change) => change.figure === figure);
      return found === undefined ? null : [found.before, found.after];
    },
    rehearsed: (with_: MigrationPlan) => rehearse({ snapshot, plan: with_, catalog }),
    stated,
  };
}

const addTo = (group: string, sku: string): StepInput => ({ kind: 'assignLicense', target: { group }, addLicenses: [{ skuId: sku }] });
const WAIT: StepInput = { kind: 'waitForProcessing' };

describe('what the verdict hangs on', () => {
  it('F132: whether a disputed exclusion blocks', () => {
    const catalog = catalogOf({ exclusive: [['sites-1', 'sites-2', 'disputed']] });
    const built = tenant()
      .sku('p1', { plans: ['sites-1'] })
      .sku('p2', { plans: ['sites-2'] })
      .group('team')
      .user('anna', { in: ['team'], has: ['p1'] });
    const { report, turn, change } = ask(built, [addTo('team', 'p2'), WAIT], catalog);
    expect(report.verdict).toBe('atRisk');
    expect(turn('disputedExclusions', 'warn').verdict).toBe('safe');
    expect(change('disputedExclusions', 'warn', 'withNewError')).toEqual([1, 0]);
  });

  it('F86, F87: whether users wait for a unit by themselves, which is all that sets the two later rule sets apart', () => {
    const built = tenant()
      .sku('p1', { enabled: 1 })
      .group('team', { licenses: ['p1'], members: ['bo'] })
      .user('anna', { has: ['p1'] });
    built.user('bo', { in: ['team'], has: [{ sku: 'p1', from: 'team', state: 'Error', error: 'CountViolation' }] });
    const free: StepInput = { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, removeLicenses: ['p1'] };
    const { change } = ask(built, [free, WAIT]);
    expect(change('era', 'stacking', 'inErrorAfter')).toEqual([0, 1]);
    expect(change('era', 'classic', 'inErrorAfter')).toEqual([0, 1]);
  });

  it('F73, F75: what a group does for users without a usage location', () => {
    const built = tenant()
      .sku('p1')
      .group('team')
      .user('anna', { in: ['team'], location: null });
    const { turn } = ask(built, [addTo('team', 'p1'), WAIT]);
    expect(turn('missingUsageLocationInGroups', 'error')).toMatchObject({ before: 'inheritTenant', verdict: 'atRisk' });
  });

  it('F62: whether groups give licenses to guests', () => {
    const built = tenant()
      .sku('p1')
      .group('team')
      .user('anna', { in: ['team'], guest: true });
    const { change } = ask(built, [addTo('team', 'p1'), WAIT]);
    expect(change('licenseGuests', false, 'changed')).toEqual([1, 0]);
    expect(change('licenseGuests', false, 'unitsAfter')).toEqual([1, 0]);
  });

  it('F28: whether units of a subscription in its grace period can be assigned', () => {
    const built = tenant()
      .sku('p1', { enabled: 0, warning: 1 })
      .group('team')
      .user('anna', { in: ['team'] });
    const { turn } = ask(built, [addTo('team', 'p1'), WAIT]);
    expect([turn('assignWarningUnits', false).before, turn('assignWarningUnits', false).verdict]).toEqual([true, 'atRisk']);
  });

  it('F217: whether a base that is only inferred is required', () => {
    const catalog = catalogOf({ requires: { insights: ['?mail'] } });
    const built = tenant()
      .sku('p1', { plans: ['insights'] })
      .sku('p2', { plans: ['mail'] })
      .user('anna');
    const add: StepInput = { kind: 'assignLicense', target: { users: { ids: ['anna'] } }, addLicenses: [{ skuId: 'p1' }] };
    const { report, turn, change } = ask(built, [add], catalog);
    expect([report.verdict, turn('inferredRules', 'block').verdict, turn('inferredRules', 'off').verdict]).toEqual([
      'safe',
      'blocked',
      'safe',
    ]);
    expect(change('inferredRules', 'block', 'refusedCalls')).toEqual([0, 1]);
  });

  it('F89: how long a gap is hangs on the pace of the service, and the verdict does not', () => {
    const built = tenant()
      .sku('p1', { plans: ['mail'] })
      .sku('p2', { plans: ['mail'] })
      .group('team', { licenses: ['p1'] })
      .user('anna', { in: ['team'] });
    const remove: StepInput = { kind: 'assignLicense', target: { group: 'team' }, removeLicenses: ['p1'] };
    const { report, turn, change } = ask(built, [remove, WAIT, addTo('team', 'p2'), WAIT]);
    expect(report.verdict).toBe('atRisk');
    expect(turn('groupQueueDelaySeconds', 600).verdict).toBe('atRisk');
    expect(change('groupQueueDelaySeconds', 600, 'longestGap')).toEqual([60, 600]);
    expect(change('adminStepSeconds', 300, 'elapsed')).toEqual([120, 900]);
  });

  it('nothing changes where nothing hangs on it', () => {
    const built = tenant().sku('p1').user('anna');
    const { report } = ask(built, [{ kind: 'assignLicense', target: { users: { ids: ['anna'] } }, addLicenses: [{ skuId: 'p1' }] }]);
    expect(report.verdict).toBe('safe');
    expect(report.turns.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('is what a rehearsal with the setting turned says, figure by figure', () => {
    const built = tenant('SE')
      .sku('p1', { plans: ['mail'], enabled: 3 })
      .group('team');
    for (const name of ['anna', 'bo', 'cilla', 'dan'])
      built.user(name, { in: ['team'], guest: name === 'bo', location: name === 'dan' ? null : 'SE' });
    const { report, stated, rehearsed } = ask(built, [addTo('team', 'p1'), WAIT]);
    for (const turn of report.turns) {
      const other = rehearsed({ ...stated, settings: turned(stated.settings, turn) });
      const now = Object.fromEntries(turn.changes.map(({ figure, after }) => [figure, after]));
      const before = rehearsed(stated);
      expect(turn.verdict).toBe(other.verdict);
      expect(now['withNewError'] ?? before.figures.withNewError).toBe(other.figures.withNewError);
      expect(now['changed'] ?? before.figures.changed).toBe(other.figures.changed);
      expect(now['elapsed'] ?? before.elapsedSeconds).toBe(other.elapsedSeconds);
    }
  });
});

describe('the settings that are turned', () => {
  it('are turned one at a time, to values that the settings allow and do not have already', () => {
    const settings = rehearsalSettingsSchema.parse({ usersPerSecondPerGroup: 3, groupQueueDelaySeconds: 0 });
    for (const turn of turnsOf(settings)) {
      const other = turned(settings, turn);
      const different = Object.entries(other).filter(([name, value]) =>
        Object.entries(settings).some(([key, own]) => key === name && own !== value),
      );
      expect(different).toEqual([[turn.setting, turn.after]]);
    }
  });

  it('each have a fact that says why they are not settled', () => {
    for (const { setting } of turnsOf(rehearsalSettingsSchema.parse({}))) {
      expect(FACTS_OF_SETTINGS[setting].length).toBeGreaterThan(0);
      for (const fact of FACTS_OF_SETTINGS[setting]) expect(FACTS).toHaveProperty(fact);
    }
  });
});
