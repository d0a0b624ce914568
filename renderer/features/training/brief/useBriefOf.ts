import { useQuery } from '@tanstack/react-query';
import type { Brief } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';

/** The brief of an exercise, for what stands beside it. */
export function useBriefOf(exerciseId: string): Brief | undefined {
  const { queries } = useClient();
  const { language } = useFormat();
  return useQuery(queries.training.brief.queryOptions({ input: { exerciseId, language } })).data;
}
