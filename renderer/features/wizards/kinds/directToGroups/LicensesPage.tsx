import { Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PlainTable } from '../../../../ui/PlainTable.tsx';
import { QueryFault } from '../../../../ui/QueryFault.tsx';
import { Facts } from '../../parts/Facts.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { readAnswers } from './answers.ts';
import { LicenseList } from './LicenseList.tsx';
import { useMining } from './useMining.ts';

/** Step 3: what each group gives, and that it costs nothing. */
export function LicensesPage({ tenantId, answers }: WizardPageProps) {
  const { t } = useTranslation();
  const soFar = readAnswers(answers);
  const { data, error, refetch } = useMining(tenantId, soFar);
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  const taken = data.solutions[soFar.solution ?? data.fewest].groups.filter(({ key }) => soFar.groups[key]?.skip !== true);
  if (taken.length === 0) return <Text size="sm">{t('window.groupLicensing.licenses.none')}</Text>;
  return (
    <Stack gap="md">
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{t('window.groupLicensing.groups.group')}</th>
            <th scope="col">{t('window.groupLicensing.groups.licenses')}</th>
            <th scope="col" data-number>
              {t('window.groupLicensing.groups.members')}
            </th>
            <th scope="col">{t('window.groupLicensing.licenses.doing')}</th>
          </tr>
        </thead>
        <tbody>
          {taken.map(({ key, suggestedName, licenses, users, fitting }) => {
            const choice = soFar.groups[key];
            const existing = fitting.find(({ id }) => id === choice?.existing);
            return (
              <tr key={key}>
                <th scope="row">{existing?.name ?? choice?.name ?? suggestedName}</th>
                <td>
                  <LicenseList licenses={licenses} />
                </td>
                <td data-number>{t('window.groupLicensing.number', { value: users })}</td>
                <td>
                  {existing?.isLicensed === true
                    ? t('window.groupLicensing.licenses.hasThem')
                    : t('window.groupLicensing.licenses.getsThem')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
      <Text size="sm">
        {t('window.groupLicensing.licenses.units')} <Facts facts={['F66', 'F154']} />
      </Text>
      {taken.some(({ licenses }) => licenses.length > 1) && (
        <Text size="sm">
          {t('window.groupLicensing.licenses.together')} <Facts facts={['F76', 'F79']} />
        </Text>
      )}
    </Stack>
  );
}
