import * as z from 'zod';
import type { RulesFile } from '../electron/catalog/rulesFile.ts';
import { AppError } from '../shared/model/appError.ts';
import type { Ruleset } from '../shared/model/catalog.ts';
import { readDomainCsv } from './domainCsv.ts';

const RULESETS = ['both', 'legacy', 'disputed'] as const satisfies readonly Ruleset[];
const confidence = z.enum(['documented', 'reported', 'inferred']);

/** `ruleset=legacy; where it is written` (F214). */
const taggedSource = z.string().transform((text, context) => {
  const [, tag, source] = /^ruleset=(\w+); (.+)$/s.exec(text) ?? [];
  const ruleset = RULESETS.find((known) => known === tag);
  if (ruleset && source) return { ruleset, source };
  context.addIssue('a source that begins with ruleset=both|legacy|disputed;');
  return z.NEVER;
});

const ruleRow = z.object({
  kind: z.enum(['excludes', 'requires_any']),
  plan_string_id: z.string().min(1),
  plan_id: z.guid().toLowerCase(),
  other_plan_string_id: z.string().min(1),
  other_plan_id: z.guid().toLowerCase(),
  confidence,
  source: taggedSource,
});
type RuleRow = z.infer<typeof ruleRow>;

const locationRow = z.object({
  country_code: z.string(),
  service: z.string(),
  plan_string_id: z.string(),
  plan_id: z.union([z.literal(''), z.guid().toLowerCase()]),
  effect: z.string(),
  confidence,
  source: z.string(),
});

/** `rules.json` out of plan-rules.csv (F214) and usage-location-restrictions.csv (F218). */
export function buildRulesFile(folder: string, asOf: string): RulesFile {
  const rules = readDomainCsv(folder, 'plan-rules.csv', ruleRow);
  const locations = readDomainCsv(folder, 'usage-location-restrictions.csv', locationRow);
  const namedPlans = [
    ...rules.flatMap((row) => [[row.plan_string_id, row.plan_id] as const, [row.other_plan_string_id, row.other_plan_id] as const]),
    ...locations.filter((row) => row.plan_id !== '').map((row) => [row.plan_string_id, row.plan_id] as const),
  ];
  return {
    format: 'license-rehearsal-rules',
    version: 1,
    asOf,
    servicePlans: tabulatePlans(namedPlans),
    exclusions: buildExclusions(rules.filter((row) => row.kind === 'excludes')),
    requirements: buildRequirements(rules.filter((row) => row.kind === 'requires_any')),
    locations: locations.map((row) => [
      row.country_code,
      row.service,
      row.plan_id === '' ? null : row.plan_string_id,
      row.effect,
      row.confidence,
      row.source,
    ]),
  };
}

/** Ascending by name; a name has to mean one id, since rules go by name. */
function tabulatePlans(namedPlans: readonly (readonly [string, string])[]): RulesFile['servicePlans'] {
  const ids = new Map<string, string>();
  for (const [name, id] of namedPlans) {
    const known = ids.get(name) ?? id;
    if (known !== id) throw new AppError('badInput', { file: 'plan-rules.csv', place: name, expected: `plan id ${known}`, found: id });
    ids.set(name, id);
  }
  return [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Rows of one source in one group. */
function buildExclusions(rows: readonly RuleRow[]): RulesFile['exclusions'] {
  const groups = new Map<string, RulesFile['exclusions'][number]>();
  for (const { confidence, source, ...row } of rows) {
    const key = `${confidence} ${source.ruleset} ${source.source}`;
    const group = groups.get(key) ?? { ruleset: source.ruleset, confidence, source: source.source, pairs: [] };
    group.pairs.push([row.plan_string_id, row.other_plan_string_id]);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Rows of one plan, confidence and source in one row. */
function buildRequirements(rows: readonly RuleRow[]): RulesFile['requirements'] {
  const groups = new Map<string, RulesFile['requirements'][number]>();
  for (const { plan_string_id: plan, other_plan_string_id: alternative, confidence, source } of rows) {
    if (source.ruleset !== 'both') {
      throw new AppError('badInput', { file: 'plan-rules.csv', place: plan, expected: 'requirements of every era', found: source.ruleset });
    }
    const key = `${plan} ${confidence} ${source.source}`;
    const group = groups.get(key) ?? [plan, confidence, source.source, []];
    group[3].push(alternative);
    groups.set(key, group);
  }
  return [...groups.values()];
}
