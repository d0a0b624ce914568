/** Reads files of the program, which do not change while it runs, when they are first asked for; a failure is tried again. */
export function readOnce<Content>(read: () => Promise<Content>): () => Promise<Content> {
  let kept: Promise<Content> | undefined;
  return () => {
    kept ??= read().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
