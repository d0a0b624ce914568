import { Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../../../ui/Badge.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { PeoplePicker } from '../../parts/PeoplePicker.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { useAccounts } from './useAccounts.ts';

/** Which accounts are to get a license. */
export function WhoPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t } = useTranslation();
  const { users } = readAnswers(answers);
  const [choosing, setChoosing] = useState(users !== undefined && users !== 'unlicensed');
  const { data } = useAccounts(tenantId, answers);
  const choose = (value: string): void => {
    setChoosing(value === 'chosen');
    answer({ users: value === 'unlicensed' ? 'unlicensed' : undefined });
  };
  return (
    <div className={classes['fields']}>
      <Radio.Group
        label={t('window.groupLicensing.accounts.who.question')}
        value={choosing ? 'chosen' : users === 'unlicensed' ? 'unlicensed' : ''}
        onChange={choose}
      >
        <Stack gap={6} mt={6}>
          <Radio value="unlicensed" label={t('window.groupLicensing.accounts.who.unlicensed')} />
          <Radio value="chosen" label={t('window.groupLicensing.accounts.who.chosen')} />
        </Stack>
      </Radio.Group>
      {choosing && (
        <PeoplePicker
          tenantId={tenantId}
          ways={['memberOf', 'department', 'ids']}
          value={users === undefined || users === 'unlicensed' ? null : users}
          onChange={(picked) => answer({ users: picked })}
        />
      )}
      {users !== undefined && data !== undefined && (
        <Stack gap={4} align="flex-start" role="status">
          <Text size="sm" fw={600}>
            {t('window.groupLicensing.accounts.who.count', { count: data.users })}
          </Text>
          {data.guests > 0 && (
            <Text size="sm" component="div">
              <Badge meaning="caution" icon={IconAlertTriangle}>
                {t('window.groupLicensing.accounts.who.guests', { count: data.guests })}
              </Badge>{' '}
              <Facts facts={['F62']} />
            </Text>
          )}
          {data.disabled > 0 && (
            <Badge meaning="caution" icon={IconAlertTriangle}>
              {t('window.groupLicensing.accounts.who.disabled', { count: data.disabled })}
            </Badge>
          )}
        </Stack>
      )}
    </div>
  );
}
