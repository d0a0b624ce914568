/** Puts bytes aside, so that a long column needs little memory while it is collected, and gives them back. */
export interface PieceStore {
  /** Copies the bytes; answers the key to get them back by. */
  put(bytes: Uint8Array): number;
  /** The bytes as they were put, aligned like a new array. */
  get(key: number): Uint8Array;
}

/** Keeps the pieces in memory. */
export function createPieceMemory(): PieceStore {
  const pieces: Uint8Array[] = [];
  return {
    put: (bytes) => pieces.push(bytes.slice()) - 1,
    get: (key) => pieces[key]!,
  };
}
