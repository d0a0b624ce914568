import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../../client/ClientProvider.tsx';
import { inTurn } from '../../../client/inTurn.ts';
import { useFormat } from '../../../client/language.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { TrainingFrame } from '../../training/TrainingFrame.tsx';
import { DraftEditor } from './DraftEditor.tsx';

/** An exercise is written from the scenario that the address names. */
export function WriteExercisePage() {
  const { t } = useTranslation();
  const { tenant, scenario } = useSearch({ from: '/training/instructor/exercise' });
  return (
    <TrainingFrame title={t('window.instructor.write.title')} about={t('window.instructor.write.about')}>
      {tenant === undefined || scenario === undefined ? (
        <Notice title={t('window.instructor.write.notChosen.title')} text={t('window.instructor.write.notChosen.text')}>
          <Button renderRoot={(props) => <Link to="/training/instructor" {...props} />}>{t('window.instructor.write.toChoice')}</Button>
        </Notice>
      ) : (
        <ChosenScenario key={`${tenant} ${scenario}`} tenantId={tenant} scenarioId={scenario} />
      )}
    </TrainingFrame>
  );
}

function ChosenScenario({ tenantId, scenarioId }: { readonly tenantId: string; readonly scenarioId: number }) {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const { language } = useFormat();
  // A draft that nobody has touched begins in the language of the window as it was then.
  const [begunIn] = useState(language);
  const [fresh, setFresh] = useState(0);
  const scenario = useQuery(queries.scenarios.get.queryOptions({ input: { tenantId, scenarioId } }));
  const draft = useQuery({
    queryKey: [...queries.instructor.draft.key({ input: { tenantId, scenarioId, language: begunIn } }), fresh],
    // After what another visit of the page is still keeping.
    queryFn: () => inTurn(() => client.instructor.draft({ tenantId, scenarioId, language: begunIn })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const error = scenario.error ?? draft.error;
  if (error !== null) {
    return (
      <QueryFault
        error={error}
        onRetry={() => {
          void scenario.refetch();
          void draft.refetch();
        }}
      />
    );
  }
  if (scenario.data === undefined || draft.data === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  return (
    <DraftEditor
      key={fresh}
      tenantId={tenantId}
      scenario={scenario.data}
      initial={draft.data}
      onStartAgain={async () => {
        await inTurn(() => client.instructor.removeDraft({ tenantId, scenarioId }));
        setFresh(fresh + 1);
      }}
    />
  );
}
