import { MantineThemeProvider } from '@mantine/core';
import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientProvider } from '../client/ClientProvider.tsx';
import type { Client } from '../client/connection.ts';
import { createQueryClient } from '../client/queryClient.ts';
import { createAppRouter } from './router.tsx';

/** Everything that lives as long as the window does. */
export function Window({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const [queryClient] = useState(createQueryClient);
  const [router] = useState(createAppRouter);
  useEffect(() => loadPagesWhenIdle(router), [router]);
  const labels = useMemo(() => {
    const closing = { defaultProps: { closeButtonProps: { 'aria-label': t('window.shell.close') } } };
    return { components: { Modal: closing, Drawer: closing, Notification: closing } };
  }, [t]);
  return (
    <QueryClientProvider client={queryClient}>
      <ClientProvider client={client}>
        <MantineThemeProvider theme={labels}>
          <ModalsProvider labels={{ confirm: t('window.shell.ok'), cancel: t('window.shell.cancel') }}>
            <RouterProvider router={router} />
            <Notifications position="bottom-right" limit={4} />
          </ModalsProvider>
        </MantineThemeProvider>
      </ClientProvider>
    </QueryClientProvider>
  );
}

/** Fetches the code of all pages once there is nothing else to do: going to one never waits, also when the host has gone meanwhile. */
function loadPagesWhenIdle(router: ReturnType<typeof createAppRouter>): () => void {
  const load = (): void => {
    for (const route of Object.values(router.routesById)) {
      // A page that cannot be fetched now is asked for again when somebody goes there, and says so then.
      Promise.resolve(router.loadRouteChunk(route)).catch(() => undefined);
    }
  };
  const handle = requestIdleCallback(load, { timeout: 3000 });
  return () => cancelIdleCallback(handle);
}
