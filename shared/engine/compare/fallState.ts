import type { LicenseProfile } from '../licensing/profileTable.ts';
import type { FamilyOrdinal, FamilyTable } from './serviceFamilies.ts';

/** The state of a path in which it begins that a family is lost, downgraded, or lower for a while. `path` are profile ordinals. */
export function stateOfFall(
  { families, profiles }: { readonly families: FamilyTable; readonly profiles: readonly LicenseProfile[] },
  path: readonly number[],
  family: FamilyOrdinal,
  result: 'lost' | 'downgraded' | 'dip',
): number {
  const ranks = path.map((profile) => families.holdings(profiles[profile]!).find((holding) => holding.family === family)?.rank);
  const start = ranks[0] ?? 0;
  if (result === 'lost') return ranks.findLastIndex((rank) => rank !== undefined) + 1;
  if (result === 'downgraded') return ranks.findLastIndex((rank) => rank !== undefined && rank >= start) + 1;
  return ranks.findIndex((rank) => rank !== undefined && rank < start);
}
