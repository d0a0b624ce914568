import type { CatalogBundle, Confidence, Ruleset } from '../../../shared/model/catalog.ts';
import type { TinyRehearsal } from './tinyRehearsal.ts';

export function words(text: string | undefined): string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}

/** Rules and families of a tiny rehearsal, spelled out. */
export function toCatalog({ rules, families }: TinyRehearsal): CatalogBundle {
  const dated = { version: 1 as const, asOf: '2026-01-01' };
  const rows = (rules ?? []).map((rule) => rule.split(' '));
  const source = 'invented';
  const members = (text: string) => words(text).map((word) => word.split('=') as [string, string]);
  const member = ([servicePlanId, rank]: [string, string]) =>
    ({ servicePlanId, rank: Number(rank), note: '', dataAtRisk: 'none', confidence: 'documented', source }) as const;
  const lines = (families ?? []).map((line) => line.split(': ') as [string, string]);
  return {
    products: { format: 'license-rehearsal-catalog', version: 1, publishedOn: dated.asOf, source, products: [], servicePlans: [] },
    rules: {
      format: 'license-rehearsal-rules',
      ...dated,
      exclusions: rows
        .filter(([, word]) => word === 'x')
        .map(([a, , b, ruleset]) => ({ a: a!, b: b!, ruleset: (ruleset ?? 'both') as Ruleset, confidence: 'documented', source })),
      requirements: rows
        .filter(([, word]) => word === 'needs')
        .map(([servicePlanId, , ...bases]) => {
          const confidence: Confidence = bases.includes('inferred') ? 'inferred' : 'documented';
          return {
            servicePlanId: servicePlanId!,
            anyOf: bases.filter((base) => base !== 'inferred').map((base) => ({ servicePlanId: base, confidence, source })),
          };
        }),
      locations: rows
        .filter(([, word]) => word === 'barred')
        .map(([plan, , , countryCode]) => ({
          countryCode: countryCode!,
          service: plan!,
          servicePlanId: plan!,
          effect: 'barred',
          confidence: 'documented',
          source,
        })),
    },
    families: {
      format: 'license-rehearsal-families',
      ...dated,
      families: lines
        .filter(([head]) => !head.includes(' in '))
        .map(([id, text]) => ({ id, displayName: id, members: members(text).map(member) })),
      overrides: lines
        .filter(([head]) => head.includes(' in '))
        .flatMap(([head, text]) => {
          const [familyId, skuId] = head.split(' in ') as [string, string];
          return members(text).map((pair) => ({ ...member(pair), skuId, familyId, familyName: familyId }));
        }),
    },
  };
}
