import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { recordsOf } from './exportedAgain.ts';

/** One thing about one user that is not the same in all three states, as `user subject: kind`. */
export type NaiveLine = string;

type Facts = ReadonlyMap<string, string>;

/** The same question answered with maps, user by user, in the plainest way. Groups keep their ids here. */
export function checkNaively(before: TenantSnapshot, predicted: TenantSnapshot, actual: TenantSnapshot): NaiveLine[] {
  const [b, p, a] = [factsByUser(before), factsByUser(predicted), factsByUser(actual)];
  const licensed = new Set(
    [before, predicted, actual].flatMap(({ groups }) => groups.flatMap((g) => (g.assignedLicenses.length > 0 ? [g.id] : []))),
  );
  const lines: NaiveLine[] = [];
  for (const user of new Set([...b.keys(), ...p.keys(), ...a.keys()])) {
    const [was, meant, is] = [b.get(user), p.get(user), a.get(user)];
    const account = kindOf(was && 'there', meant && 'there', is && 'there');
    if (account !== null) lines.push(`${user} account: ${account}`);
    for (const fact of new Set([...(was?.keys() ?? []), ...(meant?.keys() ?? []), ...(is?.keys() ?? [])])) {
      const [x, y, z] = [was?.get(fact), meant?.get(fact), is?.get(fact)];
      const [subject, sku, group] = fact.split(' ');
      const besideGroup = [...(is?.keys() ?? [])].some((other) => other.startsWith(`entry ${sku} `) && !other.endsWith(' -'));
      const crept = subject === 'entry' && group === '-' && y === undefined && z !== undefined && (x !== undefined || besideGroup);
      const complete = was !== undefined && meant !== undefined && is !== undefined;
      if (crept && (complete || was === undefined)) lines.push(`${user} ${fact}: crept`);
      else if (complete) {
        const kind = kindOf(x, y, z);
        const counts = subject !== 'member' || kind !== 'drift' || licensed.has(sku ?? '');
        if (kind !== null && counts) lines.push(`${user} ${fact}: ${kind}`);
      }
    }
  }
  return lines.sort();
}

function kindOf(before: string | undefined, predicted: string | undefined, actual: string | undefined): string | null {
  if (predicted === before) return actual === predicted ? null : 'drift';
  return actual === predicted ? 'hit' : 'miss';
}

function factsByUser(snapshot: TenantSnapshot): ReadonlyMap<string, Facts> {
  const { users, members } = recordsOf(snapshot);
  return new Map(
    users.map(({ id, licenseAssignmentStates }) => [
      id,
      new Map([
        ...licenseAssignmentStates.map(({ skuId, assignedByGroup, state, error, disabledPlans }): [string, string] => [
          `entry ${skuId} ${assignedByGroup ?? '-'}`,
          JSON.stringify([state, error, disabledPlans]),
        ]),
        ...[...members].filter(([, ids]) => ids.has(id)).map(([group]): [string, string] => [`member ${group}`, 'yes']),
      ]),
    ]),
  );
}
