import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { percentOf, progressText } from '../client/progressOf.ts';
import { useFailureText } from '../client/useFailureText.ts';
import type { WorkState } from '../client/useWork.ts';
import classes from './WorkNotice.module.css';

interface WorkNoticeProps {
  readonly work: WorkState<unknown>;
  /** What is being done, for who cannot see the bar. */
  readonly label: string;
  /** What the button says that begins it again. */
  readonly again: string;
}

/** How far long work is, with a way to stop it; or why there is no answer, with a way to try again. Nothing when there is one. */
export function WorkNotice({
  work: { data, running, progress, error, cancelled, cancel, again },
  label,
  again: tryAgain,
}: WorkNoticeProps) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  if (running) {
    const percent = progress === null ? null : percentOf(progress);
    return (
      <div role="status" className={classes['notice']}>
        <Progress size="sm" value={percent ?? 100} animated={percent === null} aria-label={label} />
        <Text size="xs">{progressText(progress, t)}</Text>
        <Button variant="default" onClick={cancel}>
          {t('window.shell.cancel')}
        </Button>
      </div>
    );
  }
  if (data !== undefined) return null;
  return (
    <div role="status" className={classes['notice']}>
      <Text size="sm">{error === null || cancelled ? t('window.shell.stopped') : failureText(error)}</Text>
      <Button variant="default" onClick={again}>
        {tryAgain}
      </Button>
    </div>
  );
}
