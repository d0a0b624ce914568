import { Button, Text } from '@mantine/core';
import { IconBulb, IconCircleCheck, IconCircleX, IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { openPanel } from '../bar/panelStore.ts';
import { useAttemptActions } from '../bar/useAttemptActions.tsx';
import { useIsCurrent } from '../bar/useIsCurrent.ts';
import classes from './diagnosis.module.css';
import { ResultList } from './ResultList.tsx';
import { ScoreTable } from './ScoreTable.tsx';

/** What the last check has found: passed or not, the points, and each condition with what speaks against it. */
export function Diagnosis({ attempt }: { readonly attempt: AttemptState }) {
  const { t } = useTranslation();
  const { openDebrief } = useAttemptActions(attempt);
  const { lastCheck, tenantId, brief, closed } = attempt;
  const current = useIsCurrent(attempt);
  if (lastCheck === null) {
    return (
      <>
        <h2>{t('window.training.bar.result')}</h2>
        <Text size="sm" c="dimmed">
          {t('window.training.diagnosis.nothing')}
        </Text>
      </>
    );
  }
  const { passed, score } = lastCheck.assessment;
  return (
    <>
      <h2 className={classes['head']}>
        <Badge meaning={passed ? 'good' : 'bad'} icon={passed ? IconCircleCheck : IconCircleX}>
          {t(passed ? 'window.training.diagnosis.passed' : 'window.training.diagnosis.notPassed')}
        </Badge>{' '}
        {t('window.training.diagnosis.ofHundred', { points: score.points })}
      </h2>
      {!current && (
        <Text size="xs" c="dimmed">
          {t('window.training.diagnosis.outdated')}
        </Text>
      )}
      {closed && (
        <Text size="xs" c="dimmed">
          {t('window.training.bar.closed')}
        </Text>
      )}
      <ResultList check={lastCheck} conditions={brief.conditions} tenantId={tenantId} />
      <div className={classes['ways']}>
        {!passed && (
          <Button variant="default" leftSection={<IconBulb size={16} stroke={1.6} aria-hidden />} onClick={() => openPanel('hints')}>
            {t('window.training.bar.hint')}
          </Button>
        )}
        <Button variant={passed ? 'filled' : 'default'} leftSection={<IconFlag size={16} stroke={1.6} aria-hidden />} onClick={openDebrief}>
          {t('window.training.diagnosis.toDebrief')}
        </Button>
      </div>
      <ScoreTable score={score} />
    </>
  );
}
