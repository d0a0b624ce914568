import { ActionIcon, Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { percentOf, progressText } from '../../../client/progressOf.ts';
import { useFailureText } from '../../../client/useFailureText.ts';
import classes from './JobRow.module.css';
import { forgetJob, isUnderWay, type Job } from './jobStore.ts';

/** One job: how far it is, or what came of it. */
export function JobRow({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  return (
    <div className={classes['row']}>
      <Stack gap={2} flex={1} miw={0}>
        <Text size="sm" fw={600} truncate>
          {job.answer?.card.name ?? job.name}
        </Text>
        <JobState job={job} />
      </Stack>
      {isUnderWay(job) ? (
        <Button variant="default" onClick={job.cancel} aria-label={t('window.start.cancelJob', { name: job.name })}>
          {t('window.shell.cancel')}
        </Button>
      ) : (
        <ActionIcon onClick={() => forgetJob(job.id)} aria-label={t('window.start.forgetJob', { name: job.name })}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}

function JobState({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  switch (job.state) {
    case 'waiting':
      return (
        <Text size="xs" c="dimmed">
          {t('window.start.jobWaiting')}
        </Text>
      );
    case 'running': {
      const percent = job.progress === null ? null : percentOf(job.progress);
      return (
        <>
          <Progress size="sm" value={percent ?? 100} animated={percent === null} aria-label={job.name} />
          <Text size="xs" c="dimmed">
            {progressText(job.progress, t)}
          </Text>
        </>
      );
    }
    case 'cancelled':
      return (
        <Text size="xs" c="dimmed">
          {t('window.start.jobCancelled')}
        </Text>
      );
    case 'failed':
      return (
        <Group gap={6} wrap="nowrap" align="flex-start" className={classes['failed']!} role="alert">
          <IconCircleX size={16} aria-hidden />
          <Text size="xs">{failureText(job.error)}</Text>
        </Group>
      );
    case 'done':
      return <DoneLinks job={job} />;
  }
}

function DoneLinks({ job }: { readonly job: Job }) {
  const { t } = useTranslation();
  if (job.answer === null) return null;
  const { id } = job.answer.card;
  return (
    <Group gap={10}>
      <IconCircleCheck size={16} className={classes['done']} aria-hidden />
      <Anchor size="xs" renderRoot={(props) => <Link to="/tenants/$tenantId/users" params={{ tenantId: id }} {...props} />}>
        {t('window.start.open')}
      </Anchor>
      <Anchor size="xs" renderRoot={(props) => <Link to="/tenants/$tenantId/import-report" params={{ tenantId: id }} {...props} />}>
        {t('window.shell.place.importReport')}
      </Anchor>
    </Group>
  );
}
