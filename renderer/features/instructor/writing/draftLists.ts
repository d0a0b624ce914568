/** The list with another item in one place. */
export function withItem<Item>(list: readonly Item[], index: number, item: Item): Item[] {
  return list.map((each, i) => (i === index ? item : each));
}

export function withoutItem<Item>(list: readonly Item[], index: number): Item[] {
  return list.filter((_, i) => i !== index);
}

/** The item changes places with the one before it, or after it; at the end of the list nothing moves. */
export function movedItem<Item>(list: readonly Item[], index: number, by: -1 | 1): Item[] {
  const [one, other] = [list[index], list[index + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((each, i) => (i === index ? other : i === index + by ? one : each));
}

/** `hint-3`: the first that nothing has. Conditions and questions of an exercise share one set of ids. */
export function freeId(stem: string, taken: readonly { readonly id: string }[]): string {
  for (let n = 1; ; n++) if (!taken.some(({ id }) => id === `${stem}-${n}`)) return `${stem}-${n}`;
}
