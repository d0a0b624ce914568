import { afterAll, describe, expect, it } from 'vitest';
import type { SensitivityAnswer } from '../../../shared/contract/sensitivity.ts';
import { createHosts, followed, result } from '../library/applicationHost.ts';

const hosts = createHosts();
afterAll(hosts.close);

describe('what the verdict of a scenario hangs on', () => {
  it('is answered with progress, from the figures that the scenario itself has, and known again after a restart', async () => {
    const host = await hosts.host();
    const { card } = await result(host.library.addDemo({ demoId: 'e1-to-e3' }));
    const scenarios = await host.scenarios.list({ tenantId: card.id });
    const first = scenarios.find(({ name }) => name.includes('obstacles removed first'));
    if (first === undefined) throw new Error('the demo tenant has a prepared scenario');
    const scope = { tenantId: card.id, scenario: { id: first.id, revision: first.revision } };
    const { stages, result: answer }: { stages: readonly string[]; result: SensitivityAnswer } = await followed(
      host.client.sensitivity.run({ scope }),
    );
    const { summary } = await result(host.scenarios.evaluate({ scope }));
    expect(stages).toEqual(['loading', 'comparing']);
    expect(answer.verdict).toBe(summary.verdict);
    for (const { changes } of answer.turns) {
      const newErrors = changes.find(({ figure }) => figure === 'withNewError');
      if (newErrors !== undefined) expect(newErrors.before).toBe(summary.users.withNewError);
      for (const { skuId } of changes) if (skuId !== null) expect(answer.products).toHaveProperty(skuId);
    }
    await host.close();
    const again = await hosts.host(host.dataFolder);
    expect(await followed(again.client.sensitivity.run({ scope }))).toEqual({ stages: [], result: answer });
  });
});
