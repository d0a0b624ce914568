import type { GroupErrorReason, ServiceAt } from '../../../shared/contract/licenses.ts';
import type { GroupErrors } from '../../../shared/engine/explain/groupErrors.ts';
import type { PlacedService } from '../../../shared/engine/explain/placedServices.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import type { LicensingView, OrdinalNames } from './licensingView.ts';
import { buildRemedies } from './remedies.ts';

/** Users shown by name for each reason. */
const SAMPLE = 5;

export function errorReason(licensing: LicensingView, group: GroupState, errors: GroupErrors, language: LanguageTag): GroupErrorReason {
  const { names } = licensing;
  const { compare } = collatorOf(language);
  return {
    error: errors.error,
    users: errors.users.length,
    licensePlans: errors.skus
      .map((sku) => ({ skuId: names.skuId(sku), name: names.licensePlan(sku) }))
      .sort((a, b) => compare(a.name, b.name)),
    conflicts: errors.conflicts.map(({ own, other, users }) => ({
      a: serviceAt(names, own),
      b: serviceAt(names, other),
      users: users.length,
    })),
    missingBases: errors.missingBases.map(({ service, anyOf, users }) => ({
      service: serviceAt(names, service),
      anyOf: anyOf
        .map((plan) => ({ servicePlanId: names.serviceId(plan), name: names.service(plan) }))
        .sort((a, b) => compare(a.name, b.name)),
      users: users.length,
    })),
    sample: errors.users.slice(0, SAMPLE).map((user) => sampleUser(licensing, user)),
    remedies: buildRemedies(licensing, group, errors, language),
  };
}

function serviceAt(names: OrdinalNames, { plan, path }: PlacedService): ServiceAt {
  const from = path === null ? null : { plan: names.licensePlan(path.sku), source: names.source(path.source) };
  return { servicePlanId: names.serviceId(plan), name: names.service(plan), from };
}

function sampleUser({ tenant: { state } }: LicensingView, user: number): GroupErrorReason['sample'][number] {
  const userPrincipalName = state.attributes.text(user, 'userPrincipalName') ?? '';
  return { id: state.userId(user), displayName: state.attributes.text(user, 'displayName') ?? userPrincipalName, userPrincipalName };
}
