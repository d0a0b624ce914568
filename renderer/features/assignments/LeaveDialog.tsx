import { Button, Group, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LeaveDialogProps {
  readonly opened: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked when somebody leaves with boxes that are not saved. */
export function LeaveDialog({ opened, onStay, onLeave }: LeaveDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={t('window.assignments.leave.title')}
      closeButtonProps={{ 'aria-label': t('window.shell.close') }}
    >
      <Text size="sm">{t('window.assignments.leave.explain')}</Text>
      <Group mt="md" gap="sm" justify="flex-end">
        <Button variant="default" onClick={onLeave}>
          {t('window.assignments.leave.leave')}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {t('window.assignments.leave.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
