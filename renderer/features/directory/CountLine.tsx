import { CloseButton, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Directory.module.css';

interface CountLineProps {
  /** Undefined while nobody knows yet. */
  readonly counted: number | undefined;
  readonly total: number | undefined;
  readonly of: 'users' | 'groups' | 'licensePlans';
  readonly picked?: number;
  readonly note?: string | null;
  readonly onClear?: () => void;
  /** What can be done with what is picked. */
  readonly children?: ReactNode;
}

/** How many there are, how many are picked, and what can be done with them. Read out politely when it changes. */
export function CountLine({ counted, total, of, picked = 0, note = null, onClear, children }: CountLineProps) {
  const { t } = useTranslation();
  const text =
    counted === undefined
      ? t('window.directory.counting')
      : total === undefined || total === counted
        ? t(`window.directory.count.${of}`, { count: counted })
        : t(`window.directory.countOf.${of}`, { matching: counted, count: total });
  return (
    <div className={classes['countLine']} data-picked={picked > 0 || undefined}>
      <span role="status" className={classes['count']}>
        {picked > 0 ? t('window.directory.picked', { count: picked }) : text}
        {note !== null && ` ${note}`}
      </span>
      {picked > 0 && (
        <Group gap={2}>
          <CloseButton aria-label={t('window.directory.clearPicked')} title={t('window.directory.clearPicked')} onClick={onClear} />
          {children}
        </Group>
      )}
    </div>
  );
}
