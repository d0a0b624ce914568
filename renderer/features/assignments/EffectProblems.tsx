import type { DraftEffect } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { Banner } from '../licenses/Banner.tsx';
import classes from './effect.module.css';
import { buildProblems } from './problemSentences.ts';

/** What speaks against the change: refusals, services that exclude each other, services that lack what they need. */
export function EffectProblems({ effect }: { readonly effect: DraftEffect }) {
  const words = useFormat();
  const { t } = words;
  const { blocking, warning, forEverybody, someLackIt } = buildProblems(effect, words);
  return (
    <>
      {blocking.length > 0 && (
        <Banner meaning="bad">
          <strong>{t(`window.assignments.effect.${forEverybody ? 'blocked' : 'blockedForSome'}`)}</strong>
          <Sentences sentences={blocking} />
          {someLackIt && <p className={classes['advice']}>{t('window.assignments.effect.narrow')}</p>}
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
