import path from 'node:path';
import type { ExportTarget } from '../../../shared/contract/exports.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ApplicationEnvironment } from '../application.ts';

/** Where files that a window asks for are written. */
export interface ExportTargets {
  /** Throws `badInput` for a way of taking files that this host does not have. */
  place(target: ExportTarget): Promise<{ readonly path: string; readonly fileName: string; readonly downloadId: string | null }>;
}

/** Who asks over the network of a host names no places of this computer; who sits before the desktop has nothing to fetch from. */
export function createExportTargets({ beginDownload }: Pick<ApplicationEnvironment['host'], 'beginDownload'>): ExportTargets {
  return {
    place: async (target) => {
      if (beginDownload === undefined) {
        if (!('path' in target)) throw new AppError('badInput', { place: 'target', expected: 'a path', found: 'a download' });
        return { path: target.path, fileName: path.basename(target.path), downloadId: null };
      }
      if ('path' in target) throw new AppError('badInput', { place: 'target', expected: 'a download', found: 'a path' });
      const fileName = toFileName(target.download);
      return { fileName, ...(await beginDownload(fileName)) };
    },
  };
}

/** Without what some system does not take in a name. */
function toFileName(name: string): string {
  const plain = name.replace(/[\p{Cc}\\/:*?"<>|]/gu, '_').replace(/^\.+|[. ]+$/g, '');
  return plain === '' ? 'file' : plain;
}
