import { createHash } from 'node:crypto';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';

/**
 * SHA-256 of a plan in hexadecimal: of its canonical JSON, which has the keys of every object in ascending order and no space. The same
 * plan has the same hash however its file is laid out, and whether a default is written in it or not.
 */
export function hashOfPlan({ $schema: _, ...plan }: MigrationPlan): string {
  return createHash('sha256').update(canonicalJson(plan)).digest('hex');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
