import type { NameTable } from '../../../shared/contract/library.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import type { PairNames } from '../comparison/pairNames.ts';
import type { TenantView } from '../session/tenantView.ts';

/** Empty texts where the copy has none. */
export function namesOfUser(view: TenantView, userId: string): NameTable['users'][string] {
  const { users } = view.snapshot;
  const user = view.findUser(userId);
  const text = (attribute: string): string => (user < 0 ? '' : (users.attribute(attribute)?.get(user) ?? ''));
  return { displayName: text('displayName'), userPrincipalName: text('userPrincipalName') };
}

/** Names for the sentences of steps about this user. */
export function namesOfSteps(view: TenantView, names: PairNames, userId: string, steps: readonly PlanStep[]): NameTable {
  const groups = steps.flatMap((step) => {
    if (step.kind === 'assignLicense') return 'group' in step.target ? [step.target.group] : [];
    return step.kind === 'addMembers' || step.kind === 'removeMembers' ? [step.group] : [];
  });
  const calls = steps.filter((step) => step.kind === 'assignLicense');
  const skuIds = calls.flatMap((call) => [...call.addLicenses.map(({ skuId }) => skuId), ...call.removeLicenses]);
  const services = calls.flatMap((call) => call.addLicenses.flatMap(({ disabledPlans }) => disabledPlans));
  return {
    users: { [userId]: namesOfUser(view, userId) },
    groups: Object.fromEntries(groups.map((id) => [id, names.group(id)])),
    products: Object.fromEntries(skuIds.map((id) => [id, names.licensePlan(id)])),
    services: Object.fromEntries(services.map((id) => [id, names.service(id)])),
  };
}
