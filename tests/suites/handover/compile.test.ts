import { describe, expect, it } from 'vitest';
import { type CompiledHandover, compileHandover } from '../../../shared/engine/handover/compileHandover.ts';
import { mailNicknameOf } from '../../../shared/engine/handover/groupActions.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import type { HandoverAction } from '../../../shared/model/handover.ts';
import { automationSchema } from '../../../shared/model/migrationPlan.ts';
import { catalogOf, plan, type StepInput } from '../../support/planBuilder.ts';
import { type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';

function compiled(built: TenantBuilder, steps: readonly StepInput[], settings: Parameters<typeof plan>[1] = {}): CompiledHandover {
  return compileHandover(rehearse({ snapshot: built.snapshot(), plan: plan(steps, settings), catalog: catalogOf() }), { mark: '0a1b' });
}

function actionsOf({ waves, actions }: CompiledHandover): HandoverAction[] {
  return waves.flatMap(({ number }) => [...actions(number)]);
}

function requestsOf(handover: CompiledHandover) {
  return actionsOf(handover).flatMap((action) => (action.kind === 'request' ? [action] : []));
}

const sent = (handover: CompiledHandover): string[] => requestsOf(handover).map(({ request }) => `${request.method} ${request.url}`);
const tasksOf = (handover: CompiledHandover) => handover.tasks.map(({ task }) => task);

const E1_GROUP = () =>
  tenant()
    .sku('e1')
    .sku('e3')
    .group('g', { licenses: ['e1'] })
    .user('a', { in: ['g'] })
    .user('b', { in: ['g'] });
const SWAP: StepInput = { kind: 'assignLicense', target: { group: 'g' }, addLicenses: [{ skuId: 'e3' }], removeLicenses: ['e1'] };

describe('waves', () => {
  it('end where the plan waits and nothing is under way, and the last waits although the plan does not', () => {
    const handover = compiled(E1_GROUP(), [
      SWAP,
      { kind: 'waitForProcessing' },
      { kind: 'removeMembers', group: 'g', users: { ids: ['a'] } },
    ]);
    expect(handover.waves.map(({ steps, requests, users }) => [steps, requests, users])).toEqual([
      [[0, 1], 1, 2],
      [[2], 1, 1],
    ]);
    expect(actionsOf(handover).map(({ kind, step }) => [kind, kind === 'manual' ? -1 : step])).toEqual([
      ['request', 0],
      ['waitForProcessing', 1],
      ['request', 2],
      ['waitForProcessing', null],
    ]);
  });

  it('do not end at a wait for one group while another is still at work', () => {
    const built = E1_GROUP().group('h', { members: ['a'] });
    const handover = compiled(built, [SWAP, { kind: 'waitForProcessing', groups: ['h'] }, { kind: 'reprocess', users: { ids: ['a'] } }]);
    expect(handover.waves.length).toBe(1);
  });

  it('are none for a plan that does nothing, whose boundary is checked all the same', () => {
    const handover = compiled(E1_GROUP(), [{ kind: 'waitForProcessing' }]);
    expect(handover.waves).toEqual([]);
    expect([...handover.checks(0)]).toEqual([]);
  });

  it('give a wait three times what the rehearsal took, and a quarter of an hour at least (F89)', () => {
    const [, short] = actionsOf(compiled(E1_GROUP(), [SWAP, { kind: 'waitForProcessing' }]));
    expect(short).toMatchObject({ kind: 'waitForProcessing', expectedSeconds: 60, timeoutSeconds: 900 });
    const [, long] = actionsOf(compiled(E1_GROUP(), [SWAP, { kind: 'waitForProcessing' }], { groupQueueDelaySeconds: 2000 }));
    expect(long).toMatchObject({ expectedSeconds: 2000, timeoutSeconds: 6000, pollSeconds: 60 });
  });
});

describe('requests', () => {
  it('swap licenses of a group in one call, with what was off before on the way back', () => {
    const built = tenant()
      .sku('e1', { plans: ['mail', 'chat'] })
      .sku('e3')
      .group('g', { licenses: [{ skuId: 'e1', disabledPlans: ['chat'] }] })
      .user('a', { in: ['g'] });
    const [swap] = requestsOf(compiled(built, [SWAP]));
    expect(swap?.request.body).toEqual({ addLicenses: [{ skuId: 'e3', disabledPlans: [] }], removeLicenses: ['e1'] });
    expect(swap?.undo?.request.body).toEqual({ addLicenses: [{ skuId: 'e1', disabledPlans: ['chat'] }], removeLicenses: ['e3'] });
  });

  it('leave out what a group does not carry: the service refuses to remove it', () => {
    const step: StepInput = { ...SWAP, removeLicenses: ['e1', 'e3'], addLicenses: [] };
    expect(requestsOf(compiled(E1_GROUP(), [step]))[0]?.request.body).toEqual({ addLicenses: [], removeLicenses: ['e1'] });
  });

  it('are made on the users the rehearsal chose, one by one, and on nobody who has nothing to gain', () => {
    const built = E1_GROUP()
      .group('h')
      .user('c', { in: ['h'] });
    expect(sent(compiled(built, [{ kind: 'addMembers', group: 'h', users: { all: true } }]))).toEqual([
      'POST /groups/h/members/$ref',
      'POST /groups/h/members/$ref',
    ]);
    expect(sent(compiled(built, [{ kind: 'removeMembers', group: 'g', users: { first: 1, of: { memberOf: 'g' } } }]))).toEqual([
      'DELETE /groups/g/members/a/$ref',
    ]);
    expect(sent(compiled(built, [{ kind: 'reprocess', users: { all: true } }]))).toEqual([
      'POST /users/a/reprocessLicenseAssignment',
      'POST /users/b/reprocessLicenseAssignment',
    ]);
  });

  it('leave a refused call out, and say which step it was (F41)', () => {
    const built = tenant().sku('e1', { enabled: 1 }).user('a').user('b');
    const handover = compiled(built, [{ kind: 'assignLicense', target: { users: { all: true } }, addLicenses: [{ skuId: 'e1' }] }]);
    expect(sent(handover)).toEqual(['POST /users/a/assignLicense']);
    expect(handover.refusedSteps).toEqual([0]);
  });

  it('make a group by a nickname that the service takes, and speak of it by a token afterwards', () => {
    const built = tenant()
      .sku('e1')
      .user('a', { attributes: { department: 'X' } });
    const handover = compiled(built, [
      {
        kind: 'createGroup',
        group: {
          id: 'new',
          displayName: 'Ekonomi & (Åre) <b>',
          groupTypes: ['DynamicMembership'],
          membershipRule: 'user.department -eq "X"',
        },
      },
      { kind: 'assignLicense', target: { group: 'new' }, addLicenses: [{ skuId: 'e1' }] },
    ]);
    const [create, license] = requestsOf(handover);
    expect(create?.creates).toBe('new');
    expect(create?.request.body).toMatchObject({
      mailNickname: 'Ekonomi-A-re-b-0a1b-1',
      membershipRuleProcessingState: 'On',
      securityEnabled: true,
    });
    expect(license?.request.url).toBe('/groups/{created:new}/assignLicense');
    expect([...handover.checks(0)].some((check) => check.kind === 'group')).toBe(false);
    expect([...handover.checks(1)].find((check) => check.kind === 'group')).toMatchObject({ id: '{created:new}', memberIds: ['a'] });
  });

  it('never need a nickname of more than 64 characters, or one without a letter', () => {
    expect(mailNicknameOf('x'.repeat(300), '0a1b2c3d', 12).length).toBeLessThanOrEqual(64);
    expect(mailNicknameOf('财务', '0a1b2c3d', 3)).toBe('group-0a1b2c3d-3');
  });

  it('bring the members of a static group back when its rule is taken away again (F100)', () => {
    const built = tenant()
      .sku('e1')
      .group('g')
      .user('a', { in: ['g'] })
      .user('b', { attributes: { department: 'X' } });
    const handover = compiled(built, [{ kind: 'setMembershipRule', group: 'g', rule: 'user.department -eq "X"' }]);
    const back = [...handover.rollback(1)].flatMap((step) =>
      step.kind === 'request' ? [`${step.undo.request.method} ${step.undo.request.url}`] : [],
    );
    expect(back).toEqual(['PATCH /groups/g', 'POST /groups/g/members/$ref', 'DELETE /groups/g/members/b/$ref']);
  });

  it('say what nothing takes back: a deleted group, reprocessing, a usage location where there was none', () => {
    const built = tenant()
      .sku('e1')
      .group('g')
      .group('h', { licenses: ['e1'] })
      .user('a', { in: ['h'], location: null });
    const handover = compiled(built, [
      { kind: 'deleteGroup', group: 'g' },
      { kind: 'reprocess', users: { ids: ['a'] } },
      { kind: 'updateUsers', users: { ids: ['a'] }, set: { usageLocation: 'SE', jobTitle: 'Clerk' } },
    ]);
    expect(handover.irreversible).toEqual([
      { why: 'deletedGroup', requests: 1 },
      { why: 'reprocess', requests: 1 },
      { why: 'usageLocation', requests: 1 },
    ]);
    expect(requestsOf(handover).at(-1)?.undo?.request.body).toEqual({ jobTitle: null });
  });
});

describe('tasks for a person', () => {
  it('are buying, the directory on-premises, what Graph does not change, and automations', () => {
    const built = tenant()
      .sku('e1', { enabled: 5 })
      .group('s', { synced: true })
      .user('a')
      .user('b', { attributes: { onPremisesSyncEnabled: true } });
    const handover = compiled(built, [
      { kind: 'setSeats', skuId: 'e1', enabled: 9 },
      { kind: 'addMembers', group: 's', users: { all: true }, onPremises: true },
      { kind: 'updateUsers', users: { all: true }, set: { department: 'X', usageLocation: 'NL', manager: 'boss' } },
    ]);
    expect(tasksOf(handover)).toEqual([
      { kind: 'setSeats', skuId: 'e1', enabled: 9, before: 5 },
      { kind: 'onPremisesMembers', groupId: 's', userIds: ['a', 'b'], change: 'add' },
      { kind: 'onPremisesAttributes', userIds: ['b'], values: { department: 'X', manager: 'boss' } },
      { kind: 'otherAttributes', userIds: ['a'], values: { manager: 'boss' } },
    ]);
    expect(requestsOf(handover).map(({ request }) => request.body)).toEqual([
      { department: 'X', usageLocation: 'NL' },
      { usageLocation: 'NL' },
    ]);
  });

  it('switch an automation off', () => {
    const automations = [
      automationSchema.parse({ id: 'nightly', name: 'Nightly', users: { all: true }, addLicenses: [{ skuId: 'e1' }], everySeconds: 60 }),
    ];
    const withAutomation = { ...plan([{ kind: 'retireAutomation', automation: 'nightly' }]), automations };
    const rehearsal = rehearse({ snapshot: E1_GROUP().snapshot(), plan: withAutomation, catalog: catalogOf() });
    expect(tasksOf(compileHandover(rehearsal, { mark: 'x' }))).toEqual([
      { kind: 'retireAutomation', automationId: 'nightly', name: 'Nightly' },
    ]);
  });
});

describe('checks', () => {
  it('ask for the units that the next wave takes, and for those that were bought', () => {
    const built = E1_GROUP().sku('bi', { enabled: 10 });
    const handover = compiled(built, [
      { kind: 'setSeats', skuId: 'bi', enabled: 12 },
      { kind: 'waitForProcessing' },
      { kind: 'assignLicense', target: { users: { all: true } }, addLicenses: [{ skuId: 'bi' }] },
    ]);
    const seats = [0, 1, 2].map((boundary) => [...handover.checks(boundary)].filter((check) => check.kind === 'seats'));
    expect(seats[0]).toMatchObject([{ skuId: 'bi', ownedAtLeast: 10 }]);
    expect(seats[1]).toMatchObject([{ skuId: 'bi', ownedAtLeast: 12, freeAtLeast: 2 }]);
    expect(seats[2]).toMatchObject([{ skuId: 'bi', ownedAtLeast: 12 }]);
  });
});

describe('permissions', () => {
  it('are the least the requests need, and none that another includes', () => {
    expect(compiled(E1_GROUP(), [SWAP]).scopes).toEqual([
      'GroupMember.Read.All',
      'LicenseAssignment.ReadWrite.All',
      'Organization.Read.All',
      'User.Read.All',
    ]);
    const all = compiled(E1_GROUP(), [
      { kind: 'createGroup', group: { id: 'n' } },
      { kind: 'addMembers', group: 'n', users: { all: true } },
      { kind: 'deleteUsers', users: { ids: ['b'] } },
    ]);
    expect(all.scopes).toEqual(['Group.ReadWrite.All', 'Organization.Read.All', 'User.DeleteRestore.All', 'User.ReadWrite.All']);
  });
});
