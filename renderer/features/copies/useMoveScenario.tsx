import { Anchor, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MovedScenario } from '../../../shared/contract/library.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFailureText } from '../../client/useFailureText.ts';

interface Move {
  readonly tenantId: string;
  readonly scenarioId: number;
  readonly to: string;
  readonly name: string;
  readonly replaced: { readonly id: number; readonly revision: number } | null;
}

/** Writes a scenario into another copy, says what came along, and offers to go there. */
export function useMoveScenario(): (move: Move) => Promise<void> {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const router = useRouter();
  const failureText = useFailureText();

  const tell = (moved: MovedScenario, name: string, copy: string): void => {
    const { tenantId, scenarioId, wizards, acceptedFindings } = moved;
    const to = { to: '/tenants/$tenantId/scenario', params: { tenantId }, search: { scenario: scenarioId, view: 'imported' } } as const;
    const id = notifications.show({
      autoClose: 15_000,
      title: t('window.copies.move.done', { name, copy }),
      message: (
        <>
          {wizards > 0 && <Text size="sm">{t('window.copies.move.wizards', { count: wizards })}</Text>}
          {acceptedFindings > 0 && <Text size="sm">{t('window.copies.move.accepted', { count: acceptedFindings })}</Text>}
          <Anchor
            size="sm"
            href={router.buildLocation(to).href}
            onClick={(event) => {
              event.preventDefault();
              notifications.hide(id);
              void router.navigate(to);
            }}
          >
            {t('window.copies.move.openThere')}
          </Anchor>
        </>
      ),
    });
  };
  return async (move) => {
    try {
      const moved = await client.library.moveScenario(move);
      await cache.invalidateQueries({ queryKey: queries.scenarios.key() });
      await cache.invalidateQueries({ queryKey: queries.preflight.key() });
      await cache.invalidateQueries({ queryKey: queries.library.key() });
      const cards = await cache.fetchQuery(queries.library.list.queryOptions());
      tell(moved, move.name, cards.find(({ id }) => id === move.to)?.name ?? move.to);
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error), autoClose: 10_000 });
    }
  };
}
