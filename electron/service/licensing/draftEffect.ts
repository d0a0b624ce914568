import type { AssignmentDraft, DraftEffect, ServiceResult, TargetInput } from '../../../shared/contract/licenses.ts';
import { effectOnGroup, effectOnUsers } from '../../../shared/engine/explain/draftEffect.ts';
import type { Effect } from '../../../shared/engine/explain/effectTally.ts';
import type { ServiceFamilies } from '../../../shared/model/catalog.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { groupOf, type LicensingView } from './licensingView.ts';

/** Order of the column: what hurts first. */
const GRAVEST_FIRST = ['lost', 'downgraded', 'gained', 'upgraded', 'successor', 'kept'] as const satisfies readonly ServiceResult[];
const NO_RISK = 'none';
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What the boxes of *Update license assignments* would come to, by the engine's own rules. */
export function buildDraftEffect(
  licensing: LicensingView,
  target: TargetInput,
  draft: AssignmentDraft,
  language: LanguageTag,
): DraftEffect {
  const { view, tenant } = licensing;
  const effect =
    'group' in target
      ? effectOnGroup(tenant, groupOf(licensing, target.group), draft)
      : effectOnUsers(tenant, usersOf(view, target), draft);
  return describeEffect(licensing, effect, language);
}

function usersOf(view: LicensingView['view'], target: Exclude<TargetInput, { group: string }>): Iterable<number> {
  return 'user' in target ? [view.userOrdinal(target.user)] : view.resolve(target.users);
}

/** With names for its ordinals, what hurts first. */
export function describeEffect(licensing: LicensingView, effect: Effect, language: LanguageTag): DraftEffect {
  const { names, view } = licensing;
  const { compare } = collatorOf(language);
  const byUsers = <Row extends { readonly users: number }>(name: (row: Row) => string) => {
    return (a: Row, b: Row): number => b.users - a.users || compare(name(a), name(b));
  };
  const units = effect.units.map(({ sku, ...rest }) => ({ skuId: names.skuId(sku), name: names.licensePlan(sku), ...rest }));
  const conflicts = effect.conflicts.map(({ a, b, ...rest }) => ({ a: names.service(a), b: names.service(b), ...rest }));
  const missingBases = effect.missingBases.map(({ plan, anyOf, users, blocks }) => ({
    service: names.service(plan),
    anyOf: names.services(anyOf, language),
    users,
    blocks,
  }));
  return {
    users: effect.users,
    services: serviceRows(licensing, effect, language),
    units: units.sort((a, b) => b.lacking - a.lacking || compare(a.name, b.name)),
    conflicts: conflicts.sort(byUsers((row) => row.a)),
    missingBases: missingBases.sort(byUsers((row) => row.service)),
    refusals: [
      ...effect.refusals.map(({ reason, users }) => ({ code: reason.code, users, message: withNames(reason.message, view.names) })),
      ...effect.prohibited.map(({ sku, users }) => ({ code: 'F110', users, message: names.licensePlan(sku) })),
    ],
    unchanged: effect.unchanged,
  };
}

function serviceRows({ names, tenant, view }: LicensingView, effect: Effect, language: LanguageTag): DraftEffect['services'] {
  const { compare } = collatorOf(language);
  const risks = dataAtRisk(view.catalog.families);
  return effect.services
    .flatMap(({ family, result, users, before, after }) => {
      const shown = GRAVEST_FIRST.find((known) => known === result);
      const id = tenant.families.ids[family];
      if (shown === undefined || id === undefined) return [];
      const worsens = shown === 'lost' || shown === 'downgraded';
      return [
        {
          family: id,
          name: names.family(id),
          foundation: tenant.families.isFoundation(family),
          result: shown,
          users,
          before: names.services(before, language),
          after: names.services(after, language),
          dataAtRisk: worsens ? (risks.get(id) ?? null) : null,
        },
      ];
    })
    .sort((a, b) => GRAVEST_FIRST.indexOf(a.result) - GRAVEST_FIRST.indexOf(b.result) || b.users - a.users || compare(a.name, b.name));
}

/** What hangs on each family (F134 to F139); families on which nothing does are left out. */
export function dataAtRisk(families: ServiceFamilies): ReadonlyMap<string, string> {
  const rows = [
    ...families.overrides.map(({ familyId, dataAtRisk: risk }) => [familyId, risk] as const),
    ...families.families.flatMap(({ id, members }) => members.map(({ dataAtRisk: risk }) => [id, risk] as const)),
  ];
  return new Map(rows.filter(([, risk]) => risk !== NO_RISK).reverse());
}

/** The service's words carry bare ids, which say nothing to a reader. */
export function withNames(message: string, names: LicensingView['view']['names']): string {
  return message.replace(GUID, (id) => {
    const plan = names.licensePlan(id);
    return plan === id ? names.service(id) : plan;
  });
}
