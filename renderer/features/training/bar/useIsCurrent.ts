import { useQuery } from '@tanstack/react-query';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';

/** Whether what the last check has found still holds: neither the scenario nor an answer has been changed since. */
export function useIsCurrent({ tenantId, lastCheck, answers }: AttemptState): boolean {
  const { queries } = useClient();
  const { data: cards } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  if (lastCheck === null) return false;
  const checked = cards?.find(({ id }) => id === lastCheck.scenarioId);
  const sameAnswers = Object.entries(answers).every(([question, choice]) => lastCheck.answers[question] === choice);
  return checked?.revision === lastCheck.revision && sameAnswers;
}
