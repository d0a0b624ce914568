import { Anchor, Breadcrumbs, Button, Group, Text, Title } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Debrief } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useWork } from '../../../client/useWork.ts';
import { useFocusedHeading } from '../../../ui/PageHeading.tsx';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { useBriefOf } from '../brief/useBriefOf.ts';
import { ResultList } from '../diagnosis/ResultList.tsx';
import { ScoreTable } from '../diagnosis/ScoreTable.tsx';
import { Facts } from '../Facts.tsx';
import { Paragraphs } from '../Paragraphs.tsx';
import classes from '../training.module.css';
import { AnsweredQuestions } from './AnsweredQuestions.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import { Mistakes } from './Mistakes.tsx';
import { PathColumn } from './PathColumn.tsx';
import { useDoAgain } from './useDoAgain.ts';

/** After an exercise: the learner's path beside the model solution, what both cost, and what to remember. */
export function DebriefPage() {
  const { t } = useTranslation();
  const { client } = useClient();
  const { language } = useFormat();
  const attemptId = useParams({ strict: false, select: (params) => Number(params.attemptId ?? 0) });
  const modelName = t('window.training.debrief.model');
  const work = useWork<Debrief>({
    key: ['debrief', attemptId, language],
    wanted: attemptId > 0,
    start: (signal) => client.training.debrief({ attemptId, language, modelName }, { signal }),
  });
  return (
    <main id="content" tabIndex={-1} className={classes['page']}>
      {work.data === undefined && (
        <div className={classes['content']}>
          <WorkNotice work={work} label={t('window.training.debrief.working')} again={t('window.shell.retry')} />
        </div>
      )}
      {work.data !== undefined && <DebriefView key={work.data.attempt.attemptId} debrief={work.data} />}
    </main>
  );
}

function DebriefView({ debrief }: { readonly debrief: Debrief }) {
  const { t } = useTranslation();
  const { card, check, own, model, names, text, facts, questions, wrongPaths, attempt } = debrief;
  const brief = useBriefOf(card.id);
  return (
    <>
      <DebriefHead debrief={debrief} />
      <div className={classes['content']}>
        <section className={classes['remember']}>
          <h2>{t('window.training.debrief.remember')}</h2>
          <Paragraphs text={text} />
          <Facts facts={facts} named />
        </section>
        <section>
          <h2>{t('window.training.debrief.paths')}</h2>
          <div className={classes['columns']}>
            <PathColumn which="own" path={own} names={names} tenantId={attempt.tenantId} />
            <PathColumn which="model" path={model} names={names} tenantId={attempt.tenantId} />
          </div>
        </section>
        <div className={classes['columns']}>
          <FiguresTable
            caption={t('window.training.debrief.figures')}
            paths={[
              [t('window.training.debrief.own'), check.assessment.own],
              [t('window.training.debrief.model'), check.assessment.model],
            ]}
          />
          <ScoreTable score={check.assessment.score} />
        </div>
        {brief !== undefined && (
          <section>
            <h2>{t('window.training.debrief.conditions')}</h2>
            <ResultList check={check} conditions={brief.conditions} tenantId={attempt.tenantId} />
          </section>
        )}
        {questions.length > 0 && <AnsweredQuestions questions={questions} />}
        {wrongPaths.length > 0 && <Mistakes paths={wrongPaths} />}
      </div>
    </>
  );
}

function DebriefHead({ debrief: { card, check, attempt, next } }: { readonly debrief: Debrief }) {
  const { t } = useTranslation();
  const title = t('window.training.debrief.title', { title: card.title });
  const heading = useFocusedHeading(title);
  const { passed, score } = check.assessment;
  const again = useDoAgain(attempt.attemptId, card.id);
  // What is not passed yet is best done again, with the model solution fresh in mind.
  const onward = passed ? 'filled' : 'default';
  return (
    <header className={classes['head']}>
      <div>
        <nav aria-label={t('window.shell.breadcrumb')}>
          <Breadcrumbs separator="›" separatorMargin={6}>
            <Anchor size="xs" renderRoot={(props) => <Link to="/training" {...props} />}>
              {t('window.training.title')}
            </Anchor>
            <Anchor
              size="xs"
              renderRoot={(props) => <Link to="/training/exercises/$exerciseId" params={{ exerciseId: card.id }} {...props} />}
            >
              {card.title}
            </Anchor>
            <Text size="xs" c="dimmed" aria-current="page">
              {t('window.training.bar.debrief')}
            </Text>
          </Breadcrumbs>
        </nav>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {t(passed ? 'window.training.diagnosis.passed' : 'window.training.diagnosis.notPassed')} ·{' '}
          {t('window.training.diagnosis.ofHundred', { points: score.points })}
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/tenants/$tenantId/users"
              params={{ tenantId: attempt.tenantId }}
              search={{ scenario: attempt.scenarioId, view: 'planned' }}
              {...props}
            />
          )}
        >
          {t('window.training.debrief.back')}
        </Button>
        <Button variant={passed ? 'default' : 'filled'} loading={again.running} onClick={again.begin}>
          {t('window.training.debrief.again')}
        </Button>
        {next === null ? (
          <Button variant={onward} renderRoot={(props) => <Link to="/training" {...props} />}>
            {t('window.training.debrief.all')}
          </Button>
        ) : (
          <Button
            variant={onward}
            renderRoot={(props) => <Link to="/training/exercises/$exerciseId" params={{ exerciseId: next.id }} {...props} />}
          >
            {t('window.training.debrief.next', { title: next.title })}
          </Button>
        )}
      </Group>
    </header>
  );
}
