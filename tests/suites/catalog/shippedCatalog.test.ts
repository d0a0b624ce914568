import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { CATALOG_FOLDER, loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { toProductsFile } from '../../../electron/catalog/productsFile.ts';
import { buildCatalogSchemas } from '../../../scripts/buildCatalog.ts';
import { toDiffableJson } from '../../../scripts/diffableJson.ts';
import { type CatalogProduct, FOUNDATION_PREFIX } from '../../../shared/model/catalog.ts';

const { products: catalog, rules, families } = loadCatalog();
const plans = new Map(catalog.servicePlans.map((plan) => [plan.servicePlanId, plan]));
const nameOf = (servicePlanId: string) => plans.get(servicePlanId)?.servicePlanName;

function product(skuPartNumber: string): CatalogProduct {
  const found = catalog.products.find((candidate) => candidate.skuPartNumber === skuPartNumber);
  if (!found) throw new Error(`no product ${skuPartNumber}`);
  return found;
}

const readResource = (name: string) => readFileSync(path.join(CATALOG_FOLDER, name), 'utf8');

describe('the product catalogue that ships', () => {
  test('F210 has 619 products and 791 service plans of 2026-06-24', () => {
    expect([catalog.products.length, catalog.servicePlans.length, catalog.publishedOn]).toEqual([619, 791, '2026-06-24']);
  });

  test('is ascending by id, each id once, and every plan of a product is a service plan', () => {
    const skuIds = catalog.products.map(({ skuId }) => skuId);
    const planIds = catalog.servicePlans.map(({ servicePlanId }) => servicePlanId);
    for (const ids of [skuIds, planIds, ...catalog.products.map(({ servicePlanIds }) => servicePlanIds)]) {
      expect(ids).toEqual([...new Set(ids)].sort());
    }
    expect(new Set(catalog.products.flatMap(({ servicePlanIds }) => servicePlanIds))).toEqual(new Set(planIds));
  });

  test('F129 Office 365 E1 has 34 plans and E3 37, sharing 19', () => {
    const e1 = product('STANDARDPACK').servicePlanIds;
    const e3 = product('ENTERPRISEPACK').servicePlanIds;
    expect([e1.length, e3.length, e1.filter((id) => e3.includes(id)).length]).toEqual([34, 37, 19]);
  });

  test.each([
    ['STANDARDPACK', 'Office 365 E1'],
    ['ENTERPRISEPACK', 'Office 365 E3'],
    ['ENTERPRISEPREMIUM', 'Office 365 E5'],
    ['SPE_E3', 'Microsoft 365 E3'],
  ])('calls %s %s', (skuPartNumber, displayName) => {
    expect(product(skuPartNumber).displayName).toBe(displayName);
  });

  test('F212 knows both names of a renamed product, the newer one preferred', () => {
    expect(product('VIRTUAL_AGENT_USL')).toMatchObject({
      displayName: 'Microsoft Copilot Studio User License',
      otherNames: ['Power Virtual Agent User License'],
    });
  });

  test('F212 keeps two products with the part number MCOPSTN5 and two plans with the name PROJECT_ESSENTIALS apart', () => {
    expect(catalog.products.filter(({ skuPartNumber }) => skuPartNumber.toUpperCase() === 'MCOPSTN5')).toHaveLength(2);
    expect(catalog.servicePlans.filter(({ servicePlanName }) => servicePlanName === 'PROJECT_ESSENTIALS')).toHaveLength(2);
  });

  test('F212 prefers the name most rows use to a mistyped one', () => {
    expect(plans.get('113feb6c-3fe4-4440-bddc-54d774bf0318')).toEqual({
      servicePlanId: '113feb6c-3fe4-4440-bddc-54d774bf0318',
      servicePlanName: 'EXCHANGE_S_FOUNDATION',
      displayName: 'Exchange Foundation',
      otherNames: ['EXCHANGE_S_FOUNDATION PBI_PREMIUM_EM1_ADDON'],
    });
    expect(nameOf('bea4c11e-220a-4e6d-8eb8-8ea15d019f90')).toBe('RMS_S_ENTERPRISE');
    expect(nameOf('e7c91390-7625-45be-94e0-e16907e03118')).toBe('Virtualization Rights for Windows 10 (E3/E5+VDA)');
  });
});

describe('the rule pack that ships', () => {
  test('F214 has 111 exclusions: 57 of every era, 10 of the old one, 44 disputed', () => {
    const count = (ruleset: string) => rules.exclusions.filter((rule) => rule.ruleset === ruleset).length;
    expect([rules.exclusions.length, count('both'), count('legacy'), count('disputed')]).toEqual([111, 57, 10, 44]);
  });

  test('F214 names each excluded pair once, the lower id first, ascending', () => {
    const pairs = rules.exclusions.map(({ a, b }) => `${a} ${b}`);
    expect(pairs).toEqual([...new Set(pairs)].sort());
    expect(rules.exclusions.filter(({ a, b }) => a >= b)).toEqual([]);
  });

  test('F214 has 28 alternatives for 12 plans, and every rule has a source without its tag', () => {
    const alternatives = rules.requirements.flatMap(({ anyOf }) => anyOf);
    expect([rules.requirements.length, alternatives.length]).toEqual([12, 28]);
    const sources = [...alternatives, ...rules.exclusions, ...rules.locations].map(({ source }) => source);
    expect(sources.filter((source) => source === '' || source.includes('ruleset='))).toEqual([]);
  });

  test('F53 F214 Office for the web needs any one of seven plans, three of them reported', () => {
    const rule = rules.requirements.find(({ servicePlanId }) => nameOf(servicePlanId) === 'SHAREPOINTWAC');
    expect(rule?.anyOf.map(({ servicePlanId, confidence }) => `${nameOf(servicePlanId)} ${confidence}`).sort()).toEqual([
      'ONEDRIVEENTERPRISE inferred',
      'ONEDRIVESTANDARD inferred',
      'ONEDRIVE_BASIC_P2 inferred',
      'SHAREPOINTDESKLESS reported',
      'SHAREPOINTENTERPRISE reported',
      'SHAREPOINTENTERPRISE_MIDMARKET inferred',
      'SHAREPOINTSTANDARD reported',
    ]);
  });

  test('F129 of E1 and E3 only the Exchange and the SharePoint plans exclude each other', () => {
    const e1 = product('STANDARDPACK').servicePlanIds;
    const e3 = product('ENTERPRISEPACK').servicePlanIds;
    const between = rules.exclusions.filter(({ a, b }) => (e1.includes(a) && e3.includes(b)) || (e1.includes(b) && e3.includes(a)));
    expect(between.map(({ a, b, ruleset }) => [...[nameOf(a), nameOf(b)].sort(), ruleset])).toEqual(
      expect.arrayContaining([
        ['EXCHANGE_S_ENTERPRISE', 'EXCHANGE_S_STANDARD', 'legacy'],
        ['SHAREPOINTENTERPRISE', 'SHAREPOINTSTANDARD', 'disputed'],
      ]),
    );
    expect(between).toHaveLength(2);
  });

  test('F215 no product has both plans of an excluded pair', () => {
    const broken = catalog.products.filter(({ servicePlanIds }) =>
      rules.exclusions.some(({ a, b }) => servicePlanIds.includes(a) && servicePlanIds.includes(b)),
    );
    expect(broken.map(({ skuPartNumber }) => skuPartNumber)).toEqual([]);
  });

  test('F215 a product that lacks what one of its plans needs is an add-on, but for one oddity', () => {
    const lacking = (plan: string) => {
      const rule = rules.requirements.find(({ servicePlanId }) => nameOf(servicePlanId) === plan);
      if (!rule) throw new Error(`no requirement of ${plan}`);
      return catalog.products
        .filter(({ servicePlanIds }) => servicePlanIds.includes(rule.servicePlanId))
        .filter(({ servicePlanIds }) => !rule.anyOf.some(({ servicePlanId }) => servicePlanIds.includes(servicePlanId)))
        .map(({ skuPartNumber }) => skuPartNumber);
    };
    expect(lacking('SHAREPOINTWAC')).toEqual([]);
    expect(lacking('SHAREPOINT_PROJECT')).toEqual([]);
    expect(lacking('RMS_S_PREMIUM')).toEqual(['M365EDU_A3_STUUSEBNFT_RPA1']);
    expect(lacking('MCOPSTN2')).toEqual(['MCOPSTN2']);
    expect(lacking('WORKPLACE_ANALYTICS')).toEqual(['WORKPLACE_ANALYTICS']);
  });

  test('F216 four excluded plans are in no product of the catalogue', () => {
    const excluded = new Set(rules.exclusions.flatMap(({ a, b }) => [a, b]));
    expect([...excluded].filter((id) => !plans.has(id))).toHaveLength(4);
  });

  test('F218 location rules bar nothing yet: two name no plan, three name no country', () => {
    expect(rules.locations.map(({ countryCode, servicePlanId }) => [countryCode, servicePlanId && nameOf(servicePlanId)])).toEqual([
      ['BN', null],
      ['BN', null],
      ['*', 'MCOPSTN1'],
      ['*', 'MCOPSTN2'],
      ['*', 'MCOPSTN5'],
    ]);
  });
});

describe('the service families that ship', () => {
  const family = (id: string) => families.families.find((candidate) => candidate.id === id);

  test('are 212 with 410 members of 407 plans, all of them in the catalogue', () => {
    const members = families.families.flatMap((each) => each.members);
    const planIds = new Set(members.map(({ servicePlanId }) => servicePlanId));
    expect([families.families.length, members.length, planIds.size]).toEqual([212, 410, 407]);
    expect([...planIds].filter((id) => !plans.has(id))).toEqual([]);
  });

  test('are ascending by id, their members by rank and then id, with ranks of at least 1', () => {
    const ids = families.families.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { members } of families.families) {
      const keys = members.map(({ rank, servicePlanId }) => `${String(rank).padStart(4, '0')} ${servicePlanId}`);
      expect(keys).toEqual([...new Set(keys)].sort());
      expect(members.every(({ rank }) => Number.isInteger(rank) && rank >= 1)).toBe(true);
    }
  });

  test('rank an Exchange mailbox of Plan 2 above one of Plan 1 above a kiosk one', () => {
    const ranks = new Map(family('exchange-mailbox')?.members.map(({ servicePlanId, rank }) => [nameOf(servicePlanId), rank]));
    expect([ranks.get('EXCHANGE_S_ENTERPRISE'), ranks.get('EXCHANGE_S_STANDARD'), ranks.get('EXCHANGE_S_DESKLESS')]).toEqual([40, 30, 10]);
  });

  test('put plumbing into foundation families', () => {
    expect(families.families.filter(({ id }) => id.startsWith(FOUNDATION_PREFIX))).toHaveLength(45);
  });

  test('say in five products that the kiosk mailbox is a calendar only, and each of them has that plan', () => {
    expect(families.overrides).toHaveLength(5);
    for (const { skuId, servicePlanId, familyId, rank } of families.overrides) {
      expect([nameOf(servicePlanId), familyId, rank]).toEqual(['EXCHANGE_S_DESKLESS', 'exchange-calendar', 10]);
      expect(catalog.products.find((each) => each.skuId === skuId)?.servicePlanIds).toContain(servicePlanId);
    }
    expect(families.overrides.map(({ skuId }) => skuId)).toContain(product('M365_F1_COMM').skuId);
  });
});

describe('the files of the catalogue', () => {
  const schemas = buildCatalogSchemas();
  const files = { 'products.json': 'catalog.schema.json', 'rules.json': 'rules.schema.json', 'families.json': 'families.schema.json' };

  test.each(Object.entries(files))('%s follows %s', (file, schema) => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse(readResource(`../schemas/${schema}`)));
    validate(JSON.parse(readResource(file)));
    expect(validate.errors).toBeNull();
  });

  test.each(Object.values(files))('%s says what the reader checks', (schema) => {
    expect(JSON.parse(readResource(`../schemas/${schema}`))).toEqual(JSON.parse(JSON.stringify(schemas.get(schema))));
  });

  test('products.json is what writing the catalogue again gives', () => {
    expect(toDiffableJson(toProductsFile(catalog)) === readResource('products.json')).toBe(true);
  });

  test.each(Object.keys(files))('%s is laid out one row a line', (file) => {
    expect(toDiffableJson(JSON.parse(readResource(file))) === readResource(file)).toBe(true);
  });
});
