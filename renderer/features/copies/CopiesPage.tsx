import { Button, Loader, Text } from '@mantine/core';
import { IconCameraPlus, IconFileImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { askImportAgain } from '../tenants/ImportAgainForm.tsx';
import { useImportAgain } from '../tenants/useChooseExport.ts';
import { CopiesCompared } from './CopiesCompared.tsx';
import { CopiesTable } from './CopiesTable.tsx';
import classes from './copies.module.css';
import { useCopyCommands } from './useCopyCommands.ts';

/** The copies of a tenant by date, and what changed between any two of them. */
export function CopiesPage() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const tenantId = useTenantId();
  const { data: copies, error, isPending, refetch } = useQuery(queries.library.copies.queryOptions({ input: { tenantId } }));
  const { keep } = useCopyCommands();
  const present = copies?.find(({ card }) => card.earlierOf === null)?.card;
  const importAgain = useImportAgain(present?.id ?? tenantId);
  return (
    <>
      <PageHeading title={t('window.copies.title')}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />}
          onClick={() => askImportAgain({ title: t('window.copies.importAgain'), onChoose: (...chosen) => void importAgain(...chosen) })}
        >
          {t('window.copies.importAgain')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconCameraPlus size={16} stroke={1.6} aria-hidden />}
          onClick={() => void keep(tenantId)}
        >
          {t('window.copies.keep')}
        </Button>
      </PageHeading>
      <div className={classes['page']}>
        <Text size="sm" c="dimmed" maw="84ch">
          {t('window.copies.about')}
        </Text>
        {isPending && <Loader size="sm" aria-label={t('window.shell.loading')} />}
        {error !== null && <QueryFault error={error} onRetry={() => void refetch()} />}
        {copies !== undefined && (
          <>
            <CopiesTable copies={copies} />
            <CopiesCompared copies={copies.map(({ card }) => card)} />
          </>
        )}
      </div>
    </>
  );
}
