import type { Application } from '../application.ts';
import { licensePlanDetail, listLicensePlans } from '../directory/licensePlans.ts';
import { api } from './implementer.ts';

export function licensePlansApi({ sessions }: Application) {
  return {
    list: api.licensePlans.list.handler(async ({ input }) => listLicensePlans(await sessions.view(input.scope), input.language)),
    get: api.licensePlans.get.handler(async ({ input }) =>
      licensePlanDetail(await sessions.view(input.scope), input.skuId, input.language),
    ),
  };
}
