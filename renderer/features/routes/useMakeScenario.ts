import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoutesAnswer, ShownRouteStep } from '../../../shared/contract/routes.ts';
import { routeName, routeReasonText } from '../../../shared/i18n/sentences/routeText.ts';
import type { RouteKind } from '../../../shared/model/routes.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';

/** Writes a route into a new scenario, with the reasons as notes, and opens it. */
export function useMakeScenario({ request, names }: RoutesAnswer) {
  const { t } = useTranslation();
  const words = useFormat();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const tenantId = useTenantId();
  const [making, setMaking] = useState(false);

  const make = async (kind: RouteKind, steps: readonly ShownRouteStep[]): Promise<void> => {
    setMaking(true);
    try {
      const called = { from: names.products[request.from] ?? request.from, to: names.products[request.to] ?? request.to };
      const name = t('window.routes.scenarioName', { ...called, route: routeName(kind, words) }).slice(0, 120);
      const notes = steps.map(({ reason }) => routeReasonText(reason, words));
      const scenario = await client.routes.makeScenario({ tenantId, request, kind, name, notes });
      cache.setQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId: scenario.id } }), scenario);
      await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
      notifications.show({ message: t('window.routes.made', { name }) });
      await navigate({ to: '/tenants/$tenantId/scenario', params: { tenantId }, search: { scenario: scenario.id, view: 'imported' } });
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error), autoClose: 10_000 });
      setMaking(false);
    }
  };
  return { make, making };
}
