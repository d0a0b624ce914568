import * as z from 'zod';
import type { CatalogBundle, LocationRule } from '../../../shared/model/catalog.ts';
import { ASSIGNMENT_ERRORS, ASSIGNMENT_STATES } from '../../../shared/model/graph.ts';
import { type EntryOptions, type TenantBuilder, tenant } from '../../support/tenantBuilder.ts';
import type { NamedCatalog } from './namedCatalog.ts';

/** `tenant.json` of a scenario folder; tests/scenarios/README.md explains it to people. */
const name = z
  .string()
  .min(1)
  .transform((text) => text.toLowerCase());
const licenseSchema = z.union([name, z.strictObject({ licensePlan: name, off: z.array(name) })]);
const entrySchema = z.union([
  name,
  z.strictObject({
    licensePlan: name,
    from: name.optional(),
    off: z.array(name).default([]),
    state: z.enum(ASSIGNMENT_STATES).default('Active'),
    error: z.enum(ASSIGNMENT_ERRORS).default('None'),
    since: z.iso.datetime().optional(),
  }),
]);
const attributeSchema = z.union([z.string(), z.boolean(), z.array(z.string())]);

export const scenarioTenantSchema = z.strictObject({
  country: z.string().length(2).nullable().default('SE'),
  barredServices: z.record(z.string().length(2), z.array(name)).default({}),
  licensePlans: z.record(
    name,
    z.strictObject({
      units: z.int().min(0),
      unitsInGrace: z.int().min(0).default(0),
      counted: z.int().min(0).optional(),
      status: z.enum(['Enabled', 'Warning', 'Suspended', 'LockedOut', 'Deleted']).default('Enabled'),
      appliesTo: z.enum(['User', 'Company']).default('User'),
      services: z.array(name).optional(),
      companyServices: z.array(name).default([]),
    }),
  ),
  groups: z
    .record(
      name,
      z.strictObject({
        gives: z.array(licenseSchema).default([]),
        members: z.array(name).default([]),
        rule: z.string().optional(),
        paused: z.boolean().default(false),
        synced: z.boolean().default(false),
        kind: z.enum(['security', 'distribution list']).default('security'),
      }),
    )
    .default({}),
  users: z.record(
    name,
    z.strictObject({
      has: z.array(entrySchema).default([]),
      guest: z.boolean().default(false),
      location: z.string().length(2).nullable().default('SE'),
      attributes: z.record(z.string(), attributeSchema).default({}),
    }),
  ),
});

export type ScenarioTenant = z.infer<typeof scenarioTenantSchema>;

/** The tenant in the words of the test builder. Throws when a name is not in the catalogue: a slip of the pen must not make a scenario pass. */
export function buildScenarioTenant(description: ScenarioTenant, { servicesOf, services }: NamedCatalog): TenantBuilder {
  const built = tenant(description.country);
  for (const [skuId, row] of Object.entries(description.licensePlans)) {
    const published = known(servicesOf.get(skuId), skuId);
    for (const service of [...(row.services ?? []), ...row.companyServices]) known(services.has(service) || undefined, service);
    built.sku(skuId, {
      enabled: row.units,
      warning: row.unitsInGrace,
      consumed: row.counted ?? null,
      capability: row.status,
      appliesTo: row.appliesTo,
      plans: [...(row.services ?? published), ...row.companyServices.map((service) => `company:${service}`)],
    });
  }
  for (const [id, { gives, kind, rule, ...group }] of Object.entries(description.groups)) {
    const licenses = gives.map((license) => {
      const { licensePlan, off } = typeof license === 'string' ? { licensePlan: license, off: [] } : license;
      return { skuId: licensePlan, disabledPlans: [...off].sort() };
    });
    built.group(id, { ...group, licenses, securityEnabled: kind === 'security', ...(rule === undefined ? {} : { rule }) });
  }
  for (const [id, { has, ...user }] of Object.entries(description.users)) {
    built.user(id, { ...user, has: has.map((entry) => (typeof entry === 'string' ? entry : toEntryOptions(entry))) });
  }
  return built;
}

function toEntryOptions({ licensePlan, from, since, ...entry }: Exclude<z.infer<typeof entrySchema>, string>): EntryOptions {
  return {
    sku: licensePlan,
    ...entry,
    ...(from === undefined ? {} : { from }),
    ...(since === undefined ? {} : { at: Date.parse(since) / 1000 }),
  };
}

/** The shipped rules and families, and the countries in which the scenario bars services (F218: the shipped table bars nothing). */
export function buildScenarioCatalog({ barredServices }: ScenarioTenant, { bundle }: NamedCatalog): CatalogBundle {
  const barred = Object.entries(barredServices).flatMap(([countryCode, plans]) =>
    plans.map(
      (servicePlanId): LocationRule => ({
        countryCode,
        service: servicePlanId,
        servicePlanId,
        effect: 'barred in this scenario',
        confidence: 'reported',
        source: 'this scenario',
      }),
    ),
  );
  return { ...bundle, rules: { ...bundle.rules, locations: [...bundle.rules.locations, ...barred] } };
}

function known<Value>(value: Value | undefined, spelled: string): Value {
  if (value === undefined) throw new Error(`${spelled} is not a name of the product catalogue`);
  return value;
}
