import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../client/language.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { useAccounts } from './useAccounts.ts';

/** Default of the setting `syncCycleSeconds`, with which a new scenario is rehearsed. */
const SYNC_CYCLE_SECONDS = 1800;
const COUNTRY = /^[A-Z]{2}$/;

/** The usage location comes before any license (F13). */
export function LocationPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const { location, syncedLocation } = readAnswers(answers);
  const { data } = useAccounts(tenantId, answers);
  const [typed, setTyped] = useState<string | null>(null);
  const country = data?.country ?? null;
  const usual = country !== null && COUNTRY.test(country) ? country : null;
  useEffect(() => {
    if (location === undefined && typed === null && usual !== null) answer({ location: usual });
  }, [location, typed, usual, answer]);
  if (data === undefined) return null;
  const text = typed ?? location ?? '';
  const type = (value: string): void => {
    const upper = value.toUpperCase();
    setTyped(upper);
    answer({ location: COUNTRY.test(upper) ? upper : undefined });
  };
  return (
    <div className={classes['fields']}>
      <Text size="sm" role="status">
        {data.withoutLocation === 0
          ? t('window.groupLicensing.accounts.location.none')
          : t('window.groupLicensing.accounts.location.missing', { count: data.withoutLocation })}
      </Text>
      {(data.withoutLocation > 0 || usual === null) && (
        <TextInput
          label={t('window.groupLicensing.accounts.location.country')}
          description={t('window.groupLicensing.accounts.location.countryAbout')}
          value={text}
          maxLength={2}
          maw={260}
          error={!COUNTRY.test(text) && t('window.groupLicensing.accounts.location.wrong')}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
      {data.syncedWithoutLocation > 0 && (
        <Radio.Group
          label={t('window.groupLicensing.accounts.location.synced', { count: data.syncedWithoutLocation })}
          value={syncedLocation ?? 'cloud'}
          onChange={(value) => answer({ syncedLocation: value === 'onPremises' ? 'onPremises' : 'cloud' })}
        >
          <Stack gap={8} mt={6}>
            <Radio
              value="cloud"
              label={t('window.groupLicensing.accounts.location.cloud')}
              description={t('window.groupLicensing.accounts.location.cloudAbout')}
            />
            <Radio
              value="onPremises"
              label={t('window.groupLicensing.accounts.location.onPremises')}
              description={t('window.groupLicensing.accounts.location.onPremisesAbout', { time: duration(SYNC_CYCLE_SECONDS) })}
            />
          </Stack>
        </Radio.Group>
      )}
    </div>
  );
}
