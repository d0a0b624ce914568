/**
 * The names one id is published under (F212). Names that differ in case only are one name. The preferred name is the one on most rows,
 * then the one seen first; its spelling likewise. So a stray capitalised or mistyped row never renames a product, and the order of
 * the rows decides only between equals.
 */
export class NameTally {
  readonly #names = new Map<string, Map<string, number>>();

  /** A blank name is no name. */
  add(name: string): void {
    if (name === '') return;
    const folded = name.toLowerCase();
    const spellings = this.#names.get(folded) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + 1);
    this.#names.set(folded, spellings);
  }

  /** Every name in its preferred spelling: the preferred name first, the others in order of first appearance. */
  get names(): string[] {
    const rowsByName = new Map<string, number>();
    for (const spellings of this.#names.values()) {
      const rows = [...spellings.values()].reduce((sum, count) => sum + count);
      rowsByName.set(mostFrequent(spellings), rows);
    }
    if (rowsByName.size === 0) return [];
    const preferred = mostFrequent(rowsByName);
    rowsByName.delete(preferred);
    return [preferred, ...rowsByName.keys()];
  }
}

/** The first name of the highest count; there is at least one. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

/** `names` without those in `taken` and without repeats, letter case aside; order kept. */
export function withoutNames(names: readonly string[], taken: readonly string[]): string[] {
  const seen = new Set(taken.map((name) => name.toLowerCase()));
  return names.filter((name) => {
    const folded = name.toLowerCase();
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
}
