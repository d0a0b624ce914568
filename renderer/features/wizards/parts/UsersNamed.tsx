import type { PeopleMeant } from '../../../../shared/contract/wizardSurveys.ts';
import { UserLink } from '../../licenses/directoryLinks.tsx';

/** A few users, each leading to the page of the user. */
export function UsersNamed({ users }: { readonly users: PeopleMeant['sample'] }) {
  return users.map(({ id, displayName }, place) => (
    <span key={id}>
      {place > 0 && ', '}
      <UserLink userId={id}>{displayName}</UserLink>
    </span>
  ));
}
