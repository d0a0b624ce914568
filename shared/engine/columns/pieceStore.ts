/** Keeps the text of long columns while they are collected, so that the collector needs little memory itself. */
export interface PieceStore {
  /** Copies the bytes; answers the key to get them back by. */
  put(bytes: Uint8Array): number;
  /** The bytes as they were put, aligned like a new array. */
  get(key: number): Uint8Array;
  /**
   * Memory to build a column in: as the rows came, and in their final order. A store may hand out the same memory for the next column;
   * then a column must be done with before the next is built.
   */
  room(use: 'arrived' | 'ordered', byteLength: number): Uint8Array;
}

/** Keeps the pieces in memory, and gives every column its own. */
export function createPieceMemory(): PieceStore {
  const pieces: Uint8Array[] = [];
  return {
    put: (bytes) => pieces.push(bytes.slice()) - 1,
    get: (key) => pieces[key]!,
    room: (_use, byteLength) => new Uint8Array(byteLength),
  };
}
