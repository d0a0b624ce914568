import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../../electron/catalog/catalogFiles.ts';
import { buildSuccessorMap } from '../../../shared/engine/planning/successorMap.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { SubscribedSku } from '../../../shared/model/graph.ts';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';

const shipped = loadCatalog();

/** A license plan as Microsoft publishes it; every service counts as one for users. */
function publishedSku(partNumber: string): SubscribedSku {
  const product = shipped.products.products.find(({ skuPartNumber }) => skuPartNumber === partNumber);
  if (product === undefined) throw new Error(`no ${partNumber} in the catalogue`);
  const { skus } = tenant().sku(product.skuId, { plans: product.servicePlanIds });
  return firstOf(skus);
}

function firstOf<Value>(values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined) throw new Error('nothing there');
  return first;
}

interface Case {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly off?: readonly string[];
  readonly presentlyOff?: readonly string[];
  readonly catalog?: CatalogBundle;
}

function mapOf({ from, to, off = [], presentlyOff, catalog = catalogOf() }: Case) {
  const old = firstOf(tenant().sku('old', { plans: from }).skus);
  const next = firstOf(tenant().sku('new', { plans: to }).skus);
  return buildSuccessorMap({ from: old, to: next, disabledPlans: off, presentlyDisabled: presentlyOff ?? null }, catalog);
}

const mail = catalogOf({ families: { mail: { 'mail-1': 10, 'mail-2': 20 } } });

describe('successor map', () => {
  it('finds 19 services of Office 365 E1 in E3, 15 successors and 3 new services', () => {
    const map = buildSuccessorMap({ from: publishedSku('STANDARDPACK'), to: publishedSku('ENTERPRISEPACK'), disabledPlans: [] }, shipped);
    const newcomers = map.arriving.filter(({ reason }) => reason === 'new').map(({ servicePlanId }) => servicePlanId);
    const names = newcomers
      .map((id) => shipped.products.servicePlans.find(({ servicePlanId }) => servicePlanId === id)?.displayName)
      .sort();
    expect(map.services.filter(({ succession }) => succession === 'same')).toHaveLength(19);
    expect(map.services.filter(({ succession }) => succession === 'successor' || succession === 'upgraded')).toHaveLength(15);
    expect(names).toEqual([
      'Information Protection and Governance Analytics – Standard',
      'Information Protection for Office 365 - Standard',
      'Microsoft Defender for Office 365 (Plan 1)',
    ]);
    expect(map.disabledPlans).toEqual([]);
  });

  it('F121: switching a service off in E1 switches off its successor in E3 and nothing else', () => {
    const [from, to] = [publishedSku('STANDARDPACK'), publishedSku('ENTERPRISEPACK')];
    const all = buildSuccessorMap({ from, to, disabledPlans: [] }, shipped);
    for (const { servicePlanId, successors, foundation } of all.services) {
      if (foundation) continue;
      const one = buildSuccessorMap({ from, to, disabledPlans: [servicePlanId] }, shipped);
      const baseOff = one.arriving.filter(({ reason }) => reason === 'baseOff').map((service) => service.servicePlanId);
      expect(one.disabledPlans).toEqual([...successors, ...baseOff].sort());
    }
  });

  it('tells a more capable successor from a less capable one by rank', () => {
    expect(mapOf({ from: ['mail-1'], to: ['mail-2'], catalog: mail }).services[0]).toMatchObject({
      succession: 'upgraded',
      successors: ['mail-2'],
    });
    expect(mapOf({ from: ['mail-2'], to: ['mail-1'], catalog: mail }).services[0]).toMatchObject({ succession: 'downgraded' });
    expect(mapOf({ from: ['mail-1'], to: ['files'], catalog: mail }).services[0]).toMatchObject({ succession: 'lost', successors: [] });
  });

  it('F121: a service switched off stays off under its own name and under its successor', () => {
    const map = mapOf({ from: ['mail-1', 'chat'], to: ['mail-2', 'chat'], off: ['mail-1', 'chat'], catalog: mail });
    expect(map.disabledPlans).toEqual(['chat', 'mail-2']);
    expect(map.arriving.map(({ reason }) => reason)).toEqual(['keptOff', 'succeedsOff']);
  });

  it('F121: a successor of two services is on as long as one of them is in use', () => {
    const two = catalogOf({ families: { mail: { 'mail-0': 5, 'mail-1': 10, 'mail-2': 20 } } });
    const from = ['mail-0', 'mail-1'];
    expect(mapOf({ from, to: ['mail-2'], off: ['mail-1'], catalog: two }).disabledPlans).toEqual([]);
    expect(mapOf({ from, to: ['mail-2'], off: ['mail-0', 'mail-1'], catalog: two }).disabledPlans).toEqual(['mail-2']);
  });

  it('F121: the same service, switched off, comes on when it takes over for one in use', () => {
    const heir = catalogOf({ families: { mail: { 'mail-0': 5, 'mail-1': 10 } } });
    const map = mapOf({ from: ['mail-0', 'mail-1'], to: ['mail-1'], off: ['mail-1'], catalog: heir });
    expect(map.disabledPlans).toEqual([]);
  });

  it('F36: what is new is on', () => {
    const map = mapOf({ from: ['mail-1'], to: ['mail-1', 'video'], off: ['mail-1'] });
    expect(map.arriving.find(({ servicePlanId }) => servicePlanId === 'video')).toMatchObject({
      on: true,
      reason: 'new',
      predecessors: [],
    });
  });

  it('F44: what is new goes off with the base it needs, and what needs that in its turn', () => {
    const catalog = catalogOf({ requires: { shield: ['mail-1'], report: ['shield'], guess: ['?mail-1'] } });
    const map = mapOf({ from: ['mail-1'], to: ['mail-1', 'shield', 'report', 'guess'], off: ['mail-1'], catalog });
    expect(map.disabledPlans).toEqual(['mail-1', 'report', 'shield']);
    expect(mapOf({ from: ['mail-1'], to: ['shield'], off: ['mail-1'], catalog }).disabledPlans).toEqual([]);
  });

  it('F25: services of the whole company are on, and are never in the list of those to switch off', () => {
    const map = mapOf({ from: ['company:audit', 'mail-1'], to: ['company:audit', 'mail-1'], off: ['audit', 'mail-1'] });
    expect(map.disabledPlans).toEqual(['mail-1']);
    expect(map.services.find(({ servicePlanId }) => servicePlanId === 'audit')).toMatchObject({ on: true, perUser: false });
  });

  it('F35: what the same source has on of the new license plan stays on', () => {
    const map = mapOf({ from: ['mail-1', 'chat'], to: ['mail-1', 'chat'], off: ['mail-1', 'chat'], presentlyOff: ['chat'] });
    expect(map.disabledPlans).toEqual(['chat']);
    expect(map.arriving.map(({ reason }) => reason)).toEqual(['keptOff', 'onAlready']);
  });

  it('a product in which a service means something else is no successor for it', () => {
    const override = { skuId: 'new', servicePlanId: 'mail-1', familyId: 'calendar', familyName: 'Calendar', rank: 10 } as const;
    const families = {
      ...mail.families,
      overrides: [{ ...override, note: '', dataAtRisk: 'none' as const, confidence: 'documented' as const, source: '' }],
    };
    const map = mapOf({ from: ['mail-1'], to: ['mail-1'], catalog: { ...mail, families } });
    expect(map.services[0]).toMatchObject({ succession: 'lost' });
  });
});
