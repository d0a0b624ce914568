import { mineGroups } from '../shared/engine/mining/mineGroups.ts';
import { RehearsalState } from '../shared/engine/rehearsal/rehearsalState.ts';
import { migrationPlanSchema } from '../shared/model/migrationPlan.ts';
import type { BenchCase } from './benchCase.ts';
import { race } from './stopwatch.ts';

const NO_STEPS = migrationPlanSchema.parse({ format: 'license-rehearsal-plan', version: 1, startAt: '2026-12-01T08:00:00Z', steps: [] });
const OPTIONS = { minimumUsers: 10, includeGuests: false };

/** Group mining, with the tables it needs, against putting the users in the order of their license profiles. */
export const groupMining: BenchCase = {
  ids: ['mining-100k', 'mining-100k-messy'],
  async run(data) {
    const lines = [];
    for (const kind of ['plain', 'messy'] as const) {
      const snapshot = await data.snapshot(data.small, kind);
      const { profile } = snapshot.users;
      const mine = () => mineGroups(new RehearsalState(snapshot, NO_STEPS, data.catalog), OPTIONS);
      const { users, solutions, fewest } = mine();
      const { ours, sort } = await race({
        ours: mine,
        sort: () => Uint32Array.from(profile, (_, user) => user).sort((a, b) => profile[a]! - profile[b]!),
      });
      const found = `${users.combinations.length} combinations, ${solutions[fewest].groups.length} groups`;
      lines.push({
        id: kind === 'plain' ? 'mining-100k' : 'mining-100k-messy',
        value: ours,
        baseline: sort,
        unit: 'ms',
        goal: 10,
        better: 'lower' as const,
        note: `${data.small.toLocaleString('en')} users, ${kind}: ${found}; against sorting the users by profile`,
      });
    }
    return lines;
  },
};
