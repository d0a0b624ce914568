import type { ProofMove } from '../../../shared/contract/proof.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';

/** What happens, as a sentence without a full stop. `textOfStep`: a plan step in words. */
export function moveText({ kind, step, group, automation }: ProofMove, textOfStep: (index: number) => string, { t }: Translator): string {
  switch (kind) {
    case 'step':
      return t('window.proof.move.step', { number: (step ?? 0) + 1, text: textOfStep(step ?? 0) });
    case 'call':
      return t('window.proof.move.call', { number: (step ?? 0) + 1 });
    case 'automation':
      return t('window.proof.move.automation', { automation: automation ?? '' });
    default:
      return t(`window.proof.move.${kind}`, { group: group ?? '' });
  }
}

/** What comes of it for the user; empty when nothing does. */
export function effectText({ gained, lost, short, newError }: ProofMove, { t, list }: Translator): string {
  const effects = [
    ...(gained.length > 0 ? [t('window.proof.effect.gained', { plans: list(gained) })] : []),
    ...(lost.length > 0 ? [t('window.proof.effect.lost', { plans: list(lost) })] : []),
    ...(short.length > 0 ? [t('window.proof.effect.short', { plans: list(short) })] : []),
    ...(newError ? [t('window.proof.effect.newError')] : []),
  ];
  return effects.join(', ');
}
