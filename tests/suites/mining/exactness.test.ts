import { describe, expect, it } from 'vitest';
import { DIRECT } from '../../../shared/engine/licensing/profileTable.ts';
import { SOLUTION_KINDS } from '../../../shared/engine/mining/groupSolutions.ts';
import { followUser, type Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { applyGroups, type Mined, mine } from './minedRehearsal.ts';

const SEEDS = Array.from({ length: 300 }, (_, i) => 41_000 + i);

function minedOf(seed: number): Mined {
  const { tenant, catalog, plan } = randomRehearsalFromSeed(seed);
  return mine(snapshotOfOracleTenant(tenant), catalog, {}, plan.settings);
}

/** Users whose direct licenses groups are to replace. */
function covered({ mined }: Mined): number[] {
  return [...mined.users.combinations.flatMap(({ users }) => [...users]), ...mined.users.inherited];
}

function servicesAt(rehearsal: Rehearsal, profile: number): number[] {
  return rehearsal.profiles[profile]!.enabled.toArray();
}

describe('group mining', () => {
  for (const kind of SOLUTION_KINDS) {
    it(`reproduces every covered user's services exactly and at every moment: ${kind}`, () => {
      let users = 0;
      for (const seed of SEEDS) {
        const example = minedOf(seed);
        const rehearsal = applyGroups(example, kind);
        expect(rehearsal.refusals, `seed ${seed}`).toEqual([]);
        for (const user of covered(example)) {
          const { profiles } = followUser(rehearsal, user);
          const [start, ...later] = profiles.map((profile) => servicesAt(rehearsal, profile));
          for (const services of later) expect(services, `seed ${seed}, user ${user}`).toEqual(start);
          users++;
        }
      }
      expect(users).toBeGreaterThan(300);
    });

    it(`F153 leaves covered users no direct license: ${kind}`, () => {
      for (const seed of SEEDS) {
        const example = minedOf(seed);
        const rehearsal = applyGroups(example, kind);
        const left = covered(example).filter((user) =>
          rehearsal.profiles[rehearsal.endProfileOf[user]!]!.held.some(({ source }) => source === DIRECT),
        );
        expect(left, `seed ${seed}`).toEqual([]);
      }
    });
  }

  it('never needs more groups than there are combinations, and blocks never more than one group for each', () => {
    for (const seed of SEEDS) {
      const { mined } = minedOf(seed);
      const { combinations, blocks } = mined.solutions;
      expect(combinations.groups.length).toBe(mined.users.combinations.length);
      expect(blocks.groups.length).toBeLessThanOrEqual(combinations.groups.length);
    }
  });

  it('F65 puts nobody into two groups that give one license plan with different services', () => {
    for (const seed of SEEDS) {
      const { mined } = minedOf(seed);
      for (const [i, { licenses }] of mined.users.combinations.entries()) {
        const own = mined.solutions.blocks.groups.filter(({ combinations }) => combinations.includes(i)).flatMap((group) => group.licenses);
        expect(
          [...new Set(own)].sort((a, b) => a - b),
          `seed ${seed}`,
        ).toEqual(licenses);
        const plans = licenses.map((license) => mined.users.licenses.at(license).sku);
        expect(new Set(plans).size).toBe(plans.length);
      }
    }
  });

  it('counts every user with a direct license once: covered, inherited already or left over with a reason', () => {
    for (const seed of SEEDS) {
      const example = minedOf(seed);
      const { users, solutions } = example.mined;
      const left = [...users.leftovers.values()].reduce((sum, { length }) => sum + length, 0);
      expect(covered(example).length + left, `seed ${seed}`).toBe(users.count);
      expect(solutions.combinations.tooFew).toEqual([]);
    }
  });
});
