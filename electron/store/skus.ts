import type { Database } from 'better-sqlite3';
import type { SubscribedSku } from '../../shared/model/graph.ts';
import { guardStore } from './storeError.ts';

/** A SKU the tenant is not subscribed to has no record. */
interface SkuRow {
  readonly skuId: string;
  readonly skuPartNumber: string;
  readonly record: string | null;
}

interface KnownSku {
  readonly skuId: string;
  readonly skuPartNumber: string;
  /** null for a SKU that users have and the tenant is not subscribed to. */
  readonly subscribed: SubscribedSku | null;
}

/** Every SKU that the tenant has or had: a few dozen. */
export function createSkus(db: Database, file: string) {
  const all = db.prepare<[], SkuRow>('SELECT skuId, skuPartNumber, record FROM skus ORDER BY key');
  return {
    /** Subscribed SKUs first, ascending by skuId. */
    all: (): KnownSku[] => guardStore(file, () => all.all().map(({ record, ...sku }) => ({ ...sku, subscribed: recordOf(record) }))),
  };
}

function recordOf(record: string | null): SubscribedSku | null {
  return record === null ? null : (JSON.parse(record) as SubscribedSku);
}
