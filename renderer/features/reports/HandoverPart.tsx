import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork } from '../../client/useWork.ts';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { HandoverContents } from './HandoverContents.tsx';
import { PackageForm } from './PackageForm.tsx';
import classes from './reports.module.css';

/** The package for those who carry the scenario out: what would be in it, and the way to have it. */
export function HandoverPart({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const tenantId = useTenantId();
  const { id, revision } = scenario;
  const work = useWork({
    key: ['handover', tenantId, id, revision],
    wanted: true,
    start: (signal) => client.handover.overview({ scope: { tenantId, scenario: { id, revision } } }, { signal }),
  });
  return (
    <section aria-labelledby="handover-heading" className={classes['part']}>
      <Title order={2} id="handover-heading">
        {t('window.handover.heading')}
      </Title>
      <Text size="sm" maw="80ch">
        {t('window.handover.about')}
      </Text>
      <WorkNotice work={work} label={t('window.handover.working')} again={t('window.shell.retry')} />
      {work.data !== undefined && <HandoverContents overview={work.data} scenario={scenario} />}
      <PackageForm scenario={scenario} />
    </section>
  );
}
