import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { latestAnswer } from '../../client/latestAnswer.ts';
import { useScope } from '../../client/scope.ts';
import { type Crumb, PageHeading } from '../../ui/PageHeading.tsx';
import classes from './Directory.module.css';
import { PlanFigures } from './licensePlans/PlanFigures.tsx';
import { PlanGroups } from './licensePlans/PlanGroups.tsx';
import { PlanServices } from './licensePlans/PlanServices.tsx';
import { ObjectFault } from './objects/ObjectFault.tsx';
import { ObjectLoading } from './objects/ObjectGone.tsx';
import { ObjectTabs } from './objects/ObjectTabs.tsx';
import { UsersGrid } from './users/UsersGrid.tsx';

const route = getRouteApi('/tenants/$tenantId/license-plans/$skuId');

export function LicensePlanPage() {
  const { t } = useTranslation();
  const { language, number } = useFormat();
  const { queries } = useClient();
  const scope = useScope();
  const { skuId } = route.useParams();
  const { tab, ...search } = route.useSearch();
  const navigate = route.useNavigate();
  const locked = useMemo(() => ({ licensePlans: [skuId] }), [skuId]);
  const cache = useQueryClient();
  const question = { scope: { tenantId: scope.tenantId }, skuId, language };
  const {
    data: plan,
    error,
    isPlaceholderData,
    refetch,
  } = useQuery({
    ...queries.licensePlans.get.queryOptions({ input: { scope, skuId, language } }),
    placeholderData: () => latestAnswer(cache, queries.licensePlans.get.key({ type: 'query', input: question })),
  });

  const trail: readonly Crumb[] = [{ label: t('window.directory.licensePlans'), to: '/tenants/$tenantId/license-plans' }];
  if (error !== null)
    return <ObjectFault kind={t('window.directory.licensePlan')} trail={trail} error={error} onRetry={() => void refetch()} />;
  const name = plan?.row.name ?? '…';
  return (
    <div className={classes['page']} aria-busy={isPlaceholderData} data-outdated={isPlaceholderData || undefined}>
      <PageHeading
        title={t('window.directory.titleOf', { name, page: t(`window.directory.planTab.${tab}`) })}
        kind={t('window.directory.licensePlan')}
        trail={trail}
      />
      {plan === undefined ? (
        <ObjectLoading />
      ) : (
        <>
          <PlanFigures plan={plan.row} />
          <ObjectTabs
            label={name}
            chosen={tab}
            onChoose={(next) => void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })}
            tabs={[
              {
                tab: 'users',
                label: t('window.directory.planTab.users'),
                content: () => (
                  <UsersGrid
                    name={`plan/${skuId}`}
                    label={t('window.directory.usersOf', { name })}
                    search={search}
                    onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
                    locked={locked}
                    nobody={t('window.directory.plan.nobody')}
                  />
                ),
              },
              {
                tab: 'groups',
                label: `${t('window.directory.planTab.groups')} (${number(plan.groups.length)})`,
                content: () => <PlanGroups plan={plan} />,
              },
              {
                tab: 'services',
                label: `${t('window.directory.planTab.services')} (${number(plan.services.length)})`,
                content: () => <PlanServices plan={plan} />,
              },
            ]}
          />
        </>
      )}
    </div>
  );
}
