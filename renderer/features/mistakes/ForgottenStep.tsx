import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ForgottenSteps } from '../../../shared/contract/mistakes.ts';
import type { Scenario, StagedStep } from '../../../shared/contract/scenarios.ts';
import { stepText } from '../../../shared/i18n/sentences/stepText.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork } from '../../client/useWork.ts';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { useScenarioNaming } from '../scenarios/useScenarioNaming.ts';
import { FiguresTable } from '../training/debrief/FiguresTable.tsx';
import classes from './mistakes.module.css';
import { OtherwiseUsers } from './OtherwiseUsers.tsx';
import { usePlayWithout } from './usePlayWithout.ts';

interface ForgottenStepProps {
  readonly scenario: Scenario;
  readonly staged: StagedStep;
  /** Of the step, from 1. */
  readonly number: number;
  readonly onOverview: () => void;
}

/** The scenario with and without one of its steps: what both cost, and who fares otherwise. */
export function ForgottenStep({ scenario, staged: { key, step, namedUsers }, number, onOverview }: ForgottenStepProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { client } = useClient();
  const tenantId = useTenantId();
  const naming = useScenarioNaming(scenario);
  const scope = { tenantId, scenario: { id: scenario.id, revision: scenario.revision } };
  const work = useWork({
    key: ['forgotten', tenantId, scenario.id, scenario.revision, key],
    wanted: true,
    start: (signal) => client.mistakes.forgotten({ scope, keys: [key] }, { signal }),
  });
  const { play, making } = usePlayWithout(scenario, key, number);
  return (
    <div className={classes['drawer']}>
      <div>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={16} stroke={1.6} aria-hidden />}
          className={classes['back']!}
          onClick={onOverview}
        >
          {t('window.mistakes.back')}
        </Button>
      </div>
      <p className={classes['step']}>{stepText(step, naming, words, namedUsers)}</p>
      <div aria-live="polite">
        <WorkNotice work={work} label={t('window.mistakes.working')} again={t('window.mistakes.again')} />
        {work.data !== undefined && <Headline answer={work.data} />}
      </div>
      {work.data !== undefined && (
        <>
          <div>
            <Button
              variant="default"
              loading={making}
              leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />}
              onClick={() => void play()}
            >
              {t('window.mistakes.play')}
            </Button>
            <Text size="xs" c="dimmed" mt={4}>
              {t('window.mistakes.playAbout')}
            </Text>
          </div>
          <FiguresTable
            caption={t('window.mistakes.figures')}
            paths={[
              [t('window.mistakes.with'), work.data.with],
              [t('window.mistakes.without'), work.data.without],
            ]}
          />
          <OtherwiseUsers answer={work.data} />
        </>
      )}
    </div>
  );
}

function Headline({ answer: { worse, better } }: { readonly answer: ForgottenSteps }) {
  const { t } = useTranslation();
  if (worse + better === 0) return <p className={classes['headline']}>{t('window.mistakes.nobody')}</p>;
  const sentences = [
    ...(worse > 0 ? [t('window.mistakes.worse', { count: worse })] : []),
    ...(better > 0 ? [t('window.mistakes.better', { count: better })] : []),
  ];
  return <p className={classes['headline']}>{sentences.join(' ')}</p>;
}
