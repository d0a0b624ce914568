import type { CatalogProduct } from '../../shared/model/catalog.ts';

/** Separates the products of one cell of the admin center's export; also a part of some names (F207). */
const SEPARATOR = '+';

/** What the admin center writes for a user without license plans. */
const NONE = 'unlicensed';

/** Finds SKUs by the names they are published under (F212). */
export class ProductNames {
  readonly #skuIdOf = new Map<string, string>();
  #longest = 1;

  constructor(products: readonly CatalogProduct[]) {
    for (const { skuId, displayName, otherNames } of products) {
      for (const name of [displayName, ...otherNames]) this.#add(foldName(name), skuId);
    }
  }

  /** The products of one cell: a SKU where the catalogue knows the name, else the name as written. */
  parse(cell: string): { readonly skuId: string | null; readonly name: string }[] {
    const parts = cell.split(SEPARATOR).map((part) => part.trim());
    const products: { skuId: string | null; name: string }[] = [];
    for (let at = 0; at < parts.length; ) {
      const length = this.#longestKnown(parts, at);
      const name = parts.slice(at, at + Math.max(1, length)).join(` ${SEPARATOR} `);
      at += Math.max(1, length);
      if (name === '' || foldName(name) === NONE) continue;
      products.push({ skuId: this.#skuIdOf.get(foldName(name)) ?? null, name });
    }
    return products;
  }

  #add(name: string, skuId: string): void {
    if (!this.#skuIdOf.has(name)) this.#skuIdOf.set(name, skuId);
    this.#longest = Math.max(this.#longest, name.split(SEPARATOR).length);
  }

  /** How many parts from `at` on make the longest known name; 0 when not even one does. */
  #longestKnown(parts: readonly string[], at: number): number {
    for (let length = Math.min(this.#longest, parts.length - at); length > 0; length--) {
      if (this.#skuIdOf.has(foldName(parts.slice(at, at + length).join(SEPARATOR)))) return length;
    }
    return 0;
  }
}

/** Without regard to case and to blanks, also around the separator. */
function foldName(name: string): string {
  return name
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?\+ ?/g, SEPARATOR)
    .trim();
}
