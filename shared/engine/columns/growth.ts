type NumberArray = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Above this many bytes an array grows by a quarter, below it by its whole: large columns would leave too much room unused. */
const LARGE_BYTES = 1 << 20;

/**
 * The same numbers in an array at least `needed` long; `column` must not be used any more. Unlike a copy it leaves no garbage of many
 * megabytes behind for the collector to find late.
 */
export function regrown<Column extends NumberArray>(column: Column, needed: number): Column {
  const factor = column.byteLength > LARGE_BYTES ? 1.25 : 2;
  return resized(column, Math.max(needed, Math.ceil(column.length * factor), 16));
}

/** The first `length` numbers, without room for more; `column` must not be used any more. */
export function resized<Column extends NumberArray>(column: Column, length: number): Column {
  const buffer = (column.buffer as ArrayBuffer).transfer(length * column.BYTES_PER_ELEMENT);
  return new (column.constructor as new (buffer: ArrayBuffer) => Column)(buffer);
}

/** Gives the memory back now instead of when the collector finds it; `columns` must not be used any more. */
export function release(...columns: readonly NumberArray[]): void {
  for (const column of columns) resized(column, 0);
}
