import { Button, Group, Text } from '@mantine/core';
import { IconCloudOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/ClientProvider.tsx';
import { noteConnection, useConnectionStore } from '../client/connectionStore.ts';
import classes from './ConnectionBanner.module.css';

/** Says that the host does not answer, for as long as it is so. What was staged is kept there and not lost. */
export function ConnectionBanner() {
  const { t } = useTranslation();
  const lost = useConnectionStore((state) => state.lost);
  const { client } = useClient();
  const cache = useQueryClient();
  const [trying, setTrying] = useState(false);
  if (!lost) return null;

  const retry = async (): Promise<void> => {
    setTrying(true);
    try {
      await client.application.host();
      noteConnection(false);
      await cache.refetchQueries({ predicate: ({ state }) => state.status === 'error' });
    } catch {
      noteConnection(true);
    } finally {
      setTrying(false);
    }
  };
  return (
    <Group className={classes['banner']!} gap="sm" wrap="nowrap" role="alert">
      <IconCloudOff size={18} className={classes['icon']} aria-hidden />
      <Text size="sm" flex={1}>
        {t('window.shell.unreachable')}
      </Text>
      <Button variant="default" flex="none" loading={trying} onClick={() => void retry()}>
        {t('window.shell.retry')}
      </Button>
    </Group>
  );
}
