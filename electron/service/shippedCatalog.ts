import type { CatalogBundle } from '../../shared/model/catalog.ts';
import { catalogFingerprint, loadCatalog } from '../catalog/catalogFiles.ts';

let kept: CatalogBundle | undefined;
let fingerprint: string | undefined;

/** The catalogue that ships with the program, read once: it does not change while the program runs. Throws as `loadCatalog` does. */
export function shippedCatalog(): CatalogBundle {
  kept ??= loadCatalog();
  return kept;
}

/** Names the catalogue that ships with the program: another one has another name. */
export function shippedCatalogFingerprint(): string {
  fingerprint ??= catalogFingerprint();
  return fingerprint;
}
