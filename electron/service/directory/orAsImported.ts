import type { Scope } from '../../../shared/contract/base.ts';
import type { Sessions } from '../session/sessions.ts';
import type { TenantView } from '../session/tenantView.ts';

/** A page of something that the scenario's end may no longer have: it is then shown as it was imported. */
export async function orAsImported<Detail extends object>(
  sessions: Sessions,
  scope: Scope,
  has: (view: TenantView) => boolean,
  show: (view: TenantView) => Detail | Promise<Detail>,
): Promise<Detail & { readonly exists: boolean }> {
  const view = await sessions.view(scope);
  if (scope.scenario === null || has(view)) return { ...(await show(view)), exists: true };
  return { ...(await show(await sessions.view({ ...scope, scenario: null }))), exists: false };
}
