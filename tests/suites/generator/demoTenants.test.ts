import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FolderFile, toBundleText } from '../../../electron/generate/writeBundle.ts';
import { DEMO_FOLDER, DEMO_TENANTS } from '../../../scripts/buildDemoTenants.ts';
import { COMPANY_PLANS } from '../../../shared/generator/product.ts';
import type { BundleFile } from '../../../shared/generator/tenantOptions.ts';
import { ASSIGNMENT_ERRORS } from '../../../shared/model/graph.ts';
import { type MigrationPlan, migrationPlanSchema } from '../../../shared/model/migrationPlan.ts';
import { assemble, catalog, enabledPlans, type GeneratedTenant, isHeld, matchesRule, ruleBreaches, shelf } from './generatedTenant.ts';

const built = Object.fromEntries(Object.entries(DEMO_TENANTS).map(([name, build]) => [name, build(catalog.products)]));
const tenants = Object.fromEntries(Object.entries(built).map(([name, files]) => [name, assemble(files.filter(isBundlePage))]));
const names = Object.keys(built);

function isBundlePage(file: FolderFile): file is BundleFile {
  return 'value' in file && !file.name.includes('/');
}

function plansOf(name: string): ReadonlyMap<string, MigrationPlan> {
  const plans = built[name]!.filter((file) => file.name.startsWith('plans/'));
  return new Map(plans.map((file) => [path.basename(file.name, '.json'), migrationPlanSchema.parse('value' in file && file.value)]));
}

/** The files below a folder, by their path with `/`. */
async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  return new Map(files.map((file, i) => [path.relative(folder, file).split(path.sep).join('/'), texts[i]!]));
}

/** Every id under the given keys of a plan. */
function idsIn(value: unknown, keys: ReadonlySet<string>, key = ''): string[] {
  if (typeof value === 'string') return keys.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => idsIn(item, keys, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => idsIn(inner, keys, name));
}

const units = (tenant: GeneratedTenant, partNumber: string) => {
  const sku = tenant.skus.find((candidate) => candidate.skuPartNumber === partNumber)!;
  return { owned: sku.prepaidUnits.enabled, consumed: sku.consumedUnits };
};

describe.each(names)('the demo tenant %s', (name) => {
  const tenant = tenants[name]!;

  it('is in the repository as the script makes it, and nothing beside it', async () => {
    const expected = new Map(built[name]!.map((file) => [file.name, 'text' in file ? file.text : toBundleText(file.value)]));
    const found = await readFolder(path.join(DEMO_FOLDER, name));
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    const stale = [...expected].filter(([file, text]) => found.get(file) !== text).map(([file]) => file);
    expect(stale, 'run npm run demo-tenants').toEqual([]);
  });

  it('has plans that are valid, and name groups, users and SKUs of the tenant', () => {
    const plans = plansOf(name);
    expect(plans.size).toBeGreaterThan(1);
    const groups = new Set(tenant.groups.map((group) => group.id));
    const users = new Set(tenant.users.map((user) => user.id));
    const skus = new Set(tenant.skus.map((sku) => sku.skuId));
    for (const [file, plan] of plans) {
      const created = plan.steps.flatMap((step) => (step.kind === 'createGroup' ? [step.group.id] : []));
      const steps = plan.steps.filter((step) => step.id !== 'notFound' && step.id !== 'F46' && step.kind !== 'createGroup');
      const stray = [
        ...idsIn(steps, new Set(['group', 'groups', 'memberOf', 'from'])).filter((id) => !groups.has(id) && !created.includes(id)),
        ...idsIn(steps, new Set(['ids'])).filter((id) => !users.has(id)),
        ...idsIn(steps, new Set(['skuId', 'removeLicenses', 'inherits', 'hasDirect'])).filter((id) => !skus.has(id)),
      ];
      expect({ file, stray }).toEqual({ file, stray: [] });
    }
  });

  it('counts consumed units right and owns at least as many', () => {
    for (const sku of tenant.skus) {
      const holders = tenant.users.filter((user) =>
        user.licenseAssignmentStates!.some((entry) => entry.skuId === sku.skuId && isHeld(entry)),
      );
      expect({ sku: sku.skuPartNumber, consumed: sku.consumedUnits }).toEqual({ sku: sku.skuPartNumber, consumed: holders.length });
      expect(sku.prepaidUnits.enabled).toBeGreaterThanOrEqual(holders.length);
    }
  });

  it('holds nothing that breaks a rule today', () => {
    for (const user of tenant.users)
      expect({ user: user.displayName, breaches: ruleBreaches(enabledPlans(user, tenant.skus)) }).toEqual({
        user: user.displayName,
        breaches: [],
      });
  });

  it('has each address once, apart from the planted clash', () => {
    expect(new Set(tenant.users.map((user) => user.userPrincipalName)).size).toBe(tenant.users.length);
    const addresses = tenant.users.flatMap((user) => user.proxyAddresses.map((address) => address.toLowerCase()));
    expect(addresses.length - new Set(addresses).size).toBe(name === 'e1-to-e3' ? 1 : 0);
  });

  it('gives members what their groups give, unless they wait for it', () => {
    for (const group of tenant.groups) {
      const members = tenant.members.get(group.id)!.filter((member) => member['@odata.type'].endsWith('.user'));
      for (const member of members) {
        const entries = tenant.users.find((user) => user.id === member.id)!.licenseAssignmentStates!;
        const fromGroup = entries.filter((entry) => entry.assignedByGroup === group.id).map((entry) => entry.skuId);
        expect(fromGroup.sort()).toEqual(group.assignedLicenses.map((license) => license.skuId).sort());
      }
    }
  });

  it('F181 fills dynamic groups by their rule, unless it is paused', () => {
    for (const group of tenant.groups.filter((candidate) => candidate.membershipRule !== null)) {
      const matching = tenant.users.filter((user) => matchesRule(group.membershipRule!, user)).map((user) => user.id);
      const members = tenant.members.get(group.id)!.map((member) => member.id);
      if (group.membershipRuleProcessingState === 'On') expect(members.sort()).toEqual(matching.sort());
      else expect(members.length).toBeGreaterThan(matching.length);
    }
  });

  it('F25 switches off no service of the whole company', () => {
    const lists = [
      ...tenant.groups.flatMap((group) => group.assignedLicenses),
      ...tenant.users.flatMap((user) => user.licenseAssignmentStates!),
    ];
    expect(lists.some((license) => license.disabledPlans.some((plan) => COMPANY_PLANS.has(plan)))).toBe(false);
  });
});

describe('the demo tenants together', () => {
  it('stay small', async () => {
    const files = await readFolder(DEMO_FOLDER);
    expect([...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0)).toBeLessThan(3_000_000);
  });
});

describe('direct-1000', () => {
  const tenant = tenants['direct-1000']!;
  const e3 = shelf.product('ENTERPRISEPACK').skuId;

  it('has 1,000 users who all hold E3 directly, all in one unlicensed group, and no seat to spare', () => {
    expect(tenant.users.length).toBe(1000);
    expect(
      tenant.users.every((user) => user.licenseAssignmentStates!.some((entry) => entry.skuId === e3 && entry.assignedByGroup === null)),
    ).toBe(true);
    expect(tenant.groups.map((group) => [group.displayName, group.assignedLicenses.length, tenant.members.get(group.id)!.length])).toEqual([
      ['All users', 0, 1000],
    ]);
    expect(units(tenant, 'ENTERPRISEPACK')).toEqual({ owned: 1000, consumed: 1000 });
  });

  it('lets a pilot of the first 50 meet two people with a service the group lacks', () => {
    const ids = tenant.users.map((user) => user.id).sort();
    const pilot = new Set(ids.slice(0, 50));
    const allOn = tenant.users.filter((user) => user.licenseAssignmentStates![0]!.disabledPlans.length === 0);
    expect(allOn.length).toBe(12);
    expect(allOn.filter((user) => pilot.has(user.id)).length).toBe(2);
  });
});

describe('e1-to-e3', () => {
  const tenant = tenants['e1-to-e3']!;
  const finance = tenant.groups.find((group) => group.displayName === 'Finance')!;

  it('has 48 people and a nested group in Finance, and 48 free E3 seats of which 46 are needed', () => {
    const members = tenant.members.get(finance.id)!;
    expect(members.filter((member) => member['@odata.type'].endsWith('.user')).length).toBe(48);
    expect(members.filter((member) => member['@odata.type'].endsWith('.group')).length).toBe(1);
    expect(units(tenant, 'ENTERPRISEPACK')).toEqual({ owned: 118, consumed: 70 });
    const e3 = shelf.product('ENTERPRISEPACK').skuId;
    const ids = new Set(members.map((member) => member.id));
    const already = tenant.users.filter(
      (user) => ids.has(user.id) && user.licenseAssignmentStates!.some((entry) => entry.skuId === e3 && isHeld(entry)),
    );
    expect(already.length).toBe(2);
  });

  it('F6 has an example of every error', () => {
    const errors = tenant.users.flatMap((user) => user.licenseAssignmentStates!.map((entry) => entry.error));
    expect(new Set(errors)).toEqual(new Set(ASSIGNMENT_ERRORS));
  });

  it('F4 has licenses that could not be taken away', () => {
    const states = tenant.users.flatMap((user) => user.licenseAssignmentStates!);
    expect(states.filter((entry) => entry.state === 'ActiveWithError').map((entry) => entry.error)).toEqual([
      'DependencyViolation',
      'DependencyViolation',
    ]);
  });

  it('has a call for every refusal of F41 to F50', () => {
    const codes = plansOf('e1-to-e3')
      .get('refused-calls')!
      .steps.map((step) => step.id!.replace(/-.*/, ''));
    for (let fact = 41; fact <= 50; fact++) expect(codes).toContain(`F${fact}`);
    expect(codes).toEqual(expect.arrayContaining(['F59', 'F79', 'F96', 'F103', 'F194', 'F197', 'notFound', 'badRequest']));
  });

  it('swaps E1 and E3 in one call of the main plan', () => {
    const [swap, wait, ...rest] = plansOf('e1-to-e3').get('finance-e1-to-e3')!.steps;
    expect(swap).toMatchObject({
      kind: 'assignLicense',
      target: { group: finance.id },
      removeLicenses: [shelf.product('STANDARDPACK').skuId],
    });
    expect(wait).toMatchObject({ kind: 'waitForProcessing', groups: [finance.id] });
    expect(rest).toEqual([]);
  });
});
