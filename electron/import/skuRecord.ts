import type { AppliesTo, PrepaidUnits, ServicePlanInfo, SubscribedSku } from '../../shared/model/graph.ts';
import { countAt, fault, isObject, listAt, objectAt, type RecordPlace, textAt } from './recordFault.ts';
import type { ReaderContext } from './userRecord.ts';

/** One item of `/subscribedSkus` (F24 to F30). What an export leaves out counts as usable: Enabled, for users, no units. */
export function readSku(raw: unknown, place: RecordPlace, { ids }: ReaderContext): SubscribedSku {
  const record = objectAt(place, '', raw);
  const plans = new Map<string, ServicePlanInfo>();
  listAt(place, 'servicePlans', record['servicePlans']).forEach((item, i) => {
    place.item = i;
    const plan = objectAt(place, 'servicePlans[]', item);
    const servicePlanId = ids.at(place, 'servicePlans[].servicePlanId', plan['servicePlanId']);
    if (plans.has(servicePlanId)) return;
    plans.set(servicePlanId, {
      servicePlanId,
      servicePlanName: textAt(place, 'servicePlans[].servicePlanName', plan['servicePlanName']) ?? '',
      provisioningStatus: textAt(place, 'servicePlans[].provisioningStatus', plan['provisioningStatus']),
      appliesTo: appliesToAt(place, 'servicePlans[].appliesTo', plan['appliesTo']),
    });
  });
  return {
    skuId: ids.at(place, 'skuId', record['skuId']),
    skuPartNumber: textAt(place, 'skuPartNumber', record['skuPartNumber']) ?? '',
    appliesTo: appliesToAt(place, 'appliesTo', record['appliesTo']),
    capabilityStatus: textAt(place, 'capabilityStatus', record['capabilityStatus']) ?? 'Enabled',
    consumedUnits: countAt(place, 'consumedUnits', record['consumedUnits'], null),
    prepaidUnits: unitsAt(place, record['prepaidUnits']),
    servicePlans: [...plans.values()].sort((a, b) => (a.servicePlanId < b.servicePlanId ? -1 : 1)),
  };
}

function unitsAt(place: RecordPlace, value: unknown): PrepaidUnits {
  if (value !== undefined && value !== null && !isObject(value)) throw fault(place, 'prepaidUnits', 'an object', value);
  const units = value ?? {};
  const count = (name: string) => countAt(place, `prepaidUnits.${name}`, units[name], 0);
  return { enabled: count('enabled'), warning: count('warning'), suspended: count('suspended'), lockedOut: count('lockedOut') };
}

function appliesToAt(place: RecordPlace, path: string, value: unknown): AppliesTo {
  const text = textAt(place, path, value)?.trim().toLowerCase() ?? 'user';
  if (text === 'user') return 'User';
  if (text === 'company') return 'Company';
  throw fault(place, path, 'User or Company', value);
}
