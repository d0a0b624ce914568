import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { AssignmentDraft } from '../../../shared/contract/licenses.ts';
import { useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import { useStage } from '../../client/useStage.ts';
import { forgetEdits } from './editsStore.ts';
import type { AssignmentTarget } from './useAssignmentTarget.ts';

interface SaveAssignments {
  /** Adds one step, which adds and removes at once, and shows the object as it will be. */
  readonly save: (draft: AssignmentDraft) => void;
  readonly saving: boolean;
  /** Back to where the target is looked at. */
  readonly leave: () => void;
}

export function useSaveAssignments(target: AssignmentTarget): SaveAssignments {
  const stage = useStage();
  const goBack = useGoBack(target);
  const textOf = useFailureText();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ addLicenses, removeLicenses }: AssignmentDraft) =>
      stage([{ kind: 'assignLicense', target: target.stepTarget, addLicenses: [...addLicenses], removeLicenses: [...removeLicenses] }]),
    onSuccess: (scenario) => {
      forgetEdits(target.key);
      goBack(scenario.id);
    },
    onError: (error) => notifications.show({ color: 'red', message: textOf(error) }),
  });
  const leave = useCallback(() => goBack(), [goBack]);
  return { save: mutate, saving: isPending, leave };
}

/** After saving (`scenario` given) the page shows the tenant as it will be. */
function useGoBack({ kind, id }: AssignmentTarget): (scenario?: number) => void {
  const navigate = useNavigate();
  const tenantId = useTenantId();
  return useCallback(
    (scenario) => {
      const search = scenario === undefined ? {} : { scenario, view: 'planned' as const };
      if (kind === 'user' && id !== null)
        void navigate({ to: '/tenants/$tenantId/users/$userId', params: { tenantId, userId: id }, search });
      else if (kind === 'group' && id !== null)
        void navigate({ to: '/tenants/$tenantId/groups/$groupId', params: { tenantId, groupId: id }, search });
      else void navigate({ to: '/tenants/$tenantId/users', params: { tenantId }, search });
    },
    [navigate, tenantId, kind, id],
  );
}
