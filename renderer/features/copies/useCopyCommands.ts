import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import { useTenantDialogs } from '../tenants/useTenantDialogs.tsx';

/** What can be done with the copies of a tenant; each says what it has done, or why it has not. */
export function useCopyCommands() {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const dialogs = useTenantDialogs();
  const opened = useTenantId();
  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      const message = await work();
      notifications.show({ message });
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error), autoClose: 10_000 });
    }
    await cache.invalidateQueries({ queryKey: queries.library.key() });
  };
  return {
    keep: (tenantId: string) =>
      attempt(async () => {
        const { name } = await client.library.keepCopy({ tenantId });
        return t('window.copies.kept', { name });
      }),
    detach: ({ id, name }: TenantCard) =>
      attempt(async () => {
        await client.library.detach({ tenantId: id });
        return t('window.copies.detached', { name });
      }),
    /** Asks first. Whoever looks at the copy that goes is led to the one that stands for the tenant. */
    remove: (card: TenantCard, standIn: string) =>
      dialogs.remove(card, 0, () => {
        if (card.id === opened) void navigate({ to: '/tenants/$tenantId/copies', params: { tenantId: standIn } });
      }),
  };
}
