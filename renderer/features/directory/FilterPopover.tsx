import { Button, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface FilterPopoverProps {
  /** In pixels. */
  readonly width: number;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

/** The button *Filters* with its conditions; each takes effect as it is set, and the grid behind shows it. */
export function FilterPopover({ width, children }: FilterPopoverProps) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" shadow="md" width={width} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" color="gray" leftSection={<IconFilter size={16} stroke={1.6} aria-hidden />}>
          {t('window.directory.addFilter')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('window.directory.filters')}>{children}</Popover.Dropdown>
    </Popover>
  );
}
