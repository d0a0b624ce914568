/** Rows of a person in a table that ascends by person: from the first up to, not including, the second. */
export function rowsOfPerson(count: number, personAt: (row: number) => number, person: number): readonly [number, number] {
  return [firstFrom(count, personAt, person), firstFrom(count, personAt, person + 1)];
}

function firstFrom(count: number, personAt: (row: number) => number, person: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (personAt(middle) < person) low = middle + 1;
    else high = middle;
  }
  return low;
}
