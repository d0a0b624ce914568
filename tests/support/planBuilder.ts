import type { z } from 'zod';
import type { CatalogBundle } from '../../shared/model/catalog.ts';
import { type MigrationPlan, migrationPlanSchema, type planStepSchema } from '../../shared/model/migrationPlan.ts';
import type { RehearsalSettings } from '../../shared/model/settings.ts';

export type StepInput = z.input<typeof planStepSchema>;

/** A plan that starts at midnight, so that times in answers are easy to read. */
export function plan(steps: readonly StepInput[], settings: Partial<RehearsalSettings> = {}): MigrationPlan {
  return migrationPlanSchema.parse({
    format: 'license-rehearsal-plan',
    version: 1,
    name: 'Test plan',
    startAt: '2026-12-01T00:00:00Z',
    settings,
    steps,
  });
}

/** Rules and families by hand, over plan ids as short words. */
export function catalogOf({
  exclusive = [],
  requires = {},
  families = {},
  barred = {},
}: {
  readonly exclusive?: readonly (readonly [string, string] | readonly [string, string, 'both' | 'legacy' | 'disputed'])[];
  /** A service and the services of which it needs one; `?` in front of an alternative marks it as inferred. */
  readonly requires?: Readonly<Record<string, readonly string[]>>;
  /** Family id → service → rank. */
  readonly families?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Country → services. */
  readonly barred?: Readonly<Record<string, readonly string[]>>;
} = {}): CatalogBundle {
  const source = 'test';
  return {
    products: { format: 'license-rehearsal-catalog', version: 1, publishedOn: '2026-01-01', source, products: [], servicePlans: [] },
    rules: {
      format: 'license-rehearsal-rules',
      version: 1,
      asOf: '2026-01-01',
      exclusions: exclusive.map(([x, y, ruleset = 'both']) => ({
        ...pairOf(x, y),
        ruleset,
        confidence: 'documented',
        source,
      })),
      requirements: Object.entries(requires).map(([servicePlanId, anyOf]) => ({
        servicePlanId,
        anyOf: anyOf.map((base) => ({
          servicePlanId: base.replace('?', ''),
          confidence: base.startsWith('?') ? 'inferred' : 'documented',
          source,
        })),
      })),
      locations: Object.entries(barred).flatMap(([countryCode, plans]) =>
        plans.map((servicePlanId) => ({
          countryCode,
          service: servicePlanId,
          servicePlanId,
          effect: 'barred',
          confidence: 'reported',
          source,
        })),
      ),
    },
    families: {
      format: 'license-rehearsal-families',
      version: 1,
      asOf: '2026-01-01',
      families: Object.entries(families).map(([id, members]) => ({
        id,
        displayName: id,
        members: Object.entries(members).map(([servicePlanId, rank]) => ({
          servicePlanId,
          rank,
          note: '',
          dataAtRisk: 'none',
          confidence: 'documented',
          source,
        })),
      })),
      overrides: [],
    },
  };
}

function pairOf(...services: [string, string]): { a: string; b: string } {
  const [a, b] = services.sort() as [string, string];
  return { a, b };
}
