import { Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFailureText } from '../../client/useFailureText.ts';
import { dialogTitle } from '../../ui/dialogTitle.ts';
import { askName } from '../../ui/NameForm.tsx';

/** Rename, duplicate, delete: each asks first, and says plainly when it did not work. */
export function useTenantDialogs() {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const failureText = useFailureText();

  const attempt = async (work: Promise<unknown>): Promise<void> => {
    try {
      await work;
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error), autoClose: 10_000 });
    }
    await cache.invalidateQueries({ queryKey: queries.library.key() });
  };
  return {
    rename: ({ id, name }: TenantCard) =>
      askName({
        title: t('window.start.rename'),
        label: t('window.start.name'),
        initial: name,
        confirm: t('window.start.renameNow'),
        onName: (chosen) => void attempt(client.library.rename({ tenantId: id, name: chosen })),
      }),
    duplicate: ({ id, name }: TenantCard) =>
      askName({
        title: t('window.start.duplicate'),
        label: t('window.start.name'),
        initial: t('window.scenarios.copyOf', { name }),
        confirm: t('window.start.duplicateNow'),
        onName: (chosen) => void attempt(client.library.duplicate({ tenantId: id, name: chosen })),
      }),
    /** `earlierCopies`: how many go with it. `before`: whoever looks at it is led away first. */
    remove: ({ id, name, scenarios }: TenantCard, earlierCopies: number, before: () => void = () => undefined) =>
      modals.openConfirmModal({
        title: dialogTitle(t('window.start.delete')),
        children: (
          <Stack gap="xs">
            <Text size="sm">{t('window.start.deleteQuestion', { name })}</Text>
            {earlierCopies > 0 && <Text size="sm">{t('window.start.deleteCopies', { count: earlierCopies })}</Text>}
            {scenarios > 0 && <Text size="sm">{t('window.start.deleteScenarios', { count: scenarios })}</Text>}
            <Text size="sm" c="dimmed">
              {t('window.start.deleteRest')}
            </Text>
          </Stack>
        ),
        labels: { confirm: t('window.start.deleteNow'), cancel: t('window.shell.cancel') },
        confirmProps: { color: 'red' },
        onConfirm: () => {
          before();
          void attempt(client.library.remove({ tenantId: id }));
        },
      }),
  };
}
