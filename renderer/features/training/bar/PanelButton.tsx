import { Button } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './bar.module.css';
import { openPanel, type Panel, usePanel } from './panelStore.ts';

interface PanelButtonProps {
  readonly panel: Panel;
  readonly icon: Icon;
  readonly label: string;
  /** How much there is of it, behind the label; false for nothing to say. */
  readonly children: ReactNode;
}

/** Opens a part of the panel, which gives the focus back to it when it is closed. */
export function PanelButton({ panel, icon: PanelIcon, label, children }: PanelButtonProps) {
  const shown = usePanel((state) => state.panel);
  return (
    <Button
      variant="subtle"
      color="gray"
      id={`exercise-${panel}`}
      leftSection={<PanelIcon size={16} stroke={1.6} aria-hidden />}
      aria-expanded={shown === panel}
      onClick={() => openPanel(panel)}
    >
      {label}
      {children !== false && <span className={classes['count']}>{children}</span>}
    </Button>
  );
}
