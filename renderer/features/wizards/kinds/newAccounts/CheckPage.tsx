import { Loader, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconEqual } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AccountFate } from '../../../../../shared/contract/groupLicensing.ts';
import { Badge, type Meaning } from '../../../../ui/Badge.tsx';
import { PlainTable } from '../../../../ui/PlainTable.tsx';
import { QueryFault } from '../../../../ui/QueryFault.tsx';
import { Facts } from '../../parts/Facts.tsx';
import { PeopleButton } from '../../parts/PeopleButton.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { useAccounts } from './useAccounts.ts';

const LOOKS: Readonly<
  Record<AccountFate, { readonly icon: typeof IconCircleX; readonly meaning: Meaning; readonly facts: readonly `F${number}`[] }>
> = {
  conflict: { icon: IconCircleX, meaning: 'bad', facts: ['F43', 'F108'] },
  missingBase: { icon: IconCircleX, meaning: 'bad', facts: ['F44', 'F79'] },
  prohibited: { icon: IconCircleX, meaning: 'bad', facts: ['F110'] },
  noUnit: { icon: IconAlertTriangle, meaning: 'bad', facts: ['F41', 'F107'] },
  already: { icon: IconEqual, meaning: 'still', facts: ['F66'] },
  licensed: { icon: IconCircleCheck, meaning: 'good', facts: [] },
};

/** Whether there are enough units, and what would become of each account. */
export function CheckPage({ tenantId, answers }: WizardPageProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useAccounts(tenantId, answers);
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.effect === null) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  const { needed, free, fates } = data.effect;
  if (fates.length === 0) return <Text size="sm">{t('window.groupLicensing.accounts.check.nobody')}</Text>;
  return (
    <Stack gap="md">
      <Text size="sm" component="div">
        {t('window.groupLicensing.accounts.check.units', { count: needed, free })}{' '}
        {needed <= free ? (
          <Badge meaning="good" icon={IconCircleCheck}>
            {t('window.groupLicensing.accounts.check.enough')}
          </Badge>
        ) : (
          <Badge meaning="bad" icon={IconAlertTriangle}>
            {t('window.groupLicensing.accounts.check.lacking', { count: needed - Math.max(0, free) })}
          </Badge>
        )}
      </Text>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('window.groupLicensing.accounts.check.result')}</th>
            <th scope="col">{t('window.groupLicensing.accounts.check.reason')}</th>
            <th scope="col">{t('window.groupLicensing.accounts.check.users')}</th>
          </tr>
        </thead>
        <tbody>
          {fates.map(({ fate, users, people }) => {
            const { icon, meaning, facts } = LOOKS[fate];
            const words = t(`window.groupLicensing.accounts.check.fate.${fate}`);
            return (
              <tr key={fate}>
                <td>
                  <Badge icon={icon} meaning={meaning}>
                    {words}
                  </Badge>
                </td>
                <td>
                  {t(`window.groupLicensing.accounts.check.about.${fate}`)} <Facts facts={facts} />
                </td>
                <td>
                  <PeopleButton count={users} title={words} source={{ rows: people }} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
    </Stack>
  );
}
