import { Button, Loader, Popover, Stack, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { JobRow } from './JobRow.tsx';
import { isUnderWay, useJobStore } from './jobStore.ts';

/** Work that goes on in the background, from every page; not there when there is none. */
export function JobsMenu() {
  const { t } = useTranslation();
  const jobs = useJobStore((state) => state.jobs);
  const running = jobs.filter(isUnderWay).length;
  if (jobs.length === 0) return null;
  return (
    <Popover position="bottom-end" width={380} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={running > 0 ? <Loader size={14} aria-hidden /> : <IconListCheck size={18} stroke={1.6} aria-hidden />}
        >
          {running > 0 ? t('window.start.jobsRunning', { count: running }) : t('window.start.jobsDone')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text fw={600} size="sm">
            {t('window.start.jobs')}
          </Text>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
