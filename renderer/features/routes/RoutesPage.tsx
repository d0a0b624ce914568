import { Text } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RouteRequest } from '../../../shared/model/routes.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useWork } from '../../client/useWork.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { WorkNotice } from '../../ui/WorkNotice.tsx';
import { RouteAnswer } from './RouteAnswer.tsx';
import { RouteForm } from './RouteForm.tsx';
import classes from './Routes.module.css';
import { requestOf } from './routesSearch.ts';

const route = getRouteApi('/tenants/$tenantId/routes');

/** The same change of license plans by every route, side by side. */
export function RoutesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const request = requestOf(search);
  return (
    <>
      <PageHeading title={t('window.routes.title')} />
      <div className={classes['page']}>
        <Text size="sm" className={classes['about']}>
          {t('window.routes.about')}
        </Text>
        <RouteForm />
        {search.compare === true && request !== null && <Compared request={request} />}
      </div>
    </>
  );
}

function Compared({ request }: { readonly request: RouteRequest }) {
  const { t } = useTranslation();
  const { client } = useClient();
  const tenantId = useTenantId();
  const work = useWork({
    key: ['routes', tenantId, request],
    wanted: true,
    start: (signal) => client.routes.compare({ tenantId, request }, { signal }),
  });
  return (
    <>
      <WorkNotice work={work} label={t('window.routes.choose.working')} again={t('window.routes.choose.again')} />
      {work.data !== undefined && <RouteAnswer answer={work.data} />}
    </>
  );
}
