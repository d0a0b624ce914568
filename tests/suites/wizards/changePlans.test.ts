import { describe, expect, it } from 'vitest';
import { changePlansSteps } from '../../../shared/engine/wizards/changePlans.ts';
import { surveyChangePlans } from '../../../shared/engine/wizards/changePlansSurvey.ts';
import { effectOf, usersWithResult } from '../../../shared/engine/wizards/swapEffect.ts';
import { type ChangePlansAnswers, changePlansAnswersSchema } from '../../../shared/model/wizardAnswers.ts';
import type { TenantBuilder } from '../../support/tenantBuilder.ts';
import { atRest, OFFICE, office, played, reasonsOf } from './playedSteps.ts';

function change(builder: TenantBuilder, answers: Partial<ChangePlansAnswers> & Pick<ChangePlansAnswers, 'who'>) {
  const snapshot = builder.snapshot();
  const complete = changePlansAnswersSchema.parse({ from: 'e1', to: 'e3', ...answers });
  const tenant = atRest(snapshot);
  const steps = changePlansSteps(tenant, complete, OFFICE);
  const survey = surveyChangePlans(tenant, complete, OFFICE);
  return { steps, survey, tenant, ...played(snapshot, steps) };
}

describe('changing the license plan of users', () => {
  const people = () =>
    office()
      .user('anna', { has: [{ sku: 'e1', off: ['forms1'] }] })
      .user('bo', { has: ['e1'] })
      .user('cia', { has: ['e1'] })
      .user('dan', { has: ['e3'] });

  it('F121: makes one call for each set of switched-off services, and each stays off under its successor', () => {
    const { steps, users, summary } = change(people(), { who: 'users', users: { all: true } });
    expect(reasonsOf(steps)).toEqual(['swapDirect', 'swapDirect']);
    expect(users['anna']).toEqual({ held: ['e3'], on: ['chat', 'mail2', 'site2', 'vault'] });
    expect(users['bo']?.on).toEqual(['chat', 'forms2', 'mail2', 'site2', 'vault']);
    expect(summary).toMatchObject({ verdict: 'safe', users: { withGap: 0, withLoss: 0, changed: 3 }, refusals: [] });
  });

  it('goes on saying whom it means where all have the same services switched off', () => {
    const { steps } = change(
      office()
        .user('bo', { has: ['e1'] })
        .user('cia', { has: ['e1'] }),
      { who: 'users', users: { hasDirect: 'e1' } },
    );
    expect(steps.map(({ step }) => step)).toMatchObject([{ target: { users: { and: [{ hasDirect: 'e1' }, { hasDirect: 'e1' }] } } }]);
  });

  it('leaves out whoever does not hold the old license plan directly', () => {
    const { users, summary, survey } = change(people(), { who: 'users', users: { ids: ['bo', 'dan'] } });
    expect(survey).toMatchObject({ users: 2, changing: 1, sets: 1 });
    expect([users['bo']?.held, users['cia']?.held, users['dan']?.held]).toEqual([['e3'], ['e1'], ['e3']]);
    expect(summary.refusals).toEqual([]);
  });

  it('with the new first takes the old away only from those who got the new', () => {
    const builder = people().user('eve', { has: ['e1'], location: null });
    const free = { who: 'users', users: { hasDirect: 'e1' }, way: 'addFirst' } as const;
    const { steps, users } = change(builder, free);
    expect(reasonsOf(steps)).toEqual(['addDirect', 'addDirect', 'removeDirectAfter']);
    // F42 and F43: without a location, and beside a site that excludes it, the new license plan is refused; nobody loses the old one.
    expect(Object.values(users).map(({ held }) => held)).toEqual([['e1'], ['e1'], ['e1'], ['e3'], ['e1']]);
  });

  it('says how many inherit the old license plan as well', () => {
    const builder = office()
      .group('staff', { licenses: ['e1'] })
      .user('anna', { in: ['staff'], has: ['e1'] });
    const { survey } = change(builder, { who: 'users', users: { all: true } });
    expect(survey.inheriting).toEqual([0]);
  });

  it('switches off what the reader wants off, and counts who uses it', () => {
    const { users, survey } = change(people(), { who: 'users', users: { hasDirect: 'e1' }, switches: { mail2: false } });
    expect(users['bo']?.on).not.toContain('mail2');
    const mail = survey.arriving.find(({ servicePlanId }) => servicePlanId === 'mail2');
    expect(mail).toMatchObject({ usersOn: 0, usersProposed: 3, usersInUse: 3 });
  });

  it('has nothing to do for nobody', () => {
    expect(change(people(), { who: 'users', users: { ids: [] } }).steps).toEqual([]);
  });
});

describe('changing the license plan of a group', () => {
  const staff = () =>
    office()
      .group('staff', { licenses: [{ skuId: 'e1', disabledPlans: ['forms1'] }] })
      .user('anna', { in: ['staff'] })
      .user('bo', { in: ['staff'] });

  it('F118, F119: is one save and a wait, without a gap', () => {
    const { steps, users, summary } = change(staff(), { who: 'group', group: 'staff' });
    expect(reasonsOf(steps)).toEqual(['swapGroup', 'waitForGroup']);
    expect(users['anna']).toEqual({ held: ['e3 from staff'], on: ['chat', 'mail2', 'site2', 'vault'] });
    expect(summary).toMatchObject({ verdict: 'safe', users: { withGap: 0, withLoss: 0 } });
  });

  it('F120: takes a direct license out of the way that gives no more than the group', () => {
    const builder = staff().user('cia', { in: ['staff'], has: [{ sku: 'e1', off: ['forms1'] }] });
    const { steps, users, summary } = change(builder, { who: 'group', group: 'staff' });
    expect(reasonsOf(steps)).toEqual(['removeLeftovers', 'swapGroup', 'waitForGroup']);
    expect(users['cia']?.held).toEqual(['e3 from staff']);
    expect(summary.verdict).toBe('safe');
  });

  it('F151, F152: leaves a direct license alone that gives more, unless all are to go', () => {
    const builder = () =>
      staff()
        .user('cia', { in: ['staff'], has: [{ sku: 'e1', off: ['forms1'] }] })
        .user('dan', { in: ['staff'], has: ['e1'] });
    const safe = change(builder(), { who: 'group', group: 'staff' });
    expect(safe.survey.leftovers).toMatchObject({ safe: [2], more: [3] });
    expect(safe.users['dan']?.held).toEqual(['e1', 'e1 from staff']);
    const all = change(builder(), { who: 'group', group: 'staff', leftovers: 'removeAll' });
    expect(all.users['dan']?.held).toEqual(['e3 from staff']);
    expect(all.summary.users.withLoss).toBe(1);
    expect(reasonsOf(change(builder(), { who: 'group', group: 'staff', leftovers: 'keep' }).steps)).toEqual(['swapGroup', 'waitForGroup']);
  });

  it('foresees what the rehearsal then shows: conflicts, units, and who is concerned', () => {
    const builder = staff()
      .sku('planner', { plans: ['site1', 'tasks'] })
      .user('cia', { in: ['staff'], has: ['planner'] });
    const { survey, tenant, users, summary } = change(builder, { who: 'group', group: 'staff' });
    const effect = effectOf(tenant, survey.swap);
    expect(effect.conflicts.map(({ users: concerned }) => concerned)).toEqual([1]);
    expect(effect.units.map(({ needed, released }) => [needed, released])).toEqual([
      [0, 3],
      [3, 0],
    ]);
    expect(usersWithResult(tenant, survey.swap, 'mail', 'upgraded')).toEqual([0, 1, 2]);
    expect(users['cia']?.held).toContain('e1 from staff');
    expect(summary.users.withNewError).toBe(1);
  });

  it('with the new first waits after each of the two saves', () => {
    const { steps } = change(staff(), { who: 'group', group: 'staff', way: 'addFirst' });
    expect(reasonsOf(steps)).toEqual(['addToGroup', 'waitForGroup', 'removeFromGroup', 'waitForGroup']);
  });

  it('refuses a group that does not give the old license plan', () => {
    const builder = office().group('staff', { licenses: ['e3'] });
    expect(() => change(builder, { who: 'group', group: 'staff' })).toThrow(expect.objectContaining({ code: 'notFound' }));
  });
});
