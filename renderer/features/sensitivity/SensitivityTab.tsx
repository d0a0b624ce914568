import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork } from '../../client/useWork.ts';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { SensitivityAnswer } from './SensitivityAnswer.tsx';

/** The scenario run again with each disputed rule and each guess turned, and what comes out otherwise. */
export function SensitivityTab({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const tenantId = useTenantId();
  const { id, revision, steps } = scenario;
  const work = useWork({
    key: ['sensitivity', tenantId, id, revision],
    wanted: steps > 0,
    start: (signal) => client.sensitivity.run({ scope: { tenantId, scenario: { id, revision } } }, { signal }),
  });
  if (steps === 0) return <Text size="sm">{t('window.sensitivity.noSteps')}</Text>;
  return (
    <>
      <Text size="sm" maw="80ch" mb="md">
        {t('window.sensitivity.about')}
      </Text>
      <WorkNotice work={work} label={t('window.sensitivity.working')} again={t('window.sensitivity.again')} />
      {work.data !== undefined && <SensitivityAnswer answer={work.data} />}
    </>
  );
}
