import type { Readable } from 'node:stream';

/**
 * A browser that was closed has lost its cookie, and every address works once: whoever sits at the terminal gets another by pressing Enter.
 * Answers how to stop; does nothing where nobody sits.
 */
export function offerNewAddresses(input: Readable & { readonly isTTY?: boolean }, onWish: () => void): () => void {
  if (input.isTTY !== true) return () => undefined;
  input.on('data', onWish);
  return () => {
    input.off('data', onWish);
    // Else an open terminal would keep the program alive.
    input.pause();
  };
}
