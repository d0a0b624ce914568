import { lazy, Suspense, useEffect } from 'react';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { openForgotten, useForgottenStore } from './forgottenStore.ts';

const ForgottenDrawer = lazy(async () => ({ default: (await import('./ForgottenDrawer.tsx')).ForgottenDrawer }));

/** Beside the steps of a scenario: what if one of them had been forgotten. It closes when the page is left. */
export function ForgottenPlace({ scenario }: { readonly scenario: Scenario }) {
  const shown = useForgottenStore((state) => state.shown);
  useEffect(() => () => openForgotten(null), []);
  if (shown === null) return null;
  return (
    <Suspense>
      <ForgottenDrawer scenario={scenario} shown={shown} onShow={openForgotten} />
    </Suspense>
  );
}
