import type { TFunction } from 'i18next';
import type { WorkProgress } from '../../shared/contract/base.ts';

/** Part of the work that is done, 0 to 100; null when nobody knows. */
export function percentOf({ done, total }: WorkProgress): number | null {
  return total === null || total === 0 ? null : Math.min(100, Math.floor((done / total) * 100));
}

/** What long work is doing, in words. */
export function progressText(progress: WorkProgress | null, t: TFunction): string {
  if (progress === null) return t('window.shell.starting');
  const { stage, done } = progress;
  const percent = percentOf(progress) ?? 0;
  switch (stage) {
    case 'uploading':
      return t('window.shell.uploading', { percent });
    case 'importing':
    case 'saving':
    case 'generating':
    case 'exploring':
      return t(`progress.${stage}`, { percent });
    case 'loading':
      return t('progress.loading');
    case 'checking':
    case 'rehearsing':
    case 'comparing':
      return t(`progress.${stage}`, { done });
    case 'writing':
      return t('progress.writing', { done });
  }
}
