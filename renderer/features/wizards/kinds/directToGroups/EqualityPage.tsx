import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WorkNotice } from '../../../../ui/WorkNotice.tsx';
import { Facts } from '../../parts/Facts.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { CheckTable } from './CheckTable.tsx';
import { PictureStrip } from './PictureStrip.tsx';
import { useDirectCheck } from './useDirectCheck.ts';

/** Steps 6 and 7: whether direct and inherited services are the same, over all groups, and whose direct license can go. */
export function EqualityPage({ tenantId, answers }: WizardPageProps) {
  const { t } = useTranslation();
  const work = useDirectCheck(tenantId, answers);
  const check = work.data;
  if (check === undefined)
    return <WorkNotice work={work} label={t('window.groupLicensing.check.running')} again={t('window.shell.retry')} />;
  return (
    <Stack gap="md">
      <Text size="sm">
        <b>{t('window.groupLicensing.check.safe', { count: check.safeUsers, of: check.users })}</b> <Facts facts={['F160']} />
      </Text>
      {check.safeUsers < check.users && (
        <Text size="sm">
          {t('window.groupLicensing.check.kept', { count: check.users - check.safeUsers })} <Facts facts={['F151', 'F159']} />
        </Text>
      )}
      <CheckTable rows={check.rows} />
      <section className={classes['section']}>
        <h3>{t('window.groupLicensing.strip.title')}</h3>
        <PictureStrip examples={check.examples} />
      </section>
    </Stack>
  );
}
