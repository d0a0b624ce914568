import { Text, Title } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConcernedRow, PreflightFinding } from '../../../shared/contract/preflight.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { DataGrid } from '../../ui/grid/DataGrid.tsx';
import type { GridColumn } from '../../ui/grid/gridTypes.ts';
import { usePagedRows, type WindowQuery } from '../../ui/grid/usePagedRows.ts';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { useObjectLinks } from '../directory/useObjectLinks.ts';
import classes from './preflight.module.css';
import { useScenarioScope } from './usePreflight.ts';

interface WhoPartProps {
  readonly scenario: Scenario;
  readonly finding: PreflightFinding;
}

/** Everybody and everything a finding is about, each a link to where it can be looked at. */
export function WhoPart({ scenario, finding }: WhoPartProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="who-heading">
      <Title order={3} id="who-heading">
        {t('window.preflight.who.heading', { count: finding.concerned })}
      </Title>
      {finding.concerned === 0 ? (
        <Text size="sm">{t('window.preflight.who.nobody')}</Text>
      ) : (
        <WhoGrid scenario={scenario} finding={finding} />
      )}
    </section>
  );
}

type WhoColumn = 'name' | 'detail';

/** Rows in sight before the list is scrolled. */
const MOST_ROWS = 8;
const ROW_PX = 36;

function WhoGrid({ scenario, finding: { key, concerned } }: WhoPartProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const scope = useScenarioScope(scenario);
  const { hrefOf, open } = useConcernedLinks(scenario.id);
  const windowQuery = useCallback<WindowQuery<ConcernedRow>>(
    (window) => queries.preflight.who.queryOptions({ input: { scope, key, language, window } }),
    [queries, scope, key, language],
  );
  const rows = usePagedRows(windowQuery, `${scope.scenario.id}/${scope.scenario.revision}/${key}/${language}`);
  const columns = useMemo<readonly GridColumn<ConcernedRow, WhoColumn>[]>(
    () => [
      {
        key: 'name',
        label: t('window.preflight.who.column.name'),
        width: 150,
        share: 1,
        render: (row) => ('name' in row ? row.name : row.kind === 'step' ? t('window.preflight.who.step', { id: row.id }) : row.id),
      },
      {
        key: 'detail',
        label: t('window.preflight.who.column.detail'),
        width: 130,
        share: 1,
        render: (row) => {
          if (row.kind === 'user') return row.department ?? row.userPrincipalName;
          return row.kind === 'step' ? '' : t(`window.preflight.who.${row.kind}`);
        },
      },
    ],
    [t],
  );
  if (rows.error !== null) return <QueryFault error={rows.error} onRetry={rows.retry} />;
  return (
    <div className={classes['who']} style={{ height: (Math.min(concerned, MOST_ROWS) + 1) * ROW_PX + 2 }}>
      <DataGrid
        label={t('window.preflight.who.heading', { count: concerned })}
        columns={columns}
        source={rows}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        hrefOf={hrefOf}
        onOpen={open}
        empty={t('window.preflight.who.nobody')}
      />
    </div>
  );
}

/** Users, groups and license plans have a page; a step, and what is not there, is seen among the steps. */
function useConcernedLinks(scenario: number) {
  const router = useRouter();
  const tenantId = useTenantId();
  const { userHref, groupHref, planHref } = useObjectLinks();
  const hrefOf = useCallback(
    (row: ConcernedRow): string => {
      if (row.kind === 'user') return userHref(row);
      if (row.kind === 'group') return groupHref(row);
      if (row.kind === 'licensePlan') return planHref({ skuId: row.id });
      return router.buildLocation({ to: '/tenants/$tenantId/scenario', params: { tenantId }, search: { scenario } }).href;
    },
    [router, tenantId, scenario, userHref, groupHref, planHref],
  );
  const open = useCallback((row: ConcernedRow) => router.history.push(hrefOf(row)), [router, hrefOf]);
  return { hrefOf, open };
}
