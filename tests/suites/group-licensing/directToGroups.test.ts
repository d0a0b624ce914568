import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DirectCheck, DirectToGroupsAnswers } from '../../../shared/contract/groupLicensing.ts';
import { createHosts, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
let host: Host;
let tenantId: string;

beforeAll(async () => {
  host = await hosts.host();
  const { card } = await result(host.library.addDemo({ demoId: 'direct-1000' }));
  tenantId = card.id;
});
afterAll(hosts.close);

const E3 = '6fd2c87f-b296-42f0-b197-1e91e994b900';
const ALL_USERS = 'd3e1beee-7696-42b8-996e-68ae7849688c';

const script = {
  name: 'License script',
  users: { where: 'user.accountEnabled -eq true' },
  licenses: [{ skuId: E3, disabledPlans: [] }],
  everySeconds: 1800,
};

const answersOf = (more: Partial<DirectToGroupsAnswers> = {}): DirectToGroupsAnswers => ({
  minimumUsers: 5,
  includeGuests: false,
  automation: null,
  retire: 'beforeRemoval',
  solution: 'combinations',
  groups: {},
  pilotUsers: 10,
  waves: 2,
  pauseSeconds: 3600,
  ...more,
});

const mine = () => host.client.groupLicensing.mine({ tenantId });

/** The scenario that the answers make, rehearsed to its end. */
async function evaluated(answers: DirectToGroupsAnswers) {
  const { wizards, scenarios } = host.client;
  const wizard = await wizards.start({ tenantId, kind: 'directToGroups', page: 'steps', answers });
  const { steps, missing } = await wizards.steps({ tenantId, kind: 'directToGroups', answers });
  expect(missing).toEqual([]);
  const { scenario } = await wizards.apply({ tenantId, wizardId: wizard.id, name: 'Move', notes: steps.map(() => 'why') });
  const evaluation = await result(scenarios.evaluate({ scope: { tenantId, scenario: { id: scenario.id, revision: scenario.revision } } }));
  return { steps, scenario, summary: evaluation.summary };
}

describe('mining the demo tenant with 1,000 direct licenses', () => {
  it('finds four combinations of licenses, and that they cannot be had with fewer groups', async () => {
    const { directUsers, inheritedUsers, fewest, solutions } = await mine();
    expect({ directUsers, inheritedUsers, fewest }).toEqual({ directUsers: 1000, inheritedUsers: 0, fewest: 'combinations' });
    const { groups, coveredUsers, leftovers, provenFewest } = solutions.combinations;
    expect(groups.map(({ users, licenses }) => [users, licenses.length, licenses[0]?.off])).toEqual([
      [968, 1, ['Microsoft Kaizala Pro', 'Sway']],
      [12, 1, []],
      [10, 1, ['Microsoft Forms (Plan E3)', 'Microsoft Kaizala Pro', 'Sway', 'Yammer Enterprise']],
      [10, 2, ['Microsoft Kaizala Pro', 'Sway']],
    ]);
    expect([coveredUsers, leftovers, provenFewest]).toEqual([1000, [], true]);
  });

  it('offers the group that has everybody as member, and says how many others it has', async () => {
    const { solutions } = await mine();
    const [largest] = solutions.combinations.groups;
    expect(largest!.fitting).toMatchObject([{ id: ALL_USERS, isLicensed: false, toAdd: 0, others: 1000 - largest!.users }]);
  });

  it('lists the users behind every figure, a window at a time', async () => {
    const { solutions } = await mine();
    const { key, users } = solutions.combinations.groups[0]!;
    const page = await host.client.groupLicensing.people({
      tenantId,
      of: { group: key, solution: 'combinations' },
      window: { offset: users - 3, limit: 10 },
    });
    expect([page.matching, page.rows.length]).toEqual([users, 3]);
    await expect(
      host.client.groupLicensing.people({ tenantId, of: { group: 'gone', solution: 'blocks' }, window: { offset: 0, limit: 1 } }),
    ).rejects.toMatchObject({ data: { code: 'notFound' } });
  });
});

describe('the move from direct licenses to groups', () => {
  it('F153 keeps every service of everybody at every moment, and leaves no direct license', async () => {
    const { summary, steps } = await evaluated(answersOf());
    expect(summary.verdict).toBe('safe');
    expect(steps.map(({ reason }) => reason.code)).toContain('removePilot');
    const check = await result<DirectCheck>(host.client.groupLicensing.checkDirect({ tenantId, answers: answersOf() }));
    expect([check.users, check.safeUsers]).toEqual([1000, 1000]);
    expect(new Set(check.rows.map(({ verdict }) => verdict))).toEqual(new Set(['equal']));
    expect(check.examples[0]?.moments).toMatchObject({
      before: [{ paths: [{ group: null, state: 'Active' }] }],
      both: [{ paths: [{ group: null }, { group: expect.any(String) }] }],
      after: [{ paths: [{ group: expect.any(String) }] }],
    });
    expect(check.examples[0]?.moments.after[0]?.servicesOn).toBe(check.examples[0]?.moments.before[0]?.servicesOn);
  });

  it('F159 names the services that the group does not give, and leaves these users their direct license', async () => {
    const { solutions } = await mine();
    const [largest, ...others] = solutions.combinations.groups;
    const groups = {
      [largest!.key]: { existing: ALL_USERS },
      ...Object.fromEntries(others.map(({ key }) => [key, { skip: true }])),
    };
    const check = await result<DirectCheck>(host.client.groupLicensing.checkDirect({ tenantId, answers: answersOf({ groups }) }));
    const losing = check.rows.filter(({ verdict }) => verdict === 'losesServices');
    expect(losing.flatMap(({ lost }) => lost)).toContain('Sway');
    expect(check.safeUsers).toBeLessThan(1000);
    const { summary } = await evaluated(answersOf({ groups }));
    expect([summary.verdict, summary.refusals]).toEqual(['safe', []]);
  });

  it('F156 shows direct licenses creep back when the script is retired only after the removal', async () => {
    const retiredFirst = await result<DirectCheck>(
      host.client.groupLicensing.checkDirect({ tenantId, answers: answersOf({ automation: script }) }),
    );
    // Three have no usage location, and a direct call needs one (F42).
    expect(retiredFirst.directAtEnd).toEqual({ beforeRemoval: 0, afterRemoval: 997 });
    const { scenario } = await evaluated(answersOf({ automation: script, retire: 'afterRemoval' }));
    expect(scenario.automations).toMatchObject([{ name: 'License script', everySeconds: 1800 }]);
  });
});
