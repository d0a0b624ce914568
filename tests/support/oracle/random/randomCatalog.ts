import type {
  CatalogBundle,
  Confidence,
  ExclusionRule,
  FamilyMember,
  RulePack,
  ServiceFamilies,
} from '../../../../shared/model/catalog.ts';
import type { ServicePlanId } from '../../../../shared/model/graph.ts';
import { compareText, sortedUnique } from '../entries.ts';
import type { Draw } from './draw.ts';
import { COUNTRIES, planId } from './randomIds.ts';

const AS_OF = '2026-01-01';
const CONFIDENCES: readonly Confidence[] = ['documented', 'reported', 'inferred'];

/** Two bases that exclude each other and a plan that needs either: they can be exchanged in one change only (F125). */
export interface Triangle {
  readonly a: ServicePlanId;
  readonly b: ServicePlanId;
  readonly needing: ServicePlanId;
}

/** Plans for products to be made of. */
export interface PlanPool {
  readonly plans: readonly ServicePlanId[];
  readonly triangle: Triangle | null;
}

/** A few invented plans and rules between them, dense enough that most pairs of products quarrel about something. */
export function randomCatalog(draw: Draw): { catalog: CatalogBundle; pool: PlanPool } {
  const plans = Array.from({ length: draw.int(5, 8) }, (_, i) => planId(i + 1));
  const triangle = draw.chance(50) ? randomTriangle(draw, plans) : null;
  const catalog = { products: emptyProducts(), rules: randomRules(draw, plans, triangle), families: randomFamilies(draw, plans) };
  return { pool: { plans, triangle }, catalog };
}

function randomTriangle(draw: Draw, plans: readonly ServicePlanId[]): Triangle {
  const [a, b] = draw.take(plans, 2) as [ServicePlanId, ServicePlanId];
  return { a, b, needing: draw.pick(plans.filter((plan) => plan !== a && plan !== b)) };
}

/** Plans of a given catalogue that its rules and families speak of, and one they do not. */
export function poolFromCatalog(draw: Draw, catalog: CatalogBundle): PlanPool {
  const { rules, families } = catalog;
  const disputed = rules.exclusions.filter(({ ruleset }) => ruleset === 'disputed');
  const pairs = [...draw.take(rules.exclusions, 2), ...draw.take(disputed, draw.int(0, 1))];
  const needs = draw.take(rules.requirements, 2).flatMap(({ servicePlanId, anyOf }) => [servicePlanId, draw.pick(anyOf).servicePlanId]);
  const related =
    families.families.length === 0 ? [] : draw.take(draw.pick(families.families).members, 2).map((member) => member.servicePlanId);
  const triangles = trianglesOf(catalog);
  const triangle = triangles.length > 0 && draw.chance(40) ? draw.pick(triangles) : null;
  const corners = triangle === null ? [] : [triangle.a, triangle.b, triangle.needing];
  return { plans: sortedUnique([...pairs.flatMap(({ a, b }) => [a, b]), ...needs, ...related, ...corners, planId(1)]), triangle };
}

function trianglesOf({ rules }: CatalogBundle): Triangle[] {
  return rules.requirements.flatMap(({ servicePlanId: needing, anyOf }) => {
    const bases = new Set(anyOf.map(({ servicePlanId }) => servicePlanId));
    return rules.exclusions.filter(({ a, b }) => bases.has(a) && bases.has(b)).map(({ a, b }) => ({ a, b, needing }));
  });
}

function emptyProducts(): CatalogBundle['products'] {
  return { format: 'license-rehearsal-catalog', version: 1, publishedOn: AS_OF, source: 'invented', products: [], servicePlans: [] };
}

function randomRules(draw: Draw, pool: readonly ServicePlanId[], triangle: Triangle | null): RulePack {
  const exclusions = new Map<string, ExclusionRule>();
  for (let i = draw.int(0, 3); i > 0; i--) {
    const [a, b] = draw.take(pool, 2) as [ServicePlanId, ServicePlanId];
    const ruleset = draw.weighted([[4, 'both'] as const, [2, 'legacy'] as const, [2, 'disputed'] as const]);
    exclusions.set(`${a} ${b}`, { a, b, ruleset, confidence: 'documented', source: 'invented' });
  }
  const needing = sortedUnique([...draw.take(pool, draw.int(0, 3)), ...(triangle === null ? [] : [triangle.needing])]);
  if (triangle !== null) {
    const { a, b } = triangle;
    exclusions.set(`${a} ${b}`, { a, b, ruleset: 'both', confidence: 'documented', source: 'invented' });
  }
  return {
    format: 'license-rehearsal-rules',
    version: 1,
    asOf: AS_OF,
    exclusions: [...exclusions.values()].sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b)),
    requirements: needing.map((servicePlanId) => {
      const others = pool.filter((plan) => plan !== servicePlanId);
      const bases = servicePlanId === triangle?.needing ? [triangle.a, triangle.b] : draw.take(others, draw.int(1, 2));
      return {
        servicePlanId,
        anyOf: bases.map((base) => ({ servicePlanId: base, confidence: draw.pick(CONFIDENCES), source: 'invented' })),
      };
    }),
    locations: draw.chance(30)
      ? [
          {
            countryCode: draw.pick([...COUNTRIES, '*']),
            service: 'invented',
            servicePlanId: draw.chance(90) ? draw.pick(pool) : null,
            effect: 'barred',
            confidence: 'reported',
            source: 'invented',
          },
        ]
      : [],
  };
}

function randomFamilies(draw: Draw, pool: readonly ServicePlanId[]): ServiceFamilies {
  const ids = sortedUnique(draw.some(['archive', 'foundation-plumbing', 'mailbox', 'sites'], 60));
  return {
    format: 'license-rehearsal-families',
    version: 1,
    asOf: AS_OF,
    families: ids.map((id) => ({ id, displayName: id, members: randomMembers(draw, pool) })),
    overrides: [],
  };
}

function randomMembers(draw: Draw, pool: readonly ServicePlanId[]): FamilyMember[] {
  const members = draw.take(pool, draw.int(1, 3)).map((servicePlanId) => familyMember(servicePlanId, draw.int(1, 3) * 10));
  return members.sort((x, y) => x.rank - y.rank || compareText(x.servicePlanId, y.servicePlanId));
}

export function familyMember(servicePlanId: ServicePlanId, rank: number): FamilyMember {
  return { servicePlanId, rank, note: '', dataAtRisk: 'none', confidence: 'inferred', source: 'invented' };
}
