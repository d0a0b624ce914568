import type { TenantCopyRow } from '../../../shared/contract/library.ts';
import type { TenantEntry } from '../../../shared/model/tenantEntry.ts';
import type { AppStore } from '../../store/app/appStore.ts';
import { duplicateTenant } from '../../store/duplicateTenant.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import type { createArrivals } from './arrivals.ts';
import { withCopy } from './tenantFacts.ts';
import { unusedName } from './tenantId.ts';

interface EarlierCopiesEnvironment {
  readonly tenants: AppStore['tenants'];
  readonly arrivals: Pick<ReturnType<typeof createArrivals>, 'place'>;
}

/** A name has room for a date behind it. */
const LONGEST_NAME = 100;

/** The copies of a tenant over time: one stands for it, the others are how it was before. */
export function createEarlierCopies({ tenants, arrivals }: EarlierCopiesEnvironment) {
  const standIn = ({ id, earlierOf }: TenantEntry): string => earlierOf ?? id;
  const earlierOf = (tenantId: string): readonly TenantEntry[] => tenants.all().filter(({ earlierOf }) => earlierOf === tenantId);
  return {
    /** The earlier copies of a tenant, in the order they came. */
    of: earlierOf,
    /** The copy and all others of the same tenant, the newest first. */
    family: (tenantId: string): readonly TenantEntry[] => {
      const id = standIn(tenants.get(tenantId));
      return [tenants.get(id), ...earlierOf(id)].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
    },
    /** Puts the copy in `file` aside as it is, under its name and its date; answers the id of the earlier copy. */
    keep: (tenantId: string, file: string): Promise<string> =>
      arrivals.place(async (target) => {
        await duplicateTenant(file, target);
        const entry = tenants.get(tenantId);
        const used = tenants.all().map(({ name }) => name);
        const name = unusedName(`${entry.name.slice(0, LONGEST_NAME)} (${dateOf(entry).slice(0, 10)})`, used);
        const scenarios = withCopy(target, (copy) => copy.scenarios.count());
        return { ...entry, name, openedAt: null, scenarios, earlierOf: standIn(entry) };
      }),
  };
}

/** Of the export; a copy that does not say is as old as its import. */
function dateOf({ exportedAt, importedAt }: TenantEntry): string {
  return exportedAt ?? importedAt;
}

/** Units of the license plans that users can hold. */
export function unitsOf(copy: TenantStore): NonNullable<TenantCopyRow['units']> {
  const plans = copy.skus.all().flatMap(({ subscribed }) => (subscribed?.appliesTo === 'User' ? [subscribed] : []));
  return {
    owned: plans.reduce((sum, { prepaidUnits }) => sum + prepaidUnits.enabled + prepaidUnits.warning, 0),
    consumed: plans.reduce((sum, { consumedUnits }) => sum + (consumedUnits ?? 0), 0),
  };
}
