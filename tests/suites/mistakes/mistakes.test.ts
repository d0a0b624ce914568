import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ForgottenOverview, ForgottenSteps } from '../../../shared/contract/mistakes.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { createHosts, failure, followed, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

let host: Host;
let tenantId: string;
beforeAll(async () => {
  host = await hosts.host();
  tenantId = (await result(host.library.addDemo({ demoId: 'e1-to-e3' }))).card.id;
});

const scopeOf = ({ id, revision }: Pick<Scenario, 'id' | 'revision'>) => ({ tenantId, scenario: { id, revision } });

/** Its second step makes room for the third: without it one user of the finance group is left in error. */
async function prepared(): Promise<Scenario> {
  const card = (await host.scenarios.list({ tenantId })).find(({ name }) => name.includes('obstacles removed first'));
  if (card === undefined) throw new Error('the demo tenant has a prepared scenario');
  return await host.scenarios.get({ tenantId, scenarioId: card.id });
}

async function composed(name: string, steps: readonly PlanStep[]): Promise<Scenario> {
  const { id, revision } = await host.scenarios.create({ tenantId, name });
  const drafts = steps.map((step) => ({ kind: 'planStep', step }) as const);
  return await host.scenarios.edit({
    tenantId,
    scenarioId: id,
    revision,
    edit: { kind: 'add', scope: { tenantId, scenario: null }, drafts },
  });
}

describe('a step that is forgotten', () => {
  it('shows whom it would have harmed, how, and since when', async () => {
    const scenario = await prepared();
    const [, second] = scenario.planSteps;
    if (second === undefined) throw new Error('the scenario has a second step');
    const { stages, result: answer }: { stages: readonly string[]; result: ForgottenSteps } = await followed(
      host.client.mistakes.forgotten({ scope: scopeOf(scenario), keys: [second.key] }),
    );
    expect(stages).toContain('rehearsing');
    expect(answer.with).toMatchObject({ verdict: 'safe', usersInError: 0 });
    expect(answer.without).toMatchObject({ verdict: 'atRisk', usersInError: 1 });
    expect(answer).toMatchObject({ worse: 1, better: 0 });
    const [tomas] = answer.users;
    expect(answer.names.users[tomas?.userId ?? '']?.displayName).toBe('Tomas Öberg');
    expect(tomas?.better).toEqual([]);
    expect(tomas?.worse.map(({ result: mishap, error }) => [mishap, error])).toContainEqual(['error', 'MutuallyExclusiveViolation']);
    for (const { atSeconds, skuId } of tomas?.worse.filter(({ result: mishap }) => mishap === 'error') ?? []) {
      expect(atSeconds).toBeGreaterThanOrEqual(60);
      expect(answer.names.products).toHaveProperty(skuId ?? '');
    }
  });

  it('is told in turn with all the others, by keys, and the answer outlives the program', async () => {
    const scenario = await prepared();
    const scope = scopeOf(scenario);
    const overview: ForgottenOverview = await result(host.client.mistakes.eachForgotten({ scope }));
    expect(overview.verdict).toBe('safe');
    expect(overview.steps.map(({ key }) => key)).toEqual(scenario.planSteps.map(({ key }) => key));
    expect(overview.steps.map(({ verdict, worse }) => [verdict, worse])).toEqual([
      ['atRisk', 1],
      ['atRisk', 1],
      ['safe', 46],
      ['safe', 0],
    ]);
    const { worse, better } = await result(host.client.mistakes.forgotten({ scope, keys: [overview.steps[2]?.key ?? 0] }));
    expect({ worse, better }).toEqual({ worse: overview.steps[2]?.worse, better: overview.steps[2]?.better });
    await host.close();
    host = await hosts.host(host.dataFolder);
    expect(await followed(host.client.mistakes.eachForgotten({ scope }))).toEqual({ stages: [], result: overview });
  });

  it('that makes a group which later steps need leaves them refused', async () => {
    const id = '00000000-0000-4000-8000-000000000001';
    const scenario = await composed('New group', [
      { kind: 'createGroup', group: { id, displayName: 'New', groupTypes: [] } },
      { kind: 'addMembers', group: id, users: { where: 'user.department -eq "Finance"' } },
    ]);
    const { steps }: ForgottenOverview = await result(host.client.mistakes.eachForgotten({ scope: scopeOf(scenario) }));
    expect(steps.map(({ verdict }) => verdict)).toEqual(['blocked', 'safe']);
  });

  it('becomes a scenario of its own, with settings, automations and all other steps as they were', async () => {
    const scenario = await prepared();
    const settings = { ...scenario.settings, era: 'classic' } as const;
    const changed = await host.scenarios.edit({
      tenantId,
      scenarioId: scenario.id,
      revision: scenario.revision,
      edit: { kind: 'settings', settings, startAt: '2027-01-04T09:00:00Z' },
    });
    const [first, second, ...others] = changed.planSteps;
    if (first === undefined || second === undefined) throw new Error('the scenario has two steps');
    const made = await host.client.mistakes.makeScenario({ scope: scopeOf(changed), keys: [second.key], name: 'Without step 2' });
    expect(made).toMatchObject({ name: 'Without step 2', settings, startAt: changed.startAt, automations: changed.automations });
    expect(made.planSteps.map(({ step }) => step)).toEqual([first, ...others].map(({ step }) => step));
    expect((await host.scenarios.get({ tenantId, scenarioId: changed.id })).planSteps).toEqual(changed.planSteps);
  });

  it('must be one of the scenario, in the revision that is asked about', async () => {
    const scenario = await prepared();
    const scope = scopeOf(scenario);
    expect(await failure(result(host.client.mistakes.forgotten({ scope, keys: [9999] })))).toMatchObject({ code: 'notFound' });
    const later = scopeOf({ id: scenario.id, revision: scenario.revision + 1 });
    const keys = scenario.planSteps.map(({ key }) => key).slice(0, 1);
    expect(await failure(result(host.client.mistakes.forgotten({ scope: later, keys })))).toMatchObject({ code: 'outdated' });
    expect(await failure(host.client.mistakes.makeScenario({ scope: later, keys, name: 'No' }))).toMatchObject({ code: 'outdated' });
    expect(await failure(result(host.client.mistakes.eachForgotten({ scope: { tenantId, scenario: null } })))).toMatchObject({
      code: 'badInput',
    });
  });
});
