/** A share from 0 to 1 as CSS writes it. */
export function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}
