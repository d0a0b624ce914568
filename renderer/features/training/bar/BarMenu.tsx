import { ActionIcon, Button, Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconDoorExit, IconDots, IconFlag, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttemptState } from '../../../../shared/contract/training.ts';
import classes from './bar.module.css';
import { useAttemptActions } from './useAttemptActions.tsx';

interface BarMenuProps {
  readonly attempt: AttemptState;
  readonly onStartOver: () => void;
}

/** Start over, debrief, leave: beside one another, or behind three dots in a narrow window. */
export function BarMenu({ attempt, onStartOver }: BarMenuProps) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 75em)');
  const { openDebrief, askToLeave } = useAttemptActions(attempt);
  const actions = [
    { action: 'startOver', icon: IconRefresh, run: onStartOver },
    { action: 'debrief', icon: IconFlag, run: openDebrief },
    { action: 'leave', icon: IconDoorExit, run: askToLeave },
  ] as const;
  if (!narrow) {
    return (
      <div className={classes['end']}>
        {actions.map(({ action, icon: Icon, run }) => (
          <Button key={action} variant="subtle" color="gray" leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={run}>
            {t(`window.training.bar.${action}`)}
          </Button>
        ))}
      </div>
    );
  }
  return (
    <div className={classes['end']}>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('window.training.bar.more')}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {actions.map(({ action, icon: Icon, run }) => (
            <Menu.Item key={action} leftSection={<Icon size={16} stroke={1.6} aria-hidden />} onClick={run}>
              {t(`window.training.bar.${action}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
