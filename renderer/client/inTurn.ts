let last: Promise<unknown> = Promise.resolve();

/**
 * Edits of scenarios go one after another: whoever presses Ctrl+Z twice means two steps back, and the second must know the revision that
 * the first has made.
 */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = last.then(work, work);
  last = result.catch(() => undefined);
  return result;
}
