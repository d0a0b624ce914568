import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FeedEntry } from '../../../../shared/contract/playback.ts';
import classes from './Feed.module.css';

/** The result as the log has it. */
export function ResultWord({ entry: { result } }: { readonly entry: FeedEntry }) {
  const { t } = useTranslation();
  const ResultIcon = result === 'success' ? IconCheck : IconX;
  return (
    <span className={classes['result']} data-result={result}>
      <ResultIcon size={13} stroke={2} aria-hidden />
      {t(`window.playback.result.${result}`)}
    </span>
  );
}
