import { Button, Drawer, Group, NumberInput, Select, Stack, Switch, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { RehearsalSettings } from '../../../../shared/model/settings.ts';
import { useScenarioEdits } from '../useScenarioEdits.ts';
import { CHOICES, NUMBERS, SWITCHES } from './settingFields.ts';
import { fromUtcField, toUtcField } from './utcField.ts';

interface SettingsDrawerProps {
  readonly scenario: Scenario;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** When the scenario begins, and how the rehearsal takes the service to behave. */
export function SettingsDrawer({ scenario, opened, onClose }: SettingsDrawerProps) {
  const { t } = useTranslation();
  const { edit } = useScenarioEdits();
  const [startAt, setStartAt] = useState(toUtcField(scenario.startAt));
  const [settings, setSettings] = useState<RehearsalSettings>(scenario.settings);
  const set = (news: Partial<RehearsalSettings>): void => setSettings((before) => ({ ...before, ...news }));
  const start = fromUtcField(startAt);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (start === null) return;
    void edit({ kind: 'settings', settings, startAt: start }).then((done) => {
      if (done) onClose();
    });
  };
  return (
    <Drawer opened={opened} onClose={onClose} position="right" size="md" title={t('window.scenarios.settings.title')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('window.scenarios.settings.about')}
          </Text>
          <TextInput
            type="datetime-local"
            label={t('window.scenarios.settings.startAt')}
            value={startAt}
            error={start === null ? t('window.scenarios.settings.startFault') : null}
            onChange={(event) => setStartAt(event.currentTarget.value)}
          />
          {CHOICES.map(({ name, values }) => (
            <Select
              key={name}
              label={t(`window.scenarios.settings.${name}.label`)}
              description={t(`window.scenarios.settings.${name}.about`)}
              data={values.map((value) => ({ value, label: t(`window.scenarios.settings.choice.${value}`) }))}
              value={settings[name]}
              allowDeselect={false}
              onChange={(value) => {
                if (value !== null) set({ [name]: value });
              }}
            />
          ))}
          {SWITCHES.map((name) => (
            <Switch
              key={name}
              label={t(`window.scenarios.settings.${name}`)}
              checked={settings[name]}
              onChange={(event) => set({ [name]: event.currentTarget.checked })}
            />
          ))}
          {NUMBERS.map(({ name, least }) => (
            <NumberInput
              key={name}
              label={t(`window.scenarios.settings.${name}`)}
              value={settings[name]}
              min={least}
              allowDecimal={false}
              allowNegative={false}
              onChange={(value) => {
                if (typeof value === 'number') set({ [name]: value });
              }}
            />
          ))}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('window.shell.cancel')}
            </Button>
            <Button type="submit">{t('window.scenarios.settings.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}
