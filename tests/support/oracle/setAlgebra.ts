export function without<T>(from: ReadonlySet<T>, taken: ReadonlySet<T>): Set<T> {
  return new Set([...from].filter((item) => !taken.has(item)));
}

export function common<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> {
  return new Set([...a].filter((item) => b.has(item)));
}

export function share<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return [...a].some((item) => b.has(item));
}
