import type { TenantCard } from '../../../shared/contract/library.ts';
import { ownTenants } from '../../client/ownTenants.ts';

/** The demo tenant that the tour goes through while it is there. */
const DEMO = 'Tallbacka Instruments';

/** The tenant that the tour goes through, if there is any. */
export function tourTenant(cards: readonly TenantCard[]): TenantCard | undefined {
  const able = ownTenants(cards).filter(({ trouble, earlierOf }) => trouble === null && earlierOf === null);
  return able.find(isTourDemo) ?? able[0];
}

export function isTourDemo({ origin, name }: TenantCard): boolean {
  return origin === 'demo' && name === DEMO;
}
