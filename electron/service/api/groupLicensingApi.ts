import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function groupLicensingApi({ groupLicensing }: Application) {
  const { groupLicensing: contract } = api;
  return {
    mine: contract.mine.handler(({ input: { tenantId, ...options } }) => groupLicensing.mine(tenantId, options)),
    people: contract.people.handler(({ input: { tenantId, of, window, ...options } }) =>
      groupLicensing.people(tenantId, options, of, window),
    ),
    checkDirect: contract.checkDirect.handler(({ input: { tenantId, answers }, signal }) =>
      asIterator((options) => groupLicensing.checkDirect(tenantId, answers, options), signal),
    ),
    newAccounts: contract.newAccounts.handler(({ input: { tenantId, answers } }) => groupLicensing.newAccounts(tenantId, answers)),
    membershipEffect: contract.membershipEffect.handler(({ input: { tenantId, groupId, rule } }) =>
      groupLicensing.membershipEffect(tenantId, groupId, rule),
    ),
    membershipPeople: contract.membershipPeople.handler(({ input: { tenantId, window, ...change } }) =>
      groupLicensing.membershipPeople(tenantId, change, window),
    ),
  };
}
