import * as z from 'zod';
import { AppError } from '../../shared/model/appError.ts';
import { describeValue, isObject } from './recordFault.ts';

const BUNDLE_FORMAT = 'license-rehearsal-tenant';
const BUNDLE_VERSION = 1;

const manifestSchema = z.looseObject({
  exportedAt: z.iso.datetime({ offset: true }).nullish(),
  tenantId: z.string().nullish(),
});

export interface Manifest {
  /** ISO 8601; null when the manifest does not say. */
  readonly exportedAt: string | null;
  readonly tenantId: string | null;
}

/** Throws `badInput` for another format and `futureVersion` for a version this program does not know. */
export function parseManifest(value: unknown, file: string): Manifest {
  const bad = (place: string, expected: string, found: unknown) =>
    new AppError('badInput', { file, place, expected, found: describeValue(found) });
  if (!isObject(value)) throw bad('', 'an object', value);
  const { format, version } = value;
  if (format !== BUNDLE_FORMAT) throw bad('format', `"${BUNDLE_FORMAT}"`, format);
  if (!Number.isSafeInteger(version) || (version as number) < 1) throw bad('version', `${BUNDLE_VERSION}`, version);
  if ((version as number) > BUNDLE_VERSION) {
    throw new AppError('futureVersion', { file, place: 'version', expected: `${BUNDLE_VERSION}`, found: describeValue(version) });
  }
  const parsed = manifestSchema.safeParse(value);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    throw bad(path.join('.'), message, value[String(path[0])]);
  }
  return { exportedAt: parsed.data.exportedAt ?? null, tenantId: parsed.data.tenantId?.trim().toLowerCase() || null };
}
