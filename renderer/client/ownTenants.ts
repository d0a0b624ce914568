import type { TenantCard } from '../../shared/contract/library.ts';

/** Without the disposable tenants of exercises, which are reached by their exercise alone. */
export function ownTenants(cards: readonly TenantCard[]): readonly TenantCard[] {
  return cards.filter(({ origin }) => origin !== 'exercise');
}
