/** One file of an export, wherever it lies. */
export interface SourceFile {
  /** Without the folders it lies in. */
  readonly name: string;
  /** How a message names it. */
  readonly path: string;
  /** In bytes, unpacked. */
  readonly size: number;
  /** All bytes, in memory that the next read of the source may use again; only for small files. Throws AppError. */
  read(): Promise<Buffer>;
  /** The bytes in order; may be asked for more than once. Throws AppError. */
  stream(): AsyncIterable<Buffer>;
}

export type SourceKind = 'bundleFolder' | 'bundleZip' | 'json' | 'csv';

export interface ImportSource {
  readonly kind: SourceKind;
  readonly name: string;
  /** As the person named it. */
  readonly path: string;
  /** One for `json` and `csv`. */
  readonly files: readonly SourceFile[];
  close(): void;
}
