import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconFileZip, IconFolder } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogTitle } from '../../ui/dialogTitle.ts';

interface ImportAgainFormProps {
  readonly onChoose: (kind: 'file' | 'folder', keepEarlier: boolean) => void;
}

/** Asks where the newer export lies, and whether the copy is to be kept as it was. */
function ImportAgainForm({ onChoose }: ImportAgainFormProps) {
  const { t } = useTranslation();
  const [keepEarlier, setKeepEarlier] = useState(true);
  const choose = (kind: 'file' | 'folder'): void => {
    modals.closeAll();
    onChoose(kind, keepEarlier);
  };
  return (
    <Stack gap="md">
      <Text size="sm">{t('window.start.importAgain.about')}</Text>
      <Checkbox
        label={t('window.start.importAgain.keep')}
        description={t('window.start.importAgain.keepAbout')}
        checked={keepEarlier}
        onChange={(event) => setKeepEarlier(event.currentTarget.checked)}
      />
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={() => modals.closeAll()}>
          {t('window.shell.cancel')}
        </Button>
        <Button variant="default" leftSection={<IconFolder size={16} stroke={1.6} aria-hidden />} onClick={() => choose('folder')}>
          {t('window.start.importAgain.folder')}
        </Button>
        <Button data-autofocus leftSection={<IconFileZip size={16} stroke={1.6} aria-hidden />} onClick={() => choose('file')}>
          {t('window.start.importAgain.file')}
        </Button>
      </Group>
    </Stack>
  );
}

/** `title` is the command that opened it. */
export function askImportAgain({ title, ...form }: ImportAgainFormProps & { readonly title: string }): void {
  modals.open({ title: dialogTitle(title), children: <ImportAgainForm {...form} /> });
}
