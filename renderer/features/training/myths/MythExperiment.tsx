import { Button, Radio, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MythCard } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useWork } from '../../../client/useWork.ts';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { MythOutcome } from './MythOutcome.tsx';
import classes from './myths.module.css';

const GUESSES = ['true', 'partly', 'false'] as const;
type Guess = (typeof GUESSES)[number];

interface MythExperimentProps {
  readonly card: MythCard;
  /** The myth to try after this one; null when all have been tried. */
  readonly next: string | null;
  readonly onNext: (mythId: string) => void;
}

/** What is done to find out, a guess, and then what came out. Who has guessed before sees it at once. */
export function MythExperiment({ card, next, onNext }: MythExperimentProps) {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const { language } = useFormat();
  const { id, heard, experiment } = card;
  const [chosen, setChosen] = useState<Guess | null>(card.guess);
  const [asked, setAsked] = useState<Guess | null>(card.guess);
  const work = useWork({
    key: ['myth', id, language],
    wanted: asked !== null,
    start: (signal) => client.training.myth({ mythId: id, guess: asked ?? 'true', language }, { signal }),
  });
  const isNew = card.guess === null && work.data !== undefined;
  useEffect(() => {
    if (isNew) void cache.invalidateQueries({ queryKey: queries.training.myths.key() });
  }, [isNew, cache, queries]);
  return (
    <div className={classes['experiment']}>
      {heard !== null && (
        <Text size="xs" c="dimmed" className={classes['heard']!}>
          <b>{t('window.myths.heard')}:</b> {heard}
        </Text>
      )}
      <div>
        <h3>{t('window.myths.experiment')}</h3>
        <Text size="sm">{experiment}</Text>
      </div>
      {work.data === undefined && (
        <form
          className={classes['guess']}
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(chosen);
          }}
        >
          <Radio.Group label={t('window.myths.guess')} value={chosen} onChange={(value) => setChosen(toGuess(value))}>
            <div className={classes['choices']}>
              {GUESSES.map((guess) => (
                <Radio key={guess} value={guess} disabled={asked !== null} label={t(`window.myths.guesses.${guess}`)} />
              ))}
            </div>
          </Radio.Group>
          {asked === null && (
            <Button type="submit" disabled={chosen === null}>
              {t('window.myths.run')}
            </Button>
          )}
        </form>
      )}
      <div aria-live="polite">
        {asked !== null && <WorkNotice work={work} label={t('window.myths.working')} again={t('window.myths.run')} />}
        {work.data !== undefined && <MythOutcome answer={work.data} />}
      </div>
      {work.data !== undefined && next !== null && (
        <div>
          <Button variant="default" onClick={() => onNext(next)}>
            {t('window.myths.next')}
          </Button>
        </div>
      )}
    </div>
  );
}

function toGuess(value: string): Guess | null {
  return GUESSES.find((guess) => guess === value) ?? null;
}
