import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../../shared/contract/base.ts';
import type { WhatIfAnswer, WhatIfChangeInput } from '../../../shared/contract/whatIf.ts';
import { result } from '../library/applicationHost.ts';
import { openDemoTenant } from '../licensing/demoTenant.ts';

let demo: Awaited<ReturnType<typeof openDemoTenant>>;
beforeAll(async () => {
  demo = await openDemoTenant();
});
afterAll(() => demo.close());

const ask = (scope: Scope, userId: string, change: WhatIfChangeInput): Promise<WhatIfAnswer> =>
  result(demo.client.whatIf.ask({ scope, userId, change }));

/** What the whole tenant comes to when the steps of an answer are staged. */
async function staged({ steps }: WhatIfAnswer): Promise<Scope> {
  const { tenantId } = demo.asImported;
  const { id, revision } = await demo.client.scenarios.create({ tenantId, name: 'Staged' });
  const edit = { kind: 'add' as const, scope: demo.asImported, drafts: steps.map((step) => ({ kind: 'planStep' as const, step })) };
  const edited = await demo.client.scenarios.edit({ tenantId, scenarioId: id, revision, edit });
  return { tenantId, scenario: { id, revision: edited.revision } };
}

describe('what if, for one user', () => {
  it('F95 leaving a group that other licenses lean on leaves its license in error, and staging it says the same', async () => {
    const userId = await demo.userId('Stefan Dahlin');
    const answer = await ask(demo.asImported, userId, { kind: 'leaveGroup', group: await demo.groupId('Projects office') });
    expect(answer.errors).toMatchObject([
      { group: { name: 'Projects office' }, error: 'DependencyViolation', isNew: true, isLeftover: true },
    ]);
    expect(answer.errors[0]?.missingBases.length).toBeGreaterThan(0);
    expect(answer.services.every(({ result: what }) => what === 'kept')).toBe(true);
    const { licenses } = await demo.client.licenses.userBlade({ scope: await staged(answer), userId });
    expect(licenses.find(({ name }) => name === 'Office 365 E3')).toMatchObject({ held: true, state: 'ActiveWithError' });
  });

  it('F45 removing what is inherited is refused, in the service’s words with names in place of ids', async () => {
    const userId = await demo.userId('Alice Lockwood');
    const [e1, e3] = [await demo.skuId('Office 365 E1'), await demo.skuId('Office 365 E3')];
    const answer = await ask(demo.asImported, userId, { kind: 'licenses', add: e3, remove: e1 });
    const reasons = answer.refusals.flatMap((refusal) => refusal.reasons);
    expect(reasons.map(({ code }) => code)).toContain('F45');
    expect(reasons.map(({ message }) => message).join()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
  });

  it('F121 swapping the license plan of a group keeps switched-off services off, and counts units for all members', async () => {
    const userId = await demo.userId('Alice Lockwood');
    const group = await demo.groupId('Finance');
    const change = {
      kind: 'groupLicenses' as const,
      group,
      remove: await demo.skuId('Office 365 E1'),
      add: await demo.skuId('Office 365 E3'),
    };
    const kept = await ask(demo.asImported, userId, change);
    const open = await ask(demo.asImported, userId, { ...change, keepServices: false });
    const off = ({ steps }: WhatIfAnswer) =>
      steps.flatMap((step) => (step.kind === 'assignLicense' ? step.addLicenses : [])).flatMap((each) => each.disabledPlans);
    expect(off(open)).toEqual([]);
    expect(off(kept).length).toBeGreaterThan(0);
    expect(kept.services.some(({ result: what }) => what === 'lost')).toBe(false);
    const members = (await demo.client.groups.get({ scope: demo.asImported, groupId: group })).row.members;
    expect(kept.units.map(({ users }) => users)).toEqual(kept.units.map(() => members));
    expect(kept.units.find(({ name }) => name === 'Office 365 E3')?.needed).toBeGreaterThan(1);
  });

  it('F104 deleting the account takes everything, and gives the units back', async () => {
    const answer = await ask(demo.asImported, await demo.userId('Alice Lockwood'), { kind: 'delete' });
    expect(answer.deleted).toBe(true);
    expect(new Set(answer.services.map(({ result: what }) => what))).toEqual(new Set(['lost']));
    expect(answer.units.map(({ needed, released }) => [needed, released])).toEqual(answer.units.map(() => [0, 1]));
  });

  it('F118 a scenario that removes first is told with the length of every gap and the step that made it', async () => {
    const { tenantId } = demo.asImported;
    const bad = (await demo.client.scenarios.list({ tenantId })).find(({ name }) => name.startsWith('Bad plan: remove E1 first'));
    if (bad === undefined) throw new Error('the demo has no such scenario');
    const scope: Scope = { tenantId, scenario: { id: bad.id, revision: bad.revision } };
    const answer = await ask(scope, await demo.userId('Alice Lockwood'), { kind: 'scenario' });
    const mail = answer.services.find(({ family }) => family === 'exchange-mailbox');
    expect(mail?.result).toBe('gap');
    expect(mail?.gaps[0]?.seconds).toBeGreaterThan(0);
    expect(mail?.turns.map(({ what, step }) => [what, step])).toEqual([
      ['went', 0],
      ['came', 2],
    ]);
    expect(answer.steps).toEqual([]);
  });

  it('says that there is no such user or group, and refuses a change that changes nothing', async () => {
    const userId = await demo.userId('Alice Lockwood');
    await expect(ask(demo.asImported, 'nobody', { kind: 'delete' })).rejects.toMatchObject({ data: { code: 'notFound' } });
    await expect(ask(demo.asImported, userId, { kind: 'joinGroup', group: 'none' })).rejects.toMatchObject({ data: { code: 'notFound' } });
    await expect(ask(demo.asImported, userId, { kind: 'licenses', add: null, remove: null })).rejects.toMatchObject({
      data: { code: 'badInput' },
    });
    await expect(ask(demo.asImported, userId, { kind: 'scenario' })).rejects.toMatchObject({ data: { code: 'badInput' } });
  });
});
