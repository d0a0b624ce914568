import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { runCommand, runWhenOffered } from './commandStore.ts';

const OPEN_TENANT = /^openTenant-(.+)$/;
/** Commands of the start page, which the menu bar offers everywhere. */
const OF_START_PAGE: readonly string[] = ['importFile', 'importFolder'];

/** Obeys the desktop's menu bar, which is there whatever page is shown: it names a command by its id, or a tenant to open. */
export function useMenuBar(): void {
  const navigate = useNavigate();
  useEffect(() => {
    const obey = async (id: string): Promise<void> => {
      const tenantId = OPEN_TENANT.exec(id)?.[1];
      if (tenantId !== undefined) return await navigate({ to: '/tenants/$tenantId/users', params: { tenantId } });
      if (!OF_START_PAGE.includes(id)) return runCommand(id);
      await navigate({ to: '/' });
      runWhenOffered(id);
    };
    return window.desktop?.onCommand((id) => void obey(id));
  }, [navigate]);
}
