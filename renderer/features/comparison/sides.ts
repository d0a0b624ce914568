import type { Scope } from '../../../shared/contract/base.ts';

/** One of the two states that are compared. `at`: seconds from the start of the scenario; null for its end. */
export type Side = { readonly kind: 'imported' } | { readonly kind: 'scenario'; readonly id: number; readonly at: number | null };

export const IMPORTED: Side = { kind: 'imported' };

/** `text` as `sideSchema` lets it pass. */
export function readSide(text: string): Side {
  const found = /^s(\d+)(?:@(\d+))?$/.exec(text);
  if (found === null) return IMPORTED;
  return { kind: 'scenario', id: Number(found[1]), at: found[2] === undefined ? null : Number(found[2]) };
}

export function writeSide(side: Side): string {
  if (side.kind === 'imported') return 'imported';
  return side.at === null ? `s${side.id}` : `s${side.id}@${side.at}`;
}

/** null for a scenario that is not there any more. */
export function scopeOf(tenantId: string, side: Side, revisions: ReadonlyMap<number, number>): Scope | null {
  if (side.kind === 'imported') return { tenantId, scenario: null };
  const revision = revisions.get(side.id);
  if (revision === undefined) return null;
  return { tenantId, scenario: { id: side.id, revision, ...(side.at !== null && { at: side.at }) } };
}

/** Seconds as `1:05:00`. */
export function momentText(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Reads `1:05:00`, `5:00` (minutes and seconds) or plain seconds; null for anything else. */
export function readMoment(text: string): number | null {
  if (!/^\d{1,6}(:[0-5]?\d){0,2}$/.test(text.trim())) return null;
  return text
    .trim()
    .split(':')
    .reduce((seconds, part) => seconds * 60 + Number(part), 0);
}
