import type { SnapshotBuilder } from '../../shared/engine/snapshot/snapshotBuilder.ts';
import { AppError } from '../../shared/model/appError.ts';
import { placeText, type RecordPlace } from './recordFault.ts';

/** Remembers which file each arrival came from, so that a duplicate can name both places without a place kept per record. */
export class ArrivalList {
  readonly #kind: 'user' | 'group' | 'sku';
  readonly #property: string;
  readonly #builder: SnapshotBuilder;
  readonly #files: { readonly file: string; readonly list: string; readonly firstArrival: number }[] = [];
  #count = 0;

  constructor(kind: 'user' | 'group' | 'sku', property: string, builder: SnapshotBuilder) {
    this.#kind = kind;
    this.#property = property;
    this.#builder = builder;
  }

  /** Throws `badInput` for a record that the builder refused, because its id was there already. */
  check(added: boolean, id: string, place: RecordPlace): void {
    if (!added) throw this.#duplicate(id, place);
    if (this.#files.at(-1)?.file !== place.file) this.#files.push({ file: place.file, list: place.list, firstArrival: this.#count });
    this.#count++;
  }

  #duplicate(id: string, place: RecordPlace): AppError {
    const arrival = this.#builder.arrivalOf(this.#kind, id)!;
    const { file, list, firstArrival } = this.#files.findLast((candidate) => candidate.firstArrival <= arrival)!;
    const first = placeText({ file, list, index: arrival - firstArrival, item: 0 }, this.#property);
    const found = `${id} once more; it is ${first}${file === place.file ? '' : ` of ${file}`} too`;
    return new AppError('badInput', {
      file: place.file,
      place: placeText(place, this.#property),
      expected: 'an id that occurs once',
      found,
    });
  }
}
