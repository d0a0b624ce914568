import { describe, expect, it } from 'vitest';
import { retirePlanSteps } from '../../../shared/engine/wizards/retirePlan.ts';
import { surveyRetirement } from '../../../shared/engine/wizards/retirePlanSurvey.ts';
import { effectOf, usersWithResult } from '../../../shared/engine/wizards/swapEffect.ts';
import { type RetirePlanAnswers, retirePlanAnswersSchema } from '../../../shared/model/wizardAnswers.ts';
import { atRest, OFFICE, office, played, reasonsOf } from './playedSteps.ts';

function people() {
  return office()
    .group('staff', { licenses: [{ skuId: 'e1', disabledPlans: ['forms1'] }] })
    .group('sales', { licenses: ['e1'] })
    .user('anna', { in: ['staff'] })
    .user('bo', { in: ['sales'] })
    .user('cia', { has: ['e1'] })
    .user('dan', { has: [{ sku: 'e1', off: ['chat'] }] })
    .user('eve', { in: ['sales'], has: ['e1'] })
    .user('finn', { has: ['e3'] });
}

function retire(answers: Partial<RetirePlanAnswers>, builder = people()) {
  const snapshot = builder.snapshot();
  const complete = retirePlanAnswersSchema.parse({ plan: 'e1', with: 'nothing', ...answers });
  const tenant = atRest(snapshot);
  const steps = retirePlanSteps(tenant, complete, OFFICE);
  return { steps, tenant, survey: surveyRetirement(tenant, complete, OFFICE), ...played(snapshot, steps) };
}

describe('retiring a license plan', () => {
  it('says who has it by which path', () => {
    const { holders } = retire({}).survey;
    expect(holders).toMatchObject({ directOnly: [2, 3], inheritedOnly: [0, 1], both: [4], inError: [] });
    expect(holders.groups.map(({ id }) => id)).toEqual(['sales', 'staff']);
  });

  it('without a replacement takes it from groups and users alike, and foresees who loses what', () => {
    const { steps, users, survey, tenant, summary } = retire({ seats: 'zero' });
    expect(reasonsOf(steps)).toEqual([
      'removeDoubled',
      'retireFromGroup',
      'retireFromGroup',
      'waitForGroups',
      'retireDirect',
      'giveSeatsBack',
    ]);
    expect(Object.values(users).flatMap(({ held }) => held)).toEqual(['e3']);
    expect(summary.seats.find(({ skuId }) => skuId === 'e1')).toMatchObject({ owned: 0, consumedAfter: 0 });
    expect(usersWithResult(tenant, survey.swap, 'mail', 'lost')).toEqual([0, 1, 2, 3, 4]);
    expect(summary.users.withLoss).toBe(5);
  });

  it('F121: with a replacement everybody keeps what they use, each with the services that are off today off', () => {
    const { steps, users, summary, survey, tenant } = retire({ with: 'replacement', replacement: 'e3' });
    expect(reasonsOf(steps)).toEqual(['removeDoubled', 'swapGroup', 'swapGroup', 'waitForGroups', 'swapDirect', 'swapDirect']);
    expect(users['anna']?.on).toEqual(['chat', 'mail2', 'site2', 'vault']);
    expect(users['dan']?.on).toEqual(['forms2', 'mail2', 'site2', 'vault']);
    expect(users['eve']?.held).toEqual(['e3 from sales']);
    expect(summary).toMatchObject({ verdict: 'safe', users: { withLoss: 0, withGap: 0 } });
    const effect = effectOf(tenant, survey.swap);
    expect(effect.units.map(({ needed, released }) => [needed, released])).toEqual([
      [0, 5],
      [5, 0],
    ]);
    expect(effect.services.filter(({ result }) => result === 'lost')).toEqual([]);
  });

  it('of a license plan that nobody has only gives the units back', () => {
    const { steps, survey } = retire({ plan: 'idle', seats: 'zero' }, people().sku('idle'));
    expect(reasonsOf(steps)).toEqual(['giveSeatsBack']);
    expect(survey.swap.users).toEqual([]);
  });
});
