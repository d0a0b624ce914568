import type { PlaybackTrouble } from '../../../../shared/contract/playback.ts';
import type { Translator } from '../../../../shared/i18n/translator.ts';

/** *12 users of Finance fail and are in error (step 2).* */
export function troubleText({ kind, count, step, group, licensePlan }: PlaybackTrouble, { t }: Translator): string {
  const text = t(`window.playback.trouble.${kind}`, { count, group: group?.name ?? '', plan: licensePlan?.name ?? '' });
  return step === null ? text : t('window.playback.inStep', { text, number: step + 1 });
}

/** How many of those it struck it still strikes at the end; null where that is all of them, or says nothing. */
export function resolutionText({ kind, count, atEnd }: PlaybackTrouble, { t }: Translator): string | null {
  // That they end is what gaps and dips are.
  if (atEnd === null || atEnd >= count || kind === 'gap' || kind === 'dip') return null;
  return atEnd === 0 ? t('window.playback.resolved') : t('window.playback.stillAtEnd', { count: atEnd });
}
