/** As many as that, in order: people of a sketch who differ in nothing but their names. */
export function times<Made>(count: number, make: (index: number) => Made): Made[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
