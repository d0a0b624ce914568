import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { isCancelled } from '../../client/failure.ts';
import { followWork } from '../../client/followWork.ts';
import { chooseTarget, nameForFile, receiveFile } from '../../client/saveExport.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import classes from './prediction.module.css';
import type { PredictionAsked } from './usePrediction.ts';

interface SaveLinesProps {
  readonly asked: PredictionAsked;
  readonly scenarioName: string;
}

/** Saves one line for each thing about each user. */
export function SaveLines({ asked, scenarioName }: SaveLinesProps) {
  const { t } = useTranslation();
  const { client } = useClient();
  const failureText = useFailureText();
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const target = await chooseTarget(`${t('window.prediction.fileName', { name: nameForFile(scenarioName) })}.csv`);
      if (target === null) return null;
      return await followWork(client.prediction.exportLines({ ...asked, target }), () => undefined);
    },
    onSuccess: (made) => {
      if (made === null) return;
      receiveFile(made);
      notifications.show({ message: t('window.prediction.saved', { file: made.fileName }) });
    },
    onError: (error) => {
      if (!isCancelled(error)) notifications.show({ color: 'red', message: failureText(error), autoClose: 10_000 });
    },
  });
  return (
    <Button
      variant="default"
      className={classes['save']!}
      loading={isPending}
      leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
      onClick={() => mutate()}
    >
      {t('window.prediction.export')}
    </Button>
  );
}
