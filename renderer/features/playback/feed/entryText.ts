import type { FeedEntry } from '../../../../shared/contract/playback.ts';
import type { Translator } from '../../../../shared/i18n/translator.ts';

/** The name of the activity, word for word as the audit log has it in every language; what is in no log is named in the reader's. */
export function entryTitle({ activity, kind, step, automation }: FeedEntry, { t }: Translator): string {
  if (activity !== null) return activity;
  switch (kind) {
    case 'stepStarted':
      return t('window.playback.step', { number: (step ?? 0) + 1 });
    case 'planEnded':
    case 'horizonReached':
    case 'seatsSet':
    case 'membershipRuleEvaluated':
    case 'onPremisesChangeSynchronized':
    case 'licensesUnchanged':
      return t(`window.playback.event.${kind}`);
    case 'automationRan':
    case 'automationRetired':
      return t(`window.playback.event.${kind}`, { name: automation?.name ?? '' });
    default:
      return kind;
  }
}

/** What there is to say beside the licenses that change; null for nothing. */
export function entrySentence(entry: FeedEntry, words: Translator, stepText: (step: number) => string): string | null {
  const { t } = words;
  const { kind, step, seats, users, succeeded, failed } = entry;
  switch (kind) {
    case 'stepStarted':
      return step === null ? null : stepText(step);
    case 'seatsSet':
      return seats === null ? null : t('window.playback.seatsSet', { count: seats.owned, plan: seats.licensePlan.name });
    case 'groupProcessingFinished':
      return t('window.playback.finished', { succeeded: succeeded ?? 0, failed: failed ?? 0 });
    case 'groupProcessingStarted':
    case 'reprocessRequested':
    case 'membershipRuleEvaluated':
    case 'onPremisesChangeSynchronized':
    case 'automationRan':
      return users === null ? null : t('window.playback.concerns', { count: users });
    default:
      return failureText(entry, words);
  }
}

/** Why it failed, in plain words; null when it did not. */
export function failureText({ reasons, errors }: FeedEntry, words: Translator): string | null {
  const said = [
    ...reasons.map(({ code, message }) => words.find(`reason.plain.${code}`) ?? message),
    ...errors.map((error) => words.t(`assignmentError.${error}`)),
  ];
  return said.length === 0 ? null : words.t('window.playback.because', { reasons: words.list(said) });
}

/** Who did it (F145). */
export function actorText({ actor, automation }: FeedEntry, { t }: Translator): string {
  if (actor === null) return '';
  return actor === 'automation' && automation !== null
    ? t('window.playback.automationNamed', { name: automation.name })
    : t(`window.playback.actor.${actor}`);
}

/** The counters of an entry that finishes, as the audit log writes them (F142). */
export function resultReason({ succeeded, failed }: FeedEntry): string | null {
  return succeeded === null || failed === null
    ? null
    : `[Users successfully assigned licenses: ${succeeded}, Users for whom license assignment failed: ${failed}.]`;
}
