import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupBlade, GroupErrorReason } from '../../../shared/contract/licenses.ts';
import { type DemoTenantHost, openDemoTenant } from './demoTenant.ts';

let demo: DemoTenantHost;
beforeAll(async () => {
  demo = await openDemoTenant();
});
afterAll(() => demo.close());

const ERROR_GROUPS = ['Audio Conferencing', 'Calling', 'Design tools', 'Finance', 'Projects office'];

async function bladeOf(name: string): Promise<GroupBlade> {
  return await demo.blade(await demo.groupId(name));
}

function usersIn({ errors }: GroupBlade, error: GroupErrorReason['error']): number {
  return errors.find((reason) => reason.error === error)?.users ?? 0;
}

describe('the licenses of a group', () => {
  it('F90 have been applied to all users, or say how many are in error', async () => {
    expect(await bladeOf('Office staff')).toMatchObject({
      processing: { state: 'applied', members: 60, usersInError: 0, exported: '2026-11-02T06:00:00Z' },
      licenses: [{ name: 'Office 365 E3', state: 'applied', enabledServices: 37, services: 37, users: 60, usersInError: 0 }],
      errors: [],
    });
    expect((await bladeOf('Finance')).processing).toMatchObject({ state: 'errors', members: 48, usersInError: 3 });
  });

  it('F60 are nothing to speak of where the group has none', async () => {
    expect((await bladeOf('Finance trainees')).processing.state).toBe('none');
  });

  it('F33 are being processed while a member waits for what the group gives', async () => {
    const groupId = await demo.groupId('Office staff');
    const skuId = await demo.skuId('Microsoft Power Automate Free');
    const { tenantId } = demo.asImported;
    const { id, revision } = await demo.client.scenarios.create({ tenantId, name: 'Cut short' });
    const { settings, startAt } = await demo.client.scenarios.get({ tenantId, scenarioId: id });
    const hasty = await demo.client.scenarios.edit({
      tenantId,
      scenarioId: id,
      revision,
      edit: { kind: 'settings', startAt, settings: { ...settings, horizonSeconds: 61 } },
    });
    const drafts = [{ kind: 'assignLicense' as const, target: { group: groupId }, addLicenses: [{ skuId }] }];
    const staged = await demo.client.scenarios.edit({
      tenantId,
      scenarioId: id,
      revision: hasty.revision,
      edit: { kind: 'add', scope: demo.asImported, drafts },
    });
    const scope = { tenantId, scenario: { id, revision: staged.revision } };
    const { processing, licenses } = await demo.client.licenses.groupBlade({ scope, groupId, language: 'en' });
    expect(licenses.map(({ name }) => name)).toEqual(['Microsoft Power Automate Free', 'Office 365 E3']);
    expect(processing.state).toBe('processing');
  });

  it('F43, F108 name the exact pair that conflicts, and where the other service comes from', async () => {
    const { errors } = await bladeOf('Finance');
    const exclusive = errors.find(({ error }) => error === 'MutuallyExclusiveViolation');
    expect(exclusive).toMatchObject({ users: 2, licensePlans: [{ name: 'Office 365 E1' }] });
    expect(exclusive?.sample.map(({ displayName }) => displayName)).toEqual(['Henrik Forslund', 'Signe Hallgren']);
    expect(
      exclusive?.conflicts.map(({ a, b }) => [a.name, a.from?.source.group?.name, b.name, b.from?.plan, b.from?.source.group?.name]),
    ).toEqual([
      ['SharePoint (Plan 1)', 'Finance', 'SharePoint (Plan 2)', 'Office 365 E3', 'Projects office'],
      ['SharePoint (Plan 1)', 'Finance', 'SharePoint (Plan 2)', 'Office 365 E3', 'Office staff'],
    ]);
  });

  it('F44 name the missing base by all that would do', async () => {
    const [reason] = (await bladeOf('Audio Conferencing')).errors;
    expect(reason?.missingBases.map(({ service, anyOf }) => [service.name, anyOf.map(({ name }) => name)])).toEqual([
      ['Microsoft 365 Audio Conferencing', ['Microsoft Teams', 'Skype for Business Online (Plan 1)', 'Skype for Business Online (Plan 2)']],
    ]);
  });

  it.each(ERROR_GROUPS)('every remedy for %s helps: once its steps have run fewer users have the error', async (name) => {
    const groupId = await demo.groupId(name);
    const before = await demo.blade(groupId);
    for (const { error, remedies, users } of before.errors) {
      expect(remedies.length, error).toBeGreaterThan(0);
      for (const remedy of remedies) {
        const after = await demo.bladeAfter(groupId, remedy);
        expect(usersIn(after, error), `${error}: ${remedy.kind}`).toBeLessThan(users);
      }
    }
  });

  it('F111 with a cause the model does not know can be tried again, and no more', async () => {
    const { errors } = await bladeOf('Customer service');
    expect(errors.map(({ error, remedies }) => [error, remedies.map(({ kind }) => kind)])).toEqual([
      ['UniquenessViolation', ['reprocess']],
    ]);
  });

  it('F83 a remedy for too few units buys as many as are lacking', async () => {
    const [reason] = (await bladeOf('Design tools')).errors;
    expect(reason?.remedies.map(({ kind, values }) => [kind, values])).toEqual([['buySeats', { plan: 'Visio Plan 2', count: 1 }]]);
  });
});
