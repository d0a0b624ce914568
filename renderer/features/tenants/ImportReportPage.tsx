import { Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer } from '../../../shared/contract/library.ts';
import { createNaming } from '../../../shared/i18n/sentences/naming.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { Findings } from './report/Findings.tsx';
import classes from './report/ImportReport.module.css';
import { ReportFigures } from './report/ReportFigures.tsx';
import { ReportPlans } from './report/ReportPlans.tsx';

/** What was read from the export, what it holds, and what a person should know about it. */
export function ImportReportPage() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const tenantId = useTenantId();
  const { data, error, isPending, refetch } = useQuery(queries.library.report.queryOptions({ input: { tenantId } }));
  return (
    <>
      <PageHeading title={t('window.start.report.title')} />
      {isPending && <Loader size="sm" m="lg" aria-label={t('window.shell.loading')} />}
      {error !== null && <QueryFault error={error} onRetry={() => void refetch()} />}
      {data !== undefined && <Report answer={data} />}
    </>
  );
}

function Report({ answer: { report, names } }: { readonly answer: ImportAnswer }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { source, tenant } = report;
  const origin = { source: source.name, kind: t(`import.kind.${source.kind}`) };
  const naming = createNaming(
    {
      user: (id) => names.users[id],
      group: (id) => names.groups[id],
      product: (id) => names.products[id],
      service: (id) => names.services[id],
      family: () => undefined,
    },
    words,
  );
  return (
    <div className={classes['report']}>
      <Text size="sm" c="dimmed">
        {tenant.exportedAt === null
          ? t('import.madeFromUndated', origin)
          : t('import.madeFrom', { ...origin, date: words.date(tenant.exportedAt) })}
      </Text>
      <Findings findings={report.findings} naming={naming} />
      <div className={classes['tables']}>
        <ReportFigures counts={report.counts} />
        <ReportPlans report={report} naming={naming} />
      </div>
    </div>
  );
}
