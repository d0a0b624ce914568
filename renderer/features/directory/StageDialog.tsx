import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepDraftInput } from '../../../shared/contract/scenarios.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import { useStage } from '../../client/useStage.ts';

interface StageDialogProps {
  readonly title: string;
  /** Null while something is still to be chosen. */
  readonly drafts: readonly StepDraftInput[] | null;
  readonly onClose: () => void;
  readonly size?: 'md' | 'lg';
  readonly children: ReactNode;
}

/** Asks once more before steps are added to the scenario; what goes wrong is said here, with everything still as typed. */
export function StageDialog({ title, drafts, onClose, size = 'md', children }: StageDialogProps) {
  const { t } = useTranslation();
  const stage = useStage();
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (drafts === null || busy) return;
    setBusy(true);
    setFailure(null);
    try {
      await stage(drafts);
      onClose();
    } catch (error) {
      setFailure(failureText(error));
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ 'aria-label': t('window.directory.cancel') }}>
      <form onSubmit={submit}>
        <Stack gap="md">
          {children}
          {failure !== null && (
            <Alert color="red" variant="light" role="alert">
              {failure}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('window.directory.cancel')}
            </Button>
            <Button type="submit" disabled={drafts === null} loading={busy}>
              {t('window.directory.stage')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
