import type { DraftEffect } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { Banner } from '../licenses/Banner.tsx';
import classes from './assignments.module.css';

/** What speaks against the change: refusals, services that exclude each other, services that lack what they need. */
export function EffectProblems({ effect }: { readonly effect: DraftEffect }) {
  const { alternatives, find, t } = useFormat();
  /** F110 comes with the name of the license plan. */
  const reasonText = (code: string, message: string): string =>
    code === 'F110' ? t('window.assignments.effect.prohibited', { plan: message }) : (find(`reason.plain.${code}`) ?? message);
  const refusals = effect.refusals.map(({ code, users, message }) =>
    t('window.assignments.effect.refused', { count: users, reason: reasonText(code, message) }),
  );
  const conflicts = effect.conflicts.map(({ a, b, users, blocks }) => ({
    blocks,
    text: t('window.assignments.effect.conflict', { a, b, count: users }),
  }));
  const missing = effect.missingBases.map(({ service, anyOf, users, blocks }) => ({
    blocks,
    text: t('window.assignments.effect.missing', { service, bases: alternatives(anyOf), count: users }),
  }));
  /** F45, F47: of several users, only those who have it directly can lose it. */
  const notTheirs = effect.users > 1 && effect.refusals.some(({ code }) => code === 'F45' || code === 'F47');
  const blocking = [...refusals, ...[...conflicts, ...missing].filter(({ blocks }) => blocks).map(({ text }) => text)];
  const warning = [...conflicts, ...missing].filter(({ blocks }) => !blocks).map(({ text }) => text);
  return (
    <>
      {blocking.length > 0 && (
        <Banner meaning="bad">
          <strong>{t(`window.assignments.effect.${effect.users > 1 ? 'blockedForSome' : 'blocked'}`)}</strong>
          <Sentences sentences={blocking} />
          {notTheirs && <p className={classes['advice']}>{t('window.assignments.effect.narrow')}</p>}
        </Banner>
      )}
      {warning.length > 0 && (
        <Banner meaning="caution">
          <strong>{t('window.assignments.effect.warned')}</strong>
          <Sentences sentences={warning} />
        </Banner>
      )}
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className={classes['sentences']}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
