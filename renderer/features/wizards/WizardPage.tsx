import { Loader } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wizard } from '../../../shared/contract/wizards.ts';
import { useTenantId } from '../../client/scope.ts';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { QueryFault } from '../../ui/QueryFault.tsx';
import { useWizard } from './useWizard.ts';
import { WizardBody } from './WizardBody.tsx';
import classes from './Wizards.module.css';
import { WizardTrail } from './WizardTrail.tsx';
import { WIZARD_DEFINITIONS } from './wizardDefinitions.ts';
import { listPages, pageToShow } from './wizardPages.ts';

/** One wizard, page by page. The address names the page. */
export function WizardPage() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const wizardId = Number(useParams({ strict: false, select: ({ wizardId }) => wizardId }));
  const state = useWizard(tenantId, wizardId);
  const { wizard, error, refetch } = state;
  if (error !== null) return <QueryFault error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading
        title={wizard === undefined ? t('window.wizards.title') : t(`window.wizards.kind.${wizard.kind}.title`)}
        trail={[{ label: t('window.wizards.title'), to: '/tenants/$tenantId/wizards' }]}
      />
      {wizard === undefined ? (
        <div className={classes['page']}>
          <Loader size="sm" aria-label={t('window.shell.loading')} />
        </div>
      ) : (
        <Begun key={wizard.id} tenantId={tenantId} wizard={wizard} state={state} />
      )}
    </>
  );
}

/** Pages that need the whole width: the list of pages stands above them. */
const WIDE: readonly string[] = ['preflight'];

interface BegunProps {
  readonly tenantId: string;
  readonly wizard: Wizard;
  readonly state: ReturnType<typeof useWizard>;
}

function Begun({ tenantId, wizard, state: { answer, leaveAt, apply } }: BegunProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const asked = useSearch({ strict: false, select: ({ page }) => page });
  const definition = WIZARD_DEFINITIONS[wizard.kind];
  const pages = listPages(definition, wizard.answers, wizard.scenario !== null, t);
  const current = pageToShow(pages, asked ?? wizard.page);
  const shown = pages[current]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only arriving at a page is worth remembering
  useEffect(() => {
    if (shown !== undefined && shown !== wizard.page) leaveAt(shown);
  }, [shown]);
  const goTo = (page: string): void => void navigate({ to: '.', search: (search) => ({ ...search, page }) });
  return (
    <div className={classes['frame']} data-wide={WIDE.includes(shown ?? '') || undefined}>
      <WizardTrail pages={pages} current={current} written={wizard.scenario !== null} goTo={goTo} />
      <WizardBody
        tenantId={tenantId}
        definition={definition}
        wizard={wizard}
        pages={pages}
        current={current}
        goTo={goTo}
        answer={answer}
        apply={apply}
      />
    </div>
  );
}
