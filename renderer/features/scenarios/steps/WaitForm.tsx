import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SECONDS = { hours: 3600, minutes: 60 } as const;

/** How long to wait: hours and minutes, as one number of seconds. */
export function WaitForm({ onSeconds }: { readonly onSeconds: (seconds: number) => void }) {
  const { t } = useTranslation();
  const [hours, setHours] = useState<number | string>(1);
  const [minutes, setMinutes] = useState<number | string>(0);
  const seconds = Number(hours) * SECONDS.hours + Number(minutes) * SECONDS.minutes;
  const valid = Number.isSafeInteger(seconds) && seconds > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!valid) return;
    modals.closeAll();
    onSeconds(seconds);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Group grow>
          <NumberInput
            label={t('window.scenarios.wait.hours')}
            value={hours}
            onChange={setHours}
            min={0}
            allowDecimal={false}
            data-autofocus
          />
          <NumberInput label={t('window.scenarios.wait.minutes')} value={minutes} onChange={setMinutes} min={0} allowDecimal={false} />
        </Group>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => modals.closeAll()}>
            {t('window.shell.cancel')}
          </Button>
          <Button type="submit" disabled={!valid}>
            {t('window.scenarios.wait.now')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
