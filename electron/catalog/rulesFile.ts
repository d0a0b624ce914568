import * as z from 'zod';
import { AppError } from '../../shared/model/appError.ts';
import type { ExclusionRule, LocationRule, RequirementRule, RulePack } from '../../shared/model/catalog.ts';
import { confidence, date, guid, name, parseFormatFile, sortByKey, toPlace } from './formatFile.ts';

const ruleset = z.enum(['both', 'legacy', 'disputed']);

/**
 * `rules.json`, a rule pack on disk. Rules name plans as the table `servicePlans` does, whether or not the product catalogue knows them (F216).
 * Exclusions with the same source stand together, so a source is written once; one pair, requirement or location is one line.
 */
export const rulesFileSchema = z
  .object({
    format: z.literal('license-rehearsal-rules'),
    version: z.literal(1),
    asOf: date.meta({ description: 'What was known on this date.' }),
    servicePlans: z.array(z.tuple([name, guid])).meta({ description: 'Rows of the name used in this file, servicePlanId.' }),
    exclusions: z
      .array(z.object({ ruleset, confidence, source: name, pairs: z.array(z.tuple([name, name])) }))
      .meta({ description: 'Pairs of plans that cannot be enabled on one user together; each unordered pair once.' }),
    requirements: z
      .array(z.tuple([name, confidence, name, z.array(name).min(1)]))
      .meta({ description: 'Rows of plan, confidence, source, alternatives. Any one alternative of any row of the plan suffices.' }),
    locations: z.array(z.tuple([z.string().regex(/^([A-Z]{2}|\*)$/), name, name.nullable(), name, confidence, name])).meta({
      description: 'Rows of country code, service, plan, effect, confidence, source. A row without a plan, or for `*`, bars nothing.',
    }),
  })
  .meta({ title: 'Exclusions, requirements and location rules of service plans' });

export type RulesFile = z.infer<typeof rulesFileSchema>;

/** Throws `badInput` or `futureVersion`, naming `file`. */
export function parseRulesFile(file: string, text: string): RulePack {
  const content = parseFormatFile(file, text, 'license-rehearsal-rules', rulesFileSchema);
  const planIds = new Map(sortByKey(file, 'servicePlans', content.servicePlans, ([planName]) => planName));
  const resolve: ResolvePlan = (planName, ...path) => {
    const id = planIds.get(planName);
    if (id) return id;
    throw new AppError('badInput', { file, place: toPlace(path), expected: 'a name of the table servicePlans', found: planName });
  };
  return {
    format: content.format,
    version: content.version,
    asOf: content.asOf,
    exclusions: toExclusions(content, resolve, file),
    requirements: toRequirements(content, resolve, file),
    locations: toLocations(content, resolve),
  };
}

type ResolvePlan = (planName: string, ...path: PropertyKey[]) => string;

function toExclusions({ exclusions }: RulesFile, resolve: ResolvePlan, file: string): ExclusionRule[] {
  const rules = exclusions.flatMap(({ ruleset, confidence, source, pairs }, group) =>
    pairs.map(([first, second], index): ExclusionRule => {
      const path = ['exclusions', group, 'pairs', index];
      const [idOfFirst, idOfSecond] = [resolve(first, ...path, 0), resolve(second, ...path, 1)];
      if (idOfFirst === idOfSecond) throw new AppError('badInput', { file, place: toPlace(path), expected: 'two plans', found: 'one' });
      const [a, b] = idOfFirst < idOfSecond ? [idOfFirst, idOfSecond] : [idOfSecond, idOfFirst];
      return { a, b, ruleset, confidence, source };
    }),
  );
  return sortByKey(file, 'exclusions', rules, ({ a, b }) => `${a} ${b}`);
}

function toRequirements({ requirements }: RulesFile, resolve: ResolvePlan, file: string): RequirementRule[] {
  const alternatives = new Map<string, RequirementRule['anyOf'][number][]>();
  for (const [row, [plan, confidence, source, names]] of requirements.entries()) {
    const id = resolve(plan, 'requirements', row, 0);
    const added = names.map((other, index) => ({ servicePlanId: resolve(other, 'requirements', row, 3, index), confidence, source }));
    alternatives.set(id, [...(alternatives.get(id) ?? []), ...added]);
  }
  const rules = [...alternatives].map(
    ([servicePlanId, anyOf]): RequirementRule => ({
      servicePlanId,
      anyOf: sortByKey(file, `requirements of ${servicePlanId}`, anyOf, (alternative) => alternative.servicePlanId),
    }),
  );
  return sortByKey(file, 'requirements', rules, ({ servicePlanId }) => servicePlanId);
}

function toLocations({ locations }: RulesFile, resolve: ResolvePlan): LocationRule[] {
  return locations.map(([countryCode, service, plan, effect, confidence, source], row) => ({
    countryCode,
    service,
    servicePlanId: plan === null ? null : resolve(plan, 'locations', row, 2),
    effect,
    confidence,
    source,
  }));
}
