import type { Organization } from '../../shared/model/graph.ts';
import { idAt } from './idPool.ts';
import { isObject, listAt, objectAt, type RecordPlace, textAt } from './recordFault.ts';

/** The item of `/organization` (F15). */
export function readOrganization(raw: unknown, place: RecordPlace): Organization {
  const record = objectAt(place, '', raw);
  const domains = listAt(place, 'verifiedDomains', record['verifiedDomains']);
  const id = record['id'];
  return {
    id: id === undefined || id === null ? null : idAt(place, 'id', id),
    displayName: textAt(place, 'displayName', record['displayName']) ?? '',
    countryLetterCode: textAt(place, 'countryLetterCode', record['countryLetterCode'])?.trim().toUpperCase() || null,
    verifiedDomains: domains.flatMap((domain, i) => {
      place.item = i;
      return textAt(place, 'verifiedDomains[].name', isObject(domain) ? domain['name'] : domain) ?? [];
    }),
  };
}
