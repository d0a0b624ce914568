import { describe, expect, it } from 'vitest';
import { moveBetweenGroupsSteps } from '../../../shared/engine/wizards/moveBetweenGroups.ts';
import { surveyMove } from '../../../shared/engine/wizards/moveSurvey.ts';
import { type MoveBetweenGroupsAnswers, moveBetweenGroupsAnswersSchema } from '../../../shared/model/wizardAnswers.ts';
import type { TenantBuilder } from '../../support/tenantBuilder.ts';
import { atRest, OFFICE, office, played, reasonsOf } from './playedSteps.ts';

function move(builder: TenantBuilder, answers: Partial<MoveBetweenGroupsAnswers> = {}) {
  const snapshot = builder.snapshot();
  const complete = moveBetweenGroupsAnswersSchema.parse({ from: 'old', target: 'existing', to: 'new', pilot: 1, wave: 2, ...answers });
  const steps = moveBetweenGroupsSteps(atRest(snapshot), complete, OFFICE);
  return { steps, survey: surveyMove(atRest(snapshot), complete, OFFICE), ...played(snapshot, steps) };
}

/** Five in a group that gives E1, and a group that gives E3. */
function twoGroups(): TenantBuilder {
  const builder = office()
    .group('old', { licenses: ['e1'] })
    .group('new', { licenses: ['e3'] });
  for (const name of ['anna', 'bo', 'cia', 'dan', 'eve']) builder.user(name, { in: ['old'] });
  return builder;
}

describe('moving users from one licensed group to another', () => {
  it('F125, F99: takes a pilot and then waves through the expected conflict, without a gap for anybody', () => {
    const { steps, survey, users, summary } = move(twoGroups());
    expect(reasonsOf(steps).slice(0, 8)).toEqual([
      ...['addPilot', 'waitConflict', 'removePilot', 'waitMoved'],
      ...['addWave', 'waitConflict', 'removeWave', 'waitMoved'],
    ]);
    expect(survey).toMatchObject({ members: 5, movers: 5, pilots: 1, waves: 3, refusals: [] });
    expect(survey.conflicts).toHaveLength(1);
    expect(Object.values(users).map(({ held }) => held)).toEqual(Array(5).fill(['e3 from new']));
    expect(summary).toMatchObject({ verdict: 'safe', users: { withGap: 0, withLoss: 0 }, refusals: [] });
  });

  it('F125: says that users hold both for a while where the two go together', () => {
    const builder = office()
      .sku('extra', { plans: ['tasks'] })
      .group('old', { licenses: ['e1'] });
    builder.group('new', { licenses: ['e1', 'extra'] }).user('anna', { in: ['old'] });
    const { steps, survey } = move(builder);
    expect(survey.conflicts).toEqual([]);
    expect(reasonsOf(steps)).toEqual(['addPilot', 'waitBoth', 'removePilot', 'waitMoved']);
  });

  it('F126: leaves out whom the script of 2018 would have refused, and says why', () => {
    const builder = twoGroups().group('other', { licenses: ['e1'] });
    builder.user('finn', { in: ['old'], has: ['e1'] });
    builder.user('gun', { in: ['old', 'other'] });
    builder.user('hugo', { in: ['old'], has: ['e3', { sku: 'e1', from: 'old', state: 'Error', error: 'MutuallyExclusiveViolation' }] });
    const { survey, users } = move(builder);
    const names = (refusal: string) => survey.refusals.find((each) => each.refusal === refusal)?.users;
    expect([names('direct'), names('otherGroup'), names('targetHeld'), names('notInherited')]).toEqual([[5], [6], [7], [7]]);
    expect(survey).toMatchObject({ members: 8, movers: 5 });
    expect(users['finn']?.held).toEqual(['e1', 'e1 from old']);
    expect(users['gun']?.held).toEqual(['e1 from old', 'e1 from other']);
  });

  it('F120: leaves out who has something else that excludes the new license plan; moved all the same, they lose the old one', () => {
    const builder = () =>
      twoGroups()
        .sku('planner', { plans: ['site1', 'tasks'] })
        .user('finn', { in: ['old'], has: ['planner'] });
    const { survey, summary } = move(builder());
    expect(survey.refusals).toEqual([{ refusal: 'blocked', users: [5] }]);
    expect(summary.verdict).toBe('safe');
    const all = move(builder(), { refused: 'move' });
    expect(all.users['finn']?.held).toEqual(['planner']);
    expect(all.summary.users.withLoss).toBe(1);
  });

  it('makes a group like the old one, with the services that are off today off under their successors', () => {
    const builder = office().group('old', { licenses: [{ skuId: 'e1', disabledPlans: ['forms1'] }] });
    builder.user('anna', { in: ['old'] });
    const newGroup = { displayName: 'Sales, E3', replaces: 'e1', licensePlan: 'e3' };
    const { steps, users, summary } = move(builder, { target: 'create', to: undefined, newGroup });
    expect(reasonsOf(steps).slice(0, 3)).toEqual(['createGroup', 'licenseGroup', 'addPilot']);
    expect(users['anna']).toEqual({ held: ['e3 from new-sales-e3'], on: ['chat', 'mail2', 'site2', 'vault'] });
    expect(summary.verdict).toBe('safe');
  });

  it('takes pilots that were chosen by name, and only those who are members', () => {
    const builder = twoGroups().user('zoe');
    const { steps, survey } = move(builder, { pilotBy: 'users', pilotUsers: { ids: ['dan', 'zoe'] }, wave: 10 });
    expect(survey).toMatchObject({ pilots: 1, waves: 2 });
    expect(steps[0]?.step).toMatchObject({
      kind: 'addMembers',
      users: { and: [{ ids: ['dan', 'zoe'] }, { and: [{ memberOf: 'old' }, {}] }] },
    });
  });

  it('F103: changes synchronized groups on-premises, and waits for the synchronization', () => {
    const builder = office()
      .group('old', { licenses: ['e1'], synced: true })
      .group('new', { licenses: ['e3'], synced: true });
    builder.user('anna', { in: ['old'] });
    const { steps, survey, users, summary } = move(builder);
    expect(survey.synchronized).toEqual({ from: true, to: true });
    expect(steps.filter(({ step }) => step.onPremises).map(({ step }) => step.kind)).toEqual(['addMembers', 'removeMembers']);
    expect(users['anna']?.held).toEqual(['e3 from new']);
    expect(summary).toMatchObject({ verdict: 'safe', refusals: [] });
  });

  it('F197: refuses a group whose members a rule decides', () => {
    const builder = office()
      .group('old', { licenses: ['e1'], rule: 'user.department -eq "Sales"' })
      .group('new', { licenses: ['e3'] });
    expect(() => move(builder)).toThrow(expect.objectContaining({ code: 'badInput' }));
  });

  it('refuses more waves than anybody would carry out', () => {
    const builder = office()
      .group('old', { licenses: ['e1'] })
      .group('new', { licenses: ['e3'] });
    for (let user = 0; user < 250; user++) builder.user(`u${user}`, { in: ['old'] });
    expect(() => move(builder, { wave: 1 })).toThrow(expect.objectContaining({ code: 'badInput' }));
  });
});
