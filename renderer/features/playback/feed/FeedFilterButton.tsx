import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFilter, IconFilterFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface FeedFilterButtonProps {
  /** Of the group or user. */
  readonly name: string;
  readonly filtered: boolean;
  readonly onToggle: () => void;
}

/** Shows in the log only what concerns one group or user, and everything again. */
export function FeedFilterButton({ name, filtered, onToggle }: FeedFilterButtonProps) {
  const { t } = useTranslation();
  const label = t(filtered ? 'window.playback.showAll' : 'window.playback.onlyOf', { name });
  const FilterIcon = filtered ? IconFilterFilled : IconFilter;
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} aria-pressed={filtered} onClick={onToggle}>
        <FilterIcon size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
