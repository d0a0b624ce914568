import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WizardAnswers } from '../../../../../shared/model/wizard.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { readAnswers } from './answers.ts';

/** The accounts that are meant, and what would become of them as far as that can be said. */
export function useAccounts(tenantId: string, answers: WizardAnswers) {
  const { queries } = useClient();
  const input = { tenantId, answers: readAnswers(answers) };
  return useQuery({ ...queries.groupLicensing.newAccounts.queryOptions({ input }), placeholderData: keepPreviousData });
}
