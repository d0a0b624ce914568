import type { TenantSnapshot, UserColumns } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { type ImportTally, Occurrences } from '../importTally.ts';
import { metAs } from './findingList.ts';

/** What should be known of single users. */
export function userFindings({ users, organization }: TenantSnapshot, tally: ImportTally): Finding[] {
  const country = organization.countryLetterCode;
  const noLocation = metAs('F42', 'warning', usersWithoutLocation(users));
  return [
    // F2, F199: without states a user has no entries.
    ...metAs('F2', 'warning', tally.usersWithoutStates),
    // F42, F73: direct assignment refuses them, groups take the tenant's country.
    ...noLocation.map((finding) => (country === null ? finding : { ...finding, values: { countryLetterCode: country } })),
    ...metAs('unreadableUsageLocation', 'warning', tally.unreadableLocations),
    // F1, F65: where the two disagree, the states count.
    ...metAs('F1', 'warning', tally.disagreements),
    ...metAs('duplicateStates', 'warning', tally.duplicateStates),
  ];
}

function usersWithoutLocation(users: UserColumns): Occurrences {
  const found = new Occurrences();
  const location = users.attribute('usageLocation');
  for (let user = 0; user < users.count; user++) if ((location?.get(user) ?? null) === null) found.add(users.ids.get(user)!);
  return found;
}
