import { Outlet } from '@tanstack/react-router';
import { useTenantId } from '../client/scope.ts';
import { ScenarioBar } from '../features/scenarios/bar/ScenarioBar.tsx';
import { useRememberedScenario } from '../features/scenarios/useRememberedScenario.ts';
import { WhatIfPlace } from '../features/whatIf/WhatIfPlace.tsx';
import classes from './TenantFrame.module.css';
import { TenantNav } from './TenantNav.tsx';
import { useOpenedTenant } from './useOpenedTenant.ts';

/** The pages of one tenant: menu at the side, the scenario above, the page in the middle. */
export function TenantFrame() {
  const tenantId = useTenantId();
  useOpenedTenant(tenantId);
  useRememberedScenario(tenantId);
  return (
    <div className={classes['frame']}>
      <TenantNav />
      <div className={classes['work']}>
        <ScenarioBar />
        <main id="content" tabIndex={-1} className={classes['page']} data-scroll-restoration-id="page">
          <Outlet />
        </main>
      </div>
      <WhatIfPlace />
    </div>
  );
}
