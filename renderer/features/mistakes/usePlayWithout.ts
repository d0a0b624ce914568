import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import { freeName } from '../scenarios/freeName.ts';

/** Makes a scenario without one step, and opens its playback. */
export function usePlayWithout({ id, revision, name }: Scenario, key: number, number: number) {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const tenantId = useTenantId();
  const [making, setMaking] = useState(false);

  const play = async (): Promise<void> => {
    setMaking(true);
    try {
      const cards = await cache.ensureQueryData(queries.scenarios.list.queryOptions({ input: { tenantId } }));
      const wanted = t('window.mistakes.scenarioName', { name: name.slice(0, 90), number });
      const called = freeName(
        wanted,
        cards.map((card) => card.name),
      );
      const scope = { tenantId, scenario: { id, revision } };
      const made = await client.mistakes.makeScenario({ scope, keys: [key], name: called });
      cache.setQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId: made.id } }), made);
      await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
      await navigate({
        to: '/tenants/$tenantId/scenario/$part',
        params: { tenantId, part: 'playback' },
        search: { scenario: made.id, view: 'imported' },
      });
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error), autoClose: 10_000 });
      setMaking(false);
    }
  };
  return { play, making };
}
