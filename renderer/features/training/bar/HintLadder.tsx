import { Button, Text } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import { Facts } from '../Facts.tsx';
import { Paragraphs } from '../Paragraphs.tsx';
import classes from './bar.module.css';
import { useAttemptActions } from './useAttemptActions.tsx';

/** The hints that were given, the newest at the end, and a way to the next one with its price. A new hint takes the focus, so that it is read out. */
export function HintLadder({ attempt }: { readonly attempt: AttemptState }) {
  const { t } = useTranslation();
  const { takeHint } = useAttemptActions(attempt);
  const { hintsGiven, hintsLeft } = attempt;
  const newest = useRef<HTMLHeadingElement>(null);
  const seen = useRef(hintsGiven.length);
  useEffect(() => {
    if (hintsGiven.length > seen.current) newest.current?.focus();
    seen.current = hintsGiven.length;
  }, [hintsGiven.length]);
  return (
    <>
      <h2>{t('window.training.hints.heading')}</h2>
      {hintsGiven.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('window.training.hints.none')}
        </Text>
      )}
      <ol className={classes['hints']}>
        {hintsGiven.map(({ id, text, facts }, i) => (
          <li key={id}>
            <h3 ref={newest} tabIndex={-1}>
              {t('window.training.hints.given', { number: i + 1 })}
            </h3>
            <Paragraphs text={text} />
            <Facts facts={facts} named />
          </li>
        ))}
      </ol>
      {hintsLeft === 0 ? (
        <Text size="sm">{t('window.training.hints.noneLeft')}</Text>
      ) : (
        <div className={classes['take']}>
          <Button variant="default" leftSection={<IconBulb size={16} stroke={1.6} aria-hidden />} onClick={takeHint}>
            {t(hintsGiven.length === 0 ? 'window.training.hints.take' : 'window.training.hints.takeNext')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('window.training.hints.left', { count: hintsLeft })}
          </Text>
          <Text size="xs" c="dimmed">
            {t('window.training.hints.cost')}
          </Text>
        </div>
      )}
    </>
  );
}
