import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from './usePreferences.ts';

const THEMES = [
  ['light', IconSun],
  ['dark', IconMoon],
  ['auto', IconDeviceDesktop],
] as const;

export function ThemeMenu() {
  const { t } = useTranslation();
  const { theme, chooseTheme } = usePreferences();
  const Current = THEMES.find(([each]) => each === theme)?.[1] ?? IconSun;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={t('window.shell.theme.label')}>
          <ActionIcon size="lg" aria-label={t('window.shell.theme.label')}>
            <Current size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {THEMES.map(([each, Icon]) => (
          <Menu.RadioItem
            key={each}
            value={each}
            checked={each === theme}
            closeMenuOnClick
            rightSection={<Icon size={16} stroke={1.6} aria-hidden />}
            onChange={() => chooseTheme(each)}
          >
            {t(`window.shell.theme.${each}`)}
          </Menu.RadioItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
