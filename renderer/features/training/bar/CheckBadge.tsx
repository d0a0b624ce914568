import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { Badge } from '../../../ui/Badge.tsx';
import classes from './bar.module.css';
import { openPanel } from './panelStore.ts';
import { useIsCurrent } from './useIsCurrent.ts';

interface CheckBadgeProps {
  readonly attempt: AttemptState;
  /** The scenario that a check would take now. */
  readonly toCheck: number | null;
}

/** What the last check has found, in a word, as long as it is about what would be checked now; read out when it arrives. */
export function CheckBadge({ attempt, toCheck }: CheckBadgeProps) {
  const { t } = useTranslation();
  const current = useIsCurrent(attempt) && attempt.lastCheck?.scenarioId === toCheck;
  const shown = current ? (attempt.lastCheck?.assessment ?? null) : null;
  const points = t('window.training.points', { count: shown?.score.points ?? 0 });
  const unmet = shown?.results.filter(({ met }) => !met).length ?? 0;
  return (
    <>
      {shown !== null && (
        <UnstyledButton id="exercise-result" className={classes['result']} onClick={() => openPanel('result')}>
          <Badge meaning={shown.passed ? 'good' : 'bad'} icon={shown.passed ? IconCircleCheck : IconCircleX}>
            {shown.passed ? t('window.training.bar.passed', { points }) : t('window.training.bar.notPassed')}
          </Badge>
        </UnstyledButton>
      )}
      <div role="status" className={classes['hidden']}>
        {shown !== null &&
          (shown.passed
            ? t('window.training.diagnosis.announcedPassed', { points })
            : t('window.training.diagnosis.announcedNotPassed', { count: unmet }))}
      </div>
    </>
  );
}
