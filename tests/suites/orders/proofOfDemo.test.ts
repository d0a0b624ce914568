import { afterAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../../shared/contract/base.ts';
import type { ProofAnswer } from '../../../shared/contract/proof.ts';
import { cancelAt, createHosts, followed, type Host, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

describe('the proof for every order of a scenario', () => {
  it('is answered with progress and with names, and known again after a restart', async () => {
    const { host, scope } = await demoScenario('Six agents move');
    const { stages, result: answer } = await followed<ProofAnswer>(host.client.proof.run({ scope }));
    expect(stages).toEqual(['loading', 'rehearsing', 'exploring']);
    expect(answer).toMatchObject({
      verdict: 'someOrderHarms',
      users: { total: 194, harmedAsStated: 0, harmedOtherwise: 6, safe: 188, unknown: 0 },
      risks: [{ users: 6, harmedAsStated: 0 }],
    });
    expect(answer.risks[0]!.harms[0]).toEqual({ id: 'exchange-mailbox', name: 'Exchange Online mailbox', result: 'gap' });
    const [example] = answer.counterexamples;
    expect(example).toMatchObject({ certainty: 'shown', user: { displayName: 'Åsa Sandell' } });
    expect(example!.moves.map(({ kind, group, gained, lost }) => [kind, group, gained, lost])).toEqual([
      ['step', null, [], []],
      ['ruleEvaluation', 'DG-Grid-Operations', [], []],
      ['ruleEvaluation', 'DG-Customer-Care', [], []],
      ['processing', 'DG-Customer-Care', [], ['Office 365 E1']],
      ['processing', 'DG-Grid-Operations', ['Office 365 E3'], []],
    ]);
    await host.close();
    const again = await hosts.host(host.dataFolder);
    expect(await followed(again.client.proof.run({ scope }))).toEqual({ stages: [], result: answer });
  });

  it('agrees with the figures of the evaluation where the stated order already harms', async () => {
    const { host, scope } = await demoScenario('Bad plan: out of the old group first');
    const { users, counterexamples } = await result<ProofAnswer>(host.client.proof.run({ scope }));
    const { summary } = await result(host.scenarios.evaluate({ scope }));
    expect(users.harmedAsStated).toBe(summary.users.withGap);
    expect(counterexamples).toMatchObject([{ certainty: 'asStated', order: { pauses: [], delays: [], first: [], last: [] } }]);
  });

  it('can be cancelled', async () => {
    const { host, scope } = await demoScenario('Six agents move');
    expect(await cancelAt(host.client.proof.run({ scope }), 'exploring')).toBe(true);
    expect((await result<ProofAnswer>(host.client.proof.run({ scope }))).users.total).toBe(194);
  });
});

async function demoScenario(name: string): Promise<{ host: Host; scope: Scope }> {
  const host = await hosts.host();
  const { card } = await result(host.library.addDemo({ demoId: 'hybrid' }));
  const scenario = (await host.scenarios.list({ tenantId: card.id })).find((each) => each.name.startsWith(name));
  if (scenario === undefined) throw new Error('the demo tenant has a prepared scenario');
  return { host, scope: { tenantId: card.id, scenario: { id: scenario.id, revision: scenario.revision } } };
}
