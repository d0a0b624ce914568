import type { Translator } from '../../../../shared/i18n/translator.ts';

/** The moment so many seconds after the start of the plan, ISO 8601. */
export function isoAt(startAt: string, second: number): string {
  return new Date(Date.parse(startAt) + Math.floor(second) * 1000).toISOString();
}

/** `10:42:10` on the day the plan begins, else with its date. */
export function clockTime(words: Translator, startAt: string, second: number): string {
  return words.time(isoAt(startAt, second), isoAt(startAt, 0));
}
