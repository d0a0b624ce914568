import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { readFailure } from '../../../client/failure.ts';
import { useFormat } from '../../../client/language.tsx';
import { useFailureText } from '../../../client/useFailureText.ts';
import { dialogTitle } from '../../../ui/dialogTitle.ts';
import { closePanel } from './panelStore.ts';

/** What a learner can do with an attempt, apart from what takes long. What goes wrong is said in a notification. */
export function useAttemptActions(attempt: AttemptState) {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const { language } = useFormat();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const { attemptId, tenantId, closed, lastCheck } = attempt;

  const say = (message: string): void => void notifications.show({ color: 'red', message, autoClose: 10_000 });
  const keep = (next: AttemptState): void => {
    cache.setQueryData(queries.training.attempt.queryKey({ input: { tenantId, language } }), next);
  };
  const hint = useMutation({
    mutationFn: () => client.training.hint({ attemptId, language }),
    onSuccess: keep,
    onError: (error) => {
      const failure = readFailure(error);
      const none = failure.kind === 'expected' && failure.code === 'notFound';
      say(none ? t(lastCheck === null ? 'window.training.hints.onlyAfterCheck' : 'window.training.hints.noneLeft') : failureText(error));
    },
  });
  const answer = useMutation({
    mutationFn: (answers: Readonly<Record<string, string>>) => client.training.answer({ attemptId, answers, language }),
    onSuccess: keep,
    onError: (error) => say(failureText(error)),
  });
  const leave = useMutation({
    mutationFn: async () => {
      // Whoever looks at the tenant is led away before it is gone.
      closePanel();
      await navigate({ to: '/training' });
      await client.training.leave({ attemptId, language });
    },
    onError: (error) => say(failureText(error)),
    onSettled: async () => {
      // Going back leads to a tenant that is no more: nothing of it is shown from memory.
      cache.removeQueries({ type: 'inactive' });
      await cache.invalidateQueries({ queryKey: queries.library.list.key() });
      await cache.invalidateQueries({ queryKey: queries.training.key() });
    },
  });
  const toDebrief = (): void => void navigate({ to: '/training/debriefs/$attemptId', params: { attemptId } });
  return {
    takeHint: () => {
      if (!hint.isPending) hint.mutate();
    },
    answer: (question: string, choice: string) => answer.mutate({ [question]: choice }),
    askToLeave: () =>
      modals.openConfirmModal({
        title: dialogTitle(t('window.training.bar.leaveTitle')),
        children: <Text size="sm">{t('window.training.bar.leaveQuestion')}</Text>,
        labels: { confirm: t('window.training.bar.leaveNow'), cancel: t('window.shell.cancel') },
        onConfirm: () => leave.mutate(),
      }),
    /** Asks first where points are still to be won. */
    openDebrief: () => {
      if (closed || lastCheck?.assessment.passed === true) return toDebrief();
      modals.openConfirmModal({
        title: dialogTitle(t('window.training.bar.debriefTitle')),
        children: <Text size="sm">{t('window.training.bar.debriefQuestion')}</Text>,
        labels: { confirm: t('window.training.bar.debrief'), cancel: t('window.shell.cancel') },
        onConfirm: toDebrief,
      });
    },
  };
}
