import type { PreflightNames } from '../../../shared/contract/preflight.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { NameBook } from '../names.ts';

/** What people call the things that these texts mention by id; texts with several ids, and those without any, are welcome. */
export function namesOf(
  texts: Iterable<string>,
  {
    snapshot,
    catalog,
    plan,
  }: { readonly snapshot: TenantSnapshot; readonly catalog: CatalogBundle; readonly plan: { readonly steps: readonly PlanStep[] } },
): PreflightNames {
  const asked = new Set([...texts].flatMap((text) => text.split(' ')));
  const book = new NameBook(snapshot, catalog, plan);
  book.noteAll(asked);
  const { users, groups, products, services, families } = book.toNames();
  const mentioned = (names: ReadonlyMap<string, string>) => Object.fromEntries([...names].filter(([id]) => asked.has(id)));
  return {
    users: Object.fromEntries(users),
    groups: Object.fromEntries(groups),
    products: mentioned(products),
    services: mentioned(services),
    families: mentioned(families),
  };
}

/** Every text in a value, also in what is inside it. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}
