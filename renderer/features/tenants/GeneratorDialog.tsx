import { Button, Group, Modal, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../client/language.tsx';
import { useTenantJobs } from './jobs/useTenantJobs.ts';

const MOST_USERS = 500_000;
const LONGEST_SEED = 60;
const MESSES = ['clean', 'typical', 'messy'] as const;
type Mess = (typeof MESSES)[number];

/** Makes a synthetic tenant: how many people, which ones, and how untidy. */
export function GeneratorDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { generate } = useTenantJobs();
  const [users, setUsers] = useState<number | string>(10_000);
  const [seed, setSeed] = useState('1');
  const [mess, setMess] = useState<Mess>('typical');
  const usersFault =
    typeof users !== 'number' || users < 1 || users > MOST_USERS ? t('window.start.generator.usersFault', { most: MOST_USERS }) : null;
  const seedFault = seed.trim() === '' ? t('window.start.generator.seedFault') : null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typeof users !== 'number' || usersFault !== null || seedFault !== null) return;
    onClose();
    void generate({ users, seed: seed.trim(), mess }, t('window.start.generator.jobName', { count: users }));
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('window.start.generator.title')}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('window.start.generator.about')}
          </Text>
          <NumberInput
            label={t('window.start.generator.users')}
            value={users}
            onChange={setUsers}
            min={1}
            max={MOST_USERS}
            clampBehavior="none"
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator={separatorOf(number(1000))}
            error={usersFault}
            data-autofocus
          />
          <TextInput
            label={t('window.start.generator.seed')}
            description={t('window.start.generator.seedAbout')}
            value={seed}
            maxLength={LONGEST_SEED}
            error={seedFault}
            onChange={(event) => setSeed(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('window.start.generator.mess')}
            value={mess}
            onChange={(value) => setMess(MESSES.find((each) => each === value) ?? 'typical')}
          >
            <Stack gap={6} mt={6}>
              {MESSES.map((each) => (
                <Radio
                  key={each}
                  value={each}
                  label={t(`window.start.generator.${each}`)}
                  description={t(`window.start.generator.${each}About`)}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('window.shell.cancel')}
            </Button>
            <Button type="submit">{t('window.start.generator.now')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What stands between the thousands in this language. */
function separatorOf(thousand: string): string {
  return thousand.replace(/\d/g, '') || ' ';
}
