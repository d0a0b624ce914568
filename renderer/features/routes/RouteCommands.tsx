import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoutesAnswer, ShownRoute } from '../../../shared/contract/routes.ts';
import { routeName } from '../../../shared/i18n/sentences/routeText.ts';
import { useFormat } from '../../client/language.tsx';
import classes from './Routes.module.css';
import { useMakeScenario } from './useMakeScenario.ts';

const route = getRouteApi('/tenants/$tenantId/routes');

interface RouteCommandsProps {
  readonly answer: RoutesAnswer;
  readonly route: Extract<ShownRoute, { possible: true }>;
}

/** What can be done with a route: look at its steps, or take it as a scenario. */
export function RouteCommands({ answer, route: { kind, steps } }: RouteCommandsProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const shown = route.useSearch({ select: (search) => search.route }) === kind;
  const navigate = route.useNavigate();
  const { make, making } = useMakeScenario(answer);
  const name = routeName(kind, words);
  return (
    <div className={classes['commands']}>
      <Button
        variant="default"
        size="compact-sm"
        aria-pressed={shown}
        aria-label={t('window.routes.showStepsOf', { route: name })}
        onClick={() =>
          void navigate({ search: (before) => ({ ...before, route: shown ? undefined : kind }), replace: true, resetScroll: false })
        }
      >
        {t('window.routes.showSteps')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        loading={making}
        aria-label={t('window.routes.makeScenarioOf', { route: name })}
        onClick={() => void make(kind, steps)}
      >
        {t('window.routes.makeScenario')}
      </Button>
    </div>
  );
}
