import { NumberInput, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '../../parts/Facts.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import own from './directToGroups.module.css';
import { useDirectCheck } from './useDirectCheck.ts';

const MINUTE = 60;

/** Step 8: direct licenses go, a pilot first. */
export function RemovalPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { pilotUsers, waves, pauseSeconds } = readAnswers(answers);
  const { data: check } = useDirectCheck(tenantId, answers);
  return (
    <Stack gap="md">
      <div className={own['choices']}>
        <NumberInput
          label={t('window.groupLicensing.removal.pilot')}
          description={t('window.groupLicensing.removal.pilotAbout')}
          min={0}
          max={100_000}
          allowDecimal={false}
          value={pilotUsers}
          onChange={(value) => typeof value === 'number' && answer({ pilotUsers: Math.round(value) })}
        />
        <NumberInput
          label={t('window.groupLicensing.removal.waves')}
          description={t('window.groupLicensing.removal.wavesAbout')}
          min={1}
          max={20}
          allowDecimal={false}
          value={waves}
          onChange={(value) => typeof value === 'number' && value >= 1 && answer({ waves: Math.round(value) })}
        />
        <NumberInput
          label={t('window.groupLicensing.removal.pause')}
          description={t('window.groupLicensing.removal.pauseAbout')}
          min={0}
          max={1440}
          allowDecimal={false}
          suffix={` ${t('window.groupLicensing.minutes')}`}
          value={pauseSeconds / MINUTE}
          onChange={(value) => typeof value === 'number' && answer({ pauseSeconds: Math.round(value) * MINUTE })}
        />
      </div>
      {check !== undefined && (
        <Text size="sm" role="status">
          {t('window.groupLicensing.check.safe', { count: check.safeUsers, of: check.users })}
        </Text>
      )}
      <div>
        <Text size="sm">
          {t('window.groupLicensing.removal.guards')} <Facts facts={['F151']} />
        </Text>
        <ul className={classes['rules']}>
          <li>{t('window.groupLicensing.removal.guard.inherits')}</li>
          <li>{t('window.groupLicensing.removal.guard.hasDirect')}</li>
          <li>{t('window.groupLicensing.removal.guard.losesNothing')}</li>
        </ul>
      </div>
    </Stack>
  );
}
