import { type CatalogBundle, FOUNDATION_PREFIX } from '../../model/catalog.ts';
import type { ServicePlanId, SubscribedSku } from '../../model/graph.ts';
import { SUCCESSIONS, type SucceededService, type Succession, type SuccessorMap } from '../../model/succession.ts';
import { familyFinder, type NamedMembership } from '../compare/serviceFamilies.ts';
import { switchServices } from './arrivingServices.ts';

export interface SuccessorQuestion {
  readonly from: SubscribedSku;
  readonly to: SubscribedSku;
  /** Switched off in the old license plan today. */
  readonly disabledPlans: readonly ServicePlanId[];
  /** Switched off in the new license plan where the same source gives it already: what is on of it stays on. Null where it does not. */
  readonly presentlyDisabled?: readonly ServicePlanId[] | null;
}

/** What the map is read from: the families of services, and which service needs which. */
export type SuccessionRules = Pick<CatalogBundle, 'families' | 'rules'>;

export function buildSuccessorMap(question: SuccessorQuestion, catalog: SuccessionRules): SuccessorMap {
  return successorMaps(catalog)(question);
}

/** Maps of many questions, such as one for each set of services that users have switched off: the families are sorted once. */
export function successorMaps({ families, rules }: SuccessionRules): (question: SuccessorQuestion) => SuccessorMap {
  const find = familyFinder(families);
  return ({ from, to, disabledPlans, presentlyDisabled = null }) => {
    const familiesOf = (sku: SubscribedSku, plan: ServicePlanId) => find(sku.skuId, plan);
    const off = new Set(disabledPlans);
    const best = bestOfFamilies(to, familiesOf);
    const services = from.servicePlans.map(({ servicePlanId, appliesTo }): SucceededService => {
      const jobs = familiesOf(from, servicePlanId);
      const counted = jobs.filter(({ family }) => !family.startsWith(FOUNDATION_PREFIX));
      const fates = (counted.length > 0 ? counted : jobs).map((job) => fateOf(servicePlanId, job, best));
      const successors = [...new Set(fates.flatMap(({ successor }) => successor ?? []))].sort();
      const perUser = appliesTo === 'User';
      return {
        servicePlanId,
        on: !perUser || !off.has(servicePlanId),
        perUser,
        foundation: counted.length === 0,
        succession: SUCCESSIONS.find((succession) => fates.some((fate) => fate.succession === succession)) ?? 'lost',
        successors,
      };
    });
    const arriving = switchServices({
      services,
      to,
      presentlyDisabled,
      requirements: rules.requirements,
      ...kinship(from, to, familiesOf),
    });
    const disabled = arriving.filter(({ on, perUser }) => perUser && !on).map(({ servicePlanId }) => servicePlanId);
    return { services, arriving, disabledPlans: disabled };
  };
}

/** The services that have the highest rank of a family in the new license plan; ranks of all of them. */
interface BestOfFamily {
  readonly rank: number;
  readonly plans: readonly ServicePlanId[];
  readonly rankOf: ReadonlyMap<ServicePlanId, number>;
}

type FamiliesOf = (sku: SubscribedSku, plan: ServicePlanId) => readonly NamedMembership[];

function bestOfFamilies(sku: SubscribedSku, familiesOf: FamiliesOf): ReadonlyMap<string, BestOfFamily> {
  const rows = sku.servicePlans.flatMap(({ servicePlanId }) =>
    familiesOf(sku, servicePlanId).map(({ family, rank }) => ({ servicePlanId, family, rank })),
  );
  const best = [...Map.groupBy(rows, ({ family }) => family)].map(([family, members]): [string, BestOfFamily] => {
    const rank = Math.max(...members.map((member) => member.rank));
    const plans = members.filter((member) => member.rank === rank).map(({ servicePlanId }) => servicePlanId);
    return [family, { rank, plans, rankOf: new Map(members.map((member) => [member.servicePlanId, member.rank])) }];
  });
  return new Map(best);
}

/** The same service goes on with its job if it still has it; else the most capable service of the family takes over. */
function fateOf(
  plan: ServicePlanId,
  { family, rank }: NamedMembership,
  best: ReadonlyMap<string, BestOfFamily>,
): { readonly succession: Succession; readonly successor: ServicePlanId | null } {
  const found = best.get(family);
  if (found === undefined) return { succession: 'lost', successor: null };
  if (found.rankOf.get(plan) === rank) return { succession: 'same', successor: plan };
  const succession = found.rank < rank ? 'downgraded' : found.rank > rank ? 'upgraded' : 'successor';
  return { succession, successor: found.plans[0] ?? null };
}

/** Which services of the old license plan do a job of the same family as one of the new, foundation families aside where there are others. */
function kinship(from: SubscribedSku, to: SubscribedSku, familiesOf: FamiliesOf) {
  const jobs = (sku: SubscribedSku, plan: ServicePlanId): readonly string[] => {
    const all = familiesOf(sku, plan).map(({ family }) => family);
    const counted = all.filter((family) => !family.startsWith(FOUNDATION_PREFIX));
    return counted.length > 0 ? counted : all;
  };
  const ofOld = new Map(from.servicePlans.map(({ servicePlanId }) => [servicePlanId, new Set(jobs(from, servicePlanId))]));
  return {
    relativesOf: (plan: ServicePlanId): readonly ServicePlanId[] => {
      const families = jobs(to, plan);
      return [...ofOld].filter(([, own]) => families.some((family) => own.has(family))).map(([old]) => old);
    },
  };
}
