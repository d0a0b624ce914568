import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CommandKeys } from '../commands/CommandKeys.tsx';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { ShortcutsDialog } from '../commands/ShortcutsDialog.tsx';
import { useTenantCommands } from '../features/tenants/useTenantCommands.ts';
import { TourPlace } from '../features/tour/TourPlace.tsx';
import classes from './AppFrame.module.css';
import { AppHeader } from './AppHeader.tsx';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { useWindowCommands } from './useWindowCommands.ts';

/** The window: a header that is always there, and the page. */
export function AppFrame() {
  const { t } = useTranslation();
  useWindowCommands();
  useTenantCommands();
  return (
    <div className={classes['frame']}>
      <a href="#content" className={classes['skip']}>
        {t('window.shell.skip')}
      </a>
      <AppHeader />
      <ConnectionBanner />
      <Outlet />
      <CommandKeys />
      <CommandPalette />
      <ShortcutsDialog />
      <TourPlace />
    </div>
  );
}
