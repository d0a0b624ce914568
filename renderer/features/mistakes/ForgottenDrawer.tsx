import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { EachForgotten } from './EachForgotten.tsx';
import { ForgottenStep } from './ForgottenStep.tsx';

interface ForgottenDrawerProps {
  readonly scenario: Scenario;
  readonly shown: { readonly key: number } | 'each';
  /** null closes it. */
  readonly onShow: (shown: { readonly key: number } | 'each' | null) => void;
}

/** The scenario without one of its steps, or without each of them in turn. */
export function ForgottenDrawer({ scenario, shown, onShow }: ForgottenDrawerProps) {
  const { t } = useTranslation();
  const place = shown === 'each' ? -1 : scenario.planSteps.findIndex(({ key }) => key === shown.key);
  const staged = scenario.planSteps[place];
  return (
    <Drawer
      opened
      onClose={() => onShow(null)}
      position="right"
      size="min(720px, 94vw)"
      title={staged === undefined ? t('window.mistakes.overviewTitle') : t('window.mistakes.title', { number: place + 1 })}
      closeButtonProps={{ 'aria-label': t('window.shell.close') }}
    >
      {staged === undefined ? (
        <EachForgotten scenario={scenario} onStep={(key) => onShow({ key })} />
      ) : (
        <ForgottenStep key={staged.key} scenario={scenario} staged={staged} number={place + 1} onOverview={() => onShow('each')} />
      )}
    </Drawer>
  );
}
