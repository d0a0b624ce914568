import type { LicenseProfile } from '../../licensing/profileTable.ts';

/** Entries in error that were not in error before. */
export function newErrors(before: LicenseProfile, after: LicenseProfile): LicenseProfile['entries'] {
  const old = errorsOf(before);
  return errorsOf(after).filter(({ sku, source }) => !old.some((other) => other.sku === sku && other.source === source));
}

function errorsOf({ entries, errorEntries }: LicenseProfile): LicenseProfile['entries'] {
  return errorEntries.flatMap((position) => entries[position] ?? []);
}
