import type { DraftEffect } from '../../../shared/contract/licenses.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';

/** What speaks against a change, in sentences. */
export interface ProblemSentences {
  /** Would not pass for those concerned. */
  readonly blocking: readonly string[];
  /** Passes, and is worth a look. */
  readonly warning: readonly string[];
  /** Something of `blocking` concerns everybody. */
  readonly forEverybody: boolean;
  /** F45, F47: of several users, only those who have a license plan directly can lose it. */
  readonly someLackIt: boolean;
}

type Words = Pick<Translator, 't' | 'find' | 'alternatives'>;

export function buildProblems(effect: DraftEffect, words: Words): ProblemSentences {
  const refusals = effect.refusals.map((refusal) => ({ ...refusal, blocks: true, text: refusalText(effect, refusal, words) }));
  const conflicts = effect.conflicts.map((conflict) => ({ ...conflict, text: conflictText(effect, conflict, words) }));
  const missing = effect.missingBases.map((base) => ({ ...base, text: missingText(effect, base, words) }));
  const problems = [...refusals, ...conflicts, ...missing];
  const blocking = problems.filter(({ blocks }) => blocks);
  return {
    blocking: blocking.map(({ text }) => text),
    warning: problems.filter(({ blocks }) => !blocks).map(({ text }) => text),
    forEverybody: blocking.some(({ users }) => users >= effect.users),
    someLackIt: effect.users > 1 && refusals.some(({ code }) => code === 'F45' || code === 'F47'),
  };
}

/** F110 comes with the name of the license plan; every other code has its words, and a new one at least those of the service. */
function refusalText({ users: all }: DraftEffect, { code, users, message }: DraftEffect['refusals'][number], { t, find }: Words): string {
  const reason = code === 'F110' ? t('window.assignments.effect.prohibited', { plan: message }) : (find(`reason.plain.${code}`) ?? message);
  return all > 1
    ? t('window.assignments.effect.refused', { count: users, reason })
    : t('window.assignments.effect.refusedOnly', { reason });
}

function conflictText({ users: all }: DraftEffect, { a, b, users }: DraftEffect['conflicts'][number], { t }: Words): string {
  return all > 1 ? t('window.assignments.effect.conflict', { a, b, count: users }) : t('window.assignments.effect.conflictOnly', { a, b });
}

function missingText({ users: all }: DraftEffect, missing: DraftEffect['missingBases'][number], { t, alternatives }: Words): string {
  const { service, users } = missing;
  const bases = alternatives(missing.anyOf);
  return all > 1
    ? t('window.assignments.effect.missing', { service, bases, count: users })
    : t('window.assignments.effect.missingOnly', { service, bases });
}
