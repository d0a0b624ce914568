import { Button, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FactNumber } from '../../../shared/model/facts.ts';
import { WIZARD_KINDS, type WizardKind } from '../../../shared/model/wizard.ts';
import { useClient } from '../../client/ClientProvider.tsx';
import { useTenantId } from '../../client/scope.ts';
import { useFailureText } from '../../client/useFailureText.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { BegunWizards } from './BegunWizards.tsx';
import { Facts } from './parts/Facts.tsx';
import classes from './Wizards.module.css';
import { WIZARD_DEFINITIONS } from './wizardDefinitions.ts';

/** What each kind rests on most. */
const FACTS_OF: Readonly<Record<WizardKind, readonly FactNumber[]>> = {
  changePlans: ['F118', 'F120', 'F121'],
  moveBetweenGroups: ['F125', 'F126'],
  directToGroups: ['F151', 'F152', 'F153'],
  newAccounts: ['F73', 'F74'],
  changeMembership: ['F100', 'F104'],
  retirePlan: ['F134', 'F135'],
};

/** The kinds of wizard, and those that were begun. */
export function WizardsPage() {
  const { t } = useTranslation();
  const { client } = useClient();
  const tenantId = useTenantId();
  const navigate = useNavigate();
  const failureText = useFailureText();
  const begin = useMutation({
    mutationFn: (kind: WizardKind) =>
      client.wizards.start({ tenantId, kind, page: WIZARD_DEFINITIONS[kind].pages[0]?.id ?? 'steps', answers: {} }),
    onSuccess: ({ id }) => navigate({ to: '/tenants/$tenantId/wizards/$wizardId', params: { tenantId, wizardId: String(id) } }),
  });
  return (
    <>
      <PageHeading title={t('window.wizards.title')} />
      <div className={classes['page']}>
        <Text size="sm" maw="80ch">
          {t('window.wizards.about')}
        </Text>
        {begin.error !== null && (
          <Text size="sm" c="var(--meaning-bad)" role="alert">
            {failureText(begin.error)}
          </Text>
        )}
        <BegunWizards />
        <ul className={classes['cards']}>
          {WIZARD_KINDS.map((kind) => (
            <li key={kind} className={classes['card']}>
              <Title order={2} size="h4" id={`kind-${kind}`}>
                {t(`window.wizards.kind.${kind}.title`)}
              </Title>
              <Text size="sm">{t(`window.wizards.kind.${kind}.about`)}</Text>
              <div className={classes['foot']}>
                <Facts facts={FACTS_OF[kind]} />
                <Button
                  variant="default"
                  disabled={begin.isPending}
                  id={`begin-${kind}`}
                  aria-labelledby={`begin-${kind} kind-${kind}`}
                  onClick={() => begin.mutate(kind)}
                >
                  {t('window.wizards.begin')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
