import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { ownTenants } from '../../client/ownTenants.ts';
import { type Command, useOfferCommands } from '../../commands/commandStore.ts';
import { useChooseExport } from './useChooseExport.ts';

/** Importing and opening tenants, from every page. The desktop's menu bar knows these ids. */
export function useTenantCommands(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { queries } = useClient();
  const { data: cards } = useQuery(queries.library.list.queryOptions());
  const choose = useChooseExport();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chooser does the same in every rendering.
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'importFile',
        group: 'tenant',
        label: t('window.start.importFile'),
        shortcuts: ['mod+O'],
        run: () => void choose('file'),
      },
      {
        id: 'importFolder',
        group: 'tenant',
        label: t('window.start.importFolder'),
        shortcuts: ['mod+shift+O'],
        run: () => void choose('folder'),
      },
      ...ownTenants(cards ?? [])
        .filter(({ trouble }) => trouble === null)
        .map(({ id, name }): Command => {
          const open = (): void =>
            void navigate({ to: '/tenants/$tenantId/users', params: { tenantId: id }, search: { scenario: undefined, view: 'imported' } });
          return { id: `openTenant-${id}`, group: 'tenant', label: t('window.start.openTenant', { name }), run: open };
        }),
    ],
    [t, navigate, cards],
  );
  useOfferCommands(commands);
}
