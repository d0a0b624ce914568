import { Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Wizard } from '../../../../shared/contract/wizards.ts';
import { PreflightTab } from '../../preflight/PreflightTab.tsx';
import { useWizardScenario } from './useWizardScenario.ts';

/** What is found about the scenario before it is run. */
export function PreflightPage({ wizard }: { readonly wizard: Wizard }) {
  const { t } = useTranslation();
  const scenario = useWizardScenario(wizard);
  if (wizard.scenario === null) return <Text size="sm">{t('window.wizards.preflight.first')}</Text>;
  if (scenario === undefined) return <Loader size="sm" aria-label={t('window.shell.loading')} />;
  return <PreflightTab scenario={scenario} />;
}
