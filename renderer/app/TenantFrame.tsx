import { Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTenantId } from '../client/scope.ts';
import { ScenarioBar } from '../features/scenarios/bar/ScenarioBar.tsx';
import { useRememberedScenario } from '../features/scenarios/useRememberedScenario.ts';
import { useAttempt } from '../features/training/bar/useAttempt.ts';
import { WhatIfPlace } from '../features/whatIf/WhatIfPlace.tsx';
import classes from './TenantFrame.module.css';
import { TenantNav } from './TenantNav.tsx';
import { useOpenedTenant } from './useOpenedTenant.ts';

const ExerciseBar = lazy(async () => ({ default: (await import('../features/training/bar/ExerciseBar.tsx')).ExerciseBar }));
const ExercisePanel = lazy(async () => ({ default: (await import('../features/training/bar/ExercisePanel.tsx')).ExercisePanel }));

/** The pages of one tenant: menu at the side, the scenario above, the page in the middle; in an exercise its bar above and its panel beside. */
export function TenantFrame() {
  const tenantId = useTenantId();
  useOpenedTenant(tenantId);
  useRememberedScenario(tenantId);
  const attempt = useAttempt();
  return (
    <div className={classes['frame']}>
      <TenantNav />
      <div className={classes['body']}>
        <Suspense>{attempt !== undefined && <ExerciseBar key={attempt.attemptId} attempt={attempt} />}</Suspense>
        <div className={classes['beside']}>
          <div className={classes['work']}>
            <ScenarioBar />
            <main id="content" tabIndex={-1} className={classes['page']} data-scroll-restoration-id="page">
              <Outlet />
            </main>
          </div>
          <Suspense>{attempt !== undefined && <ExercisePanel attempt={attempt} />}</Suspense>
        </div>
      </div>
      <WhatIfPlace />
    </div>
  );
}
