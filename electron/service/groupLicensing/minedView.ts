import { type MinedGroups, type MiningOptions, mineGroups } from '../../../shared/engine/mining/mineGroups.ts';
import { licensingViewOf } from '../licensing/licensingView.ts';
import { perView } from '../session/perView.ts';
import { Recent } from '../session/recent.ts';
import type { TenantView } from '../session/tenantView.ts';

/** A reader tries a few minimum sizes. */
const KEPT = 4;

const minedOf = perView(() => new Recent<MinedGroups>(KEPT));

/** Proposed groups for the direct licenses of a tenant. Quick enough to be worked out while somebody waits (docs/PERFORMANCE.md). */
export function minedView(view: TenantView, { minimumUsers, includeGuests }: MiningOptions): MinedGroups {
  return minedOf(view).get(`${minimumUsers} ${includeGuests}`, () =>
    mineGroups(licensingViewOf(view).tenant.state, { minimumUsers, includeGuests }),
  );
}
