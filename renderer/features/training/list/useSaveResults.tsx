import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { dayForFile } from '../../../client/saveExport.ts';
import { dialogTitle } from '../../../ui/dialogTitle.ts';
import { type ExportState, makeExport, useExport } from '../../reports/exportStore.ts';

const KEY = 'training results';
const LONGEST_NAME = 120;

/** Asks for the learner's name, which may stay empty, and writes what was reached into a file for the instructor. */
export function useSaveResults(): { readonly ask: () => void; readonly state: ExportState; readonly again: () => void } {
  const { t } = useTranslation();
  const { client } = useClient();
  const { language } = useFormat();
  const name = useRef('');
  const save = (): void => {
    const fileName = `${t('window.training.results.fileName', { date: dayForFile(new Date()) })}.json`;
    void makeExport(KEY, fileName, (target, signal) =>
      client.training.saveResults({ learner: name.current, language, target }, { signal }),
    );
  };
  const ask = (): void => {
    modals.open({
      title: dialogTitle(t('window.training.results.title')),
      children: (
        <ResultsForm
          initial={name.current}
          onSave={(learner) => {
            name.current = learner;
            save();
          }}
        />
      ),
    });
  };
  return { ask, state: useExport(KEY), again: save };
}

function ResultsForm({ initial, onSave }: { readonly initial: string; readonly onSave: (learner: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    modals.closeAll();
    onSave(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{t('window.training.results.about')}</Text>
        <TextInput
          label={t('window.training.results.learner')}
          description={t('window.training.results.learnerAbout')}
          value={name}
          maxLength={LONGEST_NAME}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => modals.closeAll()}>
            {t('window.shell.cancel')}
          </Button>
          <Button type="submit">{t('window.training.results.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
