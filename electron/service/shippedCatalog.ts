import type { CatalogBundle } from '../../shared/model/catalog.ts';
import { loadCatalog } from '../catalog/catalogFiles.ts';

let kept: CatalogBundle | undefined;

/** The catalogue that ships with the program, read once: it does not change while the program runs. Throws as `loadCatalog` does. */
export function shippedCatalog(): CatalogBundle {
  kept ??= loadCatalog();
  return kept;
}
