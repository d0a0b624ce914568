import { ModalsProvider } from '@mantine/modals';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useState } from 'react';
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
  return (
    <QueryClientProvider client={queryClient}>
      <ClientProvider client={client}>
        <ModalsProvider
          labels={{ confirm: t('window.shell.ok'), cancel: t('window.shell.cancel') }}
          modalProps={{ closeButtonProps: { 'aria-label': t('window.shell.close') } }}
        >
          <RouterProvider router={router} />
          <Notifications position="top-right" limit={4} />
        </ModalsProvider>
      </ClientProvider>
    </QueryClientProvider>
  );
}
