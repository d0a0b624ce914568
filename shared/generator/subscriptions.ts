import type { Blueprint } from './blueprint.ts';
import { TIGHT_PRODUCTS } from './entries.ts';
import { type OwnedUnits, toSubscribedSkus, type UnitCounts } from './groupRecord.ts';
import { createRandom } from './random.ts';
import { STREAM } from './tenantOptions.ts';

/** Microsoft hands these out in very large numbers. */
const FREE_UNITS: Readonly<Record<string, number>> = { POWER_BI_STANDARD: 1_000_000, FLOW_FREE: 10_000 };
/** The product whose subscription has run out and is in its grace period (F10, F27). */
const EXPIRED_PRODUCT = 'EXCHANGEARCHIVE_ADDON';

interface Prepaid {
  readonly enabled: number;
  readonly warning: number;
  readonly suspended: number;
  readonly lockedOut: number;
}

const units = (part: Partial<Prepaid>): Prepaid => ({ enabled: 0, warning: 0, suspended: 0, lockedOut: 0, ...part });

/** `subscribedSkus.json` from what the users were counted to consume. */
export function buildSubscribedSkus(blueprint: Blueprint, consumed: UnitCounts): readonly object[] {
  return toSubscribedSkus(blueprint, (partNumber) => {
    const count = consumed.get(blueprint.shelf.product(partNumber).skuId) ?? 0;
    const regular = ownedUnits(blueprint, partNumber, count);
    return blueprint.mess === 'messy' ? (spoil(partNumber, count) ?? regular) : regular;
  });
}

function ownedUnits(blueprint: Blueprint, partNumber: string, count: number): OwnedUnits {
  const enabled = (prepaid: number): OwnedUnits => ({
    capabilityStatus: 'Enabled',
    consumedUnits: count,
    prepaidUnits: units({ enabled: prepaid }),
  });
  const free = FREE_UNITS[partNumber];
  if (free !== undefined) return enabled(Math.max(free, count + 1000));
  if (blueprint.shape === 'bench' && partNumber === 'ENTERPRISEPACK') return enabled(blueprint.users + Math.ceil(blueprint.users / 10));
  if (blueprint.mess === 'clean') return enabled(count + Math.ceil(count / 8) + 10);
  if (blueprint.shape === 'organization' && TIGHT_PRODUCTS.has(partNumber)) return noneFree(count);
  if (blueprint.shape === 'organization' && partNumber === EXPIRED_PRODUCT) {
    return { capabilityStatus: 'Warning', consumedUnits: count, prepaidUnits: units({ warning: count + 25 }) };
  }
  return enabled(count + Math.ceil(count / 40) + 3);
}

/** F107: people wait with `CountViolation` only while no unit is free. Owning none at all is a suspended subscription (F26). */
function noneFree(count: number): OwnedUnits {
  if (count > 0) return { capabilityStatus: 'Enabled', consumedUnits: count, prepaidUnits: units({ enabled: count }) };
  return { capabilityStatus: 'Suspended', consumedUnits: 0, prepaidUnits: units({ suspended: 5 }) };
}

/** Numbers that do not fit: an offset, over-consumption (F29), and subscriptions that have ended while people hold them (F168). */
function spoil(partNumber: string, count: number): OwnedUnits | undefined {
  switch (partNumber) {
    case 'ENTERPRISEPACK':
      return { capabilityStatus: 'Enabled', consumedUnits: count + 3, prepaidUnits: units({ enabled: count + 20 }) };
    case 'EMS':
      return { capabilityStatus: 'Enabled', consumedUnits: Math.max(0, count - 2), prepaidUnits: units({ enabled: count + 20 }) };
    case 'STANDARDPACK':
      return {
        capabilityStatus: 'Enabled',
        consumedUnits: count,
        prepaidUnits: units({ enabled: Math.floor(count * 0.8), suspended: 10 }),
      };
    case 'MCOMEETADV':
      return { capabilityStatus: 'LockedOut', consumedUnits: count, prepaidUnits: units({ lockedOut: count }) };
    case 'EMSPREMIUM':
      return { capabilityStatus: 'Suspended', consumedUnits: count, prepaidUnits: units({ suspended: count + 5 }) };
    default:
      return undefined;
  }
}

/** `/directory/subscriptions` (F31): one subscription a product. */
export function buildSubscriptions(blueprint: Blueprint): readonly object[] {
  return blueprint.shelf.products.map((product, i) => {
    const random = createRandom(blueprint.seed, STREAM.subscription, i);
    const id = random.guid();
    const year = 2019 + random.below(6);
    const expired = blueprint.mess !== 'clean' && product.skuPartNumber === EXPIRED_PRODUCT;
    return {
      id,
      commerceSubscriptionId: id,
      skuId: product.skuId,
      skuPartNumber: product.skuPartNumber,
      status: expired ? 'Warning' : 'Enabled',
      isTrial: false,
      createdDateTime: `${year}-03-01T00:00:00Z`,
      nextLifecycleDateTime: expired ? '2026-11-20T00:00:00Z' : '2027-03-01T00:00:00Z',
      ownerType: 'User',
    };
  });
}
