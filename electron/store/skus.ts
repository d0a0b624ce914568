import type { Database } from 'better-sqlite3';
import type { SubscribedSku } from '../../shared/model/graph.ts';

/** `key` is the SKU's ordinal in the snapshot. A SKU the tenant is not subscribed to has `listed` 0 and no record. */
export interface SkuRow {
  readonly key: number;
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly listed: number;
}

export const SKU_STATEMENTS = {
  all: 'SELECT key, skuId, skuPartNumber, listed FROM skus ORDER BY key',
  byId: 'SELECT key, skuId, skuPartNumber, listed FROM skus WHERE skuId = ?',
  recordById: 'SELECT record FROM skus WHERE skuId = ?',
} as const;

export function createSkus(db: Database) {
  const all = db.prepare<[], SkuRow>(SKU_STATEMENTS.all);
  const byId = db.prepare<[string], SkuRow>(SKU_STATEMENTS.byId);
  const recordById = db.prepare<[string], string | null>(SKU_STATEMENTS.recordById).pluck();
  return {
    /** Subscribed SKUs first, ascending by skuId. */
    all: () => all.all(),
    get: (skuId: string) => byId.get(skuId),
    record: (skuId: string): SubscribedSku | undefined => {
      const record = recordById.get(skuId);
      return typeof record === 'string' ? (JSON.parse(record) as SubscribedSku) : undefined;
    },
  };
}
