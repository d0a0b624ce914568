/** A plan is written in UTC; the field for a date and time knows no zone. `2026-12-01T08:00:00Z` becomes `2026-12-01T08:00`. */
export function toUtcField(iso: string): string {
  const at = new Date(iso);
  return Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 16);
}

/** ISO 8601 in UTC, or null when the field is empty or holds no time. */
export function fromUtcField(text: string): string | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? new Date(`${text}Z`) : null;
  return at === null || Number.isNaN(at.getTime()) ? null : at.toISOString().replace('.000Z', 'Z');
}
