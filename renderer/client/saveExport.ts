import type { ExportTarget, MadeFile } from '../../shared/contract/exports.ts';

/** Asks where a file is to go; on the desktop by the system's dialog, null when it is closed. A browser has its own place for downloads. */
export async function chooseTarget(fileName: string): Promise<ExportTarget | null> {
  const { desktop } = window;
  if (desktop === undefined) return { download: fileName };
  const path = await desktop.chooseTarget(fileName);
  return path === null ? null : { path };
}

/** Hands a file that was made for a browser to its downloads. The host keeps the last few. */
export function receiveFile({ downloadId, fileName }: MadeFile): void {
  if (downloadId === null) return;
  const link = document.createElement('a');
  link.href = `/downloads/${downloadId}`;
  link.download = fileName;
  link.click();
}

/** Longer names of a scenario are cut: with the words around them they have to fit into the name of a file. */
const LONGEST_NAME = 80;

/** What stands for a scenario in the name of a file: without what some system does not take. */
export function nameForFile(scenarioName: string): string {
  const plain = scenarioName.replace(/[\p{Cc}\\/:*?"<>|]/gu, ' ').replace(/\s+/g, ' ');
  return [...plain].slice(0, LONGEST_NAME).join('').trim();
}

/** `2026-11-21`, by this computer's clock. */
export function dayForFile(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
