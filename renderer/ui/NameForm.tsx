import { Button, Group, Stack, TextInput } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogTitle } from './dialogTitle.ts';

interface NameFormProps {
  readonly label: string;
  readonly initial: string;
  readonly confirm: string;
  readonly onName: (name: string) => void;
}

const LONGEST_NAME = 120;

function NameForm({ label, initial, confirm, onName }: NameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(initial);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() === '') return;
    modals.closeAll();
    onName(name.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <TextInput
          label={label}
          value={name}
          maxLength={LONGEST_NAME}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => modals.closeAll()}>
            {t('window.shell.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for a name in a dialog; `title` is the command that opened it. */
export function askName({ title, ...form }: NameFormProps & { readonly title: string }): void {
  modals.open({ title: dialogTitle(title), children: <NameForm {...form} /> });
}
