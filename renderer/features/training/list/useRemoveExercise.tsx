import { Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExerciseCard } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useFailureText } from '../../../client/useFailureText.ts';
import { dialogTitle } from '../../../ui/dialogTitle.ts';

/** Asks whether an exercise that came as a package is to go, and removes it. */
export function useRemoveExercise(): (card: ExerciseCard) => void {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const { language } = useFormat();
  const cache = useQueryClient();
  const failureText = useFailureText();
  const remove = async (exerciseId: string): Promise<void> => {
    try {
      await client.training.removeExercise({ exerciseId, language });
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error), autoClose: 10_000 });
    }
    await cache.invalidateQueries({ queryKey: queries.training.key() });
    // The button that had the focus is gone with its row.
    document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
  };
  return ({ id, title }) =>
    modals.openConfirmModal({
      title: dialogTitle(t('window.training.add.removeTitle')),
      children: <Text size="sm">{t('window.training.add.removeQuestion', { title })}</Text>,
      labels: { confirm: t('window.training.add.removeNow'), cancel: t('window.shell.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => void remove(id),
    });
}
