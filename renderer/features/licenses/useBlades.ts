import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../../client/ClientProvider.tsx';
import { useLanguage } from '../../client/language.tsx';
import { latestAnswer } from '../../client/latestAnswer.ts';
import { useScope } from '../../client/scope.ts';

/** The licenses of a user in the state that is shown; until they are known, those of the state shown before. */
export function useUserBlade(userId: string) {
  const { queries } = useClient();
  const { language } = useLanguage();
  const cache = useQueryClient();
  const scope = useScope();
  const { userBlade } = queries.licenses;
  return useQuery({
    ...userBlade.queryOptions({ input: { scope, language, userId } }),
    placeholderData: () =>
      latestAnswer(cache, userBlade.key({ type: 'query', input: { scope: { tenantId: scope.tenantId }, language, userId } })),
  });
}

/** The licenses of a group, likewise. */
export function useGroupBlade(groupId: string) {
  const { queries } = useClient();
  const { language } = useLanguage();
  const cache = useQueryClient();
  const scope = useScope();
  const { groupBlade } = queries.licenses;
  return useQuery({
    ...groupBlade.queryOptions({ input: { scope, language, groupId } }),
    placeholderData: () =>
      latestAnswer(cache, groupBlade.key({ type: 'query', input: { scope: { tenantId: scope.tenantId }, language, groupId } })),
  });
}
