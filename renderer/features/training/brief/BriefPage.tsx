import { Anchor, Breadcrumbs, Button, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Brief } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useFocusedHeading } from '../../../ui/PageHeading.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { WorkNotice } from '../../../ui/WorkNotice.tsx';
import { stateOf } from '../exerciseState.ts';
import { StateBadge } from '../list/StateBadge.tsx';
import classes from '../training.module.css';
import { Conditions } from './Conditions.tsx';
import { Story } from './Story.tsx';
import { useBegin } from './useBegin.ts';

/** Before an exercise: who one is, what the tenant looks like, what is wanted and what must never happen. */
export function BriefPage() {
  const { queries } = useClient();
  const { t } = useTranslation();
  const { language } = useFormat();
  const exerciseId = useParams({ strict: false, select: (params) => params.exerciseId ?? '' });
  const { data: brief, error, refetch } = useQuery(queries.training.brief.queryOptions({ input: { exerciseId, language } }));
  return (
    <main id="content" tabIndex={-1} className={classes['page']}>
      {error !== null && <QueryFault error={error} onRetry={() => void refetch()} />}
      {brief === undefined && error === null && <Loader m="lg" size="sm" aria-label={t('window.shell.loading')} />}
      {brief !== undefined && <BriefView key={brief.card.id} brief={brief} />}
    </main>
  );
}

function BriefView({ brief }: { readonly brief: Brief }) {
  const { t } = useTranslation();
  const { card, conditions } = brief;
  const { level, minutes, title, best, running } = card;
  const heading = useFocusedHeading(title);
  const begin = useBegin(card.id);
  const about = t('window.training.brief.about', { level, minutes: t('window.training.minutes', { count: minutes }) });
  return (
    <>
      <header className={classes['head']}>
        <div>
          <nav aria-label={t('window.shell.breadcrumb')}>
            <Breadcrumbs separator="›" separatorMargin={6}>
              <Anchor size="xs" renderRoot={(props) => <Link to="/training" {...props} />}>
                {t('window.training.brief.exercises')}
              </Anchor>
              <Text size="xs" c="dimmed" aria-current="page">
                {title}
              </Text>
            </Breadcrumbs>
          </nav>
          <Title order={1} ref={heading} tabIndex={-1}>
            {title}
          </Title>
          <div className={classes['state']}>
            <span className={classes['small']}>{about}</span>
            <StateBadge state={stateOf(card)} />
            {best !== null && (
              <span className={classes['small']}>
                {t('window.training.brief.best', { points: t('window.training.points', { count: best }) })}
              </span>
            )}
          </div>
        </div>
        <Button size="sm" loading={begin.running} onClick={begin.begin}>
          {t(running === null ? 'window.training.brief.begin' : 'window.training.brief.resume')}
        </Button>
      </header>
      <div className={classes['content']}>
        {(begin.running || begin.error !== null) && (
          <WorkNotice work={begin} label={t('window.training.brief.beginning')} again={t('window.training.brief.begin')} />
        )}
        <h2 className={classes['hidden']}>{t('window.training.bar.brief')}</h2>
        <div className={classes['columns']}>
          <div className={classes['column']}>
            <Story brief={brief} />
          </div>
          <div className={classes['column']}>
            <Conditions conditions={conditions} />
            {conditions.questions.length > 0 && (
              <section>
                <h3 className={classes['partHeading']}>{t('window.training.brief.questions')}</h3>
                <ul className={classes['conditions']}>
                  {conditions.questions.map(({ id, text }) => (
                    <li key={id}>{text}</li>
                  ))}
                </ul>
                <Text size="xs" c="dimmed">
                  {t('window.training.brief.questionsAbout')}
                </Text>
              </section>
            )}
            <Text size="xs" c="dimmed">
              {t('window.training.brief.ready')} {t('window.training.brief.scoring')}
            </Text>
          </div>
        </div>
      </div>
    </>
  );
}
