import { Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../client/language.tsx';
import { Badge } from '../../../../ui/Badge.tsx';
import { WorkNotice } from '../../../../ui/WorkNotice.tsx';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { CheckTable } from './CheckTable.tsx';
import { useDirectCheck } from './useDirectCheck.ts';

/** Steps 4 and 5: wait until every group has been processed, and look for users in error. */
export function ProcessedPage({ tenantId, answers }: WizardPageProps) {
  const { t } = useTranslation();
  const { duration } = useFormat();
  const work = useDirectCheck(tenantId, answers);
  const check = work.data;
  if (check === undefined)
    return <WorkNotice work={work} label={t('window.groupLicensing.check.running')} again={t('window.shell.retry')} />;
  const failed = check.rows.filter(({ verdict }) => verdict === 'inError');
  return (
    <Stack gap="md" align="flex-start">
      <Text size="sm">
        <Badge meaning="good" icon={IconCircleCheck}>
          {t('window.groupLicensing.processed.applied')}
        </Badge>{' '}
        {t('window.groupLicensing.processed.after', { time: duration(check.atSeconds) })}
      </Text>
      {check.refusedCalls > 0 && (
        <Badge meaning="bad" icon={IconCircleX}>
          {t('window.groupLicensing.processed.refused', { count: check.refusedCalls })}
        </Badge>
      )}
      {failed.length === 0 ? (
        <Text size="sm">{t('window.groupLicensing.processed.noErrors')}</Text>
      ) : (
        <>
          <Text size="sm">{t('window.groupLicensing.processed.errors')}</Text>
          <CheckTable rows={failed} />
        </>
      )}
    </Stack>
  );
}
