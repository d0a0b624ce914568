import { Group, Loader, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { ownTenants } from '../../client/ownTenants.ts';
import { useFocusedHeading } from '../../ui/PageHeading.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { TourLink } from '../tour/TourLink.tsx';
import { AddTenant } from './AddTenant.tsx';
import { DropPlace } from './DropPlace.tsx';
import { JobRow } from './jobs/JobRow.tsx';
import { useJobStore } from './jobs/jobStore.ts';
import { Lesson } from './Lesson.tsx';
import classes from './StartPage.module.css';
import { TenantCards } from './TenantCards.tsx';
import { useFirstStart } from './useFirstStart.ts';

/** The tenant copies on this computer, and the ways to get another. */
export function StartPage() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const title = t('window.start.title');
  const heading = useFocusedHeading(title);
  // Asked again on every visit: files may have come or gone meanwhile.
  const listed = { ...queries.library.list.queryOptions(), refetchOnMount: 'always' } as const;
  const { data: cards, error, isPending, refetch } = useQuery({ ...listed, select: ownTenants });
  const jobs = useJobStore((state) => state.jobs);
  useFirstStart();
  return (
    <main id="content" tabIndex={-1} className={classes['page']}>
      <DropPlace>
        <header className={classes['head']}>
          <div>
            <Title order={1} ref={heading} tabIndex={-1}>
              {title}
            </Title>
            <Text size="sm" c="dimmed">
              {t('app.offline')}
            </Text>
          </div>
          <AddTenant />
        </header>
        {jobs.length > 0 && (
          <section aria-label={t('window.start.jobs')} className={classes['jobs']}>
            {jobs.map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </section>
        )}
        {isPending && (
          <Group p="md">
            <Loader size="sm" aria-label={t('window.shell.loading')} />
          </Group>
        )}
        {error !== null && <QueryFault error={error} onRetry={() => void refetch()} />}
        {cards !== undefined && cards.length > 0 && <TenantCards cards={cards} />}
        {cards !== undefined && <Lesson open={cards.length === 0} />}
        <div className={classes['tour']}>
          <TourLink />
        </div>
      </DropPlace>
    </main>
  );
}
