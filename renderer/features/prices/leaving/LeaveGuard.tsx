import { Button, Group, Modal, Text } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useChosenBook } from '../chosenBook.ts';

/** Asks before unsaved prices are left behind, also when the window is closed or loaded anew. */
export function LeaveGuard() {
  const { t } = useTranslation();
  const isUnsaved = (): boolean => useChosenBook.getState().unsaved;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('window.prices.leave.title')}
      closeButtonProps={{ 'aria-label': t('window.shell.close') }}
    >
      <Text size="sm">{t('window.prices.leave.text')}</Text>
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('window.prices.leave.leave')}
        </Button>
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          {t('window.prices.leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
