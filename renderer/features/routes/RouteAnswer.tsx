import { Text, Title } from '@mantine/core';
import { IconStar } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoutesAnswer } from '../../../shared/contract/routes.ts';
import { meritText, obstacleText, routeName } from '../../../shared/i18n/sentences/routeText.ts';
import type { RouteObstacle } from '../../../shared/model/routes.ts';
import { useFormat } from '../../client/language.tsx';
import { Facts } from '../wizards/parts/Facts.tsx';
import { RouteSteps } from './RouteSteps.tsx';
import classes from './Routes.module.css';
import { RouteTable } from './RouteTable.tsx';

const route = getRouteApi('/tenants/$tenantId/routes');

/** Which route is best and why, all of them in figures, and the steps of the one chosen. */
export function RouteAnswer({ answer }: { readonly answer: RoutesAnswer }) {
  const { t } = useTranslation();
  const shown = route.useSearch({ select: (search) => search.route });
  const words = useFormat();
  const common = commonObstacle(answer.routes);
  const chosen = answer.routes.find(({ kind }) => kind === shown);
  return (
    <div className={classes['answer']}>
      <Recommendation answer={answer} />
      {common !== null ? (
        <Text size="sm">
          {obstacleText(common, words)} <Facts facts={common.facts} />
        </Text>
      ) : (
        <>
          <RouteTable answer={answer} />
          <Text size="xs" c="dimmed">
            {t('window.routes.ordering')}
          </Text>
        </>
      )}
      {chosen?.possible === true && <RouteSteps key={chosen.kind} answer={answer} chosen={chosen} />}
    </div>
  );
}

/** What stands in the way of every route alike; null when some are possible, or the reasons differ. */
function commonObstacle(routes: RoutesAnswer['routes']): RouteObstacle | null {
  const obstacles = routes.map((each) => (each.possible ? null : each.obstacle));
  const [first = null] = obstacles;
  return obstacles.every((obstacle) => obstacle?.code === first?.code) ? first : null;
}

function Recommendation({ answer: { recommended, routes, crowd } }: { readonly answer: RoutesAnswer }) {
  const { t } = useTranslation();
  const words = useFormat();
  const possible = routes.some((each) => each.possible);
  return (
    <div className={classes['recommendation']}>
      <Title order={2} size="h4" className={classes['verdict']}>
        {recommended !== null && <IconStar size={18} stroke={1.8} aria-hidden />}
        {recommended === null
          ? t(possible ? 'window.routes.noRecommendation' : 'window.routes.noRoute')
          : t('window.routes.recommendation', { route: routeName(recommended.kind, words) })}
      </Title>
      {recommended !== null && <Text size="sm">{meritText(recommended, words)}</Text>}
      <Text size="sm" c="dimmed">
        {[
          t('window.routes.crowd.moved', { count: crowd.moved }),
          ...(crowd.both > 0 ? [t('window.routes.crowd.both', { count: crowd.both })] : []),
          ...(crowd.group === null && crowd.inherited > 0 ? [t('window.routes.crowd.inherited', { count: crowd.inherited })] : []),
          ...(crowd.without > 0 ? [t('window.routes.crowd.without', { count: crowd.without })] : []),
          ...(crowd.switchedOffSets > 1 ? [t('window.routes.crowd.sets', { count: crowd.switchedOffSets })] : []),
        ].join(' ')}
      </Text>
    </div>
  );
}
