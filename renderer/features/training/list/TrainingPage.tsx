import { Button, Group, Loader } from '@mantine/core';
import { IconDeviceFloppy, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ExerciseCard } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useFailureText } from '../../../client/useFailureText.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { Banner } from '../../licenses/Banner.tsx';
import { ExportStatus } from '../../reports/ExportStatus.tsx';
import { nextExercise, stateOf } from '../exerciseState.ts';
import { TrainingFrame } from '../TrainingFrame.tsx';
import classes from '../training.module.css';
import { LevelTable } from './LevelTable.tsx';
import { useAddExercise } from './useAddExercise.ts';
import { useSaveResults } from './useSaveResults.tsx';

const LEVELS = [1, 2, 3] as const;

/** The exercises by level, what to take next, and the ways to get another one and to hand in what was reached. */
export function TrainingPage() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { language } = useFormat();
  const failureText = useFailureText();
  const asked = queries.training.exercises.queryOptions({ input: { language } });
  const { data: cards, error, isPending, refetch } = useQuery({ ...asked, refetchOnMount: 'always' });
  const { choose, work } = useAddExercise();
  const { ask, state, again } = useSaveResults();
  const places = new Map((cards ?? []).filter(({ imported }) => !imported).map(({ id }, i) => [id, i + 1]));
  const tried = cards?.some((card) => stateOf(card) !== 'new') ?? false;
  const commands = (
    <Group gap="xs">
      {tried && (
        <Button variant="default" leftSection={<IconDeviceFloppy size={16} stroke={1.6} aria-hidden />} onClick={ask}>
          {t('window.training.results.button')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} onClick={() => void choose()}>
        {t('window.training.add.button')}
      </Button>
    </Group>
  );
  return (
    <TrainingFrame title={t('window.training.title')} about={t('window.training.about')} commands={commands}>
      {work.running && <WorkNotice work={work} label={t('window.training.add.working')} again={t('window.training.add.button')} />}
      {work.error !== null && !work.cancelled && (
        <Banner meaning="bad" live>
          <b>{t('window.training.add.failed')}</b> {failureText(work.error)}
        </Banner>
      )}
      <ExportStatus state={state} label={t('window.training.results.title')} again={again} />
      {isPending && <Loader size="sm" aria-label={t('window.training.loadingExercises')} />}
      {error !== null && <QueryFault error={error} onRetry={() => void refetch()} />}
      {cards?.length === 0 && <Notice title={t('window.training.none.title')} text={t('window.training.none.text')} />}
      {cards !== undefined && cards.length > 0 && (
        <>
          <WayOn cards={cards} tried={tried} />
          {LEVELS.map((level) => (
            <LevelTable key={level} level={level} cards={cards.filter((card) => card.level === level)} places={places} />
          ))}
        </>
      )}
    </TrainingFrame>
  );
}

function WayOn({ cards, tried }: { readonly cards: readonly ExerciseCard[]; readonly tried: boolean }) {
  const { t } = useTranslation();
  const next = nextExercise(cards);
  const passed = cards.filter(({ best }) => best !== null).length;
  return (
    <div className={classes['wayOn']}>
      {next !== null && (
        <Button size="sm" renderRoot={(props) => <Link to="/training/exercises/$exerciseId" params={{ exerciseId: next.id }} {...props} />}>
          {wordsOfNext(next)}
        </Button>
      )}
      <span className={classes['small']}>
        {next === null ? t('window.training.allPassed') : tried && t('window.training.passedOf', { passed, all: cards.length })}
      </span>
    </div>
  );

  function wordsOfNext({ running, title }: ExerciseCard): string {
    if (!tried) return t('window.training.begin');
    return running === null ? t('window.training.next', { title }) : t('window.training.continue', { title });
  }
}
