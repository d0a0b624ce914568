import type { Language } from '../../../../shared/i18n/translator.ts';

const DAY = 86_400;

/** Units as people write them in the three languages, seconds. */
const UNITS: Readonly<Record<Language, Readonly<Record<string, number>>>> = {
  en: {
    s: 1,
    sec: 1,
    second: 1,
    seconds: 1,
    min: 60,
    minute: 60,
    minutes: 60,
    h: 3600,
    hour: 3600,
    hours: 3600,
    d: DAY,
    day: DAY,
    days: DAY,
  },
  sv: { sek: 1, sekund: 1, sekunder: 1, minut: 60, minuter: 60, tim: 3600, timme: 3600, timmar: 3600, dag: DAY, dagar: DAY, dygn: DAY },
  nl: { seconde: 1, seconden: 1, m: 60, minuut: 60, minuten: 60, u: 3600, uur: 3600, dag: DAY, dagen: DAY },
};
const SECONDS_OF: ReadonlyMap<string, number> = new Map(Object.values(UNITS).flatMap((units) => Object.entries(units)));

interface Span {
  /** ISO 8601. */
  readonly startAt: string;
  /** Seconds from the start. */
  readonly now: number;
  readonly end: number;
}

/**
 * The moment somebody typed, in seconds from the start: a time of day (`10:42`, the nearest to the moment shown), a date with a time
 * (`2026-12-02 10:42`), or a time since the start (`15 min`, `1 d 3 h`). All in UTC, as the plan is. Null for anything else, and for what is
 * not in the rehearsal.
 */
export function typedMoment(text: string, span: Span): number | null {
  const trimmed = text.trim().toLowerCase();
  const second = sinceStart(trimmed) ?? onDate(trimmed, span) ?? timeOfDay(trimmed, span);
  return second === null || second < 0 || second > span.end ? null : second;
}

function sinceStart(text: string): number | null {
  const parts = [...text.replace(/^\+/, '').matchAll(/\s*(\d+)\s*([a-z]+)\.?\s*/gy)];
  if (parts.length === 0 || parts.reduce((length, [all]) => length + all.length, 0) !== text.replace(/^\+/, '').length) return null;
  let seconds = 0;
  for (const [, count, unit] of parts) {
    const size = SECONDS_OF.get(unit ?? '');
    if (size === undefined) return null;
    seconds += Number(count) * size;
  }
  return seconds;
}

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})[t ]+(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?)z?$/;
const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/;

function onDate(text: string, { startAt }: Span): number | null {
  const [, date, time] = DATE_TIME.exec(text) ?? [];
  const clock = secondsOfDay(time ?? '');
  const day = Date.parse(`${date}T00:00:00Z`);
  return clock === null || Number.isNaN(day) ? null : Math.round((day - Date.parse(startAt)) / 1000) + clock;
}

/** On whichever day of the rehearsal it is nearest to the moment that is shown. */
function timeOfDay(text: string, { startAt, now, end }: Span): number | null {
  const clock = secondsOfDay(text);
  if (clock === null) return null;
  const start = Date.parse(startAt) / 1000;
  const first = clock - (((start % DAY) + DAY) % DAY);
  const nearest = first + Math.round((now - first) / DAY) * DAY;
  return [nearest, nearest + DAY, nearest - DAY].find((second) => second >= 0 && second <= end) ?? null;
}

function secondsOfDay(text: string): number | null {
  const [, hours, minutes, seconds = '0'] = TIME.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
