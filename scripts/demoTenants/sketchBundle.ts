import type { FolderFile } from '../../electron/generate/writeBundle.ts';
import { buildAssignedLicenses } from '../../shared/generator/entries.ts';
import { toGroupRecord } from '../../shared/generator/groupRecord.ts';
import { buildSeed, createRandom } from '../../shared/generator/random.ts';
import { PAGE_SIZE } from '../../shared/generator/tenantOptions.ts';
import { type MigrationPlan, migrationPlanSchema, PLAN_FORMAT, PLAN_VERSION } from '../../shared/model/migrationPlan.ts';
import { toSketchRecord } from './createSketch.ts';
import type { Sketch } from './tenantSketch.ts';

/** The demo's plans all start then. */
const START_AT = '2026-12-01T08:00:00Z';

/** Units bought, by part number; every product of the shelf needs one. */
export type Seats = Readonly<Record<string, number>>;

/** A step as a person writes it: names may be left to their defaults. */
export type PlanDraftStep = { readonly kind: MigrationPlan['steps'][number]['kind'] } & Readonly<Record<string, unknown>>;

export interface PlanDraft {
  readonly name: string;
  readonly note: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly steps: readonly PlanDraftStep[];
}

/** The files of one demo tenant: the bundle, a README, and `plans/<name>.json`. Throws if a plan is not a valid one. */
export function buildSketchFiles(
  sketch: Sketch,
  seats: Seats,
  readme: string,
  plans: Readonly<Record<string, PlanDraft>>,
): readonly FolderFile[] {
  return [
    { name: 'README.md', text: readme },
    ...Object.entries(plans).map(([name, draft]) => toPlanFile(name, draft)),
    ...pages('users', 'users', sketch.users.map(toSketchRecord)),
    ...pages('groups', 'groups', sketch.groups.map(toGroupRecord)),
    ...sketch.groups.flatMap((group) => pages(`members-${group.id}`, `groups/${group.id}/members`, group.members)),
    ...pages('subscribedSkus', 'subscribedSkus', buildSkus(sketch, seats)),
    { name: 'organization.json', value: { '@odata.context': context('organization'), value: [toOrganization(sketch)] } },
    { name: 'manifest.json', value: toManifest(sketch) },
  ];
}

function toPlanFile(name: string, draft: PlanDraft): FolderFile {
  const { steps, ...head } = draft;
  const value = { format: PLAN_FORMAT, version: PLAN_VERSION, ...head, startAt: START_AT, steps };
  migrationPlanSchema.parse(value);
  return { name: `plans/${name}.json`, value };
}

const context = (what: string): string => `https://graph.microsoft.com/v1.0/$metadata#${what}`;
const tenantIdOf = ({ options }: Sketch): string => createRandom(buildSeed(options.domain), 0, 0).guid();

/** `users.json` where one page is enough, `users-0001.json` and so on otherwise. */
function pages(name: string, path: string, rows: readonly object[]): readonly FolderFile[] {
  if (rows.length <= PAGE_SIZE) return [{ name: `${name}.json`, value: { '@odata.context': context(path), value: rows } }];
  const count = Math.ceil(rows.length / PAGE_SIZE);
  return Array.from({ length: count }, (_, page) => ({
    name: `${name}-${String(page + 1).padStart(4, '0')}.json`,
    value: {
      '@odata.context': context(path),
      ...(page + 1 < count && { '@odata.nextLink': `https://graph.microsoft.com/v1.0/${path}?$skiptoken=${page + 2}` }),
      value: rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
    },
  }));
}

/** F66: one unit a user and product. */
function buildSkus(sketch: Sketch, seats: Seats): readonly object[] {
  const consumed = new Map<string, number>();
  for (const user of sketch.users) {
    for (const { skuId } of buildAssignedLicenses(user.entries)) consumed.set(skuId, (consumed.get(skuId) ?? 0) + 1);
  }
  const accountId = tenantIdOf(sketch);
  return sketch.options.shelf.products.map(({ skuId, skuPartNumber, appliesTo, servicePlans }) => {
    const enabled = seats[skuPartNumber];
    if (enabled === undefined) throw new Error(`how many seats of ${skuPartNumber}?`);
    return {
      id: `${accountId}_${skuId}`,
      accountId,
      accountName: sketch.options.companyName,
      skuId,
      skuPartNumber,
      appliesTo,
      capabilityStatus: 'Enabled',
      consumedUnits: consumed.get(skuId) ?? 0,
      prepaidUnits: { enabled, warning: 0, suspended: 0, lockedOut: 0 },
      servicePlans,
      subscriptionIds: [],
    };
  });
}

function toOrganization(sketch: Sketch): object {
  const { companyName, country, domain } = sketch.options;
  return {
    id: tenantIdOf(sketch),
    displayName: companyName,
    countryLetterCode: country,
    verifiedDomains: [{ name: domain, isDefault: true, isInitial: true }],
  };
}

function toManifest(sketch: Sketch): object {
  return { format: 'license-rehearsal-tenant', version: 1, exportedAt: sketch.options.exportedAt, tenantId: tenantIdOf(sketch) };
}
