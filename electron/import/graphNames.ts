import { isObject, type JsonObject } from './recordFault.ts';

/** Objects inside objects are followed this far; the records we read are shallower. */
const MAX_DEPTH = 6;

/**
 * PowerShell's objects spell Graph's properties with a capital (`Id`, `AssignedLicenses`). A record with `Id` and no `id` is spelled
 * back; any other is handed back as it is.
 */
export function toGraphNames(record: unknown): unknown {
  return isObject(record) && record['id'] === undefined && record['Id'] !== undefined ? renamed(record, 0) : record;
}

function renamed(value: unknown, depth: number): unknown {
  if (depth > MAX_DEPTH) return value;
  if (Array.isArray(value)) return value.map((item) => renamed(item, depth + 1));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value as JsonObject).map(([name, inner]) => [graphName(name), renamed(inner, depth + 1)]));
}

function graphName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
