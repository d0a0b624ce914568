import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { NameBook, type Names } from '../names.ts';

/** Names of all that a value mentions by id, however deep, and of nothing else. `steps`: those that may create groups. */
export function mentionedNames(value: unknown, snapshot: TenantSnapshot, catalog: CatalogBundle, steps: readonly PlanStep[] = []): Names {
  const mentioned = new Set(textsIn(value));
  const book = new NameBook(snapshot, catalog, { steps });
  for (const text of mentioned) book.note(text);
  const { users, groups, products, services, families } = book.toNames();
  const only = (names: ReadonlyMap<string, string>): ReadonlyMap<string, string> => new Map([...names].filter(([id]) => mentioned.has(id)));
  return { users, groups, products: only(products), services: only(services), families: only(families) };
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) yield* textsIn(inner);
}
