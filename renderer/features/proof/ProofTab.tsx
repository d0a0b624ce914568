import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork } from '../../client/useWork.ts';
import { FactNote } from '../../ui/FactNote.tsx';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { ProofResult } from './ProofResult.tsx';

/** The scenario in every order of processing, and the worst that can happen to each user. */
export function ProofTab({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const tenantId = useTenantId();
  const { id, revision, steps } = scenario;
  const work = useWork({
    key: ['proof', tenantId, id, revision],
    wanted: steps > 0,
    start: (signal) => client.proof.run({ scope: { tenantId, scenario: { id, revision } } }, { signal }),
  });
  if (steps === 0) return <Text size="sm">{t('window.proof.noSteps')}</Text>;
  return (
    <>
      <Text size="sm" maw="80ch" mb="md" component="div">
        {t('window.proof.about')} <FactNote fact="F77" />
      </Text>
      <WorkNotice work={work} label={t('window.proof.working')} again={t('window.proof.again')} />
      {work.data !== undefined && <ProofResult answer={work.data} scenario={scenario} />}
    </>
  );
}
