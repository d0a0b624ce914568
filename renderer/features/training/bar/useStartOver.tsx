import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RunningAttempt } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { dialogTitle } from '../../../ui/dialogTitle.ts';
import { useEnterAttempt } from '../brief/useBegin.ts';
import { useTask } from '../useTask.ts';
import { showPanel, usePanel } from './panelStore.ts';

/** *Start over*: asks, has the tenant made anew, and goes to the new one. */
export function useStartOver({ attemptId }: RunningAttempt) {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const { language } = useFormat();
  const cache = useQueryClient();
  const enter = useEnterAttempt();
  const work = useTask<RunningAttempt>({
    start: (signal) => client.training.reset({ attemptId, language }, { signal }),
    onDone: async (attempt) => {
      await cache.invalidateQueries({ queryKey: queries.library.list.key() });
      if (usePanel.getState().panel !== null) showPanel('brief');
      await enter(attempt);
      // Nor is anything shown of the tenant that was there before, when somebody goes back to it.
      cache.removeQueries({ type: 'inactive' });
      void cache.invalidateQueries({ queryKey: queries.training.key() });
    },
  });
  const ask = (): void => {
    modals.openConfirmModal({
      title: dialogTitle(t('window.training.bar.startOver')),
      children: <Text size="sm">{t('window.training.bar.startOverQuestion')}</Text>,
      labels: { confirm: t('window.training.bar.startOver'), cancel: t('window.shell.cancel') },
      onConfirm: work.begin,
    });
  };
  return { ask, work };
}
