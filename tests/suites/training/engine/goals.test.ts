import { describe, expect, it } from 'vitest';
import { catalogOf, type StepInput } from '../../../support/planBuilder.ts';
import { tenant } from '../../../support/tenantBuilder.ts';
import { walk } from './judged.ts';

/** Anna is in the group, Bo is not, Cleo has no usage location. */
const office = (seats = 10) =>
  tenant(null)
    .sku('e1', { plans: ['mail', 'site'] })
    .sku('e3', { plans: ['mail', 'apps'], enabled: seats })
    .group('sales', { licenses: ['e1'] })
    .group('empty')
    .user('anna', { in: ['sales'] })
    .user('bo')
    .user('cleo', { location: null })
    .snapshot();

const give = (user: string, sku: string): StepInput => ({
  kind: 'assignLicense',
  target: { users: { ids: [user] } },
  addLicenses: [{ skuId: sku }],
});
const take = (user: string, sku: string): StepInput => ({
  kind: 'assignLicense',
  target: { users: { ids: [user] } },
  removeLicenses: [sku],
});
const groupGives = (group: string, sku: string): StepInput => ({ kind: 'assignLicense', target: { group }, addLicenses: [{ skuId: sku }] });
const met = { met: true, against: 0, witnesses: [] };

describe('holds', () => {
  it('is met by each source it asks for, and by no other', () => {
    const { goal } = walk({ snapshot: office(), steps: [give('bo', 'e1')] });
    const asked = (user: string, from?: 'direct' | 'group' | { group: string }) =>
      goal({ kind: 'holds', users: { ids: [user] }, skuId: 'e1', ...(from === undefined ? {} : { from }) }).met;
    expect([asked('anna'), asked('anna', 'group'), asked('anna', { group: 'sales' }), asked('anna', 'direct')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect([asked('bo'), asked('bo', 'direct'), asked('bo', 'group'), asked('anna', { group: 'empty' })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('says that nothing was ever assigned', () => {
    const judged = walk({ snapshot: office() }).goal({ kind: 'holds', users: { all: true }, skuId: 'e3' });
    expect(judged).toMatchObject({ met: false, against: 3, of: 3 });
    expect(judged.witnesses).toEqual(['anna', 'bo', 'cleo'].map((userId) => ({ userId, skuId: 'e3' })));
  });

  it('F42: says why the call was refused, when, and in which step', () => {
    const { goal } = walk({ snapshot: office(), steps: [{ kind: 'wait', seconds: 30 }, give('cleo', 'e3')] });
    expect(goal({ kind: 'holds', users: { ids: ['cleo'] }, skuId: 'e3' }).witnesses).toEqual([
      { userId: 'cleo', skuId: 'e3', code: 'F42', atSeconds: 30, step: 1 },
    ]);
  });

  it('F41, F83: says since when the license is in error', () => {
    const { goal } = walk({ snapshot: office(0), steps: [groupGives('sales', 'e3')] });
    expect(goal({ kind: 'holds', users: { memberOf: 'sales' }, skuId: 'e3' }).witnesses).toEqual([
      { userId: 'anna', skuId: 'e3', groupId: 'sales', code: 'CountViolation', atSeconds: 60, step: 0 },
    ]);
  });

  it('says when a license went, and through which group', () => {
    const { goal } = walk({ snapshot: office(), steps: [{ kind: 'removeMembers', group: 'sales', users: { ids: ['anna'] } }] });
    expect(goal({ kind: 'holds', users: { ids: ['anna'] }, skuId: 'e1' }).witnesses).toEqual([
      { userId: 'anna', skuId: 'e1', groupId: 'sales', atSeconds: 60, step: 0 },
    ]);
  });

  it('F197: tells of the group that the user could not join', () => {
    const snapshot = tenant()
      .sku('e1')
      .group('dynamic', { licenses: ['e1'], rule: 'user.department -eq "Sales"' })
      .user('bo')
      .user('di')
      .snapshot();
    const { goal } = walk({ snapshot, steps: [{ kind: 'addMembers', group: 'dynamic', users: { ids: ['bo'] } }] });
    expect(goal({ kind: 'holds', users: { all: true }, skuId: 'e1' }).witnesses).toEqual([
      { userId: 'bo', skuId: 'e1', groupId: 'dynamic', code: 'F197', atSeconds: 0, step: 0 },
      { userId: 'di', skuId: 'e1' },
    ]);
  });

  it('turned round: is met when nobody holds it, and says what came, what stayed, and what could not be taken (F45)', () => {
    const goal = { kind: 'holds', users: { all: true }, skuId: 'e1', not: true } as const;
    expect(walk({ snapshot: office() }).goal({ ...goal, skuId: 'e3' })).toMatchObject({ ...met, of: 3 });
    expect(walk({ snapshot: office(), steps: [give('bo', 'e1')] }).goal(goal)).toMatchObject({
      against: 2,
      witnesses: [
        { userId: 'bo', skuId: 'e1', atSeconds: 0, step: 0 },
        { userId: 'anna', skuId: 'e1', groupId: 'sales' },
      ],
    });
    expect(walk({ snapshot: office(), steps: [take('anna', 'e1')] }).goal(goal).witnesses).toEqual([
      { userId: 'anna', skuId: 'e1', code: 'F45', atSeconds: 0, step: 0 },
    ]);
  });

  it('F83: turned round: says that the license could not be exchanged', () => {
    const swap: StepInput = { kind: 'assignLicense', target: { group: 'sales' }, addLicenses: [{ skuId: 'e3' }], removeLicenses: ['e1'] };
    const { goal } = walk({ snapshot: office(0), steps: [swap] });
    expect(goal({ kind: 'holds', users: { memberOf: 'sales' }, skuId: 'e1', not: true }).witnesses).toEqual([
      { userId: 'anna', skuId: 'e1', groupId: 'sales', code: 'Other', atSeconds: 60, step: 0 },
    ]);
  });

  it('is met by nobody who was deleted', () => {
    const { goal } = walk({ snapshot: office(), steps: [{ kind: 'deleteUsers', users: { ids: ['anna'] } }] });
    expect(goal({ kind: 'holds', users: { ids: ['anna'] }, skuId: 'e1' }).witnesses).toEqual([
      { userId: 'anna', skuId: 'e1', atSeconds: 0, step: 0 },
    ]);
  });
});

describe('a goal about nobody', () => {
  it.each([
    { kind: 'holds', users: { ids: ['nobody'] }, skuId: 'e1' },
    { kind: 'holds', users: { memberOf: 'unknown' }, skuId: 'e1', not: true },
    { kind: 'noErrors', users: { memberOf: 'empty' } },
    { kind: 'unchanged', users: { ids: [] } },
    { kind: 'member', users: { ids: ['nobody'] }, group: 'sales' },
  ] as const)('is not met: $kind', (goal) => {
    expect(walk({ snapshot: office() }).goal(goal)).toEqual({ met: false, against: 0, of: 0, measured: null, witnesses: [] });
  });
});

describe('selectors of conditions', () => {
  it('mean the users of before the first step', () => {
    const { goal } = walk({
      snapshot: office(),
      steps: [{ kind: 'removeMembers', group: 'sales', users: { ids: ['anna'] } }, give('anna', 'e1')],
    });
    expect(goal({ kind: 'holds', users: { memberOf: 'sales' }, skuId: 'e1', from: 'direct' })).toMatchObject({ met: true, of: 1 });
  });
});

describe('serviceOn', () => {
  it('is met by any license plan with the service on, and by services that cannot be switched off (F25)', () => {
    const snapshot = tenant()
      .sku('e1', { plans: ['mail', 'company:base'] })
      .user('anna', { has: [{ sku: 'e1', off: ['mail'] }] })
      .snapshot();
    const { goal } = walk({ snapshot });
    expect(goal({ kind: 'serviceOn', users: { all: true }, servicePlanId: 'base' }).met).toBe(true);
    expect(goal({ kind: 'serviceOn', users: { all: true }, servicePlanId: 'mail' })).toMatchObject({ met: false, against: 1 });
    expect(goal({ kind: 'serviceOn', users: { all: true }, servicePlanId: 'mail', not: true }).met).toBe(true);
    expect(goal({ kind: 'serviceOn', users: { all: true }, servicePlanId: 'unknown' }).met).toBe(false);
  });

  it('says when the service went though the license stayed', () => {
    const off: StepInput = { kind: 'assignLicense', target: { group: 'sales' }, addLicenses: [{ skuId: 'e1', disabledPlans: ['site'] }] };
    const { goal } = walk({ snapshot: office(), steps: [off] });
    expect(goal({ kind: 'serviceOn', users: { memberOf: 'sales' }, servicePlanId: 'site' }).witnesses).toEqual([
      { userId: 'anna', service: { servicePlanId: 'site' }, groupId: 'sales', atSeconds: 60, step: 0 },
    ]);
  });

  it('F43: names the license plan that would have given it', () => {
    const catalog = catalogOf({ exclusive: [['apps', 'site']] });
    const { goal } = walk({ snapshot: office(), steps: [groupGives('sales', 'e3')], catalog });
    expect(goal({ kind: 'serviceOn', users: { memberOf: 'sales' }, servicePlanId: 'apps' }).witnesses).toEqual([
      {
        userId: 'anna',
        service: { servicePlanId: 'apps' },
        skuId: 'e3',
        groupId: 'sales',
        code: 'MutuallyExclusiveViolation',
        atSeconds: 60,
        step: 0,
      },
    ]);
  });
});

describe('goals about groups', () => {
  it('member: says who never joined, who left when, and who joined against the goal', () => {
    const steps: StepInput[] = [
      { kind: 'removeMembers', group: 'sales', users: { ids: ['anna'] } },
      { kind: 'addMembers', group: 'empty', users: { ids: ['bo'] } },
    ];
    const { goal } = walk({ snapshot: office(), steps, settings: { adminStepSeconds: 10 } });
    expect(goal({ kind: 'member', users: { ids: ['bo'] }, group: 'empty' })).toMatchObject({ ...met, of: 1 });
    expect(goal({ kind: 'member', users: { ids: ['anna', 'bo'] }, group: 'sales' }).witnesses).toEqual([
      { userId: 'anna', groupId: 'sales', atSeconds: 0, step: 0 },
      { userId: 'bo', groupId: 'sales' },
    ]);
    expect(goal({ kind: 'member', users: { all: true }, group: 'empty', not: true }).witnesses).toEqual([
      { userId: 'bo', groupId: 'empty', atSeconds: 10, step: 1 },
    ]);
  });

  it('F103: member: says that a synchronized group was changed in the wrong place', () => {
    const snapshot = tenant().group('synced', { synced: true }).user('bo').snapshot();
    const { goal } = walk({ snapshot, steps: [{ kind: 'addMembers', group: 'synced', users: { ids: ['bo'] } }] });
    expect(goal({ kind: 'member', users: { ids: ['bo'] }, group: 'synced' }).witnesses).toEqual([
      { userId: 'bo', groupId: 'synced', code: 'F103', atSeconds: 0, step: 0 },
    ]);
  });

  it('groupAssigns: asks for the license plan and for services on and off in it', () => {
    const assigned: StepInput = {
      kind: 'assignLicense',
      target: { group: 'empty' },
      addLicenses: [{ skuId: 'e3', disabledPlans: ['apps'] }],
    };
    const { goal } = walk({ snapshot: office(), steps: [assigned] });
    const asked = { kind: 'groupAssigns', group: 'empty', skuId: 'e3' } as const;
    expect(goal(asked)).toEqual({ ...met, of: null, measured: null });
    expect(goal({ ...asked, on: ['mail'], off: ['apps'] }).met).toBe(true);
    expect(goal({ ...asked, not: true })).toMatchObject({
      met: false,
      witnesses: [{ groupId: 'empty', skuId: 'e3', atSeconds: 0, step: 0 }],
    });
    expect(goal({ ...asked, on: ['apps'], off: ['mail'] })).toMatchObject({
      against: 2,
      witnesses: [{ service: { servicePlanId: 'apps' } }, { service: { servicePlanId: 'mail' } }],
    });
    expect(goal({ ...asked, skuId: 'e1' })).toMatchObject({ met: false, against: 1 });
    expect(goal({ ...asked, skuId: 'e1', not: true }).met).toBe(true);
    expect(goal({ ...asked, group: 'unknown' })).toMatchObject({ met: false, witnesses: [{ groupId: 'unknown', skuId: 'e3' }] });
  });

  it('F59: groupAssigns: says why the group could not get the license', () => {
    const snapshot = tenant().sku('e1').group('mail', { securityEnabled: false }).snapshot();
    const { goal } = walk({ snapshot, steps: [groupGives('mail', 'e1')] });
    expect(goal({ kind: 'groupAssigns', group: 'mail', skuId: 'e1' }).witnesses).toEqual([
      { groupId: 'mail', skuId: 'e1', code: 'F59', atSeconds: 0, step: 0 },
    ]);
  });

  it('F96: groupGone: is met when the group is deleted, and else says why it could not be', () => {
    const { goal } = walk({
      snapshot: office(),
      steps: [
        { kind: 'deleteGroup', group: 'empty' },
        { kind: 'deleteGroup', group: 'sales' },
      ],
    });
    expect(goal({ kind: 'groupGone', group: 'empty' })).toMatchObject(met);
    expect(goal({ kind: 'groupGone', group: 'sales' }).witnesses).toEqual([{ groupId: 'sales', code: 'F96', atSeconds: 0, step: 1 }]);
    expect(goal({ kind: 'groupGone', group: 'unknown' }).witnesses).toEqual([{ groupId: 'unknown' }]);
  });
});

describe('attribute', () => {
  it('compares without regard to case, and takes missing for empty', () => {
    const { goal } = walk({ snapshot: office(), steps: [{ kind: 'updateUsers', users: { ids: ['cleo'] }, set: { usagelocation: 'nl' } }] });
    expect(goal({ kind: 'attribute', users: { ids: ['cleo'] }, attribute: 'usageLocation', value: 'NL' }).met).toBe(true);
    expect(goal({ kind: 'attribute', users: { ids: ['cleo'] }, attribute: 'department', value: null }).met).toBe(true);
    expect(goal({ kind: 'attribute', users: { all: true }, attribute: 'usageLocation', value: 'SE' })).toMatchObject({
      against: 1,
      of: 3,
      witnesses: [{ userId: 'cleo', atSeconds: 0, step: 0 }],
    });
  });
});

describe('noErrors', () => {
  it('F83: names the license plan, where it comes from, why, and since when', () => {
    const { goal } = walk({ snapshot: office(0), steps: [groupGives('sales', 'e3')] });
    expect(goal({ kind: 'noErrors', users: { all: true } })).toMatchObject({
      against: 1,
      of: 3,
      witnesses: [{ userId: 'anna', groupId: 'sales', skuId: 'e3', code: 'CountViolation', atSeconds: 60, step: 0 }],
    });
    expect(goal({ kind: 'noErrors', users: { ids: ['bo'] } })).toMatchObject(met);
  });

  it('of an error that was there from the start tells no time', () => {
    const snapshot = tenant()
      .sku('e1', { enabled: 0 })
      .group('g', { licenses: ['e1'] })
      .user('anna', { in: ['g'], has: [{ sku: 'e1', from: 'g', state: 'Error', error: 'CountViolation' }] })
      .snapshot();
    expect(walk({ snapshot }).goal({ kind: 'noErrors', users: { all: true } }).witnesses).toEqual([
      { userId: 'anna', groupId: 'g', skuId: 'e1', code: 'CountViolation' },
    ]);
  });
});

describe('unitsUsed', () => {
  it('measures the units at the end, and says since when they are too many', () => {
    const { goal } = walk({ snapshot: office(), steps: [give('anna', 'e3'), give('bo', 'e3')] });
    expect(goal({ kind: 'unitsUsed', skuId: 'e3', atLeast: 2, atMost: 2 })).toEqual({ ...met, of: null, measured: 2 });
    expect(goal({ kind: 'unitsUsed', skuId: 'e3', atMost: 1 })).toMatchObject({
      met: false,
      measured: 2,
      witnesses: [{ skuId: 'e3', step: 1 }],
    });
    expect(goal({ kind: 'unitsUsed', skuId: 'e1', atLeast: 2 })).toMatchObject({ met: false, measured: 1, witnesses: [{ skuId: 'e1' }] });
    expect(goal({ kind: 'unitsUsed', skuId: 'unknown', atLeast: 1 })).toMatchObject({ met: false, measured: 0 });
  });
});

describe('unchanged', () => {
  it('asks for license plans, sources and services, and tells what is other since when', () => {
    const { goal } = walk({ snapshot: office(), steps: [give('bo', 'e1'), take('bo', 'e1'), give('anna', 'e1')] });
    expect(goal({ kind: 'unchanged', users: { ids: ['bo', 'cleo'] } })).toMatchObject({ ...met, of: 2 });
    expect(goal({ kind: 'unchanged', users: { ids: ['anna'] } }).witnesses).toEqual([
      { userId: 'anna', skuId: 'e1', atSeconds: 0, step: 2 },
    ]);
  });

  it('is not met for who was deleted, even without licenses', () => {
    const { goal } = walk({ snapshot: office(), steps: [{ kind: 'deleteUsers', users: { ids: ['bo'] } }] });
    expect(goal({ kind: 'unchanged', users: { ids: ['bo'] } }).met).toBe(false);
  });
});
