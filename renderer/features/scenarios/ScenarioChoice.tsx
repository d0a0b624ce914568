import { Button, Group, Loader, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import classes from './ScenarioPage.module.css';
import { useScenarioDialogs } from './useScenarioDialogs.tsx';
import { useScenarioEdits } from './useScenarioEdits.ts';

/** While no scenario is chosen: what one is, and those there are. */
export function ScenarioChoice({ loading }: { readonly loading: boolean }) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { dateTimeHere } = useFormat();
  const tenantId = useTenantId();
  const { data: cards = [], error, isPending, refetch } = useQuery(queries.scenarios.list.queryOptions({ input: { tenantId } }));
  const { choose } = useScenarioEdits();
  const { create } = useScenarioDialogs();
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={t('window.shell.place.scenario')} />
      <div className={classes['choice']}>
        {isPending || loading ? (
          <Loader size="sm" aria-label={t('window.shell.loading')} />
        ) : (
          <>
            <Text size="sm">{t('window.scenarios.about')}</Text>
            <ul className={classes['list']}>
              {cards.map(({ id, name, steps, changedAt }) => (
                <li key={id}>
                  <UnstyledButton className={classes['scenario']} onClick={() => void choose(id)}>
                    <Text size="sm" fw={600}>
                      {name}
                    </Text>
                    <Text size="xs" c="dimmed">
                      {t('window.scenarios.steps', { count: steps })} · {dateTimeHere(changedAt)}
                    </Text>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
            <Group>
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={create}>
                {t('window.scenarios.create')}
              </Button>
            </Group>
          </>
        )}
      </div>
    </>
  );
}
