import { useQuery } from '@tanstack/react-query';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useTenantId } from '../../../client/scope.ts';
import { useTenantCard } from '../../../client/useTenantCard.ts';

/** The attempt that the opened tenant belongs to; undefined for any other tenant, or while it is loading. */
export function useAttempt(): AttemptState | undefined {
  const { queries } = useClient();
  const { language } = useFormat();
  const tenantId = useTenantId();
  const isExercise = useTenantCard()?.origin === 'exercise';
  const { data } = useQuery({
    ...queries.training.attempt.queryOptions({ input: { tenantId, language } }),
    enabled: isExercise,
    // Another language is another question; what is there stays until its words have come.
    placeholderData: (before) => (before?.tenantId === tenantId ? before : undefined),
  });
  return isExercise ? (data ?? undefined) : undefined;
}
