import { Button, Group, Stack, Textarea } from '@mantine/core';
import { modals } from '@mantine/modals';
import type { TFunction } from 'i18next';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogTitle } from '../../../ui/dialogTitle.ts';

interface NoteFormProps {
  readonly initial: string;
  readonly onNote: (note: string) => void;
}

function NoteForm({ initial, onNote }: NoteFormProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState(initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    modals.closeAll();
    if (note.trim() !== initial) onNote(note.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Textarea
          label={t('window.scenarios.note')}
          value={note}
          autosize
          minRows={3}
          maxRows={10}
          data-autofocus
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => modals.closeAll()}>
            {t('window.shell.cancel')}
          </Button>
          <Button type="submit">{t('window.scenarios.saveNote')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for the note of a step in a dialog; an empty one takes the note away. */
export function askNote(t: TFunction, initial: string, onNote: (note: string) => void): void {
  modals.open({ title: dialogTitle(t('window.scenarios.editNote')), children: <NoteForm initial={initial} onNote={onNote} /> });
}
