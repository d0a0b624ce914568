import { Button, Text, Title } from '@mantine/core';
import { modals } from '@mantine/modals';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WizardCard } from '../../../shared/contract/wizards.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useFormat } from '../../client/language.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import { dialogTitle } from '../../ui/dialogTitle.ts';
import { QueryFault } from '../../ui/QueryFault.tsx';
import classes from './Wizards.module.css';
import { WIZARD_DEFINITIONS } from './wizardDefinitions.ts';
import { listPages } from './wizardPages.ts';

/** Wizards that were begun: each can be gone on with where it was left. */
export function BegunWizards() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const tenantId = useTenantId();
  const { data: cards = [], error, refetch } = useQuery(queries.wizards.list.queryOptions({ input: { tenantId }, staleTime: 0 }));
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  if (cards.length === 0) return null;
  return (
    <section className={classes['section']} aria-labelledby="begun-wizards">
      <Title order={2} size="h4" id="begun-wizards">
        {t('window.wizards.begun')}
      </Title>
      <ul className={classes['begun']}>
        {cards.map((card) => (
          <BegunWizard key={card.id} card={card} />
        ))}
      </ul>
    </section>
  );
}

function BegunWizard({ card: { id, kind, page, scenario, changedAt } }: { readonly card: WizardCard }) {
  const { t } = useTranslation();
  const { dateTimeHere } = useFormat();
  const tenantId = useTenantId();
  const remove = useRemoveWizard();
  const title = t(`window.wizards.kind.${kind}.title`);
  const left = listPages(WIZARD_DEFINITIONS[kind], {}, false, t).find((each) => each.id === page)?.title;
  const made = scenario === null ? null : scenario.edited ? 'window.wizards.hasEditedScenario' : 'window.wizards.hasScenario';
  const standing = [
    ...(left === undefined ? [] : [t('window.wizards.leftAt', { page: left })]),
    made === null ? t('window.wizards.noScenarioYet') : t(made, { name: scenario?.name ?? '' }),
    dateTimeHere(changedAt),
  ];
  return (
    <li>
      <div className={classes['begunText']}>
        <Text size="sm" fw={600} id={`wizard-${id}`}>
          {title}
        </Text>
        <Text size="xs" c="dimmed">
          {standing.join(' · ')}
        </Text>
      </div>
      <Button
        variant="default"
        id={`go-on-${id}`}
        aria-labelledby={`go-on-${id} wizard-${id}`}
        renderRoot={(props) => <Link to="/tenants/$tenantId/wizards/$wizardId" params={{ tenantId, wizardId: String(id) }} {...props} />}
      >
        {t('window.wizards.goOn')}
      </Button>
      <Button variant="subtle" color="gray" id={`remove-${id}`} aria-labelledby={`remove-${id} wizard-${id}`} onClick={() => remove(id)}>
        {t('window.wizards.remove')}
      </Button>
    </li>
  );
}

function useRemoveWizard(): (wizardId: number) => void {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const cache = useQueryClient();
  const tenantId = useTenantId();
  const failureText = useFailureText();
  const remove = async (wizardId: number): Promise<void> => {
    try {
      await client.wizards.remove({ tenantId, wizardId });
    } catch (error) {
      notifications.show({ color: 'red', message: failureText(error) });
    }
    await cache.invalidateQueries({ queryKey: queries.wizards.list.key() });
  };
  return (wizardId) =>
    modals.openConfirmModal({
      title: dialogTitle(t('window.wizards.removeTitle')),
      children: <Text size="sm">{t('window.wizards.removeQuestion')}</Text>,
      labels: { confirm: t('window.wizards.remove'), cancel: t('window.shell.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => void remove(wizardId),
    });
}
