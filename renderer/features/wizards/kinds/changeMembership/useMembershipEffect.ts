import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WizardAnswers } from '../../../../../shared/model/wizard.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import type { PeopleSource } from '../../parts/PeopleButton.tsx';
import { readAnswers } from './answers.ts';

/** Who would come and go, and what that means. */
export function useMembershipEffect(tenantId: string, answers: WizardAnswers) {
  const { client, queries } = useClient();
  const { group, rule } = readAnswers(answers);
  const change = { tenantId, groupId: group ?? '-', rule };
  const query = useQuery({
    ...queries.groupLicensing.membershipEffect.queryOptions({ input: change }),
    enabled: group !== undefined && rule.trim() !== '',
    placeholderData: keepPreviousData,
  });
  return {
    ...query,
    people: (which: 'joining' | 'leaving'): PeopleSource => ({
      key: [change, which],
      load: (window) => client.groupLicensing.membershipPeople({ ...change, which, window }),
    }),
  };
}
