/** Seconds since 1970 as ISO 8601 in UTC, without milliseconds (section 10, Results). */
export function toIsoTime(second: number): string {
  return new Date(second * 1000).toISOString().replace('.000Z', 'Z');
}

/** Whole seconds since 1970 (section 8). */
export function toSecond(isoTime: string): number {
  return Math.floor(Date.parse(isoTime) / 1000);
}
