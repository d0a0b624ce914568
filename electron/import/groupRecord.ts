import type { Group } from '../../shared/model/graph.ts';
import { idAt } from './idPool.ts';
import { licensesAt } from './licenseRecord.ts';
import { booleanAt, isObject, objectAt, type RecordPlace, textAt, textListAt } from './recordFault.ts';
import type { ReaderContext } from './userRecord.ts';

/** One item of `/groups` (F16 to F23). Throws AppError `badInput`. */
export function readGroup(raw: unknown, place: RecordPlace, { ids }: ReaderContext): Group {
  const record = objectAt(place, '', raw);
  const processing = record['licenseProcessingState'];
  return {
    id: idAt(place, 'id', record['id']),
    displayName: textAt(place, 'displayName', record['displayName']) ?? '',
    groupTypes: textListAt(place, 'groupTypes', record['groupTypes']),
    securityEnabled: booleanAt(place, 'securityEnabled', record['securityEnabled']),
    mailEnabled: booleanAt(place, 'mailEnabled', record['mailEnabled']),
    membershipRule: textAt(place, 'membershipRule', record['membershipRule']),
    membershipRuleProcessingState: textAt(place, 'membershipRuleProcessingState', record['membershipRuleProcessingState']),
    onPremisesSyncEnabled: booleanAt(place, 'onPremisesSyncEnabled', record['onPremisesSyncEnabled']),
    isAssignableToRole: booleanAt(place, 'isAssignableToRole', record['isAssignableToRole']),
    assignedLicenses: licensesAt(place, record['assignedLicenses'], ids),
    licenseProcessingState: isObject(processing) ? textAt(place, 'licenseProcessingState.state', processing['state']) : null,
  };
}
