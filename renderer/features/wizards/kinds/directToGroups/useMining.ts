import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { MinedPeople } from '../../../../../shared/contract/groupLicensing.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import type { PeopleSource } from '../../parts/PeopleButton.tsx';
import type { SoFar } from './answers.ts';

/** Proposed groups for the direct licenses of a tenant. */
export function useMining(tenantId: string, { minimumUsers, includeGuests }: Pick<SoFar, 'minimumUsers' | 'includeGuests'>) {
  const { client, queries } = useClient();
  const mining = { tenantId, minimumUsers, includeGuests };
  const query = useQuery({ ...queries.groupLicensing.mine.queryOptions({ input: mining }), placeholderData: keepPreviousData });
  return {
    ...query,
    /** The users behind a figure. */
    people: (of: MinedPeople): PeopleSource => ({
      key: [mining, of],
      load: (window) => client.groupLicensing.people({ ...mining, of, window }),
    }),
  };
}
