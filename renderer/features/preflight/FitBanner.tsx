import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileAlert } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Fit, MisfitStep } from '../../../shared/contract/preflight.ts';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import classes from './FitBanner.module.css';
import { useFindingNaming } from './usePreflight.ts';

/** Says that the tenant copy is another one than the scenario was made for, what of its steps is not there any more, and the ways on. */
export function FitBanner({ scenario }: { readonly scenario: Scenario }) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const tenantId = useTenantId();
  const { data: fit } = useQuery(queries.preflight.fit.queryOptions({ input: { tenantId, scenarioId: scenario.id } }));
  const naming = useFindingNaming(fit?.names, scenario);
  const { settle, pending } = useSettle(scenario);
  if (fit === undefined || !fit.changed) return null;
  const { steps } = fit;
  return (
    <section className={classes['banner']} aria-labelledby="fit-heading">
      <IconFileAlert size={20} stroke={1.6} aria-hidden className={classes['icon']} />
      <div className={classes['content']}>
        <Text size="sm" fw={600} id="fit-heading">
          {t('window.preflight.fit.title')}
        </Text>
        <FitDates fit={fit} />
        <Text size="sm">
          {steps.length === 0 ? t('window.preflight.fit.allThere') : t('window.preflight.fit.missing', { count: steps.length })}
        </Text>
        {steps.length > 0 && (
          <ul className={classes['steps']}>
            {steps.map((step) => (
              <li key={step.key}>
                <MisfitText step={step} naming={naming} />
              </li>
            ))}
          </ul>
        )}
        <Group gap="xs" mt="xs">
          {steps.length > 0 && (
            <Button disabled={pending} onClick={() => settle('remove')}>
              {t('window.preflight.fit.remove')}
            </Button>
          )}
          <Button variant="default" disabled={pending} onClick={() => settle('keep')}>
            {t('window.preflight.fit.keep')}
          </Button>
        </Group>
      </div>
    </section>
  );
}

function FitDates({ fit: { madeFor, now } }: { readonly fit: Fit }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const dateOf = (exportedAt: string | null | undefined): string => (exportedAt ? date(exportedAt) : t('window.preflight.fit.undated'));
  return <Text size="sm">{t('window.preflight.fit.dates', { made: dateOf(madeFor?.exportedAt), now: dateOf(now.exportedAt) })}</Text>;
}

function MisfitText({
  step: { index, users, groups, licensePlans, left },
  naming,
}: {
  readonly step: MisfitStep;
  readonly naming: Naming;
}) {
  const { t } = useTranslation();
  const { list } = useFormat();
  const what = [
    ...(users.count === 0 ? [] : [t('window.preflight.fit.users', { count: users.count })]),
    ...groups.map((id) => t('window.preflight.fit.group', { id: naming.group(id) })),
    ...licensePlans.map((id) => t('window.preflight.fit.licensePlan', { name: naming.product(id) })),
  ];
  const values = { stepNumber: index + 1, what: list(what) };
  return left ? t('window.preflight.fit.step', values) : t('window.preflight.fit.stepGone', values);
}

/** Both ways on: with the steps kept as they are, or without what is not there any more. */
function useSettle({ id: scenarioId, revision }: Scenario) {
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const failureText = useFailureText();
  const tenantId = useTenantId();
  const { mutate, isPending } = useMutation({
    mutationFn: (how: 'keep' | 'remove') => client.preflight.settleFit({ tenantId, scenarioId, revision, how }),
    onSuccess: async (next) => {
      cache.setQueryData(queries.scenarios.get.queryKey({ input: { tenantId, scenarioId } }), next);
      await cache.invalidateQueries({ queryKey: queries.preflight.fit.key() });
      await cache.invalidateQueries({ queryKey: queries.scenarios.list.key() });
    },
    onError: (error) => notifications.show({ color: 'red', message: failureText(error) }),
  });
  return { settle: mutate, pending: isPending };
}
