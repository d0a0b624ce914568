import type { DirectCheck } from '../../../../../shared/contract/groupLicensing.ts';
import type { WizardAnswers } from '../../../../../shared/model/wizard.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useWork, type WorkState } from '../../../../client/useWork.ts';
import { completeAnswers } from './answers.ts';

/** The answers so far rehearsed to the moment before direct licenses go; one rehearsal for all pages that show something of it. */
export function useDirectCheck(tenantId: string, given: WizardAnswers): WorkState<DirectCheck> {
  const { client } = useClient();
  const answers = completeAnswers(given);
  return useWork({
    key: ['directCheck', tenantId, answers],
    wanted: answers !== null,
    start: (signal) => {
      if (answers === null) throw new Error('asked for before the questions were answered');
      return client.groupLicensing.checkDirect({ tenantId, answers }, { signal });
    },
  });
}
