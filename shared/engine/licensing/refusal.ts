import type { ServicePlanId, SkuId } from '../../model/graph.ts';
import type { Reason } from '../../model/resultSummary.ts';

export const reasons = {
  sameSkuTwice: (skuId: SkuId): Reason => ({ code: 'badRequest', message: `License ${skuId} is in both addLicenses and removeLicenses.` }),
  groupExists: (id: string): Reason => ({ code: 'badRequest', message: `A group with the id ${id} already exists.` }),
  notFound: (id: string): Reason => ({ code: 'notFound', message: `Resource '${id}' does not exist.` }),
  noFreeUnit: (skuId: SkuId): Reason => ({ code: 'F41', message: `Subscription with SKU ${skuId} does not have any available licenses.` }),
  noUsageLocation: (): Reason => ({ code: 'F42', message: 'License assignment cannot be done for user with invalid usage location.' }),
  exclusive: (a: ServicePlanId, b: ServicePlanId): Reason => ({
    code: 'F43',
    message: `License assignment failed because service plans ${a},${b} are mutually exclusive.`,
  }),
  missingBase: (code: 'F44' | 'F79', plan: ServicePlanId, anyOf: readonly ServicePlanId[]): Reason => ({
    code,
    message: `License assignment failed because service plan ${plan} depends on the service plan(s) ${anyOf.join()}`,
  }),
  inheritedOnly: (): Reason => ({
    code: 'F45',
    message: 'User license is inherited from a group membership and it cannot be removed directly from the user.',
  }),
  notOwned: (skuId: SkuId): Reason => ({ code: 'F46', message: `License ${skuId} does not correspond to a valid company License.` }),
  notHeld: (): Reason => ({ code: 'F47', message: 'User does not have a corresponding license.' }),
  companySku: (skuId: SkuId): Reason => ({ code: 'F48', message: `License ${skuId} cannot be assigned to a user.` }),
  nothingProvided: (): Reason => ({ code: 'F49', message: 'No license changes provided' }),
  foreignPlan: (plan: ServicePlanId, skuId: SkuId): Reason => ({
    code: 'F50',
    message: `Service plan ${plan} does not belong to the subscription with SKU ${skuId}.`,
  }),
  groupKind: (): Reason => ({ code: 'F59', message: 'Licenses can only be assigned to a security-enabled group.' }),
  groupHasLicenses: (): Reason => ({ code: 'F96', message: 'A group with licenses cannot be deleted.' }),
  membershipMasteredOnPremises: (): Reason => ({ code: 'F103', message: 'The membership of this group is mastered on-premises.' }),
  notSynchronized: (): Reason => ({ code: 'F103', message: 'The membership of this group is not mastered on-premises.' }),
  ruleDoesNotParse: (why: string): Reason => ({ code: 'F194', message: `The membership rule cannot be read: ${why}` }),
  dynamicMembership: (): Reason => ({ code: 'F197', message: 'The membership of a dynamic group cannot be changed by hand.' }),
};
