import * as z from 'zod';

/** Where a file is to go: a path that the host's own dialog gave, or a name under which the browser fetches it from the host. */
export const exportTargetSchema = z.union([
  z.strictObject({ path: z.string().min(1).max(4096) }),
  z.strictObject({ download: z.string().trim().min(1).max(150) }),
]);
export type ExportTarget = z.infer<typeof exportTargetSchema>;

/** A file that was written. */
export interface MadeFile {
  readonly fileName: string;
  readonly bytes: number;
  /** What the browser asks the host for; null for a file that lies where it was to go. */
  readonly downloadId: string | null;
}
