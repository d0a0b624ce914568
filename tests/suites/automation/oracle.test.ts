import { describe, expect, it } from 'vitest';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { drawFromSeed } from '../../support/oracle/random/draw.ts';
import { withRandomAutomations } from '../../support/oracle/random/randomAutomations.ts';
import { type RandomRehearsal, randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { resultOfEngine, resultOfOracle } from '../../support/resultsOfBoth.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';

describe('automations beside a plan', () => {
  it('come to the same in the engine and in the naive oracle, on 2,000 random tenants', () => {
    let ran = 0;
    for (let seed = 30_000; seed < 32_000; seed++) {
      const example = automated(seed);
      const both = resultOfEngine(example);
      expect(both, `seed ${seed}`).toEqual(resultOfOracle(example));
      if (JSON.stringify(both) !== JSON.stringify(resultOfEngine(randomRehearsalFromSeed(seed)))) ran++;
    }
    expect(ran, 'automations that did something').toBeGreaterThan(1000);
  });

  it('are never a refused call of the plan', () => {
    for (let seed = 30_000; seed < 30_300; seed++) {
      const { plan, tenant, catalog } = automated(seed);
      const { refusals } = rehearse({ plan, catalog, snapshot: snapshotOfOracleTenant(tenant) });
      expect(refusals.filter(({ step }) => step < 0)).toEqual([]);
    }
  });
});

function automated(seed: number): RandomRehearsal {
  const example = randomRehearsalFromSeed(seed);
  return { ...example, plan: withRandomAutomations(drawFromSeed(seed + 1_000_000), example.tenant, example.plan) };
}
